using System.CommandLine;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Results;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Schema;

namespace LeadPlugins.Admin.Solutions;

/// <summary>`leadplugins schema`: the names of tables, columns and choices for the plug-ins' code, written from the unpacked solution.</summary>
internal sealed class SchemaCommand : Command, IHasExamples
{
    private readonly Option<string> solution = new("--solution") { Description = "The unpacked solution.", HelpName = "folder", DefaultValueFactory = _ => "solution" };
    private readonly Option<string> output = new("--out", "-o") { Description = "Folder of the C# files.", HelpName = "folder", DefaultValueFactory = _ => Path.Combine("src", "LeadPlugins", "Schema") };
    private readonly Option<bool> check = new("--check") { Description = "Compare only, and name what differs." };

    public SchemaCommand(Streams streams) : base("schema", "Write the C# names of everything the solution declares.")
    {
        foreach (var option in new Option[] { solution, output, check }) Options.Add(option);
        SetAction(parsed => (int)Run(streams, parsed.GetValue(solution)!, parsed.GetValue(output)!, parsed.GetValue(check)));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } =
        [("Write src/LeadPlugins/Schema after a change in solution/", "leadplugins schema"), ("Compare in a build", "leadplugins schema --check")];

    private static ExitCode Run(Streams streams, string solution, string output, bool check)
    {
        var problems = new List<string>();
        if (Names(solution, problems) is not { } wanted)
        {
            streams.SayAll(problems, check ? "Nothing was compared" : "Nothing was written");
            return ExitCode.BadInput;
        }
        var stale = (Directory.Exists(output) ? Directory.GetFiles(output, "*.cs").Select(f => Path.GetFileName(f)!) : []).Except(wanted.Keys, StringComparer.Ordinal).ToList();
        if (check) return Compare(streams, output, wanted, stale);

        var folder = new OutputFolder(output);
        foreach (var (name, text) in wanted) folder.Add(name, s => s.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        var code = folder.SaveAndSay(streams);
        if (code == ExitCode.Done) foreach (var name in stale) File.Delete(Path.Combine(output, name));
        return code;
    }

    /// <summary>The files to write, or null with everything that is wrong with the solution.</summary>
    private static IReadOnlyDictionary<string, string>? Names(string solution, List<string> problems)
    {
        if (SolutionInput.Files(solution, problems) is not { } files) return null;
        var reading = SolutionFolder.Read(files);
        problems.AddRange(reading.Findings.Select(f => f.ToString()));
        if (reading.Model is null || problems.Count > 0) return null;
        try
        {
            return SchemaWriter.Write(reading.Model, StandardTables.Load());
        }
        catch (InvalidOperationException e)
        {
            // A name that cannot be written is a name that the files have wrong, and the check knows in which of them it stands.
            if (SolutionInput.Assembly(null, []) is { } assembly) problems.AddRange(SolutionCheck.Run(files, assembly).Select(f => f.ToString()));
            if (problems.Count == 0) problems.Add($"{solution}: {e.Message}");
            return null;
        }
    }

    private static ExitCode Compare(Streams streams, string output, IReadOnlyDictionary<string, string> wanted, IReadOnlyList<string> stale)
    {
        var different = wanted.Where(w => !File.Exists(Path.Combine(output, w.Key)) || File.ReadAllText(Path.Combine(output, w.Key)).ReplaceLineEndings("\n") != w.Value.ReplaceLineEndings("\n"))
            .Select(w => w.Key).Concat(stale).Order(StringComparer.Ordinal).ToList();
        foreach (var name in different) streams.Out.WriteLine(Path.Combine(output, name));
        if (different.Count == 0) return ExitCode.Done;
        streams.Say("These files differ from the solution; `leadplugins schema` writes them again.");
        return ExitCode.BadInput;
    }
}
