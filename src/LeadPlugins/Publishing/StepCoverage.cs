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
        // A step's configuration is where it learns what its image covers: it must say no more than the image does, so the image goes first.
        AddToImage(call, JudgeLeadOnUpdateStep.PreImageId, own);
        AddToStep(call, JudgeLeadOnUpdateStep.StepId, own, covered: own);

        string[] consent = [.. agreement.Consent.Values.SelectMany(c => c.BlockedBy).Distinct().Except(RouteLeadOnUpdateStep.PreImageColumns).Intersect(own)];
        AddToImage(call, RouteLeadOnUpdateStep.PreImageId, consent);
        AddToImage(call, RouteLeadOnUpdateStep.PostImageId, consent);
        AddToStep(call, RouteLeadOnUpdateStep.StepId, own, covered: consent);
    }

    private static void AddToImage(PluginCall call, Guid image, string[] columns)
    {
        if (columns.Length == 0) return;
        AddTo(call, SdkMessageProcessingStepImageTable.LogicalName, SdkMessageProcessingStepImageTable.Id, image, changes => changes(SdkMessageProcessingStepImageTable.Attributes, columns));
    }

    private static void AddToStep(PluginCall call, Guid step, string[] filter, string[] covered) =>
        AddTo(call, SdkMessageProcessingStepTable.LogicalName, SdkMessageProcessingStepTable.Id, step, changes =>
        {
            changes(SdkMessageProcessingStepTable.FilteringAttributes, filter);
            changes(SdkMessageProcessingStepTable.Configuration, covered);
        });

    /// <summary>Adds columns to comma separated lists of one row, and writes the row when any was missing.</summary>
    private static void AddTo(PluginCall call, string table, string idColumn, Guid id, Action<Action<string, string[]>> lists)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id);
        var row = call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?? throw new InvalidOperationException("The " + table + " row " + id.ToString("D") + " of this solution is missing; import the solution again.");

        var changes = new Entity(table, id);
        lists((list, columns) =>
        {
            var listed = ColumnCoverage.Listed(row.GetAttributeValue<string>(list)).ToArray();
            var missing = columns.Except(listed).ToArray();
            if (missing.Length > 0) changes[list] = string.Join(",", listed.Concat(missing));
        });
        if (changes.Attributes.Count > 0) call.System.Update(changes);
    }
}
