namespace LeadPlugins.Solution;

/// <summary>One thing that is wrong with a solution: a stable code, the file it is in, what is wrong, what to do about it.</summary>
public sealed record Finding(string Code, string File, string Message, string Remedy)
{
    public override string ToString() => (File.Length == 0 ? Code : $"{Code} {File}") + $": {Message} {Remedy}";
}

/// <summary>A solution cannot be read or packed; the message lists every finding.</summary>
public sealed class SolutionException(IReadOnlyList<Finding> findings)
    : Exception("The solution cannot be read or packed:" + string.Concat(findings.Select(f => Environment.NewLine + "  " + f)))
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
