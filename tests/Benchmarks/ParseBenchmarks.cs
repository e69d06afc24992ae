using BenchmarkDotNet.Attributes;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Routing;

namespace Benchmarks;

/// <summary>What it costs to read an agreement (once a minute per organization), and to explain a verdict (once per save that changes one).</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private readonly Agreement agreement = TwelveCriteria.Read();
    private readonly Attributes lead = new(TwelveCriteria.Leads["near miss"]);
    private Verdict? verdict;
    private RouteChoice? route;

    [GlobalSetup]
    public void Setup()
    {
        verdict = Judge.Decide(agreement, lead, TwelveCriteria.Now);
        route = RouteChooser.ForNurture(agreement, lead, TwelveCriteria.Now);
    }

    [Benchmark]
    public Agreement ReadAgreement() => TwelveCriteria.Read();

    [Benchmark]
    public RouteChoice ChooseRoute() => RouteChooser.ForNurture(agreement, lead, TwelveCriteria.Now);

    [Benchmark]
    public string Explain() => Explanation.Write(agreement, null, verdict!, route);

    [Benchmark]
    public int WhatItWouldTake() => WhyNot.Find(agreement, lead, TwelveCriteria.Now).Count;
}
