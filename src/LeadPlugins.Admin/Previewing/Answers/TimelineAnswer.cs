using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>The activities that regard a row, the newest first, as far as the person who looks may read them.</summary>
internal static class TimelineAnswer
{
    private const int Most = 100;

    private static readonly string[] Kinds = [PhoneCallTable.LogicalName, EmailTable.LogicalName, AppointmentTable.LogicalName, TaskTable.LogicalName];

    // What these are called is the same on every activity table.
    private static readonly string[] Columns =
    [
        PhoneCallTable.Subject, PhoneCallTable.Description, PhoneCallTable.OwnerId, PhoneCallTable.StateCode, PhoneCallTable.ActualEnd, PhoneCallTable.ScheduledStart, PhoneCallTable.CreatedOn,
    ];

    public static object Of(Exchange exchange)
    {
        var (table, id) = (exchange.RouteTable(), exchange.RouteId("id"));
        var found = exchange.Read(service =>
        {
            // Who may not read the row is told so, whatever of its activities could be read.
            service.Retrieve(table.LogicalName, id, new ColumnSet(table.PrimaryId));
            return Kinds.SelectMany(kind => service.RetrieveMultiple(Regarding(kind, id)).Entities).ToList();
        });
        return new { Activities = found.OrderByDescending(a => When(a).OnUtc).ThenBy(a => a.Id).Take(Most).Select(a => Written(exchange, a)) };
    }

    private static QueryExpression Regarding(string kind, Guid id)
    {
        var query = new QueryExpression(kind) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(PhoneCallTable.RegardingObjectId, ConditionOperator.Equal, id);
        return query;
    }

    private static object Written(Exchange exchange, Entity activity)
    {
        var table = exchange.TableOf(activity.LogicalName);
        ColumnModel? Column(string name) => table.Columns.FirstOrDefault(c => c.LogicalName == name);
        var (column, onUtc) = When(activity);
        return new
        {
            activity.Id,
            Kind = activity.LogicalName,
            Subject = activity.GetAttributeValue<string>(PhoneCallTable.Subject) ?? "",
            Description = activity.GetAttributeValue<string>(PhoneCallTable.Description) ?? "",
            Owner = activity.GetAttributeValue<EntityReference>(PhoneCallTable.OwnerId)?.Name ?? "",
            When = exchange.Cells.Write(Column(column), onUtc).Text,
            State = activity.GetAttributeValue<OptionSetValue>(PhoneCallTable.StateCode)?.Value ?? PhoneCallState.Open,
        };
    }

    // When it ended, else when it is to begin, else when it was entered.
    private static (string Column, DateTime OnUtc) When(Entity activity) =>
        new[] { PhoneCallTable.ActualEnd, PhoneCallTable.ScheduledStart, PhoneCallTable.CreatedOn }
            .Where(activity.Contains).Select(name => (name, activity.GetAttributeValue<DateTime>(name))).FirstOrDefault();
}
