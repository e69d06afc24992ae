using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Forms, views and charts of a table are dropped without a warning where its Entity.xml has no place for them.</summary>
internal sealed class TableHasPlaceholders() : SolutionRule("LPS102", "Add the empty element to the Entity.xml.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from table in input.Tables
        from part in ComponentKinds.EntityParts
        where table.Element.Element(part.Node) is null
        select At(table.Element, $"Table {table.Table.SchemaName} has no <{part.Node} />: what lies in that folder of the table is not packed.");
}
