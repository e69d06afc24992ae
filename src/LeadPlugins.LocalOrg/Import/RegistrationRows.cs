using System.Reflection;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Import;

/// <summary>Writes assemblies, plug-in types, messages, steps and images as the rows that the platform keeps of them.</summary>
internal sealed class RegistrationRows(Database database, RowWriter writer)
{
    // The platform's own ids, the same in every organization.
    private static readonly Dictionary<string, Guid> KnownMessages = new()
    {
        ["Create"] = new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
    };

    public void Write(AssemblyModel assembly)
    {
        var name = new AssemblyName(assembly.FullName);
        var token = name.GetPublicKeyToken() is { Length: > 0 } bytes ? Convert.ToHexStringLower(bytes) : null;
        Put("pluginassembly", assembly.Id,
            ("name", name.Name), ("version", name.Version?.ToString()), ("culture", "neutral"), ("publickeytoken", token),
            ("isolationmode", assembly.IsolationMode), ("sourcetype", 0));
        foreach (var type in assembly.Types)
        {
            Put("plugintype", type.Id,
                ("name", type.TypeName), ("typename", type.TypeName), ("friendlyname", type.TypeName),
                ("assemblyname", name.Name), ("version", name.Version?.ToString()), ("publickeytoken", token),
                ("pluginassemblyid", new Lookup("pluginassembly", assembly.Id)));
        }
    }

    public void Write(StepModel step)
    {
        var type = new Lookup("plugintype", step.PluginTypeId);
        Put("sdkmessageprocessingstep", step.Id,
            ("name", step.Name), ("sdkmessageid", new Lookup("sdkmessage", MessageId(step.Message!))),
            ("sdkmessagefilterid", new Lookup("sdkmessagefilter", FilterId(step.Message!, step.Table ?? "none"))),
            ("plugintypeid", type), ("eventhandler", type), ("configuration", step.Configuration),
            ("stage", step.Stage), ("mode", step.Mode), ("rank", step.Rank), ("asyncautodelete", step.AsyncAutoDelete),
            ("filteringattributes", ListOf(step.FilteringColumns)),
            ("statecode", step.IsEnabled ? 0 : 1), ("statuscode", step.IsEnabled ? 1 : 2));

        var images = database.Table("sdkmessageprocessingstepimage");
        var stepColumn = database.Column(images, "sdkmessageprocessingstepid");
        var existing = database.RowsOf(images).Where(stepColumn, step.Id);
        foreach (var stale in existing.Where(row => step.Images.All(i => i.Id != row.Id)).ToList()) writer.Delete(images, stale);
        foreach (var image in step.Images)
        {
            Put("sdkmessageprocessingstepimage", image.Id,
                ("name", image.Name), ("entityalias", image.Alias), ("imagetype", image.Type), ("messagepropertyname", image.MessagePropertyName),
                ("attributes", ListOf(image.Columns)), ("sdkmessageprocessingstepid", new Lookup("sdkmessageprocessingstep", step.Id)));
        }
    }

    public void Write(SolutionModel solution) =>
        Put("solution", Find("solution", "uniquename", solution.UniqueName)?.Id ?? database.Ids.Next(),
            ("uniquename", solution.UniqueName), ("friendlyname", solution.UniqueName), ("version", solution.Version.ToString()),
            ("ismanaged", solution.IsManaged), ("isvisible", true), ("installedon", database.Clock.Stamp));

    /// <summary>The id of a message's row, which is made where it is missing.</summary>
    public Guid MessageId(string message)
    {
        if (Find("sdkmessage", "name", message) is { } row) return row.Id;
        var id = KnownMessages.TryGetValue(message, out var known) ? known : database.Ids.Next();
        Put("sdkmessage", id, ("name", message), ("isprivate", false));
        return id;
    }

    private Guid FilterId(string message, string table)
    {
        var messageId = MessageId(message);
        var filters = database.Table("sdkmessagefilter");
        var (messageColumn, tableColumn) = (database.Column(filters, "sdkmessageid"), database.Column(filters, "primaryobjecttypecode"));
        var existing = database.RowsOf(filters).Where(messageColumn, messageId);
        if (existing.FirstOrDefault(row => (string?)row[tableColumn] == table) is { } found) return found.Id;

        var id = database.Ids.Next();
        Put("sdkmessagefilter", id, ("name", $"{message} of {table}"), ("sdkmessageid", new Lookup("sdkmessage", messageId)), ("primaryobjecttypecode", table));
        return id;
    }

    private static string? ListOf(IReadOnlyList<string> columns) => columns.Count == 0 ? null : string.Join(',', columns);

    private Row? Find(string table, string column, string value)
    {
        var schema = database.Table(table);
        return database.RowsOf(schema).Where(database.Column(schema, column), value).FirstOrDefault();
    }

    // Creates or overwrites; values are in stored form, read-only columns included.
    private void Put(string table, Guid id, params (string Column, object? Stored)[] values)
    {
        var schema = database.Table(table);
        var row = database.RowsOf(schema).Find(id) ?? writer.Create(new Entity(table, id), database.SystemUserId);
        writer.Amend(schema, row, database.SystemUserId, draft =>
        {
            foreach (var (column, stored) in values) draft.SetIfThere(column, stored);
        });
    }
}
