using System.Diagnostics;
using LeadPlugins.Rules.Response;
using Xunit.Abstractions;

namespace LeadPlugins.Rules.Tests.Response;

public class ResponseClockCostTests(ITestOutputHelper output)
{
    private static readonly DateTime Start = Calendars.Utc("2026-01-05T09:30Z");

    [Fact]
    public void A_business_year_allocates_nothing_and_takes_under_a_millisecond()
    {
        const int year = 250 * 8 * 60;
        for (int i = 0; i < 200; i++) ResponseClock.Due(Start, year, Calendars.Uk); // compiled, and the zone's years read

        long before = GC.GetAllocatedBytesForCurrentThread();
        var due = ResponseClock.Due(Start, year, Calendars.Uk);
        var elapsed = ResponseClock.Elapsed(Start, due!.Value, Calendars.Uk);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(TimeSpan.FromMinutes(year), elapsed);
        Assert.Equal(0, allocated);

        // The best of many runs: other work on the machine only ever adds.
        var best = Enumerable.Range(0, 500).Min(_ =>
        {
            long started = Stopwatch.GetTimestamp();
            ResponseClock.Due(Start, year, Calendars.Uk);
            return Stopwatch.GetElapsedTime(started);
        });
        output.WriteLine($"One business year, due {due:o}: {best.TotalMicroseconds} µs.");
        Assert.True(best < TimeSpan.FromMilliseconds(1), $"{best.TotalMilliseconds} ms");
    }
}
