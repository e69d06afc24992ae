using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Buttons and commands have no attribute but those of the platform's ribbon schema, which refuses the whole import for one.</summary>
internal sealed class RibbonIsSpeltRight() : SolutionRule("LPS537", "Correct the name of the attribute, or remove it.")
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["CustomAction"] = ["Id", "Location", "Sequence", "Title"],
        ["Button"] =
        [
            "Alt", "Command", "CommandType", "CommandValueId", "Description", "Id", "Image16by16", "Image16by16Class", "Image16by16Left", "Image16by16Top", "Image32by32", "Image32by32Class",
            "Image32by32Left", "Image32by32Top", "LabelCss", "LabelText", "MenuItemId", "ModernCommandType", "ModernImage", "Priority", "Sequence", "TemplateAlias", "ToolTipDescription",
            "ToolTipHelpKeyWord", "ToolTipImage32by32", "ToolTipImage32by32Class", "ToolTipImage32by32Left", "ToolTipImage32by32Top", "ToolTipShortcutKey", "ToolTipTitle",
        ],
        ["RibbonTemplates"] = ["Id"],
        ["CommandDefinition"] = ["Id"],
        ["EnableRule"] = ["Id"],
        ["DisplayRule"] = ["Id"],
        ["JavaScriptFunction"] = ["Library", "FunctionName"],
        ["CustomRule"] = ["Library", "FunctionName", "Default", "InvertResult"],
        ["CrmParameter"] = ["Value"],
        ["LocLabel"] = ["Id"],
        ["Title"] = ["description", "languagecode"],
    };

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from element in input.Ribbons.Descendants()
        where Attributes.ContainsKey(element.Name.LocalName)
        from attribute in element.Attributes()
        where !Attributes[element.Name.LocalName].Contains(attribute.Name.LocalName)
        select At(element, $"{element.Name.LocalName} {(string?)element.Attribute("Id")}".TrimEnd() + $" has the attribute {attribute.Name.LocalName}, which does not exist.");
}
