using System.Globalization;
using System.Text;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Schema;

/// <summary>
/// Writes the C# names of everything the solution declares and of the standard columns that code uses, so that no table, column, choice, image or parameter is written twice by hand.
/// The output builds for net462 and depends on nothing.
/// </summary>
public static class SchemaWriter
{
    /// <summary>The standard tables whose columns code names, beside those the solution adds to or creates.</summary>
    private static readonly string[] StandardTablesInCode =
        ["lead", "queue", "queueitem", "systemuser", "team", "teammembership", "transactioncurrency", "organization", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage"];

    /// <summary>The files of src/LeadPlugins/Schema by name. Throws InvalidOperationException when two things would get the same name.</summary>
    public static IReadOnlyDictionary<string, string> Write(SolutionModel solution, IReadOnlyList<TableModel> standardTables)
    {
        var tables = StandardTablesInCode.Select(name => standardTables.Single(t => t.LogicalName == name)).Select(t => Extend(t, solution))
            .Concat(solution.Tables.Where(t => t.IsNew)).ToList();
        var names = new ColumnNames(tables);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables) files.Add(ColumnNames.ClassOf(table.LogicalName, tables) + ".cs", File(Table(table, tables)));
        files.Add("Choices.cs", File(string.Join("\n", solution.Choices.OrderBy(c => c.Name, StringComparer.Ordinal).Select(Choice))));
        files.Add("States.cs", File(string.Join("\n", tables.SelectMany(States))));
        files.Add("Steps.cs", File(string.Join("\n", solution.Steps.OrderBy(s => s.TypeName, StringComparer.Ordinal).Select(s => Step(s, names)))));
        files.Add("CustomApis.cs", File(string.Join("\n", solution.CustomApis.OrderBy(a => a.UniqueName, StringComparer.Ordinal).Select(a => CustomApi(a, solution)))));
        return files;
    }

    private static TableModel Extend(TableModel standard, SolutionModel solution) =>
        solution.Tables.SingleOrDefault(t => !t.IsNew && t.LogicalName == standard.LogicalName) is { } added ? standard with { Columns = [.. standard.Columns, .. added.Columns] } : standard;

    private static string File(string body) =>
        "// Written from solution/ by SchemaWriter; a test compares. To write it again:\n" +
        "// dotnet test tests/LeadPlugins.Solution.Tests -e LEADPLUGINS_WRITE_SCHEMA=1\n" +
        "using System;\nusing System.Collections.Generic;\n\nnamespace LeadPlugins.Schema;\n\n" + body;

    private static string Table(TableModel table, IReadOnlyList<TableModel> tables)
    {
        var text = new StringBuilder();
        text.Append(Summary("", $"Columns of the table {table.DisplayName}. {table.Description}".Trim()));
        text.Append("public static class ").Append(ColumnNames.ClassOf(table.LogicalName, tables)).Append("\n{\n");
        text.Append("    public const string LogicalName = \"").Append(table.LogicalName).Append("\";\n");
        foreach (var (name, column) in ColumnNames.MembersOf(table))
        {
            if (column.Description != "" && column.IsCustom) text.Append('\n').Append(Summary("    ", column.Description));
            text.Append("    public const string ").Append(name).Append(" = \"").Append(column.LogicalName).Append("\";\n");
            if (column is { IsCustom: true, MaxLength: { } length }) text.Append("    public const int ").Append(name).Append("MaxLength = ").Append(length.ToString(CultureInfo.InvariantCulture)).Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    private static string Choice(ChoiceModel choice) => Values(Identifier.FromLabel(choice.DisplayName) + "Choice", choice.Description, choice.Options);

    private static IEnumerable<string> States(TableModel table)
    {
        foreach (var column in table.Columns.Where(c => c.Type is ColumnType.State or ColumnType.Status))
            yield return Values(Identifier.FromSchemaName(table.SchemaName) + (column.Type == ColumnType.State ? "State" : "Status"), $"{column.DisplayName} of {table.DisplayName}.", column.Options);
    }

    private static string Values(string className, string description, IReadOnlyList<Option> options)
    {
        var text = new StringBuilder(Summary("", description)).Append("public static class ").Append(className).Append("\n{\n");
        foreach (var option in options)
        {
            if (option.Description != "") text.Append(Summary("    ", option.Description));
            text.Append("    public const int ").Append(Identifier.FromLabel(option.Label)).Append(" = ").Append(option.Value.ToString(CultureInfo.InvariantCulture)).Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    private static string Step(StepModel step, ColumnNames names)
    {
        var text = new StringBuilder(Summary("", $"The step {step.TypeName[(step.TypeName.LastIndexOf('.') + 1)..]}: {step.Message} of {step.Table}, stage {step.Stage}, {(step.Mode == 0 ? "synchronous" : "asynchronous")}."));
        text.Append("public static class ").Append(step.TypeName[(step.TypeName.LastIndexOf('.') + 1)..]).Append("Step\n{\n");
        text.Append("    public static readonly Guid StepId = new(\"").Append(step.Id).Append("\");\n");
        if (step.FilteringColumns.Count > 0) text.Append('\n').Append(Columns("Filter", step.Table, step.FilteringColumns, names));
        foreach (var image in step.Images)
        {
            text.Append("\n    public const string ").Append(image.Alias).Append(" = \"").Append(image.Alias).Append("\";\n");
            text.Append("    public static readonly Guid ").Append(image.Alias).Append("Id = new(\"").Append(image.Id).Append("\");\n");
            text.Append(Columns(image.Alias + "Columns", step.Table, image.Columns, names));
        }
        return text.Append("}\n").ToString();
    }

    private static string Columns(string member, string? table, IReadOnlyList<string> columns, ColumnNames names)
    {
        var text = new StringBuilder("    public static readonly IReadOnlyList<string> ").Append(member).Append(" = new[]\n    {\n");
        var line = "       ";
        foreach (var column in columns)
        {
            var item = " " + names.Expression(table, column) + ",";
            if (line.Length + item.Length > 160)
            {
                text.Append(line).Append('\n');
                line = "       ";
            }
            line += item;
        }
        return text.Append(line).Append("\n    };\n").ToString();
    }

    private static string CustomApi(CustomApiModel api, SolutionModel solution)
    {
        var name = api.UniqueName[(solution.Prefix.Length + 1)..];
        var text = new StringBuilder(Summary("", $"The custom API {api.UniqueName}: its name, its request parameters and its response properties."));
        text.Append("public static class ").Append(name).Append("Api\n{\n    public const string Name = \"").Append(api.UniqueName).Append("\";\n");
        foreach (var request in api.Requests) text.Append("    public const string ").Append(request.UniqueName).Append("Request = \"").Append(request.UniqueName).Append("\";\n");
        foreach (var response in api.Responses) text.Append("    public const string ").Append(response.UniqueName).Append("Response = \"").Append(response.UniqueName).Append("\";\n");
        return text.Append("}\n").ToString();
    }

    private static string Summary(string indent, string text) =>
        indent + "/// <summary>" + text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal) + "</summary>\n";
}
