using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Tests.Building;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Tests.Lifecycle;

public class LeadLifecycleTests
{
    private static readonly DateTime Now = Agreed.Now;

    [Fact]
    public void Judging_a_nurture_lead_again_says_nothing_new()
    {
        var first = Judged(Stamps.None, new Lead());
        Assert.Equal(LeadStage.Nurture, first.Stage);

        Assert.Same(first, Judged(first, new Lead(), Now.AddHours(3)));
    }

    [Fact]
    public void A_qualified_lead_gets_the_next_number_and_a_running_clock()
    {
        var stamps = Judged(Stamps.None with { HandoverCount = 4 }, new Lead().With("address1_country", "UK"));

        Assert.Equal(LeadStage.HandedToSales, stamps.Stage);
        Assert.Equal(5, stamps.HandoverCount);
        Assert.Equal(Now, stamps.HandedOverOn);
        Assert.Equal(Now.AddHours(4), stamps.ResponseDueOn);
        Assert.Equal(Now.AddHours(3), stamps.ResponseWarnOn);
        Assert.Equal(ResponseStatus.Running, stamps.ResponseStatus);
        Assert.Equal(LeadLifecycle.LastResortRoute, stamps.Route);
    }

    [Fact]
    public void A_lead_that_sales_gave_back_stays_in_nurture_whatever_the_verdict_and_asks_for_what_was_disputed()
    {
        var returned = new ReturnedFor("definition", "country", "address1_country", "UK");
        var before = Stamps.None with { Stage = LeadStage.Nurture, ReturnedFor = """{"kind":"definition","criterion":"country","column":"address1_country","seen":"UK"}""" };

        var stamps = LeadLifecycle.Judged(Published(), new Lead().With("address1_country", "UK").Values, before, returned, false, Now);

        Assert.Equal(LeadStage.Nurture, stamps.Stage);
        Assert.Equal(VerdictKind.Qualified, stamps.Verdict);
        Assert.Equal("check: Country", stamps.NextQuestion);
        Assert.Equal(before.ReturnedFor, stamps.ReturnedFor);
        Assert.Equal("The criterion itself is disputed: Country. Sales saw: UK", stamps.ReturnedBecause);
        Assert.Same(stamps, LeadLifecycle.Judged(Published(), new Lead().With("address1_country", "UK").Values, stamps, returned, false, Now.AddHours(1)));
    }

    [Fact]
    public void Once_the_disputed_value_has_changed_the_lead_is_judged_like_any_other()
    {
        var before = Stamps.None with { Stage = LeadStage.Nurture, ReturnedFor = """{"kind":"data","column":"address1_country"}""", ReturnedBecause = "Wrong or missing on the lead: address1_country" };

        var stamps = LeadLifecycle.Judged(Published(), new Lead().With("address1_country", "France").Values, before, returned: null, false, Now);

        Assert.Equal(LeadStage.HandedToSales, stamps.Stage);
        Assert.Null(stamps.ReturnedFor);
        Assert.Null(stamps.ReturnedBecause);
    }

    [Fact]
    public void A_lead_older_than_the_first_agreement_is_judged_and_not_routed()
    {
        var stamps = LeadLifecycle.Judged(Published(), new Lead().With("address1_country", "UK").Values, Stamps.None, null, predatesAgreements: true, Now);

        Assert.Equal(VerdictKind.Qualified, stamps.Verdict);
        Assert.Equal(LeadStage.Held, stamps.Stage);
        Assert.Equal(FaultCodes.CreatedBeforeAgreement, stamps.FaultCode);
        Assert.Null(stamps.Route);
        Assert.Null(stamps.HandoverCount);
    }

    [Fact]
    public void Qualifying_responds_and_counts_business_minutes()
    {
        var handed = Judged(Stamps.None, new Lead().With("address1_country", "UK"));
        // Tuesday 10:00 to Wednesday 10:00, closed from 17:00 to 09:00.
        var closed = LeadLifecycle.Closed(handed, qualified: true, Published().Agreement!.Calendar, Now.AddDays(1));

        Assert.Equal(LeadStage.AcceptedBySales, closed.Stage);
        Assert.Equal(ResponseStatus.Missed, closed.ResponseStatus);
        Assert.Equal(480, closed.ResponseMinutes);
    }

    [Fact]
    public void A_clock_that_was_restarted_at_delivery_counts_from_there()
    {
        var handed = Judged(Stamps.None, new Lead().With("address1_country", "UK")) with { DeliveredOn = Now.AddHours(1), ResponseDueOn = Now.AddHours(5) };

        var closed = LeadLifecycle.Closed(handed, qualified: true, Published().Agreement!.Calendar, Now.AddHours(2));

        Assert.Equal(60, closed.ResponseMinutes);
        Assert.Equal(ResponseStatus.Met, closed.ResponseStatus);
    }

    [Fact]
    public void A_first_response_is_never_overwritten_by_a_later_one()
    {
        var responded = Judged(Stamps.None, new Lead().With("address1_country", "UK")) with { RespondedOn = Now.AddMinutes(30), ResponseStatus = ResponseStatus.Met, ResponseMinutes = 30 };

        var closed = LeadLifecycle.Closed(responded, qualified: true, Published().Agreement!.Calendar, Now.AddDays(3));

        Assert.Equal(Now.AddMinutes(30), closed.RespondedOn);
        Assert.Equal(30, closed.ResponseMinutes);
        Assert.Equal(ResponseStatus.Met, closed.ResponseStatus);
    }

    [Fact]
    public void Closing_a_lead_that_was_never_handed_over_changes_nothing()
    {
        var nurture = Judged(Stamps.None, new Lead());

        Assert.Same(nurture, LeadLifecycle.Closed(nurture, qualified: true, null, Now));
        Assert.Same(nurture, LeadLifecycle.Closed(nurture, qualified: false, null, Now));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void The_clock_restarts_when_delivery_took_more_than_five_minutes(int seconds, bool expected) => Assert.Equal(expected, LeadLifecycle.ClockRestarts(Now, Now.AddSeconds(seconds)));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("one too many", 11, "one too ma…")]
    [InlineData("a😀b", 3, "a…")] // never half of a pair
    public void An_overlong_stamp_is_cut_and_never_fails_a_save(string text, int length, string expected) => Assert.Equal(expected, LeadLifecycle.Cut(text, length));

    private static Stamps Judged(Stamps before, Lead lead, DateTime? now = null) => LeadLifecycle.Judged(Published(), lead.Values, before, null, false, now ?? Now);

    private static readonly PublishedAgreement Small = new(new Guid(7, 0, 0, new byte[8]), Agreed.Small().Read(), Now.AddDays(-7), null, Now.AddDays(-7));

    private static PublishedAgreement Published() => Small;
}
