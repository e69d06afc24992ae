using System.Diagnostics;
using System.Globalization;
using LeadPlugins.LocalOrg;

namespace Benchmarks;

/// <summary>
/// What a lead costs on its way through the packed solution: created through the shipped assembly's steps, its jobs run. Printed rather than run by BenchmarkDotNet,
/// because the question is how the cost grows with the number of leads in the organization, and because service calls belong into the table.
/// </summary>
internal static class PipelineTable
{
    private const int Repeats = 3;

    public static void Print(TextWriter output)
    {
        Measure(1000, 1); // the JIT's share
        output.WriteLine("| leads | create by | total | per lead | create | jobs | allocated per lead | service calls per lead | in saves | in jobs |");
        output.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Measurement? last = null;
        foreach (var (leads, batch) in new[] { (1000, 1), (5000, 1), (10_000, 1), (20_000, 1), (10_000, 10), (10_000, 100), (10_000, 1000) })
        {
            var best = Enumerable.Range(0, Repeats).Select(_ => Measure(leads, batch)).MinBy(m => m.Create + m.Jobs)!;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {leads:N0} | {(batch == 1 ? "Create" : $"CreateMultiple, {batch}")} | {(best.Create + best.Jobs).TotalSeconds:0.00} s | {(best.Create + best.Jobs).TotalMicroseconds / leads:0} µs | {best.Create.TotalMicroseconds / leads:0} µs | {best.Jobs.TotalMicroseconds / leads:0} µs | {best.Allocated / 1024.0 / leads:0.0} KB | {(double)(best.CallsInSaves + best.CallsInJobs) / leads:0.000} | {(double)best.CallsInSaves / leads:0.000} | {(double)best.CallsInJobs / leads:0.000} |"));
            last = best;
        }

        output.WriteLine();
        output.WriteLine($"| step | runs per {last!.Leads:N0} leads | service calls | of these |");
        output.WriteLine("| --- | ---: | ---: | --- |");
        foreach (var (step, counter) in last.Steps.OrderBy(s => s.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {step} | {counter.Runs:N0} | {counter.ServiceCalls:N0} | {string.Join(", ", counter.CallsByMessage.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:N0}")))} |"));
    }

    private static Measurement Measure(int leads, int batch)
    {
        var organization = new BenchmarkOrganization();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        for (var made = 0; made < leads; made += batch)
        {
            if (batch == 1) organization.CreateOne();
            else organization.CreateMultiple(Math.Min(batch, leads - made));
        }
        var create = Stopwatch.GetElapsedTime(started);
        var callsInSaves = organization.Log.ServiceCalls;
        started = Stopwatch.GetTimestamp();
        organization.Jobs.RunAll();
        var jobs = Stopwatch.GetElapsedTime(started);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        if (organization.Jobs.Failed.Any()) throw new InvalidOperationException(organization.Jobs.Failed.First().ToString());
        return new Measurement(leads, create, jobs, allocated, callsInSaves, organization.Log.ServiceCalls - callsInSaves, organization.Log.Counters);
    }

    private sealed record Measurement(
        int Leads, TimeSpan Create, TimeSpan Jobs, long Allocated, long CallsInSaves, long CallsInJobs, IReadOnlyDictionary<string, StepCounter> Steps);
}
