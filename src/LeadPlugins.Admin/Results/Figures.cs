using System.Globalization;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Admin.Results;

/// <summary>One number of the report and the rows it counts (places in <see cref="RunResult.Leads"/>): a figure can always be opened.</summary>
/// <param name="Remark">What a reader should know or do about it; "" for nothing.</param>
/// <param name="Definition">What it counts, where that is more than its group says; "" for nothing.</param>
/// <param name="Whole">What the number is a share of; null when it is not one.</param>
public sealed record Figure(string Id, string Label, IReadOnlyList<int> Rows, string Remark = "", int? Whole = null, string Definition = "")
{
    public int Count => Rows.Count;

    /// <summary>Where it counts handovers, not leads: their places in <see cref="PlayResult.Handovers"/>, one for each of <see cref="Rows"/>; else null.</summary>
    public IReadOnlyList<int>? Handovers { get; init; }
}

/// <summary>Figures that belong together, with the sentence that says what each of them counts.</summary>
public sealed record FigureGroup(string Title, string Definition, IReadOnlyList<Figure> Figures);

/// <summary>How often one criterion was met, not met, unknown or in error.</summary>
public sealed record CriterionFigures(CriterionLabel Criterion, Figure Met, Figure NotMet, Figure Unknown, Figure Error);

/// <summary>All figures of a run. Pure: the summary, the JSON answer and the report are three ways to show this one value.</summary>
public sealed record Figures
{
    public required Figure All { get; init; }
    public required FigureGroup Stages { get; init; }
    public required FigureGroup Reasons { get; init; }
    public required FigureGroup Gaps { get; init; }
    public required FigureGroup Questions { get; init; }
    /// <summary>Leads in nurture that sales gave back, with what it disputed not settled yet.</summary>
    public required Figure Disputed { get; init; }
    public required FigureGroup Queues { get; init; }
    public required FigureGroup Recipients { get; init; }
    public required FigureGroup Clocks { get; init; }
    /// <summary>Leads that were closed while events were played; null when none were played.</summary>
    public FigureGroup? Closed { get; init; }
    public required FigureGroup Held { get; init; }

    /// <summary>Leads won in the end, by stage; null when the file does not say which.</summary>
    public FigureGroup? Won { get; init; }
    public required Figure Problems { get; init; }

    /// <summary>What became of the handovers; null when no events were played.</summary>
    public PlayFigures? Play { get; init; }
    public required IReadOnlyList<CriterionFigures> Criteria { get; init; }

    /// <summary>Leads that the rows of the file became.</summary>
    public int LeadCount => All.Count - Problems.Count;

    public IEnumerable<FigureGroup> Groups => [Stages, Reasons, Gaps, Questions, Queues, Recipients, Clocks, .. Closed is null ? Array.Empty<FigureGroup>() : [Closed], Held, .. Won is null ? Array.Empty<FigureGroup>() : [Won]];

    public IEnumerable<Figure> Every =>
        new[] { All, Problems }.Concat(Disputed.Count > 0 ? [Disputed] : []).Concat(Groups.SelectMany(g => g.Figures)).Concat(Criteria.SelectMany(c => new[] { c.Met, c.NotMet, c.Unknown, c.Error })).Concat(Play?.Every ?? []);

    public static Figures Of(RunResult run)
    {
        var counter = new Counter(run);
        return new Figures
        {
            All = counter.Where("all", "Rows in the file", _ => true),
            Stages = counter.Stages(),
            Reasons = counter.Reasons(),
            Gaps = counter.Gaps(),
            Questions = new("Next questions", "Leads in nurture by the one question to ask next. “Nothing to ask”: the lead says what it waits for. “Check what sales disputed”: sales gave the lead back, and the value or criterion it named has not been settled yet.",
                counter.Each("question", counter.InNurture, l => l.IsDisputed ? "Check what sales disputed" : l.NextCriterion is null ? "Nothing to ask" : l.NextQuestion)),
            Disputed = counter.Where("disputed", "Given back by sales and not settled yet", l => counter.InNurture(l) && l is { IsDisputed: true, IsClosed: false }),
            Queues = new("Queues", "Leads by the queue that holds them after all jobs have run.",
                counter.Each("queue", l => l.Queue.Length > 0, l => l.Queue)),
            Recipients = new("Recipients", "Leads handed to sales by the person or team " + (run.Play is null ? "they were offered to." : "that has them. Leads that were closed since are not among them."),
                counter.Each("recipient", l => counter.WithSales(l) && !l.IsClosed, l => l.Recipient.Length > 0 ? l.Recipient : "Nobody yet")),
            Clocks = counter.Clocks(),
            Closed = run.Play is null ? null : counter.Closed(),
            Held = new("Held", "Leads that need a person before they can go anywhere, by the code of the fault.",
                [.. counter.Each("fault", l => l.Stage == run.Stages.Held, l => l.FaultCode).Select(f => f with { Remark = Words.Fault(f.Label, Words.English) + " " + Words.Remedy(f.Label, Words.English) })]),
            Problems = counter.Where("problems", "Rows with problems", l => l.Problems.Count > 0),
            Won = run.WonColumn is null ? null : counter.Won(run.WonColumn),
            Criteria = counter.Criteria(),
            Play = run.Play is null ? null : PlayFigures.Of(run.Play),
        };
    }

    private sealed class Counter(RunResult run)
    {
        public bool InNurture(LeadResult lead) => lead.Stage == run.Stages.Nurture;

        public bool WithSales(LeadResult lead) => lead.Stage == run.Stages.HandedToSales || lead.Stage == run.Stages.Accepted;

        public Figure Where(string id, string label, Func<LeadResult, bool> counts) =>
            new(id, label, [.. Enumerable.Range(0, run.Leads.Count).Where(i => counts(run.Leads[i]))]);

        /// <summary>One figure per value, the most frequent first, equal counts by name.</summary>
        public IReadOnlyList<Figure> Each(string id, Func<LeadResult, bool> counts, Func<LeadResult, string> value) =>
        [
            .. Enumerable.Range(0, run.Leads.Count).Where(i => counts(run.Leads[i])).GroupBy(i => value(run.Leads[i]), StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select((g, n) => new Figure(FormattableString.Invariant($"{id}-{n}"), g.Key, [.. g])),
        ];

        public FigureGroup Stages()
        {
            Figure Stage(string id, string label, string definition) => Where("stage-" + id, label, l => l.Stage == label) with { Definition = definition };
            var figures = new[]
            {
                Stage("handed", run.Stages.HandedToSales, "Every gate is met, no exclusion is, and the handover point is reached: the lead was offered to sales, and the response clock runs."),
                Stage("accepted", run.Stages.Accepted, "Leads handed to sales whose recipient has accepted them."),
                Stage("nurture", run.Stages.Nurture, "Not qualified yet, but near enough: few answers are missing or enough points are there. Each waits in a queue with the next question to ask, or says what it waits for."),
                Stage("notqualified", run.Stages.NotQualified, "An exclusion is met, a gate is known not to be met, or the handover point is too far away. The lead stays open and is judged again when it changes."),
                Stage("held", run.Stages.Held, "The lead goes nowhere before a person has acted; its fault says why and what to do."),
                Where("stage-none", "No lead", l => l.Stage.Length == 0) with { Definition = "Rows of the file that were refused, with the reason, or that no step of the solution has judged." },
            }.Where(f => f.Count > 0);
            return new("What happened to every lead", "Each row of the file once, by the stage its lead stands in after all jobs have run. “No lead” counts rows that were refused or not judged." + (run.Play is null ? "" : " A lead that was closed since keeps its stage."),
                [.. figures]);
        }

        public FigureGroup Won(string column)
        {
            var stages = Stages().Figures.Select(stage =>
            {
                var whole = stage.Rows.Count(i => run.Leads[i].Won is not null);
                int[] won = [.. stage.Rows.Where(i => run.Leads[i].Won == true)];
                return new Figure("won-" + stage.Id, stage.Label, won, whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(double)won.Length / whole:0.0%} of {whole:N0}"), whole);
            });
            return new("Won, by stage",
                $"Leads whose column “{column}” says yes, by the stage the agreement puts them in, and their share of the leads of that stage whose column says yes or no. The agreement never saw the column: the further apart the shares, the better it tells leads apart.",
                [.. stages.Where(f => f.Whole > 0)]);
        }

        public FigureGroup Reasons() => new("Why not qualified",
            "Leads that are not qualified, by the first reason in the agreement's order: an exclusion that is met, else a gate that is not met, else too far from the handover point.",
            Each("reason", l => l.Stage == run.Stages.NotQualified, Reason));

        private string Reason(LeadResult lead) =>
            FirstOf(lead, CriterionKind.Exclusion, OutcomeKind.Met) is { } exclusion ? "Excluded: " + exclusion
            : FirstOf(lead, CriterionKind.Gate, OutcomeKind.NotMet) is { } gate ? "Gate not met: " + gate
            : "Too far from the handover point";

        private string? FirstOf(LeadResult lead, CriterionKind kind, OutcomeKind outcome) =>
            run.Criteria.Zip(lead.Outcomes).FirstOrDefault(pair => pair.First.Kind == kind && !pair.First.IsFailable && pair.Second == outcome).First?.Label;

        public FigureGroup Gaps()
        {
            var figures = run.Criteria
                .Select((criterion, n) => Where("gap-" + criterion.Id, criterion.Label, l => InNurture(l) && l.GapCriteria.Contains(n)))
                .Where(f => f.Count > 0).OrderByDescending(f => f.Count);
            return new("Top gaps", "Leads in nurture whose gap, the shortest way to the handover point, contains the criterion. A lead counts once for each criterion of its gap.", [.. figures]);
        }

        public FigureGroup Clocks()
        {
            var today = run.Local(run.EndUtc).Date;
            int Days(LeadResult lead) => (run.Local(lead.DueUtc!.Value).Date - today).Days;
            string Day(int days) => today.AddDays(days).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
            bool Runs(LeadResult lead) => WithSales(lead) && lead is { DueUtc: not null, RespondedUtc: null, IsClosed: false };
            var waiting = run.Play is null ? "" : " and has not been given";
            return new("Clocks", $"Leads handed to sales by the day on which the first response is due{waiting}, in {run.Zone.Id}. Business hours and closed days are the agreement's.",
            [
                .. new[] { WithFirst(Where("due-before", "Due before " + Day(0), l => Runs(l) && Days(l) < 0)) }.Where(f => f.Count > 0),
                WithFirst(Where("due-today", "Due today, " + Day(0), l => Runs(l) && Days(l) == 0)),
                WithFirst(Where("due-tomorrow", "Due tomorrow, " + Day(1), l => Runs(l) && Days(l) == 1)),
                .. run.Leads.Where(l => Runs(l) && Days(l) > 1).Select(Days).Distinct().Order()
                    .Select(days => WithFirst(Where(FormattableString.Invariant($"due-{days}"), "Due " + Day(days), l => Runs(l) && Days(l) == days))),
            ]);
        }

        public FigureGroup Closed() => new("Closed", "Leads that were closed while the events were played. They keep the stage in which they were closed.",
        [
            Where("closed-qualified", "Qualified", l => l is { IsClosed: true, IsQualified: true }),
            Where("closed-otherwise", "Closed otherwise", l => l is { IsClosed: true, IsQualified: false }),
        ]);

        private Figure WithFirst(Figure due) => due.Count == 0 ? due
            : due with { Remark = run.Local(due.Rows.Min(row => run.Leads[row].DueUtc!.Value)).ToString(due.Id == "due-before" ? "'the first since 'ddd d MMM yyyy HH:mm" : "'the first at 'HH:mm", CultureInfo.InvariantCulture) };

        public IReadOnlyList<CriterionFigures> Criteria() => [.. run.Criteria.Select((criterion, n) =>
        {
            Figure Count(string suffix, string word, OutcomeKind outcome) =>
                Where($"criterion-{criterion.Id}-{suffix}", $"{criterion.Label}: {word}", l => n < l.Outcomes.Count && l.Outcomes[n] == outcome);
            return new CriterionFigures(criterion, Count("met", "met", OutcomeKind.Met), Count("not", "not met", OutcomeKind.NotMet),
                Count("unknown", "unknown", OutcomeKind.Unknown), Count("error", "error", OutcomeKind.Error));
        })];
    }
}
