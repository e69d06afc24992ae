using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Telemarketing;

/// <summary>A near miss lies in the phone queue; Anna Agent picks it.</summary>
public class PickingTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_picked_lead_is_its_agents_and_off_the_work_list_until_it_is_released(string switches)
    {
        var (trial, id) = InQueue(switches);
        var before = trial.Read(id);
        Assert.Equal([id], trial.WorkList());

        trial.PickLead(id, by: Names.Agent);

        var lead = trial.Lead(id);
        Assert.Equal(Names.Agent, trial.WorkerOf(id));
        Assert.Equal(trial[Names.Agent].Id, lead.ActiveQueueItems.Single().GetAttributeValue<EntityReference>(QueueItemTable.ModifiedBy).Id);
        Assert.Equal(Names.PhoneQueue, lead.Queue);
        Assert.Equal((before.Owner, before.Stage, before.Row.RowVersion), (lead.Owner, lead.Stage, lead.Row.RowVersion));
        Assert.Empty(trial.WorkList());
        Assert.Empty(trial.Organization.Jobs.Failed);

        trial.Release(id);
        trial.Organization.Jobs.RunAll();
        Assert.Equal([id], trial.WorkList());
        Assert.Equal(Names.PhoneQueue, trial.Read(id).Queue);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_picked_lead_that_qualifies_is_not_pulled_away_and_is_delivered_once_released(string switches)
    {
        var (trial, id) = InQueue(switches);
        trial.PickLead(id, by: Names.Agent);

        trial.At("2026-01-06 10:30").Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        var waiting = trial.Lead(id);
        Assert.Equal("Handed to sales", waiting.Stage);
        Assert.Equal(Names.PhoneQueue, waiting.Queue);
        Assert.Equal(Names.Agent, trial.WorkerOf(id));
        Assert.Empty(waiting.Handovers);
        Assert.EndsWith("waits for Anna Agent", waiting.RouteReason);

        trial.Release(id);

        var delivered = trial.Lead(id);
        Assert.Equal("1 Open → Sam Seller", delivered.HandoverList);
        Assert.Equal(Names.Seller, delivered.Owner);
        Assert.Null(delivered.Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_of_an_agencys_team_stays_the_teams_when_an_agent_of_it_picks_it(string switches)
    {
        var trial = WithAgreement(new AgreementText().With("routes", """[ { "id": "agency", "when": [], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" } ]"""), switches);
        trial.Join(Names.AgencyTeam, Names.Agent);
        var id = trial.Handed(LeadText.NearMiss);
        Assert.Equal(Names.AgencyTeam, trial.Read(id).Owner);

        trial.PickLead(id, by: Names.Agent);

        var lead = trial.Lead(id);
        Assert.Equal(Names.Agent, trial.WorkerOf(id));
        Assert.Equal((Names.AgencyTeam, Names.AgencyQueue), (lead.Owner, lead.Queue));
        trial.Release(id);
        Assert.Equal((Names.AgencyTeam, Names.AgencyQueue), (trial.Lead(id).Owner, trial.Lead(id).Queue));
    }

    [Fact]
    public void A_lead_of_the_last_resort_can_be_picked_too()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.Address1Country, null));

        trial.PickLead(id, by: Names.Agent);

        Assert.Equal(Names.LastResort, trial.Lead(id).Queue);
        Assert.Equal(Names.Agent, trial.WorkerOf(id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // it waits for nobody but her
    public void Picking_what_one_has_already_is_done_without_a_write(bool hasQualified)
    {
        var (trial, id) = InQueue();
        trial.PickLead(id, by: Names.Agent);
        if (hasQualified) trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        var before = trial.OnRecord(id);

        trial.At("2026-01-06 10:05").PickLead(id, by: Names.Agent);

        Assert.Equal(before, trial.OnRecord(id));
    }

    [Fact]
    public void Whoever_was_refused_can_pick_it_once_it_is_released()
    {
        var (trial, id) = InQueue();
        trial.PickLead(id, by: Names.Agent);
        TrialHandovers.Refused(() => trial.PickLead(id, by: Names.OtherSeller));
        trial.Release(id);

        trial.PickLead(id, by: Names.OtherSeller);

        Assert.Equal(Names.OtherSeller, trial.WorkerOf(id));
    }

    [Fact]
    public void Whoever_picked_it_with_the_platforms_own_button_has_it_too()
    {
        var (trial, id) = InQueue();
        trial.Pick(id, Names.OtherSeller);

        Assert.Equal(
            "Olga Other is working on this lead; choose another one, or ask Olga Other to release it.",
            TrialHandovers.Refused(() => trial.PickLead(id, by: Names.Agent)));
        Assert.Equal(Names.OtherSeller, trial.WorkerOf(id));
    }

    [Fact]
    public void A_lead_that_must_not_be_called_any_more_is_refused_even_to_its_agent_and_leaves_the_phone_queue()
    {
        var (trial, id) = InQueue();
        trial.PickLead(id, by: Names.Agent);
        trial.Update(id, (LeadTable.DoNotPhone, true));

        Assert.StartsWith("This lead must not be contacted by phone any more", TrialHandovers.Refused(() => trial.PickLead(id, by: Names.Agent)), StringComparison.Ordinal);
        Assert.Equal(Names.MailQueue, trial.Lead(id).Queue);

        trial.PickLead(id, by: Names.Agent);
        Assert.Equal(Names.Agent, trial.WorkerOf(id));
    }

    [Fact]
    public void Of_many_leads_picked_from_a_view_the_others_are_picked_when_one_is_refused()
    {
        var trial = TrialOrganization.WithAgreement();
        Guid[] leads = [trial.Handed(LeadText.NearMiss), trial.Handed(LeadText.NearMiss), trial.Handed(LeadText.NearMiss)];
        trial.PickLead(leads[1], by: Names.OtherSeller);

        var refused = leads.Where(id => Record.Exception(() => trial.PickLead(id, by: Names.Agent)) is not null).ToArray();

        Assert.Equal([leads[1]], refused);
        Assert.Equal([Names.Agent, Names.OtherSeller, Names.Agent], leads.Select(trial.WorkerOf));
    }

    public static TheoryData<string, string> GermanRefusals => new()
    {
        { "closed", "Dieser Lead ist geschlossen; öffnen Sie ihn zuerst wieder, dann wird er neu beurteilt und angeboten." },
        { "in no queue", "Dieser Lead ist in keiner Warteschlange, es gibt also nichts zu übernehmen; wählen Sie einen anderen." },
        { "worked on", "Olga Other bearbeitet diesen Lead; wählen Sie einen anderen, oder bitten Sie Olga Other, ihn freizugeben." },
        { "not to be phoned", "Dieser Lead darf nicht mehr per Telefon angesprochen werden und verlässt diese Warteschlange; wählen Sie einen anderen." },
        { "qualified", "Dieser Lead hat sich qualifiziert und ist auf dem Weg zum Vertrieb; wählen Sie einen anderen." },
    };

    [Theory]
    [MemberData(nameof(GermanRefusals))]
    public void It_is_refused_in_the_language_of_the_agent_and_nothing_is_written(string because, string sentence)
    {
        var trial = WithAgreement(new AgreementText());
        trial.Sees(Names.Agent, TrialLanguages.German);
        var id = trial.Handed(LeadText.NearMiss);
        switch (because)
        {
            case "closed": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
            case "in no queue": trial.Service.Delete(QueueItemTable.LogicalName, trial.Read(id).ActiveQueueItems.Single().Id); break;
            case "worked on": trial.PickLead(id, by: Names.OtherSeller); break;
            case "not to be phoned": trial.Update(id, (LeadTable.DoNotPhone, true)); break;
            case "qualified": trial.Update(id, (LeadTable.BudgetAmount, new Money(12000))); break;
        }
        var before = trial.OnRecord(id);

        Assert.Equal(sentence, TrialHandovers.Refused(() => trial.PickLead(id, by: Names.Agent)));
        Assert.Equal(before, trial.OnRecord(id));
    }

    private static (TrialOrganization Trial, Guid Lead) InQueue(string switches = "none")
    {
        var trial = WithAgreement(new AgreementText(), switches);
        return (trial, trial.Handed(LeadText.NearMiss));
    }

    private static TrialOrganization WithAgreement(AgreementText agreement, string switches = "none") =>
        TrialOrganization.WithAgreement(agreement, LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
