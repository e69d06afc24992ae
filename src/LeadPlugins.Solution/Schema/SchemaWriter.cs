using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Schema;

/// <summary>
/// Writes the C# names of everything the solution declares and of the standard columns that code uses, so that no table, column, choice, image or
/// parameter is written twice by hand. The output builds for net462 and depends on nothing.
/// </summary>
public static class SchemaWriter
{
    /// <summary>The standard tables whose columns code names, beside those the solution creates.</summary>
    private static readonly string[] StandardTablesInCode =
    [
        "lead", "queue", "queueitem", "phonecall", "email", "appointment", "activityparty", "task", "systemuser", "usersettings", "team", "teammembership", "transactioncurrency", "organization", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage",
    ];

    private const string Header = """
        // Written from solution/ by SchemaWriter; a test compares. To write it again:
        // dotnet run --project src/LeadPlugins.Admin -- schema
        // If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
        using System;
        using System.Collections.Generic;

        namespace LeadPlugins.Schema;


        """;

    /// <summary>The files of src/LeadPlugins/Schema by name. Throws InvalidOperationException when two things would get the same name.</summary>
    public static IReadOnlyDictionary<string, string> Write(SolutionModel solution, IReadOnlyList<TableModel> standardTables)
    {
        var tables = StandardTablesInCode.Select(name => Extend(standardTables.Single(t => t.LogicalName == name), solution)).Concat(solution.Tables.Where(t => t.IsNew)).ToList();
        var columns = new ColumnNames(tables);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Choices.cs"] = File(solution.Choices.OrderBy(c => c.Name, StringComparer.Ordinal).Select(Choice)),
            ["States.cs"] = File(tables.SelectMany(States)),
            ["Steps.cs"] = File(Steps(solution.Steps).Select(named => Step(named.Name, named.Step, columns))),
            ["CustomApis.cs"] = File(solution.CustomApis.OrderBy(a => a.UniqueName, StringComparer.Ordinal).Select(api => CustomApi(api, solution.Prefix))),
        };
        foreach (var table in tables) files.Add(ColumnNames.ClassOf(table) + ".cs", File([Table(table)]));
        return files;
    }

    private static TableModel Extend(TableModel standard, SolutionModel solution)
    {
        var added = solution.Tables.SingleOrDefault(t => !t.IsNew && t.LogicalName == standard.LogicalName);
        return added is null ? standard : standard with { Columns = [.. standard.Columns, .. added.Columns] };
    }

    private static string File(IEnumerable<string> classes) => (Header + string.Join("\n", classes)).ReplaceLineEndings("\n");

    private static string Class(string name, string summary, IEnumerable<string> members) =>
        $"{Summary("", summary)}public static class {name}\n{{\n{string.Concat(members)}}}\n";

    private static string Table(TableModel table)
    {
        var members = ColumnNames.MembersOf(table).Select(member =>
        {
            var (name, column) = member;
            var summary = column.IsCustom && column.Description != "" ? "\n" + Summary("    ", column.Description) : "";
            var length = column is { IsCustom: true, MaxLength: not null } ? Constant("int", name + "MaxLength", $"{column.MaxLength}") : "";
            return summary + Text(name, column.LogicalName) + length;
        });
        return Class(ColumnNames.ClassOf(table), $"Columns of the table {table.DisplayName}. {table.Description}".Trim(), members.Prepend(Text("LogicalName", table.LogicalName)));
    }

    private static string Choice(ChoiceModel choice) => Class(Identifier.FromLabel(choice.DisplayName) + "Choice", choice.Description, choice.Options.Select(Value));

    private static IEnumerable<string> States(TableModel table) =>
        from column in table.Columns
        where column.Type is ColumnType.State or ColumnType.Status
        let name = Identifier.FromSchemaName(table.SchemaName) + (column.Type == ColumnType.State ? "State" : "Status")
        select Class(name, $"{column.DisplayName} of {table.DisplayName}.", column.Options.Select(Value));

    private static string Value(Option option) =>
        (option.Description == "" ? "" : Summary("    ", option.Description)) + Constant("int", Identifier.FromLabel(option.Label), $"{option.Value}");

    /// <summary>Steps by the last word of their names, not by their classes: one class can have several steps.</summary>
    private static List<(string Name, StepModel Step)> Steps(IReadOnlyList<StepModel> steps)
    {
        var named = steps.Select(step => (Name: Identifier.OfStep(step.Name), Step: step)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (named.FirstOrDefault(s => !Identifier.IsOne(s.Name)) is { Step: { } unnamable })
            throw new InvalidOperationException($"Step \"{unnamable.Name}\" ({unnamable.Source}): the last word of its name becomes the name of a C# class; only letters and digits can.");
        if (named.GroupBy(s => s.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Steps {string.Join(" and ", twice.Select(s => s.Step.Source))} would both be called {twice.Key}: give each a name that ends in a word of its own.");
        return named;
    }

    private static string Step(string name, StepModel step, ColumnNames columns)
    {
        var mode = step.Mode == 0 ? "synchronous" : "asynchronous";
        var members = new List<string> { Id("StepId", step.Id) };
        if (step.FilteringColumns.Count > 0) members.Add("\n" + List("Filter", step.Table, step.FilteringColumns, columns));
        members.AddRange(step.Images.Select(image =>
            "\n" + Text(image.Alias, image.Alias) + Id(image.Alias + "Id", image.Id) + List(image.Alias + "Columns", step.Table, image.Columns, columns)));
        return Class(name + "Step", $"The step {name}: {step.Message} of {step.Table}, stage {step.Stage}, {mode}.", members);
    }

    private static string CustomApi(CustomApiModel api, string prefix)
    {
        var requests = api.Requests.Select(p => Text(p.UniqueName + "Request", p.UniqueName));
        var responses = api.Responses.Select(p => Text(p.UniqueName + "Response", p.UniqueName));
        return Class(
            api.UniqueName[(prefix.Length + 1)..] + "Api",
            $"The custom API {api.UniqueName}: its name, its request parameters and its response properties.",
            requests.Concat(responses).Prepend(Text("Name", api.UniqueName)));
    }

    private static string List(string member, string? table, IReadOnlyList<string> names, ColumnNames columns)
    {
        const string indent = "       ";
        var lines = new List<string> { indent };
        foreach (var item in names.Select(name => " " + columns.Expression(table, name) + ","))
        {
            if (lines[^1].Length + item.Length > 160) lines.Add(indent);
            lines[^1] += item;
        }
        return $"    public static readonly IReadOnlyList<string> {member} = new[]\n    {{\n{string.Concat(lines.Select(line => line + "\n"))}    }};\n";
    }

    private static string Text(string name, string value) => Constant("string", name, $"\"{value}\"");

    private static string Constant(string type, string name, string value) => $"    public const {type} {name} = {value};\n";

    private static string Id(string name, Guid id) => $"    public static readonly Guid {name} = new(\"{id}\");\n";

    private static string Summary(string indent, string text) =>
        $"{indent}/// <summary>{text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</summary>\n";
}
