using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>
/// Two people do something about one lead in the same moment: the second one's request happens whole, in a session of its own, before any one service call of
/// the first one's. Sam and Olga are both of the team that the lead was offered to.
/// </summary>
public class TwoPeopleTests
{
    private const string SaysToTryAgain = " Try again in a moment.";

    /// <summary>On the platform a plain save waits for the transaction that has locked its row; here it cannot.</summary>
    private const string WouldWait = "SQL timeout expired: ";

    private static readonly Dictionary<string, Action<TrialOrganization, Guid>> Deeds = new()
    {
        ["Sam accepts"] = (trial, id) => trial.Accept(id, by: Names.Seller),
        ["Sam gives it back"] = (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget")),
        ["Sam says misrouted"] = (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Misrouted),
        ["operations offer it again"] = (trial, id) => trial.OfferAgain(id, "Nobody answered."),
        ["Olga accepts"] = (trial, id) => trial.Accept(id, by: Names.OtherSeller),
        ["Olga gives it back"] = (trial, id) => trial.Reject(id, Names.OtherSeller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "size")),
        ["Olga says misrouted"] = (trial, id) => trial.Reject(id, Names.OtherSeller, RejectionKindChoice.Misrouted),
        ["Olga edits it"] = (trial, id) => trial.As(Names.OtherSeller).Update(new Entity(LeadTable.LogicalName, id) { [LeadTable.BudgetAmount] = new Money(31000) }),
        ["Olga closes it"] = (trial, id) => trial.As(Names.OtherSeller).Update(new Entity(LeadTable.LogicalName, id) { [LeadTable.StateCode] = new OptionSetValue(LeadState.Disqualified) }),
        ["Olga qualifies it"] = (trial, id) => trial.As(Names.OtherSeller).Update(new Entity(LeadTable.LogicalName, id) { [LeadTable.StateCode] = new OptionSetValue(LeadState.Qualified) }),
        ["it is assigned to Anna"] = (trial, id) => trial.Update(id, (LeadTable.OwnerId, trial[Names.Agent])),
        ["it is deleted"] = (trial, id) => trial.Service.Delete(LeadTable.LogicalName, id),
        ["the clocks are swept"] = (trial, _) => trial.Sweep(),
    };

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (var first in new[] { "Sam accepts", "Sam gives it back", "Sam says misrouted", "operations offer it again" })
            {
                foreach (var other in Deeds.Keys.Where(deed => !deed.StartsWith("Sam", StringComparison.Ordinal)))
                {
                    // In time, or after the time to accept: then operations can offer it again.
                    pairs.Add(first, other, "2026-01-06 11:00");
                    pairs.Add(first, other, "2026-01-06 12:01");
                }
            }
            return pairs;
        }
    }

    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Of_two_who_accept_at_once_one_wins_and_the_other_reads_who_did(string switches)
    {
        for (var (call, came) = (1, true); came; call++)
        {
            var (trial, id) = Offered("2026-01-06 11:00", switches);
            string? olga = null;
            var meanwhile = trial.Meanwhile(call, () => olga = TrialMoments.Tried(() => trial.Accept(id, by: Names.OtherSeller)));
            var sam = TrialMoments.Tried(() => trial.Accept(id, by: Names.Seller));
            if (!(came = meanwhile())) break;
            trial.Organization.BeforePluginCall = null;

            var (winner, loser, sentence) = sam is null ? (Names.Seller, Names.OtherSeller, olga) : (Names.OtherSeller, Names.Seller, sam);
            Assert.True((sam is null) != (olga is null), $"before call {call}: {sam} / {olga}");
            var tells = $"{winner} accepted this lead on 2026-01-06 11:00; ask {winner} for it if it should be yours.";
            Assert.True(sentence == tells || sentence!.EndsWith(SaysToTryAgain, StringComparison.Ordinal), sentence);
            Assert.Equal(tells, TrialHandovers.Refused(() => trial.Accept(id, by: loser)));

            var lead = trial.Lead(id);
            Assert.Equal($"1 Accepted → {winner}", lead.HandoverList);
            Assert.Equal(winner, lead.Handovers[0].Shown(HandoverTable.AcceptedByName));
            Assert.Equal(winner, lead.Owner);
            Assert.Empty(trial.Organization.Jobs.Failed);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_two_do_at_once_ends_as_if_one_had_come_after_the_other(string first, string other, string at)
    {
        var inTurn = new[] { InTurn(first, other, at), InTurn(other, first, at) };
        for (var call = 1; ; call++)
        {
            var (trial, id) = Offered(at);
            string? ofOther = null;
            var came = trial.Meanwhile(call, () => ofOther = TrialMoments.Tried(() => Deeds[other](trial, id)));
            var ofFirst = TrialMoments.Tried(() => Deeds[first](trial, id));
            if (!came()) break;
            trial.Organization.BeforePluginCall = null;

            // Whoever was told to try again does; whoever had to wait goes on. Operations who read that sales gave it back a moment ago ask once more.
            if (MayTryAgain(ofFirst) || (first == "operations offer it again" && ofFirst?.Contains(" gave this lead back on ", StringComparison.Ordinal) == true)) ofFirst = TrialMoments.Tried(() => Deeds[first](trial, id));
            if (MayTryAgain(ofOther)) ofOther = TrialMoments.Tried(() => Deeds[other](trial, id));

            Assert.Contains(Story(trial, id, (first, ofFirst), (other, ofOther)), inTurn);
            Assert.Empty(trial.Organization.Jobs.Failed);
        }
    }

    private static string InTurn(string first, string second, string at)
    {
        var (trial, id) = Offered(at);
        var ofFirst = TrialMoments.Tried(() => Deeds[first](trial, id));
        var ofSecond = TrialMoments.Tried(() => Deeds[second](trial, id));
        return Story(trial, id, (first, ofFirst), (second, ofSecond));
    }

    private static bool MayTryAgain(string? sentence) => sentence?.EndsWith(SaysToTryAgain, StringComparison.Ordinal) == true || sentence?.StartsWith(WouldWait, StringComparison.Ordinal) == true;

    /// <summary>What became of the lead, and what each of the two read.</summary>
    private static string Story(TrialOrganization trial, Guid id, params (string Deed, string? Sentence)[] said)
    {
        trial.Organization.Jobs.RunAll();
        var told = said.Select(s => $"{s.Deed}: {s.Sentence ?? "done"}").Order(StringComparer.Ordinal);
        var handovers = trial.Rows(HandoverTable.LogicalName, HandoverTable.Route, "field").Concat(trial.Rows(HandoverTable.LogicalName, HandoverTable.Route, "last-resort"))
            .OrderBy(row => row.GetAttributeValue<int>(HandoverTable.Number)).Select(row => string.Join(" ", Told.Select(row.Shown)));
        var leads = trial.Rows(LeadTable.LogicalName, LeadTable.Id, id).Select(_ => trial.Read(id))
            .Select(lead => $"{lead.Stage}, {lead.Owner}, {lead.Queue}, {lead.ResponseStatus}, {lead.RouteReason}, {lead.NextQuestion}, {lead.IsOpen}, {lead.Row.GetAttributeValue<Money>(LeadTable.BudgetAmount).Value}");
        return string.Join("\n", [.. told, .. leads, .. handovers]);
    }

    private static readonly string[] Told =
    [
        HandoverTable.Number, HandoverTable.Outcome, HandoverTable.RecipientName, HandoverTable.AcceptedOn, HandoverTable.AcceptedByName, HandoverTable.RejectedOn, HandoverTable.RejectedByName,
        HandoverTable.RejectionKind, HandoverTable.Criterion, HandoverTable.ClosedOn, HandoverTable.ResponseStatus, HandoverTable.OfferReason,
    ];

    private static (TrialOrganization Trial, Guid Lead) Offered(string at, string switches = "none")
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        trial.Join(Names.FieldSales, Names.Seller);
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));
        return (trial.At(at), id);
    }
}
