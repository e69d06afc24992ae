namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What we add carries the publisher's prefix, so that it cannot meet a name of the platform or of another publisher.</summary>
internal sealed class NameHasPrefix() : SolutionRule("LPS301", "Rename it before it is shipped; afterwards it cannot be renamed.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var prefix = input.Model.Prefix + "_";
        var names = input.Tables.Where(t => t.Table.IsNew).Select(t => (t.Element, What: "Table", Name: t.Table.SchemaName))
            .Concat(input.Columns.Where(c => c.Column.IsCustom || !c.Table.IsNew).Select(c => (c.Element, What: $"Column of {c.Table.SchemaName}", Name: c.Column.SchemaName)))
            .Concat(input.Choices.Select(c => (c.Element, What: "Choice", c.Choice.Name)))
            .Concat(input.Relationships.Where(r => r.Element("EntityRelationshipRoles") is not null).Select(r => (Element: r, What: "Relationship", Name: (string?)r.Attribute("Name") ?? "")))
            .Concat(input.Components("WebResources", "WebResource").Select(r => (Element: r, What: "Web resource", Name: (string?)r.Element("Name") ?? "")));
        foreach (var (element, what, name) in names)
            if (!name.StartsWith(prefix, StringComparison.Ordinal)) yield return At(element, $"{what} {name} does not begin with {prefix}.");
        foreach (var api in input.Model.CustomApis)
            if (!api.UniqueName.StartsWith(prefix, StringComparison.Ordinal)) yield return At(api.Source, $"Custom API {api.UniqueName} does not begin with {prefix}.");
    }
}
