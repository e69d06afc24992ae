using LeadPlugins.Schema;

namespace LeadPlugins.Mapping;

/// <summary>Which columns a step's image brings along. An image leaves out what is empty, so its content cannot tell; the registration can.</summary>
internal sealed class ColumnCoverage
{
    private readonly HashSet<string>? _columns;

    /// <param name="registered">The image's columns as the solution registers them.</param>
    /// <param name="configuration">The step's configuration: the organization's own columns that publishing an agreement added to the image, comma
    /// separated. It lies on the same row as the filter, so whatever resets one (an upgrade) resets the other.</param>
    public ColumnCoverage(IEnumerable<string> registered, string? configuration)
    {
        _columns = new HashSet<string>(registered, StringComparer.Ordinal);
        foreach (var column in Listed(configuration)) _columns.Add(column);
    }

    private ColumnCoverage()
    {
    }

    public static ColumnCoverage Everything { get; } = new();

    public bool Covers(string column) => _columns is null || _columns.Contains(column);

    /// <summary>The columns of a comma separated list, without blanks and empty entries.</summary>
    public static IEnumerable<string> Listed(string? columns) =>
        (columns ?? "").Split(',').Select(c => c.Trim()).Where(c => c.Length > 0);
}
