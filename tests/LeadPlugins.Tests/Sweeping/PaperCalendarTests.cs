using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>When a response is due, worked out by hand on a calendar on the wall. London, Monday to Friday 09:00–17:00, four hours.</summary>
public class PaperCalendarTests
{
    private const string Holidays = """
        { "timeZone": "GMT Standard Time", "hours": { "mon": ["09:00-17:00"], "tue": ["09:00-17:00"], "wed": ["09:00-17:00"], "thu": ["09:00-17:00"], "fri": ["09:00-17:00"] },
          "closed": [ { "date": "2027-03-26", "name": "Good Friday" }, { "date": "2027-03-29", "name": "Easter Monday" },
                      { "date": "2026-12-24", "from": "12:00", "to": "24:00", "name": "Christmas Eve" }, { "date": "2026-12-25", "name": "Christmas Day" },
                      { "date": "2026-12-28", "name": "Boxing Day" }, { "date": "2026-12-29" }, { "date": "2026-12-30" }, { "date": "2026-12-31" }, { "date": "2027-01-01", "name": "New Year's Day" } ] }
        """;

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_handed_over_a_minute_before_Easter_is_due_on_Tuesday_by_the_changed_clock(string switches)
    {
        // Thursday 25 March 2027, 16:59 in London, winter time = 16:59 UTC.
        //   Thu 25 Mar  16:59–17:00      1 minute    (of 240: 239 are left)
        //   Fri 26 Mar  Good Friday      closed
        //   Sat 27, Sun 28               closed; on Sunday at 01:00 the clocks go forward: from now on London is UTC + 1
        //   Mon 29 Mar  Easter Monday    closed
        //   Tue 30 Mar  09:00 + 239 min  = 12:59 summer time = 11:59 UTC
        // Warned after three quarters, 180 minutes: 179 on Tuesday: 11:59 summer time = 10:59 UTC. To be accepted in 60: 59 on Tuesday: 09:59 = 08:59 UTC.
        var lead = HandedAt("2027-03-25 16:59", switches);

        Assert.Equal(TrialSweeps.Utc("2027-03-30 11:59"), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2027-03-30 10:59"), lead.On(LeadTable.ResponseWarnOn));
        Assert.Equal(TrialSweeps.Utc("2027-03-30 11:59"), lead.Handovers[0][HandoverTable.DueOn]);
        Assert.Equal(TrialSweeps.Utc("2027-03-30 08:59"), lead.Handovers[0][HandoverTable.AcceptDueOn]);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_handed_over_a_minute_before_the_Christmas_week_is_due_in_January(string switches)
    {
        // Thursday 24 December 2026, a half day, 11:59 in London = 11:59 UTC.
        //   Thu 24 Dec  11:59–12:00      1 minute    (239 are left)
        //   Fri 25 Dec                   closed
        //   Sat 26, Sun 27               closed
        //   Mon 28 Dec – Fri 1 Jan       closed
        //   Sat 2, Sun 3 Jan             closed
        //   Mon 4 Jan   09:00 + 239 min  = 12:59
        var lead = HandedAt("2026-12-24 11:59", switches);

        Assert.Equal(TrialSweeps.Utc("2027-01-04 12:59"), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2027-01-04 11:59"), lead.On(LeadTable.ResponseWarnOn));
        Assert.Equal(TrialSweeps.Utc("2027-01-04 09:59"), lead.Handovers[0][HandoverTable.AcceptDueOn]);
    }

    [Fact]
    public void A_response_on_the_first_day_after_the_holidays_took_the_minutes_that_were_open()
    {
        // From the example above: one minute on 24 December, then Monday 4 January 09:00–09:30.
        var trial = Trial("2026-12-24 11:59");
        var id = trial.Handed();

        trial.At("2027-01-04 09:30").Call(id, Names.Seller);

        Assert.Equal(31, trial.Lead(id).Row[LeadTable.ResponseMinutes]);
        Assert.Equal("Met", trial.Lead(id).ResponseStatus);
    }

    [Fact]
    public void A_sweep_all_through_the_holidays_finds_nothing_to_mark_before_the_day_it_is_due()
    {
        var trial = Trial("2027-03-25 16:59");
        trial.Handed();

        for (var now = TrialSweeps.Utc("2027-03-25 17:00"); now <= TrialSweeps.Utc("2027-03-30 08:59"); now = now.AddHours(1))
        {
            trial.Organization.Clock.MoveTo(now);
            Assert.Equal(0, trial.SweepAll());
        }
        Assert.Equal(1, trial.At("2027-03-30 08:59:01").SweepAll()); // not accepted
        Assert.Equal(1, trial.At("2027-03-30 10:59:00").SweepAll()); // nearly due
        Assert.Equal(1, trial.At("2027-03-30 11:59:01").SweepAll()); // overdue
    }

    public static TheoryData<string, string> WaysOfImport
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (var switches in LocalOrgSwitches.All())
            {
                foreach (var way in new[] { "Create", "CreateMultiple", "answered after the import" }) ways.Add(way, switches.ToString());
            }
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(WaysOfImport))]
    public void An_imported_lead_of_years_ago_is_not_born_overdue(string way, string switches)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        trial.At("2026-01-06 10:00");
        var row = (way is "answered after the import" ? LeadText.NearMiss : LeadText.Qualified).With(LeadTable.OverriddenCreatedOn, TrialSweeps.Utc("2019-05-02 08:00")).ToEntity(trial);
        var id = way is "CreateMultiple"
            ? ((Guid[])trial.Service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection([row]) { EntityName = LeadTable.LogicalName } })["Ids"]).Single()
            : trial.Service.Create(row);
        if (way is "answered after the import") trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        Assert.Equal(0, trial.SweepAll());
        var lead = trial.Lead(id);
        Assert.Equal(TrialSweeps.Utc("2019-05-02 08:00"), lead.On(LeadTable.CreatedOn));
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 10:00"), lead.On(LeadTable.HandedOverOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:00"), lead.Handovers[0][HandoverTable.AcceptDueOn]);
    }

    [Theory]
    [InlineData("10:05:00", "2026-01-06 14:00:00")] // five minutes late to the second: the clock stays
    [InlineData("10:05:01", "2026-01-06 14:05:01")]
    [InlineData("16:30:00", "2026-01-07 12:30:00")]
    public void Delivery_more_than_five_minutes_late_restarts_every_clock_and_both_instants_are_kept(string delivered, string due)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "240"));
        var id = trial.Create(LeadText.Qualified);

        var lead = trial.At("2026-01-06 " + delivered).Lead(id);

        Assert.Equal(TrialSweeps.Utc(due), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(TrialSweeps.Utc(due), lead.Handovers[0][HandoverTable.DueOn]);
        Assert.Equal(TrialSweeps.Utc(due), lead.Handovers[0][HandoverTable.AcceptDueOn]);
        Assert.Equal(lead.On(LeadTable.ResponseWarnOn), lead.Handovers[0][HandoverTable.WarnOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 10:00"), lead.Handovers[0][HandoverTable.OfferedOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 " + delivered), lead.Handovers[0][HandoverTable.DeliveredOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 " + delivered), lead.On(LeadTable.DeliveredOn));
    }

    private static TrialLead HandedAt(string utc, string switches)
    {
        var trial = Trial(utc, switches);
        return trial.Read(trial.Handed());
    }

    private static TrialOrganization Trial(string utc, string switches = "none") =>
        TrialOrganization.WithAgreement(new AgreementText().With("calendar", Holidays).Response("acceptWithinMinutes", "60"), LocalOrgSwitches.All().Single(s => s.ToString() == switches)).At(utc);
}
