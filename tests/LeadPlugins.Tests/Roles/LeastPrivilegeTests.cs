using System.ServiceModel;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Xunit.Sdk;

namespace LeadPlugins.Tests.Roles;

/// <summary>
/// No role holds more than the day of its person needs: of each privilege, one step less (a lower level, or none) breaks a task. Rights only ever add up, so what
/// one step less breaks, two steps less break as well.
/// </summary>
public class LeastPrivilegeTests
{
    public static TheoryData<string> Roles => [.. RoleNames.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public void One_step_less_of_any_privilege_breaks_a_task(string role)
    {
        var all = RoleFloor.RoleOf(role).Privileges;
        var needed = RoleDocument.Of(role).Where(p => !p.IsPlatforms).Select(p => p.Name).ToHashSet();

        var idle = from privilege in all
                   where needed.Contains(privilege.Name) && GoesThrough(role, [.. all.Where(p => p != privilege), .. OneStepLess(privilege)])
                   select $"{privilege.Name} {privilege.Level}";

        Assert.Empty(idle);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void What_is_there_for_the_platform_alone_no_task_asks_for(string role)
    {
        var platforms = RoleDocument.Of(role).Where(p => p.IsPlatforms).Select(p => p.Name).ToHashSet();

        Assert.True(GoesThrough(role, [.. RoleFloor.RoleOf(role).Privileges.Where(p => !platforms.Contains(p.Name))]));
    }

    private static RolePrivilege[] OneStepLess(RolePrivilege privilege) =>
        privilege.Level == PrivilegeLevel.Basic ? [] : [privilege with { Level = privilege.Level - 1 }];

    private static bool GoesThrough(string role, IReadOnlyList<RolePrivilege> privileges)
    {
        var floor = new RoleFloor();
        floor.Import(RoleFloor.RoleOf(role) with { Privileges = privileges });
        try
        {
            RoleWalks.Walk(floor, role);
            return true;
        }
        catch (Exception exception) when (exception is FaultException<OrganizationServiceFault> or XunitException or InvalidOperationException)
        {
            // Refused, or something to work with was not found.
            return false;
        }
    }
}
