namespace LeadPlugins.Browser.Tests;

/// <summary>The browser on this machine. Tests download none.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome.exe", "msedge.exe"];

    /// <summary>LEADPLUGINS_BROWSER names it; else the first of the usual names on the path; null where there is none, or not what was named.</summary>
    public static string? Path { get; } = Named is { } named ? File.Exists(named) ? named : null : OnPath();

    /// <summary>What LEADPLUGINS_BROWSER names; null where it names nothing.</summary>
    public static string? Named => Environment.GetEnvironmentVariable("LEADPLUGINS_BROWSER") is { Length: > 0 } named ? named : null;

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}

/// <summary>A test that needs a browser; it is reported as skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserMissing.Reason;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserMissing.Reason;
}

internal static class BrowserMissing
{
    /// <summary>Null where there is a browser.</summary>
    public static string? Reason { get; } =
        Chromium.Path is not null ? null
        : Chromium.Named is { } named ? $"NOT RUN: LEADPLUGINS_BROWSER names {named}, and there is no such file."
        : "NOT RUN: no Chromium, Chrome or Edge on the path, and LEADPLUGINS_BROWSER names none. On Debian: apt-get install chromium.";
}
