using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Makes users members of a team. One who is a member already stays one.</summary>
internal sealed class AddMembersTeamMessage() : TeamMessage("AddMembersTeam")
{
    protected override void Execute(Operation operation, Guid member, Row? membership)
    {
        operation.Database.CheckUser(member);
        if (membership is not null) return;
        var table = operation.Database.Table(Membership);
        var row = operation.Writer.Create(new Entity(table.Name), operation.UserId);
        operation.Writer.Amend(table, row, operation.UserId, draft =>
        {
            draft.SetIfThere("teamid", operation.Get<Guid>("TeamId"));
            draft.SetIfThere("systemuserid", member);
        });
    }
}

/// <summary>Ends the membership of users in a team. One who is no member stays none (U).</summary>
internal sealed class RemoveMembersTeamMessage() : TeamMessage("RemoveMembersTeam")
{
    protected override void Execute(Operation operation, Guid member, Row? membership)
    {
        if (membership is not null) operation.Writer.Delete(operation.Database.Table(Membership), membership);
    }
}

internal abstract class TeamMessage(string name) : MessageHandler(name, new Parameter("TeamId", typeof(Guid)), new Parameter("MemberIds", typeof(Guid[])))
{
    protected const string Membership = "teammembership";

    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input) => new("team", (Guid)input["TeamId"]);

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.Require(Right.Write, database.Table("team"), (Guid)input["TeamId"]);

    public override void Execute(Operation operation)
    {
        var database = operation.Database;
        var teamId = operation.Get<Guid>("TeamId");
        database.Row(database.Table("team"), teamId);

        var table = database.Table(Membership);
        var (team, user) = (database.Column(table, "teamid"), database.Column(table, "systemuserid"));
        foreach (var member in operation.Get<Guid[]>("MemberIds"))
        {
            Execute(operation, member, database.RowsOf(table).Where(team, teamId).FirstOrDefault(row => row[user] is Guid id && id == member));
        }
    }

    protected abstract void Execute(Operation operation, Guid member, Row? membership);
}
