using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>
/// Writes one row as the platform's main operation does: checks, defaults, owner, state, stamps, composed columns. Read-only columns that a caller sends are
/// passed over, as on the platform (U). Required levels are not enforced: forms enforce them there, for the most part.
/// </summary>
internal sealed class RowWriter(Database database)
{
    /// <summary>Creates the row and returns it.</summary>
    public Row Create(Entity target, Guid userId)
    {
        var table = database.Table(target.LogicalName);
        var id = target.Id != Guid.Empty ? target.Id : target.GetAttributeValue<Guid>(table.PrimaryKey.Name);
        if (id == Guid.Empty) id = database.Ids.Next();
        if (database.RowsOf(table).Find(id) is not null) throw Faults.DuplicateKey(table.Name, id);

        var draft = new Draft(table, before: null);
        ApplyDefaults(draft);
        Apply(draft, target, column => column.Model.ValidForCreate);
        draft[table.PrimaryKey] = id;
        Open(draft, target);
        SetOwner(draft, userId);
        CheckOwner(draft);
        if (table.IsActivity) draft.SetIfThere("activitytypecode", table.Name);
        StampCreated(draft, userId);
        return Save(draft, id, userId);
    }

    /// <summary>Writes the columns of <paramref name="target"/> over an existing row and returns the row as it is then.</summary>
    public Row Update(Entity target, Guid userId)
    {
        var table = database.Table(target.LogicalName);
        var before = database.Row(table, target.Id);
        var draft = new Draft(table, before);
        CheckIdentity(table, target);
        Apply(draft, target, column => column.Model.ValidForUpdate && column.Model.Type is not (ColumnType.State or ColumnType.Status));
        ChangeState(draft, target);
        if (target.Contains("ownerid")) SetOwner(draft, userId);
        CheckOwner(draft);
        return Save(draft, before.Id, userId);
    }

    /// <summary>Changes columns that callers cannot write, with no events, of the row as it is now: steps may have changed it since it was read.</summary>
    public Row Amend(TableSchema table, Row row, Guid userId, Action<Draft> change)
    {
        var draft = new Draft(table, database.Row(table, row.Id));
        change(draft);
        return Save(draft, row.Id, userId);
    }

    /// <summary>Gives the row to another owner, with no events.</summary>
    public void GiveTo(TableSchema table, Row row, Lookup owner, Guid userId) => Amend(table, row, userId, draft =>
    {
        draft[table.Owner!] = owner;
        SetOwner(draft, userId);
    });

    /// <summary>Deletes the row, whatever it is like by now.</summary>
    public void Delete(TableSchema table, Row row) => database.Rows.Swap(database.RowsOf(table), database.Row(table, row.Id), null);

    /// <summary>The default options of a new row: columns and values.</summary>
    public static IEnumerable<(ColumnSchema Column, object Stored)> Defaults(TableSchema table)
    {
        foreach (var column in table.Columns)
        {
            if (column.Model.DefaultOption is not { } option) continue;
            if (column.Holds == StoredAs.YesNo) yield return (column, option == 1);
            else if (column.Model.Type == ColumnType.Choice) yield return (column, option);
        }
    }

    private static void CheckIdentity(TableSchema table, Entity target)
    {
        if (target.Attributes.TryGetValue(table.PrimaryKey.Name, out var id) && !Equals(id, target.Id))
        {
            throw Faults.InvalidArgument($"The id of a row of {table.Name} cannot be changed.");
        }
        if (table.Owner is not null && target.Attributes.TryGetValue(table.Owner.Name, out var owner) && owner is null)
        {
            throw Faults.InvalidArgument($"A row of {table.Name} cannot be without an owner.");
        }
    }

    private static void ApplyDefaults(Draft draft)
    {
        foreach (var (column, stored) in Defaults(draft.Table)) draft[column] = stored;
    }

    private void Apply(Draft draft, Entity target, Func<ColumnSchema, bool> isWritable)
    {
        foreach (var (name, value) in target.Attributes)
        {
            var column = database.Column(draft.Table, name);
            if (!isWritable(column) || column.IsMoneyBase || column == draft.Table.PrimaryKey || column.Model.Type == ColumnType.PartyList) continue;

            var stored = StoredValue.From(column, value);
            if (stored is Lookup lookup && !database.Exists(lookup)) throw MissingTarget(lookup);
            draft[column] = stored;
        }
    }

    private System.ServiceModel.FaultException<OrganizationServiceFault> MissingTarget(Lookup lookup) =>
        database.Catalog.Find(lookup.Table) is null ? Faults.UnknownTable(lookup.Table) : Faults.RowNotFound(lookup.Table, lookup.Id);

    // A new row is always open, whatever statecode was sent; a status reason of another state is a fault.
    private static void Open(Draft draft, Entity target)
    {
        if (draft.Table is not { State: { } stateColumn, Status: { } statusColumn } table) return;
        var status = OptionOf(target, statusColumn) ?? table.DefaultStatus(table.OpenState);
        if (table.StateOf(status) != table.OpenState) throw Faults.StatusNotOfState(table.Name, status, table.OpenState);
        draft[stateColumn] = table.OpenState;
        draft[statusColumn] = status;
    }

    private void ChangeState(Draft draft, Entity target)
    {
        if (draft.Table is not { State: { } stateColumn, Status: { } statusColumn } table) return;
        var sentState = OptionOf(target, stateColumn);
        var sentStatus = OptionOf(target, statusColumn);
        if (sentState is null && sentStatus is null) return;

        // Without a state, a status reason must fit the state that the row has; without a status reason, a new state takes its default.
        var current = (int)draft[stateColumn]!;
        var state = sentState ?? current;
        var status = sentStatus is { } sent and not -1 ? sent : sentState == current ? (int)draft[statusColumn]! : table.DefaultStatus(state);
        if (!stateColumn.HasOption(state) || table.StateOf(status) != state) throw Faults.StatusNotOfState(table.Name, status, state);
        draft[stateColumn] = state;
        draft[statusColumn] = status;
        Activities.Complete(draft, database.Clock.Stamp);
    }

    private static int? OptionOf(Entity target, ColumnSchema column) =>
        !target.Attributes.TryGetValue(column.Name, out var value) || value is null ? null
        : value is OptionSetValue option ? option.Value
        : throw Faults.WrongType(column, value);

    private void SetOwner(Draft draft, Guid userId)
    {
        if (draft.Table is not { Ownership: Ownership.User, Owner: { } ownerColumn }) return;
        var owner = draft[ownerColumn] as Lookup ?? new Lookup("systemuser", userId);
        if (owner.Table == "systemuser") database.CheckUser(owner.Id);
        draft[ownerColumn] = owner;
        draft.SetIfThere("owninguser", owner.Table == "systemuser" ? owner : null);
        draft.SetIfThere("owningteam", owner.Table == "team" ? owner : null);
        draft.SetIfThere("owningbusinessunit", database.BusinessUnitOf(owner));
    }

    // Whoever the row is given to, by whomever, SYSTEM included, must be allowed to read it.
    private void CheckOwner(Draft draft)
    {
        if (database.Access is not { } access || draft.Table is not { Ownership: Ownership.User, Owner: { } column } table) return;
        if (draft[column] is Lookup owner && !owner.Equals(draft.Before?[column])) access.RequireReader(table, owner);
    }

    private void StampCreated(Draft draft, Guid userId)
    {
        var now = database.Clock.Stamp;
        draft.SetIfThere("createdby", new Lookup("systemuser", userId));
        // A migrated row shows the moment it was first created; the column sent then tells when it was migrated.
        draft.SetIfThere("createdon", draft.Get("overriddencreatedon") ?? now);
        if (draft.Get("overriddencreatedon") is not null) draft.SetIfThere("overriddencreatedon", now);
        if (draft.Table.Name != "organization") draft.SetIfThere("organizationid", new Lookup("organization", database.OrganizationId));
    }

    private Row Save(Draft draft, Guid id, Guid userId)
    {
        Compose(draft);
        CountMoney(draft);
        draft.SetIfThere("modifiedby", new Lookup("systemuser", userId));
        draft.SetIfThere("modifiedon", database.Clock.Stamp);
        var row = draft.ToRow(id, draft.Before?.Sequence ?? database.Rows.NextSequence(), database.Rows.NextVersion());
        database.Rows.Swap(database.RowsOf(draft.Table), draft.Before, row);
        return row;
    }

    private static void Compose(Draft draft)
    {
        foreach (var (name, parts) in PlatformFacts.Compositions)
        {
            if (!draft.Table.TryFind(name, out var column) || column.Model.ValidForUpdate) continue;
            var whole = string.Join(' ', parts.Select(draft.Get).OfType<string>());
            draft[column] = whole.Length == 0 ? null : whole.Length > column.Model.MaxLength ? whole[..column.Model.MaxLength.Value] : whole;
        }
    }

    // A row that holds money has a currency (the base currency if none was given), its rate, and every amount in base currency.
    private void CountMoney(Draft draft)
    {
        var amounts = draft.Table.Money;
        if (amounts.Count == 0 || !draft.Table.TryFind("transactioncurrencyid", out var currencyColumn)) return;
        if (amounts.All(a => draft[a.Amount] is null) && draft[currencyColumn] is null) return;

        var currency = draft[currencyColumn] as Lookup ?? new Lookup("transactioncurrency", database.BaseCurrencyId);
        draft[currencyColumn] = currency;
        var currencies = database.Rows["transactioncurrency"];
        var rate = currencies.Find(currency.Id)?[currencies.Schema.Find("exchangerate")!] as decimal? ?? 1m;
        draft.SetIfThere("exchangerate", rate);
        foreach (var (amount, inBase) in amounts) draft[inBase] = draft[amount] is decimal value ? decimal.Round(value / rate, 4) : null;
    }
}
