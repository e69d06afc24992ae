using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// What writing a row asks for: the right itself; Assign where the owner is or becomes somebody else (U of a Create); and for every lookup that is set or
/// changed, Append on the row and AppendTo on the one it points at. Only the caller's columns count, not those that steps add.
/// </summary>
internal static class RowRights
{
    public static void CheckCreate(Rights rights, Database database, Entity target)
    {
        var table = database.Table(target.LogicalName);
        var owner = OwnerIn(table, target) ?? new Lookup("systemuser", rights.UserId);
        var parent = PrivilegeNames.ParentOf(table.Name) is var (column, _) ? target.GetAttributeValue<EntityReference>(column)?.Id : null;
        rights.RequireNew(table, owner, parent);
        if (table.Name == "queueitem" && target.GetAttributeValue<EntityReference>("objectid") is { } placed) rights.RequirePlaceable(database.Table(placed.LogicalName), placed.Id);
        foreach (var lookup in LookupsIn(database, table, target, before: null))
        {
            rights.RequireFor(Right.Append, table, owner);
            rights.Require(Right.AppendTo, database.Table(lookup.Table), lookup.Id);
        }
    }

    public static void CheckUpdate(Rights rights, Database database, Entity target)
    {
        var table = database.Table(target.LogicalName);
        if (database.RowsOf(table).Find(target.Id) is not { } before)
        {
            rights.Require(PrivilegeNames.Of(Right.Write, table));
            return;
        }
        var isAssigned = OwnerIn(table, target) is { } owner && !owner.Equals(before[table.Owner!]);
        if (isAssigned) rights.Require(Right.Assign, table, before.Id);
        if (!isAssigned || target.Attributes.Keys.Any(c => c != table.Owner!.Name && c != table.PrimaryKey.Name)) rights.Require(Right.Write, table, before.Id);
        foreach (var lookup in LookupsIn(database, table, target, before))
        {
            rights.Require(Right.Append, table, before.Id);
            rights.Require(Right.AppendTo, database.Table(lookup.Table), lookup.Id);
        }
    }

    private static Lookup? OwnerIn(TableSchema table, Entity target) =>
        table is { Ownership: Ownership.User, Owner: { } column } && target.GetAttributeValue<object>(column.Name) is EntityReference owner
            ? new Lookup(owner.LogicalName, owner.Id)
            : null;

    private static IEnumerable<Lookup> LookupsIn(Database database, TableSchema table, Entity target, Row? before)
    {
        foreach (var (name, value) in target.Attributes)
        {
            if (value is not EntityReference reference || table.Find(name) is not { } column || !PrivilegeNames.IsAppended(column)) continue;
            if (!(before is null ? column.Model.ValidForCreate : column.Model.ValidForUpdate)) continue;
            var lookup = new Lookup(reference.LogicalName, reference.Id);
            if (before is not null && lookup.Equals(before[column])) continue;
            if (database.Exists(lookup)) yield return lookup;
        }
    }
}
