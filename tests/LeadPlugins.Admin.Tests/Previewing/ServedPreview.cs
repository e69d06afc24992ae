using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LeadPlugins.Admin.Previewing;
using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Tests.Previewing;

/// <summary>One preview for all tests of this folder, and what they ask it.</summary>
public sealed class ServedPreview : IAsyncLifetime
{
    private static readonly JsonSerializerOptions AsWritten = new();

    private HttpClient client = null!;

    public PreviewServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await PreviewServer.StartAsync(new PreviewOptions { Port = 0, LetsClockMove = true });
        client = new HttpClient { BaseAddress = Server.Address };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
    }

    public Task<Answer> Get(string path, string? person = null, int language = 1033) => Send(HttpMethod.Get, path, null, person, language);

    public Task<Answer> Post(string path, object body, string? person = null, int language = 1033) => Send(HttpMethod.Post, path, body, person, language);

    public Task<Answer> Patch(string path, object body, string? person = null) => Send(HttpMethod.Patch, path, body, person, 1033);

    public async Task<Answer> Send(HttpMethod method, string path, object? body, string? person, int language)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body, options: AsWritten);
        if (method != HttpMethod.Get) request.Headers.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Preview-Person", person ?? "local-administrator");
        request.Headers.Add("X-Preview-Language", language.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A lead that lacks nothing but the answer to one question: does the company need it?</summary>
    public async Task<Guid> CreateNearMiss(string lastName)
    {
        var values = new Dictionary<string, object?>
        {
            [LeadTable.Subject] = "Picking", [LeadTable.LastName] = lastName, [LeadTable.CompanyName] = "Harbour Goods Ltd", [LeadTable.Address1Country] = "United Kingdom", [LeadTable.NumberOfEmployees] = 120,
            [LeadTable.BudgetStatus] = 3, [LeadTable.DecisionMaker] = true, [LeadTable.PurchaseTimeFrame] = 1, [LeadTable.Telephone1] = "028 9649 6322",
        };
        var created = await Post("/api/rows/lead", new { values });
        return created.Ok.GetProperty("id").GetGuid();
    }

    /// <summary>A lead that is offered to sales.</summary>
    public async Task<Guid> CreateQualified(string lastName)
    {
        var id = await CreateNearMiss(lastName);
        _ = (await Patch($"/api/rows/lead/{id}", new { values = new Dictionary<string, object?> { [LeadTable.Need] = 0 } })).Ok;
        return id;
    }

    public async Task<string> TextOn(Guid lead, string column) =>
        (await Get($"/api/rows/lead/{lead}")).Ok.GetProperty("cells").TryGetProperty(column, out var cell) ? cell.GetProperty("text").GetString()! : "";

    public Task<Answer> Call(string api, Guid lead, string person, object? parameters = null, int language = 1033) =>
        Post($"/api/execute/{api}", new { target = new { table = LeadTable.LogicalName, id = lead }, parameters }, person, language);
}

/// <summary>What the server answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The answer of a request that was done.</summary>
    public JsonElement Ok
    {
        get
        {
            Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Text}");
            return Json;
        }
    }

    /// <summary>The sentence of one that was refused.</summary>
    public string Sentence => Json.GetProperty("error").GetProperty("message").GetString()!;
}

[CollectionDefinition(Name)]
public sealed class PreviewCollection : ICollectionFixture<ServedPreview>
{
    public const string Name = "preview";
}
