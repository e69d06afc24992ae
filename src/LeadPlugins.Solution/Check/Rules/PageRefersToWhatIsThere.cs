using System.Text;
using System.Text.RegularExpressions;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What a page loads or links to by src and href is a web resource of this solution. Addresses elsewhere and pages that the platform serves are not looked at.</summary>
internal sealed partial class PageRefersToWhatIsThere() : SolutionRule("LPS572", "Correct src or href, or add the web resource. A relative address starts at the folder of the page.")
{
    private const int Page = 1;

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var names = input.Model.WebResources.Select(resource => resource.Name).ToHashSet(StringComparer.Ordinal);
        return from page in input.Model.WebResources
               where page.Type == Page && input.Files.Contains("WebResources/" + page.Name)
               from reference in Reference().Matches(Encoding.UTF8.GetString(input.Files.Content("WebResources/" + page.Name)))
               let address = reference.Groups["address"].Value.Trim()
               let name = Name(address, page.Name)
               where name is not null && !names.Contains(name)
               select At(page.Source, $"{page.Name} refers to \"{address}\", and there is no web resource {name}.");
    }

    /// <summary>The web resource that an address on a page means; null where it means none.</summary>
    private static string? Name(string address, string page)
    {
        var path = address.Split('?', '#')[0];
        if (path == "" || path.StartsWith('/') || path.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase) || Scheme().IsMatch(path)) return null;
        var steps = new List<string>(page.Split('/')[..^1]);
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step != ".") steps.Add(step);
        }
        return string.Join('/', steps);
    }

    [GeneratedRegex("""<[^>]*?\s(?:src|href)\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)')""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
