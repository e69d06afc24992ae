using LeadPlugins.LocalOrg.Rows;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Makes users members of a team. One who is a member already stays one.</summary>
internal sealed class AddMembersTeamMessage() : MessageHandler(
    "AddMembersTeam", new Parameter("TeamId", typeof(Guid)), new Parameter("MemberIds", typeof(Guid[])))
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input) => new("team", (Guid)input["TeamId"]);

    public override void Execute(Operation operation)
    {
        var database = operation.Database;
        var teamId = operation.Get<Guid>("TeamId");
        database.Row(database.Table("team"), teamId);

        var table = database.Table("teammembership");
        var (team, user) = (database.Column(table, "teamid"), database.Column(table, "systemuserid"));
        foreach (var member in operation.Get<Guid[]>("MemberIds"))
        {
            database.CheckUser(member);
            if (database.RowsOf(table).Where(team, teamId).Any(r => r[user] is Guid id && id == member)) continue;
            var row = operation.Writer.Create(new Entity(table.Name), operation.UserId);
            operation.Writer.Amend(table, row, operation.UserId, draft => (draft[team], draft[user]) = (teamId, member));
        }
    }
}
