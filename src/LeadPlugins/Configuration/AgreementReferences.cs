using System.Text;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Configuration;

/// <summary>
/// What an agreement's column and currency names meant when it was published: which columns are judged by their own date, what a new row is born with, and
/// which row each currency code is. Kept as JSON beside the document
/// (<c>{"choices":{"need":2},"currencies":{"GBP":"…"},"days":["estimatedclosedate"],"yesNo":{"decisionmaker":0}}</c>), so that a save needs no look-up.
/// </summary>
internal sealed class AgreementReferences
{
    private readonly Dictionary<string, Value> _defaults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _currencies = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _codes = [];
    private ulong _signs; // of the columns with a default

    public static AgreementReferences None { get; } = new();

    /// <summary>Whether the column holds a date that is the same everywhere, with or without a time beside it; else it holds an instant.</summary>
    public bool IsDay(string column) => _days.Contains(column);

    /// <summary>What the column of a new row holds when nobody sends it.</summary>
    public Value Default(string column) => _defaults.TryGetValue(column, out var value) ? value : Value.Empty;

    /// <summary>False for nearly every column without a default, and much quicker than asking for it.</summary>
    public bool MayHaveDefault(string column) => (_signs & Sign(column)) != 0;

    /// <summary>ISO code of a currency row; a row this agreement does not know gives its id, for which no agreement has a rate.</summary>
    public string CurrencyCode(Guid id) => _codes.TryGetValue(id, out var code) ? code : id.ToString("D");

    public bool KnowsCurrency(string code) => _currencies.ContainsKey(code);

    public void AddChoice(string column, int bornWith) => AddDefault(column, Value.Choice(bornWith));

    public void AddYesNo(string column, int bornWith) => AddDefault(column, Value.YesNo(bornWith != 0));

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

    /// <summary>Reads what <see cref="ToJson"/> wrote; null when somebody else has written there and it cannot be relied on.</summary>
    public static AgreementReferences? Parse(string? json)
    {
        if (JsonReader.Read(json ?? "").Root is not { Kind: JsonKind.Object } root) return null;
        var references = new AgreementReferences();
        foreach (var choice in Of(root, "choices"))
        {
            if (choice.Value.Whole is not { } option) return null;
            references.AddChoice(choice.Name, option);
        }
        foreach (var flag in Of(root, "yesNo"))
        {
            if (flag.Value.Whole is not { } bornWith) return null;
            references.AddYesNo(flag.Name, bornWith);
        }
        foreach (var currency in Of(root, "currencies"))
        {
            if (!Guid.TryParse(currency.Value.Text, out var id)) return null;
            references.AddCurrency(currency.Name, id);
        }
        foreach (var day in root["days"]?.Items ?? []) references.AddDay(day.Text);
        return references;
    }

    private void AddDefault(string column, Value bornWith)
    {
        _defaults[column] = bornWith;
        _signs |= Sign(column);
    }

    /// <summary>One of 64 bits, by length and first letter.</summary>
    private static ulong Sign(string column) => column.Length == 0 ? 1 : 1UL << (column.Length * 5 + column[0]); // the shift takes the number modulo 64

    private static IReadOnlyList<JsonProperty> Of(JsonValue root, string name) => root[name]?.Properties ?? [];

    private static void AppendAll<T>(StringBuilder json, IEnumerable<KeyValuePair<string, T>> values, Func<T, string> write) =>
        json.Append(string.Join(",", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => JsonText.Quoted(v.Key) + ":" + write(v.Value))));
}
