using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

public sealed class EntityReferenceTests
{
    private static readonly Guid Id = new("11111111-1111-1111-1111-111111111111");

    private readonly EntityReference lead = new("lead", Id);

    [Fact]
    public void References_to_the_same_table_and_id_are_equal_whatever_name_and_version()
    {
        var named = new EntityReference("lead", Id) { Name = "Pumps", RowVersion = "7" };

        Assert.Equal(lead, named);
        Assert.Equal(lead.GetHashCode(), named.GetHashCode());
    }

    [Fact]
    public void References_differ_by_table_case_or_id()
    {
        Assert.NotEqual(lead, new EntityReference("Lead", Id));
        Assert.NotEqual(lead, new EntityReference("account", Id));
        Assert.NotEqual(lead, new EntityReference("lead", Guid.Empty));
    }

    [Fact]
    public void A_reference_equals_nothing_else()
    {
        Assert.False(lead.Equals(null));
        Assert.False(lead.Equals("lead"));
    }

    [Fact]
    public void References_without_a_table_are_equal_by_id() => Assert.Equal(new EntityReference(null, Id), new EntityReference(null, Id));

    [Fact]
    public void Alternate_keys_are_part_of_the_identity()
    {
        var five = new EntityReference("account", "number", 5);

        Assert.Equal(new EntityReference("account", "number", 5), five);
        Assert.Equal(new EntityReference("account", "number", 5).GetHashCode(), five.GetHashCode());
        Assert.NotEqual(new EntityReference("account", "number", 6), five);
        Assert.NotEqual(new EntityReference("account", "code", 5), five);
        Assert.NotEqual(new EntityReference("account"), five);
    }

    [Fact]
    public void The_same_key_with_another_id_is_another_reference() =>
        Assert.NotEqual(new EntityReference("account", "number", 5) { Id = Id }, new EntityReference("account", "number", 5));

    [Fact]
    public void The_equality_operator_compares_objects() => Assert.False(lead == new EntityReference("lead", Id));

    [Fact]
    public void Keys_are_never_null() => Assert.Empty(new EntityReference("lead", Id) { KeyAttributes = null! }.KeyAttributes);

    [Fact]
    public void Keys_given_are_kept()
    {
        var keys = new KeyAttributeCollection { { "number", 5 } };

        Assert.Same(keys, new EntityReference("account", keys).KeyAttributes);
    }

    [Fact]
    public void Relationships_are_equal_by_schema_name_and_role()
    {
        Assert.Equal(new Relationship("lead_tasks"), new Relationship("lead_tasks"));
        Assert.Equal(new Relationship("lead_tasks").GetHashCode(), new Relationship("lead_tasks").GetHashCode());
        Assert.NotEqual(new Relationship("lead_tasks"), new Relationship("Lead_Tasks"));
        Assert.NotEqual(new Relationship("lead_tasks"), new Relationship("lead_tasks") { PrimaryEntityRole = EntityRole.Referenced });
    }

    [Fact]
    public void A_relationship_as_text_is_its_name_and_role()
    {
        Assert.Equal("lead_tasks.", new Relationship("lead_tasks").ToString());
        Assert.Equal("lead_tasks.Referenced", new Relationship("lead_tasks") { PrimaryEntityRole = EntityRole.Referenced }.ToString());
    }
}
