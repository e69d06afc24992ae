using System.Collections;
using Microsoft.Xrm.Sdk.Query;

namespace DataverseSdk.Tests;

public sealed class ConditionTests
{
    [Fact]
    public void A_new_condition_compares_nothing()
    {
        var condition = new ConditionExpression();

        Assert.Null(condition.AttributeName);
        Assert.Equal(ConditionOperator.Equal, condition.Operator);
        Assert.False(condition.CompareColumns);
        Assert.Empty(condition.Values);
    }

    [Fact]
    public void Values_are_given_one_by_one_or_as_objects()
    {
        Assert.Equal(new object[] { 5 }, new ConditionExpression("a", ConditionOperator.Equal, 5).Values);
        Assert.Equal(new object[] { 1, 2 }, new ConditionExpression("a", ConditionOperator.In, 1, 2).Values);
        Assert.Equal(new object[] { 1, 2 }, new ConditionExpression("a", ConditionOperator.In, new object[] { 1, 2 }).Values);
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Null).Values);
    }

    [Fact]
    public void A_collection_gives_its_members()
    {
        Assert.Equal(new object[] { 1, 2 }, new ConditionExpression("a", ConditionOperator.In, new[] { 1, 2 }).Values);
        Assert.Equal(new object[] { 1, 2 }, new ConditionExpression("a", ConditionOperator.In, new List<int> { 1, 2 }).Values);
        Assert.Equal(new object[] { "x", "y" }, new ConditionExpression("a", ConditionOperator.In, new[] { "x", "y" }).Values);
    }

    [Fact]
    public void An_array_of_numbers_is_one_value_when_the_table_is_named() =>
        Assert.Equal(new[] { 1, 2 }, Assert.Single(new ConditionExpression("lead", "a", ConditionOperator.In, new[] { 1, 2 }).Values));

    [Fact]
    public void One_null_is_a_value_and_no_list_is_none()
    {
        Assert.Null(Assert.Single(new ConditionExpression("a", ConditionOperator.Equal, (object)null!).Values));
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Equal, (object[])null!).Values);
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Equal, (ICollection)null!).Values);
        Assert.Empty(new ConditionExpression("lead", "a", ConditionOperator.Equal, (object[])null!).Values);
    }

    [Fact]
    public void The_table_or_alias_may_be_named()
    {
        Assert.Null(new ConditionExpression("a", ConditionOperator.Equal, 5).EntityName);
        Assert.Equal("q", new ConditionExpression("q", "a", ConditionOperator.Equal, 5).EntityName);
        Assert.Equal("q", new ConditionExpression("q", "a", ConditionOperator.Null).EntityName);
    }

    [Fact]
    public void Columns_may_be_compared_with_columns()
    {
        Assert.True(new ConditionExpression("a", ConditionOperator.Equal, true, "b").CompareColumns);
        Assert.Equal(new object[] { "b" }, new ConditionExpression("a", ConditionOperator.Equal, true, "b").Values);
        Assert.Equal(new object[] { "b", "c" }, new ConditionExpression("a", ConditionOperator.In, true, new object[] { "b", "c" }).Values);
        Assert.Equal("q", new ConditionExpression("q", "a", ConditionOperator.Equal, true, "b").EntityName);
        Assert.Equal(new object[] { "b" }, new ConditionExpression("q", "a", ConditionOperator.Equal, true, new object[] { "b" }).Values);
    }

    [Fact]
    public void A_filter_adds_conditions()
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition("a", ConditionOperator.Equal, 5);
        filter.AddCondition("q", "b", ConditionOperator.Null);
        filter.AddCondition("c", ConditionOperator.In, "x", "y");
        filter.AddCondition(new ConditionExpression("d", ConditionOperator.NotNull));

        Assert.Equal(LogicalOperator.Or, filter.FilterOperator);
        Assert.Equal(new[] { "a", "b", "c", "d" }, filter.Conditions.Select(c => c.AttributeName));
        Assert.Equal("q", filter.Conditions[1].EntityName);
        Assert.Equal(new object[] { "x", "y" }, filter.Conditions[2].Values);
    }

    [Fact]
    public void A_filter_takes_true_as_a_value_and_true_with_more_as_a_column_comparison()
    {
        var filter = new FilterExpression();
        filter.AddCondition("a", ConditionOperator.Equal, true);
        filter.AddCondition("a", ConditionOperator.Equal, true, "b");
        filter.AddCondition("q", "a", ConditionOperator.Equal, true, "b");
        filter.AddCondition("a", ConditionOperator.In, true, new object[] { "b", "c" });
        filter.AddCondition("q", "a", ConditionOperator.In, true, new object[] { "b", "c" });

        Assert.Equal(new[] { false, true, true, true, true }, filter.Conditions.Select(c => c.CompareColumns));
        Assert.Equal(true, filter.Conditions[0].Values[0]);
        Assert.Equal("b", filter.Conditions[1].Values[0]);
        Assert.Equal(2, filter.Conditions[4].Values.Count);
    }

    [Fact]
    public void A_filter_takes_an_array_of_numbers_as_one_value()
    {
        var filter = new FilterExpression();
        filter.AddCondition("a", ConditionOperator.In, new[] { 1, 2 });

        Assert.Equal(new[] { 1, 2 }, Assert.Single(filter.Conditions[0].Values));
    }

    [Fact]
    public void Filters_nest()
    {
        var filter = new FilterExpression();
        var child = filter.AddFilter(LogicalOperator.Or);
        var other = new FilterExpression();
        filter.AddFilter(other);
        filter.AddFilter((FilterExpression)null!);

        Assert.Equal(LogicalOperator.And, filter.FilterOperator);
        Assert.Equal(LogicalOperator.Or, child.FilterOperator);
        Assert.Equal(new[] { child, other }, filter.Filters);
        Assert.False(filter.IsQuickFindFilter);
    }
}
