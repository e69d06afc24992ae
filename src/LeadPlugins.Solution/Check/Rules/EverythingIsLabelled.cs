namespace LeadPlugins.Solution.Check.Rules;

/// <summary>People read labels and descriptions, not schema names: what we add has both, and every option a label.</summary>
internal sealed class EverythingIsLabelled() : SolutionRule("LPS308", "Write the label and the description that a user should read.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var tables = from t in input.Tables where t.Table.IsNew select (t.Element, Name: "Table " + t.Table.SchemaName, Label: t.Table.DisplayName, t.Table.Description);
        var columns = from c in input.Columns where c.Column.IsCustom select (c.Element, c.Name, c.Column.DisplayName, c.Column.Description);
        var choices = from c in input.Choices select (c.Element, "Choice " + c.Choice.Name, c.Choice.DisplayName, c.Choice.Description);
        foreach (var (element, name, label, description) in tables.Concat(columns).Concat(choices))
            if (Missing(label, description) is { } missing) yield return At(element, $"{name} has no {missing}.");
        foreach (var (element, choice) in input.Choices)
        {
            foreach (var option in choice.Options.Where(o => string.IsNullOrWhiteSpace(o.Label)))
                yield return At(element, $"Choice {choice.Name}: {option.Value} has no label.");
        }
    }

    private static string? Missing(string label, string description) =>
        string.IsNullOrWhiteSpace(label) ? "label" : string.IsNullOrWhiteSpace(description) ? "description" : null;
}
