using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification.Operators;
using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>The agreement document on one screen. agreement.schema.json says the same to editors; a test keeps the two in step.</summary>
internal static class AgreementShape
{
    public const int MaxCriteria = 60;
    public const int MaxRoutes = 50;
    public const int MaxPoints = 1000;

    /// <summary>What lp_document holds.</summary>
    public const int MaxLength = 1_048_576;

    public static readonly string[] Channels = ["phone", "email", "post"];
    public static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly TextShape Name = new(100);
    private static readonly TextShape Id = new(50, "a letter, then letters, digits, - and _, at most 50 in all", IsId);
    private static readonly TextShape Column = new(128, "a column's logical name: a lower-case letter, then lower-case letters, digits and _", IsColumn);
    private static readonly TextShape IsoCurrency = new(3, "an ISO 4217 code: three capital letters", IsCurrency);
    private static readonly TextShape Instant = new(40, "an instant in UTC from 1753-01-01 to 9999-12-30: yyyy-MM-ddTHH:mm:ssZ", text => DateText.TryReadInstant(text, out var utc) && IsStorable(utc));
    private static readonly TextShape Day = new(10, "a date that exists: yyyy-MM-dd", text => DateText.TryRead(text, out _));
    private static readonly TextShape TimeOfDay = new(5, "a time of day: HH:mm, 00:00 to 24:00", text => OpenInterval.TryParseTime(text, out _));
    private static readonly TextShape OpenHours = new(11, "opening hours: HH:mm-HH:mm", text => OpenInterval.TryParse(text, out _));

    private static readonly WordShape OperatorName = new(OperatorList.All.Select(entry => entry.Name).ToArray())
    {
        Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["="] = "equals", ["=="] = "equals", ["eq"] = "equals", ["is"] = "equals",
            ["!="] = "notEquals", ["<>"] = "notEquals", ["ne"] = "notEquals",
            [">="] = "atLeast", ["ge"] = "atLeast", ["gte"] = "atLeast", ["on-or-after"] = "atLeast",
            [">"] = "greaterThan", ["gt"] = "greaterThan",
            ["<="] = "atMost", ["le"] = "atMost", ["lte"] = "atMost", ["on-or-before"] = "atMost",
            ["<"] = "lessThan", ["lt"] = "lessThan",
            ["in"] = "oneOf", ["not-in"] = "noneOf", ["notin"] = "noneOf", ["like"] = "contains",
            ["null"] = "isNotSet", ["isnull"] = "isNotSet", ["isempty"] = "isNotSet",
            ["not-null"] = "isSet", ["notnull"] = "isSet", ["isnotnull"] = "isSet", ["exists"] = "isSet",
        },
    };

    private static readonly ObjectShape Condition = new(
        Required("column", Column),
        Required("operator", OperatorName),
        Optional("value", new ValueShape(allowsList: true)));

    private static readonly ObjectShape Criterion = new(
        Required("id", Id),
        Required("label", new TextShape(200)),
        Required("column", Column),
        Required("operator", OperatorName),
        Optional("value", new ValueShape(allowsList: true)),
        Required("kind", new WordShape("gate", "exclusion", "points")),
        Optional("points", new WholeShape(1, MaxPoints)),
        Optional("group", Id),
        Required("owner", new WordShape("marketing", "telemarketing", "sales")),
        Optional("question", new TextShape(1000)),
        Optional("emptyMeans", new WordShape("unknown", "notMet")),
        Optional("unknownValues", new ListShape(new ValueShape(allowsList: false), 0, 100, isSet: true)));

    private static readonly ObjectShape Consent = new(
        Required("blockedBy", new ListShape(Column, 1, 20, isSet: true)),
        Optional("needsOneOf", new ListShape(Column, 0, 20, isSet: true)));

    private static readonly ObjectShape Notice = new(
        Required("when", new WordShape("warning", "overdue", "expired")),
        Optional("recipient", new FlagShape(onlyTrue: true)),
        Optional("user", new TextShape(200)),
        Optional("team", new TextShape(160)));

    private static readonly ListShape HoursOfDay = new(OpenHours, 0, 10, isSet: true);

    public static readonly ObjectShape Document = new(
        Required("name", Name),
        Required("version", new WholeShape(1, 1_000_000)),
        Required("language", new NumberChoiceShape("1033 (English) or 1031 (German)", 1033, 1031)),
        Required("effectiveFrom", Instant),
        Optional("effectiveTo", Instant),
        Required("currency", IsoCurrency),
        Optional("rates", new MapShape(IsoCurrency, new RateShape(1_000_000))),
        Required("handoverPoint", new WholeShape(0, MaxCriteria * MaxPoints)),
        Required("nurture", new ObjectShape(
            Optional("maxUnknown", new WholeShape(0, MaxCriteria)),
            Optional("maxNotMet", new WholeShape(0, MaxCriteria)),
            Optional("minScore", new WholeShape(0, MaxCriteria * MaxPoints)),
            Optional("failableGates", new ListShape(Id, 0, MaxCriteria, isSet: true))) { Example = "{ \"maxUnknown\": 2, \"maxNotMet\": 1 }" }),
        Required("criteria", new ListShape(Criterion, 1, MaxCriteria)),
        Required("routes", new ListShape(
            new ObjectShape(
                Required("id", Id),
                Required("when", new ListShape(Condition, 0, 20)),
                Required("queue", new TextShape(200)),
                Required("channel", new WordShape(Channels)),
                Optional("ownerTeam", new TextShape(160))),
            0,
            MaxRoutes)),
        Required("handoverRoutes", new ListShape(
            new ObjectShape(
                Required("id", Id),
                Required("when", new ListShape(Condition, 0, 20)),
                Optional("user", new TextShape(200)),
                Optional("team", new TextShape(160)),
                Optional("keepOwner", new FlagShape(onlyTrue: true))),
            0,
            MaxRoutes)),
        Required("lastResort", new ObjectShape(Required("queue", new TextShape(200))) { Example = "{ \"queue\": \"Lead desk\" }" }),
        Required("consent", new ObjectShape(Channels.Select(channel => Optional(channel, Consent)).ToArray()) { Example = "{ \"phone\": { \"blockedBy\": [\"donotphone\"] } }" }),
        Required("response", new ObjectShape(
            Required("firstResponseMinutes", new WholeShape(1, 100_000)),
            Required("warnAtPercent", new WholeShape(1, 100)),
            Optional("acceptWithinMinutes", new WholeShape(1, 100_000)),
            Optional("reofferOnExpiry", new FlagShape()),
            Required("kinds", new ListShape(new WordShape("phonecall", "email", "appointment"), 1, 3, isSet: true)),
            Optional("team", new TextShape(160)),
            Optional("attemptsBeforeUnreachable", new WholeShape(1, 20)),
            Optional("notify", new ListShape(Notice, 0, 10))) { Example = "{ \"firstResponseMinutes\": 240, \"warnAtPercent\": 75, \"kinds\": [\"phonecall\"] }" }),
        Required("calendar", new ObjectShape(
            Required("timeZone", new TextShape(100)),
            Required("hours", new ObjectShape(Weekdays.Select(day => Optional(day, HoursOfDay)).ToArray())),
            Optional("closed", new ListShape(
                new ObjectShape(Required("date", Day), Optional("from", TimeOfDay), Optional("to", TimeOfDay), Optional("name", new TextShape(100))),
                0,
                1000))) { Example = "{ \"timeZone\": \"GMT Standard Time\", \"hours\": { \"mon\": [\"09:00-17:30\"] } }" }));

    private static PropertyShape Required(string name, Shape shape) => new(name, shape, isRequired: true);

    private static PropertyShape Optional(string name, Shape shape) => new(name, shape, isRequired: false);

    private static bool IsId(string text) => IsAsciiLetter(text[0]) && text.All(c => IsAsciiLetter(c) || c is (>= '0' and <= '9') or '-' or '_');

    /// <summary>What a date-time column of the platform holds.</summary>
    private static bool IsStorable(DateTime utc) => utc >= new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc) && utc < new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private static bool IsColumn(string text) => text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    private static bool IsCurrency(string text) => text.Length == 3 && text.All(c => c is >= 'A' and <= 'Z');

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
