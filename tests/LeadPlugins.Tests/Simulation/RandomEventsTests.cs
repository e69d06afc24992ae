using System.Collections.Concurrent;
using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Simulation;

public class RandomEventsTests
{
    /// <summary>8 leads under each of the 64 combinations: 512 leads through 102,400 events.</summary>
    private const int LeadsPerCombination = 8, EventsPerLead = 200;

    [Fact]
    public void Whatever_happens_in_whatever_order_every_lead_has_one_stage_one_place_and_a_reason()
    {
        var broken = new ConcurrentQueue<string>();
        Parallel.ForEach(LocalOrgSwitches.All().Select((switches, index) => (switches, index)), combination =>
        {
            var play = new RandomEvents(combination.switches, seed: 7000 + combination.index);
            void Break(string what) => broken.Enqueue($"[{combination.switches}] after {play.Events} events: {what}");

            play.Begin(LeadsPerCombination);
            for (var half = 0; half < 2; half++)
            {
                play.Play(LeadsPerCombination * EventsPerLead / 2, id => CheckAnyTime(play, id, Break));
                // Some queues or the seller may be dead now, and some leads wait for their agent.
                foreach (var id in play.Leads.Where(id => play.WorkedOn(id) is null)) CheckAtRest(play, id, Break);
            }
            play.ComeToRest();
            foreach (var id in play.Leads) CheckRevived(play, id, Break);
            foreach (var job in play.Trial.Organization.Jobs.Failed) Break("job failed: " + job);
        });

        Assert.True(broken.IsEmpty, string.Join("\n", broken.Take(20)));
    }

    /// <summary>What holds at every moment, jobs waiting or not.</summary>
    private static void CheckAnyTime(RandomEvents play, Guid id, Action<string> broken)
    {
        var lead = play.Trial.Read(id);
        if (lead.Stage is null) broken($"{id} has no stage");
        if (lead.FaultCode is "judgement-failed") broken($"{id}: judging broke off");
        if (string.IsNullOrEmpty(lead.RouteReason)) broken($"{id} has no reason for where it is: {lead.Stage}");
        if (lead.ActiveQueueItems.Count > 1) broken($"{id} lies in {lead.ActiveQueueItems.Count} queues");
        if (Open(lead).Count > 1) broken($"{id} has {Open(lead).Count} open handovers: {lead.HandoverList}");
        if (lead.Stage is "Nurture" && string.IsNullOrEmpty(lead.NextQuestion)) broken($"{id} is in nurture without a next question or the reason why there is none");
    }

    /// <summary>What holds once the jobs have run, nobody works in the queues any more, and all targets are alive: nothing waits, and nothing is held for want of a target.</summary>
    private static void CheckRevived(RandomEvents play, Guid id, Action<string> broken)
    {
        CheckAtRest(play, id, broken);
        var lead = play.Trial.Read(id);
        if (lead.IsOpen && IsHeldForDeadTarget(lead)) broken($"{id} is held, though everything works again: {lead.FaultCode}: {lead.RouteReason}");
        if (lead.IsOpen && lead.RouteReason!.Contains("‖", StringComparison.Ordinal)) broken($"{id} waits for nobody: {lead.RouteReason}");
    }

    /// <summary>What holds of a lead that nobody works on once the jobs have run.</summary>
    private static void CheckAtRest(RandomEvents play, Guid id, Action<string> broken)
    {
        CheckAnyTime(play, id, broken);
        var lead = play.Trial.Read(id);
        var open = Open(lead);
        var withSales = lead.IsOpen && lead.Stage is "Handed to sales" or "Accepted by sales";
        var story = $"{id}: {lead.Stage}, {(lead.IsOpen ? "open" : "closed")}, queue {lead.Queue ?? "none"}, route {lead.Route}, handovers {lead.HandoverList}, count {lead.HandoverCount}";

        if (!lead.IsOpen && (lead.Queue is not null || open.Count > 0)) broken("closed, yet in a queue or with an open handover: " + story);
        if (withSales != (open.Count == 1)) broken("with sales and open handovers do not agree: " + story);
        if (withSales && open.Count == 1 && (Number(open[0]) != lead.HandoverCount || !IsOwnedFor(lead, open[0]))) broken("the open handover is not the lead's: " + story);
        if (!lead.Handovers.Select(Number).SequenceEqual(Enumerable.Range(1, lead.HandoverCount ?? 0))) broken("a handover is missing or doubled: " + story);
        // A lead is held for want of a target where it is.
        if (lead.IsOpen && !IsHeldForDeadTarget(lead) && lead.Queue != ExpectedQueue(lead)) broken("the queue is not that of the stage: " + story);
        if (lead.Queue == Names.PhoneQueue && lead.Row.GetAttributeValue<bool>(LeadTable.DoNotPhone)) broken("do not phone, yet in the phone queue: " + story);

        foreach (var handover in lead.Handovers)
        {
            var outcome = handover.FormattedValues[HandoverTable.Outcome];
            if (outcome == "Open") continue;
            if (play.Ended.GetValueOrDefault((id, Number(handover))) is not { } ended || ended != outcome) broken($"handover {Number(handover)} ended {outcome}, the saves said {play.Ended.GetValueOrDefault((id, Number(handover)))}: {story}");
        }
    }

    /// <summary>An offer may belong to somebody else than the lead only while the lead's owner may not own it, and the lead says so.</summary>
    private static bool IsOwnedFor(TrialLead lead, Entity handover) =>
        handover.GetAttributeValue<EntityReference>(HandoverTable.OwnerId).Name == lead.Owner || lead.FaultCode == "target-dead";

    private static bool IsHeldForDeadTarget(TrialLead lead) => lead.Stage is "Held" && lead.FaultCode is "target-and-last-resort-dead" or "last-resort-dead";

    private static string? ExpectedQueue(TrialLead lead) => (lead.Stage, lead.Route) switch
    {
        ("Nurture", "phone-uk") => Names.PhoneQueue,
        ("Nurture", "mail") => Names.MailQueue,
        (_, "last-resort") => Names.LastResort,
        _ => null,
    };

    private static int Number(Entity handover) => handover.GetAttributeValue<int>(HandoverTable.Number);

    private static IReadOnlyList<Entity> Open(TrialLead lead) => [.. lead.Handovers.Where(h => h.FormattedValues[HandoverTable.Outcome] == "Open")];
}
