namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The browser is told what a web resource is by its WebResourceType, and people by the end of its name: both say the same.</summary>
internal sealed class WebResourceIsOfItsType() : SolutionRule("LPS571", "Write the WebResourceType of the name's ending: 1 htm, html; 2 css; 3 js; 4 xml; 5 png; 6 jpg, jpeg; 7 gif; 8 xap; 9 xsl, xslt; 10 ico; 11 svg; 12 resx.")
{
    private static readonly Dictionary<string, int> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".htm"] = 1, [".html"] = 1, [".css"] = 2, [".js"] = 3, [".xml"] = 4, [".png"] = 5, [".jpg"] = 6, [".jpeg"] = 6, [".gif"] = 7, [".xap"] = 8, [".xsl"] = 9, [".xslt"] = 9, [".ico"] = 10,
        [".svg"] = 11, [".resx"] = 12,
    };

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var resource in input.Model.WebResources)
        {
            var known = Types.TryGetValue(Path.GetExtension(resource.Name), out var type);
            if (!Types.ContainsValue(resource.Type)) yield return At(resource.Source, $"{resource.Name} has the WebResourceType {resource.Type}, which does not exist.");
            else if (known && type != resource.Type) yield return At(resource.Source, $"{resource.Name} has the WebResourceType {resource.Type}; its name ends like one of type {type}.");
        }
    }
}
