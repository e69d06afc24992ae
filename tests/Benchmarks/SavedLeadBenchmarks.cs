using BenchmarkDotNet.Attributes;
using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using Microsoft.Xrm.Sdk;

namespace Benchmarks;

/// <summary>The same comparison on what a plug-in has before it: the SDK's attributes of a lead being created, read as the shipped steps read them.</summary>
[MemoryDiagnoser]
public class SavedLeadBenchmarks
{
    private readonly Agreement agreement = TwelveCriteria.Read();
    private readonly AgreementReferences references = AgreementReferences.Parse("""{"choices":{"purchasetimeframe":4},"currencies":{},"days":["estimatedclosedate"],"yesNo":{"decisionmaker":0,"donotemail":0,"donotphone":0}}""")!;
    private Entity target = new();

    [Params("qualified", "near miss", "excluded", "empty")]
    public string Lead { get; set; } = "";

    [GlobalSetup]
    public void Setup() => target = TwelveCriteria.Row(Lead);

    [Benchmark(Baseline = true)]
    public HandWritten.Result ByHand() => HandWritten.Judge(new RowAttributes(target), TwelveCriteria.Now);

    [Benchmark]
    public Verdict ByAgreement() => Judge.Decide(agreement, LeadValues.OfNew(target, references), TwelveCriteria.Now);

    private readonly struct RowAttributes(Entity row) : IAttributes
    {
        public object? this[string column] => row.Attributes.TryGetValue(column, out var value) ? value : null;
    }
}
