using System.Globalization;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Building;

/// <summary>
/// A random agreement in which every criterion has a column to itself, so that a lead with any wished combination of outcomes can be made. Everything follows from the seed.
/// </summary>
internal sealed class RandomCase
{
    private static readonly string[] Tests =
    [
        "\"operator\": \"atLeast\", \"value\": 10",
        "\"operator\": \"isTrue\", \"unknownValues\": []",
        "\"operator\": \"contains\", \"value\": \"abc\"",
        "\"operator\": \"oneOf\", \"value\": [1, 2], \"unknownValues\": [9]",
        "\"operator\": \"withinNextDays\", \"value\": 30",
        "\"operator\": \"between\", \"value\": [-1.5, 2.5e1], \"emptyMeans\": \"unknown\"",
    ];

    private static readonly string[] Notices =
    [
        .. from when in new[] { "warning", "overdue", "expired" }
           from whom in new[] { "\"recipient\": true", "\"user\": \"Ann Ôther\"", "\"user\": \"North\"", "\"team\": \"North\"" }
           select $"{{ \"when\": \"{when}\", {whom} }}",
    ];

    private readonly int[] tests;
    private readonly string response;

    public RandomCase(Random random, int maxCriteria = 9, bool withErrors = false)
    {
        int count = random.Next(1, maxCriteria + 1);
        tests = Enumerable.Range(0, count).Select(_ => random.Next(Tests.Length)).ToArray();
        Kinds = Enumerable.Range(0, count).Select(_ => random.Next(10) switch { < 3 => CriterionKind.Gate, 3 => CriterionKind.Exclusion, _ => CriterionKind.Points }).ToArray();
        Points = Kinds.Select(kind => kind == CriterionKind.Points ? random.Next(3) == 0 ? random.Next(1, 100) : random.Next(1, 9) * 5 : 0).ToArray();
        Groups = Kinds.Select(kind => kind == CriterionKind.Points && random.Next(3) == 0 ? random.Next(1, 3) : 0).ToArray();
        Failable = Kinds.Select(kind => kind == CriterionKind.Gate && random.Next(2) == 0).ToArray();
        int highest = Score(Enumerable.Repeat(OutcomeKind.Met, count).ToArray());
        bool hasGates = Kinds.Contains(CriterionKind.Gate);
        if (highest == 0 && !hasGates)
        {
            Kinds[0] = CriterionKind.Gate;
            Failable[0] = hasGates = true;
        }

        HandoverPoint = highest == 0 ? 0 : random.Next(hasGates ? 0 : 1, highest + 1);
        MaxUnknown = random.Next(3) == 0 ? null : random.Next(0, 5);
        MaxNotMet = random.Next(3) == 0 ? null : random.Next(0, 3);
        MinScore = random.Next(2) == 0 && (MaxUnknown ?? MaxNotMet) is not null ? null : random.Next(0, HandoverPoint + 20);
        response = Response(random);
        Agreement = Agreed.Read(Json);
        TakeAnotherLead(random, withErrors);
    }

    public CriterionKind[] Kinds { get; }

    public int[] Points { get; }

    /// <summary>0 for a criterion on its own.</summary>
    public int[] Groups { get; }

    public bool[] Failable { get; }

    public int HandoverPoint { get; }

    public int? MaxUnknown { get; }

    public int? MaxNotMet { get; }

    public int? MinScore { get; }

    /// <summary>How the criteria come out on the present lead.</summary>
    public OutcomeKind[] Outcomes { get; private set; } = [];

    public Agreement Agreement { get; }

    public string Json => $$"""
        { "name": "Random", "version": 1, "language": 1033, "effectiveFrom": "2026-12-01T00:00:00Z", "currency": "GBP", "handoverPoint": {{HandoverPoint}},
          "nurture": { "maxUnknown": {{Number(MaxUnknown)}}, "maxNotMet": {{Number(MaxNotMet)}}, "minScore": {{Number(MinScore)}},
                       "failableGates": [{{string.Join(", ", Indexes.Where(i => Failable[i]).Select(i => $"\"c{i}\""))}}] },
          "criteria": [ {{string.Join(",\n", Indexes.Select(Criterion))}} ],
          "routes": [], "handoverRoutes": [], "lastResort": { "queue": "Lead desk" }, "consent": {},
          "response": {{response}},
          "calendar": { "timeZone": "GMT Standard Time", "hours": { "mon": ["09:00-17:00"] } } }
        """;

    private IEnumerable<int> Indexes => Enumerable.Range(0, tests.Length);

    /// <summary>The same agreement and another lead.</summary>
    public void TakeAnotherLead(Random random, bool withErrors) =>
        Outcomes = Kinds.Select(_ => (OutcomeKind)random.Next(withErrors && random.Next(3) == 0 ? 4 : 3)).ToArray();

    public Verdict Judge(OutcomeKind[]? outcomes = null, Agreement? agreement = null) =>
        Rules.Qualification.Judge.Decide(agreement ?? Agreement, LeadWith(outcomes ?? Outcomes).Values, Agreed.Now);

    /// <summary>A lead on which the criteria come out as wished.</summary>
    public Lead LeadWith(OutcomeKind[] outcomes)
    {
        var lead = new Lead();
        foreach (int i in Indexes)
        {
            if (outcomes[i] == OutcomeKind.Error) lead.Without($"new_c{i}");
            else lead.With($"new_c{i}", ValueFor(tests[i], outcomes[i]));
        }

        return lead;
    }

    public OutcomeKind[] Changed(int criterion, OutcomeKind outcome)
    {
        var changed = (OutcomeKind[])Outcomes.Clone();
        changed[criterion] = outcome;
        return changed;
    }

    /// <summary>The points by the definition, read plainly.</summary>
    public int Score(OutcomeKind[] outcomes) => Indexes
        .Where(i => Kinds[i] == CriterionKind.Points && outcomes[i] == OutcomeKind.Met)
        .GroupBy(i => Groups[i] == 0 ? -1 - i : Groups[i])
        .Sum(group => group.Max(i => Points[i]));

    /// <summary>The same agreement in which one criterion is worth more.</summary>
    public Agreement WithMorePoints(int criterion, int more)
    {
        int before = Points[criterion];
        Points[criterion] = before + more;
        string json = Json;
        Points[criterion] = before;
        return Agreed.Read(json);
    }

    public override string ToString() => $"{Json}\n{string.Join(", ", Outcomes)}";

    private string Criterion(int i) =>
        $$"""{ "id": "c{{i}}", "label": "C{{i}}", "column": "new_c{{i}}", {{Tests[tests[i]]}}, "kind": "{{Kinds[i].ToString().ToLowerInvariant()}}", "owner": "{{(i % 2 == 0 ? "telemarketing" : "sales")}}", "question": "Q{{i}}?" """
        + (Kinds[i] == CriterionKind.Points ? $", \"points\": {Points[i]}" : "") + (Groups[i] == 0 ? "" : $", \"group\": \"g{Groups[i]}\"") + " }";

    private static string Response(Random random)
    {
        int? attempts = random.Next(2) == 0 ? null : random.Next(1, 21);
        int? acceptWithin = random.Next(2) == 0 ? null : random.Next(1, 500);
        var notify = Notices.Where(notice => acceptWithin is not null || !notice.Contains("expired")).OrderBy(_ => random.Next()).Take(random.Next(11));
        return $$"""{ "firstResponseMinutes": 240, "warnAtPercent": 75, "acceptWithinMinutes": {{Number(acceptWithin)}}, "kinds": ["phonecall"], "attemptsBeforeUnreachable": {{Number(attempts)}}, "notify": [{{string.Join(", ", notify)}}] }""";
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static Value ValueFor(int test, OutcomeKind outcome) => outcome == OutcomeKind.Unknown ? (test == 3 ? Value.Choice(9) : Value.Empty) : (test, outcome) switch
    {
        (0, OutcomeKind.Met) => Value.Money(10, "GBP"),
        (0, _) => Value.Number(9.99m),
        (1, _) => Value.YesNo(outcome == OutcomeKind.Met),
        (2, OutcomeKind.Met) => Value.Text(" xABCx "),
        (2, _) => Value.Text("ab c"),
        (3, OutcomeKind.Met) => Value.Choice(2),
        (3, _) => Value.Choice(3),
        (4, OutcomeKind.Met) => Value.Day(Agreed.Now.AddDays(30)),
        (4, _) => Value.Instant(Agreed.Now.AddDays(31)),
        (_, OutcomeKind.Met) => Value.Number(25),
        _ => Value.Number(-2),
    };
}
