using LeadPlugins.Admin.Results;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Admin.Tests.Results;

/// <summary>A small valid run; a test changes what it is about.</summary>
internal static class RunResultBuilder
{
    public static StageLabels Stages { get; } = new("Nurture", "Handed to sales", "Accepted by sales", "Not qualified (open)", "Held");

    public static RunResult Run(params LeadResult[] leads) => new()
    {
        LeadFile = "leads.csv",
        AgreementName = "Test agreement",
        AgreementVersion = 3,
        AgreementHash = new string('a', 64),
        HandoverPoint = 50,
        Criteria = [new CriterionLabel("need", "Needs it", CriterionKind.Gate, 0), new CriterionLabel("student", "Student", CriterionKind.Exclusion, 0), new CriterionLabel("budget", "Budget", CriterionKind.Points, 50)],
        Stages = Stages,
        AtUtc = new DateTime(2026, 4, 2, 13, 30, 0, DateTimeKind.Utc),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        Leads = leads,
    };

    public static LeadResult Handed(int row) => new()
    {
        Row = row, Name = "Ada Hill", Company = "Hill Ltd", Stage = Stages.HandedToSales, Verdict = "Qualified", Score = 50, Route = "field", Recipient = "Field Sales", RouteReason = "First route.",
        HandedOverUtc = new DateTime(2026, 4, 2, 13, 30, 0, DateTimeKind.Utc), DueUtc = new DateTime(2026, 4, 7, 9, 0, 0, DateTimeKind.Utc),
        Outcomes = [OutcomeKind.Met, OutcomeKind.NotMet, OutcomeKind.Met],
    };

    public static LeadResult Nurture(int row) => new()
    {
        Row = row, Name = "Ben Ford", Company = "Ford & Sons", Stage = Stages.Nurture, Verdict = "Nurture", Score = 0, Gap = "Budget", NextQuestion = "Is money set aside?", NextCriterion = 2, Route = "phone",
        Queue = "Telemarketing", RouteReason = "First route.", Outcomes = [OutcomeKind.Met, OutcomeKind.NotMet, OutcomeKind.Unknown], Seen = ["Must have", "Buyer", ""], GapCriteria = [2],
    };

    public static LeadResult NotQualified(int row) => new()
    {
        Row = row, Name = "Cy Reed", Stage = Stages.NotQualified, Verdict = "NotQualified", Score = 0, Outcomes = [OutcomeKind.NotMet, OutcomeKind.NotMet, OutcomeKind.Unknown], GapCriteria = [0, 2],
    };

    public static LeadResult Refused(int row, string problem = "line 9: found x; allowed: y") => new() { Row = row, Problems = [problem] };
}
