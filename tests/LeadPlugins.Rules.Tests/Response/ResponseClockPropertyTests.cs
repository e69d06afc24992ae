using LeadPlugins.Rules.Response;
using Xunit.Abstractions;

namespace LeadPlugins.Rules.Tests.Response;

public class ResponseClockPropertyTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;

    private static readonly DateTime Epoch = new(1995, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Elapsed_until_due_is_the_minutes_asked_for_and_never_sooner_in_every_zone()
    {
        int due = 0, noOpenTime = 0, zones = 0;
        ForRandomCalendars(cases: 100_000, (random, calendar, start, hours) =>
        {
            int minutes = random.Next(8) == 0 ? random.Next(30) : random.Next(3000);
            if (ResponseClock.Due(start, minutes, calendar) is not { } instant)
            {
                Assert.True(hours == 0 && minutes > 0, $"no open time, but {hours} intervals");
                noOpenTime++;
                return;
            }

            due++;
            Assert.Equal(DateTimeKind.Utc, instant.Kind);
            Assert.Equal(TimeSpan.FromMinutes(minutes), ResponseClock.Elapsed(start, instant, calendar));
            Assert.Equal(TimeSpan.FromMinutes(-minutes), ResponseClock.Elapsed(instant, start, calendar));
            if (minutes == 0) Assert.Equal(start, instant);
            else Assert.True(ResponseClock.Elapsed(start, instant.AddTicks(-1), calendar) < TimeSpan.FromMinutes(minutes));
        }, ref zones);
        output.WriteLine($"{due} due instants and {noOpenTime} times no open time in {zones} zones.");
        Assert.True(due > 90_000);
    }

    [Fact]
    public void More_minutes_and_later_starts_are_never_due_sooner_and_elapsed_time_adds_up()
    {
        int zones = 0;
        ForRandomCalendars(cases: 20_000, (random, calendar, start, _) =>
        {
            int minutes = random.Next(2000), more = minutes + random.Next(500);
            var later = start.AddTicks(random.NextInt64(3 * TimeSpan.TicksPerDay));
            if (ResponseClock.Due(start, more, calendar) is { } dueMore)
            {
                Assert.True(ResponseClock.Due(start, minutes, calendar) <= dueMore);
                if (ResponseClock.Due(later, more, calendar) is { } dueLater) Assert.True(dueMore <= dueLater);
            }

            var end = later.AddTicks(random.NextInt64(20 * TimeSpan.TicksPerDay));
            Assert.Equal(ResponseClock.Elapsed(start, end, calendar), ResponseClock.Elapsed(start, later, calendar) + ResponseClock.Elapsed(later, end, calendar));
        }, ref zones);
    }

    [Fact]
    public void Counting_open_minutes_one_by_one_gives_the_same_answers()
    {
        var random = new Random(Seed);
        var zones = TimeZoneInfo.GetSystemTimeZones();
        for (int i = 0; i < 600; i++)
        {
            var zone = zones[random.Next(zones.Count)];
            var start = RandomStart(random, zone);
            start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerMinute));
            var (week, closed) = RandomHours(random, start);
            var calendar = new BusinessCalendar(zone, week, closed);

            int open = 0;
            for (int minute = 0; minute < 3 * 1440; minute++)
            {
                var instant = start.AddMinutes(minute);
                bool isOpen = IsOpen(TimeZoneInfo.ConvertTimeFromUtc(instant, zone), week, closed);
                Assert.Equal(isOpen, calendar.IsOpen(instant));
                if (!isOpen) continue;
                open++;
                if (open % 97 == 1) Assert.Equal(instant.AddMinutes(1), ResponseClock.Due(start, open, calendar));
            }

            Assert.Equal(TimeSpan.FromMinutes(open), ResponseClock.Elapsed(start, start.AddMinutes(3 * 1440), calendar));
        }
    }

    // Word for word rules 1 to 3: the local date's own hours, the tail of the previous date's, less what is closed.
    private static bool IsOpen(DateTime local, Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>> week, List<ClosedRange> closed)
    {
        double minute = local.TimeOfDay.TotalMinutes;
        var dayBefore = (DayOfWeek)(((int)local.DayOfWeek + 6) % 7);
        bool inHours = week[local.DayOfWeek].Any(i => minute >= i.FromMinute && (minute < i.ToMinute || i.ToMinute <= i.FromMinute))
            || week[dayBefore].Any(i => i.ToMinute <= i.FromMinute && minute < i.ToMinute);
        return inHours && !closed.Any(c => c.Date == local.Date && minute >= c.FromMinute && minute < c.ToMinute);
    }

    private static void ForRandomCalendars(int cases, Action<Random, BusinessCalendar, DateTime, int> check, ref int zoneCount)
    {
        var random = new Random(Seed);
        var zones = TimeZoneInfo.GetSystemTimeZones();
        zoneCount = zones.Count;
        for (int i = 0; i < cases; i++)
        {
            var zone = zones[i % zones.Count];
            var start = RandomStart(random, zone);
            var (week, closed) = RandomHours(random, start);
            var calendar = new BusinessCalendar(zone, week, closed);
            try
            {
                check(random, calendar, start, week.Values.Sum(w => w.Count));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"case {i}, {zone.Id}, start {start:o}, week {string.Join(' ', week.Select(d => $"{d.Key}: {string.Join(',', d.Value)}"))}, "
                    + $"closed {string.Join(' ', closed)}", e);
            }
        }
    }

    // Half of the starts lie within two days before a clock change, where there is one.
    private static DateTime RandomStart(Random random, TimeZoneInfo zone)
    {
        var start = Epoch.AddTicks(random.NextInt64(40 * 365 * TimeSpan.TicksPerDay));
        if (random.Next(3) == 0) start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerMinute));
        if (random.Next(2) == 0) return start;
        var offset = zone.GetUtcOffset(start);
        for (int day = 1; day < 200; day++)
            if (zone.GetUtcOffset(start.AddDays(day)) != offset) return start.AddDays(day - 1 - random.Next(2));
        return start;
    }

    private static (Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>> Week, List<ClosedRange> Closed) RandomHours(Random random, DateTime near)
    {
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(
            d => d,
            _ => (IReadOnlyList<OpenInterval>)Enumerable.Range(0, random.Next(4)).Select(_ => RandomInterval(random)).ToList());
        var closed = new List<ClosedRange>();
        for (int i = random.Next(4); i > 0; i--)
        {
            var date = DateTime.SpecifyKind(near.Date.AddDays(random.Next(-1, 5)), DateTimeKind.Unspecified);
            int from = random.Next(1440);
            closed.Add(random.Next(2) == 0 ? new ClosedRange(date) : new ClosedRange(date, from, random.Next(from + 1, 1441)));
        }

        return (week, closed);
    }

    private static OpenInterval RandomInterval(Random random) => random.Next(6) switch
    {
        0 => new OpenInterval(0, 1440),
        1 => new OpenInterval(random.Next(1440), 1440),
        2 => new OpenInterval(60 * random.Next(24), 60 * random.Next(25)),
        _ => new OpenInterval(random.Next(1440), random.Next(1441)),
    };
}
