using Microsoft.Xrm.Sdk.Query;

namespace DataverseSdk.Tests;

public sealed class QueryTests
{
    [Fact]
    public void A_new_query_asks_for_no_columns_all_rows_and_no_page()
    {
        var query = new QueryExpression("lead");

        Assert.Equal("lead", query.EntityName);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Empty(query.Orders);
        Assert.Empty(query.LinkEntities);
        Assert.Null(query.TopCount);
        Assert.False(query.Distinct);
        Assert.False(query.NoLock);
        Assert.Equal(0, query.PageInfo.PageNumber);
        Assert.Equal(0, query.PageInfo.Count);
        Assert.Null(query.PageInfo.PagingCookie);
        Assert.False(query.PageInfo.ReturnTotalRecordCount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no XML at all")]
    [InlineData("<fetch><entity name='lead' /></fetch>")]
    public void FetchXML_is_kept_as_given_and_not_read(string? text)
    {
        Assert.Equal(text, new FetchExpression(text).Query);
        Assert.Equal(text, new FetchExpression { Query = text }.Query);
        Assert.Null(new FetchExpression().Query);
        Assert.IsAssignableFrom<QueryBase>(new FetchExpression(text));
    }

    [Fact]
    public void A_query_may_be_without_a_table_columns_criteria_and_page()
    {
        var query = new QueryExpression { ColumnSet = null!, Criteria = null!, PageInfo = null! };

        Assert.Null(query.EntityName);
        Assert.Null(query.ColumnSet);
        Assert.Null(query.Criteria);
        Assert.Null(query.PageInfo);
    }

    [Fact]
    public void Columns_are_kept_as_given()
    {
        var columns = new ColumnSet("subject", "subject");
        columns.AddColumn("lastname");
        columns.AddColumns("city", "country");

        Assert.False(columns.AllColumns);
        Assert.Equal(new[] { "subject", "subject", "lastname", "city", "country" }, columns.Columns);
    }

    [Fact]
    public void All_columns_and_named_columns_may_be_asked_together()
    {
        var columns = new ColumnSet(true);
        columns.AddColumn("subject");

        Assert.True(columns.AllColumns);
        Assert.Equal("subject", Assert.Single(columns.Columns));
    }

    [Fact]
    public void No_names_are_fine_at_birth_and_an_error_later()
    {
        Assert.Empty(new ColumnSet((string[])null!).Columns);
        Assert.Throws<NullReferenceException>(() => new ColumnSet().AddColumns(null!));
    }

    [Fact]
    public void An_order_names_column_direction_and_on_request_alias_and_table()
    {
        var query = new QueryExpression("lead");
        query.AddOrder("createdon", OrderType.Descending);
        query.AddOrder("name", OrderType.Ascending, "a", "queue");

        Assert.Equal("createdon", query.Orders[0].AttributeName);
        Assert.Equal(OrderType.Descending, query.Orders[0].OrderType);
        Assert.Null(query.Orders[0].Alias);
        Assert.Null(query.Orders[0].EntityName);
        Assert.Equal("a", query.Orders[1].Alias);
        Assert.Equal("queue", query.Orders[1].EntityName);
    }

    [Fact]
    public void A_link_starts_at_the_query_s_table_and_joins_inner()
    {
        var query = new QueryExpression("queueitem");
        var link = query.AddLink("queue", "queueid", "id");

        Assert.Same(link, query.LinkEntities[0]);
        Assert.Equal("queueitem", link.LinkFromEntityName);
        Assert.Equal("queueid", link.LinkFromAttributeName);
        Assert.Equal("queue", link.LinkToEntityName);
        Assert.Equal("id", link.LinkToAttributeName);
        Assert.Equal(JoinOperator.Inner, link.JoinOperator);
        Assert.Null(link.EntityAlias);
        Assert.Empty(link.Columns.Columns);
        Assert.Empty(link.LinkCriteria.Conditions);
        Assert.Empty(link.Orders);
    }

    [Fact]
    public void A_nested_link_repeats_its_parent_s_from_table()
    {
        var nested = new QueryExpression("a").AddLink("b", "b_id", "id", JoinOperator.LeftOuter).AddLink("c", "c_id", "id");

        Assert.Equal("a", nested.LinkFromEntityName);
        Assert.Equal("c", nested.LinkToEntityName);
        Assert.Equal(JoinOperator.Inner, nested.JoinOperator);
    }

    [Fact]
    public void A_link_s_columns_are_never_null()
    {
        var link = new LinkEntity { Columns = null!, LinkCriteria = null! };

        Assert.Empty(link.Columns.Columns);
        Assert.Null(link.LinkCriteria);
        Assert.Empty(link.LinkEntities);
    }

    [Theory]
    [InlineData(ConditionOperator.Equal, 0)]
    [InlineData(ConditionOperator.LessEqual, 5)]
    [InlineData(ConditionOperator.In, 8)]
    [InlineData(ConditionOperator.NotNull, 13)]
    [InlineData(ConditionOperator.OnOrAfter, 27)]
    [InlineData(ConditionOperator.EqualUserId, 41)]
    [InlineData(ConditionOperator.BeginsWith, 54)]
    [InlineData(ConditionOperator.DoesNotContainValues, 88)]
    public void Operators_have_the_SDK_s_numbers(ConditionOperator conditionOperator, int number) => Assert.Equal(number, (int)conditionOperator);

    [Fact]
    public void Join_and_order_have_the_SDK_s_numbers()
    {
        Assert.Equal(1, (int)JoinOperator.LeftOuter);
        Assert.Equal(9, (int)JoinOperator.NotAll);
        Assert.Equal(1, (int)OrderType.Descending);
        Assert.Equal(1, (int)LogicalOperator.Or);
    }
}
