using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

public sealed class ValueTests
{
    [Fact]
    public void Choices_are_equal_by_value()
    {
        Assert.Equal(new OptionSetValue(7), new OptionSetValue(7));
        Assert.Equal(7, new OptionSetValue(7).GetHashCode());
        Assert.NotEqual(new OptionSetValue(7), new OptionSetValue(8));
    }

    [Fact]
    public void A_choice_equals_nothing_else()
    {
        Assert.False(new OptionSetValue(7).Equals(7));
        Assert.False(new OptionSetValue(7).Equals(null));
    }

    [Fact]
    public void A_choice_starts_at_zero() => Assert.Equal(0, new OptionSetValue().Value);

    [Fact]
    public void Amounts_are_equal_by_value_not_by_decimals()
    {
        Assert.Equal(new Money(1m), new Money(1.00m));
        Assert.Equal(new Money(1m).GetHashCode(), new Money(1.00m).GetHashCode());
        Assert.NotEqual(new Money(1m), new Money(2m));
    }

    [Fact]
    public void An_amount_equals_nothing_else()
    {
        Assert.False(new Money(1m).Equals(1m));
        Assert.False(new Money(1m).Equals(null));
    }

    [Fact]
    public void Several_choices_are_searched_by_value_but_equal_only_themselves()
    {
        var choices = new OptionSetValueCollection { new OptionSetValue(1) };

        Assert.Contains(new OptionSetValue(1), choices);
        Assert.False(choices.Equals(new OptionSetValueCollection { new OptionSetValue(1) }));
    }

    [Fact]
    public void An_aliased_value_names_table_and_column()
    {
        var value = new AliasedValue("queue", "name", "Inside sales");

        Assert.Equal("queue", value.EntityLogicalName);
        Assert.Equal("name", value.AttributeLogicalName);
        Assert.Equal("Inside sales", value.Value);
    }
}
