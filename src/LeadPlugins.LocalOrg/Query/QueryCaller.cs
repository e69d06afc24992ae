using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>Who asks, and when: what conditions on the user and on the present mean. The time zone of every user is UTC; personal settings are not imitated.</summary>
internal sealed class QueryCaller(Database database, Guid userId)
{
    private HashSet<Guid>? teams;

    public Guid UserId { get; } = userId;

    public DateTime NowUtc { get; } = database.Clock.UtcNow;

    public Guid BusinessUnitId => database.BusinessUnitOf(UserId);

    /// <summary>Which rows of a table the user sees; null = every one.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The user may read no row of the table at all.</exception>
    public Func<Row, bool>? Visible(TableSchema table) => database.Access?.Of(UserId)?.Visible(table);

    /// <summary>The teams that the user is a member of.</summary>
    public IReadOnlySet<Guid> Teams => teams ??= ReadTeams();

    private HashSet<Guid> ReadTeams()
    {
        var memberships = database.Table("teammembership");
        ColumnSchema user = database.Column(memberships, "systemuserid"), team = database.Column(memberships, "teamid");
        return [.. database.RowsOf(memberships).Where(user, UserId).Select(row => row[team]).OfType<Guid>()];
    }
}
