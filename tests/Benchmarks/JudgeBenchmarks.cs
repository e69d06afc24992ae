using BenchmarkDotNet.Attributes;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace Benchmarks;

/// <summary>
/// What it costs to judge a lead by 12 criteria, beside a method written by hand for just this agreement. Both read the same attribute dictionary and say
/// the verdict,
/// the score, what each criterion came to and what is missing; the hand-written one names all that is missing instead of searching the smallest gap, keeps
/// no values seen, and
/// knows neither errors nor the day on which the verdict changes.
/// </summary>
[MemoryDiagnoser]
public class JudgeBenchmarks
{
    private readonly Agreement agreement = TwelveCriteria.Read();
    private Dictionary<string, object> lead = [];

    [Params("qualified", "near miss", "excluded", "empty")]
    public string Lead { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        lead = TwelveCriteria.Leads[Lead];
        var byHand = HandWritten.Judge(new Attributes(lead), TwelveCriteria.Now);
        var byRules = Judge.Decide(agreement, new Attributes(lead), TwelveCriteria.Now);
        if (byHand.Kind != byRules.Kind || byHand.Score != byRules.Score)
            throw new InvalidOperationException($"{Lead}: by hand {byHand.Kind} with {byHand.Score}, by the agreement {byRules.Kind} with {byRules.Score}");
    }

    [Benchmark(Baseline = true)]
    public HandWritten.Result ByHand() => HandWritten.Judge(new Attributes(lead), TwelveCriteria.Now);

    [Benchmark]
    public Verdict ByAgreement() => Judge.Decide(agreement, new Attributes(lead), TwelveCriteria.Now);
}

/// <summary>An attribute dictionary as the rules see it: text, decimal, int (an option), bool, DateTime (an instant).</summary>
public readonly struct Attributes(Dictionary<string, object> values) : ILeadValues, IAttributes
{
    public object? this[string column] => values.TryGetValue(column, out object? value) ? value : null;

    public bool TryGet(string column, out Value value)
    {
        if (!values.TryGetValue(column, out object? attribute)) value = Value.Empty;
        else if (attribute is string text) value = Value.Text(text);
        else if (attribute is int option) value = Value.Choice(option);
        else if (attribute is decimal number) value = Value.Number(number);
        else if (attribute is bool yesNo) value = Value.YesNo(yesNo);
        else if (attribute is DateTime instant) value = Value.Instant(instant);
        else value = Value.Empty;
        return true;
    }
}
