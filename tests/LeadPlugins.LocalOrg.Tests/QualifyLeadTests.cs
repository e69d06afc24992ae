using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class QualifyLeadTests
{
    private readonly TestOrganization org = new();

    [Fact]
    public void Qualifying_closes_the_lead_and_creates_what_is_asked_for_linked_both_ways()
    {
        var lead = FullLead();

        var created = Qualify(org, Request(lead, all: true));

        Assert.Equal(["account", "contact", "opportunity"], created.Select(c => c.LogicalName));
        var (account, contact, opportunity) = (Read(created[0]), Read(created[1]), Read(created[2]));
        var after = org.Read("lead", lead);
        Assert.Equal((new OptionSetValue(1), new OptionSetValue(3)), (after["statecode"], after["statuscode"]));
        Assert.Equal(created, new[] { "parentaccountid", "parentcontactid", "qualifyingopportunityid" }.Select(after.GetAttributeValue<EntityReference>));
        foreach (var row in new[] { account, contact, opportunity }) Assert.Equal(new EntityReference("lead", lead), row["originatingleadid"]);
        Assert.Equal(created[0], contact["parentcustomerid"]);
        Assert.Equal((created[0], created[0], created[1]), (opportunity["customerid"], opportunity["parentaccountid"], opportunity["parentcontactid"]));
    }

    [Fact]
    public void What_the_lead_says_is_mapped_to_the_rows_created()
    {
        var created = Qualify(org, Request(FullLead(), all: true));

        var (account, contact, opportunity) = (Read(created[0]), Read(created[1]), Read(created[2]));
        Assert.Equal(("Engines", 40, true), (account["name"], account["numberofemployees"], account["donotphone"]));
        Assert.Equal(("Ada Lovelace", "Analyst", "ada@engines.example"), (contact["fullname"], contact["jobtitle"], contact["emailaddress1"]));
        Assert.Equal(("An engine", new OptionSetValue(1), true), (opportunity["name"], opportunity["need"], opportunity["decisionmaker"]));
        Assert.Equal((5000m, 700m), (((Money)opportunity["budgetamount"]).Value, ((Money)opportunity["estimatedvalue"]).Value));
    }

    [Fact]
    public void Qualifying_may_create_nothing_and_the_leads_own_parents_then_serve_the_opportunity()
    {
        var account = new EntityReference("account", org.Service.Create(new Entity("account") { ["name"] = "Engines" }));
        var (bare, parented) = (org.CreateLead(), org.CreateLead(("parentaccountid", account)));

        Assert.Empty(Qualify(org, Request(bare)));
        Assert.Equal((1, false), (State(bare), org.Read("lead", bare).Contains("parentaccountid")));

        var request = Request(parented);
        request.CreateOpportunity = true;
        Assert.Equal(account, Read(Assert.Single(Qualify(org, request)))["customerid"]);
    }

    [Fact]
    public void The_request_may_name_the_opportunitys_customer_currency_and_campaign()
    {
        var customer = new EntityReference("contact", org.Service.Create(new Entity("contact") { ["lastname"] = "Byron" }));
        var campaign = new EntityReference("campaign", org.Service.Create(new Entity("campaign") { ["name"] = "Fair" }));
        var currency = new EntityReference("transactioncurrency", org.Service.Create(Row("transactioncurrency", Guid.Empty,
            ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"), ("currencyprecision", 2), ("exchangerate", 1.2m))));
        var request = Request(org.CreateLead(("companyname", "Engines")), all: true);
        (request.OpportunityCustomerId, request.SourceCampaignId, request.OpportunityCurrencyId) = (customer, campaign, currency);

        var opportunity = Read(Qualify(org, request)[2]);

        Assert.Equal((customer, campaign, currency), (opportunity["customerid"], opportunity["campaignid"], opportunity["transactioncurrencyid"]));
    }

    [Fact]
    public void A_closed_lead_cannot_be_qualified_and_nothing_is_created()
    {
        var lead = org.CreateLead();
        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));

        Refuses(0x80040519, () => Qualify(org, Request(lead, all: true)));
        org.Update("lead", lead, ("statecode", new OptionSetValue(0)));
        Qualify(org, Request(lead));
        Refuses(0x80040519, () => Qualify(org, Request(lead, all: true)));

        Assert.Equal((0, 0, 0), (org.Count("account"), org.Count("contact"), org.Count("opportunity")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(99)]
    public void A_status_of_another_state_is_refused(int status)
    {
        var lead = org.CreateLead();
        var request = Request(lead);
        request.Status = new OptionSetValue(status);

        Refuses(0x80048408, () => Qualify(org, request));

        Assert.Equal(0, State(lead));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    public void Without_a_status_the_lead_takes_the_default_of_Qualified(int? status)
    {
        var lead = org.CreateLead();
        var request = Request(lead);
        if (status is { } value) request.Status = new OptionSetValue(value);
        else request.Parameters.Remove("Status");

        Qualify(org, request);

        Assert.Equal(new OptionSetValue(3), org.Read<OptionSetValue>(lead, "statuscode"));
    }

    [Fact]
    public void What_it_cannot_do_is_refused_by_name()
    {
        var request = Request(org.CreateLead());
        request.ProcessInstanceId = new EntityReference("lead", Guid.NewGuid());
        Refuses("ProcessInstanceId", () => Qualify(org, request));

        request = Request(org.CreateLead());
        request.LeadId.LogicalName = "account";
        Refuses("LeadId", () => Qualify(org, request));
        Refuses(0x80040217, () => Qualify(org, Request(Guid.NewGuid())));
    }

    [Fact]
    public void Steps_of_QualifyLead_run_at_every_stage_with_the_requests_parameters_and_last_with_what_was_created()
    {
        var seen = new List<string>();
        EntityReferenceCollection? output = null;
        foreach (var stage in new[] { 10, 20, 40 })
        {
            org.On("QualifyLead", "lead", stage, run =>
            {
                var input = run.Context.InputParameters;
                var (lead, status) = (((EntityReference)input["LeadId"]).Id, ((OptionSetValue)input["Status"]).Value);
                seen.Add($"{run.Context.Stage} {run.Context.PrimaryEntityId} {lead} {status} {input["CreateContact"]}");
                if (stage == 40) output = (EntityReferenceCollection)run.Context.OutputParameters["CreatedEntities"];
            });
        }
        var request = Request(org.CreateLead());
        request.CreateContact = true;
        var id = request.LeadId.Id;

        var created = Qualify(org, request);

        Assert.Equal([$"10 {id} {id} 3 True", $"20 {id} {id} 3 True", $"40 {id} {id} 3 True"], seen);
        Assert.Equal(created, output!);
    }

    [Fact]
    public void A_job_on_QualifyLead_is_queued_with_the_lead_and_runs_later()
    {
        var seen = new List<Guid>();
        org.On("QualifyLead", "lead", 40, run => seen.Add(((EntityReference)run.Context.InputParameters["LeadId"]).Id), async: true);
        var lead = org.CreateLead();

        Qualify(org, Request(lead));
        Assert.Empty(seen);
        org.Org.Jobs.RunAll();

        Assert.Equal([lead], seen);
    }

    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, "parentaccountid statecode statuscode at 2 from QualifyLead")]
    [InlineData(true, true, "parentaccountid at 2 from QualifyLead; statecode statuscode at 2 from QualifyLead")]
    public void A_switch_says_whether_the_leads_Update_steps_run_and_the_Creates_run_always(bool raises, bool splits, string expected)
    {
        var org = new TestOrganization(new LocalOrgSwitches { QualifyLeadRaisesUpdate = raises, UpdateSplitsState = splits });
        var (updates, creates) = (new List<string>(), new List<string>());
        org.On("Update", "lead", 20, run => updates.Add(
            $"{string.Join(' ', run.Target.Attributes.Keys.Order())} at {run.Context.Depth} from {run.Context.ParentContext.ParentContext.MessageName}"));
        org.On("Create", null, 20, run => creates.Add($"{run.Context.PrimaryEntityName} {run.Context.Depth}"));
        var lead = org.CreateLead(("companyname", "Engines"));
        creates.Clear();
        var request = Request(lead);
        request.CreateAccount = true;

        Qualify(org, request);

        Assert.Equal(expected, string.Join("; ", updates));
        Assert.Equal(["account 2"], creates);
        Assert.Equal(1, org.Read<OptionSetValue>(lead, "statecode").Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Qualifying_deactivates_the_leads_queue_item(bool raises)
    {
        var org = new TestOrganization(new LocalOrgSwitches { QualifyLeadRaisesUpdate = raises });
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);

        Qualify(org, Request(lead));

        Assert.Null(queues.ActiveQueueOf(lead));
    }

    [Fact]
    public void A_step_that_refuses_undoes_what_was_created()
    {
        org.On("QualifyLead", "lead", 40, _ => throw new InvalidPluginExecutionException("no"));
        var lead = org.CreateLead(("companyname", "Engines"));

        Refuses("no", () => Qualify(org, Request(lead, all: true)));

        Assert.Equal((0, 0, 0), (State(lead), org.Count("account"), org.Count("opportunity")));
    }

    private Guid FullLead() => org.CreateLead(
        ("firstname", "Ada"), ("lastname", "Lovelace"), ("companyname", "Engines"), ("jobtitle", "Analyst"), ("emailaddress1", "ada@engines.example"),
        ("subject", "An engine"), ("numberofemployees", 40), ("donotphone", true), ("need", new OptionSetValue(1)), ("decisionmaker", true),
        ("budgetamount", new Money(5000)), ("estimatedamount", new Money(700)));

    private static QualifyLeadRequest Request(Guid lead, bool all = false) => new()
    {
        LeadId = new EntityReference("lead", lead), CreateAccount = all, CreateContact = all, CreateOpportunity = all, Status = new OptionSetValue(3),
    };

    private static EntityReferenceCollection Qualify(TestOrganization org, QualifyLeadRequest request) =>
        ((QualifyLeadResponse)org.Service.Execute(request)).CreatedEntities;

    private Entity Read(EntityReference row) => org.Read(row.LogicalName, row.Id);

    private int State(Guid lead) => org.Read<OptionSetValue>(lead, "statecode").Value;
}
