using System.Text.Json;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>Reads a map.json; see <see cref="HeaderMap"/> for its shape.</summary>
internal sealed class HeaderMapReader(TableModel lead, LeadFileSettings settings)
{
    private readonly List<Problem> problems = [];
    private readonly Dictionary<string, MappedColumn?> columns = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<ColumnModel, string>> fixedValues = [];
    private readonly Dictionary<string, string> filledBy = new(StringComparer.Ordinal); // column → path that fills it

    public HeaderMapReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            ReadMap(document.RootElement);
        }
        catch (JsonException fault)
        {
            Refuse(ProblemCodes.Syntax, $"$ (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1})", "text that is not JSON", "a JSON object");
        }

        return new HeaderMapReading(problems.Count == 0 ? new HeaderMap(columns, fixedValues) : null, problems);
    }

    private void ReadMap(JsonElement map)
    {
        var parts = Properties(map, "$", "columns", "fixed", "empty");
        var emptyEverywhere = parts.TryGetValue("empty", out var empty) ? Texts(empty, "$.empty") : [];
        if (parts.TryGetValue("columns", out var mapped))
            foreach (var (header, value) in Properties(mapped, "$.columns"))
                ReadColumn(header, value, In("$.columns", header), emptyEverywhere);
        if (parts.TryGetValue("fixed", out var values))
            foreach (var (name, value) in Properties(values, "$.fixed"))
                ReadFixed(name, value, In("$.fixed", name));
    }

    private void ReadColumn(string header, JsonElement value, string path, HashSet<string> emptyEverywhere)
    {
        if (header.Trim(' ', '\t') != header || header.Length == 0)
            Refuse(ProblemCodes.BadFormat, path, Shown.Text(header), "a header without spaces around it");
        if (value.ValueKind == JsonValueKind.Null)
        {
            columns[header] = null;
            return;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            if (Column(value, path) is { } plain) Map(plain, [], []);
            return;
        }

        var parts = Properties(value, path, "column", "values", "empty");
        if (value.ValueKind != JsonValueKind.Object) return;
        if (!parts.TryGetValue("column", out var name))
        {
            Refuse(ProblemCodes.Missing, path, "no \"column\"", "\"column\" with the logical name of a lead column");
            return;
        }

        var empty = parts.TryGetValue("empty", out var texts) ? Texts(texts, path + ".empty") : [];
        if (Column(name, path + ".column") is not { } column) return;

        var translated = new Dictionary<string, string>(StringComparer.Ordinal);
        if (parts.TryGetValue("values", out var values))
            foreach (var (cell, replacement) in Properties(values, path + ".values"))
                if (Value(column, replacement, In(path + ".values", cell)) is { } text)
                    translated[cell] = text;
        foreach (string both in empty.Where(translated.ContainsKey))
            Refuse(ProblemCodes.Contradiction, In(path + ".values", both), "a cell that \"empty\" names too", "one of the two");
        Map(column, translated, empty);

        void Map(ColumnModel column, Dictionary<string, string> translations, HashSet<string> emptyHere)
        {
            Fill(column, path);
            if (column.Type != ColumnType.YesNo) emptyHere.UnionWith(emptyEverywhere.Where(e => !translations.ContainsKey(e)));
            columns[header] = new MappedColumn(column, translations, emptyHere);
        }
    }

    private void ReadFixed(string name, JsonElement value, string path)
    {
        if (Find(name, path) is not { } column || Value(column, value, path) is not { } text) return;
        if (column.Type == ColumnType.PrimaryKey)
            Refuse(ProblemCodes.NotAllowed, path, "one id for every lead", "no id, or a column of the file that has one for each");
        Fill(column, path);
        fixedValues.Add(new(column, text));
    }

    private string? Value(ColumnModel column, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse(ProblemCodes.WrongType, path, Describe(value), "a text, read as a cell would be");
            return null;
        }

        string text = value.GetString()!;
        if (RowReader.IsBlank(text))
        {
            Refuse(ProblemCodes.NotAllowed, path, Shown.Text(text), "a value; what counts as empty is named under \"empty\"");
            return null;
        }

        if (CellReader.Read(column, text, settings).Allowed is { } allowed)
        {
            Refuse(ProblemCodes.NotAllowed, path, Shown.Text(text), allowed);
            return null;
        }

        return text;
    }

    private ColumnModel? Column(JsonElement name, string path)
    {
        if (name.ValueKind == JsonValueKind.String) return Find(name.GetString()!, path);
        Refuse(ProblemCodes.WrongType, path, Describe(name), "the logical name of a lead column");
        return null;
    }

    private ColumnModel? Find(string name, string path)
    {
        var column = lead.Columns.FirstOrDefault(c => c.LogicalName == name);
        if (column is null) Refuse(ProblemCodes.NoSuchColumn, path, Shown.Name(name), $"the logical name of a column of {lead.LogicalName}");
        else if (CellReader.RefusalOf(column) is not { } because) return column;
        else Refuse(ProblemCodes.RefusedColumn, path, $"{name}, which no file can fill: {because}", "a column that can be set on create");
        return null;
    }

    private void Fill(ColumnModel column, string path)
    {
        if (!filledBy.TryAdd(column.LogicalName, path))
            Refuse(ProblemCodes.Duplicate, path, $"{column.LogicalName}, which {filledBy[column.LogicalName]} fills already", "one source for a column");
    }

    private HashSet<string> Texts(JsonElement list, string path)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        if (list.ValueKind != JsonValueKind.Array) Refuse(ProblemCodes.WrongType, path, Describe(list), "a list of texts");
        else
            foreach (var (item, index) in list.EnumerateArray().Select((item, index) => (item, index)))
                if (item.ValueKind == JsonValueKind.String) texts.Add(item.GetString()!.Trim(' ', '\t'));
                else Refuse(ProblemCodes.WrongType, $"{path}[{index}]", Describe(item), "a text");
        return texts;
    }

    private Dictionary<string, JsonElement> Properties(JsonElement element, string path, params string[] known)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse(ProblemCodes.WrongType, path, Describe(element), "an object");
            return properties;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (known.Length > 0 && !known.Contains(property.Name))
                Refuse(ProblemCodes.UnknownProperty, $"{path}.{property.Name}", "a property this version does not know", string.Join(", ", known));
            else if (!properties.TryAdd(property.Name, property.Value))
                Refuse(ProblemCodes.DuplicateProperty, In(path, property.Name), "a name that is there twice", "each name once");
        }

        return properties;
    }

    private void Refuse(string code, string path, string found, string allowed) => problems.Add(new Problem(code, path, found, allowed));

    private static string In(string path, string name) =>
        $"{path}['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Shown.Text(element.GetString()),
        _ => element.GetRawText(),
    };
}
