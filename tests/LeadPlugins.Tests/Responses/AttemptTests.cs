using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>Attempts to reach a lead are counted, and sales does not give a lead up as unreachable before it has made as many as agreed: here three.</summary>
public class AttemptTests
{
    private const string NothingYet = "0 of the 3 agreed attempts to reach this lead are on record; complete the missing calls, e-mails or appointments first (one completed just now counts within a minute), or close it for another reason.";

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_is_not_closed_as_unreachable_before_the_agreed_attempts_are_on_record(string switches)
    {
        var trial = Three(switches);
        var id = trial.Handed();
        Assert.Equal(NothingYet, TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));

        trial.At("10:20").Call(id, Names.Seller);
        trial.At("10:30").Mail(id, Names.Seller);
        Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 2 attempts", trial.Response(id));
        Assert.Equal(NothingYet.Replace("0 of", "2 of"), TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));
        Assert.True(trial.Read(id).IsOpen);

        trial.At("10:40").Meet(id, Names.Seller);
        trial.Organization.Jobs.RunAll();
        CloseAsUnreachable(trial.At("10:41"), id);

        Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 3 attempts", trial.Response(id));
        Assert.Equal(LeadStatus.CannotContact, trial.Read(id).Row.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode).Value);
        Assert.Equal(3, trial.Read(id).Handovers[0][HandoverTable.AttemptCount]);
    }

    [Fact]
    public void The_refusal_is_one_sentence_in_the_readers_language()
    {
        var trial = Three().EverybodySees(TrialLanguages.German);
        var id = trial.Handed();

        Assert.Equal(
            "0 von 3 vereinbarten Versuchen, diesen Lead zu erreichen, sind verzeichnet; schließen Sie zuerst die fehlenden Anrufe, E-Mails oder Termine ab (eben Abgeschlossenes zählt binnen einer Minute), oder nennen Sie einen anderen Grund.",
            TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));
    }

    [Fact]
    public void An_accepted_lead_is_refused_just_the_same()
    {
        var trial = Three();
        var id = trial.Handed();
        trial.Accept(id, Names.Seller);

        Assert.Equal(NothingYet, TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));
    }

    [Theory]
    [InlineData(LeadStatus.Lost)]
    [InlineData(LeadStatus.NoLongerInterested)]
    [InlineData(LeadStatus.Canceled)]
    public void Any_other_reason_closes_the_lead(int status)
    {
        var trial = Three();
        var id = trial.Handed();

        Close(trial, id, status);

        Assert.False(trial.Read(id).IsOpen);
    }

    [Fact]
    public void Another_reason_is_not_turned_into_that_one_on_the_closed_lead()
    {
        var trial = Three();
        var id = trial.Handed();
        Close(trial, id, LeadStatus.Lost);

        CloseAsUnreachable(trial, id);

        // The rule is about leads that sales has; a closed one is out of its hands.
        Assert.Equal(LeadStatus.CannotContact, trial.Lead(id).Row.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode).Value);
    }

    [Fact]
    public void A_lead_that_is_not_with_sales_closes_as_unreachable_without_attempts()
    {
        var trial = Three();
        var (nurture, hopeless, returned) = (trial.Handed(LeadText.NearMiss), trial.Handed(LeadText.Hopeless), trial.Handed());
        trial.Reject(returned, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Organization.Jobs.RunAll();

        foreach (var id in new[] { nurture, hopeless, returned })
        {
            CloseAsUnreachable(trial, id);
            Assert.False(trial.Lead(id).IsOpen);
        }
    }

    [Fact]
    public void Without_an_agreed_number_a_lead_closes_as_unreachable_without_attempts()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        CloseAsUnreachable(trial, id);

        Assert.False(trial.Lead(id).IsOpen);
    }

    [Fact]
    public void The_number_is_that_of_the_agreement_the_lead_was_handed_over_under()
    {
        var trial = Three();
        trial.Publish(new AgreementText().Version(2, "2026-01-06T11:00:00Z"));
        var id = trial.Handed();
        trial.At("11:30").Update(id, (LeadTable.NumberOfEmployees, 80));
        trial.Organization.Jobs.RunAll();

        Assert.Equal(NothingYet, TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));
        var later = trial.Handed();
        CloseAsUnreachable(trial, later);
    }

    [Fact]
    public void Only_what_counts_as_a_response_counts_as_an_attempt()
    {
        var trial = Three();
        var id = trial.Handed();
        trial.At("10:20");
        trial.Call(id, Names.OtherSeller);
        trial.Call(id, Names.Seller, at: "09:30");
        trial.PlanCall(id, Names.Seller);
        trial.Complete(trial.Draft(id, Names.Seller), EmailState.Completed, EmailStatus.PendingSend);
        trial.Mail(id, from: Names.PhoneQueue, owner: Names.Seller);
        trial.Organization.Jobs.RunAll();

        Assert.Equal(NothingYet, TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));
    }

    [Fact]
    public void What_somebody_else_did_before_delivery_is_no_attempt_either()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("attemptsBeforeUnreachable", "1"));
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.Run(trial.JobOf(trial.Call(id, Names.OtherSeller)));

        Assert.Equal(NothingYet.Replace("3 agreed", "1 agreed"), TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));
    }

    [Fact]
    public void Attempts_begin_anew_with_the_next_handover()
    {
        var trial = Three();
        var id = trial.Handed();
        foreach (var at in new[] { "10:10", "10:20", "10:30" }) trial.At(at).Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();
        CloseAsUnreachable(trial.At("10:31"), id);
        trial.Organization.Jobs.RunAll();

        trial.At("11:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        Assert.Equal("Running", trial.Response(id));
        Assert.Equal(NothingYet, TrialHandovers.Refused(() => CloseAsUnreachable(trial, id)));

        trial.At("11:10").Call(id, Names.Seller);
        Assert.Equal("Met 11:10, 10 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
        Assert.Equal("Met 10:10, 10 min, Sam Seller, phonecall, 3 attempts", trial.Response(id, number: 1));
    }

    [Fact]
    public void Attempts_that_are_deleted_afterwards_stay_on_record()
    {
        var trial = Three();
        var id = trial.Handed();
        foreach (var at in new[] { "10:10", "10:20", "10:30" })
        {
            var call = trial.At(at).Call(id, Names.Seller);
            trial.Organization.Jobs.RunAll();
            trial.Delete(call);
        }
        trial.Organization.Jobs.RunAll();

        CloseAsUnreachable(trial, id);

        Assert.Equal(3, trial.Trace(id).Length);
    }

    [Fact]
    public void Very_many_attempts_do_not_fail_the_job_and_the_first_stays_the_first()
    {
        var trial = Three();
        var id = trial.Handed();
        trial.At("16:30");
        for (var i = 0; i < 230; i++) trial.Call(id, Names.Seller, at: TrialOrganization.Start.AddMinutes(230 - i).ToString("HH:mm"));

        Assert.StartsWith("Met 10:01, 1 min, Sam Seller, phonecall", trial.Response(id));
    }

    private static TrialOrganization Three(string switches = "none") => TrialOrganization.WithAgreement(
        new AgreementText().Response("attemptsBeforeUnreachable", "3"), LocalOrgSwitches.All().Single(s => s.ToString() == switches));

    private static void CloseAsUnreachable(TrialOrganization trial, Guid id) => Close(trial, id, LeadStatus.CannotContact);

    private static void Close(TrialOrganization trial, Guid id, int status) =>
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)), (LeadTable.StatusCode, new OptionSetValue(status)));
}
