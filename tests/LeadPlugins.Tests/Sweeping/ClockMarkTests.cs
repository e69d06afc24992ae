using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>A lead offered on Tuesday at 10:00 is to be accepted by 12:00, nearly due at 13:00 and due at 14:00.</summary>
public class ClockMarkTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [InlineData("11:59:59", "")]
    [InlineData("12:00:00", "")] // accepting at that instant is in time
    [InlineData("12:00:01", "expired")]
    [InlineData("12:59:59", "expired")]
    [InlineData("13:00:00", "expired, warned")]
    [InlineData("14:00:00", "expired, warned")] // answering at that instant is in time
    [InlineData("14:00:01", "expired, warned, overdue")]
    public void Each_mark_is_set_from_its_second_on(string time, string expected)
    {
        var trial = WithAcceptance();
        var id = trial.Handed();

        trial.At("2026-01-06 " + time).SweepAll();

        Assert.Equal(expected, Marks(trial, id));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_mark_says_when_it_was_set_and_is_set_once(string switches)
    {
        var trial = WithAcceptance(switches);
        var id = trial.Handed();

        Assert.Equal(0, trial.At("2026-01-06 11:00").SweepAll());
        Assert.Equal(1, trial.At("2026-01-06 12:30").SweepAll());
        Assert.Equal(1, trial.At("2026-01-06 13:05").SweepAll());
        Assert.Equal(1, trial.At("2026-01-06 14:10").SweepAll());
        var version = Row(trial, id).RowVersion;
        Assert.Equal(0, trial.At("2026-01-06 14:11").SweepAll());
        Assert.Equal(0, trial.At("2026-01-07 09:30").SweepAll());

        var row = Row(trial, id);
        Assert.Equal(version, row.RowVersion);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 13:05"), row[HandoverTable.WarnedOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:10"), row[HandoverTable.OverdueMarkedOn]);
        Assert.Equal("Expired", row.FormattedValues[HandoverTable.Outcome]);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    public static TheoryData<string, string> Ends => new()
    {
        { "answered", "expired" }, // nobody accepted it, but the response clock has stopped
        { "accepted and answered", "" },
        { "closed", "" },
        { "qualified", "" },
        { "rejected", "" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void What_is_answered_closed_or_rejected_in_time_gets_no_mark(string end, string expected)
    {
        var trial = WithAcceptance();
        var id = trial.Handed();
        trial.At("2026-01-06 11:00");
        switch (end)
        {
            case "answered": trial.Call(id, Names.Seller); break;
            case "accepted and answered": trial.Accept(id, Names.Seller); trial.Organization.Jobs.RunAll(); trial.Call(id, Names.Seller); break;
            case "closed": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
            case "qualified": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified))); break;
            case "rejected": trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget")); break;
        }
        trial.Organization.Jobs.RunAll();

        trial.At("2026-01-06 16:00").SweepAll();

        Assert.Equal(expected, Marks(trial, id));
    }

    [Fact]
    public void An_accepted_handover_that_nobody_answers_is_warned_of_and_overdue_like_any_other()
    {
        var trial = WithAcceptance();
        var id = trial.Handed();
        trial.Accept(id, Names.Seller);

        trial.At("2026-01-06 16:00").SweepAll();

        Assert.Equal("warned, overdue", Marks(trial, id));
        Assert.Equal("1 Accepted → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Pages_of_one_and_of_three_end_where_one_page_ends()
    {
        var whole = Swept(pageSize: null, out var pages);
        Assert.Equal(1, pages);

        Assert.Equal(whole, Swept(pageSize: 3, out pages));
        Assert.Equal(2, pages);
        Assert.Equal(whole, Swept(pageSize: 1, out pages));
        Assert.Equal(6, pages);
    }

    [Theory]
    [InlineData(null, 50)]
    [InlineData(0, 50)]
    [InlineData(-7, 50)]
    [InlineData(1, 1)]
    [InlineData(1000, 200)]
    public void A_page_has_the_agreed_bounds_whatever_size_is_asked_for(int? asked, int expected)
    {
        var trial = TrialOrganization.WithAgreement();
        for (var lead = 0; lead < expected + 1; lead++) trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 13:30");

        Assert.Equal((expected, true), trial.Sweep(asked));
        Assert.Equal((1, false), trial.Sweep(asked));
        Assert.Equal((0, false), trial.Sweep(asked));
    }

    [Fact]
    public void A_page_that_is_exactly_full_is_the_last_one()
    {
        var trial = TrialOrganization.WithAgreement();
        for (var lead = 0; lead < 3; lead++) trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();

        Assert.Equal((3, false), trial.At("2026-01-06 13:30").Sweep(3));
    }

    [Fact]
    public void With_nothing_to_do_the_sweep_writes_nothing()
    {
        var trial = WithAcceptance();
        trial.Handed();
        var before = trial.Organization.Log.Executions.Count;

        Assert.Equal((0, false), trial.At("2026-01-06 11:00").Sweep());

        Assert.DoesNotContain(trial.Organization.Log.Executions.Skip(before).SelectMany(e => e.Calls), call => call.Message is "Update" or "Create");
    }

    [Fact]
    public void A_handover_whose_lead_was_deleted_fails_no_sweep()
    {
        var trial = WithAcceptance();
        var deleted = trial.Handed();
        var kept = trial.Handed();
        trial.Service.Delete(LeadTable.LogicalName, deleted);

        trial.At("2026-01-06 16:00").SweepAll();

        Assert.Equal("expired, warned, overdue", Marks(trial, kept));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    /// <summary>Seven leads, of which six are warned of and overdue and four expire, swept with this page size: their rows as text.</summary>
    private static string Swept(int? pageSize, out int pages)
    {
        var trial = WithAcceptance();
        var leads = new List<Guid>();
        for (var lead = 0; lead < 7; lead++)
        {
            leads.Add(trial.Handed());
            if (lead % 3 == 0) trial.Accept(leads[lead], Names.Seller);
            if (lead == 5) trial.Call(leads[lead], Names.Seller);
        }
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 16:00");
        pages = 1;
        while (trial.Sweep(pageSize).More) pages++;
        trial.Organization.Jobs.RunAll();
        return string.Join("; ", leads.Select(id => trial.Lead(id).HandoverList + " " + Marks(trial, id)));
    }

    private static string Marks(TrialOrganization trial, Guid lead)
    {
        var row = Row(trial, lead);
        string?[] marks =
        [
            row.FormattedValues[HandoverTable.Outcome] == "Expired" ? "expired" : null, row.Contains(HandoverTable.WarnedOn) ? "warned" : null, row.Contains(HandoverTable.OverdueMarkedOn) ? "overdue" : null,
        ];
        return string.Join(", ", marks.OfType<string>());
    }

    private static Entity Row(TrialOrganization trial, Guid lead) => trial.Read(lead).Handovers.Single();

    private static TrialOrganization WithAcceptance(string switches = "none") =>
        TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
