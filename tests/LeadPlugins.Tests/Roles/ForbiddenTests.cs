using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Roles;

/// <summary>What people of a role cannot do, however they try: the platform's fault of a missing privilege.</summary>
public class ForbiddenTests
{
    private const int Denied = unchecked((int)0x80040220);

    private readonly RoleFloor _floor = new();

    [Fact]
    public void Agents_and_reps_change_no_agreement()
    {
        var agreement = Agreement();
        foreach (var person in new[] { Names.Agent, RoleFloor.Gil, Names.Seller })
        {
            var service = _floor.As(person);
            Refused("prvCreatelp_Agreement", () => service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Document] = RoleFloor.Agreement.ToString() }));
            Refused("prvWritelp_Agreement", () => service.Update(new Entity(AgreementTable.LogicalName, agreement) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Draft) }));
        }
    }

    [Fact]
    public void Nobody_but_an_administrator_deletes_agreements_leads_or_handovers_and_nobody_at_all_writes_handovers()
    {
        var handover = _floor.Trial.Read(_floor.Handed).Handovers.Single().Id;
        var writing = new Entity(HandoverTable.LogicalName, handover) { [HandoverTable.RecipientName] = "Somebody else" };
        foreach (var role in RoleNames.All.Except([RoleNames.Administrator]))
        {
            var service = _floor.As(RoleFloor.PersonOf(role));
            Refused("prvDeletelp_Agreement", () => service.Delete(AgreementTable.LogicalName, Agreement()));
            Refused("prvDeleteLead", () => service.Delete(LeadTable.LogicalName, _floor.Handed));
            Refused("prvDeletelp_Handover", () => service.Delete(HandoverTable.LogicalName, handover));
            Refused("prvWritelp_Handover", () => service.Update(writing));
            Refused("prvCreatelp_Handover", () => service.Create(new Entity(HandoverTable.LogicalName)));
        }
        Refused("prvWritelp_Handover", () => _floor.As(RoleFloor.Adam).Update(writing));
    }

    [Fact]
    public void An_agency_sees_no_leads_queues_handovers_calls_or_agreements_but_its_own()
    {
        var gil = _floor.As(RoleFloor.Gil);
        var handover = _floor.Trial.Read(_floor.GivenBack).Handovers.Single().Id;
        var all = new QueryExpression(LeadTable.LogicalName);

        Assert.Equal([_floor.AgencyLead], gil.RetrieveMultiple(all).Entities.Select(row => row.Id));
        Assert.Empty(gil.RetrieveMultiple(new QueryExpression(HandoverTable.LogicalName)).Entities);
        Assert.Equal([Names.AgencyQueue], gil.RetrieveMultiple(new QueryExpression(QueueTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities.Select(q => (string)q[QueueTable.Name]));
        Assert.Equal([_floor.ItemOf(_floor.AgencyLead)], gil.RetrieveMultiple(new QueryExpression(QueueItemTable.LogicalName)).Entities.Select(i => i.Id));
        Assert.Single(gil.RetrieveMultiple(new QueryExpression(PhoneCallTable.LogicalName)).Entities);
        Refused("prvReadLead", () => gil.Retrieve(LeadTable.LogicalName, _floor.NearMiss, new ColumnSet(true)));
        Refused("prvReadlp_Handover", () => gil.Retrieve(HandoverTable.LogicalName, handover, new ColumnSet(true)));
        Refused("prvReadlp_Agreement", () => gil.RetrieveMultiple(new QueryExpression(AgreementTable.LogicalName)));
    }

    [Fact]
    public void An_agency_reaches_no_lead_of_others_by_a_custom_api_a_call_a_save_or_its_own_queue_either()
    {
        var gil = _floor.As(RoleFloor.Gil);
        var lead = new EntityReference(LeadTable.LogicalName, _floor.NearMiss);

        Assert.StartsWith("This lead does not exist, or you may not read it", TrialHandovers.Refused(() =>
            gil.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = lead, [JudgeLeadApi.ExplainOnlyRequest] = true })), StringComparison.Ordinal);
        Assert.StartsWith("This lead does not exist, or you may not read it", TrialHandovers.Refused(() =>
            gil.Execute(new OrganizationRequest(PickLeadApi.Name) { ["Target"] = lead })), StringComparison.Ordinal);
        Assert.StartsWith("This lead does not exist, or you may not read it", TrialHandovers.Refused(() =>
            gil.Execute(new OrganizationRequest(ReleaseLeadApi.Name) { ["Target"] = lead })), StringComparison.Ordinal);
        Assert.StartsWith("This lead does not exist, or you may not read it", TrialHandovers.Refused(() => _floor.Trial.Accept(_floor.Handed, RoleFloor.Gil)), StringComparison.Ordinal);
        Refused("prvWriteLead", () => gil.Update(new Entity(LeadTable.LogicalName, lead.Id) { [LeadTable.JobTitle] = "Buyer" }));
        Refused("prvAppendToLead", () => gil.Create(new Entity(PhoneCallTable.LogicalName) { [PhoneCallTable.RegardingObjectId] = lead }));
        // Into the agency's own queue, where the agency would see it.
        Refused("prvReadLead", () => gil.Execute(new AddToQueueRequest { Target = lead, DestinationQueueId = _floor.Trial[Names.AgencyQueue].Id }));
        Refused("prvReadLead", () => gil.Create(new Entity(QueueItemTable.LogicalName) { [QueueItemTable.ObjectId] = lead, [QueueItemTable.QueueId] = _floor.Trial[Names.AgencyQueue] }));
        Refused("prvAppendToQueue", () => gil.Update(new Entity(QueueItemTable.LogicalName, _floor.ItemOf(lead.Id)) { [QueueItemTable.WorkerId] = _floor.Trial[RoleFloor.Gil] }));
    }

    [Fact]
    public void Agents_neither_give_leads_to_others_nor_change_what_others_did()
    {
        var call = _floor.Trial.Rows(PhoneCallTable.LogicalName, PhoneCallTable.RegardingObjectId, _floor.OthersLead).Single();
        foreach (var (person, lead) in new[] { (Names.Agent, _floor.NearMiss), (RoleFloor.Gil, _floor.AgencyLead) })
        {
            var service = _floor.As(person);
            Refused("prvAssignLead", () => service.Execute(new AssignRequest { Target = new EntityReference(LeadTable.LogicalName, lead), Assignee = _floor.Trial[person] }));
            Refused("prvWriteActivity", () => service.Update(new Entity(PhoneCallTable.LogicalName, call.Id) { ["subject"] = "Other words" }));
            Refused("prvDeleteActivity", () => service.Delete(PhoneCallTable.LogicalName, call.Id));
        }
    }

    [Fact]
    public void Agents_change_no_queue_and_release_no_lead_past_our_own_button()
    {
        foreach (var (person, lead, queue) in new[] { (Names.Agent, _floor.NearMiss, Names.PhoneQueue), (RoleFloor.Gil, _floor.AgencyLead, Names.AgencyQueue) })
        {
            var service = _floor.As(person);
            Refused("prvWriteQueue", () => service.Update(new Entity(QueueTable.LogicalName, _floor.Trial[queue].Id) { [QueueTable.Name] = "Mine" }));
            Refused("prvWriteQueue", () => service.Execute(new ReleaseToQueueRequest { QueueItemId = _floor.ItemOf(lead) }));
        }
    }

    [Fact]
    public void Nobody_of_these_roles_gives_roles_or_changes_the_table()
    {
        var role = _floor.Trial.Rows("role", "name", RoleNames.Administrator).Single().ToEntityReference();
        foreach (var person in RoleNames.All.Select(RoleFloor.PersonOf))
        {
            var service = _floor.As(person);
            Refused("Role", () => service.Associate(SystemUserTable.LogicalName, _floor.Trial[person].Id, new Relationship("systemuserroles_association"), [role]));
            Refused("prvWriteEntity", () => service.Execute(new UpdateEntityRequest { Entity = new() { LogicalName = LeadTable.LogicalName, IsValidForQueue = new(true) } }));
        }
    }

    private Guid Agreement() => _floor.Trial.Rows(AgreementTable.LogicalName, AgreementTable.Status, AgreementStatusChoice.InForce).Single().Id;

    private static void Refused(string privilege, Action act)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail;
        Assert.Equal(Denied, fault.ErrorCode);
        Assert.Contains(privilege, fault.Message, StringComparison.Ordinal);
    }
}
