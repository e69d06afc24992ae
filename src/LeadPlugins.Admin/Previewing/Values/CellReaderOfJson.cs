using System.Text.Json;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Values;

/// <summary>Reads what a form sends as a value of its column. Range, length and options are the organization's to judge.</summary>
internal static class CellReaderOfJson
{
    /// <summary>Null for a column that is to be emptied.</summary>
    /// <exception cref="BadRequest">The JSON is no value of this column's type.</exception>
    public static object? Read(ColumnModel column, JsonElement json, TimeZoneInfo zone)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo when json.ValueKind == JsonValueKind.String => json.GetString(),
            ColumnType.WholeNumber when Number(json, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue => (int)number,
            ColumnType.BigInt when Number(json, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue => (long)number,
            ColumnType.Decimal when Number(json, out var number) => number,
            ColumnType.Float when Number(json, out var number) => (double)number,
            ColumnType.Money when Number(json, out var number) => new Money(number),
            ColumnType.YesNo when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            ColumnType.Choice or ColumnType.State or ColumnType.Status when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var option) => new OptionSetValue(option),
            ColumnType.Lookup or ColumnType.Owner or ColumnType.Customer => Reference(column.LogicalName, json),
            ColumnType.DateTime when json.ValueKind == JsonValueKind.String => Date(column, json.GetString()!, zone),
            _ => throw Wrong(column.LogicalName, json, $"a value of type {column.Type}"),
        };
    }

    /// <summary>Reads { "table": …, "id": … }.</summary>
    public static EntityReference Reference(string name, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("table", out var table) && table.ValueKind == JsonValueKind.String
        && json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && Guid.TryParse(id.GetString(), out var guid)
            ? new EntityReference(table.GetString()!, guid)
            : throw Wrong(name, json, "an object with table and id");

    public static BadRequest Wrong(string name, JsonElement json, string allowed)
    {
        var found = json.GetRawText();
        return BadRequest.Wrong($"{name}: found {(found.Length > 60 ? found[..60] + "…" : found)}; allowed: {allowed}.");
    }

    private static object Date(ColumnModel column, string text, TimeZoneInfo zone)
    {
        var reading = DateCells.Read(column, text, zone);
        return reading.Value ?? throw BadRequest.Wrong($"{column.LogicalName}: found \"{text}\"; allowed: {reading.Allowed}.");
    }

    private static bool Number(JsonElement json, out decimal number)
    {
        number = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out number);
    }
}
