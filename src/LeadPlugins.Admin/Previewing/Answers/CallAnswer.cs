using System.Text.Json;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>Calls a custom API of the solution: its parameters are read by the types that it declares, and what it answers is written by theirs.</summary>
internal static class CallAnswer
{
    public static object Of(Exchange exchange)
    {
        var name = exchange.Route("api");
        var api = exchange.Solution.CustomApis.FirstOrDefault(a => a.UniqueName == name) ?? throw BadRequest.NotFound($"The solution has no custom API \"{name}\".");
        var request = new OrganizationRequest(api.UniqueName);
        if (api.BindingType == 1) request["Target"] = CellReaderOfJson.Reference("target", exchange.Needed("target"));
        if (exchange.Body("parameters") is { } parameters) Fill(request, api, parameters);
        var response = exchange.Change(service => service.Execute(request));
        return new { Results = response.Results.ToDictionary(r => r.Key, r => Written(r.Value)) };
    }

    private static void Fill(OrganizationRequest request, CustomApiModel api, JsonElement parameters)
    {
        if (parameters.ValueKind != JsonValueKind.Object) throw CellReaderOfJson.Wrong("parameters", parameters, "an object");
        foreach (var given in parameters.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null))
        {
            var parameter = api.Requests.FirstOrDefault(r => r.UniqueName == given.Name) ?? throw BadRequest.Wrong($"{api.UniqueName} has no parameter \"{given.Name}\".");
            request[parameter.UniqueName] = Read(parameter, given.Value);
        }
    }

    private static object Read(CustomApiParameter parameter, JsonElement json) => (parameter.Type, json.ValueKind) switch
    {
        (0, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
        (1, JsonValueKind.String) when DateCells.Read(Instant, json.GetString()!, TimeZoneInfo.Utc).Value is { } instant => instant,
        (2, JsonValueKind.Number) when json.TryGetDecimal(out var number) => number,
        (5, _) => CellReaderOfJson.Reference(parameter.UniqueName, json),
        (6, JsonValueKind.Number) => json.GetDouble(),
        (7, JsonValueKind.Number) when json.TryGetInt32(out var number) => number,
        (8, JsonValueKind.Number) when json.TryGetDecimal(out var amount) => new Money(amount),
        (9, JsonValueKind.Number) when json.TryGetInt32(out var option) => new OptionSetValue(option),
        (10, JsonValueKind.String) => json.GetString()!,
        (11, JsonValueKind.Array) when json.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String) => json.EnumerateArray().Select(t => t.GetString()!).ToArray(),
        (12, JsonValueKind.String) when json.TryGetGuid(out var id) => id,
        _ => throw CellReaderOfJson.Wrong(parameter.UniqueName, json, $"a value of custom API type {parameter.Type}"),
    };

    private static ColumnModel Instant { get; } = new() { LogicalName = "instant", SchemaName = "instant", Type = ColumnType.DateTime, DateBehavior = DateBehavior.UserLocal };

    private static object? Written(object? value) => value switch
    {
        OptionSetValue option => option.Value,
        Money money => money.Value,
        EntityReference row => new { Table = row.LogicalName, row.Id, row.Name },
        Entity row => new { Table = row.LogicalName, row.Id },
        EntityCollection rows => rows.Entities.Select(r => new { Table = r.LogicalName, r.Id }),
        _ => value,
    };
}
