using System.Globalization;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Writes the columns of the Target over an existing row.</summary>
internal sealed class UpdateMessage() : MessageHandler(
    "Update", new Parameter("Target", typeof(Entity)), new Parameter("ConcurrencyBehavior", typeof(ConcurrencyBehavior), IsRequired: false))
{
    public override Subject SubjectOf(ParameterCollection input)
    {
        var target = (Entity)input["Target"];
        if (target.KeyAttributes.Count > 0) throw Faults.NotImitated("alternate keys");
        return new Subject(target.LogicalName, target.Id);
    }

    public override OrganizationResponse NewResponse() => new UpdateResponse();

    // The platform's split: first every other column, then the state.
    public override IReadOnlyList<ParameterCollection> Parts(ParameterCollection input, LocalOrgSwitches switches)
    {
        var target = (Entity)input["Target"];
        if (!switches.UpdateSplitsState || !target.Attributes.Keys.Any(IsState) || target.Attributes.Keys.All(IsState)) return [input];
        var state = Part(input, target, IsState);
        // The first pass has checked the version, and changed it.
        state.Remove("ConcurrencyBehavior");
        return [Part(input, target, column => !IsState(column)), state];
    }

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => RowRights.CheckUpdate(rights, database, (Entity)input["Target"]);

    public override void Execute(Operation operation)
    {
        var target = operation.Get<Entity>("Target");
        var database = operation.Database;
        var table = database.Table(target.LogicalName);
        var before = database.Row(table, target.Id);
        CheckVersion(operation.GetOrDefault<ConcurrencyBehavior>("ConcurrencyBehavior"), table.Name, before, target.RowVersion);

        Activities.RefuseParty(table);
        Queues.CheckItemChange(table, target);
        var after = Apply(operation, table, before, target);
        Activities.WriteParties(database, operation.Writer, target, after, operation.UserId);
        Queues.AfterItemChange(database, operation.Writer, table, before, after, operation.UserId);
    }

    /// <exception cref="System.ServiceModel.FaultException">The row was written since the caller read it, or the caller names no version.</exception>
    public static void CheckVersion(ConcurrencyBehavior behavior, string table, Row row, string? version)
    {
        if (behavior != ConcurrencyBehavior.IfRowVersionMatches) return;
        if (string.IsNullOrEmpty(version)) throw Faults.VersionNotProvided();
        if (version != row.Version.ToString(CultureInfo.InvariantCulture)) throw Faults.VersionMismatch(table, row.Id);
    }

    /// <summary>Changes a row as a consequence of another message: by an Update of its own, or without one.</summary>
    public static void Write(Operation operation, Entity change, bool raisesSteps)
    {
        if (raisesSteps)
        {
            operation.Cause(new UpdateRequest { Target = change });
            return;
        }
        var table = operation.Database.Table(change.LogicalName);
        Apply(operation, table, operation.Database.Row(table, change.Id), change);
    }

    // The columns, and what follows from them on other rows.
    private static Row Apply(Operation operation, TableSchema table, Row before, Entity change)
    {
        var after = operation.Writer.Update(change, operation.UserId);
        if (table.IsOpen(before) && !table.IsOpen(after)) Queues.DeactivateItemsOf(operation.Database, operation.Writer, after.Id, operation.UserId);
        Activities.FollowOwner(operation.Database, operation.Writer, table, before, after, operation.UserId);
        return after;
    }

    private static bool IsState(string column) => column is "statecode" or "statuscode";

    private static ParameterCollection Part(ParameterCollection input, Entity target, Func<string, bool> belongs)
    {
        var part = new ParameterCollection();
        foreach (var (name, value) in input) part[name] = value;
        var row = new Entity(target.LogicalName, target.Id) { RowVersion = target.RowVersion };
        foreach (var (column, value) in target.Attributes)
        {
            if (belongs(column)) row[column] = value;
        }
        part["Target"] = row;
        return part;
    }
}
