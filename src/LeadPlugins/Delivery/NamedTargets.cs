using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Delivery;

/// <summary>Finds the queues, teams and users that agreements name. A name must mean exactly one active row: an ambiguous or missing one means none.</summary>
internal static class NamedTargets
{
    /// <summary>Team type 1: an access team shares rows and owns none.</summary>
    private const int AccessTeam = 1;

    /// <summary>The rows of several queue names, in one read.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> Queues(IOrganizationService service, IReadOnlyCollection<string> names)
    {
        var query = Named(QueueTable.LogicalName, QueueTable.Name, names);
        query.Criteria.AddCondition(QueueTable.StateCode, ConditionOperator.Equal, QueueState.Active);
        return ByName(service, query, names, row => [row.GetAttributeValue<string>(QueueTable.Name)]);
    }

    /// <summary>The rows of several team names; access teams cannot own a lead and do not count.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> Teams(IOrganizationService service, IReadOnlyCollection<string> names)
    {
        var query = Named(TeamTable.LogicalName, TeamTable.Name, names);
        query.Criteria.AddCondition(TeamTable.TeamType, ConditionOperator.NotEqual, AccessTeam);
        return ByName(service, query, names, row => [row.GetAttributeValue<string>(TeamTable.Name)]);
    }

    /// <summary>The rows of several people, by full name or by user name; disabled users do not count.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> Users(IOrganizationService service, IReadOnlyCollection<string> names)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.DomainName) };
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(SystemUserTable.FullName, ConditionOperator.In, [.. names]);
        either.AddCondition(SystemUserTable.DomainName, ConditionOperator.In, [.. names]);
        return ByName(service, query, names, row => [row.GetAttributeValue<string>(SystemUserTable.FullName), row.GetAttributeValue<string>(SystemUserTable.DomainName)]);
    }

    /// <summary>The user or team of an id, with its name; null when there is neither.</summary>
    public static EntityReference? OwnerOf(IOrganizationService service, Guid id) =>
        Known(service, SystemUserTable.LogicalName, SystemUserTable.Id, SystemUserTable.FullName, id) ?? Known(service, TeamTable.LogicalName, TeamTable.Id, TeamTable.Name, id);

    /// <summary>The one row of a name, or null.</summary>
    public static EntityReference? TheOne(IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> found, string name) =>
        found[name].Count == 1 ? found[name][0] : null;

    private static EntityReference? Known(IOrganizationService service, string table, string idColumn, string nameColumn, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(nameColumn) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Select(row => new EntityReference(table, row.Id) { Name = row.GetAttributeValue<string>(nameColumn) }).FirstOrDefault();
    }

    private static QueryExpression Named(string table, string column, IReadOnlyCollection<string> names)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.In, [.. names]);
        return query;
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> ByName(
        IOrganizationService service, QueryExpression query, IReadOnlyCollection<string> names, Func<Entity, string?[]> namesOf)
    {
        var rows = names.Count == 0 ? [] : service.RetrieveMultiple(query).Entities.ToArray();
        return names.Distinct(StringComparer.Ordinal).ToDictionary(
            name => name,
            // The platform compares text without regard to case; so does the agreement.
            name => (IReadOnlyList<EntityReference>)
            [
                .. from row in rows
                   where namesOf(row).Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase))
                   select new EntityReference(row.LogicalName, row.Id) { Name = name },
            ],
            StringComparer.Ordinal);
    }
}
