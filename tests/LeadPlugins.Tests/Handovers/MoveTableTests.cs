using LeadPlugins.LocalOrg;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>Every move in every state of a handover, done by people: the record ends as the table of moves says, and what is not in the table changes nothing.</summary>
public class MoveTableTests
{
    public static TheoryData<HandoverOutcome, HandoverMove, string> Moves
    {
        get
        {
            var moves = new TheoryData<HandoverOutcome, HandoverMove, string>();
            foreach (var switches in new[] { LocalOrgSwitches.All().First(), LocalOrgSwitches.All().Last() })
            {
                foreach (var from in Enum.GetValues<HandoverOutcome>())
                {
                    foreach (var move in Enum.GetValues<HandoverMove>()) moves.Add(from, move, switches.ToString());
                }
            }
            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void It_ends_as_the_table_says_and_what_is_not_in_the_table_changes_nothing(HandoverOutcome from, HandoverMove move, string switches)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        var id = trial.Handed();
        trial.At("2026-01-06 11:00");
        Bring(trial, id, from);
        trial.Organization.Jobs.RunAll();
        var row = TrialHandovers.Text(trial.Read(id).Handovers.Single());

        var refusal = TrialMoments.Tried(() => Do(trial, id, move));
        var handover = trial.Lead(id).Handovers.Single();

        if (HandoverMoves.After(from, move) is { } after)
        {
            Assert.Null(refusal);
            Assert.Equal(after.ToString(), handover.Shown(HandoverTable.Outcome));
        }
        else
        {
            Assert.Equal(row, TrialHandovers.Text(handover));
            // The clock and the closing of a lead that sales has no more are nobody's request to sales, so nobody is told.
            Assert.Equal(move is HandoverMove.Accept or HandoverMove.Reject, refusal is not null);
        }
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    private static void Bring(TrialOrganization trial, Guid id, HandoverOutcome state)
    {
        switch (state)
        {
            case HandoverOutcome.Accepted: Do(trial, id, HandoverMove.Accept); break;
            case HandoverOutcome.Rejected: Do(trial, id, HandoverMove.Reject); break;
            case HandoverOutcome.Expired: Do(trial, id, HandoverMove.Expire); break;
            case HandoverOutcome.Withdrawn: Do(trial, id, HandoverMove.Withdraw); break;
        }
    }

    private static void Do(TrialOrganization trial, Guid id, HandoverMove move)
    {
        switch (move)
        {
            case HandoverMove.Accept: trial.Accept(id, by: Names.Seller); break;
            case HandoverMove.Reject: trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget")); break;
            case HandoverMove.Expire: trial.At("2026-01-06 12:30").SweepAll(); break;
            case HandoverMove.Withdraw: trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
        }
    }
}
