namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a choice column.</summary>
public sealed class OptionSetValue
{
    public OptionSetValue() { }

    public OptionSetValue(int value) => Value = value;

    public int Value { get; set; }

    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>An amount in the row's own currency, which the row names in transactioncurrencyid.</summary>
public sealed class Money
{
    public Money() { }

    public Money(decimal value) => Value = value;

    public decimal Value { get; set; }

    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>The value of a linked table's column in a query's row.</summary>
public sealed class AliasedValue
{
    public AliasedValue() { }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    public string AttributeLogicalName { get; internal set; }

    public string EntityLogicalName { get; internal set; }

    public object Value { get; internal set; }
}
