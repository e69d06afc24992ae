using System.Reflection;
using System.ServiceModel;
using LeadPlugins.Solution.Model;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>What a scripted step sees and can do.</summary>
internal sealed class Run(IServiceProvider provider)
{
    public IPluginExecutionContext Context { get; } = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext))!;
    public ITracingService Trace { get; } = (ITracingService)provider.GetService(typeof(ITracingService))!;
    public IOrganizationServiceFactory Factory { get; } = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory))!;
    public Func<DateTime> UtcNow { get; } = (Func<DateTime>)provider.GetService(typeof(Func<DateTime>))!;
    public IOrganizationService System => Factory.CreateOrganizationService(null);
    public Entity Target => (Entity)Context.InputParameters["Target"];
}

/// <summary>An organization whose steps are pieces of a test: each is registered by a solution and runs inside the net462 assembly of test plug-ins.</summary>
internal sealed class TestOrganization
{
    public const string Scripted = "LeadPlugins.LocalOrg.TestPlugins.Scripted";

    private const string Project = "LeadPlugins.LocalOrg.TestPlugins";

    private static readonly string DllPath = Repository.PathOf("tests", Project, "bin", Repository.Configuration, "net462", Project + ".dll");
    private static readonly byte[] Dll = File.ReadAllBytes(DllPath);
    private static readonly string AssemblyFullName = AssemblyName.GetAssemblyName(DllPath).FullName;
    private static int scripts;

    private int lastId;

    public TestOrganization(LocalOrgSwitches? switches = null, LocalOrgOptions? options = null)
    {
        Org = LocalOrganization.Create((options ?? new LocalOrgOptions()) with { Switches = switches ?? options?.Switches ?? new LocalOrgSwitches() });
        Service = Org.Service(Org.AdministratorId);
    }

    public LocalOrganization Org { get; }
    public IOrganizationService Service { get; }

    /// <summary>Imports a step that runs a piece of the test, and returns the step's id.</summary>
    public Guid On(
        string message, string? table, int stage, Action<Run> script,
        bool async = false, int rank = 1, string[]? filter = null, string[]? pre = null, string[]? post = null, string? name = null)
    {
        var key = $"script {Interlocked.Increment(ref scripts)}";
        AppDomain.CurrentDomain.SetData(key, (Action<IServiceProvider>)(provider => script(new Run(provider))));
        var step = Step(message, table, stage, Scripted, async, rank, key, filter, pre, post, name);
        Import(Solution(step));
        return step.Id;
    }

    public StepModel Step(
        string message, string? table, int stage, string type,
        bool async = false, int rank = 1, string? configuration = null,
        string[]? filter = null, string[]? pre = null, string[]? post = null, string? name = null) => new()
    {
        Id = NextId(), Name = name ?? $"{message} {table} {stage} #{lastId}", Message = message,
        TypeName = type, AssemblyQualifiedTypeName = $"{type}, {AssemblyFullName}", PluginTypeId = IdOf(type),
        Table = table, Stage = stage, Mode = async ? 1 : 0, Rank = rank, Configuration = configuration, FilteringColumns = filter ?? [],
        Images =
        [
            .. pre is null ? Array.Empty<ImageModel>() : [new ImageModel(NextId(), "Pre", "Pre", 0, "Target", pre)],
            .. post is null ? Array.Empty<ImageModel>() : [new ImageModel(NextId(), "Post", "Post", 1, "Target", post)],
        ],
    };

    public static SolutionModel Solution(params StepModel[] steps) => new()
    {
        UniqueName = "Test", Version = new Version(1, 0, 0, 0), IsManaged = false, Prefix = "t", OptionValuePrefix = 10000,
        Steps = steps, Assemblies = [Assembly([.. steps.Select(s => s.TypeName)])],
    };

    public static AssemblyModel Assembly(params string[] types)
    {
        var models = types.Distinct().Select(t => new PluginTypeModel(IdOf(t), t, $"{t}, {AssemblyFullName}"));
        return new AssemblyModel(IdOf("assembly"), AssemblyFullName, "PluginAssemblies/Test.dll", 2, [.. models]);
    }

    public void Import(SolutionModel solution) => Org.Import(solution, path => path == "PluginAssemblies/Test.dll" ? Dll : null);

    public Guid CreateLead(params (string Column, object? Value)[] columns) => Service.Create(Lead(columns));

    public static Entity Lead(params (string Column, object? Value)[] columns) => Row("lead", Guid.Empty, columns);

    public static Entity Row(string table, Guid id, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in columns) row[column] = value;
        return row;
    }

    public void Update(string table, Guid id, params (string Column, object? Value)[] columns) => Service.Update(Row(table, id, columns));

    public Entity Read(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

    public T Read<T>(Guid leadId, string column) => Service.Retrieve("lead", leadId, new ColumnSet(column)).GetAttributeValue<T>(column);

    public int Count(string table) => Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    public Guid CreateUser(string name, bool disabled = false) =>
        Service.Create(Row("systemuser", Guid.Empty, ("lastname", name), ("isdisabled", disabled), ("businessunitid", RootUnit)));

    public Guid CreateTeam(string name) => Service.Create(Row("team", Guid.Empty, ("name", name), ("businessunitid", RootUnit)));

    /// <summary>The fault that an action ends in.</summary>
    public static OrganizationServiceFault Fault(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;

    /// <summary>The action ends in a fault whose message contains a text.</summary>
    public static void Refuses(string named, Action action) => Assert.Contains(named, Fault(action).Message, StringComparison.Ordinal);

    /// <summary>The action ends in a fault with a code.</summary>
    public static void Refuses(uint code, Action action) => Assert.Equal(code.ToString("x8"), Fault(action).ErrorCode.ToString("x8"));

    public static Guid IdOf(string name) => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));

    private EntityReference RootUnit => new("businessunit", Org.RootBusinessUnitId);

    private Guid NextId() => new(++lastId, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);
}
