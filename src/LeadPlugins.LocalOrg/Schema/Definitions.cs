using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace LeadPlugins.LocalOrg.Schema;

/// <summary>Table and column definitions in the SDK's form.</summary>
internal static class Definitions
{
    public static EntityMetadata Of(TableSchema table, bool withColumns, int language)
    {
        var model = table.Model;
        var definition = new EntityMetadata
        {
            LogicalName = model.LogicalName,
            SchemaName = model.SchemaName,
            DisplayName = Text(model.DisplayName, language),
            IsActivity = model.IsActivity,
            IsValidForQueue = new BooleanManagedProperty(table.QueueEnabled) { CanBeChanged = !table.QueueEnabled },
            AutoRouteToOwnerQueue = false,
            OwnershipType = model.Ownership switch
            {
                Ownership.User => OwnershipTypes.UserOwned,
                Ownership.Organization => OwnershipTypes.OrganizationOwned,
                Ownership.BusinessUnit => OwnershipTypes.BusinessOwned,
                _ => OwnershipTypes.None,
            },
        };
        Set(definition, nameof(EntityMetadata.PrimaryIdAttribute), model.PrimaryId);
        Set(definition, nameof(EntityMetadata.PrimaryNameAttribute), model.PrimaryName);
        Set(definition, nameof(EntityMetadata.IsCustomEntity), model.IsNew);
        if (withColumns) Set(definition, nameof(EntityMetadata.Attributes), model.Columns.Select(c => Of(c, model, language)).ToArray());
        return definition;
    }

    private static AttributeMetadata Of(ColumnModel column, TableModel table, int language)
    {
        var definition = NewDefinition(column, language);
        definition.LogicalName = column.LogicalName;
        definition.SchemaName = column.SchemaName;
        definition.DisplayName = Text(column.DisplayName, language);
        definition.IsSecured = column.IsSecured;
        definition.IsValidForCreate = column.ValidForCreate;
        definition.IsValidForUpdate = column.ValidForUpdate;
        definition.SourceType = (int)column.Source;
        definition.RequiredLevel = new AttributeRequiredLevelManagedProperty(column.RequiredLevel switch
        {
            "systemrequired" => AttributeRequiredLevel.SystemRequired,
            "required" => AttributeRequiredLevel.ApplicationRequired,
            "recommended" => AttributeRequiredLevel.Recommended,
            _ => AttributeRequiredLevel.None,
        });
        Set(definition, nameof(AttributeMetadata.EntityLogicalName), table.LogicalName);
        Set(definition, nameof(AttributeMetadata.IsValidForRead), column.ValidForRead);
        Set(definition, nameof(AttributeMetadata.IsCustomAttribute), column.IsCustom);
        Set(definition, nameof(AttributeMetadata.IsPrimaryId), column.LogicalName == table.PrimaryId);
        Set(definition, nameof(AttributeMetadata.IsPrimaryName), column.LogicalName == table.PrimaryName);
        return definition;
    }

    private static AttributeMetadata NewDefinition(ColumnModel column, int language) => column.Type switch
    {
        ColumnType.Text => new StringAttributeMetadata { MaxLength = column.MaxLength },
        ColumnType.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength },
        ColumnType.WholeNumber => new IntegerAttributeMetadata { MinValue = (int?)column.MinValue, MaxValue = (int?)column.MaxValue },
        ColumnType.BigInt => new BigIntAttributeMetadata(),
        ColumnType.Decimal => new DecimalAttributeMetadata { MinValue = column.MinValue, MaxValue = column.MaxValue },
        ColumnType.Float => new DoubleAttributeMetadata { MinValue = (double?)column.MinValue, MaxValue = (double?)column.MaxValue },
        ColumnType.Money => new MoneyAttributeMetadata { MinValue = (double?)column.MinValue, MaxValue = (double?)column.MaxValue },
        ColumnType.DateTime => DateTimeOf(column),
        ColumnType.YesNo => new BooleanAttributeMetadata(OptionsOf(column, language)) { DefaultValue = column.DefaultOption == 1 },
        ColumnType.Choice => new PicklistAttributeMetadata { OptionSet = Options(column, language), DefaultFormValue = column.DefaultOption ?? -1 },
        ColumnType.MultiChoice => new MultiSelectPicklistAttributeMetadata { OptionSet = Options(column, language), DefaultFormValue = -1 },
        ColumnType.State => new StateAttributeMetadata { OptionSet = Options(column, language), DefaultFormValue = column.DefaultOption ?? -1 },
        ColumnType.Status => new StatusAttributeMetadata { OptionSet = Options(column, language), DefaultFormValue = column.DefaultOption ?? -1 },
        ColumnType.Lookup => Typed(new LookupAttributeMetadata { Targets = [.. column.Targets] }, AttributeTypeCode.Lookup),
        ColumnType.Owner => Typed(new LookupAttributeMetadata { Targets = [.. column.Targets] }, AttributeTypeCode.Owner),
        ColumnType.Customer => Typed(new LookupAttributeMetadata { Targets = [.. column.Targets] }, AttributeTypeCode.Customer),
        ColumnType.UniqueIdentifier or ColumnType.PrimaryKey => Typed(new AttributeMetadata(), AttributeTypeCode.Uniqueidentifier),
        ColumnType.File => new FileAttributeMetadata(),
        ColumnType.Image => new ImageAttributeMetadata(),
        ColumnType.PartyList => Typed(new LookupAttributeMetadata(), AttributeTypeCode.PartyList),
        _ => Typed(new AttributeMetadata(), AttributeTypeCode.Virtual),
    };

    private static DateTimeAttributeMetadata DateTimeOf(ColumnModel column)
    {
        var behavior = column.DateBehavior ?? DateBehavior.UserLocal;
        var format = behavior == DateBehavior.DateOnly ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime;
        return new DateTimeAttributeMetadata(format) { DateTimeBehavior = behavior.ToString() };
    }

    private static OptionSetMetadata Options(ColumnModel column, int language)
    {
        OptionMetadata[] options = [.. column.Options.Select(option =>
        {
            OptionMetadata definition = column.Type switch
            {
                ColumnType.State => new StateOptionMetadata { DefaultStatus = option.DefaultStatus },
                ColumnType.Status => new StatusOptionMetadata(option.Value, option.State),
                _ => new OptionMetadata(),
            };
            definition.Value = option.Value;
            definition.Label = Text(option.Label, language);
            return definition;
        })];
        return new OptionSetMetadata(new OptionMetadataCollection(options)) { Name = column.GlobalChoice, IsGlobal = column.GlobalChoice is not null };
    }

    private static BooleanOptionSetMetadata OptionsOf(ColumnModel column, int language)
    {
        var labels = column.Options.ToDictionary(o => o.Value, o => o.Label);
        return new BooleanOptionSetMetadata(
            new OptionMetadata(Text(labels.GetValueOrDefault(1, "Yes"), language), 1),
            new OptionMetadata(Text(labels.GetValueOrDefault(0, "No"), language), 0));
    }

    private static AttributeMetadata Typed(AttributeMetadata definition, AttributeTypeCode type)
    {
        Set(definition, nameof(AttributeMetadata.AttributeType), type);
        return definition;
    }

    private static Label Text(string text, int language)
    {
        var label = new LocalizedLabel(text, language);
        return new Label(label, [label]);
    }

    // The SDK lets only itself write what the platform decides; it has no other way in for a stand-in of the platform.
    private static void Set(MetadataBase definition, string property, object value) => definition.GetType().GetProperty(property)!.SetValue(definition, value);
}
