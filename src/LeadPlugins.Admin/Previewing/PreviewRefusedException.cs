namespace LeadPlugins.Admin.Previewing;

/// <summary>A preview cannot be shown. Lists everything that keeps it from being.</summary>
public sealed class PreviewRefusedException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
