using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>What one value of a document may look like by itself: its type, range, length, spelling. How values fit together is checked elsewhere.</summary>
internal abstract class Shape
{
    /// <summary>What is allowed, as the end of a sentence.</summary>
    public abstract string Allowed { get; }

    /// <summary>Reports everything that is wrong with the value and with what it holds.</summary>
    public abstract void Check(JsonValue value, ProblemList problems);
}

/// <summary>A text: not blank, at most so long, and perhaps of a certain spelling.</summary>
internal sealed class TextShape(int maxLength, string? spelling = null, Func<string, bool>? isSpelledWell = null) : Shape
{
    public int MaxLength { get; } = maxLength;

    public override string Allowed => spelling ?? "a text of 1 to " + JsonText.Of(MaxLength) + " characters";

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.String) problems.Add(ProblemCodes.WrongType, value, Allowed);
        else if (value.Text.Length > MaxLength && isSpelledWell is null)
            problems.Add(ProblemCodes.TooMuch, value, "at most " + JsonText.Of(MaxLength) + " characters");
        else if (string.IsNullOrWhiteSpace(value.Text) || (isSpelledWell is not null && (value.Text.Length > MaxLength || !isSpelledWell(value.Text))))
            problems.Add(ProblemCodes.BadFormat, value, Allowed);
    }
}

/// <summary>One of a few words.</summary>
internal sealed class WordShape(params string[] words) : Shape
{
    public string[] Words { get; } = words;

    /// <summary>What people write for a word who know it from elsewhere, in lower case → the word.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = new Dictionary<string, string>();

    public override string Allowed => string.Join(", ", Words);

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.String) problems.Add(ProblemCodes.WrongType, value, "one of " + Allowed);
        else if (!Words.Contains(value.Text, StringComparer.Ordinal))
            problems.Add(ProblemCodes.NotAllowed, value, NearestName.Hint(Synonyms.TryGetValue(value.Text.Trim().ToLowerInvariant(), out string? meant) ? meant : value.Text, Words) + Allowed);
    }
}

/// <summary>A whole number within a range.</summary>
internal sealed class WholeShape(int min, int max) : Shape
{
    public int Min { get; } = min;

    public int Max { get; } = max;

    public override string Allowed => "a whole number from " + JsonText.Of(Min) + " to " + JsonText.Of(Max);

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Number) problems.Add(ProblemCodes.WrongType, value, Allowed);
        else if (value.Number != decimal.Truncate(value.Number) || value.Number < Min || value.Number > Max)
            problems.Add(ProblemCodes.NotAllowed, value, Allowed);
    }
}

/// <summary>One of a few whole numbers.</summary>
internal sealed class NumberChoiceShape(string allowed, params int[] numbers) : Shape
{
    public int[] Numbers { get; } = numbers;

    public override string Allowed => allowed;

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Number) problems.Add(ProblemCodes.WrongType, value, Allowed);
        else if (!Numbers.Any(number => number == value.Number)) problems.Add(ProblemCodes.NotAllowed, value, Allowed);
    }
}

/// <summary>A number above 0.</summary>
internal sealed class RateShape(decimal max) : Shape
{
    public decimal Max { get; } = max;

    public override string Allowed => "a number above 0, at most " + JsonText.Of(Max);

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Number) problems.Add(ProblemCodes.WrongType, value, Allowed);
        else if (value.Number <= 0 || value.Number > Max) problems.Add(ProblemCodes.NotAllowed, value, Allowed);
    }
}

/// <summary>true or false; or only true, where false would say nothing.</summary>
internal sealed class FlagShape(bool onlyTrue = false) : Shape
{
    public bool OnlyTrue { get; } = onlyTrue;

    public override string Allowed => OnlyTrue ? "true" : "true or false";

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Boolean) problems.Add(ProblemCodes.WrongType, value, Allowed);
        else if (OnlyTrue && !value.Boolean) problems.Add(ProblemCodes.NotAllowed, value, Allowed);
    }
}

/// <summary>A text, a number, true or false; or, where lists are allowed, a list of such. What it must be depends on the operator beside it.</summary>
internal sealed class ValueShape(bool allowsList) : Shape
{
    public bool AllowsList { get; } = allowsList;

    public override string Allowed => AllowsList ? "a text, a number or a list of such" : "a text, a number, true or false";

    public override void Check(JsonValue value, ProblemList problems)
    {
        bool isScalar = value.Kind is JsonKind.String or JsonKind.Number or JsonKind.Boolean;
        if (!isScalar && !(AllowsList && value.Kind == JsonKind.Array)) problems.Add(ProblemCodes.WrongType, value, Allowed);
    }
}

/// <summary>A list of so many values of one shape.</summary>
internal sealed class ListShape(Shape item, int min, int max, bool isSet = false) : Shape
{
    public Shape Item { get; } = item;

    public int Min { get; } = min;

    public int Max { get; } = max;

    /// <summary>Must every item be another?</summary>
    public bool IsSet { get; } = isSet;

    public override string Allowed => Min == 0 ? "a list of at most " + JsonText.Of(Max) : "a list of " + JsonText.Of(Min) + " to " + JsonText.Of(Max);

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Array)
        {
            problems.Add(ProblemCodes.WrongType, value, Allowed);
            return;
        }

        if (value.Items.Count > Max) problems.Add(ProblemCodes.TooMuch, value, Allowed);
        if (value.Items.Count < Min) problems.Add(ProblemCodes.NotAllowed, value, Allowed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in value.Items)
        {
            Item.Check(one, problems);
            if (IsSet && !seen.Add(CanonicalJson.Write(one)))
                problems.Add(ProblemCodes.Duplicate, one, ProblemList.Describe(one) + " again", "each value once");
        }
    }
}

/// <summary>An object that maps names of one spelling to values of one shape.</summary>
internal sealed class MapShape(TextShape name, Shape value) : Shape
{
    public TextShape Name { get; } = name;

    public Shape Value { get; } = value;

    public override string Allowed => "an object";

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Object)
        {
            problems.Add(ProblemCodes.WrongType, value, Allowed);
            return;
        }

        foreach (var property in value.Properties)
        {
            if (property.Value.Kind == JsonKind.Null) continue;
            Name.Check(new JsonValue(JsonKind.String, property.Value.Path, property.Value.Line, property.Value.Column) { Text = property.Name }, problems);
            Value.Check(property.Value, problems);
        }
    }
}

/// <summary>An object with named properties and no others. A property that is null counts as absent.</summary>
internal sealed class ObjectShape(params PropertyShape[] properties) : Shape
{
    public PropertyShape[] Properties { get; } = properties;

    /// <summary>One that is allowed, for whom has none yet; null where the names of the properties say enough.</summary>
    public string? Example { get; init; }

    public override string Allowed => Example is null ? "an object" : "an object such as " + Example;

    public override void Check(JsonValue value, ProblemList problems)
    {
        if (value.Kind != JsonKind.Object)
        {
            problems.Add(ProblemCodes.WrongType, value, Allowed);
            return;
        }

        var names = Properties.Select(property => property.Name);
        foreach (var property in value.Properties)
        {
            var known = Properties.FirstOrDefault(shape => shape.Name == property.Name);
            if (known is null)
                ReportUnknown(property, names, problems);
            else if (property.Value.Kind != JsonKind.Null)
                known.Shape.Check(property.Value, problems);
        }

        foreach (var property in Properties)
            if (property.IsRequired && (value[property.Name] is null or { Kind: JsonKind.Null }))
                problems.AddMissing(value, property.Name, property.Shape.Allowed);
    }

    private static void ReportUnknown(JsonProperty property, IEnumerable<string> names, ProblemList problems) => problems.Add(
        ProblemCodes.UnknownProperty,
        property.Value,
        ProblemList.Cut(JsonText.Quoted(property.Name)),
        NearestName.Hint(property.Name, names) + string.Join(", ", names));
}

internal sealed class PropertyShape(string name, Shape shape, bool isRequired)
{
    public string Name { get; } = name;

    public Shape Shape { get; } = shape;

    public bool IsRequired { get; } = isRequired;
}
