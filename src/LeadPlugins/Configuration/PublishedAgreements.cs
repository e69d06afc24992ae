using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Configuration;

/// <summary>One reading of an organization's published agreements, with what their column and currency names meant. Immutable.</summary>
internal sealed class PublishedAgreements(IReadOnlyList<PublishedRow> rows)
{
    private readonly AgreementCatalog _catalog = new(rows.Select(r => r.Agreement));

    public static PublishedAgreements None { get; } = new([]);

    public IReadOnlyList<PublishedRow> Rows { get; } = rows;

    /// <summary>Every published document that can be read.</summary>
    public IEnumerable<Agreement> Documents => Rows.Select(r => r.Agreement.Agreement).OfType<Agreement>();

    /// <inheritdoc cref="AgreementCatalog.InForceAt"/>
    public PublishedAgreement? InForceAt(DateTime instantUtc) => _catalog.InForceAt(instantUtc);

    public PublishedAgreement? ById(Guid? id) => id is { } known ? _catalog.ById(known) : null;

    /// <summary>The agreement that a handover was made under: the one that judged it, as long as the lead was not judged again since; then the one that held
    /// at that instant.</summary>
    public PublishedAgreement? OfHandover(Stamps stamps) =>
        stamps.HandedOverOn is not { } handedOver ? null
        : stamps.JudgedOn == handedOver && ById(stamps.AgreementId) is { } judged ? judged
        : InForceAt(handedOver);

    /// <summary>The agreement that a handover's record names; null when it cannot be found or read any more.</summary>
    public Agreement? OfRecord(Entity handover) => ById(handover.GetAttributeValue<EntityReference>(HandoverTable.AgreementId)?.Id)?.Agreement;

    /// <summary>The one that took effect, or will take effect, last; null when there is none.</summary>
    public PublishedAgreement? Latest => _catalog.LatestFirst.Count > 0 ? _catalog.LatestFirst[0] : null;

    public AgreementReferences ReferencesOf(PublishedAgreement? agreement)
    {
        foreach (var row in Rows)
        {
            if (row.Agreement.Id == agreement?.Id) return row.References;
        }
        return AgreementReferences.None;
    }
}

/// <summary>A published agreement as read from its row.</summary>
/// <param name="References">What its document's column and currency names meant when it was published; none when the row cannot be read.</param>
internal sealed record PublishedRow(PublishedAgreement Agreement, AgreementReferences References);
