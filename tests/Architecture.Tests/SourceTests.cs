using System.Text.RegularExpressions;
using LeadPlugins.Testing;

namespace LeadPlugins.Architecture.Tests;

/// <summary>Taste that a text search can hold: what it forbids, and a seeded text that proves it can fail.</summary>
public partial class SourceTests
{
    [GeneratedRegex(@"""lp_\w+""")]
    private static partial Regex ColumnLiteral();

    [GeneratedRegex(@"^\s*#pragma warning disable \w+\s*$", RegexOptions.Multiline)]
    private static partial Regex UnexplainedPragma();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Helper|Utility|Utilities|Manager|Common|Impl)\b")]
    private static partial Regex EmptyName();

    [Fact]
    public void The_plug_ins_name_no_column_that_the_generated_schema_names() =>
        Assert.Empty(Hits(Sources("src/LeadPlugins").Where(file => !file.Contains("Schema")), ColumnLiteral()));

    [Fact]
    public void No_warning_is_disabled_without_its_reason_on_the_line() => Assert.Empty(Hits(Sources("src").Concat(Sources("tests")), UnexplainedPragma()));

    [Fact]
    public void No_type_is_named_by_a_word_that_says_nothing() => Assert.Empty(Hits(Sources("src"), EmptyName()));

    [Theory]
    [InlineData("""target["lp_stage"] = null;""")]
    public void A_column_literal_would_be_found(string line) => Assert.Matches(ColumnLiteral(), line);

    [Theory]
    [InlineData("#pragma warning disable RS0030")]
    public void An_unexplained_pragma_would_be_found(string line) => Assert.Matches(UnexplainedPragma(), line);

    [Theory]
    [InlineData("internal static class LeadHelper")]
    [InlineData("public sealed class QueueManager")]
    public void An_empty_name_would_be_found(string line) => Assert.Matches(EmptyName(), line);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains(@"\obj\") && !file.Contains(@"\bin\"));

    private static IEnumerable<string> Hits(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from Match hit in pattern.Matches(File.ReadAllText(file))
        select Path.GetRelativePath(Repository.Root, file) + ": " + hit.Value.Trim();
}
