using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Floor;

/// <summary>What sales does with its leads, and others try to: accepting, rejecting, giving up; and what operations does about it. What must be allowed and what refused is known
/// beforehand, from the story.</summary>
internal sealed class SalesEvents(Floor floor, LeadEvents leads, FloorJobs jobs)
{
    private static readonly (int Option, string Name)[] Kinds = [(RejectionKindChoice.Misrouted, "Misrouted"), (RejectionKindChoice.Data, "Data"), (RejectionKindChoice.Definition, "Definition")];

    private Random Random => floor.Random;

    public void Accept(Guid lead)
    {
        var by = Somebody(lead);
        var number = floor.Number(lead);
        var allowed = MayAnswer(lead, by) && !Figures(lead).IsAccepted;
        var accepted = floor.Ask(lead, $"{by} accepts", () => floor.As(by).Execute(new OrganizationRequest(AcceptLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead) }), () => new Accepted(floor.Now, number, by));
        if (accepted != allowed) floor.Break(lead, $"accepting was {(accepted ? "allowed" : "refused")}");
    }

    public void Reject(Guid lead)
    {
        var by = Somebody(lead);
        var number = floor.Number(lead);
        var (option, kind) = Kinds[Random.Next(Kinds.Length)];
        var request = new OrganizationRequest(RejectLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead), [RejectLeadApi.KindRequest] = new OptionSetValue(option) };
        var (criterion, column) = Random.Next(6) switch { 0 => ("budget", null), 1 => ("decider", null), 2 => ("need", null), 3 => (null, LeadTable.JobTitle), 4 => (null, null), _ => ("size", (string?)null) };
        if (criterion is not null) request[RejectLeadApi.CriterionRequest] = criterion;
        if (column is not null) request[RejectLeadApi.ColumnRequest] = column;

        var isComplete = kind switch { "Misrouted" => floor.Stories[lead].Offer(number)?.Route != FloorTerms.LastResort, "Data" => criterion is not null || column is not null, _ => criterion is not null };
        var allowed = MayAnswer(lead, by) && isComplete;
        var rejected = floor.Ask(lead, $"{by} rejects as {kind} {criterion ?? column}", () => floor.As(by).Execute(request), () => new Rejected(floor.Now, number, by, kind));
        if (rejected != allowed) floor.Break(lead, $"rejecting was {(rejected ? "allowed" : "refused")}");
    }

    /// <summary>Closes the lead as unreachable, which is refused until enough attempts are on record.</summary>
    public void GiveUp(Guid lead)
    {
        var terms = floor.IsWithSales(lead) ? floor.Stories[lead].Offer(floor.Number(lead))!.Terms : null;
        var missing = terms?.Attempts is { } agreed && (!floor.IsDelivered(lead) || Figures(lead).Attempts < agreed);
        var wasOpen = floor.IsOpen(lead);
        leads.Update(lead, "cannot contact", new Entity { [LeadTable.StateCode] = new OptionSetValue(LeadState.Disqualified), [LeadTable.StatusCode] = new OptionSetValue(LeadStatus.CannotContact) });
        var closed = wasOpen && !floor.IsOpen(lead);
        if (closed && missing) floor.Break(lead, "it was closed as unreachable too early");
        // An attempt whose job has not run yet is not on record.
        if (wasOpen && !closed && !missing && !jobs.AreWaitingFor(lead)) floor.Break(lead, "it should have been closed as unreachable");
    }

    public void OfferAgain(Guid lead) => floor.Ask(lead, "offered again by operations", () =>
        floor.Trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead), [JudgeLeadApi.OfferAgainBecauseRequest] = "settled" }));

    /// <summary>One page, or twice everything there is.</summary>
    public void Sweep(bool wholly)
    {
        for (var twice = 0; twice < 2; twice++)
        {
            for (var pages = 0; ; pages++)
            {
                var response = floor.Trial.Service.Execute(new OrganizationRequest(SweepResponseClocksApi.Name) { [SweepResponseClocksApi.PageSizeRequest] = wholly ? 50 : 1 + Random.Next(3) });
                floor.WatchAll();
                if (!wholly || !(bool)response[SweepResponseClocksApi.MoreResponse]) break;
                if (pages > 100) throw new InvalidOperationException("The sweep finds no end.");
            }
            if (!wholly) return;
        }
    }

    /// <summary>The figures of the current offer as of now.</summary>
    public Recomputation Figures(Guid lead) => new(floor.Stories[lead], floor.Number(lead), floor.Now);

    private bool MayAnswer(Guid lead, string by)
    {
        if (!floor.IsWithSales(lead) || !floor.IsDelivered(lead) || !FloorPeople.IsPerson(by)) return false;
        var offer = floor.Stories[lead].Offer(floor.Number(lead))!;
        var isLastResort = offer.Route == FloorTerms.LastResort;
        var figures = Figures(lead);
        if (offer.Terms.Reoffers && !isLastResort && figures is { IsMissed: true, IsAccepted: false }) return false;
        return (isLastResort && !figures.IsAccepted) || FloorPeople.AnswersFor(by, floor.Owner(lead));
    }

    private string Somebody(Guid lead)
    {
        var somebody = Random.Next(4) > 0 ? FloorPeople.OneOf(floor.Owner(lead), Random) : FloorPeople.All[Random.Next(FloorPeople.All.Count)];
        return somebody == FloorPeople.Administrator ? FloorPeople.Frank : somebody;
    }
}
