using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>A response is the act of a person who owes it, or of somebody who answers for that person: the lead's owner at that instant, or a member of the owning team
/// or of the agreed one. The lead was offered at 10:00.</summary>
public class WhoCountsTests
{
    private const string Nobody = "Running";

    [Fact]
    public void Somebody_who_neither_owns_the_lead_nor_answers_for_its_owner_does_not_count()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Call(id, Names.OtherSeller);
        trial.Mail(id, Names.OtherSeller);
        trial.Meet(id, Names.OtherSeller);

        Assert.Equal(Nobody, trial.Response(id));
    }

    [Fact]
    public void It_is_the_owner_of_a_call_who_counts_not_who_wrote_it_down()
    {
        var trial = TrialOrganization.WithAgreement();
        var (id, other) = (trial.Handed(), trial.Handed());

        var forSam = trial.As(Names.Agent).Create(Call(trial, id, owner: Names.Seller));
        trial.As(Names.Agent).Update(Completed(forSam));
        var forOlga = trial.As(Names.Seller).Create(Call(trial, other, owner: Names.OtherSeller));
        trial.As(Names.Seller).Update(Completed(forOlga));

        Assert.Equal("Met 10:00, 0 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
        Assert.Equal(Nobody, trial.Response(other));
    }

    [Fact]
    public void It_is_the_sender_of_a_mail_who_counts_not_its_owner()
    {
        var trial = TrialOrganization.WithAgreement();
        var (id, other) = (trial.Handed(), trial.Handed());

        trial.Mail(id, from: Names.Seller, owner: Names.Agent);
        trial.Mail(other, from: Names.Agent, owner: Names.Seller);

        Assert.Equal("Met 10:00, 0 min, Sam Seller, email, 1 attempt", trial.Response(id));
        Assert.Equal(Nobody, trial.Response(other));
    }

    [Fact]
    public void A_mail_sent_from_a_queue_does_not_count_whoever_owns_it()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Mail(id, from: Names.PhoneQueue, owner: Names.Seller);

        Assert.Equal(Nobody, trial.Response(id));
    }

    [Fact]
    public void A_mail_without_a_sender_does_not_count()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.Sent(trial.Begin(EmailTable.LogicalName, id, Names.Seller));

        Assert.Equal(Nobody, trial.Response(id));
    }

    [Fact]
    public void A_member_of_the_team_that_owns_the_lead_counts_and_somebody_else_does_not()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));

        trial.Call(id, Names.Seller);
        Assert.Equal(Nobody, trial.Response(id));

        trial.At("10:20").Call(id, Names.OtherSeller);
        Assert.Equal("Met 10:20, 20 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void A_call_that_the_owning_team_itself_owns_is_nobodys()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.Qualified.From("France"));

        trial.Call(id, Names.FieldSales);

        Assert.Equal(Nobody, trial.Response(id));
    }

    [Fact]
    public void A_member_of_the_agreed_team_counts_for_a_lead_of_somebody_else()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("team", "\"Field Sales\""));
        trial.Join(Names.FieldSales, Names.OtherSeller);
        trial.Join(Names.AgencyTeam, Names.Agent);
        var id = trial.Handed();

        trial.Call(id, Names.Agent);
        Assert.Equal(Nobody, trial.Response(id));

        trial.At("10:20").Mail(id, Names.OtherSeller);
        Assert.Equal("Met 10:20, 20 min, Olga Other, email, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void A_person_in_many_teams_counts_once()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("team", "\"Agency North\""));
        foreach (var team in new[] { Names.FieldSales, Names.AgencyTeam }) trial.Join(team, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));

        trial.Call(id, Names.OtherSeller);

        Assert.Equal("Met 10:00, 0 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void After_a_person_gave_the_lead_to_somebody_else_the_new_owner_counts_and_the_former_does_not()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:30").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Organization.Jobs.RunAll();

        trial.At("10:40").Call(id, Names.Seller);
        Assert.Equal(Nobody, trial.Response(id));

        trial.At("10:50").Call(id, Names.OtherSeller);
        Assert.Equal("Met 10:50, 50 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void Whose_lead_it_was_when_the_call_was_made_decides_however_late_it_is_entered()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:30").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Organization.Jobs.RunAll();

        trial.At("12:00").Call(id, Names.OtherSeller, at: "10:20");
        Assert.Equal(Nobody, trial.Response(id));

        trial.Call(id, Names.Seller, at: "10:20");
        Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 1 attempt, entered late", trial.Response(id));
    }

    [Fact]
    public void A_call_that_was_waiting_for_its_job_when_the_lead_changed_hands_is_still_its_owners()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:20").Call(id, Names.Seller);
        trial.At("10:30").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

        trial.RunJobsInReverse();

        Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void At_the_second_of_the_change_of_owner_the_lead_is_the_new_owners()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:30").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

        trial.Call(id, Names.Seller);
        Assert.Equal(Nobody, trial.Response(id));

        trial.Call(id, Names.OtherSeller);
        Assert.Equal("Met 10:30, 30 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void Whoever_accepts_a_teams_lead_counts_afterwards()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.Seller);
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));
        trial.At("10:10").Accept(id, Names.OtherSeller);
        trial.Organization.Jobs.RunAll();

        trial.At("10:20").Call(id, Names.OtherSeller);

        Assert.Equal("Met 10:20, 20 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void With_the_last_resort_nobody_has_been_asked_and_the_owner_counts_from_the_acceptance_on()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.Qualified.From("").With(LeadTable.OwnerId, trial[Names.OtherSeller]));
        Assert.Equal(Names.LastResort, trial.Lead(id).Queue);
        Assert.Equal(Names.LastResort, trial.Lead(id).Handovers[0][HandoverTable.RecipientName]);

        trial.At("10:10").Call(id, Names.OtherSeller);
        Assert.Equal("Running", trial.Response(id).Split(',')[0]);

        trial.At("10:20").Accept(id, by: Names.OtherSeller);
        trial.At("10:30").Call(id, Names.OtherSeller);
        Assert.Equal("Met 10:30, 30 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void Whoever_gets_a_lead_of_the_last_resort_from_a_person_counts_at_once()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.Qualified.From("").With(LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.At("10:10").Update(id, (LeadTable.OwnerId, trial[Names.Seller]));
        trial.Organization.Jobs.RunAll();

        trial.At("10:30").Call(id, Names.Seller);

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Theory]
    [InlineData(0, true)] // read-write
    [InlineData(1, true)] // administrative
    [InlineData(2, true)] // read
    [InlineData(3, false)] // support
    [InlineData(4, false)] // non-interactive
    [InlineData(5, false)] // delegated administrator
    public void Only_users_with_the_access_of_a_person_count(int accessMode, bool counts)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenTo(trial, "Nora Neumann", (SystemUserTable.AccessMode, new OptionSetValue(accessMode)));

        trial.Call(id, "Nora Neumann");

        Assert.Equal(counts ? "Met 10:00, 0 min, Nora Neumann, phonecall, 1 attempt" : Nobody, trial.Response(id));
    }

    [Fact]
    public void An_application_user_does_not_count_though_it_owns_the_lead()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenTo(trial, "Rob Robot", (SystemUserTable.ApplicationId, new Guid("00000000-0000-0000-0000-0000000000aa")));

        trial.Call(id, "Rob Robot");
        trial.Mail(id, "Rob Robot");

        Assert.Equal(Nobody, trial.Response(id));
    }

    [Fact]
    public void An_integration_user_does_not_count_though_it_owns_the_lead()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenTo(trial, "Ingo Import", (SystemUserTable.IsIntegrationUser, true));

        trial.Call(id, "Ingo Import");

        Assert.Equal(Nobody, trial.Response(id));
    }

    [Fact]
    public void A_person_who_has_left_since_counts_for_what_was_done_before()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:20").Call(id, Names.Seller);
        trial.Enable(Names.Seller, false);

        Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    private static Guid GivenTo(TrialOrganization trial, string user, params (string Column, object Value)[] columns)
    {
        trial.Hire(user, columns);
        var id = trial.Handed();
        trial.Update(id, (LeadTable.OwnerId, trial[user]));
        trial.Organization.Jobs.RunAll();
        return id;
    }

    private static Entity Call(TrialOrganization trial, Guid lead, string owner) =>
        new(PhoneCallTable.LogicalName) { [PhoneCallTable.RegardingObjectId] = new EntityReference(LeadTable.LogicalName, lead), [PhoneCallTable.OwnerId] = trial[owner] };

    private static Entity Completed(Guid call) =>
        new(PhoneCallTable.LogicalName, call) { [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallStatus.Made) };
}
