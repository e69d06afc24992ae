using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>Offered on Tuesday at 10:00, to be accepted by 12:00, nearly due at 13:00, due at 14:00.</summary>
public class NoticeTests
{
    private const string Everybody = """[ { "when": "warning", "recipient": true }, { "when": "overdue", "user": "Olga Other" }, { "when": "overdue", "team": "Field Sales" }, { "when": "expired", "recipient": true } ]""";

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Whom_the_agreement_names_finds_one_task_for_each_notice(string switches)
    {
        var trial = Trial(Everybody, switches);
        var id = trial.Handed();

        trial.At("2026-01-06 12:30").SweepAll();
        Assert.Equal(["Not accepted by 2026-01-06 12:00: Doe → Sam Seller"], Tasks(trial, id));

        trial.At("2026-01-06 13:30").SweepAll();
        trial.At("2026-01-06 14:30").SweepAll();
        trial.At("2026-01-06 15:30").SweepAll();
        Assert.Equal(
            [
                "Not accepted by 2026-01-06 12:00: Doe → Sam Seller",
                "Response due 2026-01-06 14:00: Doe → Sam Seller",
                "Response overdue since 2026-01-06 14:00: Doe → Field Sales",
                "Response overdue since 2026-01-06 14:00: Doe → Olga Other",
            ],
            Tasks(trial, id));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_task_says_what_is_late_by_when_and_to_whom_it_was_offered()
    {
        var trial = Trial(Everybody);
        var id = trial.Handed();

        trial.At("2026-01-06 12:30").SweepAll();

        var task = Rows(trial, id).Single();
        Assert.Equal("Offered to Sam Seller on 2026-01-06 10:00.", task[TaskTable.Description]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:00"), task[TaskTable.ScheduledEnd]);
        Assert.Equal(id, task.GetAttributeValue<EntityReference>(TaskTable.RegardingObjectId).Id);
        Assert.Equal(trial[Names.Seller].Id, task.GetAttributeValue<EntityReference>(TaskTable.OwnerId).Id);
    }

    [Fact]
    public void The_job_that_runs_twice_late_and_in_reverse_tells_once()
    {
        var trial = Trial(Everybody);
        var id = trial.Handed();
        trial.At("2026-01-06 13:30").Sweep();
        trial.At("2026-01-06 14:30").Sweep();

        foreach (var job in trial.Organization.Jobs.Pending.Reverse())
        {
            trial.At("2026-01-07 09:00").Organization.Jobs.Run(job);
            trial.Organization.Jobs.Run(job);
        }

        Assert.Equal(4, Tasks(trial, id).Length);
        Assert.Equal(4, Tasks(trial, id).Distinct().Count());
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Whoever_has_completed_or_deleted_the_task_is_not_told_again()
    {
        var trial = Trial("""[ { "when": "warning", "recipient": true }, { "when": "overdue", "recipient": true } ]""");
        var id = trial.Handed();
        trial.At("2026-01-06 13:30").SweepAll();
        trial.Service.Update(new Entity(TaskTable.LogicalName, Rows(trial, id).Single().Id) { [TaskTable.StateCode] = new OptionSetValue(1) });
        trial.SweepAll();
        Assert.Single(Tasks(trial, id));

        trial.Service.Delete(TaskTable.LogicalName, Rows(trial, id).Single().Id);
        trial.At("2026-01-06 13:45").SweepAll();
        Assert.Empty(Tasks(trial, id));
    }

    [Fact]
    public void A_dead_or_ambiguous_name_fails_nothing_and_the_others_are_told()
    {
        var trial = Trial("""[ { "when": "overdue", "user": "Olga Other" }, { "when": "overdue", "team": "Field Sales" }, { "when": "overdue", "recipient": true } ]""");
        var id = trial.Handed();
        trial.Enable(Names.OtherSeller, false);
        trial.Service.Create(new Entity(TeamTable.LogicalName) { [TeamTable.Name] = Names.FieldSales, ["businessunitid"] = new EntityReference("businessunit", trial.Organization.RootBusinessUnitId) });

        trial.At("2026-01-06 14:30").SweepAll();

        Assert.Equal(["Response overdue since 2026-01-06 14:00: Doe → Sam Seller"], Tasks(trial, id));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_recipient_who_has_left_fails_nothing_and_the_others_are_told()
    {
        var trial = Trial("""[ { "when": "overdue", "recipient": true }, { "when": "overdue", "team": "Field Sales" } ]""");
        var id = trial.Handed();
        trial.Enable(Names.Seller, false);
        trial.RefuseOwner(trial[Names.Seller].Id, TaskTable.LogicalName);

        trial.At("2026-01-06 14:30").SweepAll();

        Assert.Equal(["Response overdue since 2026-01-06 14:00: Doe → Field Sales"], Tasks(trial, id));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Of_a_lead_that_is_deleted_before_the_job_runs_nobody_is_told()
    {
        var trial = Trial(Everybody);
        var id = trial.Handed();
        trial.At("2026-01-06 14:30").Sweep();
        trial.Service.Delete(LeadTable.LogicalName, id);

        trial.Organization.Jobs.RunAll();

        Assert.Empty(Rows(trial, id));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_recipient_team_is_told_as_a_team()
    {
        var trial = Trial("""[ { "when": "warning", "recipient": true } ]""");
        var id = trial.Handed(LeadText.Qualified.From("France"));

        trial.At("2026-01-06 13:30").SweepAll();

        Assert.Equal(["Response due 2026-01-06 14:00: Doe → Field Sales"], Tasks(trial, id));
    }

    [Fact]
    public void The_recipient_is_whoever_has_the_lead_now()
    {
        var trial = Trial("""[ { "when": "warning", "recipient": true } ]""");
        var id = trial.Handed();
        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Organization.Jobs.RunAll();

        trial.At("2026-01-06 13:30").SweepAll();

        Assert.Equal(["Response due 2026-01-06 14:00: Doe → Olga Other"], Tasks(trial, id));
        Assert.StartsWith("Offered to Olga Other", (string)Rows(trial, id).Single()[TaskTable.Description]);
    }

    [Fact]
    public void A_sweep_that_comes_too_late_for_a_warning_tells_of_the_delay_alone()
    {
        var trial = Trial("""[ { "when": "warning", "recipient": true }, { "when": "overdue", "recipient": true } ]""");
        var id = trial.Handed();

        trial.At("2026-01-06 14:30").SweepAll();

        Assert.Equal(["Response overdue since 2026-01-06 14:00: Doe → Sam Seller"], Tasks(trial, id));
    }

    [Fact]
    public void Whoever_accepts_late_is_not_told_that_nobody_accepted()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120").Response("notify", """[ { "when": "expired", "recipient": true } ]"""));
        var id = trial.Handed();

        trial.At("2026-01-06 12:05").Accept(id, by: Names.Seller);
        trial.SweepAll();

        Assert.Equal("Expired", trial.Lead(id).Handovers.Single().FormattedValues[HandoverTable.Outcome]);
        Assert.Empty(Tasks(trial, id));
    }

    [Fact]
    public void A_German_agreement_tells_in_German_on_German_clocks()
    {
        var german = new AgreementText().With("language", "1031").Response("acceptWithinMinutes", "120").Response("notify", Everybody)
            .With("calendar", """{ "timeZone": "W. Europe Standard Time", "hours": { "tue": ["09:00-18:00"], "wed": ["09:00-18:00"] } }""");
        var trial = TrialOrganization.WithAgreement(german);
        var id = trial.Handed();

        trial.At("2026-01-06 13:30").SweepAll();
        trial.At("2026-01-06 16:00").SweepAll();

        Assert.Equal(
            [
                "Nicht angenommen bis 2026-01-06 13:00: Doe → Sam Seller",
                "Reaktion fällig 2026-01-06 15:00: Doe → Sam Seller",
                "Reaktion überfällig seit 2026-01-06 15:00: Doe → Field Sales",
                "Reaktion überfällig seit 2026-01-06 15:00: Doe → Olga Other",
            ],
            Tasks(trial, id));
        Assert.Equal("Angeboten an Sam Seller am 2026-01-06 11:00.", Rows(trial, id)[0][TaskTable.Description]);
    }

    [Fact]
    public void Each_offer_of_a_lead_tells_of_itself()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120").Response("reofferOnExpiry", "true").Response("notify", """[ { "when": "expired", "recipient": true } ]"""));
        var id = trial.Handed();

        trial.At("2026-01-06 12:05").SweepAll();
        trial.At("2026-01-06 14:06").SweepAll();

        // The first task goes with its lead to the new owner, as all activities do.
        Assert.Equal(["Not accepted by 2026-01-06 12:00: Doe", "Not accepted by 2026-01-06 14:05: Doe"], Rows(trial, id).Select(t => (string)t[TaskTable.Subject]).Order(StringComparer.Ordinal));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_very_long_name_is_cut_to_the_subject()
    {
        var trial = Trial("""[ { "when": "warning", "recipient": true } ]""");
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.LastName, new string('x', 50)).With(LeadTable.FirstName, new string('y', 50)));

        trial.At("2026-01-06 13:30").SweepAll();

        Assert.StartsWith("Response due 2026-01-06 14:00: yyy", Tasks(trial, id).Single());
    }

    [Fact]
    public void A_task_of_ours_is_no_response_and_moves_no_lead()
    {
        var trial = Trial(Everybody);
        var id = trial.Handed();
        trial.At("2026-01-06 14:30").SweepAll();
        var version = trial.Read(id).Row.RowVersion;

        foreach (var task in Rows(trial, id)) trial.Service.Update(new Entity(TaskTable.LogicalName, task.Id) { [TaskTable.StateCode] = new OptionSetValue(1) });

        Assert.Equal(version, trial.Lead(id).Row.RowVersion);
        Assert.Equal("Running", trial.Lead(id).ResponseStatus);
    }

    private static IReadOnlyList<Entity> Rows(TrialOrganization trial, Guid lead) => trial.Rows(TaskTable.LogicalName, TaskTable.RegardingObjectId, lead);

    private static string[] Tasks(TrialOrganization trial, Guid lead) =>
        [.. Rows(trial, lead).Select(t => $"{t[TaskTable.Subject]} → {t.GetAttributeValue<EntityReference>(TaskTable.OwnerId).Name}").Order(StringComparer.Ordinal)];

    private static TrialOrganization Trial(string notify, string switches = "none") =>
        TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120").Response("notify", notify), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
