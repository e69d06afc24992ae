namespace Microsoft.Xrm.Sdk.Metadata;

public enum OptionSetType
{
    Picklist = 0,
    State = 1,
    Status = 2,
    Boolean = 3,
}

public abstract class OptionSetMetadataBase : MetadataBase
{
    protected OptionSetMetadataBase() { }

    public Label DisplayName { get; set; }

    public bool? IsGlobal { get; set; }

    public string Name { get; set; }

    public OptionSetType? OptionSetType { get; set; }
}

public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    public OptionSetMetadata() : this(null) { }

    public OptionSetMetadata(OptionMetadataCollection options) => Options = options ?? new OptionMetadataCollection();

    public OptionMetadataCollection Options { get; private set; }
}

public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    public BooleanOptionSetMetadata() { }

    public BooleanOptionSetMetadata(OptionMetadata trueOption, OptionMetadata falseOption)
    {
        TrueOption = trueOption;
        FalseOption = falseOption;
    }

    public OptionMetadata TrueOption { get; set; }

    public OptionMetadata FalseOption { get; set; }
}

public class OptionMetadata : MetadataBase
{
    public OptionMetadata() { }

    public OptionMetadata(int value) => Value = value;

    public OptionMetadata(Label label, int? value)
    {
        Label = label;
        Value = value;
    }

    public int? Value { get; set; }

    public Label Label { get; set; }
}

/// <summary>A status reason and the state it belongs to.</summary>
public sealed class StatusOptionMetadata : OptionMetadata
{
    public StatusOptionMetadata() { }

    public StatusOptionMetadata(int value, int? state) : base(value) => State = state;

    public int? State { get; set; }
}

/// <summary>A state and the status reason a row gets with it.</summary>
public sealed class StateOptionMetadata : OptionMetadata
{
    public StateOptionMetadata() { }

    public int? DefaultStatus { get; set; }

    public string InvariantName { get; set; }
}

public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    public OptionMetadataCollection() { }

    public OptionMetadataCollection(IList<OptionMetadata> list) : base(list) { }
}
