using System.ServiceModel;
using LeadPlugins.Admin.Events;
using LeadPlugins.LocalOrg;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Running;

/// <summary>
/// The organization of one run: the packed solution imported, lead enabled for queues, and the queues, teams, users and currencies that the agreement names made, because
/// nobody else could have made them.
/// </summary>
internal sealed class TrialOrganization
{
    private const int PageSize = 5000;
    private const int LongestTeamInName = 50;

    private readonly LocalOrganization organization;
    private readonly Dictionary<Guid, string> names = [];
    private readonly Dictionary<string, EntityReference> currencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntityReference>> owners = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<Guid, EntityReference> members = [];
    private readonly HashSet<Guid> actingTeams = [];
    private IReadOnlyList<string> madePeople = [];

    private readonly HashSet<string> customApis;

    private TrialOrganization(LocalOrganization organization, PackedSolution solution)
    {
        this.organization = organization;
        Solution = solution;
        customApis = [.. solution.Model.CustomApis.Select(a => a.UniqueName)];
        Service = organization.Service(organization.AdministratorId);
    }

    /// <summary>The solution that was imported.</summary>
    public PackedSolution Solution { get; }

    public EntityReference Administrator => new(SystemUserTable.LogicalName, organization.AdministratorId);

    /// <summary>The organization as its administrator sees it.</summary>
    public IOrganizationService Service { get; }

    public JobQueue Jobs => organization.Jobs;

    public TableModel Lead => Table(LeadTable.LogicalName);

    /// <summary>A table with all its columns as they are now.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public TableModel Table(string name) => organization.Table(name);

    /// <summary>Makes the organization and imports the solution.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="atUtc">The organization's first instant.</param>
    /// <param name="baseCurrency">ISO code of its base currency.</param>
    /// <param name="platformRoles">Roles that the platform has besides those of the solution, in an organization that enforces privileges; null = everybody may do everything.</param>
    /// <exception cref="SolutionImportException">It cannot be imported; lists every fault.</exception>
    public static TrialOrganization Create(PackedSolution solution, DateTime atUtc, string baseCurrency, IReadOnlyList<RoleModel>? platformRoles = null)
    {
        var organization = LocalOrganization.Create(new LocalOrgOptions { StartUtc = atUtc, BaseCurrency = baseCurrency, EnforcePrivileges = platformRoles is not null });
        organization.Import(solution.Model with { Roles = [.. solution.Model.Roles, .. platformRoles ?? []] }, path => solution.Paths.Contains(path.TrimStart('/')) ? solution.File(path) : null);
        organization.Log.KeepExecutions = false; // nobody asks here which step ran on which lead
        var trial = new TrialOrganization(organization, solution);
        trial.currencies[baseCurrency] = new EntityReference(TransactionCurrencyTable.LogicalName, organization.BaseCurrencyId);
        trial.Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) } });
        return trial;
    }

    /// <summary>The custom APIs that playing events needs and the solution does not have.</summary>
    public IReadOnlyList<string> MissingForEvents() => [.. new[] { AcceptLeadApi.Name, RejectLeadApi.Name, SweepResponseClocksApi.Name }.Except(customApis)];

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

    /// <summary>Makes the people that an event file names and nobody has made yet, puts them into their teams, and gives each team a member to act for it where no person is named.</summary>
    public void Staff(Agreement agreement, IReadOnlyList<Person> people)
    {
        foreach (var team in agreement.NamedTeams)
        {
            // A team's name may be longer than a person's.
            var name = (team.Length > LongestTeamInName ? team[..LongestTeamInName] : team) + ", member 1";
            if (!owners.ContainsKey(name)) MakeOwner(User(name), name);
            Join(Find(name), Find(team));
            members[Find(team).Id] = Find(name);
        }
        madePeople = Hire(people);
    }

    /// <summary>Makes the people whom nobody has made yet and puts them into their teams. Gives the names of those it made.</summary>
    public IReadOnlyList<string> Hire(IReadOnlyList<Person> people)
    {
        var made = people.Select(p => p.Name).Where(n => !owners.ContainsKey(n)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in made) MakeOwner(User(name), name);
        foreach (var person in people)
            if (person.Team is { } team) Join(Find(person.Name), Find(team));
        return made;
    }

    /// <summary>Gives a user or a team a role.</summary>
    public void Give(EntityReference holder, RoleModel role) => Service.Associate(
        holder.LogicalName, holder.Id, new Relationship(holder.LogicalName == TeamTable.LogicalName ? "teamroles_association" : "systemuserroles_association"), [new EntityReference("role", role.Id)]);

    /// <summary>Whether a user may do something to some row of a table at least: Create, Read, Write, Delete, …</summary>
    public bool May(EntityReference user, string verb, TableModel table) => organization.May(user.Id, verb, table.LogicalName);

    /// <summary>The user that acts for a team where no person is named; null for a team that has none.</summary>
    public EntityReference? FindMember(EntityReference team) => members.GetValueOrDefault(team.Id);

    /// <summary>Whom the events needed and nobody had made, in one sentence: the people they name, and the team members that have acted so far where they name none. Null for nobody.</summary>
    public string? MadeForEvents()
    {
        string[] parts = [.. actingTeams.Count == 0 ? [] : new[] { Counted(actingTeams.Count, "team member") + ", acting where no person is named" }, .. madePeople.Count == 0 ? [] : new[] { "users " + string.Join(", ", madePeople) }];
        return parts.Length == 0 ? null : $"Made for the events: {string.Join("; ", parts)}.";
    }

    /// <summary>The user or team of a name that the agreement or the event file has.</summary>
    public EntityReference Find(string name) => owners[name][0];

    /// <summary>The member that acts for a team where no person is named.</summary>
    public EntityReference MemberOf(EntityReference team)
    {
        actingTeams.Add(team.Id);
        return members[team.Id];
    }

    /// <summary>The organization as one user sees it.</summary>
    public IOrganizationService ServiceOf(EntityReference user) => organization.Service(user.Id);

    public DateTime NowUtc => organization.Clock.UtcNow;

    public void MoveClock(DateTime utc) => organization.Clock.MoveTo(utc);

    /// <summary>Runs all jobs, those that jobs start included, and gives how many runs it took.</summary>
    public int RunJobs(CancellationToken cancellation, Action<int>? tick = null)
    {
        var runs = 0;
        for (; Jobs.RunNext() is not null; runs++)
        {
            cancellation.ThrowIfCancellationRequested();
            tick?.Invoke(1);
        }
        return runs;
    }

    /// <summary>Every row that the query finds, page by page.</summary>
    public IEnumerable<Entity> All(QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        while (true)
        {
            var page = Service.RetrieveMultiple(query);
            foreach (var row in page.Entities) yield return row;
            if (!page.MoreRecords) yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
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

    private void Join(EntityReference user, EntityReference team) =>
        Service.Execute(new OrganizationRequest("AddMembersTeam") { Parameters = { ["TeamId"] = team.Id, ["MemberIds"] = new[] { user.Id } } });

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Listed(string before, IReadOnlyList<string> names) => names.Count == 0 ? "" : before + string.Join(", ", names);
}
