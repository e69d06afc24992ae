using System.Text;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Configuration;

/// <summary>
/// What an agreement's column and currency names meant when it was published: which columns are plain dates, what a new row is born with, and which row each currency code
/// is. Kept as JSON beside the document (<c>{"choices":{"need":2},"currencies":{"GBP":"…"},"days":["estimatedclosedate"],"yesNo":{"decisionmaker":0}}</c>), so that a save
/// needs no look-up.
/// </summary>
internal sealed class AgreementReferences
{
    private readonly Dictionary<string, Value> _defaults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _currencies = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _codes = [];

    public static AgreementReferences None { get; } = new();

    /// <summary>Whether the column holds a date without time.</summary>
    public bool IsDay(string column) => _days.Contains(column);

    /// <summary>What the column of a new row holds when nobody sends it.</summary>
    public Value Default(string column) => _defaults.TryGetValue(column, out var value) ? value : Value.Empty;

    /// <summary>ISO code of a currency row; a row this agreement does not know gives its id, for which no agreement has a rate.</summary>
    public string CurrencyCode(Guid id) => _codes.TryGetValue(id, out var code) ? code : id.ToString("D");

    public bool KnowsCurrency(string code) => _currencies.ContainsKey(code);

    public void AddChoice(string column, int bornWith) => _defaults[column] = Value.Choice(bornWith);

    public void AddYesNo(string column, int bornWith) => _defaults[column] = Value.YesNo(bornWith != 0);

    public void AddDay(string column) => _days.Add(column);

    public void AddCurrency(string code, Guid id)
    {
        _currencies[code] = id;
        _codes[id] = code;
    }

    public string ToJson()
    {
        var json = new StringBuilder("{\"choices\":{");
        AppendAll(json, _defaults.Where(d => d.Value.Kind == ValueKind.Choice), value => JsonText.Of(value.AsChoice));
        json.Append("},\"currencies\":{");
        AppendAll(json, _currencies, value => JsonText.Quoted(value.ToString("D")));
        json.Append("},\"days\":[").Append(string.Join(",", _days.OrderBy(day => day, StringComparer.Ordinal).Select(JsonText.Quoted))).Append("],\"yesNo\":{");
        AppendAll(json, _defaults.Where(d => d.Value.Kind == ValueKind.YesNo), value => value.AsYesNo ? "1" : "0");
        return json.Append("}}").ToString();
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote; anything else is as if nothing had been kept.</summary>
    public static AgreementReferences Parse(string? json)
    {
        var references = new AgreementReferences();
        if (JsonReader.Read(json ?? "").Root is not { } root) return references;
        foreach (var choice in Of(root, "choices")) references.AddChoice(choice.Name, (int)choice.Value.Number);
        foreach (var flag in Of(root, "yesNo")) references.AddYesNo(flag.Name, (int)flag.Value.Number);
        foreach (var currency in Of(root, "currencies")) references.AddCurrency(currency.Name, new Guid(currency.Value.Text));
        foreach (var day in root["days"]?.Items ?? []) references.AddDay(day.Text);
        return references;
    }

    private static IReadOnlyList<JsonProperty> Of(JsonValue root, string name) => root[name]?.Properties ?? [];

    private static void AppendAll<T>(StringBuilder json, IEnumerable<KeyValuePair<string, T>> values, Func<T, string> write) =>
        json.Append(string.Join(",", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => JsonText.Quoted(v.Key) + ":" + write(v.Value))));
}
