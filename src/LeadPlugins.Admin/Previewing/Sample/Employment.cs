using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.Running;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>Makes the people of a preview and gives everybody who works in it the roles that the work needs.</summary>
internal sealed class Employment(TrialOrganization organization, Agreement agreement)
{
    private readonly IReadOnlyList<RoleModel> roles = organization.Solution.Model.Roles;
    private readonly HashSet<(Guid Holder, Guid Role)> given = [];

    /// <summary>The people whom the preview can be seen with.</summary>
    /// <param name="workers">The people of the sample events, made already.</param>
    public IReadOnlyList<PreviewPerson> Of(IReadOnlyList<Person> workers)
    {
        var cast = Cast.Of(roles);
        organization.Hire([.. cast.Select(c => c.Person)]);
        var people = cast.Select(c => new PreviewPerson(organization.Find(c.Person.Name), c.Person.Name, WithBase(c.Role))).ToList();
        foreach (var person in people) Give(person.User, person.Roles);

        foreach (var team in agreement.NamedTeams)
        {
            Give(organization.Find(team), RolesIn(team));
            if (organization.FindMember(organization.Find(team)) is { } member) Give(member, RolesIn(team));
        }
        foreach (var person in workers.Where(w => w.Team is not null)) Give(organization.Find(person.Name), RolesIn(person.Team!));
        foreach (var name in agreement.NamedUsers) Give(organization.Find(name), Has(agreement.HandoverRoutes.Select(r => r.User), name) ? Sellers : Notified);
        foreach (var route in agreement.Routes.Where(r => r.OwnerTeam is not null)) OwnQueue(organization.Find(route.OwnerTeam!), route.Queue);
        return [.. people, new PreviewPerson(organization.Administrator, "Local Administrator", [], IsAdministrator: true)];
    }

    // An agency reads the queue of its work list, and no other.
    private void OwnQueue(EntityReference team, string name)
    {
        var query = new QueryExpression(QueueTable.LogicalName);
        query.Criteria.AddCondition(QueueTable.Name, ConditionOperator.Equal, name);
        foreach (var queue in organization.All(query).ToList()) organization.Service.Update(new Entity(QueueTable.LogicalName, queue.Id) { [QueueTable.OwnerId] = team });
    }

    // A team that owns leads while they are asked about is an agency, one that leads are handed to sells, and one that is only told of them does neither.
    private IReadOnlyList<RoleModel> RolesIn(string team) =>
        Has(agreement.Routes.Select(r => r.OwnerTeam), team) ? Playing(Cast.AgencyPart)
        : Has(agreement.HandoverRoutes.Select(r => r.Team).Append(agreement.Response.Team), team) ? Sellers
        : Notified;

    private IReadOnlyList<RoleModel> Sellers => Playing(Cast.SalesPart);

    private IReadOnlyList<RoleModel> Notified => roles.Count == 0 ? [] : [PlatformRoles.OwnerOfTasks];

    private IReadOnlyList<RoleModel> Playing(string part) => Cast.RoleOf(roles, part) is { } role ? WithBase(role) : [];

    private IReadOnlyList<RoleModel> WithBase(RoleModel role) => role == Cast.RoleOf(roles, Cast.SalesPart) ? [PlatformRoles.Salesperson, role] : [role];

    private static bool Has(IEnumerable<string?> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private void Give(EntityReference holder, IReadOnlyList<RoleModel> wanted)
    {
        foreach (var role in wanted)
            if (given.Add((holder.Id, role.Id))) organization.Give(holder, role);
    }
}
