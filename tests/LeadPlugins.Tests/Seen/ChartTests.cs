using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Seen;

/// <summary>Every chart of the packed solution gives, over each view that a dashboard shows it over, the figures of <see cref="SeenFloor"/>; the view is the list behind the figure.</summary>
public class ChartTests
{
    /// <summary>The chart, the view, and each group with its figure, in the order of the chart.</summary>
    public static TheoryData<string, string, string> Figures => new()
    {
        { "Leads by fault code", "Held: needs attention", "no-agreement: 1; no-permitted-route: 1" },
        { "Leads by owner", "Waiting for acceptance", "Sam Seller: 6; Field Sales: 1; Local Administrator: 1" },
        { "Leads by owner", "Overdue", "Sam Seller: 3; Field Sales: 1; Olga Other: 1" },
        { "Leads by stage", "Open leads by stage", "Nurture: 11; Accepted by sales: 9; Handed to sales: 8; Held: 3; Not qualified (open): 1" },
        { "Leads by size of the gap", "Telemarketing work list", "0: 2; 1: 5; 2: 1" },
        { "Leads by gap", "Near-misses by next question", "Budget of 10,000 (unknown): 8; none: 2; Budget of 10,000 (unknown); Talks to the decision maker (unknown): 1" },
        { "Response clock by week", "Handovers of the last 12 weeks", "2 / Running: 10; 2 / Met: 3; 2 / Cancelled: 4; 2 / Missed: 1; 51 / Met: 1" },
        { "Time to first response by week", "Answered in the last 12 weeks", "2: 78; 51: 90" },
        { "Rejections by criterion", "Rejected by criterion", "none / Misrouted: 1; budget / Definition: 1; telephone1 / Data: 1" },
        { "Stage by source", "Open leads by stage", "none / Held: 3; none / Accepted by sales: 9; none / Handed to sales: 7; none / Nurture: 10; none / Not qualified (open): 1; Web / Handed to sales: 1; Web / Nurture: 1" },
        { "Leads by next question", "Near-misses by next question", "Which budget have you set aside?: 9; check: telephone1: 1; check: Which budget have you set aside?: 1" },
        { "Handovers by outcome", "Handovers of the last 12 weeks", "Accepted: 8; Open: 6; Rejected: 3; Expired: 1; Withdrawn: 1" },
        { "Time to first response by person", "Answered in the last 12 weeks", "Sam Seller: 97; Olga Other: 15" },
        { "Handovers by recipient", "Open handovers", "Field Sales / Running: 1; Sam Seller / Running: 5" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_chart_over_its_view_gives_the_figures_that_a_person_would_count(string chart, string view, string figures)
    {
        var drawn = SeenSolution.Chart(chart);

        var groups = SeenFloor.Open.Rows(SeenSolution.Over(drawn, SeenSolution.View(view)), Names.Seller);

        Assert.Equal(figures, string.Join("; ", groups.Select(group => Figure(group, drawn.Categories.Single().MeasureAliases.Single()))));
    }

    [Fact]
    public void Every_chart_is_on_a_dashboard_and_every_one_there_is_expected_to_give_figures()
    {
        var expected = Figures.Select(figure => $"{figure[0]} over {figure[1]}").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(SeenSolution.ChartsOnDashboards.Distinct().Order(StringComparer.Ordinal), expected);
        Assert.All(SeenSolution.Model.Charts, chart => Assert.Contains(expected, figure => figure.StartsWith(chart.Names + " over ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_groups_of_a_chart_that_counts_rows_add_up_to_the_list_behind_it() => Assert.All(Figures, figure =>
    {
        var (chart, view) = (SeenSolution.Chart((string)figure[0]), SeenSolution.View((string)figure[1]));
        if (!chart.FetchXml.Contains("aggregate=\"count\"", StringComparison.Ordinal)) return;
        var measure = chart.Categories.Single().MeasureAliases.Single();

        var counted = SeenFloor.Open.Rows(SeenSolution.Over(chart, view), Names.Seller).Sum(group => (int)group.GetAttributeValue<AliasedValue>(measure).Value);

        Assert.Equal(SeenFloor.Open.Rows(view.FetchXml, Names.Seller).Count, counted);
    });

    /// <summary>"Web / Nurture: 1"; a group of rows that have no value is "none".</summary>
    private static string Figure(Entity group, string measure) =>
        string.Join(" / ", group.Attributes.Where(cell => cell.Key != measure).Select(cell => Shown(group, cell.Key))) + ": " + Shown(group, measure);

    private static string Shown(Entity group, string alias) =>
        group.GetAttributeValue<AliasedValue>(alias)?.Value is not { } value ? "none" : group.FormattedValues.TryGetValue(alias, out var label) ? label : value.ToString()!;
}
