using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Qualification;

/// <summary>
/// Ten leads, judged by an agreement that a sales manager can hold in the head:
/// a lead must come from a country we serve and must need us (the need may fail, it can be nurtured), must not be a competitor, and is handed over at 60 points:
/// budget 30, buys within two quarters 20, talks to a director 15, 50 people or more 10, or 500 people or more 25, in nobody else's campaign 10.
/// A lead is nurtured when at most 4 answers are unknown and at most 1 is no.
/// </summary>
public class TenCasesTests
{
    private static readonly Agreement Agreement = Agreed.Scoring(60, """{ "maxUnknown": 4, "maxNotMet": 1, "failableGates": ["need"] }""")
        .Gate("country", """ "column": "address1_country", "operator": "oneOf", "value": ["United Kingdom", "Ireland"] """, "marketing")
        .Gate("need", """ "column": "need", "operator": "oneOf", "value": [0, 1] """, more: """ "question": "How badly do you need it?" """)
        .Exclusion("competitor", """ "column": "companyname", "operator": "oneOf", "value": ["Contoso", "Fabrikam"] """)
        .Points("budget", 30, """ "column": "budgetamount", "operator": "atLeast", "value": 10000 """, more: """ "question": "What is set aside for it?" """)
        .Points("timing", 20, """ "column": "purchasetimeframe", "operator": "oneOf", "value": [0, 1, 2] """, more: """ "question": "When will you buy?", "unknownValues": [4] """)
        .Points("director", 15, """ "column": "jobtitle", "operator": "contains", "value": "director" """, "marketing")
        .Points("mid-size", 10, """ "column": "numberofemployees", "operator": "atLeast", "value": 50 """, more: """ "group": "size", "question": "How many are you?" """)
        .Points("large", 25, """ "column": "numberofemployees", "operator": "atLeast", "value": 500 """, more: """ "group": "size", "question": "How many are you?" """)
        .Points("free", 10, """ "column": "campaignid", "operator": "isNotSet" """, "marketing")
        .Read();

    [Fact]
    public void Case_1_nothing_is_known_yet_but_four_answers_would_do() => Judged(
        new Lead(),
        """
        Nurture with 10 of 60 points
        missing: Country (unknown); Need (unknown); Budget (unknown); Timing (unknown)
        ask next: How badly do you need it?
        """);

    [Fact]
    public void Case_2_a_gate_is_unknown_so_a_lead_with_enough_points_waits_for_it() => Judged(
        Everything().With("address1_country", ""),
        """
        Nurture with 100 of 60 points
        missing: Country (unknown)
        ask next: nothing to ask; waits for: Country
        """);

    [Fact]
    public void Case_3_no_need_yet_is_a_no_that_can_be_nurtured() => Judged(
        Everything().With("need", Value.Choice(3)),
        """
        Nurture with 100 of 60 points
        missing: Need (not met)
        ask next: nothing to ask; waits for: Need
        """);

    [Fact]
    public void Case_4_an_unknown_company_name_does_not_exclude() => Judged(
        Everything().With("companyname", "  "),
        """
        Qualified with 100 of 60 points
        missing: 
        ask next: 
        """);

    [Fact]
    public void Case_5_a_competitor_is_out_however_many_points_it_has() => Judged(
        Everything().With("companyname", " contoso "),
        """
        NotQualified with 100 of 60 points
        missing: nothing helps: excluded by Competitor
        ask next: 
        """);

    [Fact]
    public void Case_6_a_known_no_is_left_alone_while_unknown_answers_can_make_up_for_it() => Judged(
        Everything().With("budgetamount", Value.Money(500, "GBP")).With("purchasetimeframe", Value.Choice(4)).With("jobtitle", ""),
        """
        Nurture with 35 of 60 points
        missing: Timing (unknown); Director (unknown)
        ask next: When will you buy?
        """);

    [Fact]
    public void Case_7_without_gates_the_points_alone_decide()
    {
        var pointsOnly = Agreed.Scoring(50, """{ "maxUnknown": 1 }""")
            .Points("budget", 30, """ "column": "budgetamount", "operator": "atLeast", "value": 10000 """, more: """ "question": "What is set aside for it?" """)
            .Points("timing", 20, """ "column": "purchasetimeframe", "operator": "oneOf", "value": [0, 1, 2] """, more: """ "question": "When will you buy?", "unknownValues": [4] """)
            .Read();
        Judged(
            pointsOnly,
            new Lead().With("budgetamount", Value.Money(12_000, "GBP")),
            """
            Nurture with 30 of 50 points
            missing: Timing (unknown)
            ask next: When will you buy?
            """);
        Judged(
            pointsOnly,
            new Lead(),
            """
            NotQualified with 0 of 50 points
            missing: Budget (unknown); Timing (unknown)
            ask next: What is set aside for it?
            """);
    }

    [Fact]
    public void Case_8_an_empty_campaign_is_an_answer_and_one_that_is_set_is_a_plain_no()
    {
        Judged(
            Everything().With("campaignid", Value.Empty).With("numberofemployees", 80).With("jobtitle", "Buyer"),
            """
            Qualified with 70 of 60 points
            missing: 
            ask next: 
            """);
        Judged(
            Everything().With("campaignid", Value.Id(new Guid("11111111-2222-3333-4444-555555555555"))).With("numberofemployees", 80).With("jobtitle", "Buyer"),
            """
            Qualified with 60 of 60 points
            missing: 
            ask next: 
            """);
        Judged(
            Everything().With("campaignid", Value.Empty).With("numberofemployees", 80).With("jobtitle", "Buyer").With("purchasetimeframe", Value.Empty),
            """
            Nurture with 50 of 60 points
            missing: Timing (unknown)
            ask next: When will you buy?
            """);
    }

    [Fact]
    public void Case_9_a_gate_that_could_not_be_checked_does_not_matter_beside_one_that_failed() => Judged(
        Everything().With("address1_country", "France").Without("need"),
        """
        NotQualified with 100 of 60 points
        missing: nothing is sure to help before this can be checked: Need
        ask next: 
        """);

    [Fact]
    public void Case_10_of_the_size_bands_only_the_highest_met_one_counts() => Judged(
        Everything().With("numberofemployees", 700).With("budgetamount", Value.Empty).With("purchasetimeframe", Value.Empty),
        """
        Nurture with 50 of 60 points
        missing: Timing (unknown)
        ask next: When will you buy?
        """);

    /// <summary>A lead that meets everything: 30 + 20 + 15 + 25 (of the two size bands the higher) + 10 = 100.</summary>
    private static Lead Everything() => new Lead()
        .With("address1_country", "united kingdom")
        .With("need", Value.Choice(0))
        .With("companyname", "Northwind")
        .With("budgetamount", Value.Money(25_000, "GBP"))
        .With("purchasetimeframe", Value.Choice(1))
        .With("jobtitle", "Managing Director")
        .With("numberofemployees", 600);

    private static void Judged(Lead lead, string expected) => Judged(Agreement, lead, expected);

    private static void Judged(Agreement agreement, Lead lead, string expected)
    {
        var verdict = Judge.Decide(agreement, lead.Values, Agreed.Now);
        string said = $"""
            {verdict.Kind} with {verdict.Score} of {agreement.HandoverPoint} points
            missing: {Explanation.GapText(agreement, verdict)}
            ask next: {Explanation.NextQuestionText(agreement, verdict)}
            """;
        Assert.Equal(expected, said, ignoreLineEndingDifferences: true);
    }
}
