using System.ServiceModel;
using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Floor;

/// <summary>An organization with the packed solution and the people of the floor, and the stories of its leads: whatever is asked of it is written down as it succeeds.</summary>
internal sealed class Floor
{
    /// <summary>A Monday morning. Within the 60 days that follow both zones change their clocks, and Easter is closed.</summary>
    public static readonly DateTime Start = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    private static readonly ColumnSet Watched = new(
        LeadTable.Stage, LeadTable.StateCode, LeadTable.HandoverCount, LeadTable.DeliveredOn, LeadTable.OwnerId, LeadTable.Address1Country, LeadTable.AgreementVersion);

    private readonly Dictionary<Guid, Story> _stories = [];
    private readonly Dictionary<Guid, Entity> _seen = [];
    private readonly Dictionary<Guid, HashSet<string>> _passedOver = [];
    private readonly List<(DateTime From, int Version, FloorTerms Terms)> _agreed = [];
    private readonly List<string> _broken = [];
    private readonly HashSet<Guid> _reported = [];

    public Floor(LocalOrgSwitches switches, int seed)
    {
        Random = new Random(seed);
        Trial = TrialOrganization.Empty(switches, Start);
        Trial.Organization.Log.KeepExecutions = false;
        People = new FloorPeople(Trial);
    }

    public Random Random { get; }
    public TrialOrganization Trial { get; }
    public FloorPeople People { get; }
    public DateTime Now => Trial.NowUtc;
    public IReadOnlyDictionary<Guid, Story> Stories => _stories;

    /// <summary>The leads that have not been deleted, oldest first.</summary>
    public List<Guid> Leads { get; } = [];

    /// <summary>What should not have happened, with the story of the lead it happened to.</summary>
    public IReadOnlyList<string> Broken => _broken;

    public void Break(Guid lead, string what)
    {
        if (_reported.Add(lead)) _broken.Add($"{_stories[lead].Name}: {what}\n{_stories[lead].Tell()}");
    }

    public void Agree(FloorTerms terms, DateTime from)
    {
        var version = _agreed.Count + 1;
        Trial.Publish(terms.Document(version, from));
        _agreed.Add((from > Now ? from : Now, version, terms));
    }

    public bool IsWithSales(Guid lead) => IsWithSales(_seen[lead]);

    public bool IsOpen(Guid lead) => IsOpen(_seen[lead]);

    public bool IsDelivered(Guid lead) => _seen[lead].Contains(LeadTable.DeliveredOn);

    public int Number(Guid lead) => Number(_seen[lead]);

    public string Owner(Guid lead) => OwnerIn(_seen[lead]);

    public IOrganizationService As(string person) => Trial.Organization.Service(People[person].Id);

    public void Note(Guid lead, string what) => _stories[lead].Entries.Add(new Note(Now, what));

    /// <summary>Asks something of the organization about a lead, and writes down what came of it.</summary>
    /// <param name="done">Written down first when it succeeded.</param>
    /// <returns>False when it was refused.</returns>
    public bool Ask(Guid lead, string what, Action request, Func<Entry>? done = null)
    {
        try
        {
            request();
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            Note(lead, $"{what}: refused, {refused.Message}");
            if (refused.Message.Contains("could not finish", StringComparison.Ordinal)) Break(lead, "a request broke off");
            return false;
        }
        Note(lead, what);
        if (done is not null) _stories[lead].Entries.Add(done());
        Watch(lead);
        return true;
    }

    public void Add(Guid lead, string name)
    {
        Leads.Add(lead);
        _stories[lead] = new Story(name);
        _passedOver[lead] = [];
        Note(lead, "created");
        Watch(lead);
    }

    public void Forget(Guid lead, bool isIncomplete)
    {
        Leads.Remove(lead);
        // What sales had is out of its hands; of a lead that was closed the record says so already.
        if (_seen.GetValueOrDefault(lead) is { } last && IsWithSales(last)) _stories[lead].Entries.Add(new Closed(Now, Number(last), false));
        _stories[lead].IsDeleted = true;
        _stories[lead].IsIncomplete = isIncomplete;
        Note(lead, "deleted");
    }

    public void WatchAll()
    {
        foreach (var lead in Leads) Watch(lead);
    }

    /// <summary>Writes down what has become of the lead since it was looked at last: the facts of the save that was just made, or of the job that has just run.</summary>
    public void Watch(Guid lead)
    {
        if (_stories[lead].IsDeleted) return;
        var before = _seen.GetValueOrDefault(lead) ?? new Entity();
        var after = _seen[lead] = Trial.Service.Retrieve(LeadTable.LogicalName, lead, Watched);
        var entries = _stories[lead].Entries;
        var number = Number(after);
        if (before.Contains(LeadTable.StateCode) && !IsOpen(before) && IsOpen(after)) _passedOver[lead].Clear();
        if (number > Number(before)) entries.Add(Offer(lead, before, after));
        if (!IsOpen(after) && (IsOpen(before) || number > Number(before)) && HasStageOfSales(after))
            entries.Add(new Closed(Now, number, after.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value == LeadState.Qualified));
        if (OwnerIn(after) != OwnerIn(before)) entries.Add(new OwnedBy(Now, OwnerIn(after)));
        if (after.Contains(LeadTable.DeliveredOn) && (number > Number(before) || !before.Contains(LeadTable.DeliveredOn))) entries.Add(new Delivered(Now, number));
    }

    private Offered Offer(Guid lead, Entity before, Entity after)
    {
        var (_, version, terms) = _agreed.Last(a => a.From <= Now);
        var passedOver = _passedOver[lead];
        var former = _stories[lead].Offer(Number(before));
        var isOfferedOn = former is not null && IsOpen(before) && IsWithSales(before);
        var rejection = _stories[lead].All<Rejected>().LastOrDefault();
        if (isOfferedOn)
        {
            var isMisrouted = rejection?.Number == former!.Number;
            passedOver.Add(isMisrouted ? former.Route : former.Route + ":expired");
            // Whoever has said no is not asked again by another route, nor is the team in whose name it was said.
            if (isMisrouted) passedOver.UnionWith(FloorTerms.RoutesTo(rejection!.By).Concat(FloorTerms.RoutesTo(OwnerIn(before))));
        }
        else passedOver.RemoveWhere(r => r.EndsWith(":expired", StringComparison.Ordinal));
        var tried = passedOver.Select(r => r.Replace(":expired", "", StringComparison.Ordinal)).ToHashSet();
        return new Offered(Now, Number(after), version, terms, FloorTerms.RouteFor(after.GetAttributeValue<string>(LeadTable.Address1Country), tried, isOfferedOn));
    }

    private static bool IsWithSales(Entity lead) => IsOpen(lead) && HasStageOfSales(lead) && Number(lead) > 0;

    private static bool HasStageOfSales(Entity lead) => lead.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value is LeadStageChoice.HandedToSales or LeadStageChoice.AcceptedBySales;

    private static bool IsOpen(Entity lead) => lead.GetAttributeValue<OptionSetValue>(LeadTable.StateCode)?.Value is LeadState.Open;

    private static int Number(Entity lead) => lead.GetAttributeValue<int?>(LeadTable.HandoverCount) ?? 0;

    private string OwnerIn(Entity lead) => lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId) is { } owner ? People.NameOf(owner.Id) : "";
}
