using System.Xml.Linq;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Languages of Other/Customizations.xml names every language that texts are written in; nobody looks whether all texts are there in one that it does not name.</summary>
internal sealed class TextLanguageIsListed() : SolutionRule("LPS562", "Add the language to <Languages> of Other/Customizations.xml, or correct the language of the texts.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var listed = input.Model.Languages.Select(language => language.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        return from document in Documents(input)
               from attribute in document.DescendantsAndSelf().Attributes()
               where attribute.Name.LocalName is "languagecode" or "LCID" && !listed.Contains(attribute.Value)
               group attribute by (Source: SourceFile.Of(attribute.Parent!), Language: attribute.Value) into texts
               select At(texts.Key.Source, $"{(texts.Count() == 1 ? "A text is" : $"{texts.Count()} texts are")} in the language {texts.Key.Language}, which is not among the solution's languages.");
    }

    private static IEnumerable<XElement> Documents(CheckInput input) =>
        [input.Customizations, input.Manifest, .. input.Files.Paths.Where(EverythingIsTranslated.IsUnmerged).Select(input.Document)];
}
