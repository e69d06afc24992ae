using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>
/// Judging by hand and by agreement in turn, in short batches, all leads mixed: what else runs on the machine meets both alike, and the code is compiled for every sort of lead.
/// Printed rather than run by BenchmarkDotNet, which measures one method and one lead after the other.
/// </summary>
internal static class JudgeTable
{
    private const int Rounds = 6000, WarmUp = 2000, Batch = 250;

    public static void Print(TextWriter output)
    {
        var pairs = TwelveCriteria.Leads.Keys.SelectMany(lead => new[] { OnDictionary(lead), OnRow(lead) }).OrderBy(pair => pair.Attributes, StringComparer.Ordinal).ToArray();
        for (int round = 0; round < WarmUp + Rounds; round++)
            foreach (var pair in pairs) pair.Measure(isCounted: round >= WarmUp);

        output.WriteLine("| attributes | lead | by hand | by agreement | ratio | allocated by hand | by agreement |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var pair in pairs)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {pair.Attributes} | {pair.Lead} | {pair.ByHand.Best:0} ns | {pair.ByAgreement.Best:0} ns | {pair.ByAgreement.Best / pair.ByHand.Best:0.00} | {pair.ByHand.Allocated} B | {pair.ByAgreement.Allocated} B |"));
    }

    private static Pair OnDictionary(string lead)
    {
        var benchmarks = new JudgeBenchmarks { Lead = lead };
        benchmarks.Setup();
        return new Pair("dictionary", lead, new Side(() => benchmarks.ByHand()), new Side(() => benchmarks.ByAgreement()));
    }

    private static Pair OnRow(string lead)
    {
        var benchmarks = new SavedLeadBenchmarks { Lead = lead };
        benchmarks.Setup();
        return new Pair("SDK row", lead, new Side(() => benchmarks.ByHand()), new Side(() => benchmarks.ByAgreement()));
    }

    private sealed record Pair(string Attributes, string Lead, Side ByHand, Side ByAgreement)
    {
        public void Measure(bool isCounted)
        {
            ByHand.Measure(isCounted);
            ByAgreement.Measure(isCounted);
        }
    }

    private sealed class Side(Func<object> judge)
    {
        private object? last;

        /// <summary>Nanoseconds of one judgement in the fastest batch.</summary>
        public double Best { get; private set; } = double.MaxValue;

        public long Allocated { get; private set; }

        public void Measure(bool isCounted)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread(), started = Stopwatch.GetTimestamp();
            for (int i = 0; i < Batch; i++) last = judge();
            var elapsed = Stopwatch.GetElapsedTime(started);
            Allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Batch;
            GC.KeepAlive(last);
            if (isCounted) Best = Math.Min(Best, elapsed.TotalNanoseconds / Batch);
        }
    }
}
