using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class RowTests
{
    private const uint NotFound = 0x80040217, BadStatus = 0x80048408;

    [Fact]
    public void A_new_row_has_the_defaults_of_its_choices_and_its_state()
    {
        var org = new TestOrganization();

        var lead = org.Read("lead", org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal(new OptionSetValue(2), lead["leadqualitycode"]);
        Assert.Equal((false, true), (lead["donotphone"], lead["followemail"]));
        Assert.Equal((new OptionSetValue(0), new OptionSetValue(1)), (lead["statecode"], lead["statuscode"]));
    }

    [Fact]
    public void A_value_sent_as_empty_is_empty_even_where_there_is_a_default()
    {
        var org = new TestOrganization();

        Assert.Null(org.Read<OptionSetValue>(org.CreateLead(("leadqualitycode", null)), "leadqualitycode"));
    }

    [Fact]
    public void A_new_row_is_open_whatever_state_is_sent()
    {
        var org = new TestOrganization();

        var id = org.CreateLead(("statecode", new OptionSetValue(2)), ("statuscode", new OptionSetValue(2)));

        Assert.Equal(new OptionSetValue(0), org.Read<OptionSetValue>(id, "statecode"));
        Assert.Equal(new OptionSetValue(2), org.Read<OptionSetValue>(id, "statuscode"));
    }

    [Fact]
    public void A_status_reason_of_a_closed_state_is_refused_on_create()
    {
        var org = new TestOrganization();

        Refuses(BadStatus, () => org.CreateLead(("statuscode", new OptionSetValue(3))));
    }

    [Fact]
    public void A_state_alone_takes_its_default_status_reason()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("lastname", "Lovelace"));

        org.Update("lead", id, ("statecode", new OptionSetValue(2)));

        Assert.Equal(new OptionSetValue(4), org.Read<OptionSetValue>(id, "statuscode"));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(2, 1)]
    [InlineData(9, 1)]
    public void State_and_status_reason_must_belong_together(int state, int status)
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("lastname", "Lovelace"));

        Refuses(BadStatus, () => org.Update("lead", id, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status))));
    }

    [Fact]
    public void A_status_reason_alone_must_belong_to_the_state_the_row_has()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("lastname", "Lovelace"));

        org.Update("lead", id, ("statuscode", new OptionSetValue(2)));

        Assert.Equal(new OptionSetValue(2), org.Read<OptionSetValue>(id, "statuscode"));
        Refuses(BadStatus, () => org.Update("lead", id, ("statuscode", new OptionSetValue(5))));
    }

    [Fact]
    public void The_owner_is_the_caller_unless_one_is_named_and_the_owning_columns_follow()
    {
        var org = new TestOrganization();
        var anne = org.CreateUser("Anne");
        var team = org.CreateTeam("Desk");
        var id = org.Org.Service(anne).Create(Lead(("lastname", "Lovelace")));
        Assert.Equal((anne, anne), (org.Read<EntityReference>(id, "ownerid").Id, org.Read<EntityReference>(id, "owninguser").Id));

        org.Update("lead", id, ("ownerid", new EntityReference("team", team)));

        var lead = org.Read("lead", id);
        Assert.False(lead.Contains("owninguser"));
        Assert.Equal(team, ((EntityReference)lead["owningteam"]).Id);
        Assert.Equal("Desk", ((EntityReference)lead["ownerid"]).Name);
        Assert.Equal(org.Org.RootBusinessUnitId, ((EntityReference)lead["owningbusinessunit"]).Id);
    }

    [Fact]
    public void A_row_keeps_an_owner_and_its_id()
    {
        var org = new TestOrganization();
        var id = org.CreateLead();

        Refuses("without an owner", () => org.Update("lead", id, ("ownerid", null)));
        Refuses("cannot be changed", () => org.Update("lead", id, ("leadid", Guid.NewGuid())));
        org.Update("lead", id, ("leadid", id));
    }

    [Fact]
    public void A_row_cannot_be_given_to_nobody_or_to_a_disabled_user()
    {
        var org = new TestOrganization();
        var gone = org.CreateUser("Gone", disabled: true);
        var id = org.CreateLead(("lastname", "Lovelace"));

        Refuses(NotFound, () => org.Update("lead", id, ("ownerid", new EntityReference("systemuser", Guid.NewGuid()))));
        Refuses(0x80040225, () => org.Update("lead", id, ("ownerid", new EntityReference("systemuser", gone))));
    }

    [Fact]
    public void A_migrated_row_shows_the_moment_it_was_first_created()
    {
        var org = new TestOrganization();
        var then = new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc);

        var lead = org.Read("lead", org.CreateLead(("overriddencreatedon", then)));

        Assert.Equal(then, lead["createdon"]);
        Assert.Equal(org.Org.Clock.UtcNow, lead["overriddencreatedon"]);
    }

    [Fact]
    public void A_composed_name_follows_its_parts()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("firstname", "Ada"));
        Assert.Equal("Ada", org.Read<string>(id, "fullname"));

        org.Update("lead", id, ("lastname", "Lovelace"), ("fullname", "Countess"));

        Assert.Equal("Ada Lovelace", org.Read<string>(id, "fullname"));
    }

    [Fact]
    public void Read_only_columns_that_are_sent_are_passed_over()
    {
        var org = new TestOrganization();

        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var lead = org.Read("lead", org.CreateLead(("createdon", longAgo), ("merged", true), ("revenue", new Money(100)), ("revenue_base", new Money(7))));

        Assert.Equal(org.Org.Clock.UtcNow, lead["createdon"]);
        Assert.Equal(false, lead["merged"]);
        Assert.Equal(new Money(100), lead["revenue_base"]);
    }

    [Fact]
    public void Money_takes_the_base_currency_where_none_is_given_and_is_counted_in_it()
    {
        var org = new TestOrganization();
        var euro = org.Service.Create(Row("transactioncurrency", Guid.Empty,
            ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"), ("currencyprecision", 2), ("exchangerate", 1.25m)));

        var plain = org.Read("lead", org.CreateLead(("revenue", new Money(100))));
        var inEuro = org.Read("lead", org.CreateLead(("revenue", new Money(100)), ("transactioncurrencyid", new EntityReference("transactioncurrency", euro))));
        var without = org.Read("lead", org.CreateLead());

        Assert.Equal((org.Org.BaseCurrencyId, new Money(100)), (((EntityReference)plain["transactioncurrencyid"]).Id, plain["revenue_base"]));
        Assert.Equal((1.25m, new Money(80)), (inEuro["exchangerate"], inEuro["revenue_base"]));
        Assert.False(without.Contains("transactioncurrencyid"));
    }

    [Fact]
    public void A_second_row_with_the_same_id_is_refused()
    {
        var org = new TestOrganization();
        var id = org.CreateLead();

        Refuses(0x80040237, () => org.Service.Create(new Entity("lead", id)));
    }

    [Fact]
    public void A_row_that_is_not_there_cannot_be_read_updated_or_deleted()
    {
        var org = new TestOrganization();
        var id = Guid.NewGuid();

        Refuses(NotFound, () => org.Service.Retrieve("lead", id, new ColumnSet(true)));
        Refuses(NotFound, () => org.Update("lead", id, ("jobtitle", "Analyst")));
        Refuses(NotFound, () => org.Service.Delete("lead", id));
    }

    [Fact]
    public void An_update_on_condition_of_the_version_fails_when_someone_else_wrote()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("jobtitle", "Analyst"));
        var read = org.Service.Retrieve("lead", id, new ColumnSet("jobtitle"));
        read["jobtitle"] = "Poet";
        org.Service.Execute(new UpdateRequest { Target = read, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });

        var fault = Fault(() => org.Service.Execute(new UpdateRequest { Target = read, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }));

        Assert.Equal(unchecked((int)0x80060882), fault.ErrorCode);
        Refuses(0x80060882, () => org.Service.Execute(new DeleteRequest
        {
            Target = new EntityReference("lead", id) { RowVersion = read.RowVersion }, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        }));
        Assert.Equal("Poet", org.Read<string>(id, "jobtitle"));
    }

    [Fact]
    public void An_update_or_deletion_on_condition_of_a_version_that_it_does_not_name_is_refused()
    {
        var org = new TestOrganization();
        var id = org.CreateLead();

        Refuses(0x80060883, () => org.Service.Execute(new UpdateRequest
        {
            Target = Row("lead", id, ("jobtitle", "Poet")), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        }));
        Refuses(0x80060883, () => org.Service.Execute(new DeleteRequest
        {
            Target = new EntityReference("lead", id), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        }));
    }

    [Fact]
    public void What_a_query_read_carries_the_version_on_which_a_deletion_can_be_conditioned()
    {
        var org = new TestOrganization();
        var id = org.CreateLead();
        var read = Assert.Single(org.Service.RetrieveMultiple(new QueryExpression("lead")).Entities);

        org.Service.Execute(new DeleteRequest { Target = read.ToEntityReference(), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });

        Refuses(0x80040217, () => org.Read("lead", id));
    }

    [Fact]
    public void Whoever_writes_first_between_a_plugins_read_and_its_write_wins()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("jobtitle", "Analyst"));
        org.On("Create", "account", 40, run =>
        {
            var read = run.System.Retrieve("lead", id, new ColumnSet("jobtitle"));
            run.System.Update(Row("lead", id, ("jobtitle", "Poet")));
            read["jobtitle"] = "Engineer";
            run.System.Execute(new UpdateRequest { Target = read, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        }, async: true);
        org.Service.Create(new Entity("account") { ["name"] = "Engines" });

        org.Org.Jobs.RunAll();

        Assert.Equal(unchecked((int)0x80040224), Assert.Single(org.Org.Jobs.Failed).ErrorCode);
        Assert.Equal("Poet", org.Read<string>(id, "jobtitle"));
    }

    [Fact]
    public void Retrieve_gives_the_columns_asked_for_that_have_a_value_and_the_id()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("jobtitle", "Analyst"), ("subject", "Engine"));

        var lead = org.Service.Retrieve("lead", id, new ColumnSet("jobtitle", "companyname"));

        Assert.Equal(["jobtitle", "leadid"], lead.Attributes.Keys.Order());
    }

    [Fact]
    public void What_is_read_has_the_labels_of_its_choices()
    {
        var org = new TestOrganization();

        var lead = org.Read("lead", org.CreateLead(("leadsourcecode", new OptionSetValue(8)), ("donotphone", true)));

        Assert.Equal(("Web", "Do Not Allow", "Open"),
            (lead.FormattedValues["leadsourcecode"], lead.FormattedValues["donotphone"], lead.FormattedValues["statecode"]));
        Assert.False(lead.FormattedValues.Contains("createdon"));
    }

    [Fact]
    public void Deleting_a_row_unlinks_deletes_or_is_refused_as_the_relationship_says()
    {
        var org = new TestOrganization();
        var deleted = new List<string>();
        org.On("Delete", null, 40, run => deleted.Add($"{run.Context.PrimaryEntityName} {run.Context.Depth}"));
        var account = org.Service.Create(new Entity("account") { ["name"] = "Engines" });
        var lead = org.CreateLead(("parentaccountid", new EntityReference("account", account)));
        org.Service.Create(new Entity("phonecall") { ["subject"] = "Hello", ["regardingobjectid"] = new EntityReference("lead", lead) });

        org.Service.Delete("account", account);
        Assert.False(org.Read("lead", lead).Contains("parentaccountid"));

        org.Service.Delete("lead", lead);
        Assert.Equal(0, org.Count("phonecall"));
        Assert.Equal(["account 1", "phonecall 2", "lead 1"], deleted);
    }

    [Fact]
    public void Steps_that_run_while_a_row_is_deleted_may_change_free_or_delete_the_rows_that_point_at_it()
    {
        var org = new TestOrganization();
        var lead = org.CreateLead(("lastname", "Lovelace"));
        var call = Row("phonecall", Guid.Empty, ("regardingobjectid", new EntityReference("lead", lead)));
        Guid[] calls = [.. Enumerable.Range(0, 4).Select(_ => org.Service.Create(call))];
        var another = org.CreateLead();
        org.On("Delete", "phonecall", 40, run =>
        {
            if (run.Context.PrimaryEntityId != calls[0]) return;
            run.System.Update(Row("phonecall", calls[1], ("subject", "changed")));
            run.System.Update(Row("phonecall", calls[2], ("regardingobjectid", new EntityReference("lead", another))));
            run.System.Delete("phonecall", calls[3]);
        });

        org.Service.Delete("lead", lead);

        Assert.Equal(calls[2], Assert.Single(org.Service.RetrieveMultiple(new QueryExpression("phonecall")).Entities).Id);
    }

    [Fact]
    public void The_owner_of_a_row_cannot_be_deleted()
    {
        var org = new TestOrganization();
        var team = org.CreateTeam("Desk");
        org.CreateLead(("ownerid", new EntityReference("team", team)));

        Refuses(0x80040227, () => org.Service.Delete("team", team));
        Refuses("systemuser", () => org.Service.Delete("systemuser", org.CreateUser("Anne")));
    }

    [Fact]
    public void The_same_requests_give_the_same_ids()
    {
        Guid[] Ids(int seed)
        {
            var org = new TestOrganization(options: new LocalOrgOptions { Seed = seed });
            return [org.Org.AdministratorId, org.CreateLead(("lastname", "a")), org.CreateLead(("lastname", "b"))];
        }

        Assert.Equal(Ids(1), Ids(1));
        Assert.NotEqual(Ids(1), Ids(2));
    }
}
