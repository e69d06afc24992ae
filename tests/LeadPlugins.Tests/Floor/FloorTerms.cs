using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Floor;

/// <summary>What was agreed about responses, as plain facts, and the document that says the same.</summary>
/// <param name="RespondWithin">Open minutes to the first response.</param>
/// <param name="AcceptWithin">Open minutes to accept; null = no limit.</param>
/// <param name="Reoffers">An offer not accepted in time goes to somebody else.</param>
/// <param name="Kinds">The activities that count.</param>
/// <param name="Team">The team whose members' responses count too.</param>
/// <param name="Attempts">How many attempts must be on record before a lead may be closed as unreachable; null = none.</param>
internal sealed record FloorTerms(string Name, int RespondWithin, int WarnPercent, int? AcceptWithin, bool Reoffers, string[] Kinds, string? Team, int? Attempts, PaperCalendar Calendar)
{
    private const string Routes = """
        [
          { "id": "uk", "when": [ { "column": "address1_country", "operator": "equals", "value": "UK" } ], "user": "Sam Seller" },
          { "id": "usa", "when": [ { "column": "address1_country", "operator": "equals", "value": "USA" } ], "user": "Olga Other" },
          { "id": "kept", "when": [ { "column": "address1_country", "operator": "equals", "value": "Malta" } ], "keepOwner": true },
          { "id": "field", "when": [ { "column": "address1_country", "operator": "isSet" } ], "team": "Field Sales" }
        ]
        """;

    public static IReadOnlyList<FloorTerms> All { get; } =
    [
        new("no limit", 240, 75, null, false, ["phonecall", "email", "appointment"], null, null, PaperCalendar.Office),
        new("accept in 2 hours", 240, 50, 120, false, ["phonecall", "email", "appointment"], FloorPeople.Desk, 2, PaperCalendar.Office),
        new("offered on after 1 hour", 90, 33, 60, true, ["phonecall", "email"], null, 1, PaperCalendar.Always),
        new("offered on after half a night", 300, 80, 240, true, ["phonecall", "appointment"], FloorPeople.Desk, null, PaperCalendar.Nights),
    ];

    public AgreementText Document(int version, DateTime effectiveFrom)
    {
        var response = $$"""
            { "firstResponseMinutes": {{RespondWithin}}, "warnAtPercent": {{WarnPercent}}, "kinds": [{{string.Join(", ", Kinds.Select(k => $"\"{k}\""))}}]
              {{(AcceptWithin is { } minutes ? $", \"acceptWithinMinutes\": {minutes}" : "")}} {{(Reoffers ? ", \"reofferOnExpiry\": true" : "")}}
              {{(Team is { } team ? $", \"team\": \"{team}\"" : "")}} {{(Attempts is { } attempts ? $", \"attemptsBeforeUnreachable\": {attempts}" : "")}},
              "notify": [ { "when": "overdue", "recipient": true }, { "when": "warning", "team": "Field Sales" } ] }
            """;
        return new AgreementText().Version(version, effectiveFrom.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))
            .With("response", response).With("calendar", Calendar.Json).With("handoverRoutes", Routes);
    }

    /// <summary>Who is offered a lead from there: the first fitting route that is not passed over, or the last resort.</summary>
    /// <param name="isOfferedOn">Sales has it already, so leaving it where it is would be no other recipient.</param>
    public static string RouteFor(string? country, IReadOnlySet<string> passedOver, bool isOfferedOn)
    {
        string[] fitting = country switch { null or "" => [], "UK" => ["uk", "field"], "USA" => ["usa", "field"], "Malta" => ["kept", "field"], _ => ["field"] };
        return fitting.FirstOrDefault(r => !passedOver.Contains(r) && !(isOfferedOn && r == "kept")) ?? LastResort;
    }

    /// <summary>The routes that name this recipient.</summary>
    public static string[] RoutesTo(string recipient) => recipient switch { Names.Seller => ["uk"], Names.OtherSeller => ["usa"], Names.FieldSales => ["field"], _ => [] };

    public const string LastResort = "last-resort";
}
