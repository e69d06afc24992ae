using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A button of a table's RibbonDiff.xml stands on the form, the list or the subgrid of that table; at any other location nobody sees it.</summary>
internal sealed partial class ButtonsStandOnTheirTable() : SolutionRule("LPS535", "Begin Location with Mscrm.Form., Mscrm.HomepageGrid. or Mscrm.SubGrid. and the table that the file belongs to.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from ribbon in input.Ribbons
        let table = TablePart.Table(ribbon.Parent!)
        from action in ribbon.Elements("CustomActions").Elements("CustomAction")
        let location = (string?)action.Attribute("Location") ?? ""
        let named = Location().Match(location).Groups["table"]
        where named.Value != table && named.Value != "{!EntityLogicalName}"
        select At(action, $"{(string?)action.Attribute("Id")} stands at \"{location}\", which is {(named.Success ? $"on {named.Value}, not" : "no place")} on {table}.");

    [GeneratedRegex(@"^Mscrm\.(Form|HomepageGrid|SubGrid)\.(?<table>[^.]+)\.[^.].*$", RegexOptions.CultureInvariant)]
    private static partial Regex Location();
}
