using System.Globalization;
using System.Text.RegularExpressions;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Solution;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.Documents;

/// <summary>What the documents say of the solution is what the solution says.</summary>
public partial class DocumentTests
{
    [Fact]
    public void Every_fault_code_is_documented_in_the_words_of_the_solution()
    {
        var documented = File.ReadAllLines(Repository.PathOf("docs", "fault-codes.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(FaultCodes.All.Select(code => $"| `{code}` | {Words.Fault(code, Words.English)} | {Words.Remedy(code, Words.English)} |"), documented);
    }

    [Fact]
    public void The_numbers_of_choices_are_those_of_the_lead_table()
    {
        var lead = StandardTables.Load().Single(t => t.LogicalName == "lead");
        var rows = ChoiceRow().Matches(File.ReadAllText(Repository.PathOf("docs", "agreement.md")));
        Assert.InRange(rows.Count, 5, 20);
        foreach (Match row in rows)
        {
            var column = lead.Columns.Single(c => c.LogicalName == row.Groups["column"].Value);
            var expected = (column.DisplayName, string.Join("; ", column.Options.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Value} {o.Label}"))), column.DefaultOption?.ToString(CultureInfo.InvariantCulture) ?? "");
            Assert.Equal(expected, (row.Groups["label"].Value, row.Groups["options"].Value, row.Groups["born"].Value));
        }
    }

    [GeneratedRegex(@"^\| `(?<column>[a-z]+)` \| (?<label>[^|]+) \| (?<options>[0-9][^|]*?) \| ?(?<born>[0-9]*) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex ChoiceRow();
}
