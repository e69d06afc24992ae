using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Responses;

/// <summary>A few leads of Sam Seller through random calls, e-mails and meetings of everybody, changes of those, new owners, closings and reopenings, noted down as they
/// happen.</summary>
internal sealed class RandomActs
{
    private const string Robot = "Rob Robot";

    private static readonly string[] People = [Names.Seller, Names.Seller, Names.OtherSeller, Names.Agent, Robot];

    private readonly Random _random;
    private readonly List<EntityReference> _acts = [];
    private readonly HashSet<Guid> _ahead = [];
    private readonly Action[] _events;
    private Guid _lead;

    public RandomActs(LocalOrgSwitches switches, int seed)
    {
        _random = new Random(seed);
        Trial = TrialOrganization.WithAgreement(new AgreementText().Response("kinds", "[\"phonecall\", \"email\"]").Response("team", "\"Field Sales\""), switches);
        Trial.Organization.Log.KeepExecutions = false;
        Trial.Hire(Robot, (SystemUserTable.ApplicationId, new Guid(1, 0, 0, new byte[8])));
        Trial.Join(Names.FieldSales, Names.OtherSeller);
        Trial.Join(Names.FieldSales, Robot);
        _events = [Act, Act, Act, Act, Act, Change, Change, Change, Reassign, Close, Reopen];
        for (var i = 0; i < 5; i++) Hand();
    }

    public TrialOrganization Trial { get; }

    /// <summary>What happened to each lead.</summary>
    public Dictionary<Guid, ActEvents> Leads { get; } = [];

    public void Play(int events)
    {
        for (var i = 0; i < events; i++)
        {
            Trial.Organization.Clock.Advance(TimeSpan.FromSeconds(_random.Next(1, 900)));
            _lead = Leads.Keys.ElementAt(_random.Next(Leads.Count));
            _events[_random.Next(_events.Length)]();
            RunSomeJobs();
        }
        Trial.Organization.Jobs.RunAll();
    }

    private void Hand()
    {
        var id = Trial.Handed();
        Leads[id] = new ActEvents(Trial.NowUtc, Names.Seller);
    }

    private void Act()
    {
        var person = People[_random.Next(People.Length)];
        var at = _random.Next(3) == 0 ? null : Text(Trial.NowUtc.AddMinutes(_random.Next(-300, 60)));
        _acts.Add(_random.Next(6) switch
        {
            0 => Trial.Mail(_lead, from: person, owner: People[_random.Next(People.Length)]),
            1 => Trial.Meet(_lead, person, at),
            2 => Trial.PlanCall(_lead, person),
            _ => Trial.Call(_lead, person, at),
        });
        Note(_acts[^1]);
    }

    private void Change()
    {
        if (_acts.Count == 0) return;
        var act = _acts[_random.Next(_acts.Count)];
        // Of one that was dated ahead, only its own save knew when it was made at the latest.
        if (_ahead.Contains(act.Id)) return;
        switch (_random.Next(5))
        {
            case 0: Trial.Reopen(act); break;
            case 1 when act.LogicalName == PhoneCallTable.LogicalName: Trial.Made(act); break;
            case 2 when act.LogicalName != EmailTable.LogicalName: Trial.Date(act, Text(Trial.NowUtc.AddMinutes(_random.Next(-300, 60)))); break;
            case 3: Trial.Move(act, Leads.Keys.ElementAt(_random.Next(Leads.Count))); break;
            // What became of a mail's sender is gone with the mail.
            case 4 when act.LogicalName != EmailTable.LogicalName:
                Trial.Delete(act);
                _acts.Remove(act);
                return;
            default: return;
        }
        Note(act);
    }

    private void Reassign()
    {
        if (!Trial.Read(_lead).IsOpen) return;
        var owner = _random.Next(3) switch { 0 => Names.Agent, 1 => Names.OtherSeller, _ => Names.Seller };
        Trial.Update(_lead, (LeadTable.OwnerId, Trial[owner]));
        Leads[_lead].Owned(Trial.NowUtc, owner);
    }

    private void Close()
    {
        if (_random.Next(2) == 0 || !Trial.Read(_lead).IsOpen) return;
        Trial.Update(_lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        Leads[_lead].Closed(Trial.NowUtc);
    }

    /// <summary>The next offer is delivered at once: when a late delivery restarts the clock is another test's matter.</summary>
    private void Reopen()
    {
        if (Trial.Read(_lead).IsOpen) return;
        Trial.Update(_lead, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        Trial.Organization.Jobs.RunAll();
        Leads[_lead].Offered(Trial.NowUtc);
        Leads[_lead].Owned(Trial.NowUtc, Trial.Read(_lead).Owner!);
    }

    /// <summary>Notes what a save says about an act, read from the row as it stands after it.</summary>
    private void Note(EntityReference act)
    {
        var row = Trial.Service.Retrieve(act.LogicalName, act.Id, new ColumnSet(true));
        var isMail = act.LogicalName == EmailTable.LogicalName;
        var person = isMail ? row.GetAttributeValue<EntityCollection>(EmailTable.From).Entities[0].GetAttributeValue<EntityReference>(ActivityPartyTable.PartyId) : row.GetAttributeValue<EntityReference>("ownerid");
        var made = act.LogicalName switch { PhoneCallTable.LogicalName => PhoneCallStatus.Made, EmailTable.LogicalName => EmailStatus.Sent, _ => AppointmentStatus.Completed };
        var isMade = row.GetAttributeValue<OptionSetValue>("statuscode").Value == made;
        if (row.GetAttributeValue<DateTime?>("actualend") > Trial.NowUtc) _ahead.Add(act.Id);
        var regarding = row.GetAttributeValue<EntityReference>("regardingobjectid").Id;
        foreach (var (lead, events) in Leads)
        {
            events.Said(new Said(act.Id, act.LogicalName, isMade && lead == regarding, row.GetAttributeValue<DateTime?>(isMail ? EmailTable.SentOn : "actualend"), Trial.NowUtc, person.Name, isMail));
        }
    }

    private void RunSomeJobs()
    {
        while (_random.Next(4) > 0 && Trial.Organization.Jobs.Pending is { Count: > 0 } pending)
        {
            var job = pending[_random.Next(pending.Count)];
            Trial.Organization.Jobs.Run(job);
            if (_random.Next(4) == 0) Trial.Organization.Jobs.Run(job);
        }
    }

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd HH:mm:ss");
}
