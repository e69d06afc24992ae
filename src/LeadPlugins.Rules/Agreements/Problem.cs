namespace LeadPlugins.Rules.Agreements;

/// <summary>One thing wrong with an agreement document, or with what it says about the organization's columns.</summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>; stable.</param>
/// <param name="Path">JSON path of the offending value; for bad JSON also line and column, both from 1.</param>
/// <param name="Found">What the document says there.</param>
/// <param name="Allowed">What it may say there.</param>
public sealed record Problem(string Code, string Path, string Found, string Allowed)
{
    /// <summary>One sentence for a person.</summary>
    public override string ToString() => Path + ": found " + Found + "; allowed: " + Allowed;
}
