namespace LeadPlugins.Rules.Wording;

/// <summary>The sentences of one language. English is taken for any language that has no catalogue.</summary>
public static class Words
{
    public const int English = 1033;
    public const int German = 1031;

    /// <summary>What a fault means, for the person who finds the lead held.</summary>
    /// <param name="faultCode">One of <see cref="FaultCodes"/>.</param>
    /// <param name="language">1033 or 1031.</param>
    public static string Fault(string faultCode, int language) => faultCode;

    /// <summary>How to mend a fault.</summary>
    /// <inheritdoc cref="Fault"/>
    public static string Remedy(string faultCode, int language) => faultCode;
}
