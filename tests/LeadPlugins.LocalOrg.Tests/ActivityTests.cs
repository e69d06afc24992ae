using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class ActivityTests
{
    private readonly TestOrganization org = new();
    private readonly EntityReference lead;

    public ActivityTests() => lead = new EntityReference("lead", org.CreateLead(("lastname", "Lovelace"), ("emailaddress1", "ada@engines.example")));

    private DateTime Now => org.Org.Clock.UtcNow;

    [Theory]
    [InlineData("phonecall", 0, 1, "1")]
    [InlineData("phonecall", 1, 2, "2 4")]
    [InlineData("phonecall", 2, 3, "3")]
    [InlineData("email", 0, 1, "1 8")]
    [InlineData("email", 1, 2, "2 3 4 6 7")]
    [InlineData("email", 2, 5, "5")]
    [InlineData("appointment", 0, 1, "1 2")]
    [InlineData("appointment", 1, 3, "3")]
    [InlineData("appointment", 2, 4, "4")]
    [InlineData("appointment", 3, 5, "5 6")]
    [InlineData("task", 0, 2, "2 3 4 7")]
    [InlineData("task", 1, 5, "5")]
    [InlineData("task", 2, 6, "6")]
    public void Each_state_of_an_activity_has_its_status_reasons_and_a_default(string table, int state, int byDefault, string allowed)
    {
        var options = allowed.Split(' ').Select(int.Parse).ToList();
        var id = Create(table);
        org.Update(table, id, ("statecode", new OptionSetValue(state)));
        Assert.Equal(byDefault, Status(table, id));

        foreach (var status in Enumerable.Range(0, 10))
        {
            void Set() => org.Update(table, id, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
            if (options.Contains(status)) Set();
            else Refuses(0x80048408, Set);
        }
    }

    [Theory]
    [InlineData("phonecall")]
    [InlineData("email")]
    [InlineData("appointment")]
    [InlineData("task")]
    public void Completing_an_activity_ends_it_now_and_cancelling_it_does_not(string table)
    {
        var (completed, cancelled) = (Create(table), Create(table));
        org.Org.Clock.Advance(TimeSpan.FromMinutes(20));

        org.Update(table, completed, ("statecode", new OptionSetValue(1)));
        org.Update(table, cancelled, ("statecode", new OptionSetValue(2)));

        Assert.Equal((Now, table), (org.Read(table, completed)["actualend"], org.Read(table, completed)["activitytypecode"]));
        Assert.False(org.Read(table, cancelled).Contains("actualend"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_end_that_was_given_stays_whether_it_came_before_the_completion_or_with_it(bool splits)
    {
        var org = new TestOrganization(new LocalOrgSwitches { UpdateSplitsState = splits });
        var end = org.Org.Clock.UtcNow.AddHours(-1);
        var (before, with) = (org.Service.Create(Row("phonecall", Guid.Empty, ("actualend", end))), org.Service.Create(new Entity("phonecall")));

        org.Update("phonecall", before, ("statecode", new OptionSetValue(1)));
        org.Update("phonecall", with, ("statecode", new OptionSetValue(1)), ("actualend", end));

        Assert.Equal((end, end), (org.Read("phonecall", before)["actualend"], org.Read("phonecall", with)["actualend"]));
    }

    [Fact]
    public void Reopening_an_activity_and_changing_a_completed_one_leave_its_end()
    {
        var call = Create("phonecall");
        org.Update("phonecall", call, ("statecode", new OptionSetValue(1)));
        var end = Now;
        org.Org.Clock.Advance(TimeSpan.FromHours(1));

        org.Update("phonecall", call, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(4)));
        Assert.Equal(end, org.Read("phonecall", call)["actualend"]);
        org.Update("phonecall", call, ("statecode", new OptionSetValue(0)));
        Assert.Equal(end, org.Read("phonecall", call)["actualend"]);
    }

    [Fact]
    public void An_end_that_is_taken_from_a_completed_activity_stays_away()
    {
        var call = Create("phonecall");
        org.Update("phonecall", call, ("statecode", new OptionSetValue(1)));

        org.Update("phonecall", call, ("actualend", null), ("statuscode", new OptionSetValue(4)));

        Assert.False(org.Read("phonecall", call).Contains("actualend"));
    }

    [Fact]
    public void An_email_is_sent_at_the_moment_it_becomes_Sent_not_while_it_is_pending_and_callers_cannot_say_when()
    {
        var mail = Create("email");
        org.Update("email", mail, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(6)), ("senton", Now.AddDays(-1)));
        Assert.False(org.Read("email", mail).Contains("senton"));
        org.Org.Clock.Advance(TimeSpan.FromMinutes(3));

        org.Update("email", mail, ("statuscode", new OptionSetValue(3)));
        Assert.Equal(Now, org.Read("email", mail)["senton"]);

        var sent = Now;
        org.Org.Clock.Advance(TimeSpan.FromMinutes(3));
        org.Update("email", mail, ("statuscode", new OptionSetValue(3)), ("subject", "Again"));
        Assert.Equal(sent, org.Read("email", mail)["senton"]);
    }

    [Fact]
    public void An_activity_is_outgoing_unless_it_says_otherwise_open_and_owned_by_its_creator()
    {
        var call = org.Read("phonecall", Create("phonecall"));

        Assert.Equal((true, new OptionSetValue(0), org.Org.AdministratorId), (call["directioncode"], call["statecode"], ((EntityReference)call["ownerid"]).Id));
        var mail = org.Service.Create(Row("email", Guid.Empty, ("directioncode", false), ("statecode", new OptionSetValue(1))));
        Assert.Equal((false, new OptionSetValue(0)), (org.Read("email", mail)["directioncode"], org.Read("email", mail)["statecode"]));
    }

    [Fact]
    public void An_activity_entered_afterwards_may_say_when_it_was_first_created()
    {
        var first = Now.AddDays(-2);
        var call = org.Read("phonecall", org.Service.Create(Row("phonecall", Guid.Empty, ("overriddencreatedon", first))));

        Assert.Equal((first, Now), (call["createdon"], call["overriddencreatedon"]));
    }

    [Fact]
    public void Activities_are_found_by_the_lead_they_regard_however_many_there_are()
    {
        var other = new EntityReference("lead", org.CreateLead());
        for (var i = 0; i < 200; i++) org.Service.Create(Row("phonecall", Guid.Empty, ("regardingobjectid", other)));
        var call = Create("phonecall");

        var found = Assert.Single(Query("phonecall", ("regardingobjectid", lead.Id)));

        Assert.Equal((call, "Lovelace"), (found.Id, found.GetAttributeValue<EntityReference>("regardingobjectid").Name));
    }

    [Theory]
    [InlineData("phonecall")]
    [InlineData("email")]
    [InlineData("appointment")]
    [InlineData("task")]
    public void A_lead_that_gets_another_owner_takes_its_activities_along_silently_whoever_owned_them_completed_or_not(string table)
    {
        var (anne, ben, other) = (User("Anne"), User("Ben"), new EntityReference("lead", org.CreateLead()));
        var (open, completed, bens) = (Create(table), Create(table), org.Service.Create(Row(table, Guid.Empty, ("regardingobjectid", lead), ("ownerid", ben))));
        var elsewhere = org.Service.Create(Row(table, Guid.Empty, ("regardingobjectid", other)));
        org.Update(table, completed, ("statecode", new OptionSetValue(1)));
        var end = Now;
        org.On("Update", table, 40, _ => throw new InvalidPluginExecutionException("not silent"));
        org.Org.Clock.Advance(TimeSpan.FromHours(1));

        org.Update("lead", lead.Id, ("ownerid", anne));

        Assert.All(new[] { open, completed, bens }, id => Assert.Equal((anne, anne), (org.Read(table, id)["ownerid"], org.Read(table, id)["owninguser"])));
        Assert.Equal((end, new OptionSetValue(1)), (org.Read(table, completed)["actualend"], org.Read(table, completed)["statecode"]));
        Assert.NotEqual(anne, org.Read(table, elsewhere)["ownerid"]);
    }

    [Fact]
    public void Activities_go_to_a_team_with_their_lead_by_Assign_too_and_come_back_when_that_is_undone()
    {
        var (call, team) = (Create("phonecall"), new EntityReference("team", org.CreateTeam("Desk")));
        var before = org.Read("phonecall", call);
        var refuses = true;
        org.On("Update", "lead", 40, _ =>
        {
            if (refuses) throw new InvalidPluginExecutionException("no");
        });
        var request = new AssignRequest { Target = lead, Assignee = team };

        Refuses("no", () => org.Service.Execute(request));
        Assert.Equal((before["ownerid"], before.RowVersion), (org.Read("phonecall", call)["ownerid"], org.Read("phonecall", call).RowVersion));
        refuses = false;
        org.Service.Execute(request);

        var after = org.Read("phonecall", call);
        Assert.Equal((team, team, false), (after["ownerid"], after["owningteam"], after.Contains("owninguser")));
    }

    [Fact]
    public void Activities_stay_with_their_owner_when_their_lead_is_sent_the_owner_it_has_or_they_come_to_it_later()
    {
        var (anne, ben) = (User("Anne"), User("Ben"));
        org.Update("lead", lead.Id, ("ownerid", anne));
        var call = org.Service.Create(Row("phonecall", Guid.Empty, ("ownerid", ben)));

        org.Update("phonecall", call, ("regardingobjectid", lead));
        org.Update("lead", lead.Id, ("ownerid", anne), ("subject", "Again"));

        Assert.Equal(ben, org.Read("phonecall", call)["ownerid"]);
    }

    [Fact]
    public void The_parties_of_an_email_are_rows_that_tell_who_sent_it_and_who_was_to_get_it()
    {
        var anne = User("Anne");
        var mail = Mail([Party(anne)], [Party(lead), Address("byron@poets.example")]);

        var from = Assert.Single(Parties(mail, 1));
        Assert.Equal((anne, "Anne", new EntityReference("email", mail)), (from["partyid"], from["partyidname"], from["activityid"]));
        var to = Parties(mail, 2);
        Assert.Equal((lead, "byron@poets.example", 2), (to[0]["partyid"], to[1]["addressused"], to.Count));
    }

    [Fact]
    public void Party_lists_are_read_with_the_activity_when_they_are_asked_for()
    {
        var anne = User("Anne");
        var mail = Mail([Party(anne)], [Party(lead)]);

        var read = org.Service.Retrieve("email", mail, new ColumnSet("from", "cc"));
        Assert.Equal(anne, Assert.Single(((EntityCollection)read["from"]).Entities)["partyid"]);
        Assert.False(read.Contains("cc") || read.Contains("to"));
        Assert.Equal(lead, Assert.Single(((EntityCollection)org.Read("email", mail)["to"]).Entities)["partyid"]);
    }

    [Fact]
    public void The_parties_of_the_mails_about_a_lead_are_found_by_one_query_and_their_lists_are_not_read_through_a_link()
    {
        var anne = User("Anne");
        var mail = Mail([Party(anne)], [Party(lead)]);
        Mail([Party(User("Ben"))], [Party(lead)], regarding: null);
        var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet("partyid") };
        query.Criteria.AddCondition("participationtypemask", ConditionOperator.Equal, 1);
        var mails = query.AddLink("email", "activityid", "activityid");
        mails.LinkCriteria.AddCondition("regardingobjectid", ConditionOperator.Equal, lead.Id);

        Assert.Equal(anne, Assert.Single(org.Service.RetrieveMultiple(query).Entities)["partyid"]);
        Assert.Equal(mail, Assert.Single(Query("email", ("regardingobjectid", lead.Id))).Id);
        mails.Columns = new ColumnSet("from");
        Refuses("email.from", () => org.Service.RetrieveMultiple(query));
    }

    [Fact]
    public void Steps_get_the_party_lists_that_were_sent()
    {
        EntityCollection? seen = null;
        org.On("Create", "email", 20, run => seen = (EntityCollection)run.Target["from"]);
        var anne = User("Anne");

        Mail([Party(anne)], []);

        Assert.Equal(anne, Assert.Single(seen!.Entities)["partyid"]);
    }

    [Fact]
    public void A_party_list_that_is_written_replaces_the_one_there_was_and_no_other()
    {
        var (anne, ben) = (User("Anne"), User("Ben"));
        var mail = Mail([Party(anne)], [Party(lead)]);

        org.Update("email", mail, ("from", new EntityCollection([Party(ben)])));
        Assert.Equal((ben, 1), (Assert.Single(Parties(mail, 1))["partyid"], Parties(mail, 2).Count));
        org.Update("email", mail, ("to", null));
        Assert.Equal((1, 0), (Parties(mail, 1).Count, Parties(mail, 2).Count));
    }

    [Fact]
    public void Deleting_an_activity_deletes_its_parties_and_deleting_a_party_leaves_the_activity_without()
    {
        var mail = Mail([Party(User("Anne"))], [Party(lead)], regarding: null);
        var deletions = new List<string>();
        org.On("Delete", null, 40, run => deletions.Add(run.Context.PrimaryEntityName));

        org.Service.Delete("lead", lead.Id);
        Assert.False(Assert.Single(Parties(mail, 2)).Contains("partyid"));
        org.Service.Delete("email", mail);

        Assert.Equal(0, org.Count("activityparty"));
        Assert.Equal(["lead", "email"], deletions);
    }

    [Fact]
    public void What_is_no_party_is_refused_and_parties_are_written_by_their_activity_only()
    {
        Refuses("partyid", () => Mail([new Entity("activityparty")], []));
        Refuses("'systemuser'", () => Mail([new Entity("systemuser")], []));
        Refuses("'from'", () => org.Service.Create(Row("email", Guid.Empty, ("from", lead))));
        Refuses(0x80040217, () => Mail([Party(new EntityReference("systemuser", Guid.NewGuid()))], []));
        Refuses("activityparty", () => org.Service.Create(Party(lead)));
        var mail = Mail([], [Party(lead)]);
        Refuses("activityparty", () => org.Update("activityparty", Parties(mail, 2)[0].Id, ("addressused", "x")));
        Refuses("activityparty", () => org.Service.Delete("activityparty", Parties(mail, 2)[0].Id));
        Assert.Equal((1, 1), (org.Count("email"), org.Count("activityparty")));
    }

    private Guid Create(string table) => org.Service.Create(Row(table, Guid.Empty, ("subject", "Hello"), ("regardingobjectid", lead)));

    private Guid Mail(Entity[] from, Entity[] to) => Mail(from, to, lead);

    private Guid Mail(Entity[] from, Entity[] to, EntityReference? regarding) => org.Service.Create(Row("email", Guid.Empty,
        ("regardingobjectid", regarding), ("from", new EntityCollection([.. from])), ("to", new EntityCollection([.. to]))));

    private EntityReference User(string name) => new("systemuser", org.CreateUser(name));

    private static Entity Party(EntityReference who) => new("activityparty") { ["partyid"] = who };

    private static Entity Address(string address) => new("activityparty") { ["addressused"] = address };

    private List<Entity> Parties(Guid activity, int mask) => Query("activityparty", ("activityid", activity), ("participationtypemask", mask));

    private List<Entity> Query(string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        foreach (var (column, value) in conditions) query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. org.Service.RetrieveMultiple(query).Entities];
    }

    private int Status(string table, Guid id) => org.Read(table, id).GetAttributeValue<OptionSetValue>("statuscode").Value;
}
