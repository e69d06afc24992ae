using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Admin.Running;

/// <summary>What the results call the recipient of a lead that no route could offer to anybody.</summary>
internal static class LastResort
{
    /// <summary>The queue and what it is: "Lead desk (last resort)".</summary>
    public static string Of(Agreement agreement) => agreement.LastResort + " (last resort)";
}
