using LeadPlugins.Rules.Response;
using static LeadPlugins.Rules.Tests.Response.Calendars;

namespace LeadPlugins.Rules.Tests.Response;

public class BusinessCalendarTests
{
    [Theory]
    [InlineData("Europe/London", "2026-06-01T22:59:59Z", "2026-06-01")]
    [InlineData("Europe/London", "2026-06-01T23:00Z", "2026-06-02")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00Z", "2011-12-31")]
    public void The_local_date_of_an_instant(string zone, string instant, string date) =>
        Assert.Equal(Day(date), Of(zone, []).DateOf(Utc(instant)));

    [Theory]
    [InlineData("Europe/London", "2026-06-02", "2026-06-01T23:00Z")]
    [InlineData("America/New_York", "2026-11-02", "2026-11-02T05:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z")] // the clocks went from 00:00 to 01:00: that day began at 01:00
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00Z")] // 00:00 to 01:00 came twice: the first counts
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z")] // did not exist: the next that did
    public void A_date_begins_at_the_first_instant_that_bears_it(string zone, string date, string begins)
    {
        var calendar = Of(zone, []);

        Assert.Equal(Utc(begins), calendar.FirstInstantOn(Day(date), Utc("2010-01-01T00:00Z")));
        Assert.Equal(Utc(begins).AddHours(3), calendar.FirstInstantOn(Day(date), Utc(begins).AddHours(3)));
    }

    [Fact]
    public void In_every_zone_the_instant_before_a_date_begins_has_an_earlier_date()
    {
        var random = new Random(7);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
            for (int i = 0; i < 20; i++)
            {
                var calendar = new BusinessCalendar(zone, EveryDay(), []);
                var date = new DateTime(2000, 1, 1).AddDays(random.Next(14000));
                var begins = calendar.FirstInstantOn(date, Utc("1999-01-01T00:00Z"))!.Value;

                Assert.True(calendar.DateOf(begins) >= date);
                Assert.True(calendar.DateOf(begins.AddTicks(-1)) < date);
            }
    }

    [Fact]
    public void Past_the_end_of_time_no_date_begins()
    {
        var midway = Of("Pacific/Midway", []);

        Assert.Null(midway.FirstInstantOn(DateTime.MaxValue.Date, DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)));
        Assert.Equal(DateTime.MinValue, midway.DateOf(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)));
    }

    private static DateTime Day(string text) => DateTime.SpecifyKind(Utc(text), DateTimeKind.Unspecified);
}
