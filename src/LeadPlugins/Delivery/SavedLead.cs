using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using LeadPlugins.Sweeping;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>What the save of this job said about the lead: facts that do not change, whatever happened since.</summary>
internal sealed class SavedLead
{
    private SavedLead(LeadPosition position) => Position = position;

    public LeadPosition Position { get; }

    /// <summary>This save handed the lead over: its explanation is the one to freeze.</summary>
    public bool HandsOver { get; private init; }

    /// <summary>This save began or ended a handover, or answered it.</summary>
    public bool TouchesHandover { get; private init; }

    public bool IsQualified { get; private init; }

    /// <summary>The owner after the save; null when there was no save.</summary>
    public Guid? OwnerId { get; private init; }

    /// <summary>A person gave a lead that was with sales to somebody else.</summary>
    public bool ChangesOwner { get; private init; }

    /// <summary>The sweep ended the wait for the agent who works on the lead: it has lasted long enough.</summary>
    public bool EndsWaiting { get; private init; }

    /// <summary>Sales gave the lead back.</summary>
    public bool IsReturned { get; private init; }

    /// <param name="before">Null when the save created the lead.</param>
    /// <param name="eventOnUtc">When it was saved.</param>
    public static SavedLead Of(Entity? before, Entity after, DateTime eventOnUtc)
    {
        var position = PositionIn(after);
        var was = before is null ? null : PositionIn(before);
        var handsOver = position.Number > 0 && was?.Number != position.Number;
        var owner = OwnerOf(after);
        return new SavedLead(position)
        {
            HandsOver = handsOver,
            TouchesHandover = position.Number > 0
                && (handsOver || was!.IsWithSales != position.IsWithSales || was.Stamps.ResponseStatus != position.Stamps.ResponseStatus),
            IsQualified = StateOfLead.IsQualified(after),
            OwnerId = owner,
            ChangesOwner = before is not null && !handsOver && position.IsWithSales && OwnerOf(before) != owner,
            EndsWaiting = position.Stamps.WaitingSince is null && was?.Stamps.WaitingSince is { } since && WaitingLeads.IsLongEnough(since, eventOnUtc),
            IsReturned = was?.IsWithSales == true && position.IsOpen && !position.IsWithSales && position.Stamps.ReturnedFor is not null,
        };
    }

    /// <summary>Nothing was saved on the lead: what it says now is all there is to go by.</summary>
    public static SavedLead Nothing(StoredLead lead) => new(lead.Position);

    public static LeadPosition PositionIn(Entity image) => new(StampMapping.Read(image), StateOfLead.IsOpen(image));

    private static Guid? OwnerOf(Entity image) => image.GetAttributeValue<EntityReference>(LeadTable.OwnerId)?.Id;
}
