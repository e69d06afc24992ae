using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>
/// Copies parameters as the wire does: what a caller keeps and what steps get are never the same object, and an early-bound row arrives as a late-bound one.
/// </summary>
internal static class DeepCopy
{
    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters) copy[name] = Of(value);
        return copy;
    }

    public static Entity Of(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion };
        foreach (var (name, value) in entity.Attributes) copy[name] = Of(value);
        foreach (var (name, value) in entity.KeyAttributes) copy.KeyAttributes[name] = value;
        return copy;
    }

    public static object? Of(object? value) => value switch
    {
        null or string or bool or int or decimal or Guid or DateTime or long or double or Enum => value,
        OptionSetValue option => new OptionSetValue(option.Value),
        EntityReference reference => Of(reference),
        Money money => new Money(money.Value),
        Entity entity => Of(entity),
        EntityCollection rows => new EntityCollection([.. rows.Entities.Select(Of)]) { EntityName = rows.EntityName },
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(o => new OptionSetValue(o.Value))]),
        EntityReferenceCollection references => new EntityReferenceCollection([.. references.Select(Of)]),
        Array array => array.Clone(),
        // Definitions and queries are read and never changed by the handlers.
        _ when value.GetType().Namespace?.StartsWith("Microsoft.Xrm.Sdk", StringComparison.Ordinal) == true => value,
        _ => throw new SerializationException($"Type {value.GetType()} cannot be sent to the organization."),
    };

    private static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        foreach (var (name, value) in reference.KeyAttributes) copy.KeyAttributes[name] = value;
        return copy;
    }
}
