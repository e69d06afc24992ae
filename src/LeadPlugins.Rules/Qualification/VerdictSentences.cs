using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Qualification;

/// <summary>A verdict in the agreement's language.</summary>
internal static class VerdictSentences
{
    private const string ListSeparator = "; ";

    public static string Sentence(Agreement agreement, Verdict verdict)
    {
        if (verdict.Ground == VerdictGround.NoAgreement) return Words.Fault(verdict.FaultCode ?? "", agreement.Language);

        string key = "verdict." + Names.Of(verdict.Ground);
        string sentence = verdict.Ground switch
        {
            VerdictGround.ExclusionMet => Say(agreement, key, Labels(agreement, verdict, CriterionKind.Exclusion, OutcomeKind.Met)),
            VerdictGround.GateNotMet => Say(agreement, key, FailedGates(agreement, verdict)),
            VerdictGround.CriteriaInError => Say(agreement, key, Labels(agreement, verdict, null, OutcomeKind.Error)),
            _ => Say(agreement, key, JsonText.Of(verdict.Score), JsonText.Of(agreement.HandoverPoint), Gap(agreement, verdict)),
        };
        string inError = verdict.Ground == VerdictGround.CriteriaInError ? "" : Labels(agreement, verdict, null, OutcomeKind.Error);
        return inError.Length == 0 ? sentence : sentence + " " + Say(agreement, "verdict.also-in-error", inError);
    }

    /// <summary>The gap's labels, each with what is the matter; or why there is no gap.</summary>
    public static string Gap(Agreement agreement, Verdict verdict) => verdict.GapReason switch
    {
        null => string.Join(ListSeparator, verdict.Gap.Select(
            member => Say(agreement, verdict.Outcomes[member.Position].Kind == OutcomeKind.Unknown ? "outcome.unknown" : "outcome.not-met", member.Label))),
        GapReasons.ExclusionMet => Say(agreement, "gap.exclusion-met", Labels(agreement, verdict, CriterionKind.Exclusion, OutcomeKind.Met)),
        GapReasons.NoAgreement => Say(agreement, "gap.no-agreement"),
        string reason => Say(agreement, "gap." + reason, Labels(agreement, verdict, null, OutcomeKind.Error)),
    };

    public static string NextQuestion(Agreement agreement, Verdict verdict)
    {
        if (verdict.NextQuestion is { } next) return next.Question!;
        bool isWaiting = verdict.Kind is VerdictKind.Nurture or VerdictKind.Held;
        if (verdict.GapReason is not null) return isWaiting ? Gap(agreement, verdict) : "";
        return verdict.Gap.Count == 0 ? "" : Say(agreement, "next.nothing-to-ask", string.Join(ListSeparator, verdict.Gap.Select(member => member.Label)));
    }

    /// <summary>What the reader should know beside the outcomes.</summary>
    public static List<string> Notes(Agreement agreement, Verdict verdict)
    {
        var notes = new List<string>();
        for (int i = 0; i < verdict.Outcomes.Count; i++)
            if (verdict.Outcomes[i].Code == ErrorCodes.CurrencyAssumed)
                notes.Add(Say(agreement, "note.currency-assumed", agreement.Criteria[i].Label, agreement.Currency));
        return notes;
    }

    private static string FailedGates(Agreement agreement, Verdict verdict) => string.Join(
        ListSeparator,
        With(agreement, verdict, OutcomeKind.NotMet)
            .Where(criterion => criterion.Kind == CriterionKind.Gate && !criterion.IsFailableGate)
            .Select(criterion => criterion.Label));

    private static string Labels(Agreement agreement, Verdict verdict, CriterionKind? kind, OutcomeKind outcome) => string.Join(
        ListSeparator,
        With(agreement, verdict, outcome).Where(criterion => kind is null || criterion.Kind == kind).Select(criterion => criterion.Label));

    private static IEnumerable<Criterion> With(Agreement agreement, Verdict verdict, OutcomeKind outcome) =>
        agreement.Criteria.Where(criterion => verdict.Outcomes[criterion.Position].Kind == outcome);

    private static string Say(Agreement agreement, string key, params string[] arguments) => Words.Say(agreement.Language, key, arguments);
}
