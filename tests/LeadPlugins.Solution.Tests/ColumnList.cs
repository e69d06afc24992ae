namespace LeadPlugins.Solution.Tests;

/// <summary>A list of columns in a step file: what it has, and what it must have.</summary>
internal static class ColumnList
{
    /// <summary>
    /// Null when the list is the wanted columns in alphabetical order; else one sentence that names the file, the columns and what to do.
    /// <paramref name="why"/> completes "because …".
    /// </summary>
    public static string? Fault(string file, string element, IReadOnlyList<string> found, IEnumerable<string> wanted, string why)
    {
        var all = wanted.Distinct().Order(StringComparer.Ordinal).ToList();
        var missing = all.Except(found).ToList();
        var foreign = found.Except(all).ToList();
        List<string> deeds = [];
        if (missing.Count > 0) deeds.Add($"add {string.Join(", ", missing)}");
        if (foreign.Count > 0) deeds.Add($"take out {string.Join(", ", foreign)}");
        if (deeds.Count == 0 && !found.SequenceEqual(all)) deeds.Add("write each column once, in alphabetical order");
        return deeds.Count == 0 ? null : $"{file}, {element}: {string.Join("; ", deeds)}, because {why}. Then write the schema again.";
    }
}
