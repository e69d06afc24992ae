using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Creates a row. What the Target holds in stage 20 besides the caller's columns is a matter of two switches.</summary>
internal sealed class CreateMessage() : MessageHandler("Create", new Parameter("Target", typeof(Entity)))
{
    public override Subject SubjectOf(ParameterCollection input) => new(((Entity)input["Target"]).LogicalName, ((Entity)input["Target"]).Id);

    public override OrganizationResponse NewResponse() => new CreateResponse();

    public override void Prepare(Operation operation)
    {
        var target = operation.Get<Entity>("Target");
        var database = operation.Database;
        var table = database.Table(target.LogicalName);
        if (operation.Switches.DefaultsAppliedInStage20)
        {
            foreach (var (column, stored) in RowWriter.Defaults(table))
            {
                if (!target.Contains(column.Name)) target[column.Name] = StoredValue.ToSdk(column, stored, database.NameOf);
            }
        }
        if (!operation.Switches.Stage20TargetHoldsSystemColumns) return;

        if (target.Id == Guid.Empty) target.Id = target.GetAttributeValue<Guid>(table.PrimaryKey.Name);
        if (target.Id == Guid.Empty) target.Id = database.Ids.Next();
        operation.RowId = target.Id;
        target[table.PrimaryKey.Name] = target.Id;
        if (table.Find("createdon") is not null) target["createdon"] = database.Clock.Stamp;
        if (table.Owner is { Model.ValidForCreate: true } owner && !target.Contains(owner.Name))
        {
            target[owner.Name] = new EntityReference("systemuser", operation.UserId);
        }
        if (table is { State: { } state, Status: { } status })
        {
            target[state.Name] = new OptionSetValue(table.OpenState);
            if (!target.Contains(status.Name)) target[status.Name] = new OptionSetValue(table.DefaultStatus(table.OpenState));
        }
    }

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => RowRights.CheckCreate(rights, database, (Entity)input["Target"]);

    public override void Execute(Operation operation)
    {
        var target = operation.Get<Entity>("Target");
        Activities.RefuseParty(operation.Database.Table(target.LogicalName));
        PersonalSettings.RefuseNew(operation.Database.Table(target.LogicalName));
        Queues.CheckNewItem(operation.Database, target);
        var row = operation.Writer.Create(target, operation.UserId);
        Activities.WriteParties(operation.Database, operation.Writer, target, row, operation.UserId);
        Queues.Enter(operation.Database, operation.Writer, target.LogicalName, row, operation.UserId);
        PersonalSettings.ComeWith(operation.Database, operation.Writer, target.LogicalName, row, operation.UserId);

        operation.RowId = target.Id = row.Id;
        target[operation.Database.Table(target.LogicalName).PrimaryKey.Name] = row.Id;
        operation.Output["id"] = row.Id;
    }
}
