using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Mapping;

public class StampMappingTests
{
    private static readonly Stamps Full = new()
    {
        Stage = LeadStage.Held, Verdict = VerdictKind.Nurture, ResponseStatus = ResponseStatus.Missed, Score = 55, Gap = "Budget", GapCount = 1, NextQuestion = "How much?", Explanation = "{}",
        AgreementId = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), AgreementVersion = 3, JudgedOn = At(1), RejudgeOn = At(2), Route = "phone", RouteReason = "fits", FaultCode = "no-agreement",
        ReturnedFor = "{\"kind\":\"data\"}", ReturnedBecause = "Wrong on the lead: Budget", HandoverCount = 2, HandedOverOn = At(3), DeliveredOn = At(4), AcceptedOn = At(5), RespondedOn = At(6), ResponseWarnOn = At(7), ResponseDueOn = At(8), ResponseMinutes = 17,
        AttemptCount = 2, PassedOver = "uk:misrouted", OwnerHistory = "a 2026-01-06T10:00:00Z b", WaitingSince = At(9),
    };

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var row = new Entity(LeadTable.LogicalName);

        StampMapping.WriteChanges(row, Stamps.None, Full);

        Assert.Equal(Full, StampMapping.Read(row));
    }

    [Fact]
    public void Every_column_of_the_solution_on_lead_is_a_stamp_and_protected() =>
        Assert.Equal(ProtectStampsOnUpdateStep.Filter.Order(), StampMapping.Columns.Order());

    [Fact]
    public void Every_stamp_has_a_value_in_this_test() => Assert.Equal(StampMapping.Columns.Count, Written(Stamps.None, Full).Count);

    [Fact]
    public void Only_what_differs_is_written() => Assert.Equal([LeadTable.Score], Written(Full, Full with { Score = 56 }));

    [Fact]
    public void What_is_cleared_is_written_as_null()
    {
        var row = new Entity(LeadTable.LogicalName);

        StampMapping.WriteChanges(row, Full, Full with { FaultCode = null });

        Assert.Null(row[LeadTable.FaultCode]);
        Assert.Single(row.Attributes);
    }

    [Theory]
    [InlineData(LeadStage.Nurture, LeadStageChoice.Nurture)]
    [InlineData(LeadStage.HandedToSales, LeadStageChoice.HandedToSales)]
    [InlineData(LeadStage.AcceptedBySales, LeadStageChoice.AcceptedBySales)]
    [InlineData(LeadStage.NotQualified, LeadStageChoice.NotQualified)]
    [InlineData(LeadStage.Held, LeadStageChoice.Held)]
    public void Stages_are_the_options_of_the_solution(LeadStage stage, int option) => Assert.Equal(option, Option(Stamps.None with { Stage = stage }, LeadTable.Stage));

    [Theory]
    [InlineData(VerdictKind.Qualified, VerdictChoice.Qualified)]
    [InlineData(VerdictKind.Nurture, VerdictChoice.Nurture)]
    [InlineData(VerdictKind.NotQualified, VerdictChoice.NotQualified)]
    [InlineData(VerdictKind.Held, VerdictChoice.Held)]
    public void Verdicts_are_the_options_of_the_solution(VerdictKind verdict, int option) => Assert.Equal(option, Option(Stamps.None with { Verdict = verdict }, LeadTable.Verdict));

    [Theory]
    [InlineData(ResponseStatus.Running, ResponseStatusChoice.Running)]
    [InlineData(ResponseStatus.Met, ResponseStatusChoice.Met)]
    [InlineData(ResponseStatus.Missed, ResponseStatusChoice.Missed)]
    [InlineData(ResponseStatus.Cancelled, ResponseStatusChoice.Cancelled)]
    public void Response_statuses_are_the_options_of_the_solution(ResponseStatus status, int option) => Assert.Equal(option, Option(Stamps.None with { ResponseStatus = status }, LeadTable.ResponseStatus));

    private static int Option(Stamps stamps, string column)
    {
        var row = new Entity(LeadTable.LogicalName);
        StampMapping.WriteChanges(row, Stamps.None, stamps);
        return row.GetAttributeValue<OptionSetValue>(column).Value;
    }

    private static List<string> Written(Stamps before, Stamps after)
    {
        var row = new Entity(LeadTable.LogicalName);
        StampMapping.WriteChanges(row, before, after);
        return [.. row.Attributes.Keys];
    }

    private static DateTime At(int hour) => new(2026, 1, 6, hour, 0, 0, DateTimeKind.Utc);
}
