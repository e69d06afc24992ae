namespace Microsoft.Xrm.Sdk;

/// <summary>Points at one row, by id or by alternate key. Equal are references to the same table, id and key, whatever their name and row version.</summary>
public sealed class EntityReference
{
    private KeyAttributeCollection keyAttributes;

    public EntityReference() { }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id) : this(logicalName) => Id = id;

    public EntityReference(string logicalName, string keyName, object keyValue) : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection) : this(logicalName) => KeyAttributes = keyAttributeCollection;

    public Guid Id { get; set; }

    public string LogicalName { get; set; }

    /// <summary>The row's primary name as read; never part of its identity.</summary>
    public string Name { get; set; }

    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    public string RowVersion { get; set; }

    public override bool Equals(object obj) =>
        obj is EntityReference other && Id == other.Id && LogicalName == other.LogicalName && HasKeysOf(other);

    public override int GetHashCode() =>
        string.IsNullOrEmpty(LogicalName) ? 0
        : keyAttributes == null ? LogicalName.GetHashCode() ^ Id.GetHashCode()
        : keyAttributes.Aggregate(LogicalName.GetHashCode() ^ Id.GetHashCode(), (hash, key) => hash ^ key.GetHashCode());

    private bool HasKeysOf(EntityReference other)
    {
        int count = keyAttributes?.Count ?? 0;
        return count == (other.keyAttributes?.Count ?? 0)
            && (count == 0 || keyAttributes.All(key => other.keyAttributes.TryGetValue(key.Key, out object value) && Equals(key.Value, value)));
    }
}

public enum EntityRole
{
    Referencing = 0,
    Referenced = 1,
}

/// <summary>Names a relationship between two tables.</summary>
public sealed class Relationship
{
    public Relationship() { }

    public Relationship(string schemaName) => SchemaName = schemaName;

    public string SchemaName { get; set; }

    public EntityRole? PrimaryEntityRole { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other && SchemaName == other.SchemaName && PrimaryEntityRole == other.PrimaryEntityRole;

    public override int GetHashCode() => ToString().GetHashCode();

    public override string ToString() => SchemaName + "." + PrimaryEntityRole;
}
