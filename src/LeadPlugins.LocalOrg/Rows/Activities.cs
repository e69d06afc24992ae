using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>
/// What the platform holds true of activities: completing one sets its end, it follows the row it regards to a new owner, and its party lists are rows of
/// activityparty. Parties for the owner and the regarding row, which the platform keeps besides, are not imitated.
/// </summary>
internal static class Activities
{
    public const string Party = "activityparty";

    private const int Completed = 1;

    /// <summary>An activity that has just been completed ended now, and an e-mail that has just become Sent was sent now, unless the row says when (U).</summary>
    public static void Complete(Draft draft, DateTime now)
    {
        var table = draft.Table;
        if (!table.IsActivity || table is not { State: { } state, Status: { } status }) return;
        var isNewlyCompleted = draft[state] is Completed && draft.Before?.Option(state) is not Completed;
        if (isNewlyCompleted && draft.Get("actualend") is null) draft.SetIfThere("actualend", now);
        if (table.Name == "email" && draft[status] is PlatformFacts.EmailSent && draft.Get("senton") is null) draft.SetIfThere("senton", now);
    }

    /// <summary>
    /// A row that gets another owner takes every activity that regards it along, completed ones and those of other people included: the relationships are
    /// parental unless an organization has changed them. Whether steps of the activities run is not documented; here none do (U).
    /// </summary>
    public static void FollowOwner(Database database, RowWriter writer, TableSchema table, Row before, Row after, Guid userId)
    {
        if (table.Owner is not { } column || after[column] is not Lookup owner || owner.Equals(before[column])) return;
        var self = new Lookup(table.Name, after.Id);
        foreach (var reference in database.Catalog.ReferencesTo(table.Name).Where(r => PlatformFacts.FollowsOwner(r.Table, r.Column.Name)))
        {
            foreach (var activity in database.RowsOf(reference.Table).Where(reference.Column, self).OrderBy(r => r.Sequence).ToList())
            {
                writer.GiveTo(reference.Table, activity, owner, userId);
            }
        }
    }

    /// <exception cref="System.ServiceModel.FaultException">The rows of this table are written with the row they belong to.</exception>
    public static void RefuseParty(TableSchema table)
    {
        if (!PlatformFacts.WrittenWithAnother.TryGetValue(table.Name, out var how)) return;
        throw Faults.InvalidArgument($"Rows of {table.Name} are written by {how} only.");
    }

    /// <summary>Writes the party lists that a Create or an Update carries; each list replaces the one there was.</summary>
    public static void WriteParties(Database database, RowWriter writer, Entity target, Row activity, Guid userId)
    {
        var table = database.Table(target.LogicalName);
        foreach (var (name, value) in target.Attributes)
        {
            if (table.Find(name) is not { Model.Type: ColumnType.PartyList } column) continue;
            foreach (var former in PartyRows(database, column, activity.Id).ToList()) writer.Delete(database.Table(Party), former);
            foreach (var party in value is null ? [] : PartiesIn(column, value)) Write(database, writer, column, activity.Id, party, userId);
        }
    }

    /// <summary>A party list as callers read it; null when it is empty.</summary>
    public static EntityCollection? Parties(Database database, ColumnSchema column, Guid activityId)
    {
        var table = database.Table(Party);
        var rows = PartyRows(database, column, activityId).OrderBy(r => r.Sequence).Select(row => database.ToEntity(table, row, columns: null)).ToList();
        return rows.Count == 0 ? null : new EntityCollection(rows) { EntityName = Party };
    }

    private static IEnumerable<Row> PartyRows(Database database, ColumnSchema list, Guid activityId)
    {
        var table = database.Table(Party);
        var mask = MaskOf(list);
        var rows = database.RowsOf(table).Where(database.Column(table, "activityid"), new Lookup(list.Table.Name, activityId));
        return rows.Where(row => row.Option(table.Find("participationtypemask")) == mask);
    }

    private static IEnumerable<Entity> PartiesIn(ColumnSchema column, object value)
    {
        if (value is not EntityCollection parties) throw Faults.WrongType(column, value);
        var stray = parties.Entities.FirstOrDefault(p => p.LogicalName != Party);
        return stray is null ? parties.Entities : throw Faults.InvalidArgument($"Column {column} takes rows of {Party}; found one of '{stray.LogicalName}'.");
    }

    private static void Write(Database database, RowWriter writer, ColumnSchema list, Guid activityId, Entity sent, Guid userId)
    {
        var (party, address) = (sent.GetAttributeValue<EntityReference>("partyid"), sent.GetAttributeValue<string>("addressused"));
        if (party is null && address is null) throw Faults.InvalidArgument($"A party of {list} must have partyid or addressused.");

        var row = writer.Create(new Entity(Party)
        {
            ["activityid"] = new EntityReference(list.Table.Name, activityId), ["partyid"] = party, ["addressused"] = address,
            ["participationtypemask"] = new OptionSetValue(MaskOf(list)),
        }, userId);
        if (party is null) return;
        writer.Amend(database.Table(Party), row, userId, draft => draft.SetIfThere("partyidname", database.NameOf(new Lookup(party.LogicalName, party.Id))));
    }

    private static int MaskOf(ColumnSchema list) =>
        PlatformFacts.PartyLists.TryGetValue(list.Name, out var mask) ? mask : throw Faults.NotImitated($"party list {list}");
}
