namespace Microsoft.Xrm.Sdk.Metadata;

public sealed class StringAttributeMetadata : AttributeMetadata
{
    public StringAttributeMetadata() : this(null) { }

    public StringAttributeMetadata(string schemaName) : base(AttributeTypeCode.String, schemaName) { }

    public int? MaxLength { get; set; }
}

public sealed class MemoAttributeMetadata : AttributeMetadata
{
    public MemoAttributeMetadata() : this(null) { }

    public MemoAttributeMetadata(string schemaName) : base(AttributeTypeCode.Memo, schemaName) { }

    public int? MaxLength { get; set; }
}

public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    public IntegerAttributeMetadata() : this(null) { }

    public IntegerAttributeMetadata(string schemaName) : base(AttributeTypeCode.Integer, schemaName) { }

    public int? MaxValue { get; set; }

    public int? MinValue { get; set; }
}

public sealed class BigIntAttributeMetadata : AttributeMetadata
{
    public BigIntAttributeMetadata() : this(null) { }

    public BigIntAttributeMetadata(string schemaName) : base(AttributeTypeCode.BigInt, schemaName) { }
}

public sealed class DecimalAttributeMetadata : AttributeMetadata
{
    public DecimalAttributeMetadata() : this(null) { }

    public DecimalAttributeMetadata(string schemaName) : base(AttributeTypeCode.Decimal, schemaName) { }

    public decimal? MaxValue { get; set; }

    public decimal? MinValue { get; set; }

    public int? Precision { get; set; }
}

public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    public DoubleAttributeMetadata() : this(null) { }

    public DoubleAttributeMetadata(string schemaName) : base(AttributeTypeCode.Double, schemaName) { }

    public double? MaxValue { get; set; }

    public double? MinValue { get; set; }

    public int? Precision { get; set; }
}

public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    public MoneyAttributeMetadata() : this(null) { }

    public MoneyAttributeMetadata(string schemaName) : base(AttributeTypeCode.Money, schemaName) { }

    public double? MaxValue { get; set; }

    public double? MinValue { get; set; }

    public int? Precision { get; set; }

    /// <summary>The money column whose base-currency amount this one is; null for an amount of its own.</summary>
    public string CalculationOf { get; set; }

    public bool? IsBaseCurrency { get; internal set; }
}

public sealed class UniqueIdentifierAttributeMetadata : AttributeMetadata
{
    public UniqueIdentifierAttributeMetadata() : this(null) { }

    public UniqueIdentifierAttributeMetadata(string schemaName) : base(AttributeTypeCode.Uniqueidentifier, schemaName) { }
}

public enum LookupFormat
{
    None = 0,
    Connection = 1,
    Regarding = 2,
    Text = 3,
}

/// <summary>A lookup, customer or owner column; <see cref="AttributeMetadata.AttributeType"/> tells which.</summary>
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    public LookupAttributeMetadata() : this(null) { }

    public LookupAttributeMetadata(LookupFormat? format) : base(AttributeTypeCode.Lookup) => Format = format;

    public LookupFormat? Format { get; set; }

    public string[] Targets { get; set; }
}

public enum DateTimeFormat
{
    DateOnly = 0,
    DateAndTime = 1,
}

public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    public DateTimeAttributeMetadata() : this(null) { }

    public DateTimeAttributeMetadata(DateTimeFormat? format) : this(format, null) { }

    public DateTimeAttributeMetadata(DateTimeFormat? format, string schemaName) : base(AttributeTypeCode.DateTime, schemaName) => Format = format;

    public DateTimeFormat? Format { get; set; }

    public DateTimeBehavior DateTimeBehavior { get; set; }
}

public sealed class BooleanAttributeMetadata : AttributeMetadata
{
    public BooleanAttributeMetadata() : this(null, null) { }

    public BooleanAttributeMetadata(string schemaName) : this(schemaName, null) { }

    public BooleanAttributeMetadata(BooleanOptionSetMetadata optionSet) : this(null, optionSet) { }

    public BooleanAttributeMetadata(string schemaName, BooleanOptionSetMetadata optionSet) : base(AttributeTypeCode.Boolean, schemaName) => OptionSet = optionSet;

    public bool? DefaultValue { get; set; }

    public BooleanOptionSetMetadata OptionSet { get; set; }
}

/// <summary>A column whose value is one of, or several of, a set of options.</summary>
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    protected EnumAttributeMetadata() { }

    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName) : base(attributeType, schemaName) { }

    /// <summary>The option a new row is born with; null or -1 means none.</summary>
    public int? DefaultFormValue { get; set; }

    public OptionSetMetadata OptionSet { get; set; }
}

public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    public PicklistAttributeMetadata() : this(null) { }

    public PicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Picklist, schemaName) { }
}

public sealed class MultiSelectPicklistAttributeMetadata : EnumAttributeMetadata
{
    public MultiSelectPicklistAttributeMetadata() : this(null) { }

    public MultiSelectPicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName) => AttributeTypeName = "MultiSelectPicklistType";
}

public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    public StateAttributeMetadata() : base(AttributeTypeCode.State, null) { }
}

public sealed class StatusAttributeMetadata : EnumAttributeMetadata
{
    public StatusAttributeMetadata() : base(AttributeTypeCode.Status, null) { }
}

public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    public EntityNameAttributeMetadata() : this(null) { }

    public EntityNameAttributeMetadata(string schemaName) : base(AttributeTypeCode.EntityName, schemaName) { }
}

public sealed class ImageAttributeMetadata : AttributeMetadata
{
    public ImageAttributeMetadata() : this(null) { }

    public ImageAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName) => AttributeTypeName = "ImageType";
}

public sealed class FileAttributeMetadata : AttributeMetadata
{
    public FileAttributeMetadata() : this(null) { }

    public FileAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName)
    {
        AttributeTypeName = "FileType";
        IsValidForCreate = false;
        IsValidForUpdate = false;
        RequiredLevel = new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.None);
    }
}
