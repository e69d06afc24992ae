using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A lookup column is nothing without the relationship that says what it points at.</summary>
internal sealed class LookupHasRelationship() : SolutionRule("LPS304", "Describe the relationship in Other/Relationships and list it in Other/Relationships.xml.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from c in input.Columns
        where c.Column.Type is ColumnType.Lookup or ColumnType.Customer && c.Column.Targets.Count == 0
        select At(c.Element, $"No relationship says what {c.Name} points at.");
}
