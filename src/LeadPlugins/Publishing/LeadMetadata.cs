using LeadPlugins.Configuration;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LeadPlugins.Publishing;

/// <summary>What the organization's metadata say about the columns of lead.</summary>
internal sealed class LeadMetadata
{
    private readonly int? _statusOfOpen;

    private LeadMetadata(AttributeMetadata[] columns)
    {
        Columns = columns.ToDictionary(c => c.LogicalName, Facts, StringComparer.Ordinal);
        _statusOfOpen = columns.OfType<StateAttributeMetadata>().SelectMany(c => c.OptionSet.Options).OfType<StateOptionMetadata>().FirstOrDefault(o => o.Value == LeadState.Open)?.DefaultStatus;
    }

    /// <summary>By logical name.</summary>
    public IReadOnlyDictionary<string, ColumnFacts> Columns { get; }

    public static LeadMetadata Read(IOrganizationService service)
    {
        var request = new RetrieveEntityRequest { LogicalName = LeadTable.LogicalName, EntityFilters = EntityFilters.Attributes };
        return new LeadMetadata(((RetrieveEntityResponse)service.Execute(request)).EntityMetadata.Attributes);
    }

    /// <summary>Notes of every used column what a save must know: what a new row is born with, and whether a date is the same in every time zone.</summary>
    public void Note(AgreementReferences references, Agreement agreement)
    {
        foreach (var column in agreement.UsedColumns)
        {
            if (!Columns.TryGetValue(column, out var fact)) continue;
            // Nobody is asked for a status reason, so an agreement need not say which one means unknown; but every open lead is born with one.
            if (column == LeadTable.StatusCode && _statusOfOpen is { } status) references.AddChoice(column, status);
            if (fact.Kind == ColumnKind.Day) references.AddDay(column);
            if (fact.Default is not { } bornWith) continue;
            if (fact.Kind == ColumnKind.YesNo) references.AddYesNo(column, bornWith);
            if (fact.Kind == ColumnKind.Choice) references.AddChoice(column, bornWith);
        }
    }

    private static ColumnFacts Facts(AttributeMetadata column) => new()
    {
        Kind = Kind(column),
        Default = Default(column),
        Options = (column as EnumAttributeMetadata)?.OptionSet?.Options.Select(o => o.Value ?? 0).ToArray(),
        Labels = (column as EnumAttributeMetadata)?.OptionSet?.Options.Where(o => o.Label?.UserLocalizedLabel is not null).ToDictionary(o => o.Value ?? 0, o => o.Label.UserLocalizedLabel.Label),
        RefusedBecause = Refusal(column),
    };

    private static ColumnKind Kind(AttributeMetadata column) => column switch
    {
        // A date-time column that ignores time zones says the same date everywhere, as a date without time does: neither is ever converted.
        DateTimeAttributeMetadata date =>
            date.DateTimeBehavior == DateTimeBehavior.DateOnly || date.DateTimeBehavior == DateTimeBehavior.TimeZoneIndependent ? ColumnKind.Day : ColumnKind.Instant,
        MultiSelectPicklistAttributeMetadata => ColumnKind.Other,
        _ => column.AttributeType switch
        {
            AttributeTypeCode.String or AttributeTypeCode.Memo => ColumnKind.Text,
            AttributeTypeCode.Integer or AttributeTypeCode.Decimal or AttributeTypeCode.Double or AttributeTypeCode.BigInt => ColumnKind.Number,
            AttributeTypeCode.Money => ColumnKind.Money,
            AttributeTypeCode.Picklist or AttributeTypeCode.Status or AttributeTypeCode.State => ColumnKind.Choice,
            AttributeTypeCode.Boolean => ColumnKind.YesNo,
            AttributeTypeCode.Lookup or AttributeTypeCode.Customer => ColumnKind.Lookup,
            _ => ColumnKind.Other,
        },
    };

    private static int? Default(AttributeMetadata column) => column switch
    {
        BooleanAttributeMetadata flag => flag.DefaultValue == true ? 1 : 0,
        StatusAttributeMetadata => null,
        // The platform writes -1 for a choice that is born empty.
        EnumAttributeMetadata choice => choice.DefaultFormValue is { } option && option >= 0 ? option : null,
        _ => null,
    };

    private static string? Refusal(AttributeMetadata column)
    {
        if (column.IsSecured == true) return "it is column-secured, and a save sees only what its caller may read";
        if (column.IsValidForRead == false) return "it cannot be read";
        return column.SourceType switch
        {
            1 => "it is calculated, so no save carries it",
            2 => "it is a rollup, so no save carries it",
            3 => "it is a formula, so no save carries it",
            _ => null,
        };
    }
}
