using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Response;
using LeadPlugins.Rules.Routing;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>What the stamps of a lead become at one save. Pure: the same stamps, agreement, values and instant give the same stamps, and equal stamps mean
/// that nothing is written.</summary>
public static class LeadLifecycle
{
    /// <summary>Stored as the route of a lead that the last-resort queue takes. No agreement may name a route so.</summary>
    public const string LastResortRoute = "last-resort";

    /// <summary>Longest values of the text columns; an overlong stamp must never fail a save.</summary>
    public const int TextLength = 1000, CodeLength = 100;

    /// <summary>A lead in marketing's hands (new, nurture, not qualified, held, reopened): the stage follows verdict and route.</summary>
    /// <param name="before">What stands on the lead; its handover count goes on counting.</param>
    /// <param name="returned">Why sales gave the lead back, unless that is settled by this very save.</param>
    /// <param name="predatesAgreements">The lead was created before the first agreement took effect and was never judged: it is judged, but not routed.</param>
    public static Stamps Judged<T>(PublishedAgreement? published, T values, Stamps before, ReturnedFor? returned, bool predatesAgreements, DateTime nowUtc)
        where T : ILeadValues
    {
        if (published?.Agreement is not { } agreement)
        {
            var unsettled = returned is null ? before with { ReturnedFor = null, ReturnedBecause = null } : before;
            return HeldWithoutVerdict(unsettled, published is null ? FaultCodes.NoAgreement : FaultCodes.AgreementUnreadable, before, nowUtc);
        }

        var verdict = Judge.Decide(agreement, values, nowUtc);
        var cleared = WithoutHandover(before) with { ReturnedFor = returned is null ? null : before.ReturnedFor, ReturnedBecause = null, FaultCode = null };

        if (returned is null && verdict.Kind == VerdictKind.Held)
            return WithVerdict(Held(cleared, verdict.FaultCode!, agreement.Language), published, verdict, null, nowUtc, before);
        if (returned is null && verdict.Kind == VerdictKind.NotQualified)
        {
            var reason = Explanation.Sentence(agreement, verdict);
            return WithVerdict(cleared with { Stage = LeadStage.NotQualified, Route = null, RouteReason = reason }, published, verdict, null, nowUtc, before);
        }
        if (predatesAgreements) return WithVerdict(NotRouted(cleared, FaultCodes.CreatedBeforeAgreement, agreement.Language), published, verdict, null, nowUtc, before);
        if (returned is null && verdict.Kind == VerdictKind.Qualified)
        {
            var passedOver = PassedOver.Parse(before.PassedOver).InNextCycle();
            var handover = RouteChooser.ForHandover(agreement, values, nowUtc, passedOver, isOfferedOn: false);
            return WithVerdict(HandedOver(cleared with { PassedOver = passedOver.ToText() }, agreement, handover, nowUtc), published, verdict, handover, nowUtc, before);
        }

        var route = RouteChooser.ForNurture(agreement, values, nowUtc);
        var nurtured = route.FaultCode is { } fault
            ? Held(cleared, fault, agreement.Language) with { RouteReason = route.Reason + " " + Words.Remedy(fault, agreement.Language) }
            : cleared with { Stage = LeadStage.Nurture, Route = RouteId(route), RouteReason = route.Reason };
        var stamps = WithVerdict(nurtured, published, verdict, route, nowUtc, before);
        return returned is null ? stamps : Dated(WithDispute(stamps, agreement, returned), before, nowUtc);
    }

    /// <summary>A lead with sales: the verdict is kept fresh, so that one sees when it drops below the line, but stage, route, owner and clock stay.</summary>
    public static Stamps Refreshed<T>(PublishedAgreement? published, T values, Stamps before, DateTime nowUtc)
        where T : ILeadValues
    {
        if (published?.Agreement is not { } agreement) return before;
        return WithVerdict(before, published, Judge.Decide(agreement, values, nowUtc), null, nowUtc, before);
    }

    /// <summary>A lead with sales that this recipient is not to have: offered at once to the next one, with the next number and a clock of its own. The stage does
    /// not follow the verdict while the lead is with sales, so a lead that has dropped below the line is offered on all the same.</summary>
    /// <param name="passedOver">The routes that are not tried again, this one's among them.</param>
    public static Stamps OfferedOn<T>(PublishedAgreement? published, T values, Stamps before, PassedOver passedOver, DateTime nowUtc)
        where T : ILeadValues
    {
        if (published?.Agreement is not { } agreement)
            return HeldWithoutVerdict(before with { PassedOver = passedOver.ToText() }, published is null ? FaultCodes.NoAgreement : FaultCodes.AgreementUnreadable, before, nowUtc);
        var handover = RouteChooser.ForHandover(agreement, values, nowUtc, passedOver, isOfferedOn: true);
        var cleared = WithoutHandover(before) with { PassedOver = passedOver.ToText(), ReturnedFor = null, ReturnedBecause = null, FaultCode = null };
        return WithVerdict(HandedOver(cleared, agreement, handover, nowUtc), published, Judge.Decide(agreement, values, nowUtc), handover, nowUtc, before);
    }

    /// <summary>The lead is being closed. Qualifying counts as accepted and responded; any other closing cancels the clock. Closed leads are not
    /// judged.</summary>
    /// <param name="handoverCalendar">The calendar of the agreement the handover was made under; null when there is none.</param>
    public static Stamps Closed(Stamps before, bool qualified, BusinessCalendar? handoverCalendar, DateTime nowUtc)
    {
        if (!before.IsWithSales) return before;
        if (!qualified) return before.ResponseStatus == ResponseStatus.Running ? before with { ResponseStatus = ResponseStatus.Cancelled } : before;

        var accepted = before with { Stage = LeadStage.AcceptedBySales, AcceptedOn = before.AcceptedOn ?? nowUtc };
        if (before.RespondedOn is not null || before.HandedOverOn is not { } handedOver) return accepted;
        return accepted with
        {
            RespondedOn = nowUtc,
            ResponseStatus = before.ResponseDueOn is { } due && nowUtc > due ? ResponseStatus.Missed : ResponseStatus.Met,
            ResponseMinutes = handoverCalendar is null ? null : Minutes(ClockStart(handedOver, before.DeliveredOn), nowUtc, handoverCalendar),
        };
    }

    /// <summary>Delivery that took longer than this restarts the response clock at the delivery.</summary>
    public static bool ClockRestarts(DateTime handedOverUtc, DateTime deliveredUtc) => deliveredUtc - handedOverUtc > TimeSpan.FromMinutes(5);

    /// <summary>Where the response clock starts: at the offer, or at a delivery that came too late for that. UTC.</summary>
    public static DateTime ClockStart(DateTime handedOverUtc, DateTime? deliveredUtc) =>
        deliveredUtc is { } delivered && ClockRestarts(handedOverUtc, delivered) ? delivered : handedOverUtc;

    /// <summary>Whole business minutes between two instants, never negative.</summary>
    public static int Minutes(DateTime fromUtc, DateTime toUtc, BusinessCalendar calendar) =>
        Math.Max(0, (int)(ResponseClock.Elapsed(fromUtc, toUtc, calendar).Ticks / TimeSpan.TicksPerMinute));

    /// <summary>Neither the route's target nor the last resort could take the lead: it is held, and a handover that was under way counts as never
    /// made.</summary>
    /// <param name="reason">What is broken, in words; the remedy is added.</param>
    /// <param name="wasOffered">A record of the offer exists already: then its number is used up.</param>
    public static Stamps Undeliverable(Stamps before, string faultCode, string reason, int language, bool wasOffered) =>
        WithoutHandover(before) with
        {
            Stage = LeadStage.Held,
            FaultCode = faultCode,
            RouteReason = Cut(reason + " " + Words.Remedy(faultCode, language), TextLength),
            HandoverCount = before.Stage == LeadStage.HandedToSales && !wasOffered ? before.HandoverCount - 1 : before.HandoverCount,
        };

    /// <summary>Judging itself broke. A lead with sales keeps everything; any other is held until someone looks.</summary>
    public static Stamps Contained(Stamps before, string faultCode, DateTime nowUtc) =>
        before.IsWithSales ? before : HeldWithoutVerdict(before, faultCode, before, nowUtc);

    private static Stamps HandedOver(Stamps cleared, Agreement agreement, RouteChoice route, DateTime nowUtc)
    {
        var due = ResponseClock.Due(nowUtc, agreement.Response.FirstResponseMinutes, agreement.Calendar);
        if (due is null) return Held(cleared, FaultCodes.NoOpenTime, agreement.Language);
        return cleared with
        {
            Stage = LeadStage.HandedToSales,
            Route = RouteId(route),
            RouteReason = route.Reason,
            HandoverCount = (cleared.HandoverCount ?? 0) + 1,
            HandedOverOn = nowUtc,
            ResponseDueOn = due,
            ResponseWarnOn = ResponseClock.Warn(nowUtc, agreement.Response.FirstResponseMinutes, agreement.Response.WarnAtPercent, agreement.Calendar),
            ResponseStatus = Lifecycle.ResponseStatus.Running,
            AttemptCount = 0,
        };
    }

    /// <summary>Which agreement judged the lead last stays on it: only a lead that none has ever judged can be older than the first one.</summary>
    private static Stamps HeldWithoutVerdict(Stamps stamps, string faultCode, Stamps before, DateTime nowUtc)
    {
        var held = NotRouted(WithoutHandover(stamps), faultCode, Words.English) with
        {
            Verdict = VerdictKind.Held,
            Score = null,
            Gap = null,
            GapCount = null,
            NextQuestion = null,
            Explanation = Qualification.Explanation.WriteHeld(faultCode, Words.English),
            RejudgeOn = null,
        };
        return Dated(held, before, nowUtc);
    }

    /// <summary>A person has to look at it: it waits in the last-resort queue.</summary>
    private static Stamps Held(Stamps stamps, string faultCode, int language) =>
        NotRouted(stamps, faultCode, language) with { Route = LastResortRoute };

    /// <summary>Held where it is: there is no queue to wait in, or it shall not be moved.</summary>
    private static Stamps NotRouted(Stamps stamps, string faultCode, int language) =>
        stamps with
        {
            Stage = LeadStage.Held, FaultCode = faultCode, Route = null, RouteReason = Words.Fault(faultCode, language) + " " + Words.Remedy(faultCode, language),
        };

    private static Stamps WithoutHandover(Stamps stamps) => stamps with
    {
        HandedOverOn = null, DeliveredOn = null, AcceptedOn = null, RespondedOn = null, ResponseWarnOn = null, ResponseDueOn = null, ResponseStatus = null, ResponseMinutes = null, AttemptCount = null,
    };

    private static Stamps WithVerdict(Stamps stamps, PublishedAgreement published, Verdict verdict, RouteChoice? route, DateTime nowUtc, Stamps before)
    {
        var agreement = published.Agreement!;
        return Dated(stamps with
        {
            Verdict = verdict.Kind,
            Score = verdict.Score,
            Gap = Stamp(Qualification.Explanation.GapText(agreement, verdict), TextLength),
            GapCount = verdict.Gap.Count,
            NextQuestion = Stamp(Qualification.Explanation.NextQuestionText(agreement, verdict), TextLength),
            Explanation = Qualification.Explanation.Write(agreement, published.Id, verdict, route),
            AgreementId = published.Id,
            AgreementVersion = agreement.Version,
            RejudgeOn = verdict.RejudgeOnUtc,
            Route = Stamp(stamps.Route, CodeLength),
            RouteReason = Stamp(StillWaiting(stamps, before), TextLength),
        }, before, nowUtc);
    }

    /// <summary>The judgement is dated only when it says something new: a save that changes nothing writes nothing.</summary>
    private static Stamps Dated(Stamps after, Stamps before, DateTime nowUtc) =>
        after with { JudgedOn = before.JudgedOn } == before ? before : after with { JudgedOn = nowUtc };

    private static Stamps WithDispute(Stamps stamps, Agreement agreement, ReturnedFor returned)
    {
        var criterion = agreement.Criteria.FirstOrDefault(c => c.Id == returned.Criterion);
        return stamps with
        {
            NextQuestion = Cut(Words.Say(agreement.Language, "returned.check", criterion?.Question ?? criterion?.Label ?? returned.Column), TextLength),
            ReturnedBecause = Cut(returned.Sentence(agreement), TextLength),
        };
    }

    /// <summary>A lead that waits for an agent goes on waiting when it is judged again to the same place.</summary>
    private static string? StillWaiting(Stamps stamps, Stamps before) =>
        stamps.Stage == before.Stage && stamps.Route == before.Route ? WaitingReason.Carried(stamps.RouteReason, before.RouteReason) : stamps.RouteReason;

    private static string? Stamp(string? text, int length) => string.IsNullOrEmpty(text) ? null : Cut(text!, length);

    private static string RouteId(RouteChoice route) => route.Target == RouteTarget.LastResort ? LastResortRoute : route.RouteId!;

    /// <summary>The text, cut with "…" to at most <paramref name="length"/> characters, never inside a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text.Substring(0, end) + "…";
    }
}
