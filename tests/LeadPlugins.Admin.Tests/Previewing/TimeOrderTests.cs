using System.Globalization;
using LeadPlugins.Admin.Previewing.Answers;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.Previewing;

public class TimeOrderTests
{
    // As the platform's query gives them: by the number of the week.
    private static readonly Entity[] AcrossTheYear = [Group(null, null), Group(2, "2026-01-06"), Group(3, "2026-01-12"), Group(51, "2025-12-16"), Group(52, "2025-12-22")];

    [Theory]
    [InlineData("""<order alias="week" descending="false" />""", "none 51 52 2 3")]
    [InlineData("""<order alias="week" />""", "none 51 52 2 3")]
    [InlineData("""<order alias="week" descending="true" />""", "3 2 52 51 none")]
    [InlineData("""<order alias="minutes" descending="true" />""", "none 2 3 51 52")]
    [InlineData("", "none 2 3 51 52")]
    public void Weeks_stand_in_the_order_in_which_they_were_and_other_orders_are_left_alone(string order, string weeks)
    {
        var query = FetchText.Parse($"""
            <fetch aggregate="true"><entity name="lp_handover">
              <attribute name="lp_offeredon" groupby="true" alias="week" dategrouping="week" /><attribute name="lp_responseminutes" aggregate="avg" alias="minutes" />{order}
            </entity></fetch>
            """);

        Assert.Equal(weeks, string.Join(' ', TimeOrder.Of(query, AcrossTheYear).Select(g => g.GetAttributeValue<AliasedValue>("week")?.Value ?? "none")));
    }

    private static Entity Group(int? week, string? first)
    {
        var group = new Entity("lp_handover");
        if (week is { } number) group["week"] = new AliasedValue("lp_handover", "lp_offeredon", number);
        if (first is not null) group[ChartColumns.FirstOf("week")] = new AliasedValue("lp_handover", "lp_offeredon", DateTime.Parse(first, CultureInfo.InvariantCulture));
        return group;
    }
}
