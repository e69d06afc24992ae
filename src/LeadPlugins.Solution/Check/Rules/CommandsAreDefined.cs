using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A button gives a command that is defined, a command has rules that are defined, and no id is there twice. What begins with "Mscrm." is the platform's.</summary>
internal sealed class CommandsAreDefined() : SolutionRule("LPS531", "Define the command or the rule in RibbonDiff.xml, or correct its id.")
{
    private const string OfThePlatform = "Mscrm.";

    public override IEnumerable<Finding> Find(CheckInput input) => input.Ribbons.SelectMany(ribbon => Faults(ribbon).Select(fault => At(fault.Element, fault.Message)));

    private static IEnumerable<(XElement Element, string Message)> Faults(XElement ribbon)
    {
        foreach (var button in ribbon.Elements("CustomActions").Descendants("Button"))
            if (Lacks(ribbon.Elements("CommandDefinitions").Elements("CommandDefinition"), (string?)button.Attribute("Command")) is { } command)
                yield return (button, $"The button {(string?)button.Attribute("Id")} gives the command {command}, which is not defined.");

        foreach (var kind in new[] { "EnableRule", "DisplayRule" })
        {
            var defined = ribbon.Elements("RuleDefinitions").Elements(kind + "s").Elements(kind);
            foreach (var rule in ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").Elements(kind + "s").Elements(kind))
                if (Lacks(defined, (string?)rule.Attribute("Id")) is { } id) yield return (rule, $"The command {Command(rule)} has the {kind} {id}, which is not defined.");
        }

        foreach (var twice in ribbon.Descendants().Where(IsDefinition).GroupBy(e => (e.Name.LocalName, Id: (string?)e.Attribute("Id"))).Where(g => g.Count() > 1))
            yield return (twice.First(), $"The {twice.Key.LocalName} {twice.Key.Id} is defined twice.");
    }

    private static bool IsDefinition(XElement element) =>
        element.Name.LocalName is "CustomAction" or "Button" or "CommandDefinition" or "LocLabel" || (element.Name.LocalName is "EnableRule" or "DisplayRule" && element.Parent?.Parent?.Name.LocalName == "RuleDefinitions");

    private static string? Command(XElement rule) => (string?)rule.Parent!.Parent!.Attribute("Id");

    /// <summary>The id, when it is neither the platform's nor one of the definitions.</summary>
    private static string? Lacks(IEnumerable<XElement> definitions, string? id) =>
        id is null || id.StartsWith(OfThePlatform, StringComparison.Ordinal) || definitions.Any(d => (string?)d.Attribute("Id") == id) ? null : id;
}
