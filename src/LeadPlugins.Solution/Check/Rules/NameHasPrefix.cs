namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What we add carries the publisher's prefix, so that it cannot meet a name of the platform or of another publisher.</summary>
internal sealed class NameHasPrefix() : SolutionRule("LPS301", "Rename it before it is shipped; afterwards it cannot be renamed.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var prefix = input.Model.Prefix + "_";
        var tables = from t in input.Tables where t.Table.IsNew select (t.Element, What: "Table", Name: t.Table.SchemaName);
        var columns = from c in input.Columns where c.Column.IsCustom || !c.Table.IsNew select (c.Element, $"Column of {c.Table.SchemaName}", c.Column.SchemaName);
        var choices = from c in input.Choices select (c.Element, "Choice", c.Choice.Name);
        // Only relationships that someone added have roles; those that come with every table are named by the platform.
        var relationships = from r in input.Relationships where r.Element("EntityRelationshipRoles") is not null select (r, "Relationship", (string?)r.Attribute("Name") ?? "");
        var webResources = from r in input.Components("WebResources", "WebResource") select (r, "Web resource", (string?)r.Element("Name") ?? "");
        foreach (var (element, what, name) in tables.Concat(columns).Concat(choices).Concat(relationships).Concat(webResources))
            if (!name.StartsWith(prefix, StringComparison.Ordinal)) yield return At(element, $"{what} {name} does not begin with {prefix}.");
        foreach (var api in input.Model.CustomApis)
            if (!api.UniqueName.StartsWith(prefix, StringComparison.Ordinal))
                yield return At(api.Source, $"Custom API {api.UniqueName} does not begin with {prefix}.");
    }
}
