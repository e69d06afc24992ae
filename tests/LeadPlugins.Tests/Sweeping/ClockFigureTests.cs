using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>What the clocks say follows from instants alone: a sweep that is missing, late or doubled changes no view and no figure.</summary>
public class ClockFigureTests
{
    public enum Sweeps { EveryMinute, TwiceAnHour, OnceAtTheEnd, Never }

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [InlineData(Sweeps.Never)]
    [InlineData(Sweeps.OnceAtTheEnd)]
    public void The_views_Nearing_and_Overdue_find_exactly_the_leads_that_are_by_their_instants(Sweeps sweeps)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"));
        var early = trial.Handed(); // nearly due at 13:00, due at 14:00
        var accepted = trial.Handed();
        trial.Accept(accepted, Names.Seller);
        var answered = trial.Handed();
        trial.Call(answered, Names.Seller);
        var closed = trial.Handed();
        trial.Update(closed, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        var rejected = trial.Handed();
        trial.Reject(rejected, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Handed(LeadText.NearMiss);
        var late = trial.At("2026-01-06 10:30").Handed(); // nearly due at 13:30, due at 14:30
        void Sweep() { if (sweeps != Sweeps.Never) trial.SweepAll(); }

        trial.At("2026-01-06 13:01:00");
        Sweep();
        Assert.Empty(Older(trial, LeadTable.ResponseWarnOn));

        trial.At("2026-01-06 13:01:01");
        Sweep();
        Assert.Equal(Set(early, accepted), Older(trial, LeadTable.ResponseWarnOn));
        Assert.Empty(Older(trial, LeadTable.ResponseDueOn));

        trial.At("2026-01-06 14:01:01");
        Sweep();
        Assert.Equal(Set(early, accepted, late), Older(trial, LeadTable.ResponseWarnOn));
        Assert.Equal(Set(early, accepted), Older(trial, LeadTable.ResponseDueOn));

        trial.Call(early, Names.Seller);
        trial.Organization.Jobs.RunAll();
        Sweep();
        Assert.Equal(Set(accepted), Older(trial, LeadTable.ResponseDueOn));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Sweeps_that_are_missing_late_or_doubled_change_no_figure(string switches)
    {
        var never = Figures(Sweeps.Never, switches);

        Assert.Equal(never, Figures(Sweeps.OnceAtTheEnd, switches));
        Assert.Equal(never, Figures(Sweeps.TwiceAnHour, switches));
    }

    [Fact]
    public void Nor_do_sweeps_every_minute()
    {
        foreach (var switches in new[] { LocalOrgSwitches.All().First(), LocalOrgSwitches.All().Last() })
            Assert.Equal(Figures(Sweeps.Never, switches.ToString()), Figures(Sweeps.EveryMinute, switches.ToString()));
    }

    [Fact]
    public void The_figures_that_are_compared_are_those_of_a_day_with_every_kind_of_end()
    {
        Assert.Equal(
            """
            never answered: Expired, Running, , due 14:00
            answered in time, never accepted: Expired, Met, 90, due 14:00
            accepted in time, answered late: Accepted, Missed, 270, due 14:00
            accepted late: Expired, Running, , due 14:00
            rejected late: Expired, Cancelled, , due 14:00
            rejected in time: Rejected, Cancelled, , due 14:00
            accepted, then rejected after contact: Rejected, Met, 30, due 14:00
            misrouted: Rejected, Cancelled, , due 14:00 / Expired, Running, , due 14:30
            qualified late: Expired, Missed, 300, due 14:00
            closed in time: Withdrawn, Cancelled, , due 14:00
            closed late: Expired, Cancelled, , due 14:00
            """.ReplaceLineEndings("\n"),
            Figures(Sweeps.Never, "none"));
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("accepted, then closed")]
    [InlineData("closed, then edited after the time to accept")]
    [InlineData("closed and reopened")]
    [InlineData("qualified")]
    [InlineData("closed before it was delivered")]
    public void A_sweep_that_comes_before_the_job_of_a_closing_changes_nothing_of_how_it_ended(string what)
    {
        Assert.Equal(Ended(what, sweeps: false), Ended(what, sweeps: true));
    }

    private static string Ended(string what, bool sweeps)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "90"));
        var id = trial.Create(LeadText.Qualified);
        if (what is not "closed before it was delivered") trial.Organization.Jobs.RunAll();
        if (what is "accepted, then closed") trial.Accept(id, Names.Seller);
        trial.At("2026-01-06 11:00");
        if (what is "qualified") trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id) });
        else trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.At("2026-01-06 12:00");
        if (what is "closed, then edited after the time to accept") trial.Update(id, (LeadTable.JobTitle, "Head of doors"));
        if (what is "closed and reopened") trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        if (sweeps) trial.Sweep();
        var lead = trial.Lead(id);
        Assert.Empty(trial.Organization.Jobs.Failed);
        return $"{lead.Stage}, {lead.ResponseStatus}: {lead.HandoverList}, {string.Join(" / ", lead.Handovers.Select(h => Figure(h, trial.NowUtc) + ", closed " + h.Shown(HandoverTable.ClosedOn)))}";
    }

    /// <summary>One day of eleven leads, all offered at 10:00, to be accepted by 12:00 and answered by 14:00.</summary>
    private static string Figures(Sweeps sweeps, string switches)
    {
        var trial = TrialOrganization.WithAgreement(
            new AgreementText().Response("acceptWithinMinutes", "120").Response("notify", """[ { "when": "overdue", "recipient": true }, { "when": "expired", "user": "Olga Other" } ]"""),
            LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        string[] names =
        [
            "never answered", "answered in time, never accepted", "accepted in time, answered late", "accepted late", "rejected late", "rejected in time",
            "accepted, then rejected after contact", "misrouted", "qualified late", "closed in time", "closed late",
        ];
        var leads = names.ToDictionary(name => name, _ => trial.Handed());
        (string Time, Action<string> What, string Name)[] events =
        [
            ("10:15", Accept, "accepted, then rejected after contact"),
            ("10:30", Call, "accepted, then rejected after contact"),
            ("10:30", name => trial.Reject(leads[name], Names.Seller, RejectionKindChoice.Misrouted), "misrouted"),
            ("10:40", Reject, "rejected in time"),
            ("10:45", name => Close(name, LeadState.Disqualified), "closed in time"),
            ("11:00", Reject, "accepted, then rejected after contact"),
            ("11:30", Call, "answered in time, never accepted"),
            ("12:00", Accept, "accepted in time, answered late"),
            ("12:10", Accept, "accepted late"),
            ("12:20", Reject, "rejected late"),
            ("13:00", name => Close(name, LeadState.Disqualified), "closed late"),
            ("14:30", Call, "accepted in time, answered late"),
            ("15:00", name => Close(name, LeadState.Qualified), "qualified late"),
        ];

        var next = 0;
        for (var now = TrialSweeps.Utc("2026-01-06 10:01"); now <= TrialSweeps.Utc("2026-01-06 16:00"); now = now.AddMinutes(1))
        {
            trial.Organization.Clock.MoveTo(now);
            for (; next < events.Length && TrialSweeps.Utc("2026-01-06 " + events[next].Time) == now; next++) events[next].What(events[next].Name);
            trial.Organization.Jobs.RunAll();
            var times = sweeps switch { Sweeps.EveryMinute => 1, Sweeps.TwiceAnHour when now.Minute == 5 => 2, _ => 0 };
            for (var time = 0; time < times; time++) trial.SweepAll();
        }
        if (sweeps is Sweeps.OnceAtTheEnd) trial.SweepAll();
        Assert.Empty(trial.Organization.Jobs.Failed);
        return string.Join("\n", names.Select(name => name + ": " + string.Join(" / ", trial.Lead(leads[name]).Handovers.Select(h => Figure(h, trial.NowUtc)))));

        void Accept(string name) => trial.Accept(leads[name], Names.Seller);
        void Call(string name) => trial.Call(leads[name], Names.Seller);
        void Reject(string name) => trial.Reject(leads[name], Names.Seller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "budget"));
        void Close(string name, int state) => trial.Update(leads[name], (LeadTable.StateCode, new OptionSetValue(state)));
    }

    /// <summary>Outcome, status of the clock, minutes and due time. What is open past its time to accept has expired, whether or not a sweep has written that down.</summary>
    private static string Figure(Entity handover, DateTime now)
    {
        var outcome = handover.Shown(HandoverTable.Outcome);
        if (outcome == "Open" && handover.GetAttributeValue<DateTime?>(HandoverTable.AcceptDueOn) < now) outcome = "Expired";
        return FormattableString.Invariant($"{outcome}, {handover.Shown(HandoverTable.ResponseStatus)}, {handover.Shown(HandoverTable.ResponseMinutes)}, due {handover.GetAttributeValue<DateTime>(HandoverTable.DueOn):HH:mm}");
    }

    private static SortedSet<Guid> Set(params Guid[] leads) => [.. leads];

    /// <summary>What a view with these two conditions shows.</summary>
    private static SortedSet<Guid> Older(TrialOrganization trial, string column)
    {
        var view = new QueryExpression(LeadTable.LogicalName);
        view.Criteria.AddCondition(LeadTable.ResponseStatus, ConditionOperator.Equal, ResponseStatusChoice.Running);
        view.Criteria.AddCondition(column, ConditionOperator.OlderThanXMinutes, 1);
        trial.Organization.Jobs.RunAll();
        return [.. trial.Service.RetrieveMultiple(view).Entities.Select(lead => lead.Id)];
    }
}
