using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Routing;
using LeadPlugins.Rules.Tests.Building;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Tests.Routing;

public class RouteChooserTests
{
    private static readonly Agreed Document = Agreed.Small()
        .WithJson("consent", """{ "phone": { "blockedBy": ["donotphone"], "needsOneOf": ["telephone1", "mobilephone"] }, "email": { "blockedBy": ["donotemail"] } }""")
        .WithJson("routes", """
            [ { "id": "uk-phone", "when": [ { "column": "address1_country", "operator": "equals", "value": "United Kingdom" } ], "queue": "TM UK", "channel": "phone", "ownerTeam": "Agency North" },
              { "id": "big", "when": [ { "column": "numberofemployees", "operator": "atLeast", "value": 500 } ], "queue": "TM Key", "channel": "phone" },
              { "id": "uk-mail", "when": [ { "column": "address1_country", "operator": "oneOf", "value": ["United Kingdom", "Ireland"] } ], "queue": "TM e-mail", "channel": "email" } ]
            """)
        .WithJson("handoverRoutes", """
            [ { "id": "key", "when": [ { "column": "numberofemployees", "operator": "atLeast", "value": 500 }, { "column": "address1_country", "operator": "isSet" } ], "team": "Key accounts" },
              { "id": "ann", "when": [ { "column": "address1_country", "operator": "equals", "value": "Ireland" } ], "user": "Ann Byrne" },
              { "id": "own", "when": [ { "column": "campaignid", "operator": "isNotSet" } ], "keepOwner": true } ]
            """);

    private static readonly Agreement Agreement = Document.Read();

    [Fact]
    public void The_first_route_whose_conditions_are_met_and_whose_channel_is_permitted_wins() => Assert.Equal(
        new RouteChoice
        {
            Target = RouteTarget.Queue, RouteId = "uk-phone", Name = "TM UK", OwnerTeam = "Agency North", Channel = "phone",
            Reason = "Route uk-phone: its conditions are met. The lead permits phone.",
        },
        Nurture(Uk()));

    [Fact]
    public void A_lead_that_must_not_be_phoned_goes_on_to_the_next_route_and_is_told_why() => Assert.Equal(
        new RouteChoice
        {
            Target = RouteTarget.Queue, RouteId = "uk-mail", Name = "TM e-mail", Channel = "email",
            Reason = "Route uk-mail: its conditions are met. The lead permits e-mail. Passed over: uk-phone (phone is blocked by donotphone).",
        },
        Nurture(Uk().With("donotphone", true)));

    [Fact]
    public void A_lead_without_a_number_cannot_be_phoned() =>
        Assert.Equal("uk-mail", Nurture(Uk().With("telephone1", " ")).RouteId);

    [Fact]
    public void Any_of_the_needed_numbers_will_do() =>
        Assert.Equal("uk-phone", Nurture(Uk().With("telephone1", "").With("mobilephone", "+44 7700 900000")).RouteId);

    [Fact]
    public void A_flag_that_is_empty_blocks_nothing() =>
        Assert.Equal("uk-phone", Nurture(Uk().With("donotphone", Value.Empty)).RouteId);

    [Fact]
    public void A_flag_that_nobody_can_read_blocks()
    {
        var choice = Nurture(Uk().Without("donotphone"));
        Assert.Equal("uk-mail", choice.RouteId);
        Assert.Contains("phone counts as blocked: donotphone cannot be read", choice.Reason);
    }

    [Fact]
    public void When_every_fitting_route_is_blocked_the_lead_is_held_not_sent_to_the_last_resort()
    {
        var choice = Nurture(Uk().With("donotphone", true).With("donotemail", true));
        Assert.Equal(RouteTarget.None, choice.Target);
        Assert.Equal(FaultCodes.NoPermittedRoute, choice.FaultCode);
        Assert.Equal("Routes fit, but the lead permits none of their channels: uk-phone (phone is blocked by donotphone); uk-mail (e-mail is blocked by donotemail).", choice.Reason);
    }

    [Fact]
    public void When_no_route_fits_the_last_resort_takes_the_lead_and_that_is_no_fault() => Assert.Equal(
        new RouteChoice { Target = RouteTarget.LastResort, Name = "Lead desk", Reason = "No route fits, so the last resort takes the lead." },
        Nurture(new Lead().With("address1_country", "France").With("donotphone", true)));

    [Fact]
    public void An_unknown_condition_is_not_met() => Assert.Equal(RouteTarget.LastResort, Nurture(new Lead()).Target);

    [Fact]
    public void A_condition_that_could_not_be_checked_is_not_met_and_named() =>
        Assert.EndsWith("Could not be checked and taken as not met: big/numberofemployees.", Nurture(new Lead().Without("numberofemployees")).Reason);

    [Fact]
    public void A_team_takes_the_handover_when_all_its_conditions_are_met() => Assert.Equal(
        new RouteChoice { Target = RouteTarget.Team, RouteId = "key", Name = "Key accounts", Reason = "Route key: its conditions are met." },
        Handover(Uk().With("numberofemployees", 500)));

    [Fact]
    public void A_user_takes_the_handover() => Assert.Equal("Ann Byrne", Handover(new Lead().With("address1_country", "ireland")).Name);

    [Fact]
    public void The_owner_may_keep_the_lead() => Assert.Equal(RouteTarget.KeepOwner, Handover(new Lead()).Target);

    [Fact]
    public void Without_a_fitting_handover_route_the_last_resort_takes_the_lead() =>
        Assert.Equal(RouteTarget.LastResort, Handover(new Lead().With("campaignid", Value.Id(Guid.Empty))).Target);

    [Fact]
    public void Reasons_are_in_the_agreements_language() =>
        Assert.Equal(
            "Weg uk-phone: Seine Bedingungen sind erfüllt. Der Lead erlaubt Telefon.",
            RouteChooser.ForNurture(Agreed.Read(Document.Json.Replace("1033", "1031")), Uk().Values, Agreed.Now).Reason);

    private static Lead Uk() => new Lead().With("address1_country", "United Kingdom").With("telephone1", "+44 20 7946 0000");

    private static RouteChoice Nurture(Lead lead) => RouteChooser.ForNurture(Agreement, lead.Values, Agreed.Now);

    private static RouteChoice Handover(Lead lead) => RouteChooser.ForHandover(Agreement, lead.Values, Agreed.Now, PassedOver.Nothing, isOfferedOn: false);
}
