namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A name out of a list that may grow.</summary>
public abstract class ConstantsBase<T>
{
    protected ConstantsBase() { }

    public T Value { get; set; }
}

/// <summary>How a date column's value relates to time zones.</summary>
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    public static readonly DateTimeBehavior UserLocal = new DateTimeBehavior { Value = "UserLocal" };
    public static readonly DateTimeBehavior DateOnly = new DateTimeBehavior { Value = "DateOnly" };
    public static readonly DateTimeBehavior TimeZoneIndependent = new DateTimeBehavior { Value = "TimeZoneIndependent" };

    public DateTimeBehavior() { }

    public static implicit operator DateTimeBehavior(string behavior) => new DateTimeBehavior { Value = behavior };

    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => Equals(behaviorA, behaviorB);

    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => !Equals(behaviorA, behaviorB);

    public override bool Equals(object obj) => obj is DateTimeBehavior other && Value == other.Value;

    public override int GetHashCode() => Value == null ? 0 : Value.GetHashCode();
}

/// <summary>The column type by name; it tells apart the types that share <see cref="AttributeTypeCode.Virtual"/>.</summary>
public sealed class AttributeTypeDisplayName : ConstantsBase<string>
{
    public AttributeTypeDisplayName() { }

    public static implicit operator AttributeTypeDisplayName(string attributeTypeDisplayName) => new AttributeTypeDisplayName { Value = attributeTypeDisplayName };

    public static bool operator ==(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) =>
        Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public static bool operator !=(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) =>
        !Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public override bool Equals(object obj) => obj is AttributeTypeDisplayName other && Value == other.Value;

    public override int GetHashCode() => Value == null ? 0 : Value.GetHashCode();
}
