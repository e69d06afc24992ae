using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Floor;

/// <summary>Compares what the organization says about its handovers with what follows from the stories.</summary>
internal sealed class FloorCheck(Floor floor)
{
    /// <summary>How many handovers were compared figure by figure.</summary>
    public Dictionary<string, int> Compared { get; } = [];

    /// <summary>What holds at every moment, jobs waiting or not.</summary>
    public void Step(Guid lead)
    {
        if (floor.Stories[lead].IsDeleted) return;
        var rows = Rows(lead);
        if (rows.Sum(r => Outcomes.Count(o => o == Outcome(r))) != rows.Count) floor.Break(lead, "a handover is neither open nor accepted, rejected, expired or withdrawn");
        if (rows.Count(IsRunning) > 1) floor.Break(lead, "two handovers are running");
        if (rows.Select(Number).Distinct().Count() != rows.Count || rows.Any(r => Number(r) < 1 || Number(r) > floor.Number(lead))) floor.Break(lead, "a handover is there twice, or was never made");
    }

    /// <summary>What holds once every job has run. An open offer that nobody accepted in time reads as expired, swept or not.</summary>
    public void Rest(bool isSwept = false)
    {
        Compared.Clear();
        foreach (var (lead, story) in floor.Stories.Where(s => !s.Value.IsIncomplete)) Compare(lead, story, isSwept);
    }

    private static readonly string[] Outcomes = ["Open", "Accepted", "Rejected", "Expired", "Withdrawn"];

    private void Compare(Guid lead, Story story, bool isSwept)
    {
        var rows = story.IsDeleted ? [.. floor.Trial.Rows(HandoverTable.LogicalName, HandoverTable.LeadName, story.Name).OrderBy(Number)] : Rows(lead);
        var offers = story.All<Offered>().ToArray();
        // The last offer of a lead that waits for its agent has no record yet.
        var isUnderWay = !story.IsDeleted && floor.IsWithSales(lead) && !floor.IsDelivered(lead);
        var numbers = Enumerable.Range(1, offers.Length - (isUnderWay || (story.IsDeleted && rows.Count == offers.Length - 1) ? 1 : 0));
        if (!rows.Select(Number).SequenceEqual(numbers))
        {
            floor.Break(lead, $"{offers.Length} offers were made, and the records are of {string.Join(", ", rows.Select(Number))}");
            return;
        }
        // Until its agent lets go, a lead is left alone, and so is whom its handover belongs to; of a deleted one nobody knows any more whether it was.
        var isWorkedOn = story.IsDeleted || floor.Trial.Read(lead).ActiveQueueItems.Any(i => i.Contains(QueueItemTable.WorkerId));
        foreach (var row in rows)
        {
            var figures = new Recomputation(story, Number(row), floor.Now);
            Compared[figures.Outcome] = Compared.GetValueOrDefault(figures.Outcome) + 1;
            if (figures.RespondedOn is not null) Compared[figures.Status] = Compared.GetValueOrDefault(figures.Status) + 1;
            Differ(lead, $"handover {Number(row)}", [.. figures.Lines.Where(l => !(isWorkedOn && l.Name == "recipient"))], OnRecord(row, isSwept));
            if (isSwept && figures.Status == "Running") Marks(lead, row, figures);
        }
        if (!story.IsDeleted && offers.Length > 0) CompareLead(lead, story);
    }

    /// <summary>The lead repeats its current handover, and says nothing of one that is over.</summary>
    private void CompareLead(Guid lead, Story story)
    {
        var row = floor.Trial.Read(lead);
        var isSales = row.Stage is "Handed to sales" or "Accepted by sales";
        var expected = new Recomputation(story, floor.Number(lead), floor.Now).LeadLines;
        (string, string)[] stamps =
        [
            ("offered", Text(row.On(LeadTable.HandedOverOn))), ("delivered", Text(row.On(LeadTable.DeliveredOn))), ("due", Text(row.On(LeadTable.ResponseDueOn))), ("warn", Text(row.On(LeadTable.ResponseWarnOn))),
            ("accepted", Text(row.On(LeadTable.AcceptedOn))), ("responded", Text(row.On(LeadTable.RespondedOn))), ("status", row.ResponseStatus ?? ""),
            ("minutes", Text(row.Row.GetAttributeValue<int?>(LeadTable.ResponseMinutes))), ("attempts", Text(row.Row.GetAttributeValue<int?>(LeadTable.AttemptCount))), ("stage", row.Stage ?? ""),
        ];
        if (isSales) Differ(lead, "the lead", floor.IsOpen(lead) && !floor.IsDelivered(lead) ? [.. expected.Where(l => l.Name is "offered" or "delivered" or "due" or "warn" or "accepted" or "stage")] : expected, stamps);
        else if (stamps.SkipLast(1).Any(s => s.Item2.Length > 0)) floor.Break(lead, "the lead is not with sales, and still says: " + string.Join(", ", stamps));
    }

    private void Marks(Guid lead, Entity row, Recomputation figures)
    {
        if (figures.DueOn < floor.Now != row.Contains(HandoverTable.OverdueMarkedOn)) floor.Break(lead, $"handover {Number(row)} is due {figures.DueOn:s}, marked overdue {row.GetAttributeValue<DateTime?>(HandoverTable.OverdueMarkedOn):s}");
        if (figures.WarnOn <= floor.Now != row.Contains(HandoverTable.WarnedOn)) floor.Break(lead, $"handover {Number(row)} should be warned of from {figures.WarnOn:s}, marked {row.GetAttributeValue<DateTime?>(HandoverTable.WarnedOn):s}");
    }

    private void Differ(Guid lead, string what, IReadOnlyList<(string Name, string Value)> expected, IReadOnlyList<(string Name, string Value)> found)
    {
        var differences = expected.Join(found, e => e.Name, f => f.Name, (e, f) => (e.Name, Expected: e.Value, Found: f.Value)).Where(d => d.Expected != d.Found).ToArray();
        if (differences.Length > 0) floor.Break(lead, $"{what}: " + string.Join("; ", differences.Select(d => $"{d.Name} should be \"{d.Expected}\", is \"{d.Found}\"")));
    }

    private (string Name, string Value)[] OnRecord(Entity row, bool isSwept)
    {
        var isOverdue = Outcome(row) == "Open" && row.GetAttributeValue<DateTime?>(HandoverTable.AcceptDueOn) < floor.Now && !isSwept;
        return
        [
            ("number", Text(Number(row))), ("version", Text(row.GetAttributeValue<int?>(HandoverTable.AgreementVersion))), ("route", row.GetAttributeValue<string>(HandoverTable.Route) ?? ""),
            ("offered", On(row, HandoverTable.OfferedOn)), ("delivered", On(row, HandoverTable.DeliveredOn)), ("due", On(row, HandoverTable.DueOn)), ("warn", On(row, HandoverTable.WarnOn)),
            ("accept due", On(row, HandoverTable.AcceptDueOn)), ("accepted", On(row, HandoverTable.AcceptedOn)), ("accepted by", row.GetAttributeValue<string>(HandoverTable.AcceptedByName) ?? ""),
            ("rejected", On(row, HandoverTable.RejectedOn)), ("rejected by", row.GetAttributeValue<string>(HandoverTable.RejectedByName) ?? ""), ("kind", Kind(row)), ("closed", On(row, HandoverTable.ClosedOn)),
            ("outcome", isOverdue ? "Expired" : Outcome(row)), ("responded", On(row, HandoverTable.RespondedOn)), ("responded by", row.GetAttributeValue<string>(HandoverTable.RespondedByName) ?? ""),
            ("status", row.FormattedValues[HandoverTable.ResponseStatus].Split(' ')[0]), ("minutes", Text(row.GetAttributeValue<int?>(HandoverTable.ResponseMinutes))),
            ("attempts", Text(row.GetAttributeValue<int?>(HandoverTable.AttemptCount) ?? 0)), ("entered late", Text(row.GetAttributeValue<bool>(HandoverTable.EnteredLate))),
            ("after contact", Text(row.GetAttributeValue<bool>(HandoverTable.AfterContact))), ("activity", row.GetAttributeValue<string>(HandoverTable.ResponseActivityId) ?? ""),
            ("recipient", row.Contains(HandoverTable.DeliveredOn) ? floor.People.NameOf(row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId).Id) : ""),
        ];
    }

    private IReadOnlyList<Entity> Rows(Guid lead) => [.. floor.Trial.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead).OrderBy(Number)];

    private static bool IsRunning(Entity row) => !row.Contains(HandoverTable.ClosedOn);

    private static int Number(Entity row) => row.GetAttributeValue<int>(HandoverTable.Number);

    private static string Outcome(Entity row) => row.FormattedValues[HandoverTable.Outcome].Split(' ')[0];

    private static string Kind(Entity row) => row.GetAttributeValue<OptionSetValue>(HandoverTable.RejectionKind)?.Value switch
    {
        RejectionKindChoice.Misrouted => "Misrouted", RejectionKindChoice.Data => "Data", RejectionKindChoice.Definition => "Definition", _ => "",
    };

    private static string On(Entity row, string column) => Text(row.GetAttributeValue<DateTime?>(column));

    private static string Text(object? value) => Recomputation.Text(value);
}
