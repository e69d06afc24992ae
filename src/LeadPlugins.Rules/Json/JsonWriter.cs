using System.Text;

namespace LeadPlugins.Rules.Json;

/// <summary>
/// Writes JSON piece by piece: no white space, scalars in normal form, properties in the order they are written. A property without a value is left out.
/// </summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder json = new(1024);
    private bool needsComma;

    public JsonWriter BeginObject() => Begin('{');

    public JsonWriter BeginObject(string name) => Name(name).Begin('{');

    public JsonWriter EndObject() => End('}');

    public JsonWriter BeginArray(string name) => Name(name).Begin('[');

    public JsonWriter BeginArray() => Begin('[');

    public JsonWriter EndArray() => End(']');

    public JsonWriter Property(string name, string? text) => text is null ? this : Name(name).Item(text);

    public JsonWriter Property(string name, int number) => PropertyAsJson(name, JsonText.Of(number));

    public JsonWriter Property(string name, decimal number) => PropertyAsJson(name, JsonText.Of(number));

    public JsonWriter Property(string name, bool flag) => PropertyAsJson(name, flag ? "true" : "false");

    /// <summary>A value that is JSON already.</summary>
    public JsonWriter PropertyAsJson(string name, string? itsJson)
    {
        if (itsJson is null) return this;
        Name(name);
        json.Append(itsJson);
        needsComma = true;
        return this;
    }

    public JsonWriter Item(string text)
    {
        Separate();
        JsonText.AppendQuoted(json, text);
        needsComma = true;
        return this;
    }

    public override string ToString() => json.ToString();

    private JsonWriter Name(string name)
    {
        Separate();
        JsonText.AppendQuoted(json, name);
        json.Append(':');
        needsComma = false;
        return this;
    }

    private JsonWriter Begin(char bracket)
    {
        Separate();
        json.Append(bracket);
        needsComma = false;
        return this;
    }

    private JsonWriter End(char bracket)
    {
        json.Append(bracket);
        needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (needsComma) json.Append(',');
    }
}
