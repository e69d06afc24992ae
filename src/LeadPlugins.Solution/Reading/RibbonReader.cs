using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads the buttons that a solution adds to a table's command bars, with their commands.</summary>
internal sealed class RibbonReader(XmlValues values)
{
    private const string LabelPrefix = "$LocLabels:", WebResourcePrefix = "$webresource:";

    /// <summary>The buttons and commands of a table; null where it has none of its own.</summary>
    public RibbonModel? Ribbon(XElement entity)
    {
        var ribbon = entity.Element("RibbonDiffXml");
        if (ribbon is null || !ribbon.HasElements) return null;
        return new RibbonModel
        {
            Table = TablePart.Table(entity),
            Buttons = [.. ribbon.Elements("CustomActions").Elements("CustomAction").SelectMany(action => Buttons(action, ribbon))],
            Commands = [.. ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").Select(command => Command(command, ribbon))],
            // The children came from a file of their own, RibbonDiffXml itself from Entity.xml.
            Source = SourceFile.Of(ribbon.Elements().First()),
        };
    }

    /// <summary>The name that a reference to a web resource means; any other text as it is.</summary>
    public static string WebResource(string? reference) =>
        reference is null ? "" : reference.StartsWith(WebResourcePrefix, StringComparison.OrdinalIgnoreCase) ? reference[WebResourcePrefix.Length..] : reference;

    private IEnumerable<RibbonButton> Buttons(XElement action, XElement ribbon) =>
        action.Elements("CommandUIDefinition").Descendants("Button").Select(button => new RibbonButton(
            values.RequiredAttribute(button, "Id"),
            values.RequiredAttribute(action, "Location"),
            values.OptionalIntAttribute(action, "Sequence") ?? values.OptionalIntAttribute(button, "Sequence") ?? 0,
            values.RequiredAttribute(button, "Command"),
            Text((string?)button.Attribute("LabelText"), ribbon),
            Text((string?)(button.Attribute("ToolTipDescription") ?? button.Attribute("ToolTipTitle")), ribbon),
            (string?)button.Attribute("ModernImage") is { Length: > 0 } image ? WebResource(image) : null));

    /// <summary>A label of the ribbon in all its languages; a text that is written in place is in the solution's language.</summary>
    private Labels Text(string? text, XElement ribbon)
    {
        if (text is null || !text.StartsWith(LabelPrefix, StringComparison.OrdinalIgnoreCase)) return Labels.Of(values.Language, text ?? "");
        var id = text[LabelPrefix.Length..];
        return XmlValues.Labels(ribbon.Elements("LocLabels").Elements("LocLabel").FirstOrDefault(label => (string?)label.Attribute("Id") == id)?.Element("Titles"));
    }

    private CommandModel Command(XElement command, XElement ribbon) => new(
        values.RequiredAttribute(command, "Id"),
        [.. command.Elements("EnableRules").Elements("EnableRule").SelectMany(rule => Rules(rule, ribbon))],
        [.. command.Elements("DisplayRules").Elements("DisplayRule").SelectMany(rule => Rules(rule, ribbon))],
        [.. command.Elements("Actions").Elements("JavaScriptFunction").Select(Function)]);

    /// <summary>A rule by its id: every element of its definition. Without a definition here it is the platform's, and only its id is known.</summary>
    private IEnumerable<CommandRule> Rules(XElement reference, XElement ribbon)
    {
        var id = values.RequiredAttribute(reference, "Id");
        var definition = ribbon.Elements("RuleDefinitions").Elements(reference.Parent!.Name).Elements(reference.Name).FirstOrDefault(rule => (string?)rule.Attribute("Id") == id);
        return definition is null
            ? [new CommandRule(id, "", new Dictionary<string, string>(), null)]
            : definition.Elements().Select(rule => new CommandRule(
                id,
                rule.Name.LocalName,
                rule.Attributes().ToDictionary(a => a.Name.LocalName, a => a.Value, StringComparer.Ordinal),
                rule.Name.LocalName == "CustomRule" ? Function(rule) : null));
    }

    private CommandFunction Function(XElement call) => new(
        WebResource((string?)call.Attribute("Library")),
        values.RequiredAttribute(call, "FunctionName"),
        [.. call.Elements().Select(parameter => new CommandParameter(parameter.Name.LocalName, (string?)parameter.Attribute("Value") ?? ""))]);
}
