using System.Diagnostics;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.CommandLine;

/// <summary>The built tool as a process of its own, on machines set up differently.</summary>
public class MachineTests
{
    [Fact]
    public void The_samples_end_the_same_whatever_time_zone_and_language_the_machine_has()
    {
        var here = Run("Europe/London", "en_GB.UTF-8");

        Assert.Equal(here, Run("Asia/Kathmandu", "de_DE.UTF-8"));
        Assert.Equal(here, Run("America/St_Johns", "tr_TR.UTF-8"));
        Assert.Equal(here, Run("Pacific/Chatham", "ar_SA.UTF-8"));
    }

    /// <summary>results.csv as bytes.</summary>
    private static byte[] Run(string timeZone, string language)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf("src", "LeadPlugins.Admin", "bin", Repository.Configuration, "net10.0", "leadplugins.dll"), "run", "--out", folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TZ"] = timeZone;
        start.Environment["LC_ALL"] = language;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, error.Result);
        return File.ReadAllBytes(Path.Combine(folder.Path, "results.csv"));
    }
}
