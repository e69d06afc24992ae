using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads tables, columns and choices.</summary>
internal sealed class TableReader(XmlValues values, IReadOnlyDictionary<string, ChoiceModel> choices, IReadOnlyList<RelationshipModel> relationships)
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["nvarchar"] = ColumnType.Text, ["ntext"] = ColumnType.Memo, ["int"] = ColumnType.WholeNumber, ["bigint"] = ColumnType.BigInt,
        ["decimal"] = ColumnType.Decimal, ["float"] = ColumnType.Float, ["money"] = ColumnType.Money, ["datetime"] = ColumnType.DateTime,
        ["bit"] = ColumnType.YesNo, ["picklist"] = ColumnType.Choice, ["multiselectpicklist"] = ColumnType.MultiChoice,
        ["state"] = ColumnType.State, ["status"] = ColumnType.Status, ["lookup"] = ColumnType.Lookup, ["owner"] = ColumnType.Owner,
        ["customer"] = ColumnType.Customer, ["uniqueidentifier"] = ColumnType.UniqueIdentifier, ["primarykey"] = ColumnType.PrimaryKey,
        ["file"] = ColumnType.File, ["image"] = ColumnType.Image, ["virtual"] = ColumnType.Virtual, ["partylist"] = ColumnType.PartyList,
    };

    /// <summary>What the platform's own lookups of a table point at; exports do not list every relationship of theirs.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> PlatformTargets = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["createdby"] = ["systemuser"], ["createdonbehalfby"] = ["systemuser"], ["modifiedby"] = ["systemuser"], ["modifiedonbehalfby"] = ["systemuser"],
        ["ownerid"] = ["systemuser", "team"], ["owninguser"] = ["systemuser"], ["owningteam"] = ["team"], ["owningbusinessunit"] = ["businessunit"],
        ["organizationid"] = ["organization"], ["transactioncurrencyid"] = ["transactioncurrency"],
    };

    public TableModel Table(XElement element)
    {
        var name = element.Element("Name");
        var entity = element.Element("EntityInfo")?.Element("entity");
        if (name is null || entity is null)
        {
            values.Note(element, "An Entity needs Name and EntityInfo/entity.");
            return new TableModel { LogicalName = "", SchemaName = "" };
        }

        var logicalName = name.Value.ToLowerInvariant();
        var attributes = entity.Elements("attributes").Elements("attribute").ToList();
        return new TableModel
        {
            LogicalName = logicalName,
            SchemaName = name.Value,
            DisplayName = values.Label(entity.Element("LocalizedNames")) is { Length: > 0 } label ? label : (string?)name.Attribute("LocalizedName") ?? "",
            DisplayNames = XmlValues.Labels(entity.Element("LocalizedNames")),
            CollectionNames = XmlValues.Labels(entity.Element("LocalizedCollectionNames")),
            Description = values.Label(entity.Element("Descriptions")),
            EntitySetName = XmlValues.Text(entity, "EntitySetName") ?? "",
            Ownership = XmlValues.Text(entity, "OwnershipTypeMask") switch { "UserOwned" => Ownership.User, "OrgOwned" => Ownership.Organization, _ => Ownership.None },
            PrimaryId = Marked(attributes, a => XmlValues.Text(a, "Type") == "primarykey"),
            PrimaryName = Marked(attributes, a => (XmlValues.Text(a, "DisplayMask") ?? "").Split('|').Contains("PrimaryName")),
            IsNew = entity.Element("OwnershipTypeMask") is not null,
            IsActivity = XmlValues.IsOne(entity, "IsActivity"),
            Columns = [.. attributes.Select(a => Column(a, logicalName))],
        };
    }

    private static string Marked(IEnumerable<XElement> attributes, Func<XElement, bool> mark) =>
        attributes.FirstOrDefault(mark) is { } a ? ((string?)a.Attribute("PhysicalName") ?? "").ToLowerInvariant() : "";

    private ColumnModel Column(XElement attribute, string table)
    {
        var schemaName = values.RequiredAttribute(attribute, "PhysicalName");
        var logicalName = schemaName.ToLowerInvariant();
        var type = Type(attribute);
        var globalChoice = XmlValues.Text(attribute, "OptionSetName");
        return new ColumnModel
        {
            LogicalName = logicalName,
            SchemaName = schemaName,
            Type = type,
            DisplayName = values.Label(attribute.Element("displaynames")),
            DisplayNames = XmlValues.Labels(attribute.Element("displaynames")),
            Description = values.Label(attribute.Element("Descriptions")),
            MaxLength = values.OptionalInt(attribute, "MaxLength"),
            MinValue = values.OptionalDecimal(attribute, "MinValue"),
            MaxValue = values.OptionalDecimal(attribute, "MaxValue"),
            DateBehavior = type == ColumnType.DateTime ? (DateBehavior)(values.OptionalInt(attribute, "Behavior") ?? 1) : null,
            Options = globalChoice is null ? Options(attribute.Element("optionset")) : choices.TryGetValue(globalChoice, out var choice) ? choice.Options : [],
            GlobalChoice = globalChoice,
            DefaultOption = type switch
            {
                ColumnType.State => 0,
                _ => values.OptionalInt(attribute, "AppDefaultValue") is { } value and not -1 ? value : null,
            },
            Targets = Targets(type, table, logicalName),
            ValidForCreate = XmlValues.IsOne(attribute, "ValidForCreateApi", absent: true),
            ValidForUpdate = XmlValues.IsOne(attribute, "ValidForUpdateApi", absent: true),
            ValidForRead = XmlValues.IsOne(attribute, "ValidForReadApi", absent: true),
            IsSecured = XmlValues.IsOne(attribute, "IsSecured"),
            IsAudited = XmlValues.IsOne(attribute, "IsAuditEnabled"),
            IsCustom = XmlValues.IsOne(attribute, "IsCustomField"),
            Source = (ColumnSource)(values.OptionalInt(attribute, "SourceType") ?? 0),
            RequiredLevel = XmlValues.Text(attribute, "RequiredLevel") ?? "none",
        };
    }

    private ColumnType Type(XElement attribute)
    {
        var name = values.Required(attribute, "Type");
        if (Types.TryGetValue(name, out var type)) return type;
        if (name != "") values.Note(attribute, $"Column {(string?)attribute.Attribute("PhysicalName")} is of the unknown type \"{name}\".");
        return ColumnType.Virtual;
    }

    private string[] Targets(ColumnType type, string table, string column)
    {
        if (type is not (ColumnType.Lookup or ColumnType.Owner or ColumnType.Customer)) return [];
        if (PlatformTargets.TryGetValue(column, out var known)) return known;
        return [.. relationships.Where(r => r.ReferencingTable == table && r.ReferencingColumn == column).Select(r => r.ReferencedTable).Order(StringComparer.Ordinal)];
    }

    public ChoiceModel Choice(XElement optionset) =>
        new(values.RequiredAttribute(optionset, "Name"), values.Label(optionset.Element("displaynames")), Options(optionset), values.Label(optionset.Element("Descriptions")))
        {
            DisplayNames = XmlValues.Labels(optionset.Element("displaynames")),
        };

    /// <summary>Options of a choice or yes/no, states, or status reasons.</summary>
    internal Option[] Options(XElement? optionset) =>
        [.. (optionset?.Elements().Where(e => e.Name.LocalName is "options" or "states" or "statuses").Elements() ?? []).Select(option => new Option(
            values.OptionalIntAttribute(option, "value") ?? 0,
            values.Label(option.Element("labels")),
            values.OptionalIntAttribute(option, "state"),
            values.OptionalIntAttribute(option, "defaultstatus"),
            values.Label(option.Element("Descriptions")))
        {
            Labels = XmlValues.Labels(option.Element("labels")),
        })];
}
