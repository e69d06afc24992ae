namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>
/// The elements and attributes of FetchXML that this organization imitates; anything else is refused before the query is read. What is ignored changes no row
/// on the platform either: it is for designers, or a hint to the server.
/// </summary>
internal static class FetchShape
{
    private static readonly Dictionary<string, Shape> Shapes = new()
    {
        ["fetch"] = new(
            "aggregate aggregatelimit count distinct page paging-cookie returntotalrecordcount top useraworderby",
            Ignored: "version mapping output-format no-lock latematerialize savedqueryid",
            Children: "entity"),
        ["entity"] = new("name", Children: "all-attributes attribute filter link-entity order"),
        ["link-entity"] = new("name from to alias link-type", Ignored: "visible intersect", Children: "all-attributes attribute filter link-entity order"),
        ["all-attributes"] = new(""),
        ["attribute"] = new("name alias aggregate groupby dategrouping distinct", Ignored: "usertimezone build addedby"),
        ["order"] = new("attribute alias descending entityname"),
        ["filter"] = new("type isquickfindfields", Ignored: "hint", Children: "condition filter"),
        ["condition"] = new("attribute operator value valueof entityname", Ignored: "uiname uitype uihidden", Children: "value"),
        ["value"] = new("", Ignored: "uiname uitype"),
    };

    /// <exception cref="System.ServiceModel.FaultException">Names the first element or attribute that is not imitated.</exception>
    public static void Check(FetchElement element)
    {
        var shape = Shapes[element.Name];
        foreach (var attribute in element.Attributes)
        {
            if (!shape.Attributes.Contains(attribute)) throw element.NotImitated($"attribute '{attribute}' of FetchXML");
        }
        foreach (var child in element.Children)
        {
            if (!shape.Elements.Contains(child.Name)) throw child.NotImitated($"element {child.Name} in {element.Name} of FetchXML");
            Check(child);
        }
    }

    private sealed record Shape(string Read, string Ignored = "", string Children = "")
    {
        public HashSet<string> Attributes { get; } = [.. Read.Split(' '), .. Ignored.Split(' ')];
        public HashSet<string> Elements { get; } = [.. Children.Split(' ')];
    }
}
