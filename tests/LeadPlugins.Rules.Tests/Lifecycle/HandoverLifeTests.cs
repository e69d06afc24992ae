using LeadPlugins.Rules.Lifecycle;

namespace LeadPlugins.Rules.Tests.Lifecycle;

/// <summary>Offered at 10:00, to be accepted by 12:00, response due at 14:00.</summary>
public class HandoverLifeTests
{
    private static readonly Handover Offered = new() { Number = 1, OfferedOn = At("10:00"), DeliveredOn = At("10:00"), AcceptDueOn = At("12:00"), DueOn = At("14:00") };

    [Theory]
    [InlineData("", HandoverOutcome.Open)]
    [InlineData("accepted 12:00", HandoverOutcome.Accepted)] // to the second in time
    [InlineData("accepted 12:01", HandoverOutcome.Expired)] // late is better than never, but it was late
    [InlineData("rejected 11:00", HandoverOutcome.Rejected)]
    [InlineData("rejected 13:00", HandoverOutcome.Expired)]
    [InlineData("accepted 11:00, rejected 15:00", HandoverOutcome.Rejected)]
    [InlineData("accepted 12:30, rejected 15:00", HandoverOutcome.Expired)]
    [InlineData("closed 11:00", HandoverOutcome.Withdrawn)]
    [InlineData("closed 13:00", HandoverOutcome.Expired)] // whether or not anybody looked in between
    [InlineData("accepted 11:00, closed 13:00", HandoverOutcome.Accepted)]
    [InlineData("qualified 11:00", HandoverOutcome.Accepted)]
    [InlineData("qualified 13:00", HandoverOutcome.Expired)]
    [InlineData("found 12:00", HandoverOutcome.Open)]
    [InlineData("found 12:01", HandoverOutcome.Expired)]
    [InlineData("found 12:01, closed 11:00", HandoverOutcome.Withdrawn)] // the job of the closing came late: it was in time
    [InlineData("found 12:01, qualified 11:30", HandoverOutcome.Accepted)]
    [InlineData("closed 11:30, qualified 11:00", HandoverOutcome.Accepted)] // reopened before the job of the qualification ran
    public void The_facts_on_record_decide_the_outcome(string facts, HandoverOutcome expected) => Assert.Equal(expected, With(facts).Outcome);

    [Theory]
    [InlineData("", ResponseStatus.Running, null)]
    [InlineData("call 14:00", ResponseStatus.Met, "14:00")]
    [InlineData("call 14:01", ResponseStatus.Missed, "14:01")]
    [InlineData("call 13:00, call 11:00, call 12:00", ResponseStatus.Met, "11:00")] // the earliest, in whatever order they are told
    [InlineData("call 09:59", ResponseStatus.Running, null)] // before the handover
    [InlineData("closed 12:00, call 12:00", ResponseStatus.Cancelled, null)] // out of sales' hands by then
    [InlineData("call 13:00, closed 12:00", ResponseStatus.Cancelled, null)]
    [InlineData("call 11:00, closed 12:00", ResponseStatus.Met, "11:00")]
    [InlineData("qualified 12:00", ResponseStatus.Met, "12:00")]
    [InlineData("qualified 12:00, call 11:00", ResponseStatus.Met, "11:00")]
    [InlineData("qualified 15:00", ResponseStatus.Missed, "15:00")]
    public void The_first_response_is_the_earliest_that_counts(string facts, ResponseStatus status, string? on)
    {
        var handover = With(facts);

        Assert.Equal(status, handover.ResponseStatus);
        Assert.Equal(on is null ? null : At(on), handover.RespondedOn);
    }

    [Theory]
    [InlineData("call 11:00, rejected 11:30", true)]
    [InlineData("rejected 11:30, call 11:00", true)] // its job ran late
    [InlineData("rejected 11:30", false)]
    [InlineData("rejected 11:30, call 11:45", false)]
    public void A_rejection_after_contact_is_known_as_one(string facts, bool expected) => Assert.Equal(expected, With(facts).IsRejectedAfterContact);

    [Fact]
    public void Whatever_order_the_facts_come_in_and_however_often_the_same_comes_out()
    {
        var random = new Random(31);
        for (var round = 0; round < 20_000; round++)
        {
            var facts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => RandomFact(random)).ToList();
            // Sales says no more than one thing of a kind: that is what the table of moves is for.
            facts = [.. facts.GroupBy(f => f.StartsWith("call", StringComparison.Ordinal) ? f : f.Split(' ')[0]).Select(g => g.First())];
            var once = With(string.Join(", ", facts));
            var shuffled = facts.Concat(facts).ToArray();
            random.Shuffle(shuffled);
            var twice = With(string.Join(", ", shuffled));

            Assert.Equal(Story(once), Story(twice));
        }
    }

    [Fact]
    public void Every_change_of_outcome_is_a_legal_move()
    {
        var random = new Random(32);
        for (var round = 0; round < 20_000; round++)
        {
            var handover = Offered;
            // As things happen: in the order of time.
            foreach (var fact in Enumerable.Range(0, 6).Select(_ => RandomFact(random)).OrderBy(f => f.Split(' ')[1], StringComparer.Ordinal))
            {
                var kind = fact.Split(' ')[0];
                var move = kind switch { "accepted" => HandoverMove.Accept, "rejected" => HandoverMove.Reject, "closed" => HandoverMove.Withdraw, "qualified" => HandoverMove.Accept, _ => HandoverMove.Expire };
                var found = handover.FoundAt(At(fact.Split(' ')[1]));
                if (!found.IsRunning) break;
                if (kind is "call" or "found") continue;
                var expected = HandoverMoves.After(found.Outcome, move);
                if (expected is null) continue;
                handover = With(fact, found);

                Assert.Equal(expected, handover.Outcome);
            }
        }
    }

    [Fact]
    public void These_moves_are_legal_and_no_others()
    {
        var legal = from outcome in Enum.GetValues<HandoverOutcome>() from move in Enum.GetValues<HandoverMove>() let after = HandoverMoves.After(outcome, move) where after is not null select $"{outcome} {move} {after}";

        Assert.Equal(
            [
                "Open Accept Accepted", "Open Reject Rejected", "Open Expire Expired", "Open Withdraw Withdrawn", "Accepted Reject Rejected", "Accepted Withdraw Accepted",
                "Expired Accept Expired", "Expired Reject Expired", "Expired Withdraw Expired",
            ],
            legal);
    }

    [Fact]
    public void An_attempt_recorded_more_than_an_hour_after_it_was_made_is_entered_late()
    {
        Assert.False(new Attempt(Guid.Empty, "phonecall", At("10:00"), "Sam", At("11:00")).IsEnteredLate);
        Assert.True(new Attempt(Guid.Empty, "phonecall", At("10:00"), "Sam", At("11:01")).IsEnteredLate);
    }

    [Fact]
    public void Dating_a_call_anew_changes_nothing_whichever_save_is_told_first()
    {
        var (first, later) = (new Attempt(Guid.Empty, "phonecall", At("11:00"), "Sam", At("11:00")), new Attempt(Guid.Empty, "phonecall", At("10:15"), "Sam", At("13:00")));

        Assert.Equal([first], AttemptList.Empty.With(first).With(later).Items);
        Assert.Equal([first], AttemptList.Empty.With(later).With(first).Items);
    }

    [Fact]
    public void An_attempt_can_be_taken_from_one_handover_for_another()
    {
        var (call, mail) = (new Attempt(new Guid(1, 0, 0, new byte[8]), "phonecall", At("11:00"), "Sam", At("11:00")), new Attempt(new Guid(2, 0, 0, new byte[8]), "email", At("12:00"), "Sam", At("12:00")));
        var answered = Offered.With(call).With(mail);

        Assert.Equal(At("12:00"), answered.Without(call).RespondedOn);
        Assert.Equal(ResponseStatus.Running, answered.Without(call).Without(mail).ResponseStatus);
    }

    [Fact]
    public void The_history_of_owners_tells_who_was_given_the_lead_between_two_instants()
    {
        var (sam, olga) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        var history = OwnerHistory.Changed(OwnerHistory.Changed(null, sam, olga, At("11:00")), olga, sam, At("12:00"));

        Assert.True(OwnerHistory.IsGivenTo(olga, history, At("10:59"), At("11:00")));
        Assert.False(OwnerHistory.IsGivenTo(olga, history, At("11:00"), At("15:00"))); // hers already
        Assert.False(OwnerHistory.IsGivenTo(sam, history, At("10:00"), At("11:59"))); // his before, and again only later
        Assert.False(OwnerHistory.IsGivenTo(sam, null, At("10:00"), At("15:00")));
    }

    [Fact]
    public void Attempts_are_read_as_they_were_written()
    {
        var list = AttemptList.Empty.With(new Attempt(new Guid(1, 0, 0, new byte[8]), "phonecall", At("11:00"), "Sam \"the\" Seller", At("11:05"))).With(new Attempt(new Guid(2, 0, 0, new byte[8]), "email", At("10:00"), "Olga", At("10:00")));

        Assert.Equal(list.Items, AttemptList.Parse(list.ToJson()).Items);
        Assert.Equal("Olga", list.Items[0].Person);
        Assert.Null(AttemptList.Empty.ToJson());
        foreach (var spoiled in new[] { null, "", "{", "[1,{}]", "[{\"activity\":\"x\"}]" }) Assert.Empty(AttemptList.Parse(spoiled).Items);
    }

    private static string RandomFact(Random random) =>
        new[] { "accepted", "rejected", "closed", "qualified", "call", "found" }[random.Next(6)] + " " + $"{random.Next(9, 17):00}:{random.Next(4) * 15:00}";

    private static string Story(Handover handover) =>
        $"{handover.Outcome} {handover.ResponseStatus} {handover.RespondedOn:HH:mm} {handover.AcceptedOn:HH:mm} {handover.RejectedOn:HH:mm} {handover.ClosedOn:HH:mm} {handover.IsRejectedAfterContact} {handover.CountedAttempts.Count()}";

    private static Handover With(string facts, Handover? start = null)
    {
        var handover = start ?? Offered;
        foreach (var fact in facts.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(' ')))
        {
            var on = At(fact[1]);
            handover = fact[0] switch
            {
                "accepted" => handover.AcceptedAt(on),
                "rejected" => handover.RejectedAt(on),
                "closed" => handover.ClosedAt(on),
                "qualified" => handover.QualifiedAt(on),
                "found" => handover.FoundAt(on),
                _ => handover.With(new Attempt(new Guid(on.Hour, (short)on.Minute, 0, new byte[8]), "phonecall", on, "Sam", on)),
            };
        }
        return handover;
    }

    private static DateTime At(string time) => DateTime.SpecifyKind(new DateTime(2026, 1, 6) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
