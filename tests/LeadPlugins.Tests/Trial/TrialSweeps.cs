using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>The scheduled sweep, and the clock it looks at.</summary>
internal static class TrialSweeps
{
    private const int MostPages = 1000;

    /// <summary>One page of the sweep, as a scheduled flow calls it. The jobs that follow are left waiting.</summary>
    public static (int Marked, bool More) Sweep(this TrialOrganization trial, int? pageSize = null, IOrganizationService? by = null)
    {
        var request = new OrganizationRequest(SweepResponseClocksApi.Name);
        if (pageSize is { } size) request[SweepResponseClocksApi.PageSizeRequest] = size;
        var response = (by ?? trial.Service).Execute(request);
        return ((int)response[SweepResponseClocksApi.MarkedResponse], (bool)response[SweepResponseClocksApi.MoreResponse]);
    }

    /// <summary>The sweep page by page until it says that there is no more, then the jobs that follow.</summary>
    /// <returns>How much was marked.</returns>
    public static int SweepAll(this TrialOrganization trial, int? pageSize = null)
    {
        var marked = 0;
        for (var page = 0; page < MostPages; page++)
        {
            var (some, more) = trial.Sweep(pageSize);
            marked += some;
            if (more) continue;
            trial.Organization.Jobs.RunAll();
            return marked;
        }
        throw new InvalidOperationException($"The sweep still says that there is more after {MostPages} pages.");
    }

    /// <summary>Moves the clock to an instant in UTC, as "2026-01-06 12:30", or "12:30" of the day on which trials start; seconds may follow.</summary>
    public static TrialOrganization At(this TrialOrganization trial, string utc)
    {
        trial.Organization.Clock.MoveTo(Utc(utc));
        return trial;
    }

    /// <summary>An instant in UTC, as "2026-01-06 12:30", or "12:30" of the day on which trials start; seconds may follow.</summary>
    public static DateTime Utc(string text) =>
        DateTime.Parse(text.Contains('-', StringComparison.Ordinal) ? text : "2026-01-06 " + text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
