using LeadPlugins.LocalOrg.Import;
using LeadPlugins.LocalOrg.Messages;
using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg;

/// <summary>
/// A Dataverse organization inside this process: standard tables plus what a packed solution brings. It runs the solution's plug-ins as the platform would and
/// refuses, by a fault that names it, whatever it does not imitate.
/// <para>Privileges are enforced if <see cref="LocalOrgOptions.EnforcePrivileges"/> says so; else every enabled user may do everything. Sharing, hierarchies and
/// the copies of a role in each business unit are not imitated.</para>
/// <para>Not imitated and not refused, because no request asks for it: column security, auditing, required levels, duplicate detection, and the filling of
/// calculated, rollup and formula columns (they stay empty).</para>
/// <para>Requests are served one at a time, so a plug-in class is never run by two threads of one organization at once, as the platform would do. What two
/// sessions do to each other is shown by <see cref="AsAnotherSession"/>.</para>
/// </summary>
public sealed class LocalOrganization
{
    private static int organizations;

    private readonly Database database;
    private readonly RequestPipeline pipeline;
    private readonly SolutionImport import;

    private LocalOrganization(LocalOrgOptions options)
    {
        Switches = options.Switches;
        Clock = new LocalClock(options.StartUtc);
        var ids = new IdSequence(options.Seed);
        AdministratorId = ids.Next();
        database = new Database(Clock, ids)
        {
            OrganizationId = NextOrganizationId(), RootBusinessUnitId = ids.Next(), SystemUserId = ids.Next(), BaseCurrencyId = ids.Next(),
            BaseLanguage = options.BaseLanguage,
        };
        foreach (var table in StandardTables.Load()) database.Rows.Add(database.Catalog.Add(table));

        var writer = new RowWriter(database);
        FirstRows.Write(database, writer, AdministratorId, options);
        var messages = new MessageTable(database);
        var registration = new RegistrationRows(database, writer);
        foreach (var message in messages.Names) registration.MessageId(message);

        var assemblies = new PluginAssemblies();
        var steps = new StepRegistry(database, assemblies);
        Jobs = new JobQueue(job => pipeline!.RunJob(job));
        pipeline = new RequestPipeline(database, messages, steps, options, Log, Jobs.Add);
        var privileges = new RolePrivileges();
        var roles = new RoleRows(database, writer, privileges);
        import = new SolutionImport(database, registration, assemblies, steps, messages, roles);
        if (!options.EnforcePrivileges) return;
        roles.WriteAdministrator(AdministratorId);
        database.Access = new AccessControl(database, privileges);
    }

    /// <summary>An organization with the standard tables, a root business unit, SYSTEM, one administrator and the base currency.</summary>
    public static LocalOrganization Create(LocalOrgOptions? options = null) => new(options ?? new LocalOrgOptions());

    public Guid OrganizationId => database.OrganizationId;
    public Guid RootBusinessUnitId => database.RootBusinessUnitId;
    public Guid SystemUserId => database.SystemUserId;
    public Guid AdministratorId { get; }
    public Guid BaseCurrencyId => database.BaseCurrencyId;
    public LocalOrgSwitches Switches { get; }
    public LocalClock Clock { get; }
    public JobQueue Jobs { get; }
    public RunLog Log { get; } = new();

    /// <summary>
    /// Called before each service call that plug-in code makes. A fault thrown here is what that call meets, as when the platform fails: it shows what the n-th
    /// call's failure does. Requests it sends itself belong to the transaction of that call, unless they are sent <see cref="AsAnotherSession"/>.
    /// </summary>
    public Action<OrganizationRequest>? BeforePluginCall
    {
        get => pipeline.BeforePluginCall;
        set => pipeline.BeforePluginCall = value;
    }

    /// <summary>
    /// Does work as another session: between two service calls of a plug-in, when it is called from <see cref="BeforePluginCall"/>. The open transaction is put
    /// aside meanwhile. The work reads what was committed last; each of its requests commits, with its jobs, or rolls back by itself; and what it committed the
    /// first transaction then sees and does not undo. A write to a row that the first transaction has changed already would wait for it, and here for ever: it
    /// is a fault with the platform's code of an SQL timeout, 0x80044151. Plug-in code that the work starts calls no <see cref="BeforePluginCall"/>. What the
    /// work throws, this throws.
    /// </summary>
    public void AsAnotherSession(Action work) => pipeline.AsAnotherSession(work);

    /// <summary>Imports a packed solution, managed or not. All or nothing.</summary>
    /// <exception cref="SolutionImportException">Lists every fault.</exception>
    public void Import(Stream zip)
    {
        PackedSolution packed;
        try
        {
            packed = SolutionZip.Read(zip);
        }
        catch (SolutionException unreadable)
        {
            throw new SolutionImportException([.. unreadable.Findings.Select(f => new ImportFault(f.Code, $"{f.File}: {f.Message}"))]);
        }
        var paths = packed.Paths.ToHashSet(StringComparer.Ordinal);
        Import(packed.Model, path => paths.Contains(path.TrimStart('/')) ? packed.File(path) : null);
    }

    /// <summary>
    /// Imports a solution; <paramref name="file"/> gives the bytes of a file of the zip by its path, or null where it has none. All or nothing.
    /// </summary>
    /// <exception cref="SolutionImportException">Lists every fault.</exception>
    public void Import(SolutionModel solution, Func<string, byte[]?> file) => import.Run(solution, file);

    /// <summary>The organization as one user sees it. The user is checked at each request.</summary>
    public IOrganizationService Service(Guid userId) => new OutsideService(pipeline, userId);

    /// <summary>
    /// Whether a user may do something to some row of a table at least, by roles of the user's own or of a team of theirs; everything where privileges are not
    /// enforced. It does not say which rows.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="verb">Create, Read, Write, Delete, Append, AppendTo, Assign or Share.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public bool May(Guid userId, string verb, string table) => database.Access?.Of(userId) is not { } rights || rights.Has(TablePrivilege.Name(verb, Table(table)));

    /// <summary>Adds an organization's own columns to a table.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    /// <exception cref="ArgumentException">The table has a column of that name already.</exception>
    public void AddColumns(string table, IEnumerable<ColumnModel> columns)
    {
        var schema = database.Catalog.Find(table) ?? throw NoTable(table);
        var added = columns.ToList();
        var taken = added.FirstOrDefault(c => schema.Find(c.LogicalName) is not null);
        if (taken is not null) throw new ArgumentException($"Table {table} has a column {taken.LogicalName} already.", nameof(columns));
        database.Catalog.Declare(schema, added);
    }

    /// <summary>A table with all its columns as they are now.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public TableModel Table(string name) => (database.Catalog.Find(name) ?? throw NoTable(name)).Model;

    /// <summary>The one id that is not seeded: plug-ins keep what they read by organization, and two organizations of a process must not share it.</summary>
    private static Guid NextOrganizationId() => new(Interlocked.Increment(ref organizations), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private static KeyNotFoundException NoTable(string table) => new($"The organization has no table '{table}'.");

    private sealed class OutsideService(RequestPipeline pipeline, Guid userId) : RequestSender
    {
        public override OrganizationResponse Execute(OrganizationRequest request) => pipeline.Execute(request, userId);
    }
}
