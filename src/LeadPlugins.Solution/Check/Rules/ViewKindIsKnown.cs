namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The kind of a view says where the client shows it; one that it does not know is shown nowhere. A quick find is one both by its kind and by its flag.</summary>
internal sealed class ViewKindIsKnown() : SolutionRule("LPS507", "Write a querytype of the platform: 0 public, 1 advanced find, 2 associated, 4 quick find (with isquickfindquery 1), 64 lookup.")
{
    private const int QuickFind = 4;

    /// <summary>The values of the choice savedquery_querytype.</summary>
    private static readonly int[] Kinds = [0, 1, 2, QuickFind, 8, 16, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072];

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var view in input.Model.Views)
        {
            if (!Kinds.Contains(view.QueryType)) yield return At(view.Source, $"View {Named.View(view)} has the querytype {view.QueryType}, which does not exist.");
            else if (view.IsQuickFind != (view.QueryType == QuickFind)) yield return At(view.Source, $"View {Named.View(view)} has querytype {view.QueryType} and isquickfindquery {(view.IsQuickFind ? 1 : 0)}.");
        }
    }
}
