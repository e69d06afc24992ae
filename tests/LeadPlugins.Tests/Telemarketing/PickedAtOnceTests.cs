using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Telemarketing;

/// <summary>While Anna picks a lead, right before any one service call of hers, somebody else does something about it, or the platform fails.</summary>
public class PickedAtOnceTests
{
    private const string SaysToTryAgain = " Try again in a moment.";

    private const string SaysToLookAgain = "This lead was taken out of its queue just now; refresh the list to see where it is.";

    /// <summary>The service call that locks the item: the lead was read for the caller and with its item before.</summary>
    private const int Lock = 3;

    private const int SqlTimeout = unchecked((int)0x80044151), SqlError = unchecked((int)0x80044150), NoPrivilege = unchecked((int)0x80040220);

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Of_two_who_pick_at_once_one_has_the_lead_and_the_other_reads_who_does(string switches)
    {
        var winners = new HashSet<string>();
        for (var (call, came) = (1, true); came; call++)
        {
            var (trial, id) = InQueue(switches);
            string? olga = null;
            var meanwhile = trial.Meanwhile(call, () => olga = TrialMoments.Tried(() => trial.PickLead(id, by: Names.OtherSeller)));
            var anna = TrialMoments.Tried(() => trial.PickLead(id, by: Names.Agent));
            if (!(came = meanwhile())) break;
            trial.Organization.BeforePluginCall = null;

            Assert.True((anna is null) != (olga is null), $"before call {call}: {anna} / {olga}");
            var (winner, loser, sentence) = anna is null ? (Names.Agent, Names.OtherSeller, olga) : (Names.OtherSeller, Names.Agent, anna);
            var tells = $"{winner} is working on this lead; choose another one, or ask {winner} to release it.";
            Assert.True(sentence == tells || sentence!.EndsWith(SaysToTryAgain, StringComparison.Ordinal), sentence);
            Assert.Equal(tells, TrialHandovers.Refused(() => trial.PickLead(id, by: loser)));
            Assert.Equal(winner, trial.WorkerOf(id));
            trial.Organization.Jobs.RunAll();
            Assert.Empty(trial.Organization.Jobs.Failed);
            winners.Add(winner);
        }
        Assert.Equal(2, winners.Count);
    }

    private static readonly Dictionary<string, Action<TrialOrganization, Guid>> Deeds = new()
    {
        ["it is closed"] = (trial, id) => trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))),
        ["it is deleted"] = (trial, id) => trial.Service.Delete(LeadTable.LogicalName, id),
        ["it is taken out of its queue"] = (trial, id) => trial.Service.Delete(QueueItemTable.LogicalName, trial.Read(id).ActiveQueueItems.Single().Id),
        ["it is moved to another queue"] = (trial, id) => trial.AddToQueue(id, trial[Names.MailQueue].Id),
        ["it qualifies"] = (trial, id) => trial.Update(id, (LeadTable.BudgetAmount, new Money(12000))),
        ["it must not be phoned"] = (trial, id) => trial.Update(id, (LeadTable.DoNotPhone, true)),
    };

    public static TheoryData<string> Others => [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(Others))]
    public void Picking_while_something_else_happens_ends_as_if_one_had_come_after_the_other(string other)
    {
        string[] inTurn = [InTurn(other, picksFirst: true), InTurn(other, picksFirst: false)];
        for (var call = 1; ; call++)
        {
            var (trial, id) = InQueue();
            string? ofOther = null;
            var came = trial.Meanwhile(call, () => ofOther = TrialMoments.Tried(() => Deeds[other](trial, id)));
            var anna = TrialMoments.Tried(() => trial.PickLead(id, by: Names.Agent));
            if (!came()) break;
            trial.Organization.BeforePluginCall = null;

            if (anna == SaysToLookAgain || anna?.EndsWith(SaysToTryAgain, StringComparison.Ordinal) == true) anna = TrialMoments.Tried(() => trial.PickLead(id, by: Names.Agent));
            // On the platform a plain save waits for the transaction that has locked its row; here it cannot.
            if (ofOther is not null) ofOther = TrialMoments.Tried(() => Deeds[other](trial, id));

            Assert.Contains(Story(trial, id, anna, ofOther), inTurn);
            Assert.Empty(trial.Organization.Jobs.Failed);
        }
    }

    /// <summary>The language of the reader cannot be asked for any more, so the agreement's is spoken.</summary>
    [Theory]
    [InlineData("1033", SaysToLookAgain)]
    [InlineData("1031", "Dieser Lead ist eben aus seiner Warteschlange genommen worden; aktualisieren Sie die Liste, um zu sehen, wo er ist.")]
    public void When_its_item_is_deleted_before_it_can_be_locked_the_agent_reads_to_look_again_and_nothing_is_written(string language, string sentence)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("language", language));
        var id = trial.Handed(LeadText.NearMiss);
        var afterwards = "";
        trial.Meanwhile(Lock, () =>
        {
            Deeds["it is taken out of its queue"](trial, id);
            afterwards = trial.OnRecord(id);
        });

        Assert.Equal(sentence, TrialHandovers.Refused(() => trial.PickLead(id, by: Names.Agent)));

        Assert.Contains("refused: left-its-queue", trial.Organization.Log.Executions[^1].Trace, StringComparison.Ordinal);
        Assert.Equal(afterwards, trial.OnRecord(id));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void When_the_lead_gets_a_new_item_in_between_the_new_one_is_locked_and_picked(string switches)
    {
        var (trial, id) = InQueue(switches);
        var first = trial.Read(id).ActiveQueueItems.Single().Id;
        trial.Meanwhile(Lock, () => MoveToANewItem(trial, id));

        trial.PickLead(id, by: Names.Agent);

        Assert.NotEqual(first, trial.Read(id).ActiveQueueItems.Single().Id);
        Assert.Equal(Names.Agent, trial.WorkerOf(id));
        Assert.Equal(
            ["RetrieveMultiple", "RetrieveMultiple", "Update", "RetrieveMultiple", "Update", "RetrieveMultiple", "Update"],
            trial.Organization.Log.Executions.Single(e => e.Step == PickLeadApi.Name).Calls.Select(call => call.Message));
    }

    [Theory]
    [InlineData(1)] // before the new item is read
    [InlineData(2)] // before it is locked
    public void Who_picks_the_new_item_in_between_has_it_and_the_other_reads_who_does(int afterMove)
    {
        var (trial, id) = InQueue();
        trial.Meanwhile(Lock, () =>
        {
            MoveToANewItem(trial, id);
            trial.Meanwhile(afterMove, () => trial.PickLead(id, by: Names.OtherSeller));
        });

        Assert.Equal(
            "Olga Other is working on this lead; choose another one, or ask Olga Other to release it.",
            TrialHandovers.Refused(() => trial.PickLead(id, by: Names.Agent)));
        Assert.Equal(Names.OtherSeller, trial.WorkerOf(id));
    }

    [Theory]
    [InlineData(SqlTimeout, "SQL timeout expired.", true)]
    [InlineData(SqlError, "Transaction (Process ID 52) was deadlocked, Sql Number: 1205.", true)]
    [InlineData(NoPrivilege, "Principal user is missing a privilege.", false)]
    public void A_fault_at_any_call_leaves_nothing_behind_says_whether_to_try_again_and_repeating_succeeds(int code, string message, bool mayPass)
    {
        for (var call = 1; ; call++)
        {
            var (trial, id) = InQueue();
            trial.At("2026-01-06 10:05"); // nothing is cached any more
            var before = trial.OnRecord(id);
            var came = trial.FailCall(call, code, message);
            var sentence = TrialMoments.Tried(() => trial.PickLead(id, by: Names.Agent));
            if (!came())
            {
                Assert.True(call > 5, $"only {call - 1} calls");
                break;
            }
            trial.Organization.BeforePluginCall = null;

            Assert.Equal("PickLead could not finish, and nothing of its work in this request was kept: " + message + (mayPass ? SaysToTryAgain : ""), sentence);
            Assert.Equal(before, trial.OnRecord(id));

            trial.PickLead(id, by: Names.Agent);
            Assert.Equal(Names.Agent, trial.WorkerOf(id));
        }
    }

    /// <summary>Closing takes the lead out of its queue; once it is open again, it is put into another one.</summary>
    private static void MoveToANewItem(TrialOrganization trial, Guid id)
    {
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        trial.AddToQueue(id, trial[Names.MailQueue].Id);
    }

    private static string InTurn(string other, bool picksFirst)
    {
        var (trial, id) = InQueue();
        var anna = picksFirst ? TrialMoments.Tried(() => trial.PickLead(id, by: Names.Agent)) : null;
        var ofOther = TrialMoments.Tried(() => Deeds[other](trial, id));
        if (!picksFirst) anna = TrialMoments.Tried(() => trial.PickLead(id, by: Names.Agent));
        return Story(trial, id, anna, ofOther);
    }

    /// <summary>What became of the lead, and what each of the two read.</summary>
    private static string Story(TrialOrganization trial, Guid id, string? anna, string? ofOther)
    {
        trial.Organization.Jobs.RunAll();
        var leads = trial.Rows(LeadTable.LogicalName, LeadTable.Id, id).Select(_ => trial.Read(id)).Select(lead => $"{lead.Stage}, {lead.Owner}, {lead.Queue}, {lead.RouteReason}, {lead.HandoverList}");
        var workers = trial.Rows(QueueItemTable.LogicalName, QueueItemTable.ObjectId, id).Select(item => item.Shown(QueueItemTable.WorkerId));
        return string.Join("\n", [anna ?? "picked", ofOther ?? "done", .. leads, .. workers]);
    }

    private static (TrialOrganization Trial, Guid Lead) InQueue(string switches = "none")
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        return (trial, trial.Handed(LeadText.NearMiss));
    }
}
