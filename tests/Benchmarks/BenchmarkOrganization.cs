using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Benchmarks;

/// <summary>An embedded organization with the packed solution imported and the agreement of <see cref="TwelveCriteria"/> in force.</summary>
internal sealed class BenchmarkOrganization
{
    private static readonly string[] Names = [.. TwelveCriteria.Leads.Keys];
    private readonly LocalOrganization organization = LocalOrganization.Create(new LocalOrgOptions { StartUtc = TwelveCriteria.Now, BaseCurrency = "GBP" });
    private int made;

    public BenchmarkOrganization()
    {
        using var zip = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "LeadPlugins.zip"));
        organization.Import(zip);
        organization.Log.KeepExecutions = false;
        Service = organization.Service(organization.AdministratorId);
        Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) } });
        foreach (var name in new[] { "TM UK", "TM e-mail", "Lead desk" }) Service.Create(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = name });
        foreach (var name in new[] { "Agency North", "Key accounts", "UK Sales" }) Service.Create(Team(name));
        foreach (var code in new[] { "EUR", "USD" }) Service.Create(Currency(code));

        var agreement = Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Document] = TwelveCriteria.Json, [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Draft) });
        Service.Update(new Entity(AgreementTable.LogicalName, agreement) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.InForce) });
        organization.Log.Clear();
    }

    public IOrganizationService Service { get; }

    public JobQueue Jobs => organization.Jobs;

    public RunLog Log => organization.Log;

    /// <summary>The next lead: qualified, near miss, excluded and empty in turn, each with a name of its own.</summary>
    public Entity NextLead()
    {
        var lead = TwelveCriteria.Row(Names[made % Names.Length]);
        lead[LeadTable.LastName] = FormattableString.Invariant($"Lead {++made}");
        return lead;
    }

    public void CreateOne() => Service.Create(NextLead());

    public void CreateMultiple(int size)
    {
        var targets = new EntityCollection([.. Enumerable.Range(0, size).Select(_ => NextLead())]) { EntityName = LeadTable.LogicalName };
        Service.Execute(new OrganizationRequest("CreateMultiple") { Parameters = { ["Targets"] = targets } });
    }

    private Entity Team(string name) => new(TeamTable.LogicalName)
    {
        [TeamTable.Name] = name,
        [TeamTable.BusinessUnitId] = new EntityReference("businessunit", organization.RootBusinessUnitId),
        [TeamTable.AdministratorId] = new EntityReference(SystemUserTable.LogicalName, organization.AdministratorId),
    };

    private static Entity Currency(string code) => new(TransactionCurrencyTable.LogicalName)
    {
        [TransactionCurrencyTable.ISOCurrencyCode] = code,
        [TransactionCurrencyTable.CurrencyName] = code,
        [TransactionCurrencyTable.CurrencySymbol] = code,
        [TransactionCurrencyTable.CurrencyPrecision] = 2,
        [TransactionCurrencyTable.ExchangeRate] = 1.2m,
    };
}
