using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class ColumnTests
{
    public static TheoryData<string, object, uint> Wrong => new()
    {
        { "lastname", new string('x', 51), 0x80044331 },
        { "numberofemployees", -1, 0x8004432f },
        { "numberofemployees", 1000001, 0x8004432f },
        { "revenue", new Money(-1), 0x80044330 },
        { "address1_latitude", 90.5, 0x80044330 },
        { "leadsourcecode", new OptionSetValue(99), 0x8004431a },
        { "estimatedclosedate", new DateTime(1700, 1, 1), 0x80040239 },
        { "lastname", 7, 0x80040203 },
        { "leadsourcecode", 8, 0x80040203 },
        { "revenue", 5m, 0x80040203 },
        { "statuscode", 1, 0x80040203 },
        { "parentaccountid", new EntityReference("lead", Guid.NewGuid()), 0x80040203 },
        { "parentaccountid", new EntityReference("account", Guid.NewGuid()), 0x80040217 },
        { "nosuchcolumn", "x", 0x80041103 },
        { "LastName", "x", 0x80041103 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_that_does_not_fit_its_column_is_refused_on_create_and_on_update(string column, object value, uint code)
    {
        var org = new TestOrganization();
        var id = org.CreateLead();

        var onCreate = Fault(() => org.CreateLead((column, value)));
        var onUpdate = Fault(() => org.Update("lead", id, (column, value)));

        Assert.Equal((code, code), ((uint)onCreate.ErrorCode, (uint)onUpdate.ErrorCode));
        if (code != 0x80040217) Assert.Contains(column, onCreate.Message, StringComparison.Ordinal);
        Assert.Equal(1, org.Count("lead"));
    }

    [Fact]
    public void Limits_are_inclusive()
    {
        var org = new TestOrganization();

        org.CreateLead(("lastname", new string('x', 50)), ("numberofemployees", 1000000), ("revenue", new Money(0)), ("address1_latitude", -90.0));
    }

    [Fact]
    public void Text_is_stored_as_given_and_text_of_no_characters_as_empty()
    {
        var org = new TestOrganization();

        var lead = org.Read("lead", org.CreateLead(("jobtitle", "  two  "), ("companyname", "")));

        Assert.Equal("  two  ", lead["jobtitle"]);
        Assert.False(lead.Contains("companyname"));
    }

    [Fact]
    public void Instants_are_whole_seconds_in_UTC_and_days_have_no_time()
    {
        var org = new TestOrganization();
        var local = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local);

        var lead = org.Read("lead", org.CreateLead(
            ("lastonholdtime", new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified).AddMilliseconds(999)), ("schedulefollowup_qualify", local),
                ("estimatedclosedate", new DateTime(2026, 7, 1, 23, 30, 0, DateTimeKind.Utc))));

        Assert.Equal((new DateTime(2026, 7, 1, 12, 0, 0), DateTimeKind.Utc), ((DateTime)lead["lastonholdtime"], ((DateTime)lead["lastonholdtime"]).Kind));
        Assert.Equal(local.ToUniversalTime(), lead["schedulefollowup_qualify"]);
        Assert.Equal((new DateTime(2026, 7, 1), DateTimeKind.Unspecified), ((DateTime)lead["estimatedclosedate"], ((DateTime)lead["estimatedclosedate"]).Kind));
    }

    [Fact]
    public void A_table_that_does_not_exist_is_refused_by_name()
    {
        var org = new TestOrganization();

        var fault = Fault(() => org.Service.Create(new Entity("incident")));

        Assert.Equal(unchecked((int)0x80041102), fault.ErrorCode);
        Assert.Contains("'incident'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_are_not_imitated_are_refused_by_name()
    {
        var org = new TestOrganization();

        org.Org.AddColumns("lead", [new ColumnModel { LogicalName = "own_tags", SchemaName = "own_Tags", Type = ColumnType.MultiChoice }]);

        Refuses("lead.own_tags", () => org.CreateLead(("own_tags", new OptionSetValueCollection())));
    }

    [Fact]
    public void An_organizations_own_columns_are_columns_like_others_also_of_rows_that_exist()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("lastname", "Lovelace"));

        org.Org.AddColumns("lead",
            [new ColumnModel { LogicalName = "own_size", SchemaName = "own_Size", Type = ColumnType.WholeNumber, MinValue = 0, MaxValue = 10,
                IsCustom = true }]);
        Assert.False(org.Read("lead", id).Contains("own_size"));
        org.Update("lead", id, ("own_size", 7));

        Assert.Equal(7, org.Read<int>(id, "own_size"));
        Assert.Contains(org.Org.Table("lead").Columns, c => c.LogicalName == "own_size");
        Refuses(0x8004432f, () => org.Update("lead", id, ("own_size", 11)));
        Assert.Throws<ArgumentException>(() =>
            org.Org.AddColumns("lead", [new ColumnModel { LogicalName = "own_size", SchemaName = "own_Size", Type = ColumnType.Text }]));
        Assert.Throws<KeyNotFoundException>(() => org.Org.AddColumns("nosuchtable", []));
    }

    [Fact]
    public void Alternate_keys_are_refused()
    {
        var org = new TestOrganization();

        Refuses("alternate keys", () => org.Service.Update(new Entity("lead", "subject", "x")));
        Refuses("alternate keys", () => org.CreateLead(("parentaccountid", new EntityReference("account", "name", "x"))));
    }

    [Fact]
    public void Reading_a_column_that_does_not_exist_is_refused()
    {
        var org = new TestOrganization();
        var id = org.CreateLead();

        Refuses(0x80041103, () => org.Service.Retrieve("lead", id, new ColumnSet("nosuchcolumn")));
    }
}
