using System.Globalization;
using System.Text.RegularExpressions;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;

namespace LeadPlugins.Admin.Running;

/// <summary>Where in the file the problems of an agreement stand. The rules name JSON paths; a person looks for a line and for the id that the agreement itself gives.</summary>
public sealed partial class AgreementPlaces
{
    private readonly string file;
    private readonly Dictionary<string, JsonValue> values = new(StringComparer.Ordinal);

    /// <param name="file">The path as the user gave it.</param>
    /// <param name="document">The file's text; where it is no JSON, its problems name their lines themselves.</param>
    public AgreementPlaces(string file, string document)
    {
        this.file = file;
        if (JsonReader.Read(document).Root is { } root) Collect(root);
    }

    /// <summary>A problem's sentence with file, line, id and path before it: agreement.json, line 22, criterion "need" ($.criteria[1].column): found …</summary>
    /// <param name="sentence">It may begin with a JSON path; any other is only given the file.</param>
    public string Tell(string sentence)
    {
        if (SyntaxPath().Match(sentence) is { Success: true } syntax) return $"{file}, {syntax.Groups["place"].Value} ({syntax.Groups["path"].Value}){syntax.Groups["rest"].Value}";
        if (Path().Match(sentence) is not { Success: true } match) return $"{file}: {sentence}";

        var path = match.Groups["path"].Value;
        var place = Nearest(path) is { Path: not "$" } value ? FormattableString.Invariant($", line {value.Line}") : "";
        return $"{file}{place}{Named(path)} ({path}){match.Groups["rest"].Value}";
    }

    private void Collect(JsonValue value)
    {
        values[value.Path] = value;
        foreach (var property in value.Properties) Collect(property.Value);
        foreach (var item in value.Items) Collect(item);
    }

    // What is missing stands nowhere; what it is missing from does.
    private JsonValue? Nearest(string path)
    {
        for (; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
            if (values.TryGetValue(path, out var value)) return value;
        return null;
    }

    private string Named(string path)
    {
        if (Listed().Match(path) is not { Success: true } item) return "";
        var id = values.GetValueOrDefault(item.Value)?["id"]?.Text ?? "";
        var kind = item.Groups["list"].Value switch { "criteria" => "criterion", "routes" => "route", _ => "handover route" };
        return id.Length > 0 ? $", {kind} \"{id}\"" : string.Create(CultureInfo.InvariantCulture, $", {kind} {int.Parse(item.Groups["at"].Value, CultureInfo.InvariantCulture) + 1}");
    }

    [GeneratedRegex(@"^(?<path>\$[\w.\[\]]*(?:\[""[^""]*""\][\w.\[\]]*)*)(?<rest>:? .*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^(?<path>\$\S*) \((?<place>line [0-9]+, column [0-9]+)\)(?<rest>: .*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex SyntaxPath();

    [GeneratedRegex(@"^\$\.(?<list>criteria|routes|handoverRoutes)\[(?<at>[0-9]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
}
