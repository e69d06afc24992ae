using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>A lead is handed over on Tuesday at 10:00; at 11:00 another agreement takes effect that differs in every term. What was handed over keeps the old terms, what comes gets the new ones.</summary>
public class ChangingAgreementTests
{
    private static readonly string[] Ways = ["superseded", "scheduled before", "withdrawn and replaced", "withdrawn"];

    public static TheoryData<string, string> Changes
    {
        get
        {
            var changes = new TheoryData<string, string>();
            foreach (var switches in LocalOrgSwitches.All())
            {
                foreach (var way in Ways) changes.Add(way, switches.ToString());
            }
            return changes;
        }
    }

    public static TheoryData<string> WaysToChange => [.. Ways];

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_open_handover_keeps_its_agreement_in_everything(string way, string switches)
    {
        var (trial, id) = Changed(way, switches);

        // Edited, given to somebody else and judged again meanwhile.
        trial.Update(id, (LeadTable.NumberOfEmployees, 90));
        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Organization.Jobs.RunAll();
        Assert.Equal(0, trial.At("2026-01-06 12:00").SweepAll());
        AssertDue(trial, id);

        trial.At("2026-01-06 12:00:01").SweepAll();
        Assert.Equal("1 Expired → Olga Other", trial.Lead(id).HandoverList); // the new one would offer it on
        Assert.Equal(["Not accepted by 2026-01-06 12:00: Doe"], Subjects(trial, id));
        Assert.Equal(1, trial.At("2026-01-06 13:00").SweepAll());
        Assert.Equal(1, trial.At("2026-01-06 14:00:01").SweepAll());

        // The new one counts e-mails alone, and nobody of the team.
        trial.At("2026-01-07 09:30").Call(id, Names.Agent);
        var lead = trial.Lead(id);
        Assert.Equal("Missed", lead.ResponseStatus);
        Assert.Equal(450, lead.Row[LeadTable.ResponseMinutes]); // 7 hours on Tuesday, half an hour on Wednesday
        Assert.Equal(450, lead.Handovers[0][HandoverTable.ResponseMinutes]);
        Assert.Equal("Anna Agent", lead.Handovers[0][HandoverTable.RespondedByName]);

        Assert.StartsWith("1 of the 3 agreed attempts", TrialHandovers.Refused(() => trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)), (LeadTable.StatusCode, new OptionSetValue(LeadStatus.CannotContact)))));
        Assert.Equal(1, lead.Handovers[0][HandoverTable.AgreementVersion]);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(WaysToChange))]
    public void A_handover_that_is_delivered_only_after_the_change_keeps_its_agreement_too(string way)
    {
        var (trial, id) = Changed(way, "none", delivered: false);

        var lead = trial.At("2026-01-06 11:30").Lead(id);

        Assert.Equal(1, lead.Handovers.Single()[HandoverTable.AgreementVersion]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 15:30"), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 13:30"), lead.Handovers[0][HandoverTable.AcceptDueOn]);
        Assert.Equal(Names.Seller, lead.Owner);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void What_is_qualified_after_the_change_is_measured_by_its_own_agreement(string switches)
    {
        var (trial, id) = Changed("superseded", switches);
        trial.Update(id, (LeadTable.NumberOfEmployees, 90));

        trial.At("2026-01-07 09:30").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));

        Assert.Equal(450, trial.Read(id).Row[LeadTable.ResponseMinutes]);
        Assert.Equal(450, trial.Lead(id).Handovers[0][HandoverTable.ResponseMinutes]);
        Assert.Equal("Missed", trial.Lead(id).ResponseStatus);
    }

    [Theory]
    [MemberData(nameof(WaysToChange))]
    public void A_lead_handed_over_after_the_change_gets_the_new_terms_in_everything(string way)
    {
        if (way is "withdrawn") return;
        var (trial, _) = Changed(way, "none");

        var id = trial.Handed();
        var first = trial.Lead(id);
        Assert.Equal(2, first.Handovers.Single()[HandoverTable.AgreementVersion]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:00"), first.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 11:30"), first.On(LeadTable.ResponseWarnOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 11:20"), first.Handovers[0][HandoverTable.AcceptDueOn]);

        trial.At("2026-01-06 11:10").Call(id, Names.Seller); // calls do not count any more
        Assert.Equal("Running", trial.Lead(id).ResponseStatus);
        Assert.Equal(0, trial.Lead(id).Row[LeadTable.AttemptCount]);

        trial.At("2026-01-06 11:20:01").SweepAll();
        Assert.Equal("1 Expired → Sam Seller; 2 Open → Field Sales", trial.Lead(id).HandoverList);
        Assert.Empty(Subjects(trial, id));

        trial.At("2026-01-06 12:20:02").SweepAll(); // the second is overdue and has expired
        Assert.Equal(["Reaktion überfällig seit 2026-01-06 12:20: Doe"], Subjects(trial, id));
    }

    [Fact]
    public void With_no_agreement_in_force_any_more_an_expired_offer_still_goes_on_the_way_its_own_agreement_says()
    {
        var trial = TrialOrganization.WithAgreement(First().Response("reofferOnExpiry", "true"));
        var id = trial.Handed();
        Withdraw(trial.At("2026-01-06 11:00"));

        trial.At("2026-01-06 12:30").SweepAll();

        // To whom is nobody's to say now: the lead is held with the reason, and the breach stays on record.
        var lead = trial.Lead(id);
        Assert.Equal("Held", lead.Stage);
        Assert.Equal("no-agreement", lead.FaultCode);
        Assert.Equal("1 Expired → Sam Seller", lead.HandoverList);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:30"), lead.Handovers[0][HandoverTable.ClosedOn]);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_lead_returned_and_qualified_again_after_the_change_gets_the_new_terms_with_its_second_handover()
    {
        var (trial, id) = Changed("superseded", "none");
        trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.BudgetAmount, new Money(30000)));

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
        Assert.Equal([1, 2], lead.Handovers.Select(h => (int)h[HandoverTable.AgreementVersion]));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:00"), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.Handovers[0][HandoverTable.DueOn]);
    }

    private static AgreementText First() => new AgreementText()
        .Response("acceptWithinMinutes", "120").Response("team", "\"Agency North\"").Response("attemptsBeforeUnreachable", "3").Response("notify", """[ { "when": "expired", "recipient": true } ]""");

    private static AgreementText Second() => new AgreementText().With("language", "1031").With("response", """
        { "firstResponseMinutes": 60, "warnAtPercent": 50, "acceptWithinMinutes": 20, "reofferOnExpiry": true, "kinds": ["email"], "attemptsBeforeUnreachable": 1, "notify": [ { "when": "overdue", "user": "Olga Other" } ] }
        """).With("calendar", """{ "timeZone": "GMT Standard Time", "hours": { "tue": ["00:00-24:00"], "wed": ["00:00-24:00"], "thu": ["00:00-24:00"] } }""");

    /// <summary>The lead, and the organization at 11:00 with the change in effect.</summary>
    private static (TrialOrganization Trial, Guid Lead) Changed(string way, string switches, bool delivered = true)
    {
        var trial = TrialOrganization.WithAgreement(First(), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        trial.Join(Names.AgencyTeam, Names.Agent);
        var id = trial.Create(LeadText.Qualified);
        if (delivered) trial.Organization.Jobs.RunAll();
        switch (way)
        {
            case "superseded":
                trial.At("2026-01-06 11:00").Publish(Second().Version(2, "2026-01-06T11:00:00Z"));
                break;
            case "scheduled before":
                trial.Publish(Second().Version(2, "2026-01-06T11:00:00Z"));
                trial.At("2026-01-06 11:00");
                break;
            case "withdrawn and replaced":
                Withdraw(trial.At("2026-01-06 10:50"));
                trial.At("2026-01-06 11:00").Publish(Second().Version(2, "2026-01-06T11:00:00Z"));
                break;
            case "withdrawn":
                Withdraw(trial.At("2026-01-06 11:00"));
                break;
        }
        return (trial, id);
    }

    private static void Withdraw(TrialOrganization trial) =>
        trial.Service.Update(new Entity(AgreementTable.LogicalName, trial.Rows(AgreementTable.LogicalName, AgreementTable.Version, 1).Single().Id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) });

    private static void AssertDue(TrialOrganization trial, Guid id)
    {
        var lead = trial.Lead(id);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 13:00"), lead.On(LeadTable.ResponseWarnOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.Handovers[0][HandoverTable.DueOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 13:00"), lead.Handovers[0][HandoverTable.WarnOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:00"), lead.Handovers[0][HandoverTable.AcceptDueOn]);
    }

    private static string[] Subjects(TrialOrganization trial, Guid lead) => [.. trial.Rows(TaskTable.LogicalName, TaskTable.RegardingObjectId, lead).Select(t => (string)t[TaskTable.Subject]).Order(StringComparer.Ordinal)];
}
