using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests;

public class StandardTablesTests
{
    private static readonly IReadOnlyDictionary<string, TableModel> Tables = StandardTables.Load().ToDictionary(t => t.LogicalName);

    private static ColumnModel Column(string table, string column) => Tables[table].Columns.Single(c => c.LogicalName == column);

    [Fact]
    public void No_table_lists_a_column_twice()
    {
        var twice = Tables.Values.SelectMany(t => t.Columns.GroupBy(c => c.LogicalName).Where(g => g.Count() > 1).Select(g => $"{t.LogicalName}.{g.Key}"));
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_table_has_its_primary_key_and_its_primary_name()
    {
        Assert.All(Tables.Values, t => Assert.Contains(t.Columns, c => c.LogicalName == t.PrimaryId && c.Type == ColumnType.PrimaryKey));
        Assert.All(Tables.Values.Where(t => t.PrimaryName != ""), t => Assert.Contains(t.Columns, c => c.LogicalName == t.PrimaryName));
    }

    [Fact]
    public void Every_choice_has_options_and_a_default_that_is_one_of_them()
    {
        var choices = Tables.Values.SelectMany(t => t.Columns).Where(c => c.Type is ColumnType.Choice or ColumnType.YesNo or ColumnType.State or ColumnType.Status).ToList();
        Assert.All(choices, c => Assert.NotEmpty(c.Options));
        Assert.All(choices.Where(c => c.DefaultOption is not null), c => Assert.Contains(c.Options, o => o.Value == c.DefaultOption));
    }

    [Fact]
    public void Every_state_has_a_default_status_reason_that_belongs_to_it()
    {
        foreach (var table in Tables.Values.Where(t => t.Columns.Any(c => c.Type == ColumnType.State)))
        {
            var reasons = Column(table.LogicalName, "statuscode").Options;
            Assert.All(Column(table.LogicalName, "statecode").Options, state => Assert.Contains(reasons, r => r.Value == state.DefaultStatus && r.State == state.Value));
        }
    }

    [Theory]
    [InlineData("leadqualitycode", 2, "Warm")]
    [InlineData("preferredcontactmethodcode", 1, "Any")]
    [InlineData("prioritycode", 1, "Default Value")]
    [InlineData("donotphone", 0, "Allow")]
    [InlineData("followemail", 1, "Allow")]
    public void A_new_lead_is_born_with_the_platforms_defaults(string column, int value, string label) =>
        Assert.Equal(label, Column("lead", column).Options.Single(o => o.Value == Column("lead", column).DefaultOption && o.Value == value).Label);

    [Theory]
    [InlineData("lead", "subject", "Topic", "Thema")]
    [InlineData("lead", "ownerid", "Owner", "Besitzer")]
    [InlineData("lead", "statuscode", "Status Reason", "Statusgrund")]
    [InlineData("queueitem", "workerid", "Worked By", "Bearbeitet von")]
    [InlineData("phonecall", "scheduledend", "Due Date", "Fälligkeitsdatum")]
    public void Columns_are_labelled_in_English_and_in_German(string table, string column, string english, string german)
    {
        var found = Column(table, column);
        Assert.Equal((english, english, german), (found.DisplayName, found.DisplayNames.In(1033), found.DisplayNames.In(1031)));
    }

    [Theory]
    [InlineData("lead", "leadqualitycode", 1, "Heiß")]
    [InlineData("lead", "donotphone", 1, "Nicht zulassen")]
    [InlineData("lead", "statecode", 2, "Disqualifiziert")]
    [InlineData("lead", "statuscode", 6, "Kein Interesse mehr")]
    [InlineData("phonecall", "statuscode", 2, "Getätigt")]
    public void Options_are_labelled_in_German_too(string table, string column, int value, string german)
    {
        var option = Column(table, column).Options.Single(o => o.Value == value);
        Assert.Equal((option.Label, german), (option.Labels.In(1033), option.Labels.In(1031)));
    }

    [Fact]
    public void A_German_list_of_options_leaves_none_out()
    {
        var halves = from column in Tables.Values.SelectMany(t => t.Columns.Select(c => (Name: $"{t.LogicalName}.{c.LogicalName}", c.Options)))
                     let german = column.Options.Count(o => o.Labels.Texts.ContainsKey(1031))
                     where german > 0 && german < column.Options.Count
                     select column.Name;
        Assert.Empty(halves);
    }

    [Fact]
    public void Tables_that_people_see_have_names_for_one_row_and_for_many() =>
        Assert.Equal(("Telefonanruf", "Telefonanrufe", "Phone Calls"),
            (Tables["phonecall"].DisplayNames.In(1031), Tables["phonecall"].CollectionNames.In(1031), Tables["phonecall"].CollectionNames.In(1033)));

    [Theory]
    [InlineData("purchasetimeframe", 4, "Unknown")]
    [InlineData("purchaseprocess", 2, "Unknown")]
    [InlineData("industrycode", 9, "Design, Direction and Creative Management")]
    [InlineData("statuscode", 5, "Cannot Contact")]
    public void Options_of_lead_carry_the_labels_that_Dynamics_shows(string column, int value, string label) =>
        Assert.Equal(label, Column("lead", column).Options.Single(o => o.Value == value).Label);

    [Theory]
    [InlineData("subject", 300)]
    [InlineData("lastname", 50)]
    [InlineData("mobilephone", 20)]
    [InlineData("websiteurl", 200)]
    [InlineData("description", 2000)]
    [InlineData("address1_upszone", 4)]
    public void Texts_of_lead_have_the_platforms_lengths(string column, int length) => Assert.Equal(length, Column("lead", column).MaxLength);

    [Theory]
    [InlineData("fullname")]
    [InlineData("createdon")]
    [InlineData("revenue_base")]
    [InlineData("exchangerate")]
    [InlineData("owningbusinessunit")]
    [InlineData("address1_composite")]
    public void What_the_platform_fills_cannot_be_written(string column)
    {
        Assert.False(Column("lead", column).ValidForCreate);
        Assert.False(Column("lead", column).ValidForUpdate);
        Assert.True(Column("lead", column).ValidForRead);
    }

    [Fact]
    public void Lead_is_not_valid_for_queues_until_someone_switches_that_on_but_activities_are()
    {
        Assert.False(Tables["lead"].IsValidForQueue);
        Assert.All(new[] { "phonecall", "email", "appointment", "task" }, name => Assert.True(Tables[name].IsValidForQueue && Tables[name].IsActivity));
    }

    [Theory]
    [InlineData("phonecall", "actualend", true)]
    [InlineData("email", "actualend", true)]
    [InlineData("appointment", "actualend", true)]
    [InlineData("email", "senton", false)]
    public void When_an_act_ended_can_be_written_and_when_a_mail_was_sent_cannot(string table, string column, bool writable)
    {
        Assert.Equal((writable, writable), (Column(table, column).ValidForCreate, Column(table, column).ValidForUpdate));
        Assert.Equal(DateBehavior.UserLocal, Column(table, column).DateBehavior);
    }

    [Fact]
    public void What_a_qualified_lead_becomes_points_back_at_it()
    {
        foreach (var successor in new[] { "account", "contact", "opportunity" }) Assert.Equal(["lead"], Column(successor, "originatingleadid").Targets);
        Assert.Equal(["opportunity"], Column("lead", "qualifyingopportunityid").Targets);
    }

    [Fact]
    public void Every_lookup_names_its_targets()
    {
        var lookups = Tables.Values.SelectMany(t => t.Columns).Where(c => c.Type is ColumnType.Lookup or ColumnType.Owner or ColumnType.Customer);
        Assert.All(lookups, c => Assert.NotEmpty(c.Targets));
    }
}
