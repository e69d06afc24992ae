using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

public sealed class EntityTests
{
    private static readonly Guid Id = new("11111111-1111-1111-1111-111111111111");

    private readonly Entity lead = new("lead", Id)
    {
        ["subject"] = "Pumps",
        ["numberofemployees"] = 40,
        ["industrycode"] = new OptionSetValue(5),
        ["description"] = null,
    };

    [Fact]
    public void Reading_an_absent_column_throws_and_names_the_column() =>
        Assert.Equal("The given key 'revenue' was not present in the dictionary.", Assert.Throws<KeyNotFoundException>(() => lead["revenue"]).Message);

    [Fact]
    public void Reading_or_writing_a_column_without_a_name_throws()
    {
        Assert.Throws<ArgumentNullException>(() => lead[null!]);
        Assert.Throws<ArgumentNullException>(() => lead[null!] = 1);
        Assert.Throws<ArgumentNullException>(() => lead.Contains(null!));
    }

    [Fact]
    public void Writing_a_column_replaces_its_value()
    {
        lead["subject"] = "Valves";

        Assert.Equal("Valves", lead["subject"]);
    }

    [Fact]
    public void An_empty_column_is_present()
    {
        Assert.True(lead.Contains("description"));
        Assert.Null(lead["description"]);
    }

    [Fact]
    public void Column_names_are_compared_with_case() => Assert.False(lead.Contains("Subject"));

    [Fact]
    public void GetAttributeValue_gives_the_value_of_its_type()
    {
        Assert.Equal("Pumps", lead.GetAttributeValue<string>("subject"));
        Assert.Equal(40, lead.GetAttributeValue<int>("numberofemployees"));
        Assert.Equal(40, lead.GetAttributeValue<int?>("numberofemployees"));
        Assert.Equal(40, lead.GetAttributeValue<object>("numberofemployees"));
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("description")]
    public void GetAttributeValue_gives_the_default_for_an_absent_or_empty_column(string column)
    {
        Assert.Null(lead.GetAttributeValue<string>(column));
        Assert.Null(lead.GetAttributeValue<OptionSetValue>(column));
        Assert.Null(lead.GetAttributeValue<int?>(column));
        Assert.Equal(0, lead.GetAttributeValue<int>(column));
        Assert.Equal(default, lead.GetAttributeValue<DateTime>(column));
    }

    [Fact]
    public void GetAttributeValue_converts_nothing()
    {
        Assert.Throws<InvalidCastException>(() => lead.GetAttributeValue<int>("subject"));
        Assert.Throws<InvalidCastException>(() => lead.GetAttributeValue<EntityReference>("subject"));
        Assert.Throws<InvalidCastException>(() => lead.GetAttributeValue<long>("numberofemployees"));
        Assert.Throws<InvalidCastException>(() => lead.GetAttributeValue<int>("industrycode"));
    }

    [Fact]
    public void GetAttributeValue_unboxes_a_number_as_an_enumeration() =>
        Assert.Equal((DayOfWeek)40, lead.GetAttributeValue<DayOfWeek>("numberofemployees"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void GetAttributeValue_refuses_a_missing_name(string? column) =>
        Assert.Equal("attributeLogicalName", Assert.Throws<ArgumentNullException>(() => lead.GetAttributeValue<int>(column!)).ParamName);

    [Fact]
    public void TryGetAttributeValue_finds_a_value_of_its_type()
    {
        Assert.True(lead.TryGetAttributeValue("numberofemployees", out int employees));
        Assert.Equal(40, employees);
        Assert.True(lead.TryGetAttributeValue("numberofemployees", out int? maybe));
        Assert.Equal(40, maybe);
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("description")]
    [InlineData("numberofemployees")]
    [InlineData(null)]
    public void TryGetAttributeValue_is_false_when_absent_empty_of_another_type_or_without_a_name(string? column)
    {
        Assert.False(lead.TryGetAttributeValue(column!, out string subject));
        Assert.Null(subject);
    }

    [Fact]
    public void ToEntityReference_carries_table_id_and_row_version_only()
    {
        lead.RowVersion = "7";
        lead.KeyAttributes["externalid"] = "x";
        lead["fullname"] = "Ann";

        var reference = lead.ToEntityReference();

        Assert.Equal("lead", reference.LogicalName);
        Assert.Equal(Id, reference.Id);
        Assert.Equal("7", reference.RowVersion);
        Assert.Null(reference.Name);
        Assert.Empty(reference.KeyAttributes);
    }

    [Fact]
    public void ToEntityReference_needs_neither_table_nor_id()
    {
        var reference = new Entity().ToEntityReference();

        Assert.Null(reference.LogicalName);
        Assert.Equal(Guid.Empty, reference.Id);
    }

    [Fact]
    public void Collections_are_never_null()
    {
        var empty = new Entity("lead") { Attributes = null!, KeyAttributes = null! };

        Assert.Empty(empty.Attributes);
        Assert.Empty(empty.KeyAttributes);
        Assert.Empty(empty.FormattedValues);
        Assert.Same(empty.Attributes, empty.Attributes);
    }

    [Fact]
    public void A_row_may_be_named_by_an_alternate_key()
    {
        var keys = new KeyAttributeCollection { { "number", 5 } };

        Assert.Equal(5, new Entity("account", "number", 5).KeyAttributes["number"]);
        Assert.Same(keys, new Entity("account", keys).KeyAttributes);
        Assert.Empty(new Entity("account", (KeyAttributeCollection)null!).KeyAttributes);
    }

    [Fact]
    public void A_new_row_has_no_state_version_or_id()
    {
        var row = new Entity("lead");

        Assert.Null(row.EntityState);
        Assert.Null(row.RowVersion);
        Assert.Equal(Guid.Empty, row.Id);
    }

    [Fact]
    public void Rows_are_equal_only_to_themselves() => Assert.False(new Entity("lead", Id).Equals(new Entity("lead", Id)));
}
