using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>A custom API: its class runs at stage 30, inside the transaction (U), between the steps registered on its message.</summary>
internal sealed class CustomApiMessage(CustomApiModel api, Step? main) : MessageHandler(api.UniqueName, [.. ParametersOf(api)])
{
    public override bool TakesSteps => api.AllowedCustomProcessingStepType > 0;

    public override Subject SubjectOf(ParameterCollection input) => api.BindingType switch
    {
        0 => default,
        1 when input["Target"] is EntityReference target && target.LogicalName == api.BoundTable => new Subject(target.LogicalName, target.Id),
        1 => throw Faults.InvalidArgument($"Target of {Name} must be of {api.BoundTable}."),
        _ => new Subject(api.BoundTable, Guid.Empty),
    };

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        if (api.ExecutePrivilege is { } privilege) rights.Require(privilege);
    }

    public override void Execute(Operation operation)
    {
        if (main is null) return;
        operation.Run(main);
        CheckOutput(operation.Output);
    }

    private static IEnumerable<Parameter> ParametersOf(CustomApiModel api)
    {
        if (api.BindingType == 1) yield return new Parameter("Target", typeof(EntityReference));
        foreach (var request in api.Requests) yield return new Parameter(request.UniqueName, TypeOf(request), !request.IsOptional);
    }

    private void CheckOutput(ParameterCollection output)
    {
        foreach (var (name, value) in output)
        {
            var declared = api.Responses.FirstOrDefault(r => r.UniqueName == name)
                ?? throw Faults.InvalidArgument($"Custom API {Name} declares no response property '{name}'.");
            if (value is not null && !TypeOf(declared).IsInstanceOfType(value)) throw Faults.WrongParameterType(Name, name, TypeOf(declared), value);
        }
    }

    private static Type TypeOf(CustomApiParameter parameter) => parameter.Type switch
    {
        0 => typeof(bool),
        1 => typeof(DateTime),
        2 => typeof(decimal),
        3 => typeof(Entity),
        4 => typeof(EntityCollection),
        5 => typeof(EntityReference),
        6 => typeof(double),
        7 => typeof(int),
        8 => typeof(Money),
        9 => typeof(OptionSetValue),
        10 => typeof(string),
        11 => typeof(string[]),
        12 => typeof(Guid),
        _ => throw Faults.NotImitated($"custom API parameter type {parameter.Type} ({parameter.UniqueName})"),
    };
}
