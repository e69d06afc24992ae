using System.ServiceModel;
using System.Text.RegularExpressions;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Xunit.Sdk;

namespace LeadPlugins.Tests.Roles;

/// <summary>
/// No role holds more than the day of its person needs: of each privilege, one step less (a lower level, or none) breaks a task. Rights only ever add up, so what
/// one step less breaks, two steps less break as well.
/// </summary>
public partial class LeastPrivilegeTests
{
    public static TheoryData<string> Roles => [.. RoleNames.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public void One_step_less_of_any_privilege_breaks_a_task(string role)
    {
        var all = RoleFloor.RoleOf(role).Privileges;
        var needed = RoleDocument.Of(role).Where(p => !p.IsPlatforms).Select(p => p.Name).ToHashSet();

        var idle = from privilege in all
                   where needed.Contains(privilege.Name) && IsWalked(role, [.. all.Where(p => p != privilege), .. OneStepLess(privilege)])
                   select $"{privilege.Name} {privilege.Level}";

        Assert.Empty(idle);
    }

    [Fact]
    public void A_walk_that_breaks_for_another_reason_is_not_taken_for_one_that_lacks_a_privilege()
    {
        Assert.Throws<InvalidOperationException>(() => GoesThrough(() => Array.Empty<Guid>().Single()));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => GoesThrough(() => new RoleFloor().Trial.Service.Delete("lead", Guid.Empty)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void What_is_there_for_the_platform_alone_no_task_asks_for(string role)
    {
        var platforms = RoleDocument.Of(role).Where(p => p.IsPlatforms).Select(p => p.Name).ToHashSet();

        Assert.True(IsWalked(role, [.. RoleFloor.RoleOf(role).Privileges.Where(p => !platforms.Contains(p.Name))]));
    }

    private static RolePrivilege[] OneStepLess(RolePrivilege privilege) =>
        privilege.Level == PrivilegeLevel.Basic ? [] : [privilege with { Level = privilege.Level - 1 }];

    private static bool IsWalked(string role, IReadOnlyList<RolePrivilege> privileges)
    {
        var floor = new RoleFloor();
        floor.Import(RoleFloor.RoleOf(role) with { Privileges = privileges });
        return GoesThrough(() => RoleWalks.Walk(floor, role));
    }

    // Refused for want of a privilege, or what the person works with was not found. Anything else is a defect of the walk, and no privilege mends it.
    private static bool GoesThrough(Action walk)
    {
        try
        {
            walk();
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (WantOfPrivilege().IsMatch(fault.Message))
        {
            return false;
        }
        catch (XunitException)
        {
            return false;
        }
    }

    // The platform's sentence, which a custom API passes on within its own, and that of a custom API about a lead that the person does not see.
    [GeneratedRegex(@"\bprv\w+ privilege\b|does not exist, or you may not read it", RegexOptions.CultureInvariant)]
    private static partial Regex WantOfPrivilege();
}
