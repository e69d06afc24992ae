using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

/// <summary>Jobs that run after more has happened, or in another order than it happened in: the records say the same as if each had run at once.</summary>
public class LateJobTests
{
    private readonly TrialOrganization _trial = TrialOrganization.WithAgreement();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lead_that_is_closed_right_after_somebody_else_got_it_was_last_with_that_person(bool lastFirst)
    {
        var lead = _trial.Handed();
        Give(lead, Names.OtherSeller);
        Later();
        Close(lead, LeadState.Disqualified);

        Run(lastFirst);

        Assert.Equal("1 Withdrawn → Olga Other", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void Whoever_gets_a_closed_lead_is_not_the_recipient_of_what_was_offered_before()
    {
        var lead = _trial.Handed();
        Later();
        Close(lead, LeadState.Disqualified);
        Later();
        Give(lead, Names.OtherSeller);
        Later();
        _trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)), (LeadTable.StatusCode, new OptionSetValue(LeadStatus.New)));

        Assert.Equal("1 Withdrawn → Sam Seller; 2 Open → Sam Seller", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void A_lead_that_is_rejected_by_whoever_got_it_a_moment_ago_was_last_with_that_person()
    {
        var lead = _trial.Handed();
        Give(lead, Names.OtherSeller);
        Later();

        _trial.Reject(lead, Names.OtherSeller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "budget"));

        Assert.Equal("1 Rejected → Olga Other", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void A_sweep_that_finds_a_closed_lead_before_its_jobs_do_does_not_fix_the_recipient()
    {
        var lead = _trial.Handed();
        Give(lead, Names.OtherSeller);
        Later();
        Close(lead, LeadState.Disqualified);
        _trial.Sweep();

        Assert.Equal("1 Withdrawn → Olga Other", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void Whoever_a_person_gave_the_lead_to_before_it_was_delivered_is_the_recipient_whichever_job_delivers()
    {
        var lead = _trial.Create(LeadText.Qualified);
        Later();
        Give(lead, Names.OtherSeller);
        Later();
        _trial.Update(lead, (LeadTable.DoNotEMail, true));

        _trial.RunJobsInReverse();

        Assert.Equal("1 Open → Olga Other", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void A_call_counts_for_an_offer_that_ended_on_its_way_to_its_recipient()
    {
        var lead = _trial.Create(LeadText.Qualified.From("UK"));
        Later();
        Give(lead, Names.Seller);
        Later();
        _trial.Call(lead, Names.Seller);
        foreach (var job in _trial.Organization.Jobs.Pending.Where(j => j.Table == PhoneCallTable.LogicalName)) _trial.Organization.Jobs.Run(job);
        Later();
        Close(lead, LeadState.Disqualified);

        var handover = Assert.Single(_trial.Lead(lead).Handovers);

        Assert.Equal("Sam Seller", handover.GetAttributeValue<string>(HandoverTable.RespondedByName));
        Assert.Equal(1, handover.GetAttributeValue<int>(HandoverTable.AttemptCount));
        Assert.Equal("Met", _trial.Read(lead).ResponseStatus);
    }

    [Fact]
    public void A_call_that_is_dated_back_into_the_time_of_another_owner_does_not_count_though_its_job_comes_after_the_return()
    {
        var lead = _trial.Handed();
        var before = _trial.NowUtc.AddMinutes(1);
        _trial.Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        Give(lead, Names.OtherSeller);
        _trial.Organization.Jobs.RunAll();
        Later();
        var call = _trial.Service.Create(new Entity(PhoneCallTable.LogicalName) { [PhoneCallTable.RegardingObjectId] = new EntityReference(LeadTable.LogicalName, lead), [PhoneCallTable.OwnerId] = _trial[Names.OtherSeller] });
        _trial.Service.Update(new Entity(PhoneCallTable.LogicalName, call)
        {
            [PhoneCallTable.ActualEnd] = before, [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallStatus.Made),
        });
        _trial.Reject(lead, Names.OtherSeller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "budget"));

        var handover = Assert.Single(_trial.Lead(lead).Handovers);

        Assert.Equal(0, handover.GetAttributeValue<int>(HandoverTable.AttemptCount));
        Assert.False(handover.GetAttributeValue<bool>(HandoverTable.AfterContact));
    }

    [Fact]
    public void A_lead_that_was_offered_closed_and_offered_again_never_has_two_running_handovers()
    {
        var lead = _trial.Create(LeadText.Qualified);
        Later();
        Close(lead, LeadState.Disqualified);
        Later();
        _trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)), (LeadTable.StatusCode, new OptionSetValue(LeadStatus.New)));

        // The job of the first save delivers the second offer.
        _trial.Organization.Jobs.RunNext();

        Assert.Equal(2, Assert.Single(_trial.Read(lead).Handovers, h => !h.Contains(HandoverTable.ClosedOn)).GetAttributeValue<int>(HandoverTable.Number));
        Assert.Equal("1 Withdrawn → Local Administrator; 2 Open → Sam Seller", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void An_offer_that_ended_on_its_way_ends_the_one_before_whose_own_job_is_still_to_come()
    {
        var lead = _trial.Handed();
        Later();
        Close(lead, LeadState.Disqualified);
        Later();
        _trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)), (LeadTable.StatusCode, new OptionSetValue(LeadStatus.New)));
        var offering = _trial.Organization.Jobs.Pending[^1];
        Later();
        Close(lead, LeadState.Disqualified);

        _trial.Organization.Jobs.Run(offering);

        Assert.Single(_trial.Read(lead).Handovers, h => !h.Contains(HandoverTable.ClosedOn));
        Assert.Equal("1 Withdrawn → Sam Seller; 2 Withdrawn → Sam Seller", _trial.Lead(lead).HandoverList);
    }

    [Fact]
    public void What_ended_a_handover_is_on_record_though_an_agent_works_on_the_lead_by_then()
    {
        var lead = _trial.Handed(LeadText.Qualified.From(""));
        Later();
        var closedOn = _trial.NowUtc;
        Close(lead, LeadState.Disqualified);
        Later();
        _trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)), (LeadTable.StatusCode, new OptionSetValue(LeadStatus.New)));
        _trial.AddToQueue(lead, _trial[Names.LastResort].Id);
        _trial.Service.Execute(new PickFromQueueRequest { QueueItemId = _trial.Read(lead).ActiveQueueItems.Single().Id, WorkerId = _trial[Names.Agent].Id });

        var first = _trial.Lead(lead).Handovers[0];

        Assert.Equal(closedOn, first.GetAttributeValue<DateTime?>(HandoverTable.ClosedOn));
    }

    [Fact]
    public void A_lead_that_was_qualified_was_accepted_though_it_is_closed_in_another_way_before_the_job_runs()
    {
        var lead = _trial.Handed();
        Later();
        _trial.Service.Execute(new QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, lead), Status = new OptionSetValue(LeadStatus.Qualified) });
        var qualifiedOn = _trial.NowUtc;
        Later();
        Close(lead, LeadState.Disqualified);

        var after = _trial.Lead(lead);

        Assert.Equal("Accepted by sales", after.Stage);
        Assert.Equal(qualifiedOn, after.On(LeadTable.AcceptedOn));
        Assert.Equal("1 Accepted → Sam Seller", after.HandoverList);
    }

    private void Give(Guid lead, string to) => _trial.Update(lead, (LeadTable.OwnerId, _trial[to]));

    private void Close(Guid lead, int state) => _trial.Update(lead, (LeadTable.StateCode, new OptionSetValue(state)));

    private void Later() => _trial.Organization.Clock.Advance(TimeSpan.FromSeconds(30));

    private void Run(bool lastFirst)
    {
        if (lastFirst) _trial.RunJobsInReverse();
        _trial.Organization.Jobs.RunAll();
    }
}
