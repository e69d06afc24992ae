using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>What becomes of an act after it was recorded never changes the response, and never goes by in silence. The lead was offered at 10:00, the call was made at
/// 10:30, and something happens to it at 11:00.</summary>
public class TraceTests
{
    private const string Called = "Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt";

    public static TheoryData<string, string> Fates => new()
    {
        { "reopened", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was reopened or changed, and is no completed outbound act any more." },
        { "cancelled", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was reopened or changed, and is no completed outbound act any more." },
        { "received after all", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was reopened or changed, and is no completed outbound act any more." },
        { "turned round", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was reopened or changed, and is no completed outbound act any more." },
        { "deleted", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was deleted." },
        { "dated back", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was dated 2026-01-06T10:10:00Z afterwards." },
        { "dated forward", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was dated 2026-01-06T10:50:00Z afterwards." },
        { "moved to another lead", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was moved to another record." },
        { "moved to nothing", "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was reopened or changed, and is no completed outbound act any more." },
    };

    [Theory]
    [MemberData(nameof(Fates))]
    public void Whatever_becomes_of_the_call_leaves_a_line_and_the_response_as_it_was_in_whatever_order_the_jobs_run(string fate, string line)
    {
        var inTurn = (TrialOrganization t) => { t.Organization.Jobs.RunAll(); };
        foreach (var jobs in new[] { inTurn, t => t.RunJobsInReverse(), t => t.RunJobsTwice() })
        {
            foreach (var recordedFirst in new[] { false, true })
            {
                var trial = TrialOrganization.WithAgreement();
                var (id, other) = (trial.Handed(), trial.Handed());
                var call = trial.At("10:30").Call(id, Names.Seller);
                if (recordedFirst) trial.Organization.Jobs.RunAll();

                Become(fate, trial.At("11:00"), call, other);
                jobs(trial);

                Assert.Equal(Called, trial.Response(id));
                Assert.Equal([line], trial.Trace(id));
                Assert.Equal(fate == "moved to another lead" ? Called : "Running", trial.Response(other));
                Assert.Empty(trial.Trace(other));
            }
        }
    }

    [Fact]
    public void A_mail_that_is_deleted_afterwards_leaves_a_line()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var mail = trial.At("10:30").Mail(id, Names.Seller);
        trial.Organization.Jobs.RunAll();

        trial.At("11:00").Delete(mail);

        Assert.Equal("Met 10:30, 30 min, Sam Seller, email, 1 attempt", trial.Response(id));
        Assert.Equal(["2026-01-06T11:00:00Z the e-mail of 2026-01-06T10:30:00Z was deleted."], trial.Trace(id));
    }

    [Fact]
    public void A_meeting_that_is_dated_anew_afterwards_leaves_a_line()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var meeting = trial.At("10:30").Meet(id, Names.Seller);

        trial.At("11:00").Date(meeting, "10:05");

        Assert.Equal("Met 10:30, 30 min, Sam Seller, appointment, 1 attempt", trial.Response(id));
        Assert.Equal(["2026-01-06T11:00:00Z the appointment of 2026-01-06T10:30:00Z was dated 2026-01-06T10:05:00Z afterwards."], trial.Trace(id));
    }

    [Fact]
    public void The_lines_stand_in_the_order_of_time_whatever_order_their_jobs_run_in()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Handed();
            var call = trial.At("10:30").Call(id, Names.Seller);
            trial.At("11:00").Reopen(call);
            trial.At("11:10").Made(call, at: "10:35");
            trial.At("11:20").Delete(call);

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal(Called, trial.Response(id));
            Assert.Equal(
                [
                    "2026-01-06T11:00:00Z the phone call of 2026-01-06T10:30:00Z was reopened or changed, and is no completed outbound act any more.",
                    "2026-01-06T11:20:00Z the phone call of 2026-01-06T10:35:00Z was deleted.",
                ],
                trial.Trace(id));
        }
    }

    [Fact]
    public void A_call_that_is_reopened_and_completed_again_is_one_attempt_on_record_as_it_was_first()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var call = trial.At("10:30").Call(id, Names.Seller);
        trial.At("11:00").Reopen(call);

        trial.At("11:30").Made(call);

        Assert.Equal(Called, trial.Response(id));
    }

    [Fact]
    public void A_call_that_never_counted_leaves_no_line()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var (others, early) = (trial.At("10:30").Call(id, Names.OtherSeller), trial.Call(id, Names.Seller, at: "09:00"));

        trial.At("11:00").Reopen(others);
        trial.Delete(early);

        Assert.Equal("Running", trial.Response(id));
        Assert.Empty(trial.Trace(id));
    }

    [Fact]
    public void A_call_that_was_dated_wrongly_counts_once_that_is_put_right_and_from_then_on_stays_as_it_is()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Handed();
            var call = trial.At("10:30").Call(id, Names.Seller, at: "09:50");
            trial.At("10:40").Date(call, "10:25");
            trial.At("11:00").Date(call, "10:05");

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal("Met 10:25, 25 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
            Assert.Equal(["2026-01-06T11:00:00Z the phone call of 2026-01-06T10:25:00Z was dated 2026-01-06T10:05:00Z afterwards."], trial.Trace(id));
        }
    }

    [Fact]
    public void A_call_that_is_dated_into_the_next_handover_stays_with_the_one_it_was_recorded_for()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Handed();
            var call = trial.At("10:30").Call(id, Names.Seller);
            trial.At("11:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
            trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
            trial.At("11:04").Date(call, "11:02");
            trial.At("11:05").Delete(call);

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal("Running", trial.Response(id));
            Assert.Equal(Called, trial.Response(id, number: 1));
        }
    }

    [Fact]
    public void A_call_that_followed_the_lead_to_its_new_owner_does_not_become_the_new_owners_by_being_touched()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement(new AgreementText().Response("team", "\"Field Sales\""));
            trial.Join(Names.FieldSales, Names.OtherSeller);
            var id = trial.Handed();
            var call = trial.At("10:30").Call(id, Names.Agent);
            trial.At("10:40").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
            trial.At("11:00").Date(call, "10:35");

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal("Running", trial.Response(id));
        }
    }

    [Fact]
    public void Of_two_calls_one_deleted_the_other_does_not_become_the_first_response()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var first = trial.At("10:30").Call(id, Names.Seller);
        trial.At("10:50").Call(id, Names.Seller);

        trial.At("11:00").Delete(first);

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 2 attempts", trial.Response(id));
    }

    [Fact]
    public void Changes_that_do_not_touch_the_act_leave_no_line()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var call = trial.At("10:30").Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();

        trial.At("11:00").Change(call, ("subject", "A good talk"), (PhoneCallTable.StatusCode, new OptionSetValue(PhoneCallStatus.Made)));

        Assert.Equal(Called, trial.Response(id));
        Assert.Empty(trial.Trace(id));
    }

    [Fact]
    public void A_long_trace_is_cut_and_the_job_does_not_fail()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var call = trial.At("10:30").Call(id, Names.Seller);
        for (var i = 0; i < 30; i++)
        {
            trial.Organization.Clock.Advance(TimeSpan.FromMinutes(1));
            trial.Reopen(call);
            trial.Made(call);
        }

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
        var trace = trial.Read(id).Handovers[0].GetAttributeValue<string>(HandoverTable.ResponseTrace);
        Assert.Equal(HandoverTable.ResponseTraceMaxLength, trace.Length);
        Assert.EndsWith("…", trace);
    }

    private static void Become(string fate, TrialOrganization trial, EntityReference call, Guid otherLead)
    {
        switch (fate)
        {
            case "reopened": trial.Reopen(call); break;
            case "cancelled": trial.Complete(call, PhoneCallState.Canceled, PhoneCallStatus.Canceled); break;
            case "received after all": trial.Change(call, (PhoneCallTable.StatusCode, new OptionSetValue(PhoneCallStatus.Received))); break;
            case "turned round": trial.Change(call, (PhoneCallTable.DirectionCode, false)); break;
            case "deleted": trial.Delete(call); break;
            case "dated back": trial.Date(call, "10:10"); break;
            case "dated forward": trial.Date(call, "10:50"); break;
            case "moved to another lead": trial.Move(call, otherLead); break;
            case "moved to nothing": trial.Move(call, null); break;
            default: throw new ArgumentOutOfRangeException(nameof(fate));
        }
    }
}
