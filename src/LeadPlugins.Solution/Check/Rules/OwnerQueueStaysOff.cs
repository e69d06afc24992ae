namespace LeadPlugins.Solution.Check.Rules;

/// <summary>With AutoRouteToOwnerQueue every create and assign would move the row into its owner's queue, behind our routing's back.</summary>
internal sealed class OwnerQueueStaysOff() : SolutionRule("LPS310", "Write <AutoRouteToOwnerQueue>0</AutoRouteToOwnerQueue>.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        input.Tables.Where(t => t.Element.Descendants("AutoRouteToOwnerQueue").Any(flag => flag.Value is "1" or "true"))
            .Select(t => At(t.Element, $"Table {t.Table.SchemaName} routes every row to its owner's queue."));
}
