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
        Assert.Equal(written.Keys, Directory.GetFiles(Folder, "*.cs").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Folder, file.Key)).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Every_file_names_the_command_that_writes_it_again()
    {
        var files = SchemaWriter.Write(OurSolution.Model, StandardTables.Load());
        Assert.All(files.Values, text => Assert.Contains("// dotnet run --project src/LeadPlugins.Admin -- schema\n", text, StringComparison.Ordinal));
        Assert.All(files.Values, text => Assert.Contains("dotnet run --no-build --project src/LeadPlugins.Admin -- schema\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_with_two_steps_gets_names_for_each_of_them()
    {
        var steps = Schema(StepsOfOneClass("LeadPlugins: TraceResponseOnPhoneCall", "LeadPlugins: TraceResponseOnEmail"));
        Assert.Contains("public static class TraceResponseOnPhoneCallStep\n", steps, StringComparison.Ordinal);
        Assert.Contains("public static class TraceResponseOnEmailStep\n", steps, StringComparison.Ordinal);
        Assert.DoesNotContain("JudgeLeadOnUpdateStep", steps, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_steps_that_would_get_one_name_are_refused()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Schema(StepsOfOneClass("LeadPlugins: Trace", "Other: Trace")));
        Assert.Contains("steps/0.xml and steps/1.xml would both be called Trace", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LeadPlugins: Trace (old)")]
    [InlineData("LeadPlugins: 2nd")]
    [InlineData("LeadPlugins: ")]
    public void A_step_whose_name_cannot_be_a_class_is_refused(string name)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Schema(StepsOfOneClass(name)));
        Assert.Contains($"Step \"{name}\" (steps/0.xml)", fault.Message, StringComparison.Ordinal);
    }

    private static string Schema(SolutionModel solution) => SchemaWriter.Write(solution, StandardTables.Load())["Steps.cs"];

    private static SolutionModel StepsOfOneClass(params string[] names)
    {
        var step = OurSolution.Model.Steps.Single(s => s.TypeName == "LeadPlugins.Steps.JudgeLeadOnUpdate");
        return OurSolution.Model with { Steps = [.. names.Select((name, i) => step with { Name = name, Source = $"steps/{i}.xml" })] };
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
