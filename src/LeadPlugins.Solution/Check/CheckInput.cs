using System.Text;
using System.Xml.Linq;
using LeadPlugins.Solution.Assemblies;
using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check;

/// <summary>What the rules look at: the files, the merged documents, the model, the assembly, and the tables as they will be after the import.</summary>
internal sealed class CheckInput
{
    private readonly Dictionary<string, TableModel> tables;

    public CheckInput(SolutionFiles files, MergedSolution merged, SolutionModel model, AssemblyFacts assembly)
    {
        (Files, Customizations, Model, Assembly) = (files, merged.Customizations, model, assembly);
        Manifest = merged.Manifest.Element("SolutionManifest")!;
        tables = StandardTables.Load().ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        foreach (var table in model.Tables)
        {
            var standard = tables.GetValueOrDefault(table.LogicalName);
            tables[table.LogicalName] = standard is null ? table : standard with { Columns = [.. standard.Columns, .. table.Columns] };
        }
    }

    public SolutionFiles Files { get; }
    public XElement Customizations { get; }
    public XElement Manifest { get; }
    public SolutionModel Model { get; }
    public AssemblyFacts Assembly { get; }

    /// <summary>Every Entity element with the table read from it.</summary>
    public IEnumerable<(XElement Element, TableModel Table)> Tables => Customizations.Elements("Entities").Elements("Entity").Zip(Model.Tables);

    /// <summary>Every column element with the column read from it, its table, and its name for a sentence: "lp_Table.lp_Column".</summary>
    public IEnumerable<(XElement Element, ColumnModel Column, TableModel Table, string Name)> Columns =>
        Tables.SelectMany(t => t.Element.Elements("EntityInfo").Elements("entity").Elements("attributes").Elements("attribute")
            .Zip(t.Table.Columns, (element, column) => (element, column, t.Table, $"{t.Table.SchemaName}.{column.SchemaName}")));

    /// <summary>Every global choice with its element.</summary>
    public IEnumerable<(XElement Element, ChoiceModel Choice)> Choices => Customizations.Elements("optionsets").Elements("optionset").Zip(Model.Choices);

    /// <summary>The components of a kind: the children of its node in customizations.xml.</summary>
    public IEnumerable<XElement> Components(string node, string child) => Customizations.Elements(node).Elements(child);

    /// <summary>The command bar additions of every table that has some.</summary>
    public IEnumerable<XElement> Ribbons => Customizations.Elements("Entities").Elements("Entity").Elements("RibbonDiffXml").Where(ribbon => ribbon.HasElements);

    public IEnumerable<XElement> Relationships => Customizations.Elements("EntityRelationships").Elements("EntityRelationship");

    public IEnumerable<XElement> Roots => Manifest.Elements("RootComponents").Elements("RootComponent");

    /// <summary>The root of an XML file; every one was read before the rules run.</summary>
    public XElement Document(string path) => XmlFiles.Read(Files, path, [])!;

    /// <summary>A table as it will be after the import: the platform's with our columns, or ours; null for a table this project does not know.</summary>
    public TableModel? Table(string? logicalName) => logicalName is not null && tables.TryGetValue(logicalName, out var table) ? table : null;

    /// <summary>Every table that this project knows, as it will be after the import.</summary>
    public IReadOnlyCollection<TableModel> KnownTables => tables.Values;

    public ColumnModel? Column(string? table, string? column) => Table(table)?.Columns.FirstOrDefault(c => c.LogicalName == column);

    /// <summary>Forms of tables, and dashboards: they are built of the same cells.</summary>
    public IEnumerable<FormModel> FormsAndDashboards => Model.Forms.Concat(Model.Dashboards);

    /// <summary>The text of a script among the web resources; null where there is no such web resource, or no content.</summary>
    public ScriptText? Script(string name) => Model.WebResources.Any(w => w.Name == name) && Files.Contains("WebResources/" + name)
        ? new ScriptText(Encoding.UTF8.GetString(Files.Content("WebResources/" + name)))
        : null;

    public bool HasColumn(string table, string column) => Table(table)?.Columns.Any(c => c.LogicalName == column) ?? false;

    /// <summary>Those of the columns that the table does not have.</summary>
    public IEnumerable<string> UnknownColumns(string table, IEnumerable<string> columns) => columns.Where(column => !HasColumn(table, column));
}
