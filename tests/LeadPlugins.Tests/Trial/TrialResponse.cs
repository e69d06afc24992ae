using System.Globalization;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>What is on record about the first response to a lead, in words a test can compare.</summary>
internal static class TrialResponse
{
    /// <summary>"Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt, entered late": status, instant, minutes, person, kind and attempts of the lead's handover; what
    /// there is not is left out. The jobs run first, and the stamps of the lead must say the same as the record of its current handover.</summary>
    /// <param name="number">Which handover; null = the current one.</param>
    public static string Response(this TrialOrganization trial, Guid lead, int? number = null)
    {
        trial.Organization.Jobs.RunAll();
        Assert.Empty(trial.Organization.Jobs.Failed);
        var read = trial.Read(lead);
        var current = read.Handovers[^1];
        Assert.Equal(
            Text(read.Row, LeadTable.ResponseStatus, LeadTable.RespondedOn, LeadTable.ResponseMinutes, LeadTable.AttemptCount),
            Text(current, HandoverTable.ResponseStatus, HandoverTable.RespondedOn, HandoverTable.ResponseMinutes, HandoverTable.AttemptCount));
        return OnRecord(number is { } n ? read.Handovers[n - 1] : current);
    }

    /// <summary>The same of one handover as it is stored now.</summary>
    public static string OnRecord(Entity handover)
    {
        var said = Text(handover, HandoverTable.ResponseStatus, HandoverTable.RespondedOn, HandoverTable.ResponseMinutes, HandoverTable.RespondedByName, HandoverTable.ResponseActivityType, HandoverTable.AttemptCount);
        return handover.GetAttributeValue<bool>(HandoverTable.EnteredLate) ? said + ", entered late" : said;
    }

    /// <summary>What became afterwards of the acts on record, a line each.</summary>
    public static string[] Trace(this TrialOrganization trial, Guid lead, int number = 1) =>
        trial.Lead(lead).Handovers[number - 1].GetAttributeValue<string>(HandoverTable.ResponseTrace)?.Split('\n') ?? [];

    private static string Text(Entity row, string status, params string[] columns)
    {
        var words = new List<string> { row.FormattedValues.TryGetValue(status, out var label) ? label : "none" };
        foreach (var column in columns)
        {
            if (!row.Attributes.TryGetValue(column, out var value) || value is null) continue;
            if (value is DateTime instant) words[^1] += " " + Text(instant);
            else if (column.EndsWith("minutes", StringComparison.Ordinal)) words.Add(string.Create(CultureInfo.InvariantCulture, $"{value} min"));
            else if (column.EndsWith("attemptcount", StringComparison.Ordinal)) words.Add(value is 0 ? "" : value is 1 ? "1 attempt" : string.Create(CultureInfo.InvariantCulture, $"{value} attempts"));
            else words.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }
        return string.Join(", ", words.Where(word => word.Length > 0));
    }

    private static string Text(DateTime instant) =>
        instant.ToString(instant.Date == TrialOrganization.Start.Date ? instant.Second == 0 ? "HH:mm" : "HH:mm:ss" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
