using System.Globalization;
using System.Text.Json;
using CsvHelper;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Tests.CommandLine;

namespace LeadPlugins.Admin.Tests.Running;

/// <summary>The sample leads as they arrive; with the instant given, the sample events are left out.</summary>
public sealed class SampleRun() : FinishedRun("--at", "2026-04-02T13:30:00Z");

/// <summary>The samples with everything that belongs to them: the leads arrive, and a week of a sales floor is played.</summary>
public sealed class PlayedSamples() : FinishedRun;

/// <summary>One finished run of the samples, shared by the tests that only look at it.</summary>
public abstract class FinishedRun(params string[] options) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal ToolRun Ran { get; private set; } = null!;
    internal JsonElement Json { get; private set; }
    internal IReadOnlyList<IDictionary<string, object>> Lines { get; private set; } = [];
    internal string Report { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Ran = await ToolRun.Of(["run", "--json", "--out", folder.File("out"), .. options]);
        if (Ran.Code is not (ExitCode.Done or ExitCode.FinishedWithProblems)) return;
        Json = JsonDocument.Parse(Ran.Out).RootElement;
        Lines = ReadCsv(folder.File("out"));
        Report = File.ReadAllText(Path.Combine(folder.File("out"), "report.html"));
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    internal static IReadOnlyList<IDictionary<string, object>> ReadCsv(string folder)
    {
        using var reader = new CsvReader(new StreamReader(Path.Combine(folder, "results.csv")), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(r => (IDictionary<string, object>)r)];
    }
}
