using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The solution and the file inside it carry one version, so that an administrator who sees one knows the other.</summary>
internal sealed class VersionIsTheAssemblys() : SolutionRule("LPS205", "Write the assembly's file version into Other/Solution.xml.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        if (input.Assembly.FileVersion is null) yield return At(SolutionMerge.ManifestPath, "The assembly has no file version to compare with.");
        else if (input.Assembly.FileVersion != input.Model.Version)
            yield return At(SolutionMerge.ManifestPath, $"The solution is version {input.Model.Version}, the assembly {input.Assembly.FileVersion}.");
    }
}
