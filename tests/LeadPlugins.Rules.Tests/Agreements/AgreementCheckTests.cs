using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Agreements;

/// <summary>An agreement against the lead columns of an organization.</summary>
public class AgreementCheckTests
{
    private static readonly Dictionary<string, ColumnFacts> Columns = new()
    {
        ["companyname"] = new() { Kind = ColumnKind.Text },
        ["numberofemployees"] = new() { Kind = ColumnKind.Number },
        ["budgetamount"] = new() { Kind = ColumnKind.Money },
        ["need"] = new() { Kind = ColumnKind.Choice, Options = [0, 1, 2, 3] },
        ["leadqualitycode"] = new() { Kind = ColumnKind.Choice, Options = [1, 2, 3], Default = 2 },
        ["decisionmaker"] = new() { Kind = ColumnKind.YesNo, Default = 0 },
        ["donotphone"] = new() { Kind = ColumnKind.YesNo, Default = 0 },
        ["telephone1"] = new() { Kind = ColumnKind.Text },
        ["estimatedclosedate"] = new() { Kind = ColumnKind.Day },
        ["lastusedincampaign"] = new() { Kind = ColumnKind.Instant },
        ["campaignid"] = new() { Kind = ColumnKind.Lookup },
        ["new_areas"] = new() { Kind = ColumnKind.Other },
        ["new_secret"] = new() { Kind = ColumnKind.Text, RefusedBecause = "it is column-secured" },
        ["revenue_base"] = new() { Kind = ColumnKind.Money },
        ["createdon"] = new() { Kind = ColumnKind.Instant },
        ["lp_score"] = new() { Kind = ColumnKind.Number },
        ["address1_composite"] = new() { Kind = ColumnKind.Text },
    };

    [Theory]
    [InlineData("companyname", "contains", "'Ltd'")]
    [InlineData("numberofemployees", "between", "[1, 5]")]
    [InlineData("budgetamount", "atLeast", "1000")]
    [InlineData("need", "oneOf", "[0, 1]")]
    [InlineData("decisionmaker", "isTrue", "", "[false]")]
    [InlineData("leadqualitycode", "equals", "1", "[]")]
    [InlineData("estimatedclosedate", "withinNextDays", "90")]
    [InlineData("lastusedincampaign", "atLeast", "'2026-01-01'")]
    [InlineData("campaignid", "equals", "'11111111-2222-3333-4444-555555555555'")]
    [InlineData("campaignid", "isNotSet", "")]
    public void What_fits_is_no_problem(string column, string operatorName, string value, string? unknownValues = null) =>
        Assert.Equal("", Told(column, operatorName, value, unknownValues));

    [Theory]
    [InlineData("companynam", "isSet", "", "no-such-column .column \"companynam\": did you mean \"companyname\"? the logical name of a lead column")]
    [InlineData("employees", "isSet", "", "no-such-column .column \"employees\": did you mean \"numberofemployees\"? the logical name of a lead column")]
    [InlineData("new_areas", "isSet", "", "refused-column .column \"new_areas\": a column that a lead can be judged by; this one is refused because no operator works on its type")]
    [InlineData("new_secret", "isSet", "", "refused-column .column \"new_secret\": a column that a lead can be judged by; this one is refused because it is column-secured")]
    [InlineData("revenue_base", "isSet", "", "refused-column .column \"revenue_base\": a column that a lead can be judged by; this one is refused because the platform computes it from the money column of the same name")]
    [InlineData("createdon", "olderThanDays", "3", "refused-column .column \"createdon\": a column that a lead can be judged by; this one is refused because the platform fills it during or after the save")]
    [InlineData("lp_score", "atLeast", "3", "refused-column .column \"lp_score\": a column that a lead can be judged by; this one is refused because LeadPlugins writes it itself")]
    [InlineData("address1_composite", "isSet", "", "refused-column .column \"address1_composite\": a column that a lead can be judged by; this one is refused because the platform composes it from other columns")]
    [InlineData("campaignid", "contains", "'x'", "does-not-fit .operator \"contains\" on a lookup column: equals, notEquals, oneOf, noneOf, isSet, isNotSet")]
    [InlineData("need", "atLeast", "1", "does-not-fit .operator \"atLeast\" on a choice column: equals, notEquals, oneOf, noneOf, isSet, isNotSet")]
    [InlineData("need", "oneOf", "[1, 7]", "does-not-fit .value[1] 7: the number of an option: 0, 1, 2, 3")]
    [InlineData("need", "equals", "'Must have'", "does-not-fit .value \"Must have\": the number of an option: 0, 1, 2, 3")]
    [InlineData("numberofemployees", "equals", "'50'", "does-not-fit .value \"50\": a number; write 50 without quotes")]
    [InlineData("campaignid", "equals", "'Spring'", "does-not-fit .value \"Spring\": the id of a row: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
    [InlineData("estimatedclosedate", "lessThan", "5", "does-not-fit .value 5: a date: yyyy-MM-dd")]
    [InlineData("decisionmaker", "isTrue", "", "unknown-values-not-stated .unknownValues nothing: the values of decisionmaker that mean nobody has asked, or []; a new lead is born with false")]
    [InlineData("leadqualitycode", "isSet", "", "unknown-values-not-stated .unknownValues nothing: the values of leadqualitycode that mean nobody has asked, or []; a new lead is born with 2")]
    [InlineData("decisionmaker", "isTrue", "", "does-not-fit .unknownValues[0] 0: true or false", "[0]")]
    [InlineData("need", "isSet", "", "does-not-fit .unknownValues[0] 9: the number of an option: 0, 1, 2, 3", "[9]")]
    public void What_does_not_fit_is_named_with_what_would(string column, string operatorName, string value, string expected, string? unknownValues = null) =>
        Assert.Equal(expected, Told(column, operatorName, value, unknownValues));

    [Fact]
    public void Options_are_listed_with_their_labels_where_those_are_known()
    {
        var named = new Dictionary<string, ColumnFacts>(Columns) { ["need"] = Columns["need"] with { Labels = new Dictionary<int, string> { [0] = "Must have", [3] = "No need" } } };
        var agreement = Agreed.Scoring(0, """{ "maxUnknown": 1 }""").Gate("only", "\"column\": \"need\", \"operator\": \"equals\", \"value\": \"Must have\"").Read();
        Assert.Equal("the number of an option: 0 (Must have), 1, 2, 3 (No need)", AgreementCheck.AgainstColumns(agreement, named).Single().Allowed);
    }

    [Fact]
    public void Routes_and_consent_are_checked_too()
    {
        var agreement = Agreed.Small()
            .WithJson("consent", """{ "phone": { "blockedBy": ["donotphone", "companyname"], "needsOneOf": ["telephone1", "telephone9"] } }""")
            .WithJson("routes", """[{ "id": "r", "when": [{ "column": "decisionmaker", "operator": "isSet" }, { "column": "need", "operator": "contains", "value": "x" }], "queue": "TM", "channel": "phone" }]""")
            .WithJson("handoverRoutes", """[{ "id": "h", "when": [{ "column": "nowhere", "operator": "isSet" }], "keepOwner": true }]""")
            .WithJson("criteria", """[{ "id": "a", "label": "A", "column": "companyname", "operator": "isSet", "kind": "gate", "owner": "sales" }]""")
            .Read();
        Assert.Equal(
            [
                "does-not-fit $.routes[0].when[1].operator",
                "no-such-column $.handoverRoutes[0].when[0].column",
                "does-not-fit $.consent.phone.blockedBy[1]",
                "no-such-column $.consent.phone.needsOneOf[1]",
            ],
            AgreementCheck.AgainstColumns(agreement, Columns).Select(problem => problem.Code + " " + problem.Path));
    }

    [Fact]
    public void The_columns_an_agreement_uses_are_known_without_the_organization() => Assert.Equal(
        ["address1_country", "budgetamount", "donotphone", "mobilephone", "need", "telephone1", "transactioncurrencyid"],
        Agreed.Small()
            .Gate("budget", "\"column\": \"budgetamount\", \"operator\": \"atLeast\", \"value\": 5")
            .WithJson("consent", """{ "phone": { "blockedBy": ["donotphone"], "needsOneOf": ["telephone1", "mobilephone"] } }""")
            .WithJson("handoverRoutes", """[{ "id": "h", "when": [{ "column": "need", "operator": "equals", "value": 0 }], "keepOwner": true }]""")
            .Read().UsedColumns);

    private static string Told(string column, string operatorName, string value, string? unknownValues)
    {
        string condition = $"\"column\": \"{column}\", \"operator\": \"{operatorName}\"" + (value.Length == 0 ? "" : ", \"value\": " + value.Replace('\'', '"'));
        var agreement = Agreed.Scoring(0, """{ "maxUnknown": 1 }""").Gate("only", condition, more: unknownValues is null ? "" : "\"unknownValues\": " + unknownValues).Read();
        return string.Join("|", AgreementCheck.AgainstColumns(agreement, Columns).Select(p => $"{p.Code} {p.Path.Replace("$.criteria[0]", "")} {p.Found}: {p.Allowed}"));
    }
}
