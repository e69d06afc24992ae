using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>Somebody who can look at the preview: a user of its organization.</summary>
/// <param name="User">The user.</param>
/// <param name="Name">The full name.</param>
/// <param name="Roles">The roles that were given to the person. What they and those of the person's teams allow, the organization says.</param>
/// <param name="IsAdministrator">Whether the person is the organization's administrator, who may do everything.</param>
internal sealed record PreviewPerson(EntityReference User, string Name, IReadOnlyList<RoleModel> Roles, bool IsAdministrator = false)
{
    /// <summary>How an address names the person: tom-whitlock.</summary>
    public string Key { get; } = Name.ToLowerInvariant().Replace(' ', '-');
}
