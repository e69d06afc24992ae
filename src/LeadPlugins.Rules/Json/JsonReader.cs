using System.Globalization;
using System.Text;

namespace LeadPlugins.Rules.Json;

/// <summary>One fault in a JSON text.</summary>
/// <param name="IsDuplicate">The text is JSON, but a property name stands twice in one object.</param>
/// <param name="Path">JSON path of the value being read.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record JsonFault(bool IsDuplicate, string Path, int Line, int Column, string Found, string Expected);

/// <summary>What came of reading a JSON text.</summary>
public sealed class JsonReading
{
    internal JsonReading(JsonValue? root, IReadOnlyList<JsonFault> faults)
    {
        Root = root;
        Faults = faults;
    }

    /// <summary>Null exactly when there are faults.</summary>
    public JsonValue? Root { get; }

    /// <summary>In the order of the text; at most <see cref="JsonReader.MaxFaults"/>.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }
}

/// <summary>
/// Reads JSON (RFC 8259) and reports every fault with line and column, going on after each at the next comma or bracket. Stricter than most readers where
/// leniency would let two readers see two documents: no name twice, no number that decimal cannot hold exactly, no half of a surrogate pair.
/// </summary>
public sealed class JsonReader
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>After this many faults the rest of the text is not read.</summary>
    public const int MaxFaults = 100;

    private readonly string json;
    private readonly List<JsonFault> faults = [];
    private int at;
    private int line = 1;
    private int lineStart;
    private bool textRanOverLine; // an unclosed text has swallowed the comma after it

    private JsonReader(string json) => this.json = json;

    private bool IsAtEnd => at >= json.Length;

    private char Current => json[at];

    /// <summary>Reads a whole text; a byte order mark at its start is skipped. Never throws for bad text.</summary>
    public static JsonReading Read(string json)
    {
        var reader = new JsonReader(json);
        if (json.Length > 0 && json[0] == '\uFEFF') reader.at = reader.lineStart = 1;
        var root = reader.ReadValue("$", 1);
        reader.SkipBlanks();
        if (!reader.IsAtEnd && reader.faults.Count == 0) reader.Fault("$", "the end of the text");
        return new JsonReading(reader.faults.Count == 0 ? root : null, reader.faults);
    }

    private JsonValue ReadValue(string path, int depth)
    {
        SkipBlanks();
        int startLine = line, startColumn = at - lineStart + 1;
        if (!IsAtEnd)
        {
            switch (Current)
            {
                case '{' or '[' when depth > MaxDepth:
                    Fault(path, "at most " + JsonText.Of(MaxDepth) + " levels of nesting");
                    SkipToSeparator();
                    return Value(JsonKind.Null);
                case '{':
                    return new JsonValue(JsonKind.Object, path, startLine, startColumn) { Properties = ReadProperties(path, depth) };
                case '[':
                    return new JsonValue(JsonKind.Array, path, startLine, startColumn) { Items = ReadItems(path, depth) };
                case '"':
                    return new JsonValue(JsonKind.String, path, startLine, startColumn) { Text = ReadString(path) };
                case '-' or (>= '0' and <= '9'):
                    return new JsonValue(JsonKind.Number, path, startLine, startColumn) { Number = ReadNumber(path) };
                case 't' when TryWord("true"):
                    return new JsonValue(JsonKind.Boolean, path, startLine, startColumn) { Boolean = true };
                case 'f' when TryWord("false"):
                    return Value(JsonKind.Boolean);
                case 'n' when TryWord("null"):
                    return Value(JsonKind.Null);
            }
        }

        Fault(path, "a value: text in double quotes, a number, true, false, null, an array or an object");
        SkipToSeparator();
        return Value(JsonKind.Null);

        JsonValue Value(JsonKind kind) => new(kind, path, startLine, startColumn);
    }

    private List<JsonProperty> ReadProperties(string path, int depth)
    {
        var properties = new List<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        at++;
        SkipBlanks();
        if (TryTake('}')) return properties;
        while (true)
        {
            SkipBlanks();
            if (IsAtEnd || Current != '"')
            {
                Fault(path, "a property name in double quotes");
                SkipToSeparator();
            }
            else
            {
                int nameLine = line, nameColumn = at - lineStart + 1;
                string name = ReadString(path);
                string child = path + PathStep(name);
                if (!names.Add(name))
                    Add(new JsonFault(true, child, nameLine, nameColumn, "the name " + JsonText.Quoted(name) + " again", "each name once in an object"));
                SkipBlanks();
                if (TryTake(':'))
                {
                    properties.Add(new JsonProperty(name, ReadValue(child, depth + 1)));
                }
                else
                {
                    Fault(child, "a colon after the property name");
                    SkipToSeparator();
                }
            }

            if (!GoesOn(path, '}')) return properties;
        }
    }

    private List<JsonValue> ReadItems(string path, int depth)
    {
        var items = new List<JsonValue>();
        at++;
        SkipBlanks();
        if (TryTake(']')) return items;
        do items.Add(ReadValue(path + "[" + JsonText.Of(items.Count) + "]", depth + 1));
        while (GoesOn(path, ']'));
        return items;
    }

    /// <summary>After a member of an array or object: true when a comma announces another one, false when it is closed (or can only be given up).</summary>
    private bool GoesOn(string path, char closing)
    {
        SkipBlanks();
        if (TryTake(closing)) return false;
        bool swallowed = textRanOverLine;
        textRanOverLine = false;
        if (swallowed && !IsAtEnd && Current is not (',' or ']' or '}')) return true;
        if (!IsAtEnd && Current != ',')
        {
            Fault(path, "a comma or " + closing);
            SkipToSeparator();
            if (TryTake(closing)) return false;
        }

        if (IsAtEnd) Fault(path, closing + " before the text ends");
        if (IsAtEnd || faults.Count >= MaxFaults) return false;
        if (TryTake(',')) return true;
        at++; // the other kind of closing bracket: reported above
        return false;
    }

    private string ReadString(string path)
    {
        int start = ++at;
        while (!IsAtEnd && Current is not ('"' or '\\') && Current >= ' ' && !char.IsSurrogate(Current)) at++;
        if (!IsAtEnd && Current == '"') return json.Substring(start, at++ - start); // the usual case

        var text = new StringBuilder(json, start, at - start, Math.Max(16, at - start));
        while (true)
        {
            if (IsAtEnd || Current is '\n' or '\r')
            {
                Fault(path, "a double quote that ends the text, on the same line");
                textRanOverLine = true;
                return text.ToString();
            }

            char c = Current;
            if (c == '"') break;
            if (c == '\\') ReadEscape(path, text);
            else
            {
                if (c < ' ') Fault(path, "control characters only as escapes, such as \\u0009");
                text.Append(c);
                at++;
            }
        }

        at++;
        string read = text.ToString();
        for (int i = 0; i < read.Length; i++)
        {
            if (!char.IsSurrogate(read[i]) || JsonText.IsPaired(read, i)) continue;
            Add(new JsonFault(false, path, line, at - lineStart, "half of a surrogate pair", "whole characters"));
            break;
        }

        return read;
    }

    private void ReadEscape(string path, StringBuilder text)
    {
        const string escapes = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        int which = at + 1 < json.Length ? escapes.IndexOf(json[at + 1]) : -1;
        if (which >= 0)
        {
            text.Append(meanings[which]);
            at += 2;
        }
        else if (TryReadHex(out int code))
        {
            text.Append((char)code);
            at += 6;
        }
        else
        {
            Fault(path, "an escape: \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits");
            at++;
        }
    }

    private bool TryReadHex(out int code)
    {
        code = 0;
        return at + 6 <= json.Length
            && json[at + 1] == 'u'
            && int.TryParse(json.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }

    private decimal ReadNumber(string path)
    {
        int start = at;
        int startColumn = at - lineStart + 1;
        while (!IsAtEnd && Current is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9')) at++;
        string text = json.Substring(start, at - start);
        var reading = NumberText.Read(text, out decimal number);
        if (reading == NumberReading.NotJson) Add(new JsonFault(false, path, line, startColumn, text, "a number such as 12, -0.5 or 1e3"));
        if (reading == NumberReading.NotExact)
            Add(new JsonFault(false, path, line, startColumn, text, "a number of at most 28 digits, before and after the point together"));
        return number;
    }

    private bool TryWord(string word)
    {
        if (string.CompareOrdinal(json, at, word, 0, word.Length) != 0) return false;
        int end = at + word.Length;
        if (end < json.Length && (char.IsLetterOrDigit(json[end]) || json[end] == '_')) return false;
        at = end;
        return true;
    }

    private bool TryTake(char wanted)
    {
        if (IsAtEnd || Current != wanted) return false;
        at++;
        return true;
    }

    private void SkipBlanks()
    {
        for (; !IsAtEnd && Current is ' ' or '\t' or '\r' or '\n'; at++) CountLine();
    }

    /// <summary>After a fault: on to the comma or bracket that ends the present member, over whatever it nests.</summary>
    private void SkipToSeparator()
    {
        int open = 0;
        for (bool inText = false; !IsAtEnd; at++)
        {
            CountLine();
            if (Current is '\n' or '\r') inText = false;
            else if (inText && Current == '\\' && at + 1 < json.Length && json[at + 1] is '"' or '\\') at++;
            else if (Current == '"') inText = !inText;
            else if (inText) continue;
            else if (open == 0 && Current is ',' or ']' or '}') return;
            else if (Current is '[' or '{') open++;
            else if (Current is ']' or '}') open--;
        }
    }

    private void CountLine()
    {
        if (Current != '\n' && (Current != '\r' || (at + 1 < json.Length && json[at + 1] == '\n'))) return;
        line++;
        lineStart = at + 1;
    }

    private void Fault(string path, string expected)
    {
        string found = IsAtEnd ? "the end of the text" : Current < ' ' ? "character " + JsonText.Of(Current) : "'" + Current + "'";
        Add(new JsonFault(false, path, line, at - lineStart + 1, found, expected));
    }

    private void Add(JsonFault fault)
    {
        if (faults.Count < MaxFaults) faults.Add(fault);
    }

    private static string PathStep(string name)
    {
        bool plain = name.Length > 0 && !char.IsDigit(name[0]);
        foreach (char c in name) plain &= char.IsLetterOrDigit(c) || c == '_';
        return plain ? "." + name : "[" + JsonText.Quoted(name) + "]";
    }
}
