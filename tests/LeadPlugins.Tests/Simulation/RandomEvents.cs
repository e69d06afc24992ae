using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Simulation;

/// <summary>
/// A few leads of one organization through random events, with their jobs late, twice and in any order, agents at work in the queues, and queues and the seller failing and
/// coming back. It remembers of each handover how the save that ended it ended it, to compare with what the rows say in the end.
/// </summary>
internal sealed class RandomEvents
{
    private static readonly string[] Countries = ["UK", "UK", "France", ""];
    private static readonly string[] Companies = ["Contoso", "Fabrikam", "Rival Ltd"];
    private static readonly string[] Queues = [Names.PhoneQueue, Names.MailQueue, Names.LastResort];

    private readonly Random _random;
    private readonly TrialOrganization _trial;
    private readonly List<Guid> _leads = [];
    private readonly Dictionary<(Guid Lead, int Number), string> _ended = [];
    private readonly HashSet<string> _dead = [];
    private readonly Action[] _events;

    public RandomEvents(LocalOrgSwitches switches, int seed)
    {
        _random = new Random(seed);
        _trial = TrialOrganization.WithAgreement(switches: switches);
        _trial.Organization.Log.KeepExecutions = false;
        _trial.Publish(new AgreementText().Version(2, "2026-01-20T09:00:00Z").With("handoverPoint", "70"));
        _events = [Edit, Edit, Edit, Edit, EditMany, ChangeOwner, Close, Reopen, Reopen, Consent, Replace, Touch, Pick, Pick, Release, Release, Fail, Revive, Revive];
    }

    public IReadOnlyList<Guid> Leads => _leads;
    public TrialOrganization Trial => _trial;
    public IReadOnlyDictionary<(Guid Lead, int Number), string> Ended => _ended;
    public int Events { get; private set; }

    /// <summary>So many new leads.</summary>
    public void Begin(int leads)
    {
        CreateMany(leads / 2);
        while (_leads.Count < leads) _leads.Add(_trial.Create(RandomLead()));
    }

    /// <summary>So many events, and then every job that is left.</summary>
    /// <param name="check">Called after every event with some lead.</param>
    public void Play(int events, Action<Guid> check)
    {
        for (var i = 0; i < events; i++)
        {
            _events[_random.Next(_events.Length)]();
            Events++;
            _trial.Organization.Clock.Advance(TimeSpan.FromSeconds(_random.Next(600)));
            RunSomeJobs();
            check(_leads[_random.Next(_leads.Count)]);
        }
        _trial.Organization.Jobs.RunAll();
    }

    /// <summary>Every agent lets go, everything works again, every lead is judged again, and every job runs.</summary>
    public void ComeToRest()
    {
        foreach (var name in _dead.ToArray()) SetDead(name, false);
        foreach (var id in _leads)
        {
            if (WorkedOn(id) is { } item) _trial.Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });
        }
        _trial.Organization.Jobs.RunAll();
        foreach (var id in _leads) _trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, id), [JudgeLeadApi.ExplainOnlyRequest] = false });
        _trial.Organization.Jobs.RunAll();
    }

    /// <summary>The queue item of this lead that an agent works on; null = none does.</summary>
    public Guid? WorkedOn(Guid id) => _trial.Read(id).ActiveQueueItems.FirstOrDefault(i => i.GetAttributeValue<EntityReference>(QueueItemTable.WorkerId) is not null)?.Id;

    private void Edit() => Update(Any(), RandomChange());

    private void EditMany()
    {
        var rows = Enumerable.Range(0, 3).Select(_ => Any()).Distinct().Select(id => { var row = RandomChange(); row.Id = id; return row; }).ToList();
        _trial.Service.Execute(new OrganizationRequest("UpdateMultiple") { ["Targets"] = new EntityCollection(rows) { EntityName = LeadTable.LogicalName } });
    }

    private void ChangeOwner()
    {
        var owner = _random.Next(3) switch { 0 => Names.OtherSeller, 1 => Names.FieldSales, _ => Names.Seller };
        if (!_dead.Contains(owner)) Update(Any(), new Entity { [LeadTable.OwnerId] = _trial[owner] });
    }

    private void Pick()
    {
        if (_trial.Read(Any()).ActiveQueueItems is [{ } item]) _trial.Service.Execute(new PickFromQueueRequest { QueueItemId = item.Id, WorkerId = _trial[Names.Agent].Id });
    }

    private void Release()
    {
        if (WorkedOn(Any()) is { } item) _trial.Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });
    }

    /// <summary>A queue is deactivated, or the seller leaves. The jobs of what was given to the seller until then run first: a handover cannot follow to somebody who has left.</summary>
    private void Fail()
    {
        var name = _random.Next(4) is var at && at < Queues.Length ? Queues[at] : Names.Seller;
        if (_dead.Contains(name)) return;
        SetDead(name, true);
    }

    private void Revive()
    {
        if (_dead.Count > 0) SetDead(_dead.Order().ElementAt(_random.Next(_dead.Count)), false);
    }

    private void SetDead(string name, bool dead)
    {
        var target = _trial[name];
        _trial.Service.Update(name == Names.Seller
            ? new Entity(target.LogicalName, target.Id) { [SystemUserTable.IsDisabled] = dead }
            : new Entity(target.LogicalName, target.Id) { [QueueTable.StateCode] = new OptionSetValue(dead ? QueueState.Inactive : QueueState.Active) });
        if (dead) _dead.Add(name);
        else _dead.Remove(name);
    }

    private void Consent() => Update(Any(), new Entity { [_random.Next(2) == 0 ? LeadTable.DoNotPhone : LeadTable.DoNotEMail] = _random.Next(3) > 0 });

    /// <summary>Changes nothing the agreement uses.</summary>
    private void Touch() => Update(Any(), new Entity { [LeadTable.JobTitle] = "Title " + _random.Next(5) });

    /// <summary>Closing may carry other columns along: an update that the platform may split. Qualifying may be the platform's own message.</summary>
    private void Close()
    {
        var id = Any();
        if (!_trial.Read(id).IsOpen) return;
        var change = _random.Next(2) == 0 ? RandomChange() : new Entity();
        var qualified = _random.Next(2) == 0;
        change[LeadTable.StateCode] = new OptionSetValue(qualified ? LeadState.Qualified : LeadState.Disqualified);
        var (_, countBefore) = WithSales(id);
        if (qualified && _random.Next(2) == 0) Qualify(id);
        else Update(id, change);

        // What the saves themselves said: a lead that was with sales when it was closed.
        var (withSales, count) = WithSales(id);
        if (withSales && count > 0 && (count != countBefore || !_ended.ContainsKey((id, count)))) _ended[(id, count)] = qualified ? "Accepted" : "Withdrawn";
    }

    /// <summary>By the platform's own message.</summary>
    private void Qualify(Guid id) => _trial.Service.Execute(new QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id) });

    private void Reopen()
    {
        var id = Any();
        if (!_trial.Read(id).IsOpen) Update(id, new Entity { [LeadTable.StateCode] = new OptionSetValue(LeadState.Open) });
    }

    /// <summary>Deletes a lead and creates another one.</summary>
    private void Replace()
    {
        var at = _random.Next(_leads.Count);
        _trial.Service.Delete(LeadTable.LogicalName, _leads[at]);
        _leads[at] = _trial.Create(RandomLead());
    }

    private void CreateMany(int count)
    {
        var rows = Enumerable.Range(0, count).Select(_ => RandomLead().ToEntity(_trial)).ToList();
        var response = _trial.Service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection(rows) { EntityName = LeadTable.LogicalName } });
        _leads.AddRange((Guid[])response["Ids"]);
    }

    private void RunSomeJobs()
    {
        while (_random.Next(3) > 0 && _trial.Organization.Jobs.Pending is { Count: > 0 } pending)
        {
            var job = pending[_random.Next(pending.Count)];
            _trial.Organization.Jobs.Run(job);
            if (_random.Next(4) == 0) _trial.Organization.Jobs.Run(job);
        }
    }

    private (bool WithSales, int Count) WithSales(Guid id)
    {
        var lead = _trial.Read(id);
        return (lead.Stage is "Handed to sales" or "Accepted by sales", lead.HandoverCount ?? 0);
    }

    private void Update(Guid id, Entity change)
    {
        change.LogicalName = LeadTable.LogicalName;
        change.Id = id;
        _trial.Service.Update(change);
    }

    private Guid Any() => _leads[_random.Next(_leads.Count)];

    private LeadText RandomLead()
    {
        var lead = new LeadText();
        foreach (var column in RandomChange().Attributes.Concat(RandomChange().Attributes)) lead.With(column.Key, column.Value);
        return lead;
    }

    private Entity RandomChange()
    {
        var change = new Entity(LeadTable.LogicalName);
        do
        {
            switch (_random.Next(8))
            {
                case 0: change[LeadTable.Need] = _random.Next(5) is var need and < 4 ? new OptionSetValue(need) : null; break;
                case 1 or 2: change[LeadTable.BudgetAmount] = _random.Next(3) is var budget and > 0 ? new Money(budget * 8000) : null; break;
                case 3: change[LeadTable.DecisionMaker] = _random.Next(2) == 0; break;
                case 4: change[LeadTable.NumberOfEmployees] = _random.Next(3) is var size and > 0 ? size * 40 : null; break;
                case 5: change[LeadTable.CompanyName] = Companies[_random.Next(Companies.Length)]; break;
                case 6: change[LeadTable.Address1Country] = Countries[_random.Next(Countries.Length)]; break;
                case 7: change[LeadTable.Telephone1] = _random.Next(3) > 0 ? "+44 1632 960002" : null; break;
            }
        }
        while (_random.Next(2) == 0);
        return change;
    }
}
