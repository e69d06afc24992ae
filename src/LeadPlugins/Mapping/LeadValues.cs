using System.Runtime.CompilerServices;
using LeadPlugins.Configuration;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>The values of a lead at one save: what was sent, over what stood there before, over what a new row is born with.</summary>
internal readonly struct LeadValues : ILeadValues
{
    private readonly AttributeCollection _sent;
    private readonly AttributeCollection? _stored;
    private readonly ColumnCoverage? _covered;
    private readonly AgreementReferences _references;

    private LeadValues(Entity sent, Entity? stored, ColumnCoverage? covered, AgreementReferences references)
    {
        _sent = stored is not null && TakesDefaultStatus(sent, stored) ? WithDefaultStatus(sent, references) : sent.Attributes;
        _stored = stored?.Attributes;
        _covered = covered;
        _references = references;
    }

    /// <summary>A lead being created: a yes/no or defaulted choice column that was not sent counts as its default, everything else that was not sent is
    /// empty.</summary>
    public static LeadValues OfNew(Entity target, AgreementReferences references) => new(target, null, null, references);

    /// <summary>A lead being updated: a column in neither the Target nor the image is empty when the image covers it, else not covered.</summary>
    public static LeadValues OfUpdate(Entity target, Entity preImage, ColumnCoverage covered, AgreementReferences references) => new(target, preImage, covered, references);

    /// <summary>A lead as read: every column that was asked for is known, absent ones are empty.</summary>
    public static LeadValues OfStored(Entity row, AgreementReferences references) => new(row, null, ColumnCoverage.Everything, references);

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked for every criterion of every save
    public bool TryGet(string column, out Value value)
    {
        if (_sent.TryGetValue(column, out var raw) || (_stored is not null && _stored.TryGetValue(column, out raw)))
        {
            // The most frequent first, and money, which needs another column.
            if (raw is string text) value = Value.Text(text);
            else if (raw is OptionSetValue option) value = Value.Choice(option.Value);
            else if (raw is Money money) value = Value.Money(money.Value, Currency());
            else value = ColumnValue.Of(column, raw, _references);
            return true;
        }

        value = Value.Empty;
        if (_covered is not null) return _covered.Covers(column);
        if (_references.MayHaveDefault(column)) value = _references.Default(column);
        return true;
    }

    /// <summary>A lead that is reopened without a status reason gets the one that a new lead is born with; the platform writes it during the save.</summary>
    private static bool TakesDefaultStatus(Entity sent, Entity stored) =>
        ValueEquality.Changes(sent, stored, LeadTable.StateCode) && sent.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode) is null or { Value: -1 };

    /// <summary>Reopening is rare: a copy then, and no question at every column.</summary>
    private static AttributeCollection WithDefaultStatus(Entity sent, AgreementReferences references)
    {
        var bornWith = references.Default(LeadTable.StatusCode);
        var attributes = new AttributeCollection();
        attributes.AddRange(sent.Attributes);
        attributes[LeadTable.StatusCode] = bornWith.Kind == ValueKind.Choice ? new OptionSetValue(bornWith.AsChoice) : null;
        return attributes;
    }

    /// <summary>ISO code of the row's currency; null = the row names none.</summary>
    private string? Currency()
    {
        if (!_sent.TryGetValue(LeadTable.TransactionCurrencyId, out var raw) && _stored is not null) _stored.TryGetValue(LeadTable.TransactionCurrencyId, out raw);
        return raw is EntityReference currency ? _references.CurrencyCode(currency.Id) : null;
    }
}
