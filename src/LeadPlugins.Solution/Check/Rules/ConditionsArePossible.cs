using System.Globalization;
using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A condition has an operator that FetchXML knows, and as many values as that operator compares with.</summary>
internal sealed class ConditionsArePossible() : SolutionRule("LPS504", "Write an operator of FetchXML, with the values that it compares with and no others.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from query in Fetch.Queries(input)
        from condition in query.Fetch.Root.Descendants("condition")
        let fault = Fault(condition)
        where fault is not null
        select At(query.Source, $"{query.Name}: the condition on {(string?)condition.Attribute("attribute")} {fault}");

    private static string? Fault(XElement condition)
    {
        var name = (string?)condition.Attribute("operator") ?? "";
        if (FetchOperator.Named(name) is not { } known) return $"has the operator \"{name}\", which does not exist.";
        var values = condition.Elements("value").Select(value => value.Value).ToList();
        if (condition.Attribute("value") is { } value) values.Add(value.Value);
        var count = values.Count + (condition.Attribute("valueof") is null ? 0 : 1);
        if (count < known.LeastValues || count > known.MostValues) return $"has {count} values; {name} takes {Wanted(known)}.";
        return known.CountsTime && values.Any(text => !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units) || units == 0)
            ? $"has the value \"{values[0]}\"; {name} counts in whole numbers from 1."
            : null;
    }

    private static string Wanted(FetchOperator known) => known switch
    {
        { MostValues: 0 } => "none",
        { MostValues: int.MaxValue } => "one or more, each in a <value>",
        { MostValues: 1 } => "one",
        _ => known.MostValues.ToString(CultureInfo.InvariantCulture),
    };
}
