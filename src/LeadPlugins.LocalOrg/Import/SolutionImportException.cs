namespace LeadPlugins.LocalOrg;

/// <summary>One reason why a solution cannot be imported. The code is stable; the message names the part and what is wrong with it.</summary>
public sealed record ImportFault(string Code, string Message)
{
    public override string ToString() => $"{Code}: {Message}";
}

/// <summary>A solution was refused; nothing of it was imported. Holds every fault found.</summary>
public sealed class SolutionImportException(IReadOnlyList<ImportFault> faults)
    : Exception("The solution cannot be imported:" + string.Concat(faults.Select(f => "\n  " + f)))
{
    public IReadOnlyList<ImportFault> Faults { get; } = faults;
}
