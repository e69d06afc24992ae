using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Handovers;

/// <summary>The platform fails at any one service call while sales answers an offer, or in the jobs after it.</summary>
public class AnswerFaultTests
{
    private const int SqlTimeout = unchecked((int)0x80044151), SqlError = unchecked((int)0x80044150), RowVersionChanged = unchecked((int)0x80060882), NoPrivilege = unchecked((int)0x80040220);

    private static readonly Dictionary<string, Action<TrialOrganization, Guid>> Answers = new()
    {
        ["accept"] = (trial, id) => trial.Accept(id, by: Names.Seller),
        ["give back"] = (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.ColumnRequest, LeadTable.JobTitle)),
        ["misrouted"] = (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Misrouted),
        ["offer again"] = (trial, id) => trial.OfferAgain(id, "Nobody answered."),
    };

    public static TheoryData<string, int, string, bool> Faults
    {
        get
        {
            var faults = new TheoryData<string, int, string, bool>();
            foreach (var answer in Answers.Keys)
            {
                faults.Add(answer, SqlTimeout, "SQL timeout expired.", true);
                faults.Add(answer, SqlError, "Transaction (Process ID 52) was deadlocked, Sql Number: 1205.", true);
                faults.Add(answer, RowVersionChanged, "The version of the existing record doesn't match the RowVersion property provided.", true);
                faults.Add(answer, NoPrivilege, "Principal user is missing a privilege.", false);
            }
            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_at_any_call_rolls_everything_back_says_whether_to_try_again_and_repeating_succeeds(string answer, int code, string message, bool mayPass)
    {
        var expected = Undisturbed(answer);
        for (var call = 1; ; call++)
        {
            var (trial, id) = Offered();
            var before = trial.OnRecord(id);
            var came = trial.FailCall(call, code, message);
            var sentence = TrialMoments.Tried(() => Answers[answer](trial, id));
            if (!came())
            {
                Assert.True(call > 5, $"only {call - 1} calls");
                break;
            }
            trial.Organization.BeforePluginCall = null;

            Assert.EndsWith(mayPass ? message + " Try again in a moment." : message, sentence, StringComparison.Ordinal);
            Assert.Contains(" could not finish, and nothing of its work in this request was kept: ", sentence, StringComparison.Ordinal);
            Assert.Equal(before, trial.OnRecord(id));

            Answers[answer](trial, id);
            Assert.Equal(expected, Story(trial, id));
        }
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("give back")]
    [InlineData("misrouted")]
    [InlineData("offer again")]
    public void A_passing_fault_at_any_call_of_the_jobs_that_follow_is_made_good_by_the_retry(string answer)
    {
        var expected = Undisturbed(answer);
        for (var call = 1; ; call++)
        {
            var (trial, id) = Offered();
            Answers[answer](trial, id);
            var came = trial.FailCall(call, SqlTimeout, "SQL timeout expired.");
            trial.Organization.Jobs.RunAll();
            if (!came()) break;

            Assert.Equal(expected, Story(trial, id));
        }
    }

    private static string Undisturbed(string answer)
    {
        var (trial, id) = Offered();
        Answers[answer](trial, id);
        return Story(trial, id);
    }

    private static string Story(TrialOrganization trial, Guid id)
    {
        var lead = trial.Lead(id);
        Assert.Empty(trial.Organization.Jobs.Failed);
        return $"{lead.Stage}, {lead.Owner}, {lead.Queue}, {lead.ResponseStatus}, {lead.RouteReason}, {lead.NextQuestion}: {lead.HandoverList}";
    }

    /// <summary>Offered to Sam at 10:00 and not accepted by 12:00; nothing is cached any more.</summary>
    private static (TrialOrganization Trial, Guid Lead) Offered()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"));
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.JobTitle, "Intern"));
        return (trial.At("2026-01-06 12:01"), id);
    }
}
