namespace Microsoft.Xrm.Sdk;

/// <summary>A message by name with its parameters; the typed requests only name them. A typed request carries its required parameters, empty, from the start.</summary>
public class OrganizationRequest
{
    private ParameterCollection parameters;

    public OrganizationRequest() { }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    public string RequestName { get; set; }

    public ParameterCollection Parameters
    {
        get => parameters ??= new ParameterCollection();
        set => parameters = value;
    }

    public Guid? RequestId { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    /// <summary>Default when absent; a value of another type throws, as does an empty one for a value type.</summary>
    private protected T Get<T>(string parameterName) => Parameters.Contains(parameterName) ? (T)Parameters[parameterName] : default;
}

/// <summary>What a message answered, by name.</summary>
public class OrganizationResponse
{
    private ParameterCollection results;

    public OrganizationResponse() { }

    public string ResponseName { get; set; }

    public ParameterCollection Results
    {
        get => results ??= new ParameterCollection();
        set => results = value;
    }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    /// <summary>Default when absent; a value of another type throws, as does an empty one for a value type.</summary>
    private protected T Get<T>(string parameterName) => Results.Contains(parameterName) ? (T)Results[parameterName] : default;
}

public enum ConcurrencyBehavior
{
    Default = 0,
    IfRowVersionMatches = 1,
    AlwaysOverwrite = 2,
}
