namespace Microsoft.Xrm.Sdk.Metadata;

[Flags]
public enum EntityFilters
{
    Entity = 1,
    Default = 1,
    Attributes = 2,
    Privileges = 4,
    Relationships = 8,
    All = 15,
}

[Flags]
public enum OwnershipTypes
{
    None = 0,
    UserOwned = 1,
    TeamOwned = 2,
    BusinessOwned = 4,
    OrganizationOwned = 8,
    BusinessParented = 16,
}

public abstract class MetadataBase
{
    protected MetadataBase() { }

    public Guid? MetadataId { get; set; }
}

/// <summary>The definition of a table.</summary>
public sealed class EntityMetadata : MetadataBase
{
    public EntityMetadata() { }

    public AttributeMetadata[] Attributes { get; internal set; }

    public bool? AutoRouteToOwnerQueue { get; set; }

    public Label DisplayCollectionName { get; set; }

    public Label DisplayName { get; set; }

    public bool? IsActivity { get; set; }

    public bool? IsCustomEntity { get; internal set; }

    /// <summary>Whether rows can be put into queues. Once true it stays true.</summary>
    public BooleanManagedProperty IsValidForQueue { get; set; }

    public string LogicalName { get; set; }

    public int? ObjectTypeCode { get; internal set; }

    public OwnershipTypes? OwnershipType { get; set; }

    public string PrimaryIdAttribute { get; internal set; }

    public string PrimaryNameAttribute { get; internal set; }

    public string SchemaName { get; set; }
}
