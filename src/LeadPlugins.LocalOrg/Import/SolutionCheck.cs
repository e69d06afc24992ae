using LeadPlugins.LocalOrg.Messages;
using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Import;

/// <summary>Finds every reason why a solution cannot be imported into this organization.</summary>
internal sealed class SolutionCheck(SolutionModel solution, Catalog catalog, MessageTable messages)
{
    private readonly List<ImportFault> faults = [];

    public IReadOnlyList<ImportFault> Run(IReadOnlyDictionary<Guid, PluginAssembly?> assemblies)
    {
        CheckDuplicates();
        foreach (var table in solution.Tables) CheckTable(table);
        foreach (var relationship in solution.Relationships) CheckRelationship(relationship);
        foreach (var assembly in solution.Assemblies) CheckAssembly(assembly, assemblies.GetValueOrDefault(assembly.Id));
        foreach (var step in solution.Steps) CheckStep(step);
        foreach (var api in solution.CustomApis) CheckApi(api);
        return faults;
    }

    private void CheckDuplicates()
    {
        Once("Table", solution.Tables.Select(t => t.LogicalName));
        Once("Relationship", solution.Relationships.Select(r => r.Name));
        Once("Assembly", solution.Assemblies.Select(a => a.Id.ToString()));
        Once("Plug-in type", solution.Assemblies.SelectMany(a => a.Types).Select(t => t.Id.ToString()));
        Once("Step", solution.Steps.Select(s => s.Id.ToString()));
        Once("Image", solution.Steps.SelectMany(s => s.Images).Select(i => i.Id.ToString()));
        Once("Custom API", solution.CustomApis.Select(a => a.UniqueName));
        Once("Role", solution.Roles.Select(r => r.Id.ToString()));
    }

    private void CheckTable(TableModel table)
    {
        var existing = catalog.Find(table.LogicalName);
        if (!table.IsNew && existing is null) Fault("unknown-table", $"Columns are added to table {table.LogicalName}, which does not exist.");
        var hasKey = table.Columns.Any(c => c.LogicalName == table.PrimaryId);
        if (table.IsNew && !hasKey) Fault("no-primary-key", $"Table {table.LogicalName} has no column {table.PrimaryId}, its primary key.");
        Once($"Column of {table.LogicalName}", table.Columns.Select(c => c.LogicalName));
        foreach (var column in table.Columns)
        {
            var name = $"Column {table.LogicalName}.{column.LogicalName}";
            var before = existing?.Find(column.LogicalName)?.Model.Type ?? column.Type;
            if (before != column.Type) Fault("column-type", $"{name} is {before} and cannot become {column.Type}.");
            // Standard lookups point at tables that this organization does not have, such as incident; a solution's own must not.
            foreach (var target in column.Targets.Where(t => column.IsCustom && !HasTable(t)))
            {
                Fault("unknown-table", $"{name} refers to table {target}, which does not exist.");
            }
        }
    }

    private void CheckRelationship(RelationshipModel relationship)
    {
        var name = $"Relationship {relationship.Name}";
        var (referenced, holder, column) = (relationship.ReferencedTable, relationship.ReferencingTable, relationship.ReferencingColumn);
        if (!HasTable(referenced)) Fault("unknown-table", $"{name} refers to table {referenced}, which does not exist.");
        if (!HasColumn(holder, column)) Fault("unknown-column", $"{name} is held by {holder}.{column}, which does not exist.");
    }

    private void CheckAssembly(AssemblyModel assembly, PluginAssembly? loaded)
    {
        if (loaded is null)
        {
            Fault("missing-assembly", $"Assembly {assembly.FullName} is declared, but {assembly.FileName} is missing or is no assembly.");
            return;
        }
        if (!string.Equals(loaded.Name.FullName, assembly.FullName, StringComparison.OrdinalIgnoreCase))
        {
            Fault("assembly-name", $"{assembly.FileName} is {loaded.Name.FullName}; the solution declares {assembly.FullName}.");
        }
        foreach (var type in assembly.Types)
        {
            if (loaded.Refusal(type.TypeName) is { } reason) Fault("missing-class", $"Class {type.TypeName} {reason}: {assembly.FileName}.");
        }
    }

    private void CheckStep(StepModel step)
    {
        var name = $"Step '{step.Name}'{(step.Source.Length == 0 ? "" : $" ({step.Source})")}";
        if (!TakesSteps(step.Message)) Fault("unknown-message", $"{name}: message '{step.Message ?? "?"}' takes no steps here.");
        if (step.Table is { } table && !HasTable(table)) Fault("unknown-table", $"{name}: table {table} does not exist.");
        if (!HasType(step.PluginTypeId))
        {
            Fault("unknown-plugin-type", $"{name}: plug-in type {step.PluginTypeId} ({step.TypeName}) is in no assembly of the solution.");
        }

        var isStage = step.Stage is Stage.PreValidation or Stage.PreOperation or Stage.PostOperation;
        if (!isStage) Fault("impossible-stage", $"{name}: stage {step.Stage} is not 10, 20 or 40.");
        var isMode = step.Mode == 0 || (step.Mode == 1 && step.Stage == Stage.PostOperation);
        if (!isMode) Fault("impossible-mode", $"{name}: mode {step.Mode} is not possible in stage {step.Stage}.");

        if (step.FilteringColumns.Count > 0 && step.Message != "Update")
        {
            Fault("impossible-filter", $"{name}: message {step.Message} has no filtering columns.");
        }
        foreach (var column in step.FilteringColumns.Where(c => !HasColumn(step.Table, c)))
        {
            Fault("unknown-column", $"{name}: filtering column {step.Table}.{column} does not exist.");
        }
        Once($"{name}: image", step.Images.Select(i => i.Alias));
        foreach (var image in step.Images) CheckImage(step, image, $"{name}: image {image.Alias}");
    }

    private void CheckImage(StepModel step, ImageModel image, string name)
    {
        foreach (var column in image.Columns.Where(c => !HasColumn(step.Table, c)))
        {
            Fault("unknown-column", $"{name}: column {step.Table}.{column} does not exist.");
        }
        if (!PlatformFacts.WithImages.Contains(step.Message ?? "")) Fault("impossible-image", $"{name}: message {step.Message} has no images.");
        foreach (var column in image.Columns.Where(c => catalog.Find(step.Table)?.Find(c)?.Model.Type == ColumnType.PartyList))
        {
            Fault("not-imitated", $"{name}: party lists such as {step.Table}.{column} are not in images here.");
        }
        if (image.Type is < 0 or > 2) Fault("impossible-image", $"{name} is of type {image.Type}, not 0, 1 or 2.");
        if (image.Type is 0 or 2 && step.Message == "Create") Fault("impossible-image", $"{name}: a Create has no pre-image.");
        if (image.Type is 1 or 2 && (step.Message == "Delete" || step.Stage != Stage.PostOperation))
        {
            Fault("impossible-image", $"{name}: {step.Message} has no post-image in stage {step.Stage}.");
        }
    }

    private void CheckApi(CustomApiModel api)
    {
        var name = $"Custom API {api.UniqueName}";
        if (messages.Find(api.UniqueName) is not (null or CustomApiMessage)) Fault("duplicate", $"{name} has the name of a platform message.");
        if (api.BindingType is < 0 or > 2) Fault("unknown-binding", $"{name} has binding type {api.BindingType}, not 0, 1 or 2.");
        if (api.BindingType != 0 && !HasTable(api.BoundTable)) Fault("unknown-table", $"{name} is bound to table {api.BoundTable}, which does not exist.");
        if (api.PluginTypeId is { } type && !HasType(type)) Fault("unknown-plugin-type", $"{name}: plug-in type {type} is in no assembly of the solution.");
        Once($"{name}: request parameter", api.Requests.Select(p => p.UniqueName));
        Once($"{name}: response property", api.Responses.Select(p => p.UniqueName));
        foreach (var parameter in api.Requests.Concat(api.Responses).Where(p => p.Type is < 0 or > 12))
        {
            Fault("unknown-parameter-type", $"{name}: {parameter.UniqueName} is of type {parameter.Type}, not 0 to 12.");
        }
    }

    private void Once(string kind, IEnumerable<string> keys)
    {
        foreach (var key in keys.GroupBy(k => k, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
        {
            Fault("duplicate", $"{kind} {key.Key} is declared {key.Count()} times.");
        }
    }

    private void Fault(string code, string message) => faults.Add(new ImportFault(code, message));

    private bool TakesSteps(string? message) =>
        messages.Find(message) is { TakesSteps: true } || solution.CustomApis.Any(a => a.UniqueName == message && a.AllowedCustomProcessingStepType > 0);

    private bool HasType(Guid id) => solution.Assemblies.SelectMany(a => a.Types).Any(t => t.Id == id);

    private bool HasTable(string? table) => catalog.Find(table) is not null || solution.Tables.Any(t => t.IsNew && t.LogicalName == table);

    private bool HasColumn(string? table, string column) =>
        catalog.Find(table)?.Find(column) is not null || solution.Tables.Any(t => t.LogicalName == table && t.Columns.Any(c => c.LogicalName == column));
}
