using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution;

/// <summary>What was read from an unpacked folder: the model, or the findings that prevented it. A model can have findings too: values that could not be read.</summary>
public sealed record SolutionReading(SolutionModel? Model, IReadOnlyList<Finding> Findings, SolutionFiles Files)
{
    /// <summary>The model. Throws SolutionException listing every finding when there is any.</summary>
    public SolutionModel RequireModel() => Model is not null && Findings.Count == 0 ? Model : throw new SolutionException(Findings);
}

/// <summary>Reads an unpacked solution folder.</summary>
public static class SolutionFolder
{
    /// <summary>Reads a folder in SolutionPackager's layout. Throws DirectoryNotFoundException when there is no such folder.</summary>
    public static SolutionReading Read(string folder) => Read(SolutionFiles.FromFolder(folder));

    public static SolutionReading Read(SolutionFiles files)
    {
        var findings = new List<Finding>();
        var merged = SolutionMerge.Merge(files, managed: false, findings);
        var model = merged is null ? null : ModelReader.Read(merged, findings);
        return new SolutionReading(model, findings, files);
    }
}
