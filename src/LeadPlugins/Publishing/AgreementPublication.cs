using LeadPlugins.Configuration;
using LeadPlugins.Delivery;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Publishing;

/// <summary>Whether a document can work in this organization: everything is checked before anything is said, so that one attempt shows every problem.</summary>
internal sealed class AgreementPublication
{
    private readonly List<string> _problems = [];

    private AgreementPublication()
    {
    }

    /// <summary>Each a sentence; empty = it can be published.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Null when the document itself cannot be read.</summary>
    public Agreement? Agreement { get; private set; }

    public AgreementReferences References { get; } = new();

    /// <summary>Agreements of this organization that were published before.</summary>
    public IReadOnlyList<Entity> Predecessors { get; private set; } = [];

    public static AgreementPublication Check(IOrganizationService service, Guid agreementId, string document, DateTime nowUtc)
    {
        var publication = new AgreementPublication();
        var reading = AgreementReader.Read(document, TimeZones.Find);
        publication._problems.AddRange(reading.Problems.Select(p => p.ToString()));
        if (reading.Agreement is not { } agreement) return publication;

        publication.Agreement = agreement;
        publication.CheckColumns(service, agreement);
        publication.CheckNames(service, agreement);
        publication.CheckVersions(service, agreement, agreementId, nowUtc);
        return publication;
    }

    private void CheckColumns(IOrganizationService service, Agreement agreement)
    {
        var facts = LeadMetadata.Read(service);
        _problems.AddRange(AgreementCheck.AgainstColumns(agreement, facts).Select(p => p.ToString()));
        LeadMetadata.Note(References, agreement, facts);
    }

    private void CheckNames(IOrganizationService service, Agreement agreement)
    {
        string[] queues = [.. agreement.Routes.Select(r => r.Queue), agreement.LastResort];
        string[] teams = [.. agreement.Routes.Select(r => r.OwnerTeam).Concat(agreement.HandoverRoutes.Select(r => r.Team)).OfType<string>(), .. Optional(agreement.Response.Team)];
        string[] users = [.. agreement.HandoverRoutes.Select(r => r.User).OfType<string>()];
        Check("active queue", NamedTargets.Queues(service, queues));
        Check("team that can own leads", NamedTargets.Teams(service, teams));
        Check("enabled user", NamedTargets.Users(service, users));
        CheckCurrencies(service, [agreement.Currency, .. agreement.Rates.Keys]);
    }

    private static string[] Optional(string? name) => name is null ? [] : [name];

    private void Check(string kind, IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> found)
    {
        foreach (var name in found)
        {
            if (name.Value.Count != 1) _problems.Add(FoundInstead(kind, name.Key, name.Value.Count));
        }
    }

    private static string FoundInstead(string kind, string name, int count) =>
        (count == 0 ? "There is no " : "There is more than one ") + kind + " named \"" + name + "\"; exactly one is needed.";

    /// <summary>Only the agreement's own currency must exist: a rate for a currency that the organization does not use yet does no harm.</summary>
    private void CheckCurrencies(IOrganizationService service, string[] codes)
    {
        var query = new QueryExpression(TransactionCurrencyTable.LogicalName) { ColumnSet = new ColumnSet(TransactionCurrencyTable.ISOCurrencyCode) };
        query.Criteria.AddCondition(TransactionCurrencyTable.ISOCurrencyCode, ConditionOperator.In, [.. codes]);
        foreach (var row in service.RetrieveMultiple(query).Entities) References.AddCurrency(row.GetAttributeValue<string>(TransactionCurrencyTable.ISOCurrencyCode), row.Id);
        if (!References.KnowsCurrency(codes[0])) _problems.Add(FoundInstead("currency", codes[0], 0));
    }

    private void CheckVersions(IOrganizationService service, Agreement agreement, Guid agreementId, DateTime nowUtc)
    {
        if (agreement.EffectiveToUtc <= nowUtc) _problems.Add("$.effectiveTo lies in the past: this agreement would never be in force.");

        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet(AgreementTable.Name, AgreementTable.Version, AgreementTable.Status, AgreementTable.EffectiveFrom, AgreementTable.PublishedOn, AgreementTable.FirstEffectiveOn) };
        query.Criteria.AddCondition(AgreementTable.PublishedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.NotEqual, agreementId);
        Predecessors = [.. service.RetrieveMultiple(query).Entities];

        foreach (var other in Predecessors)
        {
            var name = other.GetAttributeValue<string>(AgreementTable.Name);
            var version = other.GetAttributeValue<int>(AgreementTable.Version);
            if (name == agreement.Name && version >= agreement.Version) _problems.Add("$.version: found " + Number(agreement.Version) + "; allowed: more than " + Number(version) + ", which was published before.");
            var isInForce = other.GetAttributeValue<OptionSetValue>(AgreementTable.Status)?.Value == AgreementStatusChoice.InForce;
            if (isInForce && agreement.EffectiveFromUtc > nowUtc && Instant(other, AgreementTable.EffectiveFrom) == agreement.EffectiveFromUtc)
                _problems.Add("$.effectiveFrom: \"" + name + "\" version " + Number(version) + " takes effect at the same instant; withdraw it first, or choose another instant.");
        }
    }

    public static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : null;

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
