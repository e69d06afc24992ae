namespace LeadPlugins.Rules.Wording;

internal static class EnglishWords
{
    public static readonly Dictionary<string, string> ByKey = new(StringComparer.Ordinal)
    {
        // {0} score, {1} handover point, {2} what is missing
        ["verdict.point-reached"] = "Qualified: {0} points, {1} needed.",
        ["verdict.near-miss"] = "To be nurtured: {0} of {1} points; missing: {2}.",
        ["verdict.min-score"] = "To be nurtured for its {0} points, {1} needed; missing: {2}.",
        ["verdict.too-far"] = "Not qualified: {0} of {1} points, too far from the handover point; missing: {2}.",
        // {0} labels
        ["verdict.exclusion-met"] = "Not qualified: excluded by {0}.",
        ["verdict.gate-not-met"] = "Not qualified: required and not met: {0}.",
        ["verdict.criteria-in-error"] = "Held: the verdict depends on what could not be checked: {0}.",
        ["verdict.also-in-error"] = "Could not be checked: {0}.",
        ["outcome.unknown"] = "{0} (unknown)",
        ["outcome.not-met"] = "{0} (not met)",
        ["gap.exclusion-met"] = "nothing helps: excluded by {0}",
        ["gap.criterion-in-error"] = "nothing is sure to help before this can be checked: {0}",
        ["gap.point-out-of-reach"] = "the handover point is out of reach before this can be checked: {0}",
        ["gap.no-agreement"] = "there is nothing to judge by",
        ["next.nothing-to-ask"] = "nothing to ask; waits for: {0}",
        // {0} label, {1} currency
        ["note.currency-assumed"] = "{0}: the lead names no currency, taken as {1}.",
        // {0} route, {1} channel
        ["route.conditions-met"] = "Route {0}: its conditions are met.",
        ["route.takes-all"] = "Route {0}: takes every lead.",
        ["route.permits"] = "The lead permits {0}.",
        ["route.last-resort"] = "No route fits, so the last resort takes the lead.",
        ["route.none-permitted"] = "Routes fit, but the lead permits none of their channels: {0}.",
        ["route.tried"] = "{0} (tried already)",
        ["route.passed-over"] = "Passed over: {0}.",
        ["route.not-checked"] = "Could not be checked and taken as not met: {0}.",
        // {0} route, {1} channel, {2} columns
        ["consent.blocked"] = "{0} ({1} is blocked by {2})",
        ["consent.needs-one-of"] = "{0} ({1} needs one of {2})",
        ["consent.not-known"] = "{0} ({1} counts as blocked: {2} cannot be read)",
        ["channel.phone"] = "phone",
        ["channel.email"] = "e-mail",
        ["channel.post"] = "post",

        ["fault.no-agreement"] = "No lead agreement is in force.",
        ["remedy.no-agreement"] = "Publish an agreement that covers today, then judge the lead again.",
        ["fault.agreement-unreadable"] = "The lead agreement in force cannot be read.",
        ["remedy.agreement-unreadable"] = "Publish a new version of the agreement; checking the present document lists what is wrong with it.",
        ["fault.criteria-in-error"] = "Criteria that decide the verdict could not be checked.",
        ["remedy.criteria-in-error"] = "The explanation names the criteria and why: give the currency a rate, mend the column or the criterion, then judge the lead again.",
        ["fault.no-permitted-route"] = "Routes fit the lead, but it permits none of their channels.",
        ["remedy.no-permitted-route"] = "Ask for consent or complete the missing contact details, or agree a route by another channel.",
        ["fault.no-open-time"] = "The agreement's calendar has no open time in which a response could be due.",
        ["remedy.no-open-time"] = "Publish a version of the agreement whose calendar has open hours.",
        ["fault.created-before-agreement"] = "The lead was created before the first agreement took effect: it is judged, but neither routed nor reassigned.",
        ["remedy.created-before-agreement"] = "Work it where it is, as before; this version does not route leads that are older than the agreement.",
        ["fault.target-dead"] = "The route's queue, team or user is missing, inactive or not the only one of its name; the last resort has taken the lead.",
        ["remedy.target-dead"] = "Create, activate or rename it, or name another one in the agreement.",
        ["fault.last-resort-dead"] = "The last-resort queue is missing, inactive or not the only one of its name.",
        ["remedy.last-resort-dead"] = "Create, activate or rename the queue, or name another one in the agreement.",
        ["fault.target-and-last-resort-dead"] = "Neither the route's target nor the last-resort queue can take the lead.",
        ["remedy.target-and-last-resort-dead"] = "Mend the last-resort queue first, then the route's queue, team or user; each must exist, be active and be the only one of its name.",
        ["fault.owner-team-dead"] = "The team that should own the lead on its route is missing, cannot own leads or is not the only one of its name.",
        ["remedy.owner-team-dead"] = "Create or rename the team and give it a role that may own leads, or name another one in the agreement.",
        ["fault.judgement-failed"] = "Judging the lead broke off by a defect of LeadPlugins.",
        ["remedy.judgement-failed"] = "Read the plug-in trace log of that save and report it; then judge the lead again.",

        // {0} the disputed question or label
        ["returned.check"] = "check: {0}",
        // {0} agent
        ["delivery.waits-for"] = "waits for {0}",
        // {0} name of a queue, team or user
        ["delivery.target-dead"] = "\"{0}\" is missing, inactive or not the only one of its name.",

        ["activity.phonecall"] = "the phone call",
        ["activity.email"] = "the e-mail",
        ["activity.appointment"] = "the appointment",
        ["trace.deleted"] = "{0} of {1} was deleted.",
        ["trace.reopened"] = "{0} of {1} was reopened or changed, and is no completed outbound act any more.",
        ["trace.moved"] = "{0} of {1} was moved to another record.",
        ["trace.dated"] = "{0} of {1} was dated {2} afterwards.",
        ["offer.again"] = "Offered again by {0}: {1}",
        ["notice.warning"] = "Response due {0}: {1}",
        ["notice.overdue"] = "Response overdue since {0}: {1}",
        ["notice.expired"] = "Not accepted by {0}: {1}",
        ["notice.text"] = "Offered to {0} on {1}.",

        ["refused.lead-not-found"] = "This lead does not exist, or you may not read it; choose another one, or ask its owner to share it with you.",
        ["refused.lead-closed"] = "This lead is closed; reopen it first, and it is judged and offered anew.",
        ["refused.not-with-sales"] = "This lead is not with sales; it comes to sales when it meets the agreement.",
        ["refused.not-delivered"] = "This lead is still on its way to its recipient, or waits for the agent who is working on it; try again in a minute, at the latest in a quarter of an hour.",
        ["refused.not-recipient"] = "This lead was offered to {0}; ask {0} to answer, or have the lead assigned to you first.",
        ["refused.already-accepted"] = "{0} accepted this lead on {1}; ask {0} for it if it should be yours.",
        ["refused.already-rejected"] = "{0} gave this lead back on {1}; it comes to sales again when what was disputed is settled.",
        ["refused.offer-expired"] = "This lead had to be accepted by {0} and is being offered to the next recipient; ask operations if it should be yours.",
        ["refused.kind-unknown"] = "The kind of the rejection is missing or unknown; give {0} for misrouted, {1} for wrong data or {2} for a definition.",
        ["refused.criterion-missing"] = "The disputed criterion is missing; give one of these as Criterion: {0}.",
        ["refused.criterion-unknown"] = "The agreement of this handover has no criterion \"{0}\"; give one of these as Criterion: {1}.",
        ["refused.column-missing"] = "What is wrong is missing; give the criterion ({0}) as Criterion, or the lead column as Column.",
        ["refused.column-unknown"] = "\"{0}\" is no lead column whose change is noticed; give one of these as Column: {1}.",
        ["refused.nobody-else"] = "This lead is with the last resort, and there is nobody else to offer it to; assign it to whom it belongs, or reject it for its data or a definition.",
        ["refused.agreement-unreadable"] = "The agreement of this handover cannot be read any more, so its criteria are not known; publish a new version, then reject the lead.",
        ["refused.attempts-missing"] = "{0} of the {1} agreed attempts to reach this lead are on record; complete the missing calls, e-mails or appointments first (one completed just now counts within a minute), or close it for another reason.",
        ["refused.nothing-to-offer-again"] = "This lead was neither given back by sales nor left unanswered, so there is nothing to offer again; leave the reason out to judge it.",
    };
}
