using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Roles;

/// <summary>What a person of each role does on a typical day, task by task. A task throws when the person is refused, or finds something missing.</summary>
internal static class RoleWalks
{
    private static readonly Dictionary<string, Action<RoleFloor>[]> Days = new()
    {
        [RoleNames.Agent] = [Agent],
        [RoleNames.AgencyAgent] = [AgencyAgent],
        [RoleNames.Rep] = [Rep],
        [RoleNames.Marketing] = [floor => Publish(floor, RoleFloor.Mona), floor => MendAndOffer(floor, RoleFloor.Mona), Marketing, floor => MendCurrency(floor, RoleFloor.Mona)],
        [RoleNames.Sales] =
        [
            floor => Publish(floor, RoleFloor.Otto), floor => MendAndOffer(floor, RoleFloor.Otto), floor => GiveToAnother(floor, RoleFloor.Otto), Sales, floor => MendCurrency(floor, RoleFloor.Otto),
        ],
        [RoleNames.Administrator] =
        [
            floor => Publish(floor, RoleFloor.Adam), floor => MendAndOffer(floor, RoleFloor.Adam), floor => GiveToAnother(floor, RoleFloor.Adam), Queues, Administrator, floor => MendCurrency(floor, RoleFloor.Adam),
        ],
    };

    public static void Walk(RoleFloor floor, string role)
    {
        foreach (var part in Days[role]) part(floor);
        floor.Trial.Organization.Jobs.RunAll();
        Assert.Empty(floor.Trial.Organization.Jobs.Failed);
    }

    private static void Agent(RoleFloor floor)
    {
        var (trial, lead) = (floor.Trial, floor.NearMiss);
        Assert.Contains(lead, floor.View(Names.Agent, "Telemarketing work list"));
        Assert.Equal(1, floor.Count(Names.Agent, PhoneCallTable.LogicalName, PhoneCallTable.RegardingObjectId, lead));
        Assert.Equal(1, floor.Count(Names.Agent, HandoverTable.LogicalName, HandoverTable.LeadId, floor.GivenBack));
        CallAndAsk(floor, Names.Agent, lead);
        Assert.Equal("Handed to sales", trial.Lead(lead).Stage);
        Assert.Equal(Names.Seller, trial.Lead(lead).Owner);
    }

    private static void AgencyAgent(RoleFloor floor)
    {
        var (trial, lead) = (floor.Trial, floor.AgencyLead);
        Assert.Equal([lead], floor.View(RoleFloor.Gil, "Telemarketing work list"));
        Assert.Equal(1, floor.Count(RoleFloor.Gil, PhoneCallTable.LogicalName, PhoneCallTable.RegardingObjectId, lead));
        CallAndAsk(floor, RoleFloor.Gil, lead);
        Assert.Equal("Handed to sales", trial.Lead(lead).Stage);
        Assert.Equal(Names.FieldSales, trial.Lead(lead).Owner);
        // What sales has, the agency no longer sees.
        Assert.Equal(0, floor.Count(RoleFloor.Gil, LeadTable.LogicalName, LeadTable.Id, lead));
    }

    // Picks the lead, calls, notes the budget in the currency that was named, and lets the lead go: it waits for its agent until then.
    private static void CallAndAsk(RoleFloor floor, string agent, Guid lead)
    {
        var (trial, service) = (floor.Trial, floor.As(agent));
        Pick(floor, agent, lead);
        Assert.Equal(trial[agent].Id, trial.Read(lead).ActiveQueueItems.Single().GetAttributeValue<EntityReference>(QueueItemTable.WorkerId).Id);

        var call = service.Create(new Entity(PhoneCallTable.LogicalName) { ["subject"] = "Budget", [PhoneCallTable.RegardingObjectId] = new EntityReference(LeadTable.LogicalName, lead) });
        service.Update(new Entity(PhoneCallTable.LogicalName, call) { [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallStatus.Made) });

        service.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.BudgetAmount] = new Money(25000), [LeadTable.TransactionCurrencyId] = Currency(service, "EUR") });
        trial.Organization.Jobs.RunAll();
        service.Execute(new OrganizationRequest(ReleaseLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead) });
        trial.Organization.Jobs.RunAll();
    }

    private static void Pick(RoleFloor floor, string agent, Guid lead) =>
        floor.As(agent).Execute(new OrganizationRequest(PickLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead) });

    private static void Rep(RoleFloor floor)
    {
        var trial = floor.Trial;
        Assert.Contains(floor.Handed, floor.View(Names.Seller, "Handed to me"));
        Assert.Equal(1, floor.Count(Names.Seller, HandoverTable.LogicalName, HandoverTable.LeadId, floor.OthersLead));
        Assert.Equal(1, floor.Count(Names.Seller, AgreementTable.LogicalName, AgreementTable.Status, AgreementStatusChoice.InForce));
        trial.Accept(floor.Handed, Names.Seller);
        var seller = floor.As(Names.Seller);
        var call = seller.Create(new Entity(PhoneCallTable.LogicalName) { ["subject"] = "First talk", [PhoneCallTable.RegardingObjectId] = new EntityReference(LeadTable.LogicalName, floor.Handed) });
        seller.Update(new Entity(PhoneCallTable.LogicalName, call) { [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallStatus.Made) });
        trial.Reject(floor.HandedToo, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        Assert.StartsWith("Met", trial.Response(floor.Handed), StringComparison.Ordinal);
        Assert.Equal("1 Rejected → Sam Seller", trial.Lead(floor.HandedToo).HandoverList);
    }

    private static void Publish(RoleFloor floor, string person)
    {
        var service = floor.As(person);
        var draft = service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = RoleFloor.Agreement.Version(2, "2026-01-07T00:00:00Z").ToString() });
        service.Update(new Entity(AgreementTable.LogicalName, draft) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.InForce) });
        Assert.NotNull(service.Retrieve(AgreementTable.LogicalName, draft, new ColumnSet(true)));
    }

    private static void MendAndOffer(RoleFloor floor, string person)
    {
        var (trial, service) = (floor.Trial, floor.As(person));
        Assert.Contains(floor.GivenBack, floor.View(person, "Returned by sales"));
        Assert.Equal(1, floor.Count(person, HandoverTable.LogicalName, HandoverTable.LeadId, floor.OthersLead));
        Assert.Equal(1, floor.Count(person, QueueItemTable.LogicalName, QueueItemTable.ObjectId, floor.NearMiss));
        Assert.Equal(1, floor.Count(person, LeadTable.LogicalName, LeadTable.Id, floor.OthersLead));
        service.Update(new Entity(LeadTable.LogicalName, floor.AgencyLead) { [LeadTable.JobTitle] = "Buyer" });
        service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, floor.AgencyLead) });
        service.Execute(new OrganizationRequest(JudgeLeadApi.Name)
        {
            ["Target"] = new EntityReference(LeadTable.LogicalName, floor.GivenBack), [JudgeLeadApi.OfferAgainBecauseRequest] = "The budget is right.",
        });
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", trial.Lead(floor.GivenBack).HandoverList);
    }

    // The usual reason why a lead is held, here one of somebody else: an amount in a currency that the agreement has no rate for.
    private static void MendCurrency(RoleFloor floor, string person)
    {
        var (trial, service, lead) = (floor.Trial, floor.As(person), floor.AgencyLead);
        trial.Update(lead, (LeadTable.BudgetAmount, new Money(25000)), (LeadTable.TransactionCurrencyId, trial["CHF"]));
        trial.Organization.Jobs.RunAll();
        Assert.Equal("Held", trial.Lead(lead).Stage);

        service.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.TransactionCurrencyId] = Currency(service, "EUR") });
        trial.Organization.Jobs.RunAll();
        Assert.Equal("Handed to sales", trial.Lead(lead).Stage);
    }

    private static void GiveToAnother(RoleFloor floor, string person)
    {
        var service = floor.As(person);
        Assert.Equal(1, floor.Count(person, SystemUserTable.LogicalName, SystemUserTable.FullName, Names.OtherSeller));
        Assert.Equal(1, floor.Count(person, TeamTable.LogicalName, TeamTable.Name, Names.FieldSales));
        Assert.Equal(1, floor.Count(person, PhoneCallTable.LogicalName, PhoneCallTable.RegardingObjectId, floor.OthersLead));
        service.Execute(new AssignRequest { Target = new EntityReference(LeadTable.LogicalName, floor.Handed), Assignee = floor.Trial[Names.OtherSeller] });
        Assert.Equal("1 Open → Olga Other", floor.Trial.Lead(floor.Handed).HandoverList);
    }

    private static void Marketing(RoleFloor floor)
    {
        EnterLead(floor, RoleFloor.Mona);
        floor.Trial.Pick(floor.NearMiss, Names.Agent);
        floor.As(RoleFloor.Mona).Execute(new ReleaseToQueueRequest { QueueItemId = floor.ItemOf(floor.NearMiss) });
        CompleteTask(floor, RoleFloor.Mona);
    }

    private static void Sales(RoleFloor floor) => CompleteTask(floor, RoleFloor.Otto);

    private static void Queues(RoleFloor floor)
    {
        var service = floor.As(RoleFloor.Adam);
        var queue = service.Create(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = "TM Irland" });
        service.Update(new Entity(QueueTable.LogicalName, queue) { [QueueTable.Name] = "TM Ireland" });
        service.Execute(new AddToQueueRequest { Target = new EntityReference(LeadTable.LogicalName, floor.NearMiss), DestinationQueueId = floor.Trial[Names.LastResort].Id });
        floor.Trial.Pick(floor.NearMiss, Names.Agent);
        service.Execute(new ReleaseToQueueRequest { QueueItemId = floor.ItemOf(floor.NearMiss) });
    }

    private static void Administrator(RoleFloor floor)
    {
        var (trial, service) = (floor.Trial, floor.As(RoleFloor.Adam));
        EnterLead(floor, RoleFloor.Adam);
        trial.Sweep(by: service);
        var draft = service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = RoleFloor.Agreement.Version(3, "2026-01-08T00:00:00Z").ToString() });
        service.Delete(AgreementTable.LogicalName, draft);
        // Somebody asks to be forgotten.
        var handover = trial.Read(floor.HandedToo).Handovers.Single().Id;
        service.Delete(LeadTable.LogicalName, floor.HandedToo);
        trial.Organization.Jobs.RunAll();
        service.Delete(HandoverTable.LogicalName, handover);
    }

    private static void EnterLead(RoleFloor floor, string person)
    {
        var service = floor.As(person);
        var lead = service.Create(LeadText.NearMiss.With(LeadTable.TransactionCurrencyId, Currency(service, "EUR")).ToEntity(floor.Trial));
        Assert.Equal(person, floor.Trial.Lead(lead).Owner);
    }

    private static void CompleteTask(RoleFloor floor, string person)
    {
        var task = floor.Tasks[person];
        Assert.Equal(1, floor.Count(person, TaskTable.LogicalName, "activityid", task.Id));
        floor.As(person).Update(new Entity(task.LogicalName, task.Id) { [TaskTable.StateCode] = new OptionSetValue(TaskState.Completed) });
    }

    private static EntityReference Currency(IOrganizationService service, string code)
    {
        var query = new QueryExpression(TransactionCurrencyTable.LogicalName);
        query.Criteria.AddCondition(TransactionCurrencyTable.ISOCurrencyCode, ConditionOperator.Equal, code);
        return Assert.Single(service.RetrieveMultiple(query).Entities).ToEntityReference();
    }
}
