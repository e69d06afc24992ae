using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests.Reading;

public class LabelsTests
{
    [Fact]
    public void Labels_that_say_the_same_are_equal_whatever_the_order_of_their_languages()
    {
        var one = new Labels(new Dictionary<int, string> { [1033] = "Lead", [1031] = "Kontakt" });
        var other = new Labels(new Dictionary<int, string> { [1031] = "Kontakt", [1033] = "Lead" });
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(new Option(1, "Lead") { Labels = one }, new Option(1, "Lead") { Labels = other });
    }

    [Fact]
    public void Labels_that_differ_in_a_word_or_a_language_are_not_equal()
    {
        Assert.NotEqual(Labels.Of(1033, "Lead"), Labels.Of(1033, "Leads"));
        Assert.NotEqual(Labels.Of(1033, "Lead"), Labels.Of(1031, "Lead"));
        Assert.NotEqual(Labels.Of(1033, "Lead"), Labels.Empty);
    }

    [Fact]
    public void A_language_without_a_text_of_its_own_reads_English_and_else_what_there_is()
    {
        Assert.Equal("Lead", Labels.Of(1033, "Lead").In(1031));
        Assert.Equal("Kontakt", Labels.Of(1031, "Kontakt").In(1036));
        Assert.Equal("", Labels.Empty.In(1033));
        Assert.True(Labels.Of(1033, "").IsEmpty);
    }

    [Fact]
    public void Names_of_tables_columns_choices_and_options_are_read_in_every_language()
    {
        var model = Written.Model("""
            <Entities><Entity><Name>lp_X</Name><EntityInfo><entity Name="lp_X">
              <LocalizedNames><LocalizedName description="Thing" languagecode="1033"/><LocalizedName description="Ding" languagecode="1031"/></LocalizedNames>
              <LocalizedCollectionNames><LocalizedCollectionName description="Things" languagecode="1033"/><LocalizedCollectionName description="Dinge" languagecode="1031"/></LocalizedCollectionNames>
              <attributes><attribute PhysicalName="lp_Kind"><Type>picklist</Type><OptionSetName>lp_kind</OptionSetName>
                <displaynames><displayname description="Kind" languagecode="1033"/><displayname description="Art" languagecode="1031"/></displaynames></attribute></attributes>
            </entity></EntityInfo></Entity></Entities>
            <optionsets><optionset Name="lp_kind"><displaynames><displayname description="Kinds" languagecode="1033"/><displayname description="Arten" languagecode="1031"/></displaynames>
              <options><option value="1"><labels><label description="Good" languagecode="1033"/><label description="Gut" languagecode="1031"/></labels></option></options></optionset></optionsets>
            <Languages><Language>1033</Language><Language>1031</Language></Languages>
            """);

        Assert.Equal([1033, 1031], model.Languages);
        var table = Assert.Single(model.Tables);
        Assert.Equal((Written.InBoth("Thing", "Ding"), Written.InBoth("Things", "Dinge")), (table.DisplayNames, table.CollectionNames));
        var column = Assert.Single(table.Columns);
        Assert.Equal((Written.InBoth("Kind", "Art"), Written.InBoth("Good", "Gut")), (column.DisplayNames, Assert.Single(column.Options).Labels));
        Assert.Equal(Written.InBoth("Kinds", "Arten"), Assert.Single(model.Choices).DisplayNames);
    }

    [Fact]
    public void A_language_that_is_no_number_is_noted()
    {
        Written.Model("<Languages><Language>de</Language></Languages>", out var findings);
        Assert.Equal("Language is \"de\", not a language code.", Assert.Single(findings).Message);
    }
}
