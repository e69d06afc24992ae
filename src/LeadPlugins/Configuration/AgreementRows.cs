using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Configuration;

/// <summary>Reads the published agreements of an organization: one query. A damaged row is an agreement that cannot be read, never a fault: no save may fail
/// for it.</summary>
internal static class AgreementRows
{
    private static readonly ColumnSet Columns = new(
        AgreementTable.Status, AgreementTable.EffectiveFrom, AgreementTable.EffectiveTo, AgreementTable.PublishedOn, AgreementTable.FirstEffectiveOn,
        AgreementTable.Document, AgreementTable.Hash, AgreementTable.Resolved);

    /// <param name="known">The previous reading: documents whose hash is the same are not parsed again.</param>
    public static PublishedAgreements Read(IOrganizationService service, PublishedAgreements known)
    {
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = Columns };
        query.Criteria.AddCondition(AgreementTable.Status, ConditionOperator.NotEqual, AgreementStatusChoice.Draft);
        query.Criteria.AddCondition(AgreementTable.PublishedOn, ConditionOperator.NotNull);
        return new PublishedAgreements([.. service.RetrieveMultiple(query).Entities.Select(row => Published(row, known))]);
    }

    private static PublishedRow Published(Entity row, PublishedAgreements known)
    {
        var hash = row.GetAttributeValue<string>(AgreementTable.Hash);
        // What could not be read is read again: it may have been mended without a new hash.
        var previous = known.Rows.FirstOrDefault(r => r.Agreement.Id == row.Id && r.Agreement.Agreement is { } read && read.Hash == hash);
        var references = previous?.References ?? AgreementReferences.Parse(row.GetAttributeValue<string>(AgreementTable.Resolved));
        var agreement = previous?.Agreement.Agreement ?? (references is null ? null : Document(row, hash));
        var published = RowInstant.Of(row, AgreementTable.PublishedOn) ?? default;
        var from = RowInstant.Of(row, AgreementTable.EffectiveFrom) ?? published;
        return new PublishedRow(
            new PublishedAgreement(
                row.Id, agreement, from > published ? from : published, RowInstant.Of(row, AgreementTable.EffectiveTo), RowInstant.Of(row, AgreementTable.FirstEffectiveOn) ?? published),
            references ?? AgreementReferences.None);
    }

    /// <summary>Null when the document cannot be read, or is not the one that was published.</summary>
    private static Agreement? Document(Entity row, string? hash)
    {
        var agreement = AgreementReader.Read(row.GetAttributeValue<string>(AgreementTable.Document) ?? "", TimeZones.Find).Agreement;
        return agreement?.Hash == hash ? agreement : null;
    }
}
