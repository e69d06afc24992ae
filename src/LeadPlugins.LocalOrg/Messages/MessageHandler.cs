using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>A parameter that a message takes.</summary>
internal sealed record Parameter(string Name, Type Type, bool IsRequired = true);

/// <summary>Which table and row a request is about; steps are chosen by the table.</summary>
internal readonly record struct Subject(string? Table, Guid RowId);

/// <summary>What one message does. The pipeline around it is the same for all.</summary>
internal abstract class MessageHandler(string name, params Parameter[] parameters)
{
    public string Name { get; } = name;

    public IReadOnlyList<Parameter> Parameters { get; } = parameters;

    /// <summary>Whether solutions can register steps on this message.</summary>
    public virtual bool TakesSteps => true;

    /// <summary>Called with parameters that were checked.</summary>
    public abstract Subject SubjectOf(ParameterCollection input);

    /// <summary>The passes of stages 20 to 40 that this request takes; one, unless a message says otherwise.</summary>
    public virtual IReadOnlyList<ParameterCollection> Parts(ParameterCollection input, LocalOrgSwitches switches) => [input];

    /// <summary>
    /// Whether the requests that this message becomes or causes ask for rights of their own. Where they do not, its own check covers them.
    /// </summary>
    public virtual bool ConsequencesAskForRights => false;

    /// <summary>What the platform asks of the caller before it does anything, but after stage 10.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The caller may not do this.</exception>
    public abstract void CheckRights(Rights rights, Database database, ParameterCollection input);

    /// <summary>Between the start of the transaction and stage 20.</summary>
    public virtual void Prepare(Operation operation) { }

    /// <summary>Stage 30: the platform's own operation.</summary>
    public abstract void Execute(Operation operation);

    /// <summary>An empty response of the message's own type.</summary>
    public virtual OrganizationResponse NewResponse() => new();

    /// <summary>The name of an output parameter in the response, where it differs.</summary>
    public virtual string ResultName(string output) => output;

    public void Check(ParameterCollection input)
    {
        foreach (var (name, value) in input)
        {
            var parameter = Parameters.FirstOrDefault(p => p.Name == name) ?? throw Faults.UnknownParameter(Name, name);
            if (value is not null && !parameter.Type.IsInstanceOfType(value)) throw Faults.WrongParameterType(Name, name, parameter.Type, value);
        }
        foreach (var parameter in Parameters.Where(p => p.IsRequired))
        {
            if (!input.TryGetValue(parameter.Name, out object value) || value is null) throw Faults.MissingParameter(Name, parameter.Name);
        }
    }
}
