using System.Xml.Linq;
using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Tests.Reading;

/// <summary>The model of a few lines of customizations.xml, and what could not be read of them.</summary>
internal static class Written
{
    private static readonly XElement Manifest = XElement.Parse("""
        <ImportExportXml languagecode="1033"><SolutionManifest><UniqueName>Test</UniqueName><Version>1.0.0.0</Version><Managed>0</Managed>
        <Publisher><CustomizationPrefix>lp</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher></SolutionManifest></ImportExportXml>
        """);

    public static SolutionModel Model(string customizations)
    {
        var model = Model(customizations, out var findings);
        Assert.Empty(findings);
        return model;
    }

    public static SolutionModel Model(string customizations, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        var model = ModelReader.Read(new MergedSolution(XElement.Parse($"<ImportExportXml>{customizations}</ImportExportXml>"), Manifest, SolutionFiles.FromContents([])), found);
        findings = found;
        return Assert.IsType<SolutionModel>(model);
    }

    /// <summary>The model of lead with a part (FormXml, SavedQueries, …) inside its Entity element.</summary>
    public static SolutionModel OnLead(string part) => Model($"<Entities><Entity><Name>Lead</Name><EntityInfo><entity Name=\"Lead\" /></EntityInfo>{part}</Entity></Entities>");

    public static Labels InBoth(string english, string german) => new(new Dictionary<int, string> { [1033] = english, [1031] = german });
}
