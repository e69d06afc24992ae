using LeadPlugins.LocalOrg;
using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Floor;

/// <summary>Sixty days of a sales floor, played from a seed.</summary>
internal sealed class SalesFloor
{
    public const int Days = 60;

    private readonly Floor _floor;
    private readonly FloorJobs _jobs;
    private readonly LeadEvents _leads;
    private readonly SalesEvents _sales;
    private readonly ActivityEvents _activities;
    private readonly Action<Guid>[] _events;
    private readonly int _first;

    public SalesFloor(LocalOrgSwitches switches, int seed, int firstTerms)
    {
        _floor = new Floor(switches, seed);
        var activities = new Dictionary<Guid, Guid>();
        _jobs = new FloorJobs(_floor, activities);
        var left = new HashSet<Guid>();
        _leads = new LeadEvents(_floor, _jobs, left);
        _sales = new SalesEvents(_floor, _leads, _jobs);
        _activities = new ActivityEvents(_floor, _jobs, activities, left);
        _first = firstTerms;
        Action<Guid> change = _ => _activities.Change();
        _events =
        [
            _leads.Edit, _leads.Edit, _leads.Edit, _leads.Answer, _leads.Answer, _leads.Answer, _leads.Consent, _leads.GiveToSomebody, _leads.GiveToSomebody, _leads.PickOrRelease, _leads.PickOrRelease,
            _leads.PickOrRelease, _leads.Judge, _leads.Close, _leads.Close, _leads.Reopen, _leads.Reopen, _leads.Reopen, _leads.MergeInto,
            _sales.Accept, _sales.Accept, _sales.Accept, _sales.Accept, _sales.Accept, _sales.Reject, _sales.Reject, _sales.Reject, _sales.Reject, _sales.GiveUp, _sales.OfferAgain, _sales.OfferAgain,
            _activities.Act, _activities.Act, _activities.Act, _activities.Act, _activities.Act, _activities.Act, _activities.Act, change, change, change, change,
        ];
    }

    public Floor Floor => _floor;
    public int Events { get; private set; }

    /// <param name="leads">How many leads come in.</param>
    /// <param name="step">Called after every event with the lead it was about.</param>
    /// <param name="rest">Called when every job has run, a few times in between.</param>
    public void Play(int leads, Action<Guid> step, Action rest)
    {
        var random = _floor.Random;
        var terms = FloorTerms.All;
        _floor.Agree(terms[_first % terms.Count], Floor.Start);
        var day = 0;
        var behindUntil = Floor.Start;
        while (_floor.Now < Floor.Start.AddDays(Days))
        {
            if (_floor.Stories.Count < leads * (_floor.Now - Floor.Start).TotalDays / (Days - 10) && _floor.Stories.Count < leads) _leads.Create();
            if (_floor.Leads.Count > 0)
            {
                var lead = Pick();
                if (random.Next(150) == 0) _leads.Delete(lead);
                else _events[random.Next(_events.Length)](lead);
                step(lead);
                Events++;
            }
            // What happens in the same second nobody can put in order.
            _floor.Trial.Organization.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 20)));
            if (random.Next(15) == 0) _sales.Sweep(wholly: random.Next(2) == 0);
            _floor.Trial.Organization.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 20)));
            if (random.Next(30) == 0) _jobs.RunAnOldOne();
            // Now and then the platform falls behind for hours, and sweeps find what no job has recorded yet.
            if (random.Next(50) == 0) behindUntil = _floor.Now.AddHours(random.Next(1, 40));
            switch (_floor.Now < behindUntil ? 0 : random.Next(6))
            {
                case 0: break;
                case 1 or 2: _jobs.RunSome(); break;
                default: _jobs.RunAll(); break;
            }
            _floor.Trial.Organization.Clock.Advance(TimeSpan.FromSeconds(random.Next(10) switch { < 4 => random.Next(1, 600), < 8 => random.Next(600, 5000), _ => random.Next(5000, 30000) }));

            if ((_floor.Now - Floor.Start).Days is var today && today == day) continue;
            day = today;
            if (day % 20 == 10) _floor.Agree(terms[(_first + day / 10 + 1) % terms.Count], _floor.Now.AddHours(random.Next(3) * 5));
            if (day % 5 == 0)
            {
                _jobs.RunAll();
                rest();
                _floor.Trial.Organization.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 20)));
            }
        }
        _jobs.RunAll();
        rest();
    }

    /// <summary>Sweeps until there is nothing to sweep, and runs what follows from it.</summary>
    public void SweepUp()
    {
        _sales.Sweep(wholly: true);
        _jobs.RunAll();
    }

    /// <summary>Mostly one of the latest leads, so that something happens to a lead while its clocks run.</summary>
    private Guid Pick()
    {
        var leads = _floor.Leads;
        var withSales = leads.Where(_floor.IsWithSales).ToArray();
        if (withSales.Length > 0 && _floor.Random.Next(5) < 3) return withSales[Math.Max(0, withSales.Length - 1 - _floor.Random.Next(4))];
        return leads[Math.Max(0, leads.Count - 1 - _floor.Random.Next(_floor.Random.Next(4) == 0 ? leads.Count : 6))];
    }
}
