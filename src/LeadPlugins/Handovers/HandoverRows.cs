using System.ServiceModel;
using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Response;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Handovers;

/// <summary>The handover rows of one lead. Their id is derived from lead and number, so a second job that creates the same one finds it done. What is on record
/// follows from all the facts of a row, so a job that read it before another one wrote is refused, and starts again from what stands there then.</summary>
internal sealed class HandoverRows
{
    private static readonly ColumnSet Columns = new(
    [
        .. HandoverMapping.Columns, HandoverTable.OwnerId, HandoverTable.WarnOn, HandoverTable.Route, HandoverTable.AgreementId, HandoverTable.Explanation, HandoverTable.RecipientName,
        HandoverTable.AcceptedByName, HandoverTable.RejectedByName, HandoverTable.PreviousUserId, HandoverTable.PreviousTeamId, HandoverTable.ResponseTrace,
    ]);

    private readonly IOrganizationService _service;
    private readonly Guid _leadId;
    private readonly PublishedAgreements _agreements;
    private readonly bool _isLocked;
    private Dictionary<Guid, Entity> _rows;

    /// <param name="isLocked">The transaction around the reading holds the lock of the row that will be written: nobody else can have written it since.</param>
    public HandoverRows(IOrganizationService service, Guid leadId, PublishedAgreements agreements, bool isLocked = false)
        : this(service, leadId, agreements, isLocked, Read(service, OfLead(leadId)))
    {
    }

    private HandoverRows(IOrganizationService service, Guid leadId, PublishedAgreements agreements, bool isLocked, Dictionary<Guid, Entity> rows)
    {
        _service = service;
        _leadId = leadId;
        _agreements = agreements;
        _isLocked = isLocked;
        _rows = rows;
    }

    /// <summary>Those of a lead that is gone: the platform has cut the links, and their ids tell.</summary>
    /// <param name="count">How many there are.</param>
    public static HandoverRows OfDeleted(IOrganizationService service, Guid leadId, int count, PublishedAgreements agreements) =>
        new(service, leadId, agreements, isLocked: false, Read(service, new ConditionExpression(HandoverTable.Id, ConditionOperator.In, [.. Enumerable.Range(1, count).Select(n => (object)DerivedId.OfHandover(leadId, n))])));

    public IEnumerable<Entity> All => _rows.Values;

    public Entity? Number(int number) => _rows.TryGetValue(DerivedId.OfHandover(_leadId, number), out var row) ? row : null;

    /// <summary>Earlier handovers that do not know yet that they are over.</summary>
    public IReadOnlyList<Entity> RunningBefore(int number) =>
        [.. _rows.Values.Where(row => row.GetAttributeValue<int>(HandoverTable.Number) < number && HandoverMapping.Read(row).IsRunning)];

    /// <summary>Nobody in particular was offered the lead: it lies with the last resort for anybody to take.</summary>
    public static bool IsWithLastResort(Entity row) => row.GetAttributeValue<string>(HandoverTable.Route) == LeadLifecycle.LastResortRoute;

    /// <summary>Who had the lead before sales; null when it was never delivered.</summary>
    public static EntityReference? PreviousOwner(Entity row) =>
        row.GetAttributeValue<EntityReference>(HandoverTable.PreviousUserId) ?? row.GetAttributeValue<EntityReference>(HandoverTable.PreviousTeamId);

    /// <summary>Puts a recipient into the changes of a row: who owes the response, and what people call them.</summary>
    public static void SetRecipient(Entity changes, EntityReference recipient, string? name)
    {
        changes[HandoverTable.OwnerId] = recipient;
        changes[HandoverTable.RecipientName] = name;
    }

    /// <summary>An update that changes nothing takes the row's lock until the end of the transaction.</summary>
    public static void Lock(IOrganizationService service, Guid id, int number) => service.Update(new Entity(HandoverTable.LogicalName, id) { [HandoverTable.Number] = number });

    /// <summary>The handover that an instant belongs to: the last one offered by then. Null = none.</summary>
    public Entity? OfferedLastBy(DateTime instantUtc) => OfferedBy(instantUtc).LastOrDefault();

    /// <summary>The handover under which sales had the lead at an instant; null = none.</summary>
    public Entity? WithSalesAt(DateTime instantUtc) => OfferedBy(instantUtc)
        // A lead that was reopened in the same second may have been offered again in it: the earlier offer is the one that was answered.
        .FirstOrDefault(row => HandoverMapping.Read(row) is { RejectedOn: null } handover && !(handover.ClosedOn < instantUtc));

    /// <summary>Creates a row, or finds that another job of the same lead was faster: then that one's row is the one to go on with.</summary>
    /// <param name="refusal">Why the platform will not have this row, most likely because of its owner; null when there is a row.</param>
    public Entity? Create(Entity row, out string? refusal)
    {
        refusal = null;
        try
        {
            _service.Create(row);
            _rows[row.Id] = row;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsDuplicateKey(fault))
        {
            _rows = Read(_service, OfLead(_leadId));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault))
        {
            refusal = fault.Message;
            return null;
        }
        return _rows[row.Id];
    }

    /// <summary>Writes what the facts make of a row, and whatever else has been put into <paramref name="changes"/>; nothing when nothing differs.</summary>
    public void Write(Entity row, Handover handover, Entity? changes = null)
    {
        changes ??= new Entity(HandoverTable.LogicalName, row.Id);
        HandoverMapping.WriteChanges(changes, row, handover, CalendarOf(row));
        if (changes.Attributes.Count == 0) return;
        Update(row, changes);
        foreach (var change in changes.Attributes) row[change.Key] = change.Value;
    }

    /// <summary>Writes columns of a row, unless somebody has written it since it was read. After that its version is not known any more.</summary>
    public void Update(Entity row, Entity changes)
    {
        var isGuarded = !_isLocked && !string.IsNullOrEmpty(row.RowVersion);
        changes.RowVersion = isGuarded ? row.RowVersion : null;
        _service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = isGuarded ? ConcurrencyBehavior.IfRowVersionMatches : ConcurrencyBehavior.Default });
        row.RowVersion = null;
    }

    /// <returns>Null when it was written; else why the platform refused.</returns>
    public string? TryUpdate(Entity row, Entity changes)
    {
        try
        {
            Update(row, changes);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault))
        {
            return fault.Message;
        }
    }

    /// <summary>The calendar that a handover's minutes are counted in: that of the agreement it was made under.</summary>
    public BusinessCalendar? CalendarOf(Entity row) => _agreements.OfRecord(row)?.Calendar;

    private IEnumerable<Entity> OfferedBy(DateTime instantUtc) => _rows.Values
        .Where(row => RowInstant.Of(row, HandoverTable.OfferedOn) <= instantUtc)
        .OrderBy(row => row.GetAttributeValue<int>(HandoverTable.Number));

    private static ConditionExpression OfLead(Guid leadId) => new(HandoverTable.LeadId, ConditionOperator.Equal, leadId);

    private static Dictionary<Guid, Entity> Read(IOrganizationService service, ConditionExpression which)
    {
        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = Columns };
        query.Criteria.AddCondition(which);
        return service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }
}
