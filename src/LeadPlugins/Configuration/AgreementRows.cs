using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Configuration;

/// <summary>Reads the published agreements of an organization: one query.</summary>
internal static class AgreementRows
{
    private static readonly ColumnSet Columns = new(
        AgreementTable.Status, AgreementTable.EffectiveFrom, AgreementTable.EffectiveTo, AgreementTable.PublishedOn, AgreementTable.FirstEffectiveOn,
        AgreementTable.Document, AgreementTable.Hash, AgreementTable.Resolved);

    /// <param name="known">The previous reading: documents whose hash is the same are not parsed again.</param>
    public static PublishedAgreements Read(IOrganizationService service, PublishedAgreements known)
    {
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = Columns, NoLock = true };
        query.Criteria.AddCondition(AgreementTable.Status, ConditionOperator.NotEqual, AgreementStatusChoice.Draft);
        query.Criteria.AddCondition(AgreementTable.PublishedOn, ConditionOperator.NotNull);
        return new PublishedAgreements([.. service.RetrieveMultiple(query).Entities.Select(row => Published(row, known))]);
    }

    private static PublishedRow Published(Entity row, PublishedAgreements known)
    {
        var hash = row.GetAttributeValue<string>(AgreementTable.Hash);
        var previous = known.Rows.FirstOrDefault(r => r.Agreement.Id == row.Id && r.Hash == hash);
        var agreement = previous is not null ? previous.Agreement.Agreement : AgreementReader.Read(row.GetAttributeValue<string>(AgreementTable.Document) ?? "", TimeZones.Find).Agreement;
        var published = Instant(row, AgreementTable.PublishedOn) ?? default;
        var from = Instant(row, AgreementTable.EffectiveFrom) ?? published;
        return new PublishedRow(
            new PublishedAgreement(row.Id, agreement, from > published ? from : published, Instant(row, AgreementTable.EffectiveTo), Instant(row, AgreementTable.FirstEffectiveOn) ?? published),
            hash,
            previous?.References ?? AgreementReferences.Parse(row.GetAttributeValue<string>(AgreementTable.Resolved)));
    }

    private static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : null;
}
