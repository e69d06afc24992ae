using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Telemarketing;

/// <summary>While Anna releases a lead, right before any one service call of hers, somebody else does something about it.</summary>
public class ReleasedAtOnceTests
{
    private const string SaysToTryAgain = " Try again in a moment.";

    private const string SaysToLookAgain = "This lead was taken out of its queue just now; refresh the list to see where it is.";

    private static readonly Dictionary<string, Action<TrialOrganization, Guid>> Deeds = new()
    {
        ["operations releases it"] = (trial, id) => trial.Release(id),
        ["somebody takes it with the platform's own button"] = (trial, id) => trial.Pick(id, Names.OtherSeller),
        ["it is closed"] = (trial, id) => trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))),
        ["it is deleted"] = (trial, id) => trial.Service.Delete(LeadTable.LogicalName, id),
        ["it is taken out of its queue"] = (trial, id) => trial.Service.Delete(QueueItemTable.LogicalName, trial.Read(id).ActiveQueueItems.Single().Id),
        ["it is moved to another queue"] = (trial, id) => trial.AddToQueue(id, trial[Names.MailQueue].Id),
        ["it qualifies"] = (trial, id) => trial.Update(id, (LeadTable.BudgetAmount, new Money(12000))),
    };

    public static TheoryData<string> Others => [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(Others))]
    public void Releasing_while_something_else_happens_ends_as_if_one_had_come_after_the_other(string other)
    {
        string[] inTurn = [InTurn(other, releasesFirst: true), InTurn(other, releasesFirst: false)];
        for (var call = 1; ; call++)
        {
            var (trial, id) = Picked();
            string? ofOther = null;
            var came = trial.Meanwhile(call, () => ofOther = TrialMoments.Tried(() => Deeds[other](trial, id)));
            var anna = TrialMoments.Tried(() => trial.ReleaseLead(id, by: Names.Agent));
            if (!came()) break;
            trial.Organization.BeforePluginCall = null;

            if (anna == SaysToLookAgain || anna?.EndsWith(SaysToTryAgain, StringComparison.Ordinal) == true) anna = TrialMoments.Tried(() => trial.ReleaseLead(id, by: Names.Agent));
            // On the platform a plain save waits for the transaction that has locked its row; here it cannot.
            if (ofOther is not null) ofOther = TrialMoments.Tried(() => Deeds[other](trial, id));

            Assert.Contains(Story(trial, id, anna, ofOther), inTurn);
            Assert.Empty(trial.Organization.Jobs.Failed);
        }
    }

    [Fact]
    public void Pressing_the_button_twice_releases_it_once_and_the_second_time_says_so()
    {
        var (trial, id) = Picked();
        string? second = null;
        var came = trial.Meanwhile(3, () => second = TrialMoments.Tried(() => trial.ReleaseLead(id, by: Names.Agent)));

        var first = TrialMoments.Tried(() => trial.ReleaseLead(id, by: Names.Agent));

        Assert.True(came());
        Assert.Null(second);
        Assert.Equal("Nobody is working on this lead, so there is nothing to release; refresh the list, and go on with another one.", first);
        Assert.Equal([id], trial.WorkList());
    }

    private static string InTurn(string other, bool releasesFirst)
    {
        var (trial, id) = Picked();
        var anna = releasesFirst ? TrialMoments.Tried(() => trial.ReleaseLead(id, by: Names.Agent)) : null;
        var ofOther = TrialMoments.Tried(() => Deeds[other](trial, id));
        if (!releasesFirst) anna = TrialMoments.Tried(() => trial.ReleaseLead(id, by: Names.Agent));
        return Story(trial, id, anna, ofOther);
    }

    /// <summary>What became of the lead, and what each of the two read.</summary>
    private static string Story(TrialOrganization trial, Guid id, string? anna, string? ofOther)
    {
        trial.Organization.Jobs.RunAll();
        var leads = trial.Rows(LeadTable.LogicalName, LeadTable.Id, id).Select(_ => trial.Read(id)).Select(lead => $"{lead.Stage}, {lead.Owner}, {lead.Queue}, {lead.RouteReason}, {lead.HandoverList}");
        var workers = trial.Rows(QueueItemTable.LogicalName, QueueItemTable.ObjectId, id).Select(item => item.Shown(QueueItemTable.WorkerId));
        return string.Join("\n", [anna ?? "released", ofOther ?? "done", .. leads, .. workers]);
    }

    private static (TrialOrganization Trial, Guid Lead) Picked()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.NearMiss);
        trial.PickLead(id, by: Names.Agent);
        return (trial, id);
    }
}
