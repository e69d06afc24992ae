using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Telemarketing;

/// <summary>Anna Agent has picked a near miss of the phone queue, and lets it go.</summary>
public class ReleasingTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_released_lead_is_on_the_work_list_again_and_anybody_may_pick_it(string switches)
    {
        var (trial, id) = Picked(switches);
        var before = trial.Read(id);
        Assert.Empty(trial.WorkList());

        trial.ReleaseLead(id, by: Names.Agent);

        var lead = trial.Lead(id);
        Assert.Equal([id], trial.WorkList());
        Assert.Null(trial.WorkerOf(id));
        Assert.Equal(trial[Names.Agent].Id, lead.ActiveQueueItems.Single().GetAttributeValue<EntityReference>(QueueItemTable.ModifiedBy).Id);
        Assert.Equal((before.Owner, before.Stage, before.Queue, before.Row.RowVersion), (lead.Owner, lead.Stage, lead.Queue, lead.Row.RowVersion));
        Assert.Empty(trial.Organization.Jobs.Failed);

        trial.PickLead(id, by: Names.OtherSeller);
        Assert.Equal(Names.OtherSeller, trial.WorkerOf(id));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_that_has_qualified_while_its_agent_worked_on_it_is_delivered_once_released(string switches)
    {
        var (trial, id) = Picked(switches);
        trial.At("2026-01-06 10:30").Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        Assert.EndsWith("waits for Anna Agent", trial.Lead(id).RouteReason);

        trial.ReleaseLead(id, by: Names.Agent);

        var delivered = trial.Lead(id);
        Assert.Equal("1 Open → Sam Seller", delivered.HandoverList);
        Assert.Equal((Names.Seller, null), (delivered.Owner, delivered.Queue));
        Assert.DoesNotContain("waits for", delivered.RouteReason ?? "", StringComparison.Ordinal);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_that_belongs_into_another_queue_by_now_moves_there_once_released(string switches)
    {
        var agreement = new AgreementText().With("routes", """
            [
              { "id": "agency", "when": [ { "column": "address1_country", "operator": "equals", "value": "IE" } ], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" },
              { "id": "phone-uk", "when": [], "queue": "TM UK", "channel": "phone" }
            ]
            """);
        var trial = WithAgreement(agreement, switches);
        var id = trial.Handed(LeadText.NearMiss);
        trial.PickLead(id, by: Names.Agent);
        trial.Update(id, (LeadTable.Address1Country, "IE"));
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);

        trial.ReleaseLead(id, by: Names.Agent);

        Assert.Equal((Names.AgencyTeam, Names.AgencyQueue), (trial.Lead(id).Owner, trial.Lead(id).Queue));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_lead_that_was_picked_by_the_platforms_own_button_is_released_as_well()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.NearMiss);
        trial.Pick(id, Names.OtherSeller);

        trial.ReleaseLead(id, by: Names.OtherSeller);

        Assert.Equal([id], trial.WorkList());
    }

    [Fact]
    public void A_lead_of_the_last_resort_is_released_into_it()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.Address1Country, null));
        trial.PickLead(id, by: Names.Agent);

        trial.ReleaseLead(id, by: Names.Agent);

        Assert.Equal(Names.LastResort, trial.Lead(id).Queue);
        Assert.Null(trial.WorkerOf(id));
    }

    [Fact]
    public void A_lead_that_must_not_be_called_any_more_is_released_and_leaves_the_phone_queue()
    {
        var (trial, id) = Picked();
        trial.Update(id, (LeadTable.DoNotPhone, true));

        trial.ReleaseLead(id, by: Names.Agent);

        Assert.Equal(Names.MailQueue, trial.Lead(id).Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        {
            "closed",
            "This lead is closed; reopen it first, and it is judged and offered anew.",
            "Dieser Lead ist geschlossen; öffnen Sie ihn zuerst wieder, dann wird er neu beurteilt und angeboten."
        },
        {
            "in no queue",
            "This lead is in no queue, so there is nothing to release; refresh the list to see where it is.",
            "Dieser Lead ist in keiner Warteschlange, es gibt also nichts freizugeben; aktualisieren Sie die Liste, um zu sehen, wo er ist."
        },
        {
            "released already",
            "Nobody is working on this lead, so there is nothing to release; refresh the list, and go on with another one.",
            "Niemand bearbeitet diesen Lead, es gibt also nichts freizugeben; aktualisieren Sie die Liste, und nehmen Sie einen anderen."
        },
        {
            "another's",
            "Olga Other is working on this lead and is the one to release it; if that cannot wait, ask marketing operations to release it in Queues.",
            "Olga Other bearbeitet diesen Lead und kann ihn freigeben; wenn das nicht warten kann, bitten Sie die Marketingsteuerung, ihn unter Warteschlangen freizugeben."
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_in_the_language_of_the_agent_and_nothing_is_written(string because, string english, string german)
    {
        foreach (var (language, sentence) in new[] { (TrialLanguages.English, english), (TrialLanguages.German, german) })
        {
            var (trial, id) = Picked();
            trial.Sees(Names.Agent, language);
            switch (because)
            {
                case "closed": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
                case "in no queue": trial.Service.Delete(QueueItemTable.LogicalName, trial.Read(id).ActiveQueueItems.Single().Id); break;
                case "released already": trial.ReleaseLead(id, by: Names.Agent); break;
                case "another's": trial.Pick(id, Names.OtherSeller); break;
            }
            var before = trial.OnRecord(id);

            Assert.Equal(sentence, TrialHandovers.Refused(() => trial.ReleaseLead(id, by: Names.Agent)));
            Assert.Equal(before, trial.OnRecord(id));
        }
    }

    private static (TrialOrganization Trial, Guid Lead) Picked(string switches = "none")
    {
        var trial = WithAgreement(new AgreementText(), switches);
        var id = trial.Handed(LeadText.NearMiss);
        trial.PickLead(id, by: Names.Agent);
        return (trial, id);
    }

    private static TrialOrganization WithAgreement(AgreementText agreement, string switches) =>
        TrialOrganization.WithAgreement(agreement, LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
