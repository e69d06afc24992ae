using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>Somebody else is at work in the same moment: before every single service call of a sweep, in a session of its own.</summary>
public class SweepAtOnceTests
{
    private const string SaysToRunAgain = "Try again in a moment.";

    /// <summary>On the platform a plain save waits for the sweep to end; here it cannot.</summary>
    private const string WouldWait = "SQL timeout expired: ";

    private static readonly string Terms = """[ { "when": "warning", "recipient": true }, { "when": "overdue", "team": "Field Sales" }, { "when": "expired", "user": "Olga Other" } ]""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_sweeps_at_once_do_nothing_twice_and_nobody_reads_more_than_to_run_it_again(bool reoffers)
    {
        var (alone, leads) = Due(reoffers);
        alone.SweepAll();
        var expected = Story(alone, leads);

        for (var call = 1; ; call++)
        {
            var (trial, same) = Due(reoffers);
            var messages = new List<string>();
            var came = trial.Meanwhile(call, () => Try(messages, () => trial.Sweep()));
            Try(messages, () => trial.Sweep());
            if (!came()) break;
            trial.Organization.BeforePluginCall = null;
            trial.SweepAll();

            Assert.Equal(expected, Story(trial, same));
            Assert.All(messages, message => Assert.EndsWith(SaysToRunAgain, message));
            Assert.Empty(trial.Organization.Jobs.Failed);
        }
    }

    public static TheoryData<string> Deeds => ["accept", "reject", "misrouted", "call", "edit", "assign", "qualify", "close", "delete"];

    [Theory]
    [MemberData(nameof(Deeds))]
    public void What_a_person_does_in_the_moment_of_a_sweep_is_kept(string deed)
    {
        var came = true;
        for (var call = 1; came; call++)
        {
            foreach (var reoffers in new[] { false, true })
            {
                var (trial, leads) = Due(reoffers);
                var done = false;
                var messages = new List<string>();
                var meanwhile = trial.Meanwhile(call, () => Try(messages, () => { Do(trial, leads[0], deed); done = true; }));
                Try(messages, () => trial.Sweep());
                came = meanwhile();
                trial.Organization.BeforePluginCall = null;
                trial.SweepAll();
                // Whoever was told to try again does.
                if (!done) Try(messages, () => Do(trial, leads[0], deed));
                trial.SweepAll();

                var refusedByTheAgreement = reoffers && deed is "accept" or "reject" or "misrouted";
                if (!refusedByTheAgreement) Assert.All(messages, message => Assert.True(message.EndsWith(SaysToRunAgain, StringComparison.Ordinal) || message.StartsWith(WouldWait, StringComparison.Ordinal), message));
                Assert.Empty(trial.Organization.Jobs.Failed);
                foreach (var lead in leads) AssertWhole(trial, lead);
                AssertKept(trial, leads[0], deed, reoffers);
            }
        }
    }

    private static void Do(TrialOrganization trial, Guid lead, string deed)
    {
        switch (deed)
        {
            case "accept": trial.Accept(lead, Names.Seller); break;
            case "reject": trial.Reject(lead, Names.Seller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "budget")); break;
            case "misrouted": trial.Reject(lead, Names.Seller, RejectionKindChoice.Misrouted); break;
            case "call": trial.Call(lead, Names.Seller); break;
            case "edit": trial.Update(lead, (LeadTable.BudgetAmount, new Money(15000))); break;
            case "assign": trial.Update(lead, (LeadTable.OwnerId, trial[Names.OtherSeller])); break;
            case "qualify": trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified))); break;
            case "close": trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
            case "delete": trial.Service.Delete(LeadTable.LogicalName, lead); break;
        }
    }

    private static void AssertKept(TrialOrganization trial, Guid id, string deed, bool reoffers)
    {
        if (deed is "delete") return;
        var lead = trial.Lead(id);
        switch (deed)
        {
            case "accept" when !reoffers: Assert.Equal("Accepted by sales", lead.Stage); break;
            case "reject" when !reoffers: Assert.Equal("Nurture", lead.Stage); break;
            case "misrouted" when !reoffers: Assert.Equal(2, lead.HandoverCount); break;
            case "call" when !reoffers: Assert.Equal("Missed", lead.ResponseStatus); break;
            case "edit": Assert.Equal(15000, lead.Row.GetAttributeValue<Money>(LeadTable.BudgetAmount).Value); break;
            case "assign" when !reoffers: Assert.Equal(Names.OtherSeller, lead.Owner); break;
            case "qualify" or "close": Assert.False(lead.IsOpen); break;
        }
    }

    /// <summary>Every handover is there once, the first is the expired one it was, and no notice came twice.</summary>
    private static void AssertWhole(TrialOrganization trial, Guid id)
    {
        if (trial.Rows(LeadTable.LogicalName, LeadTable.Id, id).Count == 0) return;
        var lead = trial.Lead(id);
        Assert.Equal(Enumerable.Range(1, lead.HandoverCount!.Value), lead.Handovers.Select(h => h.GetAttributeValue<int>(HandoverTable.Number)));
        Assert.Equal("Expired", lead.Handovers[0].Shown(HandoverTable.Outcome));
        Assert.Equal(lead.IsOpen && lead.Stage is "Handed to sales" or "Accepted by sales" ? 1 : 0, lead.Handovers.Count(h => !h.Contains(HandoverTable.ClosedOn)));
        var notices = trial.Rows(TaskTable.LogicalName, TaskTable.RegardingObjectId, id).Select(t => (string)t[TaskTable.Subject]).ToList();
        Assert.Equal(notices.Distinct().Count(), notices.Count);
    }

    /// <summary>Two leads whose offers are overdue and not accepted, and one that has waited for its agent long enough. It is 16:00.</summary>
    private static (TrialOrganization Trial, Guid[] Leads) Due(bool reoffers)
    {
        var agreement = new AgreementText().Response("acceptWithinMinutes", "120").Response("notify", Terms);
        if (reoffers) agreement.Response("reofferOnExpiry", "true");
        var trial = TrialOrganization.WithAgreement(agreement);
        Guid[] leads = [trial.Handed(), trial.Handed()];
        var waiting = trial.Create(LeadText.NearMiss);
        trial.Pick(waiting, Names.Agent);
        trial.Update(waiting, (LeadTable.Address1Country, "France"));
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 16:00");
        return (trial, leads);
    }

    /// <summary>Does something, and remembers what whoever asked for it reads when it is refused.</summary>
    private static void Try(List<string> messages, Action act)
    {
        if (TrialMoments.Tried(act) is { } message) messages.Add(message);
    }

    private static string Story(TrialOrganization trial, Guid[] leads) => string.Join("\n", leads.Select(id =>
    {
        var lead = trial.Lead(id);
        var marks = lead.Handovers.Select(h => $"{h.Shown(HandoverTable.WarnedOn)} {h.Shown(HandoverTable.OverdueMarkedOn)} {h.Shown(HandoverTable.ClosedOn)}");
        var tasks = trial.Rows(TaskTable.LogicalName, TaskTable.RegardingObjectId, id).Select(t => $"{t[TaskTable.Subject]} → {t.GetAttributeValue<EntityReference>(TaskTable.OwnerId).Name}").Order(StringComparer.Ordinal);
        return $"{lead.Stage}, {lead.Owner}: {lead.HandoverList} | {string.Join(" / ", marks)} | {string.Join(" / ", tasks)}";
    }));
}
