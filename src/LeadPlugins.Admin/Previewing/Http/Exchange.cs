using System.Text.Json;
using LeadPlugins.Admin.Previewing.Sample;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>One request: who asks, in which language, and for what.</summary>
internal sealed class Exchange
{
    private readonly HttpRequest request;
    private readonly JsonElement body;

    private Exchange(HttpRequest request, JsonElement body, PreviewOrganization organization)
    {
        (this.request, this.body, Organization) = (request, body, organization);
        Person = WhoAsks();
        Locale = PreviewLocale.Of(LanguageAsked());
        Cells = new CellWriter(Locale, organization.Zone);
    }

    public PreviewOrganization Organization { get; }
    public PreviewPerson Person { get; }
    public PreviewLocale Locale { get; }
    public CellWriter Cells { get; }
    public int Language => Locale.Language;
    public SolutionModel Solution => Organization.Solution;

    /// <exception cref="BadRequest">The person or the language does not exist, or the body is no JSON object.</exception>
    public static async Task<Exchange> OfAsync(HttpRequest request, PreviewOrganization organization)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsDelete(request.Method)) return new Exchange(request, default, organization);
        if (!request.HasJsonContentType()) throw new BadRequest(415, "The body must be JSON: Content-Type application/json.");
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 32 }, request.HttpContext.RequestAborted);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw BadRequest.Wrong("The body must be a JSON object.");
            return new Exchange(request, document.RootElement.Clone(), organization);
        }
        catch (JsonException)
        {
            throw BadRequest.Wrong("The body is no JSON.");
        }
    }

    /// <summary>Reads as the person who asks.</summary>
    public T Read<T>(Func<IOrganizationService, T> work) => Organization.Do(Person, Language, work);

    /// <summary>Changes something as the person who asks; the jobs of it run, too.</summary>
    public T Change<T>(Func<IOrganizationService, T> work) => Organization.Change(Person, Language, work);

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)request.RouteValues[name]!;

    public Guid RouteId(string name) => Guid.TryParse(Route(name), out var id) ? id : throw BadRequest.Wrong($"\"{Route(name)}\" is no id.");

    public TableModel RouteTable() => TableOf(Route("table"));

    public TableModel TableOf(string name) => Organization.Table(name) ?? throw BadRequest.NotFound($"There is no table \"{name}\".");

    public string? Query(string name) => request.Query.TryGetValue(name, out var values) && values[^1] is { Length: > 0 } value ? value : null;

    public IEnumerable<string> QueryAll(string name) => request.Query[name].OfType<string>();

    /// <summary>A whole number of the query from 1 on.</summary>
    public int QueryCount(string name, int otherwise, int most)
    {
        if (Query(name) is not { } text) return otherwise;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number : throw BadRequest.Wrong($"{name}: found \"{text}\"; allowed: a whole number from 1 to {most}.");
    }

    /// <summary>A property of the body, or null.</summary>
    public JsonElement? Body(string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public JsonElement Needed(string name) => Body(name) ?? throw BadRequest.Wrong($"The body has no \"{name}\".");

    public string? BodyText(string name) => Body(name) is not { } value ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : throw CellReaderOfJson.Wrong(name, value, "text");

    private PreviewPerson WhoAsks()
    {
        var asked = Asked("X-Preview-Person", "person");
        if (asked is null) return Organization.People[0];
        return Organization.People.FirstOrDefault(p => p.Key == asked || p.User.Id.ToString() == asked)
            ?? throw BadRequest.Wrong($"There is no person \"{asked}\"; there are {string.Join(", ", Organization.People.Select(p => p.Key))}.");
    }

    private int LanguageAsked() => Asked("X-Preview-Language", "language") switch
    {
        null or "1033" => PreviewLocale.English,
        "1031" => PreviewLocale.German,
        var other => throw BadRequest.Wrong($"There is no language \"{other}\"; there are 1033 and 1031."),
    };

    private string? Asked(string header, string query) => request.Headers.TryGetValue(header, out var values) && values[^1] is { Length: > 0 } value ? value : Query(query);
}
