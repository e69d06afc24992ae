using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

public sealed class CollectionTests
{
    private readonly AttributeCollection columns = new() { { "a", 1 }, { "b", null } };

    [Fact]
    public void Adding_a_key_twice_throws()
    {
        Assert.Throws<ArgumentException>(() => columns.Add("a", 2));
        Assert.Throws<ArgumentException>(() => columns.Add(new KeyValuePair<string, object>("a", 2)));
        Assert.Throws<ArgumentException>(() => columns.AddRange(new KeyValuePair<string, object>("a", 2)));
        Assert.Equal(1, columns["a"]);
    }

    [Fact]
    public void Setting_a_key_twice_replaces()
    {
        columns["a"] = 2;

        Assert.Equal(2, columns["a"]);
        Assert.Equal(2, columns.Count);
    }

    [Fact]
    public void Keys_are_compared_with_case() => Assert.False(columns.ContainsKey("A"));

    [Fact]
    public void A_key_is_found_even_when_its_value_is_empty()
    {
        Assert.True(columns.Contains("b"));
        Assert.True(columns.TryGetValue("b", out var value));
        Assert.Null(value);
    }

    [Fact]
    public void An_absent_key_is_not_found()
    {
        Assert.False(columns.TryGetValue("c", out var value));
        Assert.Null(value);
        Assert.False(columns.Remove("c"));
        Assert.Throws<KeyNotFoundException>(() => columns["c"]);
    }

    [Fact]
    public void No_key_at_all_throws()
    {
        Assert.Throws<ArgumentNullException>(() => columns.Add(null!, 1));
        Assert.Throws<ArgumentNullException>(() => columns.Contains((string)null!));
        Assert.Throws<ArgumentNullException>(() => columns.TryGetValue(null!, out _));
        Assert.Throws<ArgumentNullException>(() => columns.Remove((string)null!));
    }

    [Fact]
    public void A_pair_is_found_and_removed_only_with_its_value()
    {
        Assert.False(columns.Contains(new KeyValuePair<string, object>("a", 2)));
        Assert.False(columns.Remove(new KeyValuePair<string, object>("a", 2)));
        Assert.True(columns.Contains(new KeyValuePair<string, object>("a", 1)));
        Assert.True(columns.Remove(new KeyValuePair<string, object>("a", 1)));
        Assert.False(columns.Contains("a"));
    }

    [Fact]
    public void Adding_no_range_adds_nothing()
    {
        columns.AddRange((IEnumerable<KeyValuePair<string, object>>)null!);
        columns.AddRange((KeyValuePair<string, object>[])null!);

        Assert.Equal(2, columns.Count);
    }

    [Fact]
    public void Keys_and_values_come_in_the_order_added()
    {
        Assert.Equal(new[] { "a", "b" }, columns.Keys);
        Assert.Equal(new object?[] { 1, null }, columns.Values);
    }

    [Fact]
    public void Pairs_can_be_copied_out()
    {
        var pairs = new KeyValuePair<string, object>[3];

        columns.CopyTo(pairs, 1);

        Assert.Equal("a", pairs[1].Key);
    }

    [Fact]
    public void Clearing_removes_everything()
    {
        columns.Clear();

        Assert.Empty(columns);
    }

    [Fact]
    public void Adding_while_walking_throws() => Assert.Throws<InvalidOperationException>(() =>
    {
        foreach (var column in columns)
        {
            columns[column.Key + "2"] = 1;
        }
    });

    [Fact]
    public void Collections_can_be_changed()
    {
        Assert.False(columns.IsReadOnly);
        Assert.False(new Entity("lead").FormattedValues.IsReadOnly);
        Assert.False(new EntityImageCollection().IsReadOnly);
    }

    [Fact]
    public void An_absent_image_throws() => Assert.Throws<KeyNotFoundException>(() => new EntityImageCollection()["PreImage"]);

    [Fact]
    public void AddOrUpdateIfNotNull_keeps_the_old_value_when_given_nothing()
    {
        var parameters = new ParameterCollection();
        parameters.AddOrUpdateIfNotNull("a", null);
        Assert.Empty(parameters);

        parameters.AddOrUpdateIfNotNull("a", 1);
        parameters.AddOrUpdateIfNotNull("a", 2);
        parameters.AddOrUpdateIfNotNull("a", null);
        Assert.Equal(2, parameters["a"]);
    }

    [Fact]
    public void A_parameter_is_found_only_with_its_type()
    {
        var parameters = new ParameterCollection { { "a", 2 }, { "n", null } };

        Assert.True(parameters.TryGetValue("a", out int number));
        Assert.Equal(2, number);
        Assert.False(parameters.TryGetValue("a", out string _));
        Assert.False(parameters.TryGetValue("a", out DayOfWeek _));
        Assert.False(parameters.TryGetValue("n", out string _));
        Assert.False(parameters.TryGetValue("absent", out int _));
    }

    [Fact]
    public void Rows_given_as_a_list_are_copied()
    {
        var list = new List<Entity> { new("lead") };
        var rows = new EntityCollection(list);
        list.Clear();
        rows.Entities.Add(new Entity("lead"));

        Assert.Equal(2, rows.Entities.Count);
        Assert.Empty(list);
    }

    [Fact]
    public void No_list_means_no_rows()
    {
        Assert.Empty(new EntityCollection(null).Entities);
        Assert.Empty(new EntityReferenceCollection(null!));
        Assert.Empty(new OptionSetValueCollection(null!));
    }

    [Fact]
    public void Rows_are_read_and_replaced_by_position()
    {
        var row = new Entity("lead");
        var rows = new EntityCollection(new List<Entity> { new("account") }) { [0] = row };

        Assert.Same(row, rows[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[1]);
    }

    [Fact]
    public void A_new_answer_has_no_more_pages()
    {
        var rows = new EntityCollection();

        Assert.False(rows.MoreRecords);
        Assert.Null(rows.PagingCookie);
        Assert.Null(rows.EntityName);
        Assert.Null(rows.MinActiveRowVersion);
        Assert.Equal(0, rows.TotalRecordCount);
        Assert.False(rows.TotalRecordCountLimitExceeded);
    }

    [Fact]
    public void Lists_take_ranges_and_give_arrays()
    {
        var rows = new EntityCollection().Entities;
        rows.AddRange(new Entity("a"), new Entity("b"));
        rows.AddRange((IEnumerable<Entity>)null!);
        rows.AddRange((Entity[])null!);

        Assert.Equal(new[] { "a", "b" }, rows.ToArray().Select(r => r.LogicalName));
    }
}
