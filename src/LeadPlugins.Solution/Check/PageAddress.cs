namespace LeadPlugins.Solution.Check;

/// <summary>The address of a page of the client, as the Url of a site map's entry has it: "/main.aspx?pagetype=entitylist&amp;etn=lead&amp;viewid=…".</summary>
internal static class PageAddress
{
    /// <summary>Its parameters by name; case of the names is no difference to the client.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(string url)
    {
        var parameters = (url.Contains('?') ? url[(url.IndexOf('?') + 1)..] : "").Split('&', StringSplitOptions.RemoveEmptyEntries);
        return parameters.Select(p => p.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => Uri.UnescapeDataString(g.First()[1]), StringComparer.OrdinalIgnoreCase);
    }
}
