using System.Globalization;
using System.Text.RegularExpressions;
using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Running;
using LeadPlugins.Rules.Agreements;
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

    [Fact]
    public void Every_kind_of_event_is_documented_in_the_order_of_the_code_and_its_examples_are_read()
    {
        var rows = EventRow().Matches(File.ReadAllText(Repository.PathOf("docs", "run.md")));
        Assert.Equal(EventKinds.All.Select(k => k.Name), rows.Select(r => r.Groups["what"].Value));
        var agreement = AgreementReader.Read(File.ReadAllText(Samples.Agreement), Zones.FindWindows).Agreement!;
        var context = new EventContext(agreement, StandardTables.Load().Single(t => t.LogicalName == "lead"), new LeadFileSettings(), new DateTime(2026, 4, 7, 12, 0, 0, DateTimeKind.Utc));
        foreach (Match row in rows)
            foreach (var detail in row.Groups["detail"].Value.Split('`').Where((part, n) => n % 2 == 1 && part is not ("at" or "who")))
                Assert.Null(EventKinds.Find(row.Groups["what"].Value)!.Read(detail, context).Allowed);
    }

    [GeneratedRegex(@"^\| `(?<what>[a-z]+(?: [a-z]+)?)` \| [^|]+ \| (?<detail>[^|]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"^\| `(?<column>[a-z]+)` \| (?<label>[^|]+) \| (?<options>[0-9][^|]*?) \| ?(?<born>[0-9]*) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex ChoiceRow();
}
