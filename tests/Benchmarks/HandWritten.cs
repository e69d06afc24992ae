using LeadPlugins.Rules.Qualification;
using Microsoft.Xrm.Sdk;

namespace Benchmarks;

/// <summary>A lead's attributes as they lie in their dictionary.</summary>
public interface IAttributes
{
    /// <summary>Null when absent.</summary>
    object? this[string column] { get; }
}

/// <summary>The agreement of <see cref="TwelveCriteria"/> as somebody would write it into a plug-in that also has to say why.</summary>
public static class HandWritten
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("GMT Standard Time");

    public sealed record Result(VerdictKind Kind, int Score, OutcomeKind[] Outcomes, int[] Missing);

    public static Result Judge<T>(T lead, DateTime nowUtc) where T : struct, IAttributes
    {
        var outcomes = new OutcomeKind[12];
        outcomes[0] = Text(lead["companyname"]) is { } company ? When(company.Contains("test", StringComparison.OrdinalIgnoreCase)) : OutcomeKind.Unknown;
        outcomes[1] = Option(lead["leadsourcecode"]) is { } source ? When(source == 2) : OutcomeKind.Unknown;
        outcomes[2] = Text(lead["address1_country"]) is { } country ? When(IsServed(country.Trim())) : OutcomeKind.Unknown;
        outcomes[3] = Text(lead["emailaddress1"]) is not null ? OutcomeKind.Met : OutcomeKind.Unknown;
        outcomes[4] = lead["decisionmaker"] is true ? OutcomeKind.Met : OutcomeKind.Unknown;
        outcomes[5] = Number(lead["budgetamount"]) is { } budget ? When(budget >= 10_000m) : OutcomeKind.Unknown;
        var employees = Number(lead["numberofemployees"]);
        outcomes[6] = employees is { } size ? When(size is >= 50m and <= 500m) : OutcomeKind.Unknown;
        outcomes[7] = employees is { } people ? When(people > 500m) : OutcomeKind.Unknown;
        outcomes[8] = Option(lead["purchasetimeframe"]) is { } timeframe and not 4 ? When(timeframe is 0 or 1 or 2) : OutcomeKind.Unknown;
        outcomes[9] = Option(lead["need"]) is { } need ? When(need is 0 or 1) : OutcomeKind.Unknown;
        outcomes[10] = Text(lead["jobtitle"]) is { } title ? When(title.Contains("director", StringComparison.OrdinalIgnoreCase)) : OutcomeKind.Unknown;
        outcomes[11] = lead["estimatedclosedate"] is DateTime close ? When(IsSoon(close, nowUtc)) : OutcomeKind.Unknown;

        int score = 0, reachable = 0;
        Add(outcomes[5], 20);
        Add(outcomes[7] == OutcomeKind.NotMet ? outcomes[6] : outcomes[7], outcomes[7] == OutcomeKind.NotMet ? 10 : 20);
        Add(outcomes[8], 15);
        Add(outcomes[9], 15);
        Add(outcomes[10], 10);
        Add(outcomes[11], 10);

        bool isOut = outcomes[0] == OutcomeKind.Met || outcomes[1] == OutcomeKind.Met;
        bool areGatesMet = true;
        var missing = new List<int>();
        for (int i = 2; i < outcomes.Length; i++)
        {
            if (outcomes[i] == OutcomeKind.Met) continue;
            missing.Add(i);
            if (i > 4) continue;
            areGatesMet = false;
            isOut |= outcomes[i] == OutcomeKind.NotMet;
        }

        var kind = isOut ? VerdictKind.NotQualified
            : areGatesMet && score >= 60 ? VerdictKind.Qualified
            : reachable >= 60 || score >= 40 ? VerdictKind.Nurture
            : VerdictKind.NotQualified;
        return new Result(kind, score, outcomes, missing.ToArray());

        void Add(OutcomeKind outcome, int points)
        {
            if (outcome == OutcomeKind.Met) score += points;
            if (outcome != OutcomeKind.NotMet) reachable += points;
        }
    }

    private static bool IsServed(string country) =>
        country.Equals("United Kingdom", StringComparison.OrdinalIgnoreCase) || country.Equals("Ireland", StringComparison.OrdinalIgnoreCase);

    private static bool IsSoon(DateTime close, DateTime nowUtc)
    {
        var today = TimeZoneInfo.ConvertTimeFromUtc(nowUtc, Zone).Date;
        var day = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(close, DateTimeKind.Utc), Zone).Date;
        return day >= today && day <= today.AddDays(90);
    }

    private static OutcomeKind When(bool isMet) => isMet ? OutcomeKind.Met : OutcomeKind.NotMet;

    private static string? Text(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static int? Option(object? value) => value switch { int option => option, OptionSetValue option => option.Value, _ => null };

    private static decimal? Number(object? value) => value switch { decimal number => number, int number => number, Money money => money.Value, _ => null };
}
