using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Responses;

/// <summary>Who answered: a person who owes the response, or answers for those who do. Programs do not count.</summary>
internal static class Responder
{
    private const string Team = "team";

    /// <summary>Participation type of whoever sends.</summary>
    private const int Sender = 1;

    /// <summary>Access modes of people: read-write, administrative, read. The others are support, programs and delegated administration.</summary>
    private static readonly object[] People = [0, 1, 2];

    /// <summary>The sender of an e-mail, as far as a user sent it; null when a queue or nobody did.</summary>
    public static Guid? SenderOf(IOrganizationService service, Guid emailId)
    {
        var query = new QueryExpression(ActivityPartyTable.LogicalName) { ColumnSet = new ColumnSet(ActivityPartyTable.PartyId) };
        query.Criteria.AddCondition(ActivityPartyTable.ActivityId, ConditionOperator.Equal, emailId);
        query.Criteria.AddCondition(ActivityPartyTable.ParticipationTypeMask, ConditionOperator.Equal, Sender);
        return service.RetrieveMultiple(query).Entities
            .Select(party => party.GetAttributeValue<EntityReference>(ActivityPartyTable.PartyId))
            .FirstOrDefault(party => party?.LogicalName == SystemUserTable.LogicalName)?.Id;
    }

    /// <summary>The person's name, when that person is the owner, or a member of the owning team or of the agreed one; else null.</summary>
    /// <param name="ownerId">User or team whose lead it was then.</param>
    /// <param name="teamName">The agreement's team; null when there is none.</param>
    public static string? NameOf(IOrganizationService service, Guid personId, Guid ownerId, string? teamName)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.FullName) };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, personId);
        query.Criteria.AddCondition(SystemUserTable.AccessMode, ConditionOperator.In, People);
        query.Criteria.AddCondition(SystemUserTable.ApplicationId, ConditionOperator.Null);
        query.Criteria.AddCondition(SystemUserTable.IsIntegrationUser, ConditionOperator.NotEqual, true);
        var membership = query.AddLink(TeamMembershipTable.LogicalName, SystemUserTable.Id, TeamMembershipTable.SystemUserId, JoinOperator.LeftOuter);
        var team = membership.AddLink(TeamTable.LogicalName, TeamMembershipTable.TeamId, TeamTable.Id, JoinOperator.LeftOuter);
        team.EntityAlias = Team;
        team.Columns = new ColumnSet(TeamTable.Id);
        team.LinkCriteria = new FilterExpression(LogicalOperator.Or);
        team.LinkCriteria.AddCondition(TeamTable.Id, ConditionOperator.Equal, ownerId);
        if (teamName is not null) team.LinkCriteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, teamName);
        return service.RetrieveMultiple(query).Entities
            .Where(row => personId == ownerId || row.Contains(Team + "." + TeamTable.Id))
            .Select(row => row.GetAttributeValue<string>(SystemUserTable.FullName) ?? personId.ToString("D"))
            .FirstOrDefault();
    }
}
