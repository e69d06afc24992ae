using System.Text;

namespace LeadPlugins.Rules.Json;

/// <summary>
/// The one spelling of a JSON value that is hashed: properties sorted by name (ordinally), numbers in normal form, no white space, no escape that is not
/// demanded. A property that is null equals one that is absent.
/// </summary>
public static class CanonicalJson
{
    public static string Write(JsonValue value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                json.Append("null");
                break;
            case JsonKind.Boolean:
                json.Append(value.Boolean ? "true" : "false");
                break;
            case JsonKind.Number:
                json.Append(JsonText.Of(value.Number));
                break;
            case JsonKind.String:
                JsonText.AppendQuoted(json, value.Text);
                break;
            case JsonKind.Array:
                string separator = "[";
                foreach (var item in value.Items)
                {
                    json.Append(separator);
                    Append(json, item);
                    separator = ",";
                }

                json.Append(value.Items.Count == 0 ? "[]" : "]");
                break;
            case JsonKind.Object:
                AppendProperties(json, value);
                break;
        }
    }

    private static void AppendProperties(StringBuilder json, JsonValue value)
    {
        var properties = new List<JsonProperty>();
        foreach (var property in value.Properties)
            if (property.Value.Kind != JsonKind.Null) properties.Add(property);
        properties.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));

        string separator = "{";
        foreach (var property in properties)
        {
            json.Append(separator);
            JsonText.AppendQuoted(json, property.Name);
            json.Append(':');
            Append(json, property.Value);
            separator = ",";
        }

        json.Append(properties.Count == 0 ? "{}" : "}");
    }
}
