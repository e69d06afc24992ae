using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace DataverseSdk.Tests;

public sealed class MetadataTests
{
    /// <summary>Column definition, its type code, and its type name, which tells apart those that share a code.</summary>
    public static TheoryData<AttributeMetadata, AttributeTypeCode, string> Columns() => new()
    {
        { new StringAttributeMetadata(), AttributeTypeCode.String, "StringType" },
        { new MemoAttributeMetadata(), AttributeTypeCode.Memo, "MemoType" },
        { new IntegerAttributeMetadata(), AttributeTypeCode.Integer, "IntegerType" },
        { new BigIntAttributeMetadata(), AttributeTypeCode.BigInt, "BigIntType" },
        { new DecimalAttributeMetadata(), AttributeTypeCode.Decimal, "DecimalType" },
        { new DoubleAttributeMetadata(), AttributeTypeCode.Double, "DoubleType" },
        { new MoneyAttributeMetadata(), AttributeTypeCode.Money, "MoneyType" },
        { new UniqueIdentifierAttributeMetadata(), AttributeTypeCode.Uniqueidentifier, "UniqueidentifierType" },
        { new LookupAttributeMetadata(), AttributeTypeCode.Lookup, "LookupType" },
        { new DateTimeAttributeMetadata(), AttributeTypeCode.DateTime, "DateTimeType" },
        { new BooleanAttributeMetadata(), AttributeTypeCode.Boolean, "BooleanType" },
        { new PicklistAttributeMetadata(), AttributeTypeCode.Picklist, "PicklistType" },
        { new StateAttributeMetadata(), AttributeTypeCode.State, "StateType" },
        { new StatusAttributeMetadata(), AttributeTypeCode.Status, "StatusType" },
        { new EntityNameAttributeMetadata(), AttributeTypeCode.EntityName, "EntityNameType" },
        { new MultiSelectPicklistAttributeMetadata(), AttributeTypeCode.Virtual, "MultiSelectPicklistType" },
        { new ImageAttributeMetadata(), AttributeTypeCode.Virtual, "ImageType" },
        { new FileAttributeMetadata(), AttributeTypeCode.Virtual, "FileType" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_definition_knows_its_type(AttributeMetadata column, AttributeTypeCode code, string name)
    {
        Assert.Equal(code, column.AttributeType);
        Assert.Equal(name, column.AttributeTypeName.Value);
        Assert.Null(column.LogicalName);
        Assert.Null(column.SchemaName);
    }

    [Fact]
    public void A_plain_column_definition_has_no_type()
    {
        Assert.Null(new AttributeMetadata().AttributeType);
        Assert.Null(new AttributeMetadata().AttributeTypeName);
    }

    [Fact]
    public void A_schema_name_says_nothing_of_the_logical_name()
    {
        var column = new StringAttributeMetadata("lp_Route");

        Assert.Equal("lp_Route", column.SchemaName);
        Assert.Null(column.LogicalName);
    }

    [Fact]
    public void What_is_not_set_is_unknown()
    {
        var column = new PicklistAttributeMetadata("lp_Stage");

        Assert.Null(column.IsSecured);
        Assert.Null(column.IsValidForCreate);
        Assert.Null(column.IsValidForRead);
        Assert.Null(column.SourceType);
        Assert.Null(column.DefaultFormValue);
        Assert.Null(column.OptionSet);
        Assert.Null(column.RequiredLevel);
    }

    [Fact]
    public void File_columns_are_written_by_messages_of_their_own()
    {
        Assert.False(new FileAttributeMetadata().IsValidForCreate);
        Assert.False(new FileAttributeMetadata().IsValidForUpdate);
        Assert.Equal(AttributeRequiredLevel.None, new FileAttributeMetadata().RequiredLevel.Value);
    }

    [Fact]
    public void Date_columns_take_format_and_name()
    {
        var column = new DateTimeAttributeMetadata(DateTimeFormat.DateOnly, "lp_DueOn");

        Assert.Equal(DateTimeFormat.DateOnly, column.Format);
        Assert.Equal("lp_DueOn", column.SchemaName);
        Assert.Null(column.DateTimeBehavior);
    }

    [Fact]
    public void Yes_no_columns_take_their_two_options()
    {
        var options = new BooleanOptionSetMetadata(new OptionMetadata(1), new OptionMetadata(0));

        Assert.Same(options, new BooleanAttributeMetadata(options).OptionSet);
        Assert.Equal("lp_X", new BooleanAttributeMetadata("lp_X", options).SchemaName);
        Assert.Equal(1, options.TrueOption.Value);
        Assert.Equal(0, options.FalseOption.Value);
    }

    [Fact]
    public void Lookup_columns_take_a_format() => Assert.Equal(LookupFormat.Regarding, new LookupAttributeMetadata(LookupFormat.Regarding).Format);

    [Fact]
    public void Options_are_kept_as_given()
    {
        var options = new OptionMetadataCollection { new OptionMetadata(5) };

        Assert.Same(options, new OptionSetMetadata(options).Options);
        Assert.Empty(new OptionSetMetadata().Options);
        Assert.Empty(new OptionSetMetadata(null).Options);
    }

    [Fact]
    public void A_status_option_belongs_to_a_state()
    {
        var status = new StatusOptionMetadata(3, 1);

        Assert.Equal(3, status.Value);
        Assert.Equal(1, status.State);
        Assert.Null(new StatusOptionMetadata().State);
    }

    [Fact]
    public void A_label_of_one_text_has_no_user_label()
    {
        var label = new Label("Stage", 1033);

        Assert.Null(label.UserLocalizedLabel);
        Assert.Equal("Stage", Assert.Single(label.LocalizedLabels).Label);
        Assert.Equal(1033, label.LocalizedLabels[0].LanguageCode);
    }

    [Fact]
    public void A_label_takes_the_user_s_text_and_all_texts_apart()
    {
        var english = new LocalizedLabel("Stage", 1033);

        Assert.Same(english, new Label(english, new[] { english, new LocalizedLabel("Stufe", 1031) }).UserLocalizedLabel);
        Assert.Empty(new Label(english, null).LocalizedLabels);
        Assert.Empty(new Label().LocalizedLabels);
    }

    [Fact]
    public void A_managed_property_can_be_changed_unless_told_otherwise()
    {
        Assert.True(new BooleanManagedProperty(true).Value);
        Assert.False(new BooleanManagedProperty().Value);
        Assert.True(new BooleanManagedProperty(true).CanBeChanged);
        Assert.Equal(AttributeRequiredLevel.Recommended, new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.Recommended).Value);
    }

    [Fact]
    public void Date_behaviours_are_equal_by_name_without_case()
    {
        Assert.True(DateTimeBehavior.DateOnly == "dateonly");
        Assert.True(DateTimeBehavior.DateOnly.Equals("DateOnly"));
        Assert.True(DateTimeBehavior.DateOnly.Equals(new DateTimeBehavior { Value = "DateOnly" }));
        Assert.Equal(DateTimeBehavior.DateOnly.GetHashCode(), ((DateTimeBehavior)"DateOnly").GetHashCode());
        Assert.True(DateTimeBehavior.DateOnly != DateTimeBehavior.UserLocal);
        Assert.True(DateTimeBehavior.DateOnly != null);
        Assert.False(DateTimeBehavior.DateOnly.Equals(null));
        Assert.Equal("TimeZoneIndependent", DateTimeBehavior.TimeZoneIndependent.Value);
    }

    [Fact]
    public void A_name_that_is_not_listed_is_accepted()
    {
        Assert.Equal("Other", ((DateTimeBehavior)"Other").Value);
        Assert.Equal("OtherType", ((AttributeTypeDisplayName)"OtherType").Value);
        Assert.Null(((DateTimeBehavior)(string)null!).Value);
    }

    [Fact]
    public void Type_names_are_equal_by_name_without_case_and_never_to_a_behaviour()
    {
        Assert.True((AttributeTypeDisplayName)"ImageType" == (AttributeTypeDisplayName)"imagetype");
        Assert.False(((AttributeTypeDisplayName)"DateOnly").Equals(DateTimeBehavior.DateOnly));
    }

    [Fact]
    public void What_only_the_platform_sets_can_still_be_set_by_reflection()
    {
        var table = new EntityMetadata { LogicalName = "lead" };
        var columns = new AttributeMetadata[] { new StringAttributeMetadata("Subject") };

        typeof(EntityMetadata).GetProperty(nameof(EntityMetadata.Attributes))!.SetValue(table, columns, null);
        columns[0].GetType().GetProperty(nameof(AttributeMetadata.IsValidForRead))!.SetValue(columns[0], true, null);

        Assert.Same(columns, table.Attributes);
        Assert.True(table.Attributes[0].IsValidForRead);
    }

    [Fact]
    public void What_a_reader_asks_for_combines() => Assert.Equal(15, (int)(EntityFilters.Entity | EntityFilters.Attributes | EntityFilters.Privileges | EntityFilters.Relationships));
}
