using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg;

/// <summary>
/// A Dataverse organization inside this process: standard tables plus what a packed solution brings. It runs the solution's plug-ins as the platform would and refuses,
/// by a fault that names it, whatever it does not imitate. Privileges are not enforced yet: every enabled user may do everything.
/// Requests are served one at a time.
/// </summary>
public sealed class LocalOrganization
{
    private LocalOrganization(LocalOrgOptions options)
    {
        Switches = options.Switches;
        Clock = new LocalClock(options.StartUtc);
        Jobs = new JobQueue(_ => throw new NotImplementedException());
    }

    public static LocalOrganization Create(LocalOrgOptions? options = null) => new(options ?? new LocalOrgOptions());

    public Guid OrganizationId { get; }
    public Guid RootBusinessUnitId { get; }
    public Guid SystemUserId { get; }
    public Guid AdministratorId { get; }
    public Guid BaseCurrencyId { get; }
    public LocalOrgSwitches Switches { get; }
    public LocalClock Clock { get; }
    public JobQueue Jobs { get; }
    public RunLog Log { get; } = new();

    /// <summary>Imports a packed solution, managed or not. All or nothing.</summary>
    /// <exception cref="SolutionImportException">Lists every fault.</exception>
    public void Import(Stream zip) => throw new NotImplementedException();

    /// <summary>Imports a solution that was read already; <paramref name="file"/> gives the bytes of a file of the zip, or null where it has none.</summary>
    /// <exception cref="SolutionImportException">Lists every fault.</exception>
    public void Import(SolutionModel solution, Func<string, byte[]?> file) => throw new NotImplementedException();

    /// <summary>The organization as one user sees it.</summary>
    public IOrganizationService Service(Guid userId) => throw new NotImplementedException();

    /// <summary>Adds an organization's own columns to a table.</summary>
    public void AddColumns(string table, IEnumerable<ColumnModel> columns) => throw new NotImplementedException();

    /// <summary>A table with all its columns as they are now.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public TableModel Table(string name) => throw new NotImplementedException();
}
