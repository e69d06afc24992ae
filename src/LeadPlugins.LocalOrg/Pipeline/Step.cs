using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>Stages that a step can be registered in; 30 is the platform's own operation, and a custom API's class.</summary>
internal static class Stage
{
    public const int PreValidation = 10, PreOperation = 20, MainOperation = 30, PostOperation = 40;
}

/// <summary>An image a step has asked for. Null columns = all.</summary>
internal sealed record Image(string Alias, bool Pre, bool Post, string[]? Columns);

/// <summary>A step as its row says now.</summary>
internal sealed record Step
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Message { get; init; }

    /// <summary>Null = every table.</summary>
    public required string? Table { get; init; }
    public required int Stage { get; init; }
    public required bool IsAsync { get; init; }
    public required int Rank { get; init; }

    /// <summary>Null = no filter.</summary>
    public required HashSet<string>? Filter { get; init; }
    public required IReadOnlyList<Image> Images { get; init; }
    public required bool DeleteJobOnSuccess { get; init; }

    /// <summary>The user whose name the step runs in; null = the caller's.</summary>
    public required Guid? RunAs { get; init; }

    /// <summary>Makes or returns the one instance of the step's class.</summary>
    public required Lazy<IPlugin> Plugin { get; init; }

    /// <param name="payload">Null for messages that have no filters.</param>
    public bool FilterAllows(IEnumerable<string>? payload) => Filter is null || payload is null || payload.Any(Filter.Contains);
}
