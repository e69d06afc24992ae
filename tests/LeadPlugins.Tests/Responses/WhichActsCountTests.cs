using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>A completed outbound act of a kind the agreement counts is a response; nothing else is. The lead was offered to Sam Seller at 10:00.</summary>
public class WhichActsCountTests
{
    private const string Nothing = "Running";

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_call_made_a_mail_sent_and_a_meeting_held_each_are_a_response(string switches)
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        var (called, mailed, met) = (trial.Handed(), trial.Handed(), trial.Handed());
        trial.At("10:30");

        trial.Call(called, Names.Seller);
        trial.Mail(mailed, Names.Seller);
        trial.Meet(met, Names.Seller);

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(called));
        Assert.Equal("Met 10:30, 30 min, Sam Seller, email, 1 attempt", trial.Response(mailed));
        Assert.Equal("Met 10:30, 30 min, Sam Seller, appointment, 1 attempt", trial.Response(met));
    }

    [Theory]
    [InlineData("phonecall")]
    [InlineData("email")]
    [InlineData("appointment")]
    public void A_kind_that_the_agreement_does_not_count_is_no_response(string counted)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("kinds", $"[\"{counted}\"]"));
        var id = trial.Handed();
        trial.At("10:30");

        trial.Call(id, Names.Seller);
        trial.Mail(id, Names.Seller);
        trial.Meet(id, Names.Seller);

        Assert.Equal($"Met 10:30, 30 min, Sam Seller, {counted}, 1 attempt", trial.Response(id));
    }

    [Theory]
    [InlineData(PhoneCallState.Open, PhoneCallStatus.Open)]
    [InlineData(PhoneCallState.Canceled, PhoneCallStatus.Canceled)]
    [InlineData(PhoneCallState.Completed, PhoneCallStatus.Received)]
    public void A_call_that_is_open_cancelled_or_received_is_no_response(int state, int status)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Complete(trial.PlanCall(id, Names.Seller), state, status);

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Fact]
    public void An_incoming_call_is_no_response_even_when_it_is_recorded_as_made()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Made(trial.Begin(PhoneCallTable.LogicalName, id, Names.Seller, (PhoneCallTable.DirectionCode, false)));

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Theory]
    [InlineData(EmailState.Open, EmailStatus.Draft)]
    [InlineData(EmailState.Open, EmailStatus.Failed)]
    [InlineData(EmailState.Completed, EmailStatus.Completed)]
    [InlineData(EmailState.Completed, EmailStatus.Received)]
    [InlineData(EmailState.Completed, EmailStatus.PendingSend)]
    [InlineData(EmailState.Completed, EmailStatus.Sending)]
    [InlineData(EmailState.Canceled, EmailStatus.Canceled)]
    public void A_mail_that_has_not_left_or_was_received_is_no_response(int state, int status)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Complete(trial.Draft(id, Names.Seller), state, status);

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Fact]
    public void A_received_mail_is_no_response_even_when_it_is_recorded_as_sent()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var mail = trial.Draft(id, Names.Seller);
        trial.Change(mail, (EmailTable.DirectionCode, false));

        trial.Sent(mail);

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Fact]
    public void A_pending_mail_counts_from_when_it_is_sent()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var mail = trial.Draft(id, Names.Seller);
        trial.At("10:30").Complete(mail, EmailState.Completed, EmailStatus.PendingSend);
        trial.At("10:31").Complete(mail, EmailState.Completed, EmailStatus.Sending);

        trial.At("10:45").Change(mail, (EmailTable.StatusCode, new OptionSetValue(EmailStatus.Sent)));
        trial.At("12:00");

        Assert.Equal("Met 10:45, 45 min, Sam Seller, email, 1 attempt", trial.Response(id));
    }

    [Theory]
    [InlineData(AppointmentState.Open, AppointmentStatus.Free)]
    [InlineData(AppointmentState.Scheduled, AppointmentStatus.Busy)]
    [InlineData(AppointmentState.Canceled, AppointmentStatus.Canceled)]
    public void A_meeting_that_is_open_scheduled_or_cancelled_is_no_response(int state, int status)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Complete(trial.Begin(AppointmentTable.LogicalName, id, Names.Seller), state, status);

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Fact]
    public void A_task_is_no_response()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Complete(trial.Begin(TaskTable.LogicalName, id, Names.Seller), TaskState.Completed, Schema.TaskStatus.Completed);

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Fact]
    public void An_act_that_regards_no_lead_or_another_one_is_no_response()
    {
        var trial = TrialOrganization.WithAgreement();
        var (id, other) = (trial.Handed(), trial.Handed());

        trial.Made(trial.PlanCall(null, Names.Seller));
        trial.Call(other, Names.Seller);

        Assert.Equal(Nothing, trial.Response(id));
    }

    [Fact]
    public void An_act_that_comes_to_regard_the_lead_afterwards_counts_from_when_it_was_made_and_is_entered_late()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var call = trial.At("10:30").Made(trial.PlanCall(null, Names.Seller));

        trial.At("12:00").Move(call, id);

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt, entered late", trial.Response(id));
    }

    [Fact]
    public void A_call_whose_direction_is_put_right_afterwards_counts()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var call = trial.At("10:30").Made(trial.Begin(PhoneCallTable.LogicalName, id, Names.Seller, (PhoneCallTable.DirectionCode, false)));
        trial.Organization.Jobs.RunAll();

        trial.At("10:40").Change(call, (PhoneCallTable.DirectionCode, true));

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void A_lead_that_was_never_handed_over_has_no_response()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);

        trial.Call(id, Names.Seller);

        Assert.Null(trial.Lead(id).ResponseStatus);
        Assert.Null(trial.Lead(id).Row.GetAttributeValue<int?>(LeadTable.AttemptCount));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }
}
