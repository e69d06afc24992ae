using System.Xml.Linq;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What a button says is among the ribbon's labels, its image among the web resources.</summary>
internal sealed class RibbonTextsExist() : SolutionRule("LPS533", "Add the LocLabel with its Titles, or the image, or correct the reference.")
{
    private const string Label = "$LocLabels:", Resource = "$webresource:";

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var ribbon in input.Ribbons)
        {
            var labels = ribbon.Elements("LocLabels").Elements("LocLabel").Select(l => (string?)l.Attribute("Id")).ToHashSet();
            foreach (var attribute in ribbon.Elements("CustomActions").Descendants().Attributes())
            {
                if (attribute.Value.StartsWith(Label, StringComparison.OrdinalIgnoreCase) && !labels.Contains(attribute.Value[Label.Length..]))
                    yield return At(attribute.Parent!, $"{(string?)attribute.Parent!.Attribute("Id")} has the {attribute.Name} {attribute.Value}, and there is no such LocLabel.");
                if (attribute.Value.StartsWith(Resource, StringComparison.OrdinalIgnoreCase) && input.Model.WebResources.All(w => w.Name != RibbonReader.WebResource(attribute.Value)))
                    yield return At(attribute.Parent!, $"{(string?)attribute.Parent!.Attribute("Id")} has the {attribute.Name} {attribute.Value}, which is no web resource of this solution.");
            }
            foreach (var button in ribbon.Elements("CustomActions").Descendants("Button").Where(b => string.IsNullOrEmpty((string?)b.Attribute("LabelText"))))
                yield return At(button, $"The button {(string?)button.Attribute("Id")} has no LabelText.");
        }
    }
}
