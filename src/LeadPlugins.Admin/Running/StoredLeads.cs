using LeadPlugins.Admin.Results;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Running;

/// <summary>Reads back what stands on the leads after all jobs have run, and where they are.</summary>
internal sealed class StoredLeads(TrialOrganization organization, Agreement agreement)
{
    private static readonly string[] Columns =
    [
        LeadTable.FullName, LeadTable.Subject, LeadTable.CompanyName, LeadTable.Stage, LeadTable.Verdict, LeadTable.Score, LeadTable.Gap, LeadTable.NextQuestion, LeadTable.Route, LeadTable.RouteReason,
        LeadTable.HandedOverOn, LeadTable.ResponseDueOn, LeadTable.FaultCode, LeadTable.Explanation, LeadTable.OwnerId, LeadTable.StateCode,
        LeadTable.AcceptedOn, LeadTable.RespondedOn, LeadTable.ResponseStatus, LeadTable.ResponseMinutes, LeadTable.HandoverCount, LeadTable.ReturnedFor,
    ];

    private readonly IReadOnlyDictionary<int, string> stages = Labels(organization, LeadTable.Stage);
    private readonly IReadOnlyDictionary<int, string> verdicts = Labels(organization, LeadTable.Verdict);
    private readonly IReadOnlyDictionary<int, string> statuses = Labels(organization, LeadTable.ResponseStatus);
    private readonly ExplanationReader explanations = new(agreement, organization.Lead);

    public StageLabels Stages => new(stages[LeadStageChoice.Nurture], stages[LeadStageChoice.HandedToSales], stages[LeadStageChoice.AcceptedBySales], stages[LeadStageChoice.NotQualified], stages[LeadStageChoice.Held]);

    /// <summary>One result per row of the file, in its order.</summary>
    /// <param name="rows">What became of each row.</param>
    /// <param name="won">By line, how it ended; null when the file does not say.</param>
    public IReadOnlyList<LeadResult> Read(IReadOnlyList<CreatedRow> rows, IReadOnlyDictionary<long, bool>? won = null)
    {
        var leads = organization.All(new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(Columns) }).ToDictionary(l => l.Id);
        var queues = Queues();
        var results = rows.Select(row => row.LeadId is { } id ? Result(row.Line, leads[id], queues.GetValueOrDefault(id, "")) : new LeadResult { Row = row.Line, Name = row.Name, Company = row.Company, Problems = row.Problems });
        return [.. won is null ? results : results.Select(r => r with { Won = won.TryGetValue(r.Row, out var isWon) ? isWon : null })];
    }

    private LeadResult Result(int line, Entity lead, string queue)
    {
        var stage = lead.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value;
        var isWithSales = stage is LeadStageChoice.HandedToSales or LeadStageChoice.AcceptedBySales;
        var explanation = explanations.Read(Text(lead, LeadTable.Explanation));
        return new LeadResult
        {
            Row = line,
            Name = Text(lead, LeadTable.FullName) is { Length: > 0 } name ? name : Text(lead, LeadTable.Subject),
            Company = Text(lead, LeadTable.CompanyName),
            Stage = stage is { } number ? stages[number] : "",
            Verdict = lead.GetAttributeValue<OptionSetValue>(LeadTable.Verdict) is { } verdict ? verdicts[verdict.Value] : "",
            Score = lead.GetAttributeValue<int?>(LeadTable.Score),
            Gap = Text(lead, LeadTable.Gap),
            NextQuestion = Text(lead, LeadTable.NextQuestion),
            NextCriterion = explanation.NextQuestion,
            Route = Text(lead, LeadTable.Route),
            Queue = queue,
            Recipient = isWithSales ? Recipient(lead, stage!.Value) : "",
            RouteReason = Text(lead, LeadTable.RouteReason),
            IsDisputed = ReturnedFor.Parse(Text(lead, LeadTable.ReturnedFor)) is not null,
            HandedOverUtc = lead.GetAttributeValue<DateTime?>(LeadTable.HandedOverOn),
            DueUtc = lead.GetAttributeValue<DateTime?>(LeadTable.ResponseDueOn),
            AcceptedUtc = lead.GetAttributeValue<DateTime?>(LeadTable.AcceptedOn),
            RespondedUtc = lead.GetAttributeValue<DateTime?>(LeadTable.RespondedOn),
            ResponseStatus = lead.GetAttributeValue<OptionSetValue>(LeadTable.ResponseStatus) is { } status ? statuses[status.Value] : "",
            ResponseMinutes = lead.GetAttributeValue<int?>(LeadTable.ResponseMinutes),
            Handovers = lead.GetAttributeValue<int?>(LeadTable.HandoverCount) ?? 0,
            IsClosed = lead.GetAttributeValue<OptionSetValue>(LeadTable.StateCode) is { Value: not LeadState.Open },
            IsQualified = lead.GetAttributeValue<OptionSetValue>(LeadTable.StateCode) is { Value: LeadState.Qualified },
            FaultCode = Text(lead, LeadTable.FaultCode),
            Outcomes = explanation.Outcomes,
            Given = explanation.Given,
            Seen = explanation.Seen,
            GapCriteria = explanation.Gap,
        };
    }

    // Whoever owns a lead that only its last-resort queue has was never offered it.
    private string Recipient(Entity lead, int stage) =>
        stage == LeadStageChoice.HandedToSales && Text(lead, LeadTable.Route) == LeadLifecycle.LastResortRoute
            ? LastResort.Of(agreement)
            : organization.NameOf(lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId));

    private Dictionary<Guid, string> Queues()
    {
        var query = new QueryExpression(QueueItemTable.LogicalName) { ColumnSet = new ColumnSet(QueueItemTable.ObjectId, QueueItemTable.QueueId) };
        query.Criteria.AddCondition(QueueItemTable.StateCode, ConditionOperator.Equal, QueueItemState.Active);
        return organization.All(query).ToDictionary(i => i.GetAttributeValue<EntityReference>(QueueItemTable.ObjectId).Id, i => organization.NameOf(i.GetAttributeValue<EntityReference>(QueueItemTable.QueueId)));
    }

    private static Dictionary<int, string> Labels(TrialOrganization organization, string column) =>
        organization.Lead.Columns.Single(c => c.LogicalName == column).Options.ToDictionary(o => o.Value, o => o.Label);

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";
}
