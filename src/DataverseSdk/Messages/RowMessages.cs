using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row.</summary>
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() : base("Create")
    {
        Target = default;
    }

    public Entity Target
    {
        get => Get<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

public sealed class CreateResponse : OrganizationResponse
{
    public CreateResponse() { }

    public Guid id => Get<Guid>("id");
}

/// <summary>Writes the columns that the target carries.</summary>
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() : base("Update")
    {
        Target = default;
    }

    public Entity Target
    {
        get => Get<Entity>("Target");
        set => Parameters["Target"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}

public sealed class UpdateResponse : OrganizationResponse
{
    public UpdateResponse() { }
}

/// <summary>Deletes a row.</summary>
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest() : base("Delete")
    {
        Target = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}

public sealed class DeleteResponse : OrganizationResponse
{
    public DeleteResponse() { }
}

/// <summary>Reads one row.</summary>
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() : base("Retrieve")
    {
        Target = default;
        ColumnSet = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Get<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }
}

public sealed class RetrieveResponse : OrganizationResponse
{
    public RetrieveResponse() { }

    public Entity Entity => Get<Entity>("Entity");
}

/// <summary>Reads the rows of a query.</summary>
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() : base("RetrieveMultiple")
    {
        Query = default;
    }

    public QueryBase Query
    {
        get => Get<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}

public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public RetrieveMultipleResponse() { }

    public EntityCollection EntityCollection => Get<EntityCollection>("EntityCollection");
}

/// <summary>Updates the row when it exists, else creates it.</summary>
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() : base("Upsert")
    {
        Target = default;
    }

    public Entity Target
    {
        get => Get<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

public sealed class UpsertResponse : OrganizationResponse
{
    public UpsertResponse() { }

    public bool RecordCreated => Get<bool>("RecordCreated");

    public EntityReference Target => Get<EntityReference>("Target");
}
