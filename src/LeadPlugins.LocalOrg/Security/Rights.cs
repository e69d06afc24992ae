using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// What one user may do, by the roles of the user and of the teams the user belongs to. Of a row that is owned, the level Basic reaches those of the user and of
/// the user's teams, by whichever of the roles it was given: "Direct User (Basic) access level and Team privileges", the platform's default for new roles.
/// A row of the organization is reached at the level Global only.
/// </summary>
internal sealed class Rights(Database database, Guid userId, ILookup<string, Grant> grants, IReadOnlySet<Guid> teams)
{
    private readonly BusinessUnitTree units = new(database);

    public Guid UserId => userId;

    public bool Has(string privilege) => grants.Contains(privilege);

    /// <exception cref="System.ServiceModel.FaultException">The user has the privilege at no level.</exception>
    public void Require(string privilege)
    {
        if (!Has(privilege)) throw Faults.PrivilegeMissing(new Lookup("systemuser", userId), privilege);
    }

    /// <exception cref="System.ServiceModel.FaultException">The user may not do this to the row.</exception>
    public void Require(Right right, TableSchema table, Guid rowId)
    {
        var privilege = PrivilegeNames.Of(right, table);
        Require(privilege);
        // What is not there is found missing later.
        if (database.RowsOf(table).Find(rowId) is { } row && !Reaches(privilege, table, row)) throw Faults.AccessDenied(userId, privilege, table.Name, rowId);
    }

    /// <summary>Messages about queue items ask for a right on the queue the item is in.</summary>
    public void RequireOnQueueOf(Right right, Guid itemId)
    {
        var items = database.Table("queueitem");
        if (database.RowsOf(items).Find(itemId) is { } item) Require(right, database.Table("queue"), Queues.QueueOf(database, item) ?? Guid.Empty);
    }

    /// <summary>Who places a row in a queue must be allowed to read it and to append it to something: else a queue would show rows to those who may not see them (U).</summary>
    public void RequirePlaceable(TableSchema table, Guid rowId)
    {
        Require(Right.Read, table, rowId);
        Require(Right.Append, table, rowId);
    }

    /// <param name="parent">The row that decides about access to the new one; null where the new one has an owner of its own.</param>
    /// <exception cref="System.ServiceModel.FaultException">The user may not create such a row.</exception>
    public void RequireNew(TableSchema table, Lookup owner, Guid? parent)
    {
        if (parent is { } id && PrivilegeNames.ParentOf(table.Name) is var (_, parentTable))
        {
            var privilege = PrivilegeNames.Of(Right.Create, table);
            Require(privilege);
            var over = database.Table(parentTable);
            if (database.RowsOf(over).Find(id) is { } row && !Reaches(privilege, over, row)) throw Faults.AccessDenied(userId, privilege, over.Name, id);
            return;
        }
        RequireFor(Right.Create, table, owner);
        if (table.Ownership == Ownership.User && owner.Id != userId) RequireFor(Right.Assign, table, owner);
    }

    /// <exception cref="System.ServiceModel.FaultException">The user has not this right on rows of this owner.</exception>
    public void RequireFor(Right right, TableSchema table, Lookup owner)
    {
        var privilege = PrivilegeNames.Of(right, table);
        Require(privilege);
        var reaches = table.Ownership == Ownership.User
            ? grants[privilege].Any(g => Reaches(g, owner, database.BusinessUnitOf(owner).Id))
            : table.Ownership == Ownership.BusinessUnit || grants[privilege].Any(g => g.Level == PrivilegeLevel.Global);
        if (!reaches) throw Faults.AccessDenied(userId, privilege, table.Name, Guid.Empty);
    }

    /// <summary>Which rows of a table the user sees; null = every one.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The user may read no row of the table at all.</exception>
    public Func<Row, bool>? Visible(TableSchema table)
    {
        var privilege = PrivilegeNames.Of(Right.Read, table);
        Require(privilege);
        return grants[privilege].Any(g => g.Level == PrivilegeLevel.Global) ? null : row => Reaches(privilege, table, row);
    }

    private bool Reaches(string privilege, TableSchema table, Row row)
    {
        if (grants[privilege].Any(g => g.Level == PrivilegeLevel.Global)) return true;
        if (ParentOf(table, row) is var (parentTable, parent)) return parent is not null && Reaches(privilege, parentTable, parent);
        var (owner, unit) = PlaceOf(table, row);
        return grants[privilege].Any(g => Reaches(g, owner, unit));
    }

    private bool Reaches(Grant grant, Lookup? owner, Guid? unit) =>
        grant.Level == PrivilegeLevel.Global
        || (owner is not null && (owner.Id == userId || teams.Contains(owner.Id)))
        || (unit is { } own && grant.Level == PrivilegeLevel.Local && own == grant.BusinessUnit)
        || (unit is { } below && grant.Level == PrivilegeLevel.Deep && units.IsWithin(below, grant.BusinessUnit));

    private (Lookup? Owner, Guid? Unit) PlaceOf(TableSchema table, Row row) => table.Ownership switch
    {
        Ownership.User => (row[table.Owner!] as Lookup, row.LookupId(table.Find("owningbusinessunit"))),
        // Somebody's own row, or that of a team of theirs, is like one they own.
        Ownership.BusinessUnit => (new Lookup(table.Name, row.Id), row.LookupId(table.Find("businessunitid"))),
        _ => (null, null),
    };

    // Parties belong to an activity of whatever table; the other parents are of one table each.
    private (TableSchema Table, Row? Row)? ParentOf(TableSchema table, Row row)
    {
        if (table.Name == Activities.Party)
        {
            return row[database.Column(table, "activityid")] is Lookup activity ? (database.Table(activity.Table), database.Rows[activity.Table].Find(activity.Id)) : null;
        }
        if (PrivilegeNames.ParentOf(table.Name) is not var (column, parentTable)) return null;
        var id = row[database.Column(table, column)] switch { Lookup lookup => lookup.Id, Guid plain => plain, _ => Guid.Empty };
        return (database.Table(parentTable), database.Rows[parentTable].Find(id));
    }
}
