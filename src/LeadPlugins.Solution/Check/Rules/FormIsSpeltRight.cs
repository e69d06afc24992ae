using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>From its tabs down to its cells a form or dashboard has no element but those of the platform's form schema, which refuses the whole import for one.</summary>
internal sealed class FormIsSpeltRight() : SolutionRule("LPS529", "Correct the name of the element, or move it to where it belongs.")
{
    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["tabs"] = ["tab"],
        ["tab"] = ["labels", "tabheader", "tabfooter", "columns", "events"],
        ["columns"] = ["column"],
        ["column"] = ["sections"],
        ["sections"] = ["section"],
        ["section"] = ["labels", "rows"],
        ["header"] = ["rows"],
        ["footer"] = ["rows"],
        ["rows"] = ["row"],
        ["row"] = ["cell"],
        ["cell"] = ["labels", "control", "events"],
    };

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.Customizations.Descendants("form")
        from element in Parts(form)
        where Children.TryGetValue(element.Parent!.Name.LocalName, out var known) && !known.Contains(element.Name.LocalName)
        select At(element, $"A <{element.Parent!.Name.LocalName}> has no <{element.Name.LocalName}>; it has {string.Join(", ", Children[element.Parent.Name.LocalName])}.");

    private static IEnumerable<XElement> Parts(XElement form) => form.Elements().Where(part => part.Name.LocalName is "tabs" or "header" or "footer").Descendants();
}
