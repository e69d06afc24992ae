using LeadPlugins.Delivery;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Mapping;

/// <summary>A stamp longer than its column would cost somebody a save.</summary>
public class StampLengthTests
{
    private static readonly string LongLabel = new('L', 190);

    [Fact]
    public void The_lifecycle_cuts_at_the_length_of_the_columns()
    {
        Assert.All([LeadTable.GapMaxLength, LeadTable.NextQuestionMaxLength, LeadTable.RouteReasonMaxLength, LeadTable.ReturnedForMaxLength, LeadTable.ReturnedBecauseMaxLength], length => Assert.Equal(LeadLifecycle.TextLength, length));
        Assert.All([LeadTable.RouteMaxLength, LeadTable.FaultCodeMaxLength, HandoverTable.RouteMaxLength], length => Assert.Equal(LeadLifecycle.CodeLength, length));
    }

    [Fact]
    public void A_gap_of_many_long_labels_is_cut_and_so_is_the_sentence_that_nothing_can_be_asked()
    {
        var agreement = new AgreementText().With("nurture", """{ "maxUnknown": 50 }""");
        for (var i = 0; i < 20; i++) agreement.AddCriterion($$"""{ "id": "long{{i}}", "label": "{{LongLabel}}{{i:00}}", "column": "jobtitle", "operator": "equals", "value": "{{i}}", "kind": "gate", "owner": "marketing" }""");
        var trial = TrialOrganization.WithAgreement(agreement.With("routes", "[]"));

        var lead = trial.Lead(trial.Create(LeadText.Qualified));

        Assert.Equal("Nurture", lead.Stage);
        IsCut(lead.Gap);
        IsCut(lead.NextQuestion);

        // All those gates fail: the reason lists them all.
        var hopeless = trial.Lead(trial.Create(LeadText.Qualified.With(LeadTable.JobTitle, "none of them")));
        Assert.Equal("Not qualified (open)", hopeless.Stage);
        IsCut(hopeless.RouteReason);
    }

    [Fact]
    public void A_question_of_full_length_is_kept_and_cut_only_behind_the_words_of_a_dispute()
    {
        var question = new string('Q', LeadLifecycle.TextLength);
        var trial = TrialOrganization.WithAgreement(new AgreementText().Criterion("budget", "question", $"\"{question}\""));
        var id = trial.Create(LeadText.NearMiss);
        Assert.Equal(question, trial.Lead(id).NextQuestion);

        trial.WriteBypassing(new Entity(LeadTable.LogicalName, id) { [LeadTable.ReturnedFor] = """{"kind":"data","criterion":"budget","column":"budgetamount","seen":"none"}""" });
        trial.Update(id, (LeadTable.NumberOfEmployees, 80));

        var asked = trial.Lead(id).NextQuestion;
        Assert.StartsWith("check: QQQ", asked);
        IsCut(asked);
    }

    [Fact]
    public void A_reason_that_lists_many_objections_is_cut()
    {
        var blocked = string.Join(",", Enumerable.Range(0, 30).Select(i => $$"""{ "id": "a-phone-route-with-a-rather-long-name-{{i}}", "when": [], "queue": "TM UK", "channel": "phone" }"""));
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("routes", $$"""[ {{blocked}}, { "id": "mail", "when": [], "queue": "TM Mail", "channel": "email" } ]"""));

        var passedOver = trial.Lead(trial.Create(LeadText.NearMiss.With(LeadTable.DoNotPhone, true)));
        var nonePermitted = trial.Lead(trial.Create(LeadText.NearMiss.With(LeadTable.DoNotPhone, true).With(LeadTable.DoNotEMail, true)));

        Assert.Equal(Names.MailQueue, passedOver.Queue);
        IsCut(passedOver.RouteReason);
        Assert.Equal(Names.LastResort, nonePermitted.Queue);
        IsCut(nonePermitted.RouteReason);
    }

    [Fact]
    public void A_long_reason_makes_room_for_whom_the_lead_waits_for()
    {
        var reason = WaitingReason.Of(new string('r', LeadLifecycle.TextLength), "waits for Anna Agent");

        Assert.Equal(LeadLifecycle.TextLength, reason.Length);
        Assert.EndsWith("r… ‖ waits for Anna Agent", reason);
        Assert.Equal(reason, WaitingReason.Of(reason, "waits for Anna Agent"));
    }

    [Fact]
    public void A_sentence_for_a_lead_that_no_queue_takes_is_cut_too() =>
        IsCut(LeadLifecycle.Undeliverable(Stamps.None with { Stage = LeadStage.Nurture }, "target-and-last-resort-dead", new string('x', 3000), 1033, wasOffered: false).RouteReason);

    private static void IsCut(string? text)
    {
        Assert.Equal(LeadLifecycle.TextLength, text!.Length);
        Assert.EndsWith("…", text);
    }
}
