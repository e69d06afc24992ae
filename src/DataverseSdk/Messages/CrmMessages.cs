using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Puts a row into a queue, or moves it there from another.</summary>
public sealed class AddToQueueRequest : OrganizationRequest
{
    public AddToQueueRequest() : base("AddToQueue")
    {
        Target = default;
        DestinationQueueId = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public Guid SourceQueueId
    {
        get => Get<Guid>("SourceQueueId");
        set => Parameters["SourceQueueId"] = value;
    }

    public Guid DestinationQueueId
    {
        get => Get<Guid>("DestinationQueueId");
        set => Parameters["DestinationQueueId"] = value;
    }

    public Entity QueueItemProperties
    {
        get => Get<Entity>("QueueItemProperties");
        set => Parameters["QueueItemProperties"] = value;
    }
}

public sealed class AddToQueueResponse : OrganizationResponse
{
    public AddToQueueResponse() { }

    public Guid QueueItemId => Get<Guid>("QueueItemId");
}

/// <summary>Deletes a queue item; the row itself stays.</summary>
public sealed class RemoveFromQueueRequest : OrganizationRequest
{
    public RemoveFromQueueRequest() : base("RemoveFromQueue")
    {
        QueueItemId = default;
    }

    public Guid QueueItemId
    {
        get => Get<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }
}

public sealed class RemoveFromQueueResponse : OrganizationResponse
{
    public RemoveFromQueueResponse() { }
}

/// <summary>Gives a queue item to a user or team.</summary>
public sealed class PickFromQueueRequest : OrganizationRequest
{
    public PickFromQueueRequest() : base("PickFromQueue")
    {
        QueueItemId = default;
        WorkerId = default;
        RemoveQueueItem = default;
    }

    public Guid QueueItemId
    {
        get => Get<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }

    public Guid WorkerId
    {
        get => Get<Guid>("WorkerId");
        set => Parameters["WorkerId"] = value;
    }

    public bool RemoveQueueItem
    {
        get => Get<bool>("RemoveQueueItem");
        set => Parameters["RemoveQueueItem"] = value;
    }
}

public sealed class PickFromQueueResponse : OrganizationResponse
{
    public PickFromQueueResponse() { }
}

/// <summary>Takes a queue item back from its worker.</summary>
public sealed class ReleaseToQueueRequest : OrganizationRequest
{
    public ReleaseToQueueRequest() : base("ReleaseToQueue")
    {
        QueueItemId = default;
    }

    public Guid QueueItemId
    {
        get => Get<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }
}

public sealed class ReleaseToQueueResponse : OrganizationResponse
{
    public ReleaseToQueueResponse() { }
}

/// <summary>Who the caller is.</summary>
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() : base("WhoAmI") { }
}

public sealed class WhoAmIResponse : OrganizationResponse
{
    public WhoAmIResponse() { }

    public Guid UserId => Get<Guid>("UserId");

    public Guid BusinessUnitId => Get<Guid>("BusinessUnitId");

    public Guid OrganizationId => Get<Guid>("OrganizationId");
}

/// <summary>Changes the owner of a row.</summary>
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest() : base("Assign")
    {
        Target = default;
        Assignee = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public EntityReference Assignee
    {
        get => Get<EntityReference>("Assignee");
        set => Parameters["Assignee"] = value;
    }
}

public sealed class AssignResponse : OrganizationResponse
{
    public AssignResponse() { }
}

/// <summary>Changes state and status of a row.</summary>
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest() : base("SetState")
    {
        EntityMoniker = default;
        State = default;
        Status = default;
    }

    public EntityReference EntityMoniker
    {
        get => Get<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    public OptionSetValue State
    {
        get => Get<OptionSetValue>("State");
        set => Parameters["State"] = value;
    }

    public OptionSetValue Status
    {
        get => Get<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

public sealed class SetStateResponse : OrganizationResponse
{
    public SetStateResponse() { }
}

/// <summary>Merges one row into another.</summary>
public sealed class MergeRequest : OrganizationRequest
{
    public MergeRequest() : base("Merge")
    {
        Target = default;
        SubordinateId = default;
        UpdateContent = default;
        PerformParentingChecks = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public Guid SubordinateId
    {
        get => Get<Guid>("SubordinateId");
        set => Parameters["SubordinateId"] = value;
    }

    public Entity UpdateContent
    {
        get => Get<Entity>("UpdateContent");
        set => Parameters["UpdateContent"] = value;
    }

    public bool PerformParentingChecks
    {
        get => Get<bool>("PerformParentingChecks");
        set => Parameters["PerformParentingChecks"] = value;
    }
}

public sealed class MergeResponse : OrganizationResponse
{
    public MergeResponse() { }
}

/// <summary>Closes a lead as qualified and creates the rows asked for.</summary>
public sealed class QualifyLeadRequest : OrganizationRequest
{
    public QualifyLeadRequest() : base("QualifyLead")
    {
        LeadId = default;
        CreateAccount = default;
        CreateContact = default;
        CreateOpportunity = default;
    }

    public EntityReference LeadId
    {
        get => Get<EntityReference>("LeadId");
        set => Parameters["LeadId"] = value;
    }

    public bool CreateAccount
    {
        get => Get<bool>("CreateAccount");
        set => Parameters["CreateAccount"] = value;
    }

    public bool CreateContact
    {
        get => Get<bool>("CreateContact");
        set => Parameters["CreateContact"] = value;
    }

    public bool CreateOpportunity
    {
        get => Get<bool>("CreateOpportunity");
        set => Parameters["CreateOpportunity"] = value;
    }

    public EntityReference OpportunityCurrencyId
    {
        get => Get<EntityReference>("OpportunityCurrencyId");
        set => Parameters["OpportunityCurrencyId"] = value;
    }

    public EntityReference OpportunityCustomerId
    {
        get => Get<EntityReference>("OpportunityCustomerId");
        set => Parameters["OpportunityCustomerId"] = value;
    }

    public EntityReference SourceCampaignId
    {
        get => Get<EntityReference>("SourceCampaignId");
        set => Parameters["SourceCampaignId"] = value;
    }

    public OptionSetValue Status
    {
        get => Get<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }

    public EntityReference ProcessInstanceId
    {
        get => Get<EntityReference>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }
}

public sealed class QualifyLeadResponse : OrganizationResponse
{
    public QualifyLeadResponse() { }

    public EntityReferenceCollection CreatedEntities => Get<EntityReferenceCollection>("CreatedEntities");
}

/// <summary>Publishes every customization.</summary>
public sealed class PublishAllXmlRequest : OrganizationRequest
{
    public PublishAllXmlRequest() : base("PublishAllXml") { }
}

public sealed class PublishAllXmlResponse : OrganizationResponse
{
    public PublishAllXmlResponse() { }
}
