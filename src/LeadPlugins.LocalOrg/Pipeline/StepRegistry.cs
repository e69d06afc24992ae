using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>The steps of one message on one table, in the order in which they run.</summary>
internal sealed record StepSet(
    IReadOnlyList<Step> PreValidation, IReadOnlyList<Step> PreOperation, IReadOnlyList<Step> PostOperation, IReadOnlyList<Step> Jobs);

/// <summary>
/// Which steps run. Read from the rows of the registration tables, again whenever one of them has changed: a step that is disabled or given another filter by
/// an Update behaves so at once.
/// </summary>
internal sealed class StepRegistry(Database database, PluginAssemblies assemblies)
{
    private static readonly string[] Tables =
        ["pluginassembly", "plugintype", "sdkmessage", "sdkmessagefilter", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage"];

    private readonly Dictionary<(Guid Step, Guid Type, string? Configuration), Lazy<IPlugin>> instances = [];
    private readonly Dictionary<(string Message, string? Table), StepSet> sets = [];
    private RowTable[]? tables;
    private ILookup<string, Step>? byMessage;
    private long readAt = -1;

    public StepSet For(string message, string? table)
    {
        tables ??= [.. Tables.Select(t => database.Rows[t])];
        var changes = 0L;
        foreach (var registration in tables) changes += registration.Changes;
        if (changes != readAt)
        {
            sets.Clear();
            byMessage = ReadAll().ToLookup(s => s.Message);
            readAt = changes;
        }

        if (sets.TryGetValue((message, table), out var set)) return set;
        var steps = byMessage![message].Where(s => s.Table is null || s.Table == table).OrderBy(s => s.Rank).ToArray();
        return sets[(message, table)] = new StepSet(
            [.. steps.Where(s => s.Stage == Stage.PreValidation)],
            [.. steps.Where(s => s.Stage == Stage.PreOperation)],
            [.. steps.Where(s => s.Stage == Stage.PostOperation && !s.IsAsync)],
            [.. steps.Where(s => s.IsAsync)]);
    }

    /// <summary>
    /// The one instance of a class for a step and its configuration, made at its first run: a step that names no class or a missing one fails when it runs.
    /// </summary>
    public Lazy<IPlugin> InstanceOf(Guid stepId, Guid pluginTypeId, string? configuration)
    {
        var key = (stepId, pluginTypeId, configuration);
        if (!instances.TryGetValue(key, out var instance))
        {
            instances[key] = instance = new Lazy<IPlugin>(() =>
            {
                var (assembly, typeName) = TypeOf(pluginTypeId);
                return assembly.NewInstance(typeName, configuration);
            });
        }
        return instance;
    }

    private (PluginAssembly Assembly, string TypeName) TypeOf(Guid pluginTypeId)
    {
        var types = database.Table("plugintype");
        var type = database.Row(types, pluginTypeId);
        var assemblyId = type.LookupId(types.Find("pluginassemblyid")) ?? Guid.Empty;
        return (assemblies.Find(assemblyId), (string)type[database.Column(types, "typename")]!);
    }

    private IEnumerable<Step> ReadAll()
    {
        var table = database.Table("sdkmessageprocessingstep");
        var read = new StepColumns(database, table);
        return database.RowsOf(table).All.Where(row => row.Option(table.State) == 0).OrderBy(row => row.Sequence).Select(row => Read(row, read)).ToList();
    }

    private Step Read(Row row, StepColumns read)
    {
        var pluginType = row.LookupId(read["eventhandler"]) ?? row.LookupId(read["plugintypeid"]) ?? Guid.Empty;
        return new Step
        {
            Id = row.Id,
            Name = read.Text(row, "name") ?? row.Id.ToString(),
            Message = read.TextOfLookup(row, "sdkmessageid", "name") ?? "",
            Table = read.TextOfLookup(row, "sdkmessagefilterid", "primaryobjecttypecode") is { } name && name != "none" ? name : null,
            Stage = row.Option(read["stage"]) ?? Stage.PostOperation,
            IsAsync = row.Option(read["mode"]) == 1,
            Rank = row.Option(read["rank"]) ?? 1,
            Filter = Columns(read.Text(row, "filteringattributes")) is { } columns ? [.. columns] : null,
            Images = Images(row.Id),
            DeleteJobOnSuccess = row[read["asyncautodelete"]] is true,
            RunAs = row.LookupId(read["impersonatinguserid"]),
            Plugin = InstanceOf(row.Id, pluginType, read.Text(row, "configuration")),
        };
    }

    private Image[] Images(Guid stepId)
    {
        var table = database.Table("sdkmessageprocessingstepimage");
        var read = new StepColumns(database, table);
        var rows = database.RowsOf(table).Where(read["sdkmessageprocessingstepid"], new Lookup("sdkmessageprocessingstep", stepId));
        return [.. rows.OrderBy(r => r.Sequence).Select(row =>
        {
            var type = row.Option(read["imagetype"]) ?? 0;
            return new Image(read.Text(row, "entityalias") ?? "", Pre: type is 0 or 2, Post: type is 1 or 2, Columns(read.Text(row, "attributes")));
        })];
    }

    private static string[]? Columns(string? list) =>
        string.IsNullOrWhiteSpace(list) ? null : list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed class StepColumns(Database database, TableSchema table)
    {
        public ColumnSchema this[string column] => database.Column(table, column);

        public string? Text(Row row, string column) => row[this[column]] as string;

        public string? TextOfLookup(Row row, string lookup, string column) =>
            row[this[lookup]] is Lookup to && database.Rows[to.Table].Find(to.Id) is { } found
                ? found[database.Column(database.Table(to.Table), column)] as string
                : null;
    }
}
