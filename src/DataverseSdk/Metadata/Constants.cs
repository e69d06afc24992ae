namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A name out of a list that may grow. Names are compared without regard to case, also with plain text.</summary>
public abstract class ConstantsBase<T>
{
    protected ConstantsBase() { }

    public T Value { get; set; }
}

/// <summary>How a date column's value relates to time zones.</summary>
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    public static readonly DateTimeBehavior UserLocal = "UserLocal";
    public static readonly DateTimeBehavior DateOnly = "DateOnly";
    public static readonly DateTimeBehavior TimeZoneIndependent = "TimeZoneIndependent";

    public DateTimeBehavior() { }

    public static implicit operator DateTimeBehavior(string behavior) => new DateTimeBehavior { Value = behavior };

    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => Equals(behaviorA, behaviorB);

    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => !Equals(behaviorA, behaviorB);

    public override bool Equals(object obj) => obj is string name ? HasName(name) : obj is DateTimeBehavior other && HasName(other.Value);

    /// <exception cref="NullReferenceException">The name is not set.</exception>
    public override int GetHashCode() => Value.GetHashCode();

    private bool HasName(string name) => string.Equals(Value, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The column type by name, such as <c>StringType</c>.</summary>
public sealed class AttributeTypeDisplayName : ConstantsBase<string>
{
    public AttributeTypeDisplayName() { }

    public static implicit operator AttributeTypeDisplayName(string attributeTypeDisplayName) => new AttributeTypeDisplayName { Value = attributeTypeDisplayName };

    public static bool operator ==(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) => Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public static bool operator !=(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) => !Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public override bool Equals(object obj) => obj is string name ? HasName(name) : obj is AttributeTypeDisplayName other && HasName(other.Value);

    /// <exception cref="NullReferenceException">The name is not set.</exception>
    public override int GetHashCode() => Value.GetHashCode();

    private bool HasName(string name) => string.Equals(Value, name, StringComparison.OrdinalIgnoreCase);
}
