using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Publishing;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>Every refusal, word for word: whoever changes a sentence changes it here, and reads it once more.</summary>
public class RefusalTests
{
    private const int NoKind = 7;

    private static readonly Refused[] All =
    [
        new("lead-not-found",
            "This lead does not exist, or you may not read it; choose another one, or ask its owner to share it with you.",
            "Diesen Lead gibt es nicht, oder Sie dürfen ihn nicht lesen; wählen Sie einen anderen, oder bitten Sie seinen Besitzer, ihn freizugeben.",
            _ => new Guid("11111111-2222-3333-4444-555555555555"), Accept),
        new("lead-closed",
            "This lead is closed; reopen it first, and it is judged and offered anew.",
            "Dieser Lead ist geschlossen; öffnen Sie ihn zuerst wieder, dann wird er neu beurteilt und angeboten.",
            trial => With(trial, id => trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)))), Accept),
        new("not-with-sales",
            "This lead is not with sales; it comes to sales when it meets the agreement.",
            "Dieser Lead ist nicht beim Vertrieb; er kommt dorthin, wenn er die Vereinbarung erfüllt.",
            trial => trial.Handed(LeadText.NearMiss), Accept),
        new("not-delivered",
            "This lead is still on its way to its recipient, or waits for the agent who is working on it; try again in a minute, at the latest in a quarter of an hour.",
            "Dieser Lead ist noch auf dem Weg zu seinem Empfänger oder wartet auf den Agenten, der ihn bearbeitet; versuchen Sie es in einer Minute wieder, spätestens in einer Viertelstunde.",
            trial => trial.Create(LeadText.Qualified), Accept),
        new("not-recipient",
            "This lead was offered to Field Sales; ask Field Sales to answer, or have the lead assigned to you first.",
            "Dieser Lead wurde Field Sales angeboten; bitten Sie Field Sales zu antworten, oder lassen Sie sich den Lead zuerst zuweisen.",
            trial => trial.Handed(LeadText.Qualified.From("France")), Accept),
        new("already-accepted",
            "Sam Seller accepted this lead on 2026-01-06 10:20; ask Sam Seller for it if it should be yours.",
            "Sam Seller hat diesen Lead am 2026-01-06 10:20 angenommen; fragen Sie Sam Seller danach, wenn er Ihnen gehören sollte.",
            trial => With(trial, id => trial.At("2026-01-06 10:20").Accept(id, by: Names.Seller)), Accept),
        new("already-rejected",
            "Sam Seller gave this lead back on 2026-01-06 10:20; it comes to sales again when what was disputed is settled.",
            "Sam Seller hat diesen Lead am 2026-01-06 10:20 zurückgegeben; er kommt wieder zum Vertrieb, wenn das Bestrittene geklärt ist.",
            trial => With(trial, id => trial.At("2026-01-06 10:20").Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"))), Accept),
        new("offer-expired",
            "This lead had to be accepted by 2026-01-06 12:00 and is being offered to the next recipient; ask operations if it should be yours.",
            "Dieser Lead war bis 2026-01-06 12:00 anzunehmen und wird nun dem nächsten Empfänger angeboten; fragen Sie die Vertriebssteuerung, wenn er Ihnen gehören sollte.",
            trial => With(trial, _ => trial.At("2026-01-06 12:01")), Accept),
        new("kind-unknown",
            "The kind of the rejection is missing or unknown; give 473100000 for misrouted, 473100001 for wrong data or 473100002 for a definition.",
            "Die Art der Ablehnung fehlt oder ist unbekannt; geben Sie 473100000 für falsch zugeteilt, 473100001 für falsche Daten oder 473100002 für eine Definition an.",
            trial => trial.Handed(), (trial, id) => trial.Reject(id, Names.Seller, NoKind)),
        new("criterion-missing",
            "The disputed criterion is missing; give one of these as Criterion: need, competitor, budget, decider, size.",
            "Das bestrittene Kriterium fehlt; geben Sie eines von diesen als Criterion an: need, competitor, budget, decider, size.",
            trial => trial.Handed(), (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Definition, (RejectLeadApi.ColumnRequest, "budgetamount"))),
        new("criterion-unknown",
            "The agreement of this handover has no criterion \"price\"; give one of these as Criterion: need, competitor, budget, decider, size.",
            "Die Vereinbarung dieser Übergabe hat kein Kriterium „price“; geben Sie eines von diesen als Criterion an: need, competitor, budget, decider, size.",
            trial => trial.Handed(), (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "price"))),
        new("column-missing",
            "What is wrong is missing; give the criterion (need, competitor, budget, decider, size) as Criterion, or the lead column as Column.",
            "Es fehlt, was falsch ist; geben Sie das Kriterium (need, competitor, budget, decider, size) als Criterion oder die Spalte des Leads als Column an.",
            trial => trial.Handed(), (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data)),
        new("column-unknown",
            "\"lp_stage\" is no lead column whose change is noticed; give one of these as Column: address1_country, budgetamount, companyname, decisionmaker, donotemail, donotphone, emailaddress1, mobilephone, need, numberofemployees, telephone1, transactioncurrencyid.",
            "„lp_stage“ ist keine Spalte des Leads, deren Änderung bemerkt wird; geben Sie eine von diesen als Column an: address1_country, budgetamount, companyname, decisionmaker, donotemail, donotphone, emailaddress1, mobilephone, need, numberofemployees, telephone1, transactioncurrencyid.",
            trial => trial.Handed(), (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.ColumnRequest, "lp_stage"))),
        new("nobody-else",
            "This lead is with the last resort, and there is nobody else to offer it to; assign it to whom it belongs, or reject it for its data or a definition.",
            "Dieser Lead liegt in der Auffangwarteschlange, und es gibt niemanden sonst, dem er anzubieten wäre; weisen Sie ihn zu, oder lehnen Sie ihn wegen Daten oder Definition ab.",
            trial => trial.Handed(LeadText.Qualified.With(LeadTable.Address1Country, null)), (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Misrouted)),
        new("agreement-unreadable",
            "The agreement of this handover cannot be read any more, so its criteria are not known; publish a new version, then reject the lead.",
            "Die Vereinbarung dieser Übergabe ist nicht mehr lesbar, daher sind ihre Kriterien unbekannt; veröffentlichen Sie eine neue Version, und lehnen Sie den Lead dann ab.",
            trial => With(trial, id => Spoil(trial, id)), (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"))),
        new("nothing-to-offer-again",
            "This lead was neither given back by sales nor left unanswered, so there is nothing to offer again; leave the reason out to judge it.",
            "Dieser Lead wurde vom Vertrieb weder zurückgegeben noch unbeantwortet gelassen, es gibt also nichts erneut anzubieten; lassen Sie den Grund weg, um ihn zu beurteilen.",
            trial => trial.Handed(), (trial, id) => trial.OfferAgain(id, "It is right.")),
        new("not-in-queue",
            "This lead is in no queue, so there is nothing to pick; choose another one.",
            "Dieser Lead ist in keiner Warteschlange, es gibt also nichts zu übernehmen; wählen Sie einen anderen.",
            trial => trial.Handed(), Pick),
        new("worked-on",
            "Olga Other is working on this lead; choose another one, or ask Olga Other to release it.",
            "Olga Other bearbeitet diesen Lead; wählen Sie einen anderen, oder bitten Sie Olga Other, ihn freizugeben.",
            trial => Nurtured(trial, id => trial.PickLead(id, by: Names.OtherSeller)), Pick),
        new("channel-blocked",
            "This lead must not be contacted by phone any more and is leaving this queue; choose another one.",
            "Dieser Lead darf nicht mehr per Telefon angesprochen werden und verlässt diese Warteschlange; wählen Sie einen anderen.",
            trial => Nurtured(trial, id => trial.Update(id, (LeadTable.DoNotPhone, true))), Pick),
        new("on-its-way-to-sales",
            "This lead has qualified and is on its way to sales; choose another one.",
            "Dieser Lead hat sich qualifiziert und ist auf dem Weg zum Vertrieb; wählen Sie einen anderen.",
            trial => Nurtured(trial, id => trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)))), Pick),
        new("nothing-to-release",
            "This lead is in no queue, so there is nothing to release; refresh the list to see where it is.",
            "Dieser Lead ist in keiner Warteschlange, es gibt also nichts freizugeben; aktualisieren Sie die Liste, um zu sehen, wo er ist.",
            trial => trial.Handed(), Release),
        new("worked-on-by-nobody",
            "Nobody is working on this lead, so there is nothing to release; refresh the list, and go on with another one.",
            "Niemand bearbeitet diesen Lead, es gibt also nichts freizugeben; aktualisieren Sie die Liste, und nehmen Sie einen anderen.",
            trial => trial.Handed(LeadText.NearMiss), Release),
        new("worked-on-by-another",
            "Olga Other is working on this lead and is the one to release it; if that cannot wait, ask marketing operations to release it in Queues.",
            "Olga Other bearbeitet diesen Lead und kann ihn freigeben; wenn das nicht warten kann, bitten Sie die Marketingsteuerung, ihn unter Warteschlangen freizugeben.",
            trial => Nurtured(trial, id => trial.PickLead(id, by: Names.OtherSeller)), Release),
    ];

    /// <summary>Each of them for somebody who sees the platform in English, and in German.</summary>
    public static TheoryData<string, int> Codes
    {
        get
        {
            var codes = new TheoryData<string, int>();
            foreach (var refusal in All)
            {
                codes.Add(refusal.Code, TrialLanguages.English);
                codes.Add(refusal.Code, TrialLanguages.German);
            }
            return codes;
        }
    }

    [Fact]
    public void The_table_has_every_refusal_but_those_of_closing_a_lead_of_a_lost_race_and_of_writing_what_is_protected() => Assert.Equal(
        EnglishWords.ByKey.Keys.Where(key => key.StartsWith("refused.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        All.Select(refusal => "refused." + refusal.Code).Append("refused.attempts-missing").Append("refused.left-its-queue").Concat(ProtectionRefusalTests.Keys).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_says_in_one_sentence_what_is_missing_and_what_to_do_and_nothing_is_written(string code, int language)
    {
        var refusal = All.Single(r => r.Code == code);
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120").Response("reofferOnExpiry", "true")).EverybodySees(language);
        var id = refusal.Arrange(trial);
        var sentence = language == TrialLanguages.German ? refusal.German : refusal.English;
        var before = trial.OnRecord(id);

        Assert.Equal(sentence, TrialHandovers.Refused(() => refusal.Act(trial, id)));

        Assert.Equal(before, trial.OnRecord(id));
        Assert.Contains("refused: " + code, trial.Organization.Log.Executions[^1].Trace, StringComparison.Ordinal);
        Assert.Matches("^[^.]*[;,] [^.;]*[.]$", sentence);
    }

    [Fact]
    public void To_somebody_with_a_language_that_has_no_words_it_speaks_that_of_the_agreement_and_tells_the_time_of_its_calendar()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("language", "1031").With("calendar", """{ "timeZone": "W. Europe Standard Time", "hours": { "tue": ["09:00-17:00"] } }"""));
        var id = trial.Handed();
        trial.At("2026-01-06 10:20").Accept(id, by: Names.Seller);
        trial.Sees(Names.OtherSeller, TrialLanguages.French);

        Assert.Equal(
            "Sam Seller hat diesen Lead am 2026-01-06 11:20 angenommen; fragen Sie Sam Seller danach, wenn er Ihnen gehören sollte.",
            TrialHandovers.Refused(() => trial.Accept(id, by: Names.OtherSeller)));
    }

    [Fact]
    public void What_is_offered_again_must_have_been_given_back_or_left_unanswered()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"));
        var taken = trial.Handed();
        trial.At("2026-01-06 12:30").Accept(taken, by: Names.Seller); // late, but taken
        var closed = trial.Handed();
        trial.Reject(closed, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Update(closed, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        var near = trial.Handed(LeadText.NearMiss);

        Assert.StartsWith("This lead was neither given back", TrialHandovers.Refused(() => trial.OfferAgain(taken, "Why not")), StringComparison.Ordinal);
        Assert.StartsWith("This lead is closed", TrialHandovers.Refused(() => trial.OfferAgain(closed, "Why not")), StringComparison.Ordinal);
        Assert.StartsWith("This lead is not with sales", TrialHandovers.Refused(() => trial.OfferAgain(near, "Why not")), StringComparison.Ordinal);
    }

    [Fact]
    public void Once_a_new_version_is_published_what_was_handed_over_under_an_unreadable_one_can_be_given_back()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        Spoil(trial, id);
        trial.Publish(new AgreementText().Version(2, "2026-01-06T10:20:00Z"));
        trial.At("2026-01-06 10:30");

        trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));

        Assert.Equal("1 Rejected → Sam Seller", trial.Lead(id).HandoverList);
        Assert.Equal("check: Which budget have you set aside?", trial.Lead(id).NextQuestion);
    }

    private static void Accept(TrialOrganization trial, Guid lead) => trial.Accept(lead, by: Names.Seller);

    private static void Pick(TrialOrganization trial, Guid lead) => trial.PickLead(lead, by: Names.Agent);

    private static void Release(TrialOrganization trial, Guid lead) => trial.ReleaseLead(lead, by: Names.Agent);

    /// <summary>A lead of the phone queue to which something has happened that no job has noticed yet.</summary>
    private static Guid Nurtured(TrialOrganization trial, Action<Guid> happened)
    {
        var id = trial.Handed(LeadText.NearMiss);
        happened(id);
        return id;
    }

    private static Guid With(TrialOrganization trial, Action<Guid> happened)
    {
        var id = trial.Handed();
        happened(id);
        trial.Organization.Jobs.RunAll();
        return id;
    }

    /// <summary>Somebody has written over the agreement's document past all plug-ins, and the old one is cached no more.</summary>
    private static void Spoil(TrialOrganization trial, Guid lead)
    {
        var agreement = trial.Read(lead).Row.GetAttributeValue<EntityReference>(LeadTable.AgreementId).Id;
        trial.WriteBypassing(new Entity(AgreementTable.LogicalName, agreement) { [AgreementTable.Document] = "{", [AgreementTable.Hash] = "broken" });
        trial.At("2026-01-06 10:10");
    }

    /// <param name="Arrange">Brings about a lead that the request is refused for.</param>
    private sealed record Refused(string Code, string English, string German, Func<TrialOrganization, Guid> Arrange, Action<TrialOrganization, Guid> Act);
}
