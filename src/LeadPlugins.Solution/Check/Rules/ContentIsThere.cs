using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// What a file describes must lie where it says: the content of a web resource beside its description, the assembly in the folder that FileName names.
/// The DLL itself comes from the build.
/// </summary>
internal sealed class ContentIsThere() : SolutionRule("LPS106", "Put the content where the description says, or correct FileName.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var resource in input.Components("WebResources", "WebResource"))
        {
            var content = "WebResources/" + (string?)resource.Element("Name");
            if (!input.Files.Contains(content)) yield return At(resource, $"The content {content} is missing.");
            if (string.IsNullOrWhiteSpace((string?)resource.Element("FileName")))
                yield return At(resource, "There is no FileName, so the content has no place in the zip.");
        }

        foreach (var assembly in input.Components("SolutionPluginAssemblies", "PluginAssembly"))
        {
            var expected = "/" + SourceFile.Of(assembly)[..^".data.xml".Length];
            var found = (string?)assembly.Element("FileName");
            if (found != expected) yield return At(assembly, $"FileName is \"{found}\", but this description stands for {expected}.");
        }
    }
}
