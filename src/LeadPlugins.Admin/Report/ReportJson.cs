using System.Globalization;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Results;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Admin.Report;

/// <summary>The JSON block behind the report's lists. Words that repeat are written once. The encoder escapes every character that HTML could read as markup, so no cell can end the block.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ReadableJson.Encoder };

    public static void Write(Stream stream, RunResult run, Figures figures)
    {
        var strings = new Strings();
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteStartArray("criteria");
        foreach (var criterion in run.Criteria) json.WriteStringValue(criterion.Label);
        json.WriteEndArray();
        json.WriteStartArray("exclusions");
        for (var i = 0; i < run.Criteria.Count; i++) if (run.Criteria[i].Kind == CriterionKind.Exclusion) json.WriteNumberValue(i);
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var criterion in run.Criteria) json.WriteStringValue(criterion.Group);
        json.WriteEndArray();
        json.WriteNumber("handoverPoint", run.HandoverPoint);
        json.WriteStartArray("leads");
        foreach (var lead in run.Leads) WriteLead(json, lead, run, strings);
        json.WriteEndArray();
        if (run.Play is { } play) WriteHandovers(json, play, run, strings);
        json.WriteStartArray("strings");
        foreach (var text in strings.InOrder) json.WriteStringValue(text);
        json.WriteEndArray();
        json.WriteStartObject("figures");
        foreach (var figure in figures.Every)
        {
            json.WriteStartObject(figure.Id);
            json.WriteString("label", figure.Label);
            json.WriteStartArray("rows");
            foreach (var row in figure.Rows) json.WriteNumberValue(row);
            json.WriteEndArray();
            if (figure.Handovers is { } handovers)
            {
                json.WriteStartArray("handovers");
                foreach (var handover in handovers) json.WriteNumberValue(handover);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLead(Utf8JsonWriter json, LeadResult lead, RunResult run, Strings strings)
    {
        json.WriteStartArray();
        json.WriteNumberValue(lead.Row);
        json.WriteStringValue(lead.Name);
        json.WriteStringValue(lead.Company);
        json.WriteNumberValue(strings.PlaceOf(lead.Stage));
        if (lead.Score is { } score) json.WriteNumberValue(score);
        else json.WriteNullValue();
        json.WriteNumberValue(strings.PlaceOf(lead.Gap));
        json.WriteNumberValue(strings.PlaceOf(lead.NextQuestion));
        json.WriteNumberValue(strings.PlaceOf(lead.Route));
        json.WriteNumberValue(strings.PlaceOf(lead.Recipient.Length > 0 ? lead.Recipient : lead.Queue));
        json.WriteNumberValue(strings.PlaceOf(lead.RouteReason));
        json.WriteNumberValue(strings.PlaceOf(Moment(lead.HandedOverUtc, run)));
        json.WriteNumberValue(strings.PlaceOf(Moment(lead.DueUtc, run)));
        json.WriteNumberValue(strings.PlaceOf(lead.FaultCode));
        json.WriteStartArray();
        foreach (var problem in lead.Problems) json.WriteStringValue(problem);
        json.WriteEndArray();
        json.WriteStringValue(string.Concat(lead.Outcomes.Select(Letter)));
        json.WriteStartArray();
        foreach (var seen in lead.Seen) json.WriteNumberValue(strings.PlaceOf(seen));
        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var given in lead.Given) json.WriteNumberValue(given);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WriteHandovers(Utf8JsonWriter json, PlayResult play, RunResult run, Strings strings)
    {
        json.WriteStartArray("handovers");
        foreach (var handover in play.Handovers)
        {
            json.WriteStartArray();
            json.WriteNumberValue(handover.Lead);
            json.WriteNumberValue(handover.Number);
            json.WriteStringValue(PlaySection.Story(handover, run, play));
            json.WriteNumberValue(strings.PlaceOf(PlaySection.Clock(handover, play)));
            json.WriteNumberValue(strings.PlaceOf(handover.Owner));
            json.WriteNumberValue(strings.PlaceOf(PlaySection.Moment(handover.DueUtc, run)));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static char Letter(OutcomeKind outcome) => outcome switch { OutcomeKind.Met => 'm', OutcomeKind.NotMet => 'n', OutcomeKind.Unknown => 'u', _ => 'e' };

    private static string Moment(DateTime? utc, RunResult run) =>
        utc is { } instant ? run.Local(instant).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture) : "";

    private sealed class Strings
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

        public IEnumerable<string> InOrder => places.OrderBy(p => p.Value).Select(p => p.Key);

        public int PlaceOf(string text)
        {
            if (!places.TryGetValue(text, out var place)) places.Add(text, place = places.Count);
            return place;
        }
    }
}
