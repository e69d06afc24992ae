namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Every registered plug-in type is a public class of the assembly that can be created and implements IPlugin.</summary>
internal sealed class RegisteredClassExists() : SolutionRule("LPS401", "Add the class, or remove its PluginType, steps and custom APIs.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from type in input.Components("SolutionPluginAssemblies", "PluginAssembly").SelectMany(a => a.Descendants("PluginType"))
        let name = (string?)type.Attribute("Name") ?? ""
        where !input.Assembly.PluginClasses.Contains(name)
        select At(type, $"The plug-in type {name} is no plug-in class of the assembly.");
}
