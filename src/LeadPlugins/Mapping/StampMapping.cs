using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>Stamps as columns of a lead, in both directions. The choices are declared in the order of the enums: option = first option + position.</summary>
internal static class StampMapping
{
    /// <summary>Every stamp column.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        LeadTable.Stage, LeadTable.Verdict, LeadTable.Score, LeadTable.Gap, LeadTable.GapCount, LeadTable.NextQuestion, LeadTable.Explanation, LeadTable.AgreementId, LeadTable.AgreementVersion,
        LeadTable.JudgedOn, LeadTable.RejudgeOn, LeadTable.Route, LeadTable.RouteReason, LeadTable.FaultCode, LeadTable.ReturnedFor, LeadTable.ReturnedBecause, LeadTable.HandoverCount, LeadTable.HandedOverOn,
        LeadTable.DeliveredOn, LeadTable.AcceptedOn, LeadTable.RespondedOn, LeadTable.ResponseWarnOn, LeadTable.ResponseDueOn, LeadTable.ResponseStatus, LeadTable.ResponseMinutes,
        LeadTable.AttemptCount, LeadTable.PassedOver, LeadTable.OwnerHistory, LeadTable.WaitingSince,
    ];

    public static Stamps Read(Entity row) => new()
    {
        Stage = (LeadStage?)Position(row, LeadTable.Stage, LeadStageChoice.Nurture),
        Verdict = (VerdictKind?)Position(row, LeadTable.Verdict, VerdictChoice.Qualified),
        Score = row.GetAttributeValue<int?>(LeadTable.Score),
        Gap = row.GetAttributeValue<string>(LeadTable.Gap),
        GapCount = row.GetAttributeValue<int?>(LeadTable.GapCount),
        NextQuestion = row.GetAttributeValue<string>(LeadTable.NextQuestion),
        Explanation = row.GetAttributeValue<string>(LeadTable.Explanation),
        AgreementId = row.GetAttributeValue<EntityReference>(LeadTable.AgreementId)?.Id,
        AgreementVersion = row.GetAttributeValue<int?>(LeadTable.AgreementVersion),
        JudgedOn = RowInstant.Of(row, LeadTable.JudgedOn),
        RejudgeOn = RowInstant.Of(row, LeadTable.RejudgeOn),
        Route = row.GetAttributeValue<string>(LeadTable.Route),
        RouteReason = row.GetAttributeValue<string>(LeadTable.RouteReason),
        FaultCode = row.GetAttributeValue<string>(LeadTable.FaultCode),
        ReturnedFor = row.GetAttributeValue<string>(LeadTable.ReturnedFor),
        ReturnedBecause = row.GetAttributeValue<string>(LeadTable.ReturnedBecause),
        HandoverCount = row.GetAttributeValue<int?>(LeadTable.HandoverCount),
        HandedOverOn = RowInstant.Of(row, LeadTable.HandedOverOn),
        DeliveredOn = RowInstant.Of(row, LeadTable.DeliveredOn),
        AcceptedOn = RowInstant.Of(row, LeadTable.AcceptedOn),
        RespondedOn = RowInstant.Of(row, LeadTable.RespondedOn),
        ResponseWarnOn = RowInstant.Of(row, LeadTable.ResponseWarnOn),
        ResponseDueOn = RowInstant.Of(row, LeadTable.ResponseDueOn),
        ResponseStatus = (ResponseStatus?)Position(row, LeadTable.ResponseStatus, ResponseStatusChoice.Running),
        ResponseMinutes = row.GetAttributeValue<int?>(LeadTable.ResponseMinutes),
        AttemptCount = row.GetAttributeValue<int?>(LeadTable.AttemptCount),
        PassedOver = row.GetAttributeValue<string>(LeadTable.PassedOver),
        OwnerHistory = row.GetAttributeValue<string>(LeadTable.OwnerHistory),
        WaitingSince = RowInstant.Of(row, LeadTable.WaitingSince),
    };

    /// <summary>Writes what differs, and nothing else: an unchanged column sent along would still appear in the audit.</summary>
    /// <returns>Whether anything was written.</returns>
    public static bool WriteChanges(Entity target, Stamps before, Stamps after)
    {
        if (ReferenceEquals(before, after)) return false;
        var old = Values(before);
        var @new = Values(after);
        var written = false;
        for (var i = 0; i < old.Length; i++)
        {
            if (ValueEquality.Same(old[i], @new[i])) continue;
            target[Columns[i]] = @new[i];
            written = true;
        }
        return written;
    }

    /// <summary>Takes the stamps out of a row that a client sent: only this solution says them.</summary>
    public static void RemoveFrom(Entity target)
    {
        foreach (var column in Columns) target.Attributes.Remove(column);
    }

    private static object?[] Values(Stamps s) =>
    [
        Option((int?)s.Stage, LeadStageChoice.Nurture), Option((int?)s.Verdict, VerdictChoice.Qualified), s.Score, s.Gap, s.GapCount, s.NextQuestion, s.Explanation,
        s.AgreementId is { } id ? new EntityReference(AgreementTable.LogicalName, id) : null, s.AgreementVersion, s.JudgedOn, s.RejudgeOn, s.Route, s.RouteReason, s.FaultCode, s.ReturnedFor, s.ReturnedBecause,
        s.HandoverCount, s.HandedOverOn, s.DeliveredOn, s.AcceptedOn, s.RespondedOn, s.ResponseWarnOn, s.ResponseDueOn, Option((int?)s.ResponseStatus, ResponseStatusChoice.Running), s.ResponseMinutes,
        s.AttemptCount, s.PassedOver, s.OwnerHistory, s.WaitingSince,
    ];

    private static OptionSetValue? Option(int? position, int first) => position is { } at ? new OptionSetValue(first + at) : null;

    private static int? Position(Entity row, string column, int first) => row.GetAttributeValue<OptionSetValue>(column) is { } option ? option.Value - first : null;
}
