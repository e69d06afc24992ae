using System.Globalization;
using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads the model out of the merged documents; the same code whether they were merged from a folder or came out of a zip.</summary>
internal static class ModelReader
{
    public static SolutionModel? Read(MergedSolution merged, ICollection<Finding> findings)
    {
        var values = new XmlValues(findings) { Language = (int?)merged.Manifest.Attribute("languagecode") ?? 1033 };
        var manifest = merged.Manifest.Element("SolutionManifest");
        var publisher = manifest?.Element("Publisher");
        if (manifest is null || publisher is null)
        {
            values.Note(merged.Manifest, "The manifest needs SolutionManifest and its Publisher.");
            return null;
        }

        var relationships = merged.Customizations.Elements("EntityRelationships").Elements("EntityRelationship")
            .Where(r => r.Element("ReferencingAttributeName") is not null)
            .Select(r => Relationship(r, values))
            .Where(r => !TableReader.PlatformTargets.ContainsKey(r.ReferencingColumn))
            .ToList();
        var choiceReader = new TableReader(values, new Dictionary<string, ChoiceModel>(), []);
        var choices = merged.Customizations.Elements("optionsets").Elements("optionset").Select(choiceReader.Choice).ToList();
        var choicesByName = choices.GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var tables = new TableReader(values, choicesByName, relationships);
        var registrations = new RegistrationReader(values);
        var entities = merged.Customizations.Elements("Entities").Elements("Entity").ToList();
        var forms = new FormReader(values);
        var apps = new AppReader(values);
        return new SolutionModel
        {
            UniqueName = values.Required(manifest, "UniqueName"),
            Version = Version.TryParse(XmlValues.Text(manifest, "Version"), out var version) ? version : BadVersion(manifest, values),
            IsManaged = XmlValues.Text(manifest, "Managed") == "1",
            Prefix = values.Required(publisher, "CustomizationPrefix"),
            OptionValuePrefix = values.Int(publisher, "CustomizationOptionValuePrefix"),
            Tables = [.. entities.Select(tables.Table)],
            Choices = choices,
            Relationships = relationships,
            Assemblies = [.. merged.Customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(registrations.Assembly)],
            Steps = [.. merged.Customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Select(registrations.Step)],
            CustomApis = [.. registrations.CustomApis(CustomApiDocuments(merged.Loose, findings))],
            Views = [.. entities.SelectMany(new ViewReader(values).Views)],
            Charts = [.. entities.SelectMany(new ChartReader(values).Charts)],
            Forms = [.. entities.SelectMany(forms.Forms)],
            Dashboards = [.. merged.Customizations.Elements("Dashboards").Elements("Dashboard").Select(forms.Dashboard)],
            Ribbons = [.. entities.Select(new RibbonReader(values).Ribbon).OfType<RibbonModel>()],
            WebResources = [.. merged.Customizations.Elements("WebResources").Elements("WebResource").Select(new WebResourceReader(values).WebResource)],
            Roles = [.. merged.Customizations.Elements("Roles").Elements("Role").Select(new RoleReader(values).Role)],
            Apps = [.. merged.Customizations.Elements("AppModules").Elements("AppModule").Select(apps.App)],
            SiteMaps = [.. merged.Customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").Select(new SiteMapReader(values).SiteMap)],
            Languages = [.. merged.Customizations.Elements("Languages").Elements("Language").Select(l => Language(l, values))],
        };
    }

    private static RelationshipModel Relationship(XElement relationship, XmlValues values) => new(
        values.RequiredAttribute(relationship, "Name"),
        values.Required(relationship, "ReferencedEntityName").ToLowerInvariant(),
        values.Required(relationship, "ReferencingEntityName").ToLowerInvariant(),
        values.Required(relationship, "ReferencingAttributeName").ToLowerInvariant(),
        XmlValues.Text(relationship, "CascadeDelete") switch
        {
            "Cascade" => CascadeDelete.Cascade, "Restrict" => CascadeDelete.Restrict, "RemoveLink" => CascadeDelete.RemoveLink, _ => CascadeDelete.NoCascade,
        });

    private static int Language(XElement element, XmlValues values)
    {
        if (int.TryParse(element.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return code;
        values.Note(element, $"Language is \"{element.Value}\", not a language code.");
        return values.Language;
    }

    private static Version BadVersion(XElement manifest, XmlValues values)
    {
        values.Note(manifest, $"Version is \"{XmlValues.Text(manifest, "Version")}\", not four numbers.");
        return new Version(0, 0);
    }

    private static Dictionary<string, XElement> CustomApiDocuments(SolutionFiles loose, ICollection<Finding> findings)
    {
        var documents = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var path in loose.Paths.Where(p => p.StartsWith("customapis/", StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)))
            if (XmlFiles.Read(loose, path, findings) is { } root) documents.Add(path, root);
        return documents;
    }
}
