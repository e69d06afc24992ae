using LeadPlugins.LocalOrg.Messages;
using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Import;

/// <summary>
/// Brings a solution into the organization: tables and columns, then the registration as rows, then custom APIs and roles. Importing again brings everything to what the
/// file says; what an earlier version brought and this one lacks stays.
/// </summary>
internal sealed class SolutionImport(Database database, RegistrationRows registration, PluginAssemblies assemblies, StepRegistry steps, MessageTable messages, RoleRows roles)
{
    /// <exception cref="SolutionImportException">Nothing was imported.</exception>
    public void Run(SolutionModel solution, Func<string, byte[]?> file)
    {
        var loaded = solution.Assemblies.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => Load(file(a.FileName)));
        var faults = new SolutionCheck(solution, database.Catalog, messages).Run(loaded);
        if (faults.Count > 0) throw new SolutionImportException(faults);

        foreach (var table in solution.Tables) Declare(table);
        foreach (var relationship in solution.Relationships) database.Catalog.Declare(relationship);
        foreach (var assembly in solution.Assemblies)
        {
            assemblies.Add(assembly.Id, loaded[assembly.Id]!);
            registration.Write(assembly);
        }
        foreach (var api in solution.CustomApis) Declare(api);
        foreach (var step in solution.Steps) registration.Write(step);
        foreach (var role in solution.Roles) roles.Write(role);
        registration.Write(solution);
    }

    private static PluginAssembly? Load(byte[]? content)
    {
        try
        {
            return content is null ? null : PluginAssembly.Load(content);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            return null;
        }
    }

    private void Declare(TableModel table)
    {
        if (database.Catalog.Find(table.LogicalName) is { } existing) database.Catalog.Declare(existing, table.Columns);
        else database.Rows.Add(database.Catalog.Add(table));
    }

    private void Declare(CustomApiModel api)
    {
        registration.MessageId(api.UniqueName);
        messages.Add(new CustomApiMessage(api, api.PluginTypeId is not { } type ? null : new Step
        {
            Id = type, Name = api.UniqueName, Message = api.UniqueName, Table = null, Stage = Stage.MainOperation, IsAsync = false, Rank = 0,
            Filter = null, Images = [], DeleteJobOnSuccess = false, RunAs = null, Plugin = steps.InstanceOf(type, type, null),
        }));
    }
}
