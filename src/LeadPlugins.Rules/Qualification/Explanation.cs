using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Routing;

namespace LeadPlugins.Rules.Qualification;

/// <summary>Says what a verdict means: as JSON for lp_explanation and in sentences of the agreement's language. Byte-stable: no instant of judging in it.</summary>
public static class Explanation
{
    /// <summary>What lp_explanation holds.</summary>
    public const int ColumnLength = 1_048_576;

    /// <summary>The whole verdict as JSON.</summary>
    /// <param name="agreement">The agreement that was judged by.</param>
    /// <param name="agreementId">Its row, if it has one.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="route">Where the lead goes; null when that is not decided.</param>
    /// <param name="maxLength">Most characters; when too long, the values seen are dropped first.</param>
    public static string Write(Agreement agreement, Guid? agreementId, Verdict verdict, RouteChoice? route, int maxLength = ColumnLength) => "{}";

    /// <summary>The explanation of a lead that is held without an agreement to judge by.</summary>
    /// <param name="faultCode">One of <see cref="Wording.FaultCodes"/>.</param>
    /// <param name="language">1033 or 1031; any other is taken as 1033.</param>
    public static string WriteHeld(string faultCode, int language) => "{}";

    /// <summary>The verdict in one sentence.</summary>
    public static string Sentence(Agreement agreement, Verdict verdict) => "";

    /// <summary>The gap as labels, or the reason why there is none; empty when qualified.</summary>
    public static string GapText(Agreement agreement, Verdict verdict) => "";

    /// <summary>The question to ask next, or what the lead waits for when there is nothing to ask; empty when there is no gap.</summary>
    public static string NextQuestionText(Agreement agreement, Verdict verdict) => "";
}
