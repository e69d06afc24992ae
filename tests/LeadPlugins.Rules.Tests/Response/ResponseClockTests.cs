using LeadPlugins.Rules.Response;
using static LeadPlugins.Rules.Tests.Response.Calendars;

namespace LeadPlugins.Rules.Tests.Response;

public class ResponseClockTests
{
    // London, Monday to Friday 09–17. One row per line, # is open time, | midnight, local time of day below:
    //
    //   Tue 6 Jan                 Wed 7 Jan              Fri 2 Jan      Sat 3 Jan      Sun            Mon 5 Jan
    //   .........########.......|.........########....   .....####...| ......S.......|............|.........#######
    //            9      17      |         9                          |  16:30        |            |         9
    //
    //   Thu 2 Apr (UTC+1)         Good Friday  Sat  Sun  Easter Monday  Tue 7 Apr
    //   .........#######S#.......|............|....|....|..............|.........#########
    //            9      16 17     closed                 closed         9  10
    //
    //   Thu 24 Dec (half day)     Christmas    Sat  Sun  Mon 28 (closed) Tue 29 Dec
    //   .........##S#............|............|....|....|...............|.........########
    //            9 11 12                                                 9  10
    [Theory]
    [InlineData("2026-01-06T16:00Z", 60, "2026-01-06T17:00Z")] // fills the day: due at closing, not at the next opening
    [InlineData("2026-01-06T16:00Z", 61, "2026-01-07T09:01Z")] // one minute over
    [InlineData("2026-01-03T16:30Z", 60, "2026-01-05T10:00Z")] // Saturday's time of day does not survive
    [InlineData("2026-04-02T15:00Z", 120, "2026-04-07T09:00Z")] // over Easter; 10:00 in London since the clocks changed on 29 March
    [InlineData("2026-12-24T11:00Z", 120, "2026-12-29T10:00Z")] // half day, holiday, weekend, holiday
    [InlineData("2026-01-06T16:59:30.250Z", 1, "2026-01-07T09:00:30.250Z")] // 29.75 s today, the rest tomorrow
    [InlineData("2026-01-03T16:30Z", 0, "2026-01-03T16:30Z")] // nothing to wait for, even when closed
    public void London_office_hours(string start, int minutes, string due) => Assert.Equal(Utc(due), ResponseClock.Due(Utc(start), minutes, Uk));

    // 24×7 in London over the autumn change: the local day of 25 October has 25 hours, the wait is 1,440 real minutes.
    [Fact]
    public void A_day_of_a_shop_that_never_closes_is_real_hours()
    {
        var always = Of("Europe/London", EveryDay("00:00-24:00"));

        Assert.Equal(Utc("2026-10-25T11:00Z"), ResponseClock.Due(Utc("2026-10-24T11:00Z"), 1440, always));
        Assert.Equal(TimeSpan.FromMinutes(1500), ResponseClock.Elapsed(Utc("2026-10-24T23:00Z"), Utc("2026-10-26T00:00Z"), always));
    }

    // New York, Sunday 1 November 2026, open 01:30–04:00; the clocks go back at 02:00 EDT = 06:00Z:
    //
    //   UTC    04    05   05:30 06         06:30 07        09
    //   local  00    01    :30  02→01       :30  02        04
    //                       ####.............####|#########
    //                       30 min           30 min = 60: due
    [Fact]
    public void A_half_hour_that_happens_twice_counts_twice()
    {
        var sunday = Of("America/New_York", Week([DayOfWeek.Sunday], "01:30-04:00"));

        Assert.Equal(Utc("2026-11-01T07:00Z"), ResponseClock.Due(Utc("2026-11-01T04:00Z"), 60, sunday));
        Assert.True(sunday.IsOpen(Utc("2026-11-01T05:59:59Z")));
        Assert.False(sunday.IsOpen(Utc("2026-11-01T06:00Z")));
        Assert.True(sunday.IsOpen(Utc("2026-11-01T06:30Z")));
    }

    // London, 29 March 2026: 01:00 GMT becomes 02:00 BST. Open 01:15–01:45 contributes nothing that Sunday.
    [Fact]
    public void A_half_hour_that_the_clocks_skip_contributes_nothing()
    {
        var night = Of("Europe/London", Week([DayOfWeek.Sunday], "01:15-01:45"));

        Assert.Equal(TimeSpan.Zero, ResponseClock.Elapsed(Utc("2026-03-28T00:00Z"), Utc("2026-03-30T00:00Z"), night));
        Assert.Equal(Utc("2026-04-05T00:16Z"), ResponseClock.Due(Utc("2026-03-28T00:00Z"), 1, night));
    }

    [Theory]
    [InlineData("2026-03-28T20:00Z", "2026-03-29T12:00Z", 7)]
    [InlineData("2026-10-24T20:00Z", "2026-10-25T12:00Z", 9)]
    [InlineData("2026-06-06T20:00Z", "2026-06-07T12:00Z", 8)]
    public void A_night_shift_lasts_as_long_as_the_night_does(string from, string to, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), ResponseClock.Elapsed(Utc(from), Utc(to), Of("Europe/London", Week([DayOfWeek.Saturday], "22:00-06:00"))));

    // Apia went from Thursday 29 to Saturday 31 December 2011 (UTC-10 to UTC+14 at 10:00Z).
    [Fact]
    public void A_date_that_does_not_exist_contributes_nothing()
    {
        var fridays = Of("Pacific/Apia", Week([DayOfWeek.Friday], "00:00-24:00"));

        Assert.Equal(TimeSpan.Zero, ResponseClock.Elapsed(Utc("2011-12-29T00:00Z"), Utc("2012-01-05T00:00Z"), fridays));
    }

    //   Thu 2 Apr               Fri 3 Apr (closed)
    //   ......................##|######..............
    //                        22   0   6  shut
    [Fact]
    public void Of_Thursdays_night_shift_the_part_on_a_closed_Friday_is_closed()
    {
        var nights = Of("Etc/UTC", Week([DayOfWeek.Thursday], "22:00-06:00"), Closed("2026-04-03"));

        Assert.Equal(TimeSpan.FromHours(2), ResponseClock.Elapsed(Utc("2026-04-02T00:00Z"), Utc("2026-04-05T00:00Z"), nights));
    }

    [Fact]
    public void A_closed_Thursday_leaves_the_part_of_its_night_shift_after_midnight()
    {
        var nights = Of("Etc/UTC", Week([DayOfWeek.Thursday], "22:00-06:00"), Closed("2026-04-02"));

        Assert.Equal(TimeSpan.FromHours(6), ResponseClock.Elapsed(Utc("2026-04-02T00:00Z"), Utc("2026-04-05T00:00Z"), nights));
    }

    [Fact]
    public void Overlapping_hours_count_once() =>
        Assert.Equal(TimeSpan.FromHours(8), ResponseClock.Elapsed(Utc("2026-06-01T00:00Z"), Utc("2026-06-02T00:00Z"),
            Of("Etc/UTC", EveryDay("12:00-17:00", "09:00-13:00", "09:00-13:00"))));

    [Fact]
    public void Elapsed_time_is_negative_when_the_instants_are_reversed() =>
        Assert.Equal(TimeSpan.FromHours(-8), ResponseClock.Elapsed(Utc("2026-01-08T08:00Z"), Utc("2026-01-07T09:00Z"), Uk));

    [Theory]
    [InlineData(240, 75, 180)]
    [InlineData(5, 50, 2)] // rounded down to the minute
    [InlineData(1, 75, 0)]
    [InlineData(60, 100, 60)]
    public void The_warning_comes_when_its_share_of_the_minutes_has_elapsed(int minutes, int percent, int after) =>
        Assert.Equal(ResponseClock.Due(Utc("2026-01-06T15:30Z"), after, Uk), ResponseClock.Warn(Utc("2026-01-06T15:30Z"), minutes, percent, Uk));

    [Fact]
    public void A_calendar_that_never_opens_has_no_due_instant()
    {
        var never = Of("Europe/London", []);

        Assert.Null(ResponseClock.Due(Utc("2026-01-06T15:30Z"), 1, never));
        Assert.Equal(Utc("2026-01-06T15:30Z"), ResponseClock.Due(Utc("2026-01-06T15:30Z"), 0, never));
    }

    // Open every day, but the next n days are closed: the first open instant may be 1,200 days away, not a day more.
    [Theory]
    [InlineData(1200, true)]
    [InlineData(1201, false)]
    public void Open_time_further_away_than_the_horizon_is_no_open_time(int closedDays, bool found)
    {
        var start = Utc("2026-01-05T00:00Z");
        var always = Of("Etc/UTC", EveryDay("00:00-24:00"), [.. Enumerable.Range(0, closedDays).Select(i => new ClosedRange(start.AddDays(i)))]);

        Assert.Equal(found, ResponseClock.Due(start, 1, always) is not null);
    }

    // The horizon counts from the last open minute that was used, so a shop that opens one hour a week can owe years.
    [Fact]
    public void Each_open_minute_used_moves_the_horizon_on() =>
        Assert.Equal(Utc("2035-12-31T10:00Z"), ResponseClock.Due(Utc("2026-01-05T00:00Z"), 60 * 522, Of("Etc/UTC", Week([DayOfWeek.Monday], "09:00-10:00"))));

    [Theory]
    [InlineData("Etc/UTC")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Midway")]
    [InlineData("America/New_York")]
    public void The_ends_of_time_are_answered_without_overflow(string zone)
    {
        var first = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        var last = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        var always = Of(zone, EveryDay("00:00-24:00"));

        Assert.Equal(first.AddMinutes(5), ResponseClock.Due(first, 5, always));
        Assert.Null(ResponseClock.Due(last.AddMinutes(-5), 6, always));
        Assert.Null(ResponseClock.Due(last, 1, always));
        Assert.Null(ResponseClock.Due(last.AddYears(-10), int.MaxValue, Of(zone, EveryDay("09:00-17:00"))));
        Assert.Null(ResponseClock.Due(last.AddDays(-3), 1, Of(zone, [])));
        Assert.Equal(TimeSpan.FromMinutes(5), ResponseClock.Elapsed(last.AddMinutes(-5), last, always));
        Assert.Equal(TimeSpan.FromDays(2), ResponseClock.Elapsed(first, first.AddDays(2), always));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void An_instant_that_is_not_UTC_is_an_argument_error(DateTimeKind kind)
    {
        var instant = DateTime.SpecifyKind(Utc("2026-01-06T15:30Z"), kind);

        Assert.Throws<ArgumentException>("startUtc", () => ResponseClock.Due(instant, 0, Uk));
        Assert.Throws<ArgumentException>("fromUtc", () => ResponseClock.Elapsed(instant, Utc("2026-01-06T15:30Z"), Uk));
        Assert.Throws<ArgumentException>("toUtc", () => ResponseClock.Elapsed(Utc("2026-01-06T15:30Z"), instant, Uk));
        Assert.Throws<ArgumentException>("instantUtc", () => Uk.IsOpen(instant));
    }

    [Fact]
    public void Negative_minutes_and_percentages_beyond_100_are_argument_errors()
    {
        Assert.Throws<ArgumentOutOfRangeException>("minutes", () => ResponseClock.Due(Utc("2026-01-06T15:30Z"), -1, Uk));
        Assert.Throws<ArgumentOutOfRangeException>("minutes", () => ResponseClock.Warn(Utc("2026-01-06T15:30Z"), -1, 50, Uk));
        Assert.Throws<ArgumentOutOfRangeException>("warnAtPercent", () => ResponseClock.Warn(Utc("2026-01-06T15:30Z"), 60, 101, Uk));
    }
}
