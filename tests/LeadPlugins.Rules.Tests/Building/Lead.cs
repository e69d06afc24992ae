using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Building;

/// <summary>The values of one lead: what is not named is empty, as on a row that has just been read.</summary>
internal sealed class Lead
{
    private readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> notCovered = new(StringComparer.Ordinal);

    public Lead With(string column, Value value)
    {
        values[column] = value;
        return this;
    }

    public Lead With(string column, string text) => With(column, Value.Text(text));

    public Lead With(string column, decimal number) => With(column, Value.Number(number));

    public Lead With(string column, bool yesNo) => With(column, Value.YesNo(yesNo));

    /// <summary>In neither the save nor the image.</summary>
    public Lead Without(string column)
    {
        notCovered.Add(column);
        return this;
    }

    public LeadValues Values => new(values, notCovered);

    public override string ToString() => string.Join(", ", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}").Concat(notCovered.Select(c => c + " not covered")));
}

internal readonly struct LeadValues(Dictionary<string, Value> values, HashSet<string> notCovered) : ILeadValues
{
    public bool TryGet(string column, out Value value)
    {
        values.TryGetValue(column, out value);
        return !notCovered.Contains(column);
    }
}
