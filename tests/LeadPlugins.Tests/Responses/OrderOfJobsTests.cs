using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>The earliest act is the first response, in whatever order acts are recorded and jobs run.</summary>
public class OrderOfJobsTests
{
    private static readonly string[][] Orders = [["10:20", "10:40", "10:50"], ["10:20", "10:50", "10:40"], ["10:40", "10:20", "10:50"], ["10:40", "10:50", "10:20"], ["10:50", "10:20", "10:40"], ["10:50", "10:40", "10:20"]];

    public static TheoryData<string> EveryOrder => [.. Orders.Select(o => string.Join(" ", o))];

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public void The_earliest_of_three_calls_wins_in_whatever_order_they_are_recorded_and_their_jobs_run(string order)
    {
        foreach (var jobs in new Action<TrialOrganization>[] { t => t.Organization.Jobs.RunAll(), t => t.RunJobsInReverse(), t => t.RunJobsTwice() })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Handed();
            trial.At("11:00");
            foreach (var at in order.Split(' ')) trial.Call(id, Names.Seller, at);

            jobs(trial);

            Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 3 attempts", trial.Response(id));
        }
    }

    [Fact]
    public void A_later_act_does_not_overwrite_the_response_and_an_earlier_one_entered_late_does_and_is_marked()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("11:00").Call(id, Names.Seller);
        Assert.Equal("Met 11:00, 60 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));

        trial.At("11:30").Mail(id, Names.Seller);
        Assert.Equal("Met 11:00, 60 min, Sam Seller, phonecall, 2 attempts", trial.Response(id));

        trial.At("13:00").Meet(id, Names.Seller, at: "10:15");
        Assert.Equal("Met 10:15, 15 min, Sam Seller, appointment, 3 attempts, entered late", trial.Response(id));
    }

    [Fact]
    public void An_overdue_response_entered_in_the_end_was_in_time_when_the_act_was()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("15:00").Call(id, Names.Seller);
        Assert.Equal("Missed 15:00, 300 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));

        trial.At("15:30").Call(id, Names.Seller, at: "13:30");

        Assert.Equal("Met 13:30, 210 min, Sam Seller, phonecall, 2 attempts, entered late", trial.Response(id));
    }

    [Fact]
    public void A_job_that_runs_a_second_time_writes_nothing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var job = trial.JobOf(trial.At("10:30").Call(id, Names.Seller));
        trial.Organization.Jobs.RunAll();
        var before = trial.OnRecord(id);

        trial.At("12:00").Organization.Jobs.Run(job);

        Assert.Equal(before, trial.OnRecord(id));
    }

    [Fact]
    public void An_act_that_does_not_count_writes_nothing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:30").Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();
        var before = trial.OnRecord(id);

        trial.At("10:40").Call(id, Names.OtherSeller);
        trial.Organization.Jobs.RunAll();

        Assert.Equal(before, trial.OnRecord(id));
    }

    [Fact]
    public void An_act_that_does_not_count_leaves_a_closed_lead_alone_while_the_job_of_its_closing_still_waits()
    {
        var trial = TrialOrganization.WithAgreement();
        var (lost, won) = (trial.Handed(), trial.Handed());
        trial.At("11:00").Update(lost, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Update(won, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));

        foreach (var id in new[] { lost, won }) trial.Organization.Jobs.Run(trial.JobOf(trial.Call(id, Names.OtherSeller, at: "10:30")));

        Assert.Equal("Cancelled", trial.Read(lost).ResponseStatus);
        Assert.Equal("Met", trial.Read(won).ResponseStatus);
        Assert.Equal("Cancelled", trial.Response(lost));
        Assert.Equal("Met 11:00, 60 min", trial.Response(won));
    }

    [Fact]
    public void Recording_a_response_starts_no_job_that_writes_again()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.Organization.Jobs.Run(trial.JobOf(trial.Call(id, Names.Seller)));
        var before = trial.Read(id).Row.RowVersion;

        trial.Organization.Jobs.RunAll();

        Assert.Equal(before, trial.Read(id).Row.RowVersion);
    }

    [Fact]
    public void Two_jobs_at_once_both_keep_their_attempt()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var first = trial.JobOf(trial.At("10:20").Call(id, Names.Seller));
        var second = trial.JobOf(trial.At("10:40").Call(id, Names.Seller));

        // The second job runs between what the first one has read and what it writes.
        trial.Once("Update", HandoverTable.LogicalName, () => trial.Organization.AsAnotherSession(() => trial.Organization.Jobs.Run(second)));
        trial.Organization.Jobs.Run(first);

        Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 2 attempts", trial.Response(id));
    }

    [Fact]
    public void A_job_at_the_same_time_as_the_delivery_keeps_its_attempt()
    {
        foreach (var (message, table) in new[] { ("Create", HandoverTable.LogicalName), ("Update", LeadTable.LogicalName) })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Create(LeadText.Qualified);
            var delivery = trial.Organization.Jobs.Pending.Single();
            var call = trial.JobOf(trial.At("10:02").Call(id, Names.Seller));

            trial.Once(message, table, () => trial.Organization.AsAnotherSession(() => trial.Organization.Jobs.Run(call)));
            trial.Organization.Jobs.Run(delivery);

            Assert.Equal("Met 10:02, 2 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
        }
    }

    [Fact]
    public void A_job_that_broke_off_between_record_and_lead_is_finished_by_its_next_attempt()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:30").Call(id, Names.Seller);
        trial.Once("Update", LeadTable.LogicalName, () => throw new TimeoutException("The network is down."));

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }
}
