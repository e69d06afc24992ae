namespace LeadPlugins.Solution.Tests;

public class ColumnListTests
{
    [Theory]
    [InlineData("a,b,c", null)]
    [InlineData("a,c", "steps/x.xml, Filter: add b, because it says so. Then write the schema again.")]
    [InlineData("a,b,c,d,e", "steps/x.xml, Filter: take out d, e, because it says so. Then write the schema again.")]
    [InlineData("a,d", "steps/x.xml, Filter: add b, c; take out d, because it says so. Then write the schema again.")]
    [InlineData("a,c,b", "steps/x.xml, Filter: write each column once, in alphabetical order, because it says so. Then write the schema again.")]
    [InlineData("a,b,b,c", "steps/x.xml, Filter: write each column once, in alphabetical order, because it says so. Then write the schema again.")]
    public void A_list_of_columns_that_is_not_right_says_what_to_do(string found, string? said)
    {
        ArgumentNullException.ThrowIfNull(found);
        Assert.Equal(said, ColumnList.Fault("steps/x.xml", "Filter", found.Split(','), ["c", "a", "b", "a"], "it says so"));
    }
}
