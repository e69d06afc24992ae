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

    private void Fault(string code, string message) => faults.Add(new ImportFault(code, message));

    private void CheckDuplicates()
    {
        Once("table", solution.Tables.Select(t => t.LogicalName));
        Once("relationship", solution.Relationships.Select(r => r.Name));
        Once("assembly", solution.Assemblies.Select(a => a.Id.ToString()));
        Once("plug-in type", solution.Assemblies.SelectMany(a => a.Types).Select(t => t.Id.ToString()));
        Once("step", solution.Steps.Select(s => s.Id.ToString()));
        Once("image", solution.Steps.SelectMany(s => s.Images).Select(i => i.Id.ToString()));
        Once("custom API", solution.CustomApis.Select(a => a.UniqueName));
    }

    private void Once(string kind, IEnumerable<string> keys)
    {
        foreach (var key in keys.GroupBy(k => k, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) Fault("duplicate", $"{kind} {key.Key} is declared {key.Count()} times.");
    }

    private void CheckTable(TableModel table)
    {
        var existing = catalog.Find(table.LogicalName);
        if (!table.IsNew && existing is null) Fault("unknown-table", $"Columns are added to table {table.LogicalName}, which does not exist.");
        if (table.IsNew && table.Columns.All(c => c.LogicalName != table.PrimaryId)) Fault("no-primary-key", $"Table {table.LogicalName} has no column {table.PrimaryId}, its primary key.");
        foreach (var twice in table.Columns.GroupBy(c => c.LogicalName).Where(g => g.Count() > 1)) Fault("duplicate", $"Column {table.LogicalName}.{twice.Key} is declared {twice.Count()} times.");
        foreach (var column in table.Columns)
        {
            if (existing?.Find(column.LogicalName) is { } before && before.Model.Type != column.Type) Fault("column-type", $"Column {table.LogicalName}.{column.LogicalName} is {before.Model.Type} and cannot become {column.Type}.");
            foreach (var target in column.Targets.Where(t => column.IsCustom && !HasTable(t))) Fault("unknown-table", $"Column {table.LogicalName}.{column.LogicalName} refers to table {target}, which does not exist.");
        }
    }

    private void CheckRelationship(RelationshipModel relationship)
    {
        if (!HasTable(relationship.ReferencedTable)) Fault("unknown-table", $"Relationship {relationship.Name} refers to table {relationship.ReferencedTable}, which does not exist.");
        if (!HasColumn(relationship.ReferencingTable, relationship.ReferencingColumn)) Fault("unknown-column", $"Relationship {relationship.Name} is held by {relationship.ReferencingTable}.{relationship.ReferencingColumn}, which does not exist.");
    }

    private void CheckAssembly(AssemblyModel assembly, PluginAssembly? loaded)
    {
        if (loaded is null)
        {
            Fault("missing-assembly", $"Assembly {assembly.FullName} is declared, but {assembly.FileName} is missing or is no assembly.");
            return;
        }
        if (!string.Equals(loaded.Name.FullName, assembly.FullName, StringComparison.OrdinalIgnoreCase)) Fault("assembly-name", $"{assembly.FileName} is {loaded.Name.FullName}; the solution declares {assembly.FullName}.");
        foreach (var type in assembly.Types)
        {
            if (loaded.Refusal(type.TypeName) is { } reason) Fault("missing-class", $"Class {type.TypeName} {reason}: {assembly.FileName}.");
        }
    }

    private void CheckStep(StepModel step)
    {
        void StepFault(string code, string what) => Fault(code, $"Step '{step.Name}'{(step.Source.Length == 0 ? "" : $" ({step.Source})")}: {what}");

        var api = solution.CustomApis.FirstOrDefault(a => a.UniqueName == step.Message);
        if (step.Message is null || !(messages.Find(step.Message) is { TakesSteps: true } || api is { AllowedCustomProcessingStepType: > 0 })) StepFault("unknown-message", $"message '{step.Message ?? "?"}' takes no steps here.");
        if (step.Table is { } table && !HasTable(table)) StepFault("unknown-table", $"table {table} does not exist.");
        if (step.Stage is not (Stage.PreValidation or Stage.PreOperation or Stage.PostOperation)) StepFault("impossible-stage", $"stage {step.Stage} is not 10, 20 or 40.");
        if (step.Mode is not (0 or 1) || (step.Mode == 1 && step.Stage != Stage.PostOperation)) StepFault("impossible-mode", $"mode {step.Mode} is not possible in stage {step.Stage}.");
        if (!HasType(step.PluginTypeId)) StepFault("unknown-plugin-type", $"plug-in type {step.PluginTypeId} ({step.TypeName}) is in no assembly of the solution.");
        if (step.FilteringColumns.Count > 0 && step.Message != "Update") StepFault("impossible-filter", $"message {step.Message} has no filtering columns.");
        foreach (var column in step.FilteringColumns.Where(c => step.Table is null || !HasColumn(step.Table, c))) StepFault("unknown-column", $"filtering column {step.Table}.{column} does not exist.");

        foreach (var image in step.Images)
        {
            foreach (var column in image.Columns.Where(c => step.Table is null || !HasColumn(step.Table, c))) StepFault("unknown-column", $"column {step.Table}.{column} of image {image.Alias} does not exist.");
            var (pre, post) = (image.Type is 0 or 2, image.Type is 1 or 2);
            if (image.Type is < 0 or > 2) StepFault("impossible-image", $"image {image.Alias} is of type {image.Type}.");
            if (pre && step.Message == "Create") StepFault("impossible-image", $"a Create has no pre-image ({image.Alias}).");
            if (post && (step.Message == "Delete" || step.Stage != Stage.PostOperation)) StepFault("impossible-image", $"there is no post-image ({image.Alias}) of {step.Message} in stage {step.Stage}.");
        }
        foreach (var alias in step.Images.GroupBy(i => i.Alias).Where(g => g.Count() > 1)) StepFault("duplicate", $"{alias.Count()} images are called {alias.Key}.");
    }

    private void CheckApi(CustomApiModel api)
    {
        if (messages.Find(api.UniqueName) is not (null or CustomApiMessage)) Fault("duplicate", $"Custom API {api.UniqueName} has the name of a platform message.");
        if (api.BindingType is < 0 or > 2) Fault("unknown-binding", $"Custom API {api.UniqueName} has binding type {api.BindingType}.");
        if (api.BindingType != 0 && !HasTable(api.BoundTable)) Fault("unknown-table", $"Custom API {api.UniqueName} is bound to table {api.BoundTable}, which does not exist.");
        if (api.PluginTypeId is { } type && !HasType(type)) Fault("unknown-plugin-type", $"Custom API {api.UniqueName}: plug-in type {type} is in no assembly of the solution.");
        foreach (var parameter in api.Requests.Concat(api.Responses).Where(p => p.Type is < 0 or > 12)) Fault("unknown-parameter-type", $"Custom API {api.UniqueName}: {parameter.UniqueName} is of type {parameter.Type}.");
        foreach (var twice in api.Requests.Select(p => ("request parameter", p.UniqueName)).Concat(api.Responses.Select(p => ("response property", p.UniqueName))).GroupBy(p => p).Where(g => g.Count() > 1))
        {
            Fault("duplicate", $"Custom API {api.UniqueName}: {twice.Key.Item1} {twice.Key.UniqueName} is declared {twice.Count()} times.");
        }
    }

    private bool HasType(Guid id) => solution.Assemblies.SelectMany(a => a.Types).Any(t => t.Id == id);

    private bool HasTable(string? table) => catalog.Find(table) is not null || solution.Tables.Any(t => t.IsNew && t.LogicalName == table);

    private bool HasColumn(string table, string column) =>
        catalog.Find(table)?.Find(column) is not null || solution.Tables.Any(t => t.LogicalName == table && t.Columns.Any(c => c.LogicalName == column));
}
