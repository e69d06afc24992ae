using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace DataverseSdk.Tests;

public sealed class RequestTests
{
    private static readonly Guid Id = new("11111111-1111-1111-1111-111111111111");

    /// <summary>Request, its message name, and the parameters it carries from the start.</summary>
    public static TheoryData<OrganizationRequest, string, string> Requests() => new()
    {
        { new CreateRequest(), "Create", "Target" },
        { new UpdateRequest(), "Update", "Target" },
        { new DeleteRequest(), "Delete", "Target" },
        { new RetrieveRequest(), "Retrieve", "Target ColumnSet" },
        { new RetrieveMultipleRequest(), "RetrieveMultiple", "Query" },
        { new UpsertRequest(), "Upsert", "Target" },
        { new UpdateEntityRequest(), "UpdateEntity", "Entity MergeLabels" },
        { new RetrieveEntityRequest(), "RetrieveEntity", "EntityFilters MetadataId RetrieveAsIfPublished" },
        { new AddToQueueRequest(), "AddToQueue", "Target DestinationQueueId" },
        { new RemoveFromQueueRequest(), "RemoveFromQueue", "QueueItemId" },
        { new PickFromQueueRequest(), "PickFromQueue", "QueueItemId WorkerId RemoveQueueItem" },
        { new ReleaseToQueueRequest(), "ReleaseToQueue", "QueueItemId" },
        { new WhoAmIRequest(), "WhoAmI", "" },
        { new AssignRequest(), "Assign", "Target Assignee" },
        { new SetStateRequest(), "SetState", "EntityMoniker State Status" },
        { new MergeRequest(), "Merge", "Target SubordinateId UpdateContent PerformParentingChecks" },
        { new QualifyLeadRequest(), "QualifyLead", "LeadId CreateAccount CreateContact CreateOpportunity" },
        { new PublishAllXmlRequest(), "PublishAllXml", "" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_typed_request_names_its_message_and_carries_its_required_parameters(OrganizationRequest request, string message, string required)
    {
        Assert.Equal(message, request.RequestName);
        Assert.Equal(required, string.Join(" ", request.Parameters.Keys));
        Assert.Null(request.RequestId);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_typed_property_is_a_parameter_of_the_same_name(OrganizationRequest request, string message, string required)
    {
        Assert.NotNull(message + required);
        foreach (var property in request.GetType().GetProperties().Where(p => p.DeclaringType == request.GetType() && p.CanWrite))
        {
            var value = Example(property.PropertyType);
            if (value == null)
            {
                continue;
            }

            property.SetValue(request, value, null);
            Assert.Equal(value, request[property.Name]);
            Assert.Equal(value, property.GetValue(request, null));
            request.Parameters.Remove(property.Name);
            Assert.Equal(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.GetValue(request, null));
        }
    }

    public static TheoryData<OrganizationResponse, string> Responses() => new()
    {
        { new CreateResponse(), "id" },
        { new RetrieveResponse(), "Entity" },
        { new RetrieveMultipleResponse(), "EntityCollection" },
        { new UpsertResponse(), "RecordCreated" },
        { new UpsertResponse(), "Target" },
        { new RetrieveEntityResponse(), "EntityMetadata" },
        { new AddToQueueResponse(), "QueueItemId" },
        { new WhoAmIResponse(), "UserId" },
        { new WhoAmIResponse(), "BusinessUnitId" },
        { new WhoAmIResponse(), "OrganizationId" },
        { new QualifyLeadResponse(), "CreatedEntities" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_typed_response_reads_its_results_and_gives_defaults_without(OrganizationResponse response, string name)
    {
        var property = response.GetType().GetProperty(name)!;
        var value = Example(property.PropertyType);
        Assert.Equal(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.GetValue(response, null));

        response.Results[name] = value!;

        Assert.Equal(value, property.GetValue(response, null));
    }

    [Fact]
    public void A_parameter_of_the_wrong_type_throws_when_read_typed()
    {
        Assert.Throws<InvalidCastException>(() => new CreateRequest { ["Target"] = "lead" }.Target);
        Assert.Throws<NullReferenceException>(() => new UpdateEntityRequest { ["MergeLabels"] = null }.MergeLabels);
    }

    [Fact]
    public void A_request_by_name_takes_any_parameter()
    {
        var request = new OrganizationRequest("lp_JudgeLead") { ["ExplainOnly"] = true };

        Assert.Equal("lp_JudgeLead", request.RequestName);
        Assert.Equal(true, request.Parameters["ExplainOnly"]);
        Assert.Throws<KeyNotFoundException>(() => request["Target"]);
    }

    [Fact]
    public void A_response_takes_any_result()
    {
        var response = new OrganizationResponse { ["Verdict"] = 1 };

        Assert.Equal(1, response.Results["Verdict"]);
        Assert.Null(response.ResponseName);
        Assert.Throws<KeyNotFoundException>(() => response["Stage"]);
    }

    [Fact]
    public void Parameters_and_results_are_never_null()
    {
        Assert.Empty(new OrganizationRequest { Parameters = null! }.Parameters);
        Assert.Empty(new OrganizationResponse { Results = null! }.Results);
    }

    [Fact]
    public void Concurrency_is_checked_only_on_request()
    {
        Assert.Equal(ConcurrencyBehavior.Default, new UpdateRequest().ConcurrencyBehavior);
        Assert.Equal(1, (int)ConcurrencyBehavior.IfRowVersionMatches);
    }

    private static object? Example(Type type) =>
        type == typeof(Entity) ? new Entity("lead", Id)
        : type == typeof(EntityReference) ? new EntityReference("lead", Id)
        : type == typeof(QueryBase) ? new QueryExpression("lead")
        : type == typeof(string) ? "text"
        : type == typeof(Guid) ? Id
        : type == typeof(bool) || type == typeof(bool?) ? true
        : type == typeof(ConcurrencyBehavior) ? ConcurrencyBehavior.AlwaysOverwrite
        : type == typeof(EntityFilters) ? EntityFilters.All
        : type == typeof(ColumnSet) || type == typeof(OptionSetValue) || type == typeof(EntityMetadata) || type == typeof(EntityCollection)
            || type == typeof(EntityReferenceCollection) ? Activator.CreateInstance(type)
        : null;
}
