using BenchmarkDotNet.Attributes;
using LeadPlugins.Rules.Response;

namespace Benchmarks;

/// <summary>When an answer is due: four open hours, five business days and a business year from the handover, over the benchmark agreement's split days and closed days.</summary>
[MemoryDiagnoser]
public class ClockBenchmarks
{
    private const int OpenMinutesOfAWeek = (210 + 240) + 3 * 510 + 420;

    private readonly BusinessCalendar calendar = TwelveCriteria.Read().Calendar;
    private DateTime yearLaterUtc;

    [GlobalSetup]
    public void Setup() => yearLaterUtc = ABusinessYear() ?? throw new InvalidOperationException("The calendar has no open time.");

    [Benchmark]
    public DateTime? FourHours() => ResponseClock.Due(TwelveCriteria.Now, 240, calendar);

    [Benchmark]
    public DateTime? FiveDays() => ResponseClock.Due(TwelveCriteria.Now, OpenMinutesOfAWeek, calendar);

    [Benchmark]
    public DateTime? ABusinessYear() => ResponseClock.Due(TwelveCriteria.Now, 52 * OpenMinutesOfAWeek, calendar);

    [Benchmark]
    public TimeSpan ElapsedOverAYear() => ResponseClock.Elapsed(TwelveCriteria.Now, yearLaterUtc, calendar);
}
