using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

/// <summary>What a save and a job may ask of the platform, counted on the run log.</summary>
public class ServiceCallBudgetTests
{
    /// <summary>The lead as the caller may see it, the record of its offer and the lock on that, then both once more.</summary>
    private const string Locked = "RetrieveMultiple lead, RetrieveMultiple lp_handover, Update lp_handover, RetrieveMultiple lead, RetrieveMultiple lp_handover";

    private static readonly string[] Reads = ["Retrieve", "RetrieveMultiple"];

    [Fact]
    public void Judging_costs_no_service_call_once_the_agreement_is_cached()
    {
        var trial = Warm();

        var id = trial.Create(LeadText.NearMiss);
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        Assert.Equal(["LeadPlugins: JudgeLeadOnCreate", "LeadPlugins: JudgeLeadOnUpdate"], trial.Organization.Log.Executions.Select(e => e.Step));
        Assert.Equal(0, trial.Organization.Log.ServiceCalls);
    }

    [Fact]
    public void A_cold_cache_costs_one_read()
    {
        var trial = Warm();
        trial.Organization.Clock.Advance(TimeSpan.FromSeconds(60));

        trial.Create(LeadText.NearMiss);

        Assert.Equal("RetrieveMultiple lp_agreement", Calls(trial));
    }

    [Fact]
    public void A_save_naming_no_column_of_our_filters_runs_no_step_of_ours()
    {
        var trial = Warm();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.Update(id, ("importsequencenumber", 7), (LeadTable.TimeZoneRuleVersionNumber, 3));
        trial.Organization.Jobs.RunAll();

        Assert.Empty(trial.Organization.Log.Executions);
    }

    [Fact]
    public void A_save_that_changes_no_value_the_agreement_uses_ends_without_a_call()
    {
        var trial = Warm();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));
        trial.Organization.Jobs.RunAll();

        Assert.Equal(["LeadPlugins: JudgeLeadOnUpdate", "LeadPlugins: RouteLeadOnUpdate"], trial.Organization.Log.Executions.Select(e => e.Step));
        Assert.Equal(0, trial.Organization.Log.ServiceCalls);
    }

    [Fact]
    public void A_queue_placement_costs_two_reads_and_one_write()
    {
        var trial = Warm();
        trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();

        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple queue, AddToQueue lead", Calls(trial));
    }

    [Fact]
    public void A_handover_out_of_a_queue_costs_three_reads_and_three_writes()
    {
        var trial = Warm();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        trial.Organization.Jobs.RunAll();

        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lp_handover, RetrieveMultiple systemuser, Create lp_handover, Update lead, RemoveFromQueue", Calls(trial, "LeadPlugins: RouteLeadOnUpdate", first: true));
        // Our own write of owner and delivery starts a job that finds nothing to do.
        var echo = trial.Organization.Log.Executions.Last(e => e.Step == "LeadPlugins: RouteLeadOnUpdate");
        Assert.All(echo.Calls, call => Assert.Contains(call.Message, Reads));
    }

    [Fact]
    public void A_job_that_runs_a_second_time_writes_nothing()
    {
        var trial = Warm();
        trial.Create(LeadText.Qualified);
        var job = trial.Organization.Jobs.Pending.Single();
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.Organization.Jobs.Run(job);

        Assert.All(trial.Organization.Log.Executions.Single().Calls, call => Assert.Contains(call.Message, Reads));
    }

    [Fact]
    public void Accepting_costs_five_reads_a_lock_and_two_writes()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Organization.Log.Clear();

        trial.Accept(id, by: Names.Seller);

        Assert.Equal(Locked + ", RetrieveMultiple systemuser, Update lead, Update lp_handover", Calls(trial, AcceptLeadApi.Name));
    }

    [Theory]
    [InlineData(RejectionKindChoice.Misrouted, "")]
    [InlineData(RejectionKindChoice.Data, "budgetamount")]
    [InlineData(RejectionKindChoice.Definition, "")]
    public void Rejecting_costs_one_read_more_for_the_values_to_judge(int kind, string column)
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Organization.Log.Clear();

        trial.Reject(id, by: Names.Seller, kind, column.Length > 0 ? (RejectLeadApi.ColumnRequest, column) : (RejectLeadApi.CriterionRequest, "budget"));

        Assert.Equal(Locked + ", RetrieveMultiple systemuser, RetrieveMultiple lead, Update lead, Update lp_handover", Calls(trial, RejectLeadApi.Name));
    }

    [Fact]
    public void The_value_seen_in_a_column_that_the_agreement_does_not_use_costs_another_read()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Organization.Log.Clear();

        trial.Reject(id, by: Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.ColumnRequest, LeadTable.JobTitle));

        Assert.Equal(Locked + ", RetrieveMultiple systemuser, RetrieveMultiple lead, RetrieveMultiple lead, Update lead, Update lp_handover", Calls(trial, RejectLeadApi.Name));
    }

    [Fact]
    public void A_refusal_costs_four_reads_a_lock_and_one_read_of_the_language_to_tell_it_in()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Accept(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        TrialHandovers.Refused(() => trial.Accept(id, by: Names.OtherSeller));

        Assert.Equal(Locked + ", RetrieveMultiple usersettings", Calls(trial, AcceptLeadApi.Name));
    }

    [Fact]
    public void The_jobs_after_an_acceptance_write_nothing()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Accept(id, by: Names.Seller);
        trial.Organization.Log.Clear();

        trial.Organization.Jobs.RunAll();

        Assert.All(trial.Organization.Log.Executions.SelectMany(e => e.Calls), call => Assert.Contains(call.Message, Reads));
    }

    [Fact]
    public void A_response_costs_three_reads_and_two_writes_and_one_by_mail_a_read_more()
    {
        var trial = Warm();
        var (called, mailed) = (trial.Handed(), trial.Handed());

        trial.Call(called, Names.Seller);
        trial.Organization.Log.Clear();
        trial.Organization.Jobs.RunAll();
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lp_handover, RetrieveMultiple systemuser, Update lp_handover, Update lead", Calls(trial));

        trial.Mail(mailed, Names.Seller);
        trial.Organization.Log.Clear();
        trial.Organization.Jobs.RunAll();
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lp_handover, RetrieveMultiple activityparty, RetrieveMultiple systemuser, Update lp_handover, Update lead", Calls(trial));
    }

    [Fact]
    public void An_act_that_does_not_count_costs_no_write()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Organization.Log.Clear();

        trial.Call(id, Names.OtherSeller);
        trial.Organization.Jobs.RunAll();

        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lp_handover, RetrieveMultiple systemuser", Calls(trial));
    }

    [Fact]
    public void An_act_on_a_lead_that_was_never_with_sales_costs_one_read()
    {
        var trial = Warm();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();

        Assert.Equal("RetrieveMultiple lead", Calls(trial));
    }

    [Fact]
    public void An_activity_that_is_open_or_regards_no_lead_costs_nothing()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Organization.Log.Clear();

        var call = trial.PlanCall(id, Names.Seller);
        trial.Change(call, (PhoneCallTable.ActualEnd, trial.NowUtc));
        trial.Draft(id, Names.Seller);
        trial.Delete(call);
        trial.Move(trial.Made(trial.PlanCall(null, Names.Seller)), null);
        trial.Change(trial.PlanCall(id, Names.Seller), ("subject", "Call back"));
        trial.Organization.Jobs.RunAll();

        Assert.Equal("", Calls(trial));
    }

    [Fact]
    public void A_trace_costs_as_much_as_a_response_and_leaves_the_lead_alone()
    {
        var trial = Warm();
        var id = trial.Handed();
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(1));
        var call = trial.Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.Reopen(call);
        trial.Organization.Jobs.RunAll();

        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lp_handover, RetrieveMultiple systemuser, Update lp_handover", Calls(trial));
    }

    [Fact]
    public void Picking_costs_three_reads_a_lock_and_a_write_two_reads_when_it_is_done_already_and_one_more_for_the_language_of_a_refusal()
    {
        var trial = Warm();
        var id = trial.Handed(LeadText.NearMiss);
        trial.Organization.Log.Clear();

        trial.PickLead(id, by: Names.Agent);
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lead, Update queueitem, RetrieveMultiple lead, Update queueitem", Calls(trial));

        // Nobody let it go, so the job of that write reads nothing.
        trial.Organization.Log.Clear();
        trial.Organization.Jobs.RunAll();
        Assert.Equal("", Calls(trial));

        trial.Organization.Log.Clear();
        trial.PickLead(id, by: Names.Agent);
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lead", Calls(trial));

        trial.Organization.Log.Clear();
        TrialHandovers.Refused(() => trial.PickLead(id, by: Names.OtherSeller));
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lead, RetrieveMultiple usersettings", Calls(trial));
    }

    [Fact]
    public void Releasing_costs_three_reads_a_lock_and_a_write_as_picking_does_and_its_job_one_read_more_for_each_lead_that_stays_where_it_is()
    {
        var trial = Warm();
        var id = trial.Handed(LeadText.NearMiss);
        trial.PickLead(id, by: Names.Agent);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Log.Clear();

        trial.ReleaseLead(id, by: Names.Agent);
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lead, Update queueitem, RetrieveMultiple lead, Update queueitem", Calls(trial));

        trial.Organization.Log.Clear();
        trial.Organization.Jobs.RunAll();
        Assert.Equal("RetrieveMultiple lead", Calls(trial));

        trial.Organization.Log.Clear();
        TrialHandovers.Refused(() => trial.ReleaseLead(id, by: Names.Agent));
        Assert.Equal("RetrieveMultiple lead, RetrieveMultiple lead, RetrieveMultiple usersettings", Calls(trial));
    }

    private static TrialOrganization Warm()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Lead(trial.Create(LeadText.Hopeless));
        trial.Organization.Log.Clear();
        return trial;
    }

    private static string Calls(TrialOrganization trial, string? step = null, bool first = false)
    {
        var executions = trial.Organization.Log.Executions.Where(e => step is null || e.Step == step);
        if (first) executions = executions.Take(1);
        return string.Join(", ", executions.SelectMany(e => e.Calls).Select(c => c.Table is null ? c.Message : $"{c.Message} {c.Table}"));
    }
}
