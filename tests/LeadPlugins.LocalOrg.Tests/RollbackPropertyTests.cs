using System.Globalization;
using System.ServiceModel;
using System.Text;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>Random operations inside a request that a last step refuses: afterwards every row, by every way of reading it, is as before.</summary>
public class RollbackPropertyTests
{
    private static readonly string[] Names = ["Ada", "Byron", "Charles", "De Morgan"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_refused_request_leaves_the_organization_as_it_was(int seed)
    {
        var random = new Random(seed);
        var switches = LocalOrgSwitches.All().ToArray();
        var org = new TestOrganization(switches[random.Next(switches.Length)]);
        var queues = new QueueWorld(org);
        var act = false;
        org.On("Create", "account", 40, run =>
        {
            if (!act) return;
            for (var i = random.Next(1, 12); i > 0; i--) Something(random, run.System, queues);
            throw new InvalidPluginExecutionException("undo");
        });
        org.On("Update", "lead", 40, _ => { }, async: true);
        org.On("Delete", "lead", 20, _ => { }, async: false);

        for (var round = 0; round < 60; round++)
        {
            act = false;
            for (var i = random.Next(6); i > 0; i--) TrySomething(random, org, queues);
            var before = Everything(org);
            var jobs = org.Org.Jobs.PendingCount;

            act = true;
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => org.Service.Create(new Entity("account") { ["name"] = "never" }));

            Assert.Equal(before, Everything(org));
            Assert.Equal(jobs, org.Org.Jobs.PendingCount);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_refused_request_leaves_what_other_sessions_committed_in_its_midst_and_each_reads_only_that(int seed)
    {
        var random = new Random(seed);
        var switches = LocalOrgSwitches.All().ToArray();
        var org = new TestOrganization(switches[random.Next(switches.Length)]);
        var queues = new QueueWorld(org);
        for (var i = 0; i < 8; i++) TrySomething(random, org, queues);
        var committed = Everything(org);
        org.On("Create", "account", 40, run =>
        {
            // Qualifying creates accounts too.
            if (run.Target.GetAttributeValue<string>("name") != "never") return;
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                Something(random, run.System, queues);
                var own = Everything(org);
                org.Org.AsAnotherSession(() => Assert.Equal(committed, Everything(org)));
                Assert.Equal(own, Everything(org));
                if (random.Next(2) == 0) continue;
                org.Org.AsAnotherSession(() =>
                {
                    TrySomething(random, org, queues);
                    committed = Everything(org);
                });
            }
            throw new InvalidPluginExecutionException("undo");
        });

        for (var round = 0; round < 30; round++)
        {
            var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => org.Service.Create(new Entity("account") { ["name"] = "never" })).Detail;

            Assert.DoesNotContain("Xunit", fault.Message, StringComparison.Ordinal);
            Assert.Equal(committed, Everything(org));
        }
    }

    // Not every operation is possible in every state; a refused one is part of the game.
    private static void TrySomething(Random random, TestOrganization org, QueueWorld queues)
    {
        try { Something(random, org.Service, queues); }
        catch (FaultException<OrganizationServiceFault>) { }
    }

    private static void Something(Random random, IOrganizationService service, QueueWorld queues)
    {
        var leads = service.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("statecode") }).Entities;
        var lead = leads.Count == 0 ? Guid.Empty : leads[random.Next(leads.Count)].Id;
        switch (leads.Count < 3 ? 0 : random.Next(12))
        {
            case 0: service.Create(Lead(("lastname", Names[random.Next(4)]), ("revenue", new Money(random.Next(1000))))); break;
            case 1: service.Update(Row("lead", lead, ("lastname", Names[random.Next(4)]), ("jobtitle", random.Next(2) == 0 ? null : "Analyst"))); break;
            case 2: service.Delete("lead", lead); break;
            case 3: service.Execute(queues.Request(lead, random.Next(2) == 0 ? queues.First : queues.Second)); break;
            case 4: service.Update(Row("lead", lead, ("statecode", new OptionSetValue(random.Next(2) * 2)), ("subject", "x"))); break;
            case 5: service.Create(new Entity("phonecall") { ["subject"] = "Hello", ["regardingobjectid"] = new EntityReference("lead", lead) }); break;
            case 6: service.Execute(new MergeRequest { Target = new EntityReference("lead", lead), SubordinateId = leads[random.Next(leads.Count)].Id }); break;
            case 7:
                service.Execute(new OrganizationRequest("CreateMultiple")
                {
                    ["Targets"] = new EntityCollection([Lead(("lastname", "Ada")),
                        Lead(("lastname", new string('x', random.Next(99))))]) { EntityName = "lead" },
                });
                break;
            case 8:
                service.Execute(new QualifyLeadRequest
                {
                    LeadId = new EntityReference("lead", lead), CreateAccount = true, CreateContact = random.Next(2) == 0, CreateOpportunity = true,
                });
                break;
            case 9:
                var items = service.RetrieveMultiple(new QueryExpression("queueitem")).Entities;
                if (items.Count == 0) break;
                var worker = service.RetrieveMultiple(new QueryExpression("systemuser")).Entities[0].Id;
                service.Execute(new PickFromQueueRequest { QueueItemId = items[0].Id, WorkerId = worker, RemoveQueueItem = random.Next(3) == 0 });
                if (random.Next(2) == 0) service.Execute(new ReleaseToQueueRequest { QueueItemId = items[0].Id });
                break;
            case 10:
                var party = new Entity("activityparty") { ["partyid"] = new EntityReference("lead", lead) };
                var mail = new Entity("email") { ["regardingobjectid"] = new EntityReference("lead", lead), ["to"] = new EntityCollection([party]) };
                mail.Id = service.Create(mail);
                if (random.Next(2) == 0) service.Update(Row("email", mail.Id, ("statecode", new OptionSetValue(1)), ("to", null)));
                if (random.Next(3) == 0) service.Delete("email", mail.Id);
                break;
            default: service.Execute(new UpsertRequest { Target = Row("lead", lead, ("jobtitle", "Poet")) }); break;
        }
    }

    // All columns of all rows, and the leads once more as the index on a text column gives them.
    private static string Everything(TestOrganization org)
    {
        var text = new StringBuilder();
        foreach (var table in new[] { "lead", "queueitem", "queue", "phonecall", "email", "activityparty", "account", "contact", "opportunity", "systemuser" })
        {
            Append(text, org, new QueryExpression(table) { ColumnSet = new ColumnSet(true) });
        }
        foreach (var name in Names)
        {
            var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("versionnumber") };
            query.Criteria.AddCondition("lastname", ConditionOperator.Equal, name);
            Append(text, org, query);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, TestOrganization org, QueryExpression query)
    {
        foreach (var row in org.Service.RetrieveMultiple(query).Entities)
        {
            text.Append(row.LogicalName).Append(' ').Append(row.Id).Append(' ').Append(row.RowVersion);
            foreach (var (column, value) in row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
            {
                text.Append(' ').Append(column).Append('=').Append(value switch
                {
                    EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
                    OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
                    Money money => money.Value.ToString(CultureInfo.InvariantCulture),
                    _ => Convert.ToString(value, CultureInfo.InvariantCulture),
                });
            }
            text.AppendLine();
        }
    }
}
