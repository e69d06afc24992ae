using LeadPlugins.Configuration;
using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Publishing;

/// <summary>Whether a document can work in this organization: everything is checked before anything is said, so that one attempt shows every problem.</summary>
internal sealed class AgreementPublication
{
    private readonly List<PublishingProblem> _problems = [];

    private AgreementPublication()
    {
    }

    /// <summary>Empty = it can be published.</summary>
    public IReadOnlyList<PublishingProblem> Problems => _problems;

    /// <summary>Null when the document itself cannot be read.</summary>
    public Agreement? Agreement { get; private set; }

    public AgreementReferences References { get; } = new();

    /// <summary>Agreements of this organization that were published before.</summary>
    public IReadOnlyList<Entity> Predecessors { get; private set; } = [];

    public static AgreementPublication Check(IOrganizationService service, Guid agreementId, string document, DateTime nowUtc)
    {
        var publication = new AgreementPublication();
        var reading = AgreementReader.Read(document, TimeZones.Find);
        publication._problems.AddRange(reading.Problems.Select(PublishingProblem.OfDocument));
        if (reading.Agreement is not { } agreement) return publication;

        publication.Agreement = agreement;
        publication.CheckColumns(service, agreement);
        publication.CheckNames(service, agreement);
        publication.CheckVersions(service, agreement, agreementId, nowUtc);
        return publication;
    }

    private void CheckColumns(IOrganizationService service, Agreement agreement)
    {
        var lead = LeadMetadata.Read(service);
        _problems.AddRange(AgreementCheck.AgainstColumns(agreement, lead.Columns).Select(PublishingProblem.OfDocument));
        lead.Note(References, agreement);
    }

    private void CheckNames(IOrganizationService service, Agreement agreement)
    {
        Check("queue", NamedTargets.Queues(service, agreement.NamedQueues));
        Check("team", NamedTargets.Teams(service, agreement.NamedTeams));
        Check("user", NamedTargets.Users(service, agreement.NamedUsers));
        CheckCurrencies(service, [agreement.Currency, .. agreement.Rates.Keys]);
    }

    private void Check(string kind, IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> found)
    {
        foreach (var name in found)
        {
            if (name.Value.Count != 1) _problems.Add(PublishingProblem.Of(name.Value.Count == 0 ? "no-" + kind : "several-" + kind + "s", name.Key));
        }
    }

    /// <summary>A save knows a currency by the row it had at publication: a rate for one that is made later would be a rate nobody finds.</summary>
    private void CheckCurrencies(IOrganizationService service, string[] codes)
    {
        var query = new QueryExpression(TransactionCurrencyTable.LogicalName) { ColumnSet = new ColumnSet(TransactionCurrencyTable.ISOCurrencyCode) };
        query.Criteria.AddCondition(TransactionCurrencyTable.ISOCurrencyCode, ConditionOperator.In, [.. codes]);
        foreach (var row in service.RetrieveMultiple(query).Entities)
            References.AddCurrency(row.GetAttributeValue<string>(TransactionCurrencyTable.ISOCurrencyCode), row.Id);
        foreach (var code in codes.Where(code => !References.KnowsCurrency(code)))
            _problems.Add(PublishingProblem.Of(code == codes[0] ? "no-currency" : "no-currency-of-rate", code));
    }

    private void CheckVersions(IOrganizationService service, Agreement agreement, Guid agreementId, DateTime nowUtc)
    {
        if (agreement.EffectiveToUtc <= nowUtc) _problems.Add(PublishingProblem.Of("over-already"));

        var query = new QueryExpression(AgreementTable.LogicalName) 
        {
            ColumnSet = new ColumnSet(
                AgreementTable.Name, AgreementTable.Version, AgreementTable.Status, AgreementTable.EffectiveFrom, AgreementTable.PublishedOn, AgreementTable.FirstEffectiveOn),
        };
        query.Criteria.AddCondition(AgreementTable.PublishedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.NotEqual, agreementId);
        Predecessors = [.. service.RetrieveMultiple(query).Entities];

        foreach (var other in Predecessors)
        {
            var name = other.GetAttributeValue<string>(AgreementTable.Name);
            var version = other.GetAttributeValue<int>(AgreementTable.Version);
            if (name == agreement.Name && version >= agreement.Version)
                _problems.Add(PublishingProblem.Of("version-not-newer", JsonText.Of(agreement.Version), JsonText.Of(version)));
            // Which agreement holds follows from when each takes effect: one that was scheduled before would end this one, although this one is newer.
            var isInForce = other.GetAttributeValue<OptionSetValue>(AgreementTable.Status)?.Value == AgreementStatusChoice.InForce;
            if (isInForce && RowInstant.Of(other, AgreementTable.EffectiveFrom) is { } scheduled && scheduled > nowUtc && scheduled >= agreement.EffectiveFromUtc && !(agreement.EffectiveToUtc <= scheduled))
                _problems.Add(PublishingProblem.Of("replaced-later", name, JsonText.Of(version), JsonText.OfInstant(scheduled)));
        }
    }
}
