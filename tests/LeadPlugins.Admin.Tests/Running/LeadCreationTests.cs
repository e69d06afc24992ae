using System.ServiceModel;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Tests.Running;

public class LeadCreationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void A_lead_that_the_organization_refuses_is_reported_with_its_fault_and_all_others_are_created(int batchSize)
    {
        var organization = new Organization(refused: "bad");
        var created = new LeadCreation(organization, batchSize, CancellationToken.None).Run([Row(2, "one"), Row(3, "bad"), Row(4, "two"), Row(5, "three")], _ => { });
        Assert.Equal(["one", "two", "three"], organization.Subjects);
        Assert.Equal([2, 3, 4, 5], created.Select(c => c.Line));
        Assert.Equal([true, false, true, true], created.Select(c => c.LeadId is not null));
        Assert.Equal("line 3: refused by the organization: No bad leads.", Assert.Single(created[1].Problems));
    }

    [Fact]
    public void Leads_are_created_in_batches_of_the_asked_size_and_progress_hears_of_every_row()
    {
        var organization = new Organization(refused: "");
        var heard = new List<int>();
        new LeadCreation(organization, 2, CancellationToken.None).Run([Row(2, "one"), Row(3, "two"), Row(4, "three"), Row(5, "four"), Row(6, "five")], heard.Add);
        Assert.Equal((2, 1), (organization.Batches, organization.Singles));
        Assert.Equal([2, 2, 1], heard);
    }

    [Fact]
    public void Nothing_more_is_created_after_Ctrl_C()
    {
        using var pressed = new CancellationTokenSource();
        var organization = new Organization(refused: "");
        Assert.Throws<OperationCanceledException>(() => new LeadCreation(organization, 1, pressed.Token).Run([Row(2, "one"), Row(3, "two")], _ => pressed.Cancel()));
        Assert.Equal(["one"], organization.Subjects);
    }

    private static LeadRow Row(long line, string subject) => new(line, new Entity("lead") { ["subject"] = subject }, []);

    /// <summary>Creates leads, and refuses one: a batch with it as a whole, as the platform does.</summary>
    private sealed class Organization(string refused) : IOrganizationService
    {
        public List<string> Subjects { get; } = [];

        public int Batches { get; private set; }

        public int Singles { get; private set; }

        public Guid Create(Entity entity)
        {
            Singles++;
            return Keep(entity);
        }

        public OrganizationResponse Execute(OrganizationRequest request)
        {
            Assert.Equal("CreateMultiple", request.RequestName);
            var targets = ((EntityCollection)request["Targets"]).Entities;
            if (targets.Any(t => t.GetAttributeValue<string>("subject") == refused)) throw Fault();
            Batches++;
            return new OrganizationResponse { Results = { ["Ids"] = targets.Select(Keep).ToArray() } };
        }

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

        public void Update(Entity entity) => throw new NotSupportedException();

        public void Delete(string entityName, Guid id) => throw new NotSupportedException();

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

        public EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();

        private Guid Keep(Entity lead)
        {
            var subject = lead.GetAttributeValue<string>("subject");
            if (subject == refused) throw Fault();
            Subjects.Add(subject);
            return Guid.NewGuid();
        }

        private static FaultException<OrganizationServiceFault> Fault() => new(new OrganizationServiceFault { Message = "No bad leads." }, "No bad leads.");
    }
}
