using System.Reflection;

namespace LeadPlugins.Testing;

/// <summary>Where the sources of this build lie, and the data folder that may lie beside them.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The folder of shared test data beside the repository, or null where a checkout has none.</summary>
    public static string? SharedData { get; } = FindSharedData();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string? FindSharedData()
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>A test that needs the shared data beside the repository; it is reported as skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (Repository.SharedData is null) Skip = "NOT RUN: the shared test data (../shared/data) is not beside this checkout.";
    }
}

/// <inheritdoc cref="SharedDataFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (Repository.SharedData is null) Skip = "NOT RUN: the shared test data (../shared/data) is not beside this checkout.";
    }
}
