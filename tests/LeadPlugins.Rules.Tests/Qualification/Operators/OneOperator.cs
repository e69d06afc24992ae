using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

/// <summary>One class per operator, one sentence per rule; "today" is 2026-12-08 in London.</summary>
internal static class OneOperator
{
    /// <summary>The outcome of a single criterion with the operator on the value; the agreement is in GBP with EUR at 0.86.</summary>
    /// <param name="expected">The outcome.</param>
    /// <param name="name">The operator.</param>
    /// <param name="agreed">The agreed value as JSON with single quotes; empty where there is none.</param>
    /// <param name="value">The lead's value.</param>
    public static void Gives(OutcomeKind expected, string name, string agreed, Value value)
    {
        string condition = $"\"column\": \"new_column\", \"operator\": \"{name}\"" + (agreed.Length == 0 ? "" : ", \"value\": " + agreed.Replace('\'', '"'));
        var agreement = Agreed.Scoring(0, """{ "maxUnknown": 1 }""").Gate("only", condition).Read();
        var verdict = Judge.Decide(agreement, new Lead().With("new_column", value).Values, Agreed.Now);
        Assert.Equal(expected, verdict.Outcomes[0].Kind);
    }
}
