using LeadPlugins.LocalOrg.Query.Fetch;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>A column that a query asks for under an alias, and where its value is in a result.</summary>
internal sealed record SourceColumn(FetchColumn Asked, Source Source, ColumnSchema Column)
{
    /// <summary>Whether the result holds a value of the column, and not a count or a part of a date.</summary>
    public bool IsOwnValue => Asked is { DatePart: null } && (Asked.Aggregate is null || !Aggregates.Counts(Asked.Aggregate));

    /// <summary>The stored value in a result, or the part of it that groups are made of.</summary>
    public object? In(Row?[] result)
    {
        var stored = result[Source.Position]?[Column];
        return stored is DateTime date && Asked.DatePart is { } part ? DateParts.All[part](date) : stored;
    }

    /// <summary>Puts a value into a row as callers get it.</summary>
    public void Put(Database database, Entity row, object? stored)
    {
        var value = stored is not null && IsOwnValue ? StoredValue.ToSdk(Column, stored, database.NameOf) : stored;
        row[Asked.Alias] = new AliasedValue(Source.Table.Name, Column.Name, value);
        if (stored is not null && IsOwnValue && database.TextOf(Column, stored) is { } text) row.FormattedValues[Asked.Alias] = text;
    }
}
