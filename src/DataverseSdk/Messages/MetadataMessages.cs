using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of one table.</summary>
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest() : base("RetrieveEntity")
    {
        EntityFilters = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public EntityFilters EntityFilters
    {
        get => Get<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    public string LogicalName
    {
        get => Get<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    public Guid MetadataId
    {
        get => Get<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Get<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

public sealed class RetrieveEntityResponse : OrganizationResponse
{
    public RetrieveEntityResponse() { }

    public EntityMetadata EntityMetadata => Get<EntityMetadata>("EntityMetadata");
}

/// <summary>Changes the definition of one table.</summary>
public sealed class UpdateEntityRequest : OrganizationRequest
{
    public UpdateEntityRequest() : base("UpdateEntity")
    {
        Entity = default;
        MergeLabels = default;
    }

    public EntityMetadata Entity
    {
        get => Get<EntityMetadata>("Entity");
        set => Parameters["Entity"] = value;
    }

    public bool MergeLabels
    {
        get => Get<bool>("MergeLabels");
        set => Parameters["MergeLabels"] = value;
    }

    public bool? HasNotes
    {
        get => Get<bool?>("HasNotes");
        set => Parameters["HasNotes"] = value;
    }

    public bool? HasFeedback
    {
        get => Get<bool?>("HasFeedback");
        set => Parameters["HasFeedback"] = value;
    }

    public bool? HasActivities
    {
        get => Get<bool?>("HasActivities");
        set => Parameters["HasActivities"] = value;
    }

    public string SolutionUniqueName
    {
        get => Get<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

public sealed class UpdateEntityResponse : OrganizationResponse
{
    public UpdateEntityResponse() { }
}
