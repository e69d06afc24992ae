namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The query of a view or chart has no element and no attribute that FetchXML has not: the platform refuses the one and may ignore the other.</summary>
internal sealed class FetchIsSpeltRight() : SolutionRule("LPS505", "Correct the name, or remove it from the query.")
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["fetch"] =
        [
            "aggregate", "aggregatelimit", "count", "datasource", "distinct", "latematerialize", "mapping", "min-active-row-version", "no-lock", "options", "output-format", "page", "paging-cookie",
            "returntotalrecordcount", "savedqueryid", "top", "useraworderby", "utc-offset", "version",
        ],
        ["entity"] = ["name", "enableprefiltering", "prefilterparametername"],
        ["link-entity"] = ["name", "from", "to", "alias", "link-type", "visible", "intersect", "enableprefiltering", "prefilterparametername"],
        ["attribute"] = ["name", "alias", "aggregate", "rowaggregate", "groupby", "dategrouping", "usertimezone", "distinct", "addedby", "build"],
        ["all-attributes"] = [],
        ["order"] = ["attribute", "alias", "entityname", "descending"],
        ["filter"] = ["type", "hint", "isquickfindfields", "overridequickfindrecordlimitenabled", "overridequickfindrecordlimitdisabled"],
        ["condition"] = ["attribute", "column", "entityname", "operator", "value", "valueof", "aggregate", "rowaggregate", "alias", "uiname", "uitype", "uihidden"],
        ["value"] = ["uiname", "uitype"],
    };

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var query in Fetch.Queries(input))
        {
            foreach (var element in query.Fetch.Root.DescendantsAndSelf())
            {
                var name = element.Name.LocalName;
                if (!Attributes.TryGetValue(name, out var known)) yield return At(query.Source, $"{query.Name}: FetchXML has no <{name}>.");
                else foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !known.Contains(a.Name.LocalName)))
                    yield return At(query.Source, $"{query.Name}: <{name}> has no attribute {attribute.Name.LocalName}.");
            }
        }
    }
}
