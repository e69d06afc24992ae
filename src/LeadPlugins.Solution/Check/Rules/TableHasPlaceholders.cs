namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Forms, views and charts of a table are dropped without a warning where its Entity.xml has no place for them.</summary>
internal sealed class TableHasPlaceholders() : SolutionRule("LPS102", "Add the empty element to the Entity.xml.")
{
    private static readonly string[] Needed = ["FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from table in input.Tables
        from node in Needed
        where table.Element.Element(node) is null
        select At(table.Element, $"Table {table.Table.SchemaName} has no <{node} />: what lies in that folder of the table is not packed.");
}
