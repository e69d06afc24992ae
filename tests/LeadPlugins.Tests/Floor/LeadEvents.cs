using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Floor;

/// <summary>What happens to leads: they come in, are edited, given to others, worked on, closed, reopened, merged and deleted.</summary>
internal sealed class LeadEvents(Floor floor, FloorJobs jobs, HashSet<Guid> left)
{
    private static readonly string[] Countries = ["UK", "UK", "UK", "USA", "USA", "Malta", "France", ""];
    private static readonly string[] Owners = [Names.Seller, Names.OtherSeller, FloorPeople.Frank, Names.FieldSales, Names.Agent];

    private int _created;

    private Random Random => floor.Random;

    /// <summary>One lead, several in one request, or one imported with a date of years ago.</summary>
    public void Create()
    {
        switch (Random.Next(4))
        {
            case 0:
                var rows = Enumerable.Range(0, 2).Select(_ => NewLead()).ToList();
                var response = floor.Trial.Service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection(rows) { EntityName = LeadTable.LogicalName } });
                foreach (var (id, row) in ((Guid[])response["Ids"]).Zip(rows)) floor.Add(id, row.GetAttributeValue<string>(LeadTable.LastName));
                break;
            case 1:
                var imported = NewLead();
                imported[LeadTable.OverriddenCreatedOn] = floor.Now.AddYears(-3);
                floor.Add(floor.Trial.Service.Create(imported), imported.GetAttributeValue<string>(LeadTable.LastName));
                break;
            default:
                var single = NewLead();
                floor.Add(floor.Trial.Service.Create(single), single.GetAttributeValue<string>(LeadTable.LastName));
                break;
        }
    }

    public void Edit(Guid lead) => Update(lead, "edited", RandomValues());

    /// <summary>Telemarketing gets the answers that were missing.</summary>
    public void Answer(Guid lead)
    {
        var row = Qualifying();
        if (Random.Next(2) == 0) row[LeadTable.JobTitle] = "Head of " + Random.Next(100);
        Update(lead, "answered", row);
    }

    public void Consent(Guid lead) => Update(lead, "consent changed", new Entity { [Random.Next(2) == 0 ? LeadTable.DoNotPhone : LeadTable.DoNotEMail] = Random.Next(2) == 0 });

    public void GiveToSomebody(Guid lead)
    {
        // Activities follow the lead: whose call it was that was made before the offer arrived could not be told any more.
        if (floor.IsWithSales(lead) && !floor.IsDelivered(lead) && floor.Stories[lead].All<Acted>().Any(a => a.Instant >= floor.Stories[lead].Offer(floor.Number(lead))!.At)) return;
        var owner = floor.People[Owners[Random.Next(Owners.Length)]];
        if (Random.Next(2) == 0) Update(lead, "given to " + floor.People.NameOf(owner.Id), new Entity { [LeadTable.OwnerId] = owner });
        else floor.Ask(lead, "assigned to " + floor.People.NameOf(owner.Id), () => floor.Trial.Service.Execute(new AssignRequest { Target = new EntityReference(LeadTable.LogicalName, lead), Assignee = owner }));
    }

    public void Judge(Guid lead) => floor.Ask(lead, "judged on request", () => floor.Trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = Reference(lead) }));

    public void PickOrRelease(Guid lead)
    {
        if (floor.Trial.Rows(QueueItemTable.LogicalName, QueueItemTable.ObjectId, lead).FirstOrDefault(i => i.GetAttributeValue<OptionSetValue>(QueueItemTable.StateCode).Value == QueueItemState.Active) is not { } item) return;
        if (item.Contains(QueueItemTable.WorkerId)) floor.Ask(lead, "released", () => floor.Trial.Service.Execute(new ReleaseToQueueRequest { QueueItemId = item.Id }));
        else floor.Ask(lead, "picked", () => floor.Trial.Service.Execute(new PickFromQueueRequest { QueueItemId = item.Id, WorkerId = floor.People[Names.Agent].Id }));
    }

    /// <summary>Closing or reopening; the change of state may carry other columns along, which the platform may split off.</summary>
    public void Close(Guid lead)
    {
        var values = Random.Next(3) == 0 ? RandomValues() : new Entity();
        switch (Random.Next(3))
        {
            case 0:
                var isUnderWay = floor.IsWithSales(lead) && !floor.IsDelivered(lead);
                floor.Ask(lead, "qualified by its own message", () => floor.Trial.Service.Execute(new QualifyLeadRequest { LeadId = Reference(lead), Status = new OptionSetValue(LeadStatus.Qualified) }));
                // Where no Update says so and there is no record yet, only the job knows; reopened or closed in another way before that, the lead does not tell any more.
                if (isUnderWay) jobs.RunAll();
                break;
            case 1:
                Update(lead, "qualified", With(values, LeadState.Qualified, LeadStatus.Qualified));
                break;
            default:
                Update(lead, "lost", With(values, LeadState.Disqualified, LeadStatus.Lost));
                break;
        }
    }

    public void Reopen(Guid lead) => Update(lead, "reopened", With(Random.Next(2) == 0 ? RandomValues() : new Entity(), LeadState.Open, LeadStatus.New));

    public void Delete(Guid lead)
    {
        if (Random.Next(4) > 0) jobs.RunAll();
        var isIncomplete = jobs.AreWaitingFor(lead);
        floor.Trial.Service.Delete(LeadTable.LogicalName, lead);
        floor.Forget(lead, isIncomplete);
    }

    /// <summary>Another open lead is merged into this one, and its activities are left alone from then on: they have moved without a save. Without Update steps nobody learns of it, and the offer of the lead that is gone stays open: not played here.</summary>
    public void MergeInto(Guid winner)
    {
        // What was done for an offer on its way is with the activities, and those move to the winner.
        var open = floor.Leads.Where(l => l != winner && floor.IsOpen(l) && !(floor.IsWithSales(l) && !floor.IsDelivered(l))).ToArray();
        if (!floor.Trial.Organization.Switches.MergeRaisesUpdate || !floor.IsOpen(winner) || open.Length == 0) return;
        if (floor.IsWithSales(winner) && !floor.IsDelivered(winner)) return;
        var loser = open[Random.Next(open.Length)];
        var content = Random.Next(2) == 0 ? RandomValues() : new Entity();
        content.LogicalName = LeadTable.LogicalName;
        // The winner is written first.
        if (floor.Ask(winner, $"{floor.Stories[loser].Name} merged into it", () => floor.Trial.Service.Execute(new MergeRequest { Target = Reference(winner), SubordinateId = loser, UpdateContent = content, PerformParentingChecks = false })))
            floor.Ask(loser, "merged into " + floor.Stories[winner].Name, () => left.Add(loser));
    }

    public void Update(Guid lead, string what, Entity row)
    {
        row.LogicalName = LeadTable.LogicalName;
        row.Id = lead;
        var values = string.Join(", ", row.Attributes.Select(a => a.Key + "=" + Shown(a.Value)));
        floor.Ask(lead, $"{what}: {values}", () => floor.Trial.Service.Update(row));
    }

    private static string Shown(object? value) => value switch { OptionSetValue o => Recomputation.Text(o.Value), Money m => Recomputation.Text(m.Value), EntityReference r => r.LogicalName, _ => Recomputation.Text(value) };

    private static Entity With(Entity row, int state, int status)
    {
        row[LeadTable.StateCode] = new OptionSetValue(state);
        row[LeadTable.StatusCode] = new OptionSetValue(status);
        return row;
    }

    private Entity NewLead()
    {
        var lead = new LeadText().With(LeadTable.LastName, "Lead" + ++_created).With(LeadTable.Address1Country, Countries[Random.Next(Countries.Length)]);
        foreach (var column in (Random.Next(2) == 0 ? Qualifying() : RandomValues()).Attributes) lead.With(column.Key, column.Value);
        return lead.ToEntity(floor.Trial);
    }

    private static Entity Qualifying() => new(LeadTable.LogicalName)
    {
        [LeadTable.Need] = new OptionSetValue(0), [LeadTable.BudgetAmount] = new Money(20000), [LeadTable.DecisionMaker] = true, [LeadTable.CompanyName] = "Contoso",
    };

    private Entity RandomValues()
    {
        var row = new Entity(LeadTable.LogicalName);
        do
        {
            switch (Random.Next(7))
            {
                case 0: row[LeadTable.Need] = Random.Next(5) is var need and < 4 ? new OptionSetValue(need) : null; break;
                case 1: row[LeadTable.BudgetAmount] = Random.Next(3) is var budget and > 0 ? new Money(budget * 8000) : null; break;
                case 2: row[LeadTable.DecisionMaker] = Random.Next(2) == 0; break;
                case 3: row[LeadTable.NumberOfEmployees] = Random.Next(3) * 40; break;
                case 4: row[LeadTable.CompanyName] = Random.Next(5) == 0 ? "Rival Ltd" : "Contoso"; break;
                case 5: row[LeadTable.Address1Country] = Countries[Random.Next(Countries.Length)]; break;
                case 6: row[LeadTable.JobTitle] = "Head of " + Random.Next(100); break;
            }
        }
        while (Random.Next(2) == 0);
        return row;
    }

    private static EntityReference Reference(Guid lead) => new(LeadTable.LogicalName, lead);
}
