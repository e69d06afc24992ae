using System.Globalization;
using System.Xml.Linq;
using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// Whatever people read is written in every language that the solution lists. Web resources have names in one language only, and the manifest is read by administrators.
/// What must have a text at all and has none lacks every language.
/// </summary>
internal sealed class EverythingIsTranslated() : SolutionRule("LPS561", "Write the text in every language of Languages in Other/Customizations.xml.")
{
    /// <summary>Elements whose children are one text in several languages.</summary>
    private static readonly string[] Texts = ["labels", "displaynames", "Descriptions", "LocalizedNames", "LocalizedCollectionNames", "Titles"];

    /// <summary>Components that people choose by their name.</summary>
    private static readonly string[] ChosenByName = ["systemform", "savedquery", "visualization", "Dashboard", "AppModule", "AppModuleSiteMap"];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from text in Merged(input.Customizations).Concat(Unmerged(input))
        let missing = input.Model.Languages.Where(language => !text.Labels.Texts.ContainsKey(language)).Select(Language).ToList()
        where missing.Count > 0
        select At(text.Element, $"{text.What} is not written in {string.Join(", ", missing)}.");

    private static IEnumerable<(XElement Element, string What, Labels Labels)> Merged(XElement customizations)
    {
        foreach (var element in customizations.Descendants())
        {
            var name = element.Name.LocalName;
            if (Texts.Contains(name))
            {
                var labels = XmlValues.Labels(element);
                if (!labels.IsEmpty) yield return (element, $"{Kind(name)} \"{labels}\" of {Owner(element)}", labels);
            }
            else if (ChosenByName.Contains(name) && XmlValues.Labels(element.Element("LocalizedNames")).IsEmpty)
                yield return (element, $"The name of {Owner(element.Elements().FirstOrDefault() ?? element)}", Labels.Empty);
            else if (name is "tab" or "section" or "cell" && ShowsLabel(element) && XmlValues.Labels(element.Element("labels")).IsEmpty)
                yield return (element, $"The label of {Describe(element)}", Labels.Empty);
        }
    }

    /// <summary>Custom APIs and environment variables stay files of their own: displayname and description hold labels.</summary>
    private static IEnumerable<(XElement Element, string What, Labels Labels)> Unmerged(CheckInput input)
    {
        foreach (var path in input.Files.Paths.Where(IsUnmerged))
        {
            var root = input.Document(path);
            foreach (var element in root.Elements().Where(e => e.Name.LocalName is "displayname" or "description"))
                yield return (element, $"The {element.Name.LocalName} of {(string?)(root.Attribute("uniquename") ?? root.Attribute("schemaname"))}", XmlValues.Labels(element));
        }
    }

    internal static bool IsUnmerged(string path) =>
        path.EndsWith(".xml", StringComparison.Ordinal) && (path.StartsWith("customapis/", StringComparison.Ordinal) || path.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal));

    /// <summary>Whether people see the label of a part of a form; a cell without a control is a blank.</summary>
    private static bool ShowsLabel(XElement part) =>
        XmlValues.IsTrue(part, "showlabel", absent: true) && (part.Name.LocalName != "cell" || part.Element("control") is not null);

    private static string Kind(string texts) => texts switch
    {
        "Descriptions" => "The description", "labels" => "The label", "Titles" => "The title", _ => "The name",
    };

    /// <summary>What a text belongs to: the element around it, by the name or id that it has.</summary>
    private static string Owner(XElement texts) => Describe(texts.Parent!);

    private static string Describe(XElement element) =>
        element.Name.LocalName + ((string?)(element.Attribute("PhysicalName") ?? element.Attribute("Name") ?? element.Attribute("name") ?? element.Attribute("Id") ?? element.Attribute("value") ?? element.Attribute("id"))
            is { Length: > 0 } name ? " " + name : "");

    private static string Language(int code) => code switch { 1033 => "English (1033)", 1031 => "German (1031)", _ => code.ToString(CultureInfo.InvariantCulture) };
}
