namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Name, version, culture and public key token are written in many places; all must be the built assembly's, else the import looks for another one.</summary>
internal sealed class AssemblyNameIsTheDlls() : SolutionRule("LPS403", "Write the assembly's full name; it changes only with a new major version.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var fullName = input.Assembly.FullName;
        foreach (var assembly in input.Components("SolutionPluginAssemblies", "PluginAssembly"))
        {
            if ((string?)assembly.Attribute("FullName") is var found && found != fullName)
                yield return At(assembly, $"FullName is \"{found}\", the assembly is \"{fullName}\".");
            foreach (var type in assembly.Descendants("PluginType"))
                if ((string?)type.Attribute("AssemblyQualifiedName") is var name && name != $"{(string?)type.Attribute("Name")}, {fullName}")
                    yield return At(type, $"AssemblyQualifiedName is \"{name}\", the assembly is \"{fullName}\".");
        }

        foreach (var step in input.Model.Steps)
            if (step.AssemblyQualifiedTypeName != $"{step.TypeName}, {fullName}")
                yield return At(step, $"PluginTypeName is \"{step.AssemblyQualifiedTypeName}\", the assembly is \"{fullName}\".");
        foreach (var root in input.Roots.Where(r => (string?)r.Attribute("type") == "91"))
            if ((string?)root.Attribute("schemaName") is var name && name != fullName)
                yield return At(root, $"The RootComponent names \"{name}\", the assembly is \"{fullName}\".");
    }
}
