namespace LeadPlugins.Tests.Roles;

/// <summary>A person of each role can do a day's work on the packed solution with privileges enforced.</summary>
public class RoleWalkTests
{
    public static TheoryData<string> Roles => [.. RoleNames.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_day_of_a_role_goes_through(string role)
    {
        var floor = new RoleFloor();
        Assert.Empty(floor.Trial.Organization.Jobs.Failed);

        RoleWalks.Walk(floor, role);
    }
}
