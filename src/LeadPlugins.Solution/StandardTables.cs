using System.Globalization;
using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution;

/// <summary>
/// The platform's own tables, read from the embedded StandardTables.xml: lead in full, of the others the columns that this project reads or writes.
/// </summary>
public static class StandardTables
{
    private const int English = 1033, German = 1031;

    private static readonly Lazy<IReadOnlyList<TableModel>> Tables = new(() => Read(OpenEmbedded()));

    /// <summary>Every standard table this project knows, in file order. The list is immutable and read once.</summary>
    public static IReadOnlyList<TableModel> Load() => Tables.Value;

    private static XElement OpenEmbedded()
    {
        using var stream = typeof(StandardTables).Assembly.GetManifestResourceStream("LeadPlugins.Solution.StandardTables.xml")
            ?? throw new InvalidOperationException("StandardTables.xml is not embedded in this assembly.");
        return XElement.Load(stream);
    }

    private static TableModel[] Read(XElement root)
    {
        var groups = root.Elements("group").ToDictionary(g => Text(g, "name"));
        return [.. root.Elements("table").Select(t => Table(t, groups))];
    }

    private static TableModel Table(XElement table, IReadOnlyDictionary<string, XElement> groups)
    {
        var schemaName = Text(table, "name");
        var id = Text(table, "id");
        var key = new ColumnModel
        {
            LogicalName = id.ToLowerInvariant(),
            SchemaName = id,
            Type = ColumnType.PrimaryKey,
            DisplayName = Text(table, "label"),
            DisplayNames = Labels(table, "label", "de"),
            RequiredLevel = "systemrequired",
            ValidForUpdate = false,
        };
        return new TableModel
        {
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            DisplayName = Text(table, "label"),
            DisplayNames = Labels(table, "label", "de"),
            CollectionNames = Labels(table, "plural", "plural-de"),
            EntitySetName = Text(table, "set"),
            Ownership = Text(table, "owner") switch
            {
                "none" => Ownership.None, "user" => Ownership.User, "organization" => Ownership.Organization, "businessunit" => Ownership.BusinessUnit,
                var other => throw Unknown(table, "owner", other),
            },
            PrimaryId = key.LogicalName,
            PrimaryName = Text(table, "primaryname").ToLowerInvariant(),
            IsActivity = (string?)table.Attribute("activity") == "1",
            IsValidForQueue = (string?)table.Attribute("queues") == "1",
            Columns = [key, .. Columns(table, groups)],
        };
    }

    private static IEnumerable<ColumnModel> Columns(XElement parent, IReadOnlyDictionary<string, XElement> groups) =>
        parent.Elements().SelectMany(element => element.Name.LocalName switch
        {
            "use" => Columns(groups[Text(element, "group")], groups),
            "state" => StateAndStatus(element),
            _ => [Column(element)],
        });

    private static ColumnModel Column(XElement element)
    {
        var schemaName = Text(element, "name");
        var api = (string?)element.Attribute("api") ?? "cru";
        var type = TypeOf(element);
        return new ColumnModel
        {
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            Type = type,
            DisplayName = Text(element, "label"),
            DisplayNames = Labels(element, "label", "de"),
            MaxLength = (int?)element.Attribute("length"),
            MinValue = (decimal?)element.Attribute("min"),
            MaxValue = (decimal?)element.Attribute("max"),
            DateBehavior = type == ColumnType.DateTime ? Enum.Parse<DateBehavior>((string?)element.Attribute("behavior") ?? nameof(DateBehavior.UserLocal)) : null,
            Options = type == ColumnType.YesNo
                ? [new Option(1, Text(element, "yes")) { Labels = Labels(element, "yes", "yes-de") }, new Option(0, Text(element, "no")) { Labels = Labels(element, "no", "no-de") }]
                : Options(element, "options"),
            DefaultOption = (int?)element.Attribute("default"),
            Targets = ((string?)element.Attribute("to") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            ValidForCreate = api.Contains('c'),
            ValidForRead = api.Contains('r'),
            ValidForUpdate = api.Contains('u'),
            RequiredLevel = (string?)element.Attribute("required") ?? "none",
        };
    }

    private static ColumnType TypeOf(XElement element) => element.Name.LocalName switch
    {
        "text" => ColumnType.Text,
        "memo" => ColumnType.Memo,
        "whole" => ColumnType.WholeNumber,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Float,
        "money" => ColumnType.Money,
        "date" => ColumnType.DateTime,
        "yesno" => ColumnType.YesNo,
        "choice" => ColumnType.Choice,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "id" => ColumnType.UniqueIdentifier,
        "bigint" => ColumnType.BigInt,
        "partylist" => ColumnType.PartyList,
        var other => throw Unknown(element, "element", other),
    };

    /// <summary>A state has the status reasons it allows; a status column's options know their state.</summary>
    private static ColumnModel[] StateAndStatus(XElement element)
    {
        var states = element.Elements("option").ToList();
        var reasons = states.SelectMany(state => Options(state, "reasons").Select(reason => reason with { State = (int)state.Attribute("value")! }));
        return
        [
            new ColumnModel
            {
                LogicalName = "statecode",
                SchemaName = "StateCode",
                Type = ColumnType.State,
                DisplayName = Text(element, "label"),
                DisplayNames = Labels(element, "label", "de"),
                RequiredLevel = "systemrequired",
                ValidForCreate = false,
                DefaultOption = 0,
                Options = [.. states.Select(s =>
                    new Option((int)s.Attribute("value")!, Text(s, "label"), DefaultStatus: (int)s.Attribute("status")!) { Labels = Labels(s, "label", "de") })],
            },
            new ColumnModel
            {
                LogicalName = "statuscode",
                SchemaName = "StatusCode",
                Type = ColumnType.Status,
                DisplayName = Text(element, "reason"),
                DisplayNames = Labels(element, "reason", "reason-de"),
                Options = [.. reasons.OrderBy(r => r.Value)],
            },
        ];
    }

    /// <summary>The options of an attribute, with the German labels of its sibling.</summary>
    private static Option[] Options(XElement element, string attribute)
    {
        var german = Pairs((string?)element.Attribute(attribute + "-de")).ToDictionary(pair => pair.Value, pair => pair.Label);
        return [.. Pairs((string?)element.Attribute(attribute)).Select(pair => new Option(pair.Value, pair.Label) { Labels = Labels(pair.Label, german.GetValueOrDefault(pair.Value)) })];
    }

    /// <summary>"1 Hot; 2 Warm": value, blank, label.</summary>
    private static IEnumerable<(int Value, string Label)> Pairs(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var blank = part.IndexOf(' ');
            return (int.Parse(part[..blank], CultureInfo.InvariantCulture), part[(blank + 1)..]);
        });

    private static Labels Labels(XElement element, string english, string german) => Labels((string?)element.Attribute(english), (string?)element.Attribute(german));

    private static Labels Labels(string? english, string? german)
    {
        var texts = new Dictionary<int, string>();
        if (!string.IsNullOrEmpty(english)) texts[English] = english;
        if (!string.IsNullOrEmpty(german)) texts[German] = german;
        return new Labels(texts);
    }

    private static string Text(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw Unknown(element, attribute, "nothing");

    private static InvalidOperationException Unknown(XElement element, string what, string found) =>
        new($"StandardTables.xml: <{element.Name.LocalName} name=\"{(string?)element.Attribute("name")}\">: {what} is \"{found}\".");
}
