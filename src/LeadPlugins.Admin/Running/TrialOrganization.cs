using System.ServiceModel;
using LeadPlugins.LocalOrg;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LeadPlugins.Admin.Running;

/// <summary>
/// The organization of one run: the packed solution imported, lead enabled for queues, and the queues, teams, users and currencies that the agreement names made, because
/// nobody else could have made them.
/// </summary>
internal sealed class TrialOrganization
{
    private readonly LocalOrganization organization;
    private readonly Dictionary<Guid, string> names = [];
    private readonly Dictionary<string, EntityReference> currencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntityReference>> owners = new(StringComparer.OrdinalIgnoreCase);

    private TrialOrganization(LocalOrganization organization)
    {
        this.organization = organization;
        Service = organization.Service(organization.AdministratorId);
    }

    /// <summary>The organization as its administrator sees it.</summary>
    public IOrganizationService Service { get; }

    public JobQueue Jobs => organization.Jobs;

    public TableModel Lead => organization.Table(LeadTable.LogicalName);

    /// <summary>Makes the organization and imports the solution.</summary>
    /// <exception cref="SolutionImportException">It cannot be imported; lists every fault.</exception>
    public static TrialOrganization Create(PackedSolution solution, DateTime atUtc, string baseCurrency)
    {
        var organization = LocalOrganization.Create(new LocalOrgOptions { StartUtc = atUtc, BaseCurrency = baseCurrency });
        organization.Import(solution.Model, path => solution.Paths.Contains(path.TrimStart('/')) ? solution.File(path) : null);
        organization.Log.KeepExecutions = false; // nobody asks here which step ran on which lead
        var trial = new TrialOrganization(organization);
        trial.currencies[baseCurrency] = new EntityReference(TransactionCurrencyTable.LogicalName, organization.BaseCurrencyId);
        trial.Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) } });
        return trial;
    }

    public void AddLeadColumns(IReadOnlyList<ColumnModel> columns)
    {
        if (columns.Count > 0) organization.AddColumns(LeadTable.LogicalName, columns);
    }

    /// <summary>Makes what the agreement names, and gives one sentence that lists it.</summary>
    public string Furnish(Agreement agreement)
    {
        foreach (var name in agreement.NamedQueues) Make(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = name }, name);
        foreach (var name in agreement.NamedTeams) MakeOwner(Team(name), name);
        foreach (var name in agreement.NamedUsers) MakeOwner(User(name), name);
        foreach (var (code, rate) in agreement.Rates.Where(r => !currencies.ContainsKey(r.Key))) currencies[code] = Make(Currency(code, rate), code);
        return $"Made for this run: queues {string.Join(", ", agreement.NamedQueues)}{Listed("; teams ", agreement.NamedTeams)}{Listed("; users ", agreement.NamedUsers)}.";
    }

    /// <summary>Publishes the document as an agreement: a draft first, then in force, so that the solution's own plug-in checks it. Gives what it objects to, a line each; nothing when it is in force.</summary>
    public IReadOnlyList<string> Publish(string document)
    {
        try
        {
            var id = Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Document] = document, [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Draft) });
            Service.Update(new Entity(AgreementTable.LogicalName, id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.InForce) });
            return [];
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // A heading and a list, or one sentence.
            var lines = fault.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.Length == 1 ? lines : [.. lines.Skip(1).Select(line => line.TrimStart('-', ' '))];
        }
    }

    public EntityReference? FindCurrency(string isoCode) => currencies.GetValueOrDefault(isoCode);

    public EntityReference? FindOwner(string name) => owners.GetValueOrDefault(name) is [var only] ? only : null;

    /// <summary>The name of a queue, user or team of this run; "" for the administrator, who owns a lead that was given to nobody.</summary>
    public string NameOf(EntityReference? row) => row is null ? "" : names.GetValueOrDefault(row.Id, "");

    private Entity Team(string name) => new(TeamTable.LogicalName)
    {
        [TeamTable.Name] = name,
        [TeamTable.BusinessUnitId] = new EntityReference(TeamTable.BusinessUnitId[..^2], organization.RootBusinessUnitId),
        [TeamTable.AdministratorId] = new EntityReference(SystemUserTable.LogicalName, organization.AdministratorId),
    };

    // The platform makes the full name of first and last name; the agreement names the full name.
    private Entity User(string name)
    {
        var cut = name.LastIndexOf(' ');
        var user = new Entity(SystemUserTable.LogicalName)
        {
            [SystemUserTable.LastName] = name[(cut + 1)..],
            [SystemUserTable.DomainName] = name,
            [SystemUserTable.BusinessUnitId] = new EntityReference(SystemUserTable.BusinessUnitId[..^2], organization.RootBusinessUnitId),
        };
        if (cut > 0) user[SystemUserTable.FirstName] = name[..cut];
        return user;
    }

    // The agreement says what one unit is worth in its own currency; the platform stores how many units the base currency buys.
    private static Entity Currency(string code, decimal rate) => new(TransactionCurrencyTable.LogicalName)
    {
        [TransactionCurrencyTable.ISOCurrencyCode] = code,
        [TransactionCurrencyTable.CurrencyName] = code,
        [TransactionCurrencyTable.CurrencySymbol] = code,
        [TransactionCurrencyTable.CurrencyPrecision] = 2,
        [TransactionCurrencyTable.ExchangeRate] = Math.Round(1 / rate, 10),
    };

    private void MakeOwner(Entity row, string name)
    {
        if (!owners.TryGetValue(name, out var found)) owners.Add(name, found = []);
        found.Add(Make(row, name));
    }

    private EntityReference Make(Entity row, string name)
    {
        var id = Service.Create(row);
        names[id] = name;
        return new EntityReference(row.LogicalName, id);
    }

    private static string Listed(string before, IReadOnlyList<string> names) => names.Count == 0 ? "" : before + string.Join(", ", names);
}
