using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Publishing;

/// <summary>Makes the steps listen to an organization's own columns that an agreement uses. Nothing else ever changes a registration at run time.</summary>
internal static class StepCoverage
{
    public static void Extend(PluginCall call, Agreement agreement)
    {
        string[] own = [.. agreement.UsedColumns.Except(JudgeLeadOnUpdateStep.PreImageColumns)];
        if (own.Length == 0) return;
        // The configuration is what the judge takes its coverage from: it must say no more than the image does, so the image goes first.
        AddTo(call, SdkMessageProcessingStepImageTable.LogicalName, SdkMessageProcessingStepImageTable.Id, JudgeLeadOnUpdateStep.PreImageId, own, SdkMessageProcessingStepImageTable.Attributes);
        AddTo(call, SdkMessageProcessingStepTable.LogicalName, SdkMessageProcessingStepTable.Id, JudgeLeadOnUpdateStep.StepId, own, SdkMessageProcessingStepTable.FilteringAttributes, SdkMessageProcessingStepTable.Configuration);
        AddTo(call, SdkMessageProcessingStepTable.LogicalName, SdkMessageProcessingStepTable.Id, RouteLeadOnUpdateStep.StepId, own, SdkMessageProcessingStepTable.FilteringAttributes);
    }

    private static void AddTo(PluginCall call, string table, string idColumn, Guid id, string[] own, params string[] lists)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(lists) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id);
        var row = call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?? throw new InvalidOperationException("The " + table + " row " + id.ToString("D") + " of this solution is missing; import the solution again.");

        var changes = new Entity(table, id);
        foreach (var list in lists)
        {
            var listed = ColumnCoverage.Listed(row.GetAttributeValue<string>(list)).ToArray();
            var missing = own.Except(listed).ToArray();
            if (missing.Length > 0) changes[list] = string.Join(",", listed.Concat(missing));
        }
        if (changes.Attributes.Count > 0) call.System.Update(changes);
    }
}
