using System.Globalization;
using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>An organization numbers the tables that solutions bring from 10,000 up, in the order of their import: the number of one is another table in the next.</summary>
internal sealed class ViewFitsEveryOrganization() : SolutionRule("LPS508", "Remove the attribute object from the grid of the layout; the platform knows the table of the view.")
{
    private const int FirstOfSolutions = 10_000;

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from query in input.Customizations.Descendants("savedquery")
        from grid in query.Elements("layoutxml").Elements("grid")
        let code = (string?)grid.Attribute("object")
        where int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= FirstOfSolutions
        select At(query, $"The layout names its table by the number {code}, which is another table in another organization.");
}
