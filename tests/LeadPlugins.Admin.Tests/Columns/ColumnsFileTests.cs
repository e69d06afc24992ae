using LeadPlugins.Admin.Columns;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Tests.Columns;

public class ColumnsFileTests
{
    [Fact]
    public void Every_type_of_column_is_read_with_what_the_platform_gives_it_by_default()
    {
        var (columns, problems) = Read("""
            { "columns": [
              { "logicalName": "contoso_segment", "displayName": "Segment", "type": "text" },
              { "logicalName": "contoso_story", "type": "memo", "maxLength": 2000 },
              { "logicalName": "contoso_visits", "type": "wholeNumber", "minValue": 0 },
              { "logicalName": "contoso_spend", "type": "money" },
              { "logicalName": "contoso_webinar", "type": "yesNo" },
              { "logicalName": "contoso_tier", "type": "choice", "options": [ { "value": 100000000, "label": "Gold" }, { "value": 100000001, "label": "Silver" } ], "default": 100000001 },
              { "logicalName": "contoso_since", "type": "date" },
              { "logicalName": "contoso_seen", "type": "dateTime" } ] }
            """);
        Assert.Empty(problems);
        Assert.Equal([ColumnType.Text, ColumnType.Memo, ColumnType.WholeNumber, ColumnType.Money, ColumnType.YesNo, ColumnType.Choice, ColumnType.DateTime, ColumnType.DateTime], columns.Select(c => c.Type));
        Assert.Equal((100, 2000), (columns[0].MaxLength, columns[1].MaxLength));
        Assert.Equal((0m, int.MaxValue), (columns[2].MinValue, columns[2].MaxValue));
        Assert.Equal((0, 100000001), (columns[4].DefaultOption, columns[5].DefaultOption));
        Assert.Equal((DateBehavior.DateOnly, DateBehavior.UserLocal), (columns[6].DateBehavior, columns[7].DateBehavior));
    }

    [Fact]
    public void All_problems_are_reported_in_one_go_with_their_paths()
    {
        var (columns, problems) = Read("""
            { "columns": [
              { "logicalName": "Segment", "type": "text", "maxLength": 0 },
              { "logicalName": "contoso_tier", "type": "choice" },
              { "logicalName": "contoso_tier", "type": "list", "lenght": 3 },
              { "logicalName": "contoso_flag", "type": "yesNo", "maxLength": 1 },
              { "logicalName": "lead_known", "type": "wholeNumber", "minValue": 5, "maxValue": 1 },
              { "logicalName": "lp_stage2", "type": "text" },
              7 ] }
            """);
        Assert.Empty(columns);
        Assert.Equal(
            [
                "$.columns[0].logicalName", "$.columns[0].maxLength", "$.columns[1].options", "$.columns[2].lenght", "$.columns[2].logicalName", "$.columns[2].type", "$.columns[3].maxLength",
                "$.columns[4].logicalName", "$.columns[4].minValue", "$.columns[5].logicalName", "$.columns[6]",
            ],
            problems.Select(p => p.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"columns\": {} }")]
    [InlineData("{ \"columns\": [ }")]
    public void Text_that_is_no_columns_file_is_a_problem_not_a_crash(string json) => Assert.Single(Read(json).Problems);

    private static (IReadOnlyList<ColumnModel> Columns, List<Problem> Problems) Read(string json)
    {
        var problems = new List<Problem>();
        return (ColumnsFile.Read(json, new HashSet<string> { "lead_known" }, problems), problems);
    }
}
