using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Publishing;

/// <summary>What an organization's metadata say about its own columns, and what an agreement may do with them.</summary>
public class ColumnFactsTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "new_secured", "it is column-secured, and a save sees only what its caller may read" },
        { "new_hidden", "it cannot be read" },
        { "new_calculated", "it is calculated, so no save carries it" },
        { "new_rollup", "it is a rollup, so no save carries it" },
        { "new_formula", "it is a formula, so no save carries it" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_column_that_a_save_does_not_carry_for_everyone_is_refused_with_the_reason(string column, string reason)
    {
        var trial = TrialOrganization.Empty(beforeImport: o => o.AddColumns(LeadTable.LogicalName,
        [
            OwnColumns.YesNo("new_secured") with { IsSecured = true },
            OwnColumns.YesNo("new_hidden") with { ValidForRead = false },
            OwnColumns.YesNo("new_calculated") with { Source = ColumnSource.Calculated },
            OwnColumns.YesNo("new_rollup") with { Source = ColumnSource.Rollup },
            OwnColumns.YesNo("new_formula") with { Source = ColumnSource.Formula },
        ]));

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            trial.Publish(new AgreementText().AddCriterion($$"""{ "id": "own", "label": "Own", "column": "{{column}}", "operator": "isTrue", "kind": "points", "points": 40, "owner": "sales", "unknownValues": [false] }""")));

        Assert.StartsWith("This agreement cannot be published yet:\n- ", refusal.Message);
        Assert.Contains(column, refusal.Message);
        Assert.Contains(reason, refusal.Message);
    }

    [Theory]
    [InlineData("Hawaiian Standard Time")]
    [InlineData("Line Islands Standard Time")]
    public void A_date_without_time_is_the_day_it_says_in_every_zone(string zone)
    {
        var day = new ColumnModel { LogicalName = "new_visit", SchemaName = "new_visit", DisplayName = "Visit", Type = ColumnType.DateTime, DateBehavior = DateBehavior.DateOnly, IsCustom = true };
        // Hours are all day, every day: what is tested is the day, not the clock.
        var trial = TrialOrganization.WithAgreement(
            new AgreementText()
                .AddCriterion("""{ "id": "visit", "label": "Visits us today", "column": "new_visit", "operator": "withinNextDays", "value": 0, "kind": "gate", "owner": "sales" }""")
                .With("calendar", $$"""{ "timeZone": "{{zone}}", "hours": { "mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"], "thu": ["00:00-24:00"], "fri": ["00:00-24:00"] } }"""),
            start: new DateTime(2026, 1, 7, 22, 0, 0, DateTimeKind.Utc),
            beforeImport: o => o.AddColumns(LeadTable.LogicalName, [day]));
        var today = TimeZoneInfo.ConvertTimeFromUtc(trial.NowUtc, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date;

        Assert.Equal("Qualified", trial.Read(trial.Create(LeadText.Qualified.With("new_visit", today))).Verdict);
        Assert.NotEqual("Qualified", trial.Read(trial.Create(LeadText.Qualified.With("new_visit", today.AddDays(-1)))).Verdict);
        Assert.NotEqual("Qualified", trial.Read(trial.Create(LeadText.Qualified.With("new_visit", today.AddDays(1)))).Verdict);
    }
}
