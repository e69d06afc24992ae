using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Schema;
using LeadPlugins.Testing;

namespace LeadPlugins.Solution.Tests;

public class SchemaTests
{
    private static readonly string Folder = Repository.PathOf("src", "LeadPlugins", "Schema");

    [Fact]
    public void The_schema_in_the_plugin_project_is_what_the_solution_declares()
    {
        var written = SchemaWriter.Write(OurSolution.Model, StandardTables.Load());
        if (Environment.GetEnvironmentVariable("LEADPLUGINS_WRITE_SCHEMA") == "1") Replace(written);
        Assert.Equal(written.Keys, Directory.GetFiles(Folder, "*.cs").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Folder, file.Key)).ReplaceLineEndings("\n")));
    }

    private static void Replace(IReadOnlyDictionary<string, string> files)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder, "*.cs")) File.Delete(old);
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(Folder, name), text);
    }

    [Fact]
    public void A_column_that_the_solution_no_longer_has_changes_the_schema()
    {
        var lead = OurSolution.Model.Tables.Single(t => t.LogicalName == "lead");
        var changed = OurSolution.Model with
        {
            Tables = [.. OurSolution.Model.Tables.Where(t => t != lead), lead with { Columns = [.. lead.Columns.Where(c => c.LogicalName != "lp_returnedfor")] }], Steps = [],
        };
        Assert.Contains("ReturnedFor", SchemaWriter.Write(OurSolution.Model, StandardTables.Load())["LeadTable.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("ReturnedFor", SchemaWriter.Write(changed, StandardTables.Load())["LeadTable.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_that_would_get_one_name_are_refused()
    {
        var lead = OurSolution.Model.Tables.Single(t => t.LogicalName == "lead");
        var clashing = new ColumnModel { LogicalName = "lp_subject", SchemaName = "lp_Subject", Type = ColumnType.Text, IsCustom = true };
        var changed = OurSolution.Model with { Tables = [lead with { Columns = [clashing] }], Steps = [] };
        var fault = Assert.Throws<InvalidOperationException>(() => SchemaWriter.Write(changed, StandardTables.Load()));
        Assert.Contains("subject and lp_subject", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_choices_come_from_their_labels()
    {
        var choices = SchemaWriter.Write(OurSolution.Model, StandardTables.Load())["Choices.cs"];
        Assert.Contains("public static class LeadStageChoice", choices, StringComparison.Ordinal);
        Assert.Contains("public const int HandedToSales = 473100001;", choices, StringComparison.Ordinal);
        Assert.Contains("public const int NotQualified = 473100003;", choices, StringComparison.Ordinal);
    }
}
