namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A step and a custom API name their plug-in type by id, a step by class name too: both must mean the same registered type.</summary>
internal sealed class StepNamesItsType() : SolutionRule("LPS404", "Write name and id of one PluginType of the assembly.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var types = input.Model.Assemblies.SelectMany(a => a.Types).ToLookup(t => t.Id);
        foreach (var step in input.Model.Steps)
        {
            if (types[step.PluginTypeId].FirstOrDefault() is not { } type) yield return At(step, $"no PluginType has the id {step.PluginTypeId}.");
            else if (type.TypeName != step.TypeName) yield return At(step, $"PluginTypeName means {step.TypeName}, PluginTypeId means {type.TypeName}.");
        }

        foreach (var api in input.Model.CustomApis)
            if (api.PluginTypeId is not { } id || !types.Contains(id))
                yield return At(api.Source, $"Custom API {api.UniqueName}: no PluginType has the id {api.PluginTypeId?.ToString() ?? "(none)"}: it would do nothing.");
    }
}
