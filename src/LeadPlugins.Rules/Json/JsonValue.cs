namespace LeadPlugins.Rules.Json;

public enum JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>One value of a JSON document, with where it stands. Immutable.</summary>
public sealed class JsonValue
{
    internal JsonValue(JsonKind kind, string path, int line, int column)
    {
        Kind = kind;
        Path = path;
        Line = line;
        Column = column;
    }

    public JsonKind Kind { get; }

    /// <summary>JSON path from the root: $.criteria[2].operator.</summary>
    public string Path { get; }

    /// <summary>Line of its first character, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of its first character, from 1, in UTF-16 code units.</summary>
    public int Column { get; }

    /// <summary>The string's value; empty for other kinds.</summary>
    public string Text { get; internal init; } = "";

    public decimal Number { get; internal init; }

    /// <summary>The number, when it is a whole one that an int holds; else null.</summary>
    public int? Whole => Kind == JsonKind.Number && Number is >= int.MinValue and <= int.MaxValue && Number == decimal.Truncate(Number) ? (int)Number : null;

    public bool Boolean { get; internal init; }

    /// <summary>An array's items, in order; empty for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items { get; internal init; } = [];

    /// <summary>An object's properties, in document order, no name twice; empty for other kinds.</summary>
    public IReadOnlyList<JsonProperty> Properties { get; internal init; } = [];

    /// <summary>The property's value; null when the object has no such property.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var property in Properties)
                if (property.Name == name) return property.Value;
            return null;
        }
    }
}

/// <summary>A property of a JSON object.</summary>
public sealed class JsonProperty(string name, JsonValue value)
{
    public string Name { get; } = name;

    public JsonValue Value { get; } = value;
}
