using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>
/// Merges one row into another: the winner takes UpdateContent, the loser is marked merged, points at the winner and is closed (U). A switch says whether
/// Update steps run for the two. Activities of the loser pass to the winner, silently (U); other rows that point at the loser stay with it, which the platform
/// may do otherwise.
/// </summary>
internal sealed class MergeMessage() : MessageHandler(
    "Merge",
    new Parameter("Target", typeof(EntityReference)), new Parameter("SubordinateId", typeof(Guid)),
    new Parameter("UpdateContent", typeof(Entity), IsRequired: false), new Parameter("PerformParentingChecks", typeof(bool), IsRequired: false))
{
    public override Subject SubjectOf(ParameterCollection input)
    {
        var target = (EntityReference)input["Target"];
        return PlatformFacts.Mergeable.Contains(target.LogicalName)
            ? new Subject(target.LogicalName, target.Id)
            : throw Faults.NotImitated($"Merge of {target.LogicalName}");
    }

    public override OrganizationResponse NewResponse() => new MergeResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        var target = (EntityReference)input["Target"];
        var table = database.Table(target.LogicalName);
        rights.Require("prvMerge");
        rights.Require(Right.Write, table, target.Id);
        rights.Require(Right.Write, table, (Guid)input["SubordinateId"]);
    }

    public override void Execute(Operation operation)
    {
        if (operation.GetOrDefault<bool>("PerformParentingChecks")) throw Faults.NotImitated("parenting checks of Merge");
        var target = operation.Get<EntityReference>("Target");
        var database = operation.Database;
        var table = database.Table(target.LogicalName);
        var winner = database.Row(table, target.Id);
        var loser = database.Row(table, operation.Get<Guid>("SubordinateId"));
        if (winner == loser) throw Faults.InvalidArgument("A row cannot be merged with itself.");
        if (!table.IsOpen(winner) || !table.IsOpen(loser)) throw Faults.MergeOfInactive();

        var raises = operation.Switches.MergeRaisesUpdate;
        var content = new Entity(table.Name, winner.Id);
        foreach (var (column, value) in operation.GetOrDefault<Entity>("UpdateContent")?.Attributes ?? []) content[column] = value;
        if (content.Attributes.Count > 0) UpdateMessage.Write(operation, content, raises);

        operation.Writer.Amend(table, database.Row(table, loser.Id), operation.UserId, draft =>
        {
            draft.SetIfThere("merged", true);
            draft.SetIfThere("masterid", new Lookup(table.Name, winner.Id));
        });
        FollowWinner(operation, new Lookup(table.Name, loser.Id), new Lookup(table.Name, winner.Id));
        var closed = table.State!.Model.Options.Select(o => o.Value).Max();
        UpdateMessage.Write(operation, new Entity(table.Name, loser.Id) { ["statecode"] = new OptionSetValue(closed) }, raises);
    }

    private static void FollowWinner(Operation operation, Lookup loser, Lookup winner)
    {
        var database = operation.Database;
        foreach (var reference in database.Catalog.ReferencesTo(loser.Table).Where(r => PlatformFacts.FollowsMerge(r.Table, r.Column.Name)))
        {
            foreach (var row in database.RowsOf(reference.Table).Where(reference.Column, loser).ToList())
            {
                operation.Writer.Amend(reference.Table, row, operation.UserId, draft => draft[reference.Column] = winner);
            }
        }
    }
}
