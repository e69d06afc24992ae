using LeadPlugins.Schema;

namespace LeadPlugins.Tests.Trial;

internal static class TrialColumns
{
    /// <summary>Every column the solution adds to lead.</summary>
    public static IReadOnlyList<string> Stamps { get; } = [.. typeof(LeadTable).GetFields().Where(f => f.FieldType == typeof(string)).Select(f => (string)f.GetValue(null)!).Where(c => c.StartsWith("lp_", StringComparison.Ordinal))];
}
