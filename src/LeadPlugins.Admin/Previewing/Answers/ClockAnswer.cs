using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>Moves the organization's present on, where the preview was started so that it may be moved.</summary>
internal static class ClockAnswer
{
    private const int MostMinutes = 60 * 24 * 366;

    public static object Move(Exchange exchange, PreviewOptions options)
    {
        if (!options.LetsClockMove) throw BadRequest.Forbidden("The clock of this preview is not to be moved; start it with --move-clock.");
        var minutes = exchange.Needed("minutes");
        if (minutes.ValueKind != System.Text.Json.JsonValueKind.Number || !minutes.TryGetInt32(out var by) || by is < 0 or > MostMinutes) throw CellReaderOfJson.Wrong("minutes", minutes, $"a whole number from 0 to {MostMinutes}");
        exchange.Organization.Advance(TimeSpan.FromMinutes(by));
        return new { exchange.Organization.NowUtc };
    }
}
