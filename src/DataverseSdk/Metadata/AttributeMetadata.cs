namespace Microsoft.Xrm.Sdk.Metadata;

public enum AttributeTypeCode
{
    Boolean = 0,
    Customer = 1,
    DateTime = 2,
    Decimal = 3,
    Double = 4,
    Integer = 5,
    Lookup = 6,
    Memo = 7,
    Money = 8,
    Owner = 9,
    PartyList = 10,
    Picklist = 11,
    State = 12,
    Status = 13,
    String = 14,
    Uniqueidentifier = 15,
    CalendarRules = 16,
    Virtual = 17,
    BigInt = 18,
    ManagedProperty = 19,
    EntityName = 20,
}

public enum AttributeRequiredLevel
{
    None = 0,
    SystemRequired = 1,
    ApplicationRequired = 2,
    Recommended = 3,
}

public sealed class AttributeRequiredLevelManagedProperty : ManagedProperty<AttributeRequiredLevel>
{
    public AttributeRequiredLevelManagedProperty(AttributeRequiredLevel value) => Value = value;
}

/// <summary>The definition of a column.</summary>
public class AttributeMetadata : MetadataBase
{
    public AttributeMetadata() { }

    protected AttributeMetadata(AttributeTypeCode attributeType)
    {
        AttributeType = attributeType;
        AttributeTypeName = attributeType + "Type";
    }

    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName) : this(attributeType) => SchemaName = schemaName;

    /// <summary>The column this one belongs to, such as the base-currency amount of a money column.</summary>
    public string AttributeOf { get; internal set; }

    public AttributeTypeCode? AttributeType { get; internal set; }

    /// <summary>The type by name; it tells apart those that share <see cref="AttributeTypeCode.Virtual"/>.</summary>
    public AttributeTypeDisplayName AttributeTypeName { get; internal set; }

    public Label DisplayName { get; set; }

    public string EntityLogicalName { get; internal set; }

    public bool? IsCustomAttribute { get; internal set; }

    public bool? IsLogical { get; internal set; }

    public bool? IsPrimaryId { get; internal set; }

    public bool? IsPrimaryName { get; internal set; }

    /// <summary>Whether column security hides it from whoever has no profile for it.</summary>
    public bool? IsSecured { get; set; }

    public bool? IsValidForCreate { get; set; }

    public bool? IsValidForRead { get; internal set; }

    public bool? IsValidForUpdate { get; set; }

    public string LogicalName { get; set; }

    public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }

    public string SchemaName { get; set; }

    /// <summary>0 plain, 1 calculated, 2 rollup, 3 formula.</summary>
    public int? SourceType { get; set; }
}
