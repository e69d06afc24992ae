namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A plug-in class that no step and no custom API runs is dead code, or a registration that was forgotten.</summary>
internal sealed class ClassIsRegistered() : SolutionRule("LPS402", "Add its PluginType and its step or custom API, or remove the class.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var types = input.Model.Assemblies.SelectMany(a => a.Types).ToList();
        var running = input.Model.Steps.Select(s => s.PluginTypeId).Concat(input.Model.CustomApis.Select(a => a.PluginTypeId ?? Guid.Empty)).ToHashSet();
        foreach (var name in input.Assembly.PluginClasses)
        {
            var type = types.FirstOrDefault(t => t.TypeName == name);
            if (type is null) yield return At("PluginAssemblies", $"The plug-in class {name} is not registered.");
            else if (!running.Contains(type.Id))
                yield return At("PluginAssemblies", $"The plug-in class {name} is registered, but no step and no custom API runs it.");
        }
    }
}
