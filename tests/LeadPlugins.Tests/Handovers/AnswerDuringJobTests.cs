using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>Somebody does something about a lead while a job is at work on it: before any one of the job's service calls. It ends as if that had come before the
/// jobs or after them.</summary>
public class AnswerDuringJobTests
{
    private static readonly Dictionary<string, Action<TrialOrganization, Guid>> Deeds = new()
    {
        ["offered"] = (_, _) => { },
        ["Sam accepts"] = (trial, id) => trial.Accept(id, by: Names.Seller),
        ["Sam gives it back"] = (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget")),
        ["Sam says misrouted"] = (trial, id) => trial.Reject(id, Names.Seller, RejectionKindChoice.Misrouted),
        ["Olga accepts"] = (trial, id) => trial.Accept(id, by: Names.OtherSeller),
        ["Olga gives it back"] = (trial, id) => trial.Reject(id, Names.OtherSeller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "size")),
        ["the budget changes"] = (trial, id) => trial.Update(id, (LeadTable.BudgetAmount, new Money(31000))),
        ["operations offer it again"] = (trial, id) => trial.OfferAgain(id, "It is right."),
        ["it is closed"] = (trial, id) => trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))),
        ["it is assigned to Olga"] = (trial, id) => trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller])),
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var before in new[] { "offered", "Sam accepts", "Sam gives it back", "Sam says misrouted", "it is assigned to Olga" })
            {
                foreach (var meanwhile in Deeds.Keys.Where(deed => deed != "offered")) pairs.Add(before, meanwhile);
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void It_ends_as_if_it_had_come_before_the_jobs_or_after_them(string before, string meanwhile)
    {
        var (early, lead) = Waiting(before);
        var said = TrialMoments.Tried(() => Deeds[meanwhile](early, lead));
        var (late, same) = Waiting(before);
        late.Organization.Jobs.RunAll();
        var inTurn = new[] { Story(early, lead, said), Story(late, same, TrialMoments.Tried(() => Deeds[meanwhile](late, same))) };

        for (var call = 1; ; call++)
        {
            var (trial, id) = Waiting(before);
            string? sentence = null;
            var came = trial.Meanwhile(call, () => sentence = TrialMoments.Tried(() => Deeds[meanwhile](trial, id)));
            trial.Organization.Jobs.RunAll();
            if (!came()) break;
            trial.Organization.BeforePluginCall = null;

            var story = Story(trial, id, sentence);
            Assert.True(inTurn.Contains(story), $"before call {call}\n{story}\n--\n{string.Join('\n', inTurn)}");
        }
    }

    /// <summary>A lead about which something was done whose jobs have not run.</summary>
    private static (TrialOrganization Trial, Guid Lead) Waiting(string what)
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.As(Names.Agent).Create(LeadText.Qualified.ToEntity(trial));
        if (what != "offered") trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 10:02");
        Deeds[what](trial, id);
        return (trial, id);
    }

    private static string Story(TrialOrganization trial, Guid id, string? sentence)
    {
        var lead = trial.Lead(id);
        Assert.Empty(trial.Organization.Jobs.Failed);
        var handovers = lead.Handovers.Select(h => $"{h.Shown(HandoverTable.Outcome)} {h.Shown(HandoverTable.AcceptedByName)} {h.Shown(HandoverTable.RejectedByName)} {h.Shown(HandoverTable.ClosedOn)} {h.Shown(HandoverTable.DueOn)}");
        // A lead that is closed on its way may have been promised to somebody whom it never reached.
        var whose = lead.IsOpen ? $"{lead.Owner}: {lead.HandoverList}" : "closed";
        return $"{sentence ?? "done"} | {lead.Stage}, {lead.Queue}, {lead.ResponseStatus}, {lead.RouteReason}, {whose} | {string.Join(" / ", handovers)}";
    }
}
