using System.Text;
using LeadPlugins.Rules.Agreements.Document;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Agreements;

/// <summary>
/// Reads agreement documents: first every value by itself (<see cref="AgreementShape"/>), then how they fit together. All problems are reported at once.
/// What needs the organization is not asked here: columns are checked by <see cref="AgreementCheck"/>, names of queues, teams and users where they are used.
/// </summary>
public static class AgreementReader
{
    /// <summary>Reads a document and reports everything that is wrong with it in one go. Bad text never throws.</summary>
    /// <param name="json">The document.</param>
    /// <param name="findZone">Finds a time zone by its Windows id; null when the machine knows none of that id.</param>
    public static AgreementReading Read(string json, Func<string, TimeZoneInfo?> findZone)
    {
        if (json.Length > AgreementShape.MaxLength)
        {
            string found = JsonText.Of(json.Length) + " characters", allowed = "at most " + JsonText.Of(AgreementShape.MaxLength) + " characters";
            return new AgreementReading(null, [new Problem(ProblemCodes.TooMuch, "$", found, allowed)]);
        }

        var problems = new ProblemList();
        var reading = JsonReader.Read(json);
        foreach (var fault in reading.Faults) problems.Add(fault);
        if (reading.Root is not { } document) return new AgreementReading(null, problems.InDocumentOrder());

        AgreementShape.Document.Check(document, problems);
        var criteria = new CriteriaReader(document, problems);
        criteria.Read();
        var routes = new RoutesReader(document, problems);
        routes.Read();
        var response = new ResponseReader(document, problems);
        response.Read();
        var calendar = new CalendarReader(document, problems);
        calendar.Read(findZone, response.Response);
        CheckTerm(document, problems);
        var rates = ReadRates(document, problems);
        if (!problems.IsEmpty || calendar.Calendar is null) return new AgreementReading(null, problems.InDocumentOrder());

        string canonical = CanonicalJson.Write(document);
        var all = criteria.Criteria.ToArray();
        var conditions = all.Select(criterion => criterion.Condition)
            .Concat(routes.Routes.SelectMany(route => route.When))
            .Concat(routes.HandoverRoutes.SelectMany(route => route.When))
            .ToArray();
        int pointUnit = criteria.PointUnit;
        return new AgreementReading(
            new Agreement
            {
                Name = document.TextOf("name"),
                Version = document.WholeOf("version") ?? 0,
                Language = document.WholeOf("language") ?? 0,
                EffectiveFromUtc = document.InstantOf("effectiveFrom")!.Value,
                EffectiveToUtc = document.InstantOf("effectiveTo"),
                Currency = document.TextOf("currency"),
                Rates = rates,
                HandoverPoint = document.WholeOf("handoverPoint") ?? 0,
                Nurture = criteria.Nurture,
                Criteria = all,
                CriterionArray = all,
                Groups = criteria.Groups,
                Exclusions = SetOf(all, criterion => criterion.Kind == CriterionKind.Exclusion),
                Gates = SetOf(all, criterion => criterion.Kind == CriterionKind.Gate),
                FailableGates = SetOf(all, criterion => criterion.IsFailableGate),
                PointUnit = pointUnit,
                PointsInUnits = all.Select(criterion => criterion.Points / pointUnit).ToArray(),
                Routes = routes.Routes,
                HandoverRoutes = routes.HandoverRoutes,
                LastResort = routes.LastResort,
                Consent = routes.Consent,
                Response = response.Response,
                Calendar = calendar.Calendar,
                TimeZoneId = calendar.TimeZoneId,
                UsedColumns = UsedColumns(conditions, routes.Consent.Values),
                Canonical = canonical,
                Hash = HashOf(canonical),
            },
            []);
    }

    private static void CheckTerm(JsonValue document, ProblemList problems)
    {
        if (document.InstantOf("effectiveFrom") is DateTime from && document.InstantOf("effectiveTo") is DateTime to && to <= from)
            problems.Add(ProblemCodes.Contradiction, document["effectiveTo"]!, "an instant after effectiveFrom, or null");
    }

    private static Dictionary<string, decimal> ReadRates(JsonValue document, ProblemList problems)
    {
        var rates = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        string own = document.TextOf("currency");
        foreach (var property in document["rates"]?.Properties ?? [])
        {
            if (property.Value.Kind != JsonKind.Number) continue;
            if (property.Name == own) problems.Add(ProblemCodes.Contradiction, property.Value, "no rate for " + own + ", the agreement's own currency");
            rates[property.Name] = property.Value.Number;
        }

        return rates;
    }

    private static string[] UsedColumns(Condition[] conditions, IEnumerable<ChannelConsent> consent)
    {
        var columns = new HashSet<string>(conditions.Select(condition => condition.Column), StringComparer.Ordinal);
        foreach (var channel in consent)
        {
            columns.UnionWith(channel.BlockedBy);
            columns.UnionWith(channel.NeedsOneOf);
        }

        if (conditions.Any(condition => condition.Test.ComparesAmounts && condition.Operands.Any(operand => operand.IsNumber)))
            columns.Add("transactioncurrencyid");
        return columns.OrderBy(column => column, StringComparer.Ordinal).ToArray();
    }

    private static ulong SetOf(Criterion[] criteria, Func<Criterion, bool> belongs) =>
        criteria.Where(belongs).Aggregate(0UL, (set, criterion) => set | criterion.Bit);

    private static string HashOf(string canonical)
    {
        var hex = new StringBuilder(64);
        foreach (byte part in Sha256.Of(Encoding.UTF8.GetBytes(canonical)))
            hex.Append("0123456789abcdef"[part >> 4]).Append("0123456789abcdef"[part & 15]);
        return hex.ToString();
    }
}
