using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins;

/// <summary>Writes a lead's stamps out of turn, when somebody asks for it and no save of the lead is under way.</summary>
internal static class LeadWriting
{
    /// <summary>Writes stamps that move nothing; nothing when none differs.</summary>
    /// <param name="lead">The lead as it was read: if anybody saved it since, the platform refuses.</param>
    public static void Stamp(PluginCall call, Entity lead, Stamps after)
    {
        var changes = new Entity(LeadTable.LogicalName, lead.Id) { RowVersion = lead.RowVersion };
        if (StampMapping.WriteChanges(changes, StampMapping.Read(lead), after)) call.UpdateAsOwn(changes);
    }

    /// <summary>Writes stamps, and an owner, that the router is to act upon.</summary>
    /// <inheritdoc cref="Stamp"/>
    /// <param name="owner">The new owner; null = as it is.</param>
    public static void Write(PluginCall call, Entity lead, Stamps after, EntityReference? owner = null)
    {
        var changes = new Entity(LeadTable.LogicalName, lead.Id) { RowVersion = lead.RowVersion };
        StampMapping.WriteChanges(changes, StampMapping.Read(lead), after);
        if (owner is not null && lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId)?.Id != owner.Id) changes[LeadTable.OwnerId] = owner;
        if (changes.Attributes.Count == 0) return;
        // The router listens to the stage, and must also hear of a route or an offer that leaves the stage as it was.
        if (!changes.Contains(LeadTable.Stage)) changes[LeadTable.Stage] = lead.GetAttributeValue<OptionSetValue>(LeadTable.Stage);
        call.UpdateAsOwn(changes);
    }
}
