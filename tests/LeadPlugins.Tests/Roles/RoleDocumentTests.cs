using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Roles;

public class RoleDocumentTests
{
    public static TheoryData<string> Roles => [.. RoleNames.All];

    [Fact]
    public void The_solution_brings_these_roles_and_no_others() =>
        Assert.Equal(RoleNames.All.Order(StringComparer.Ordinal), TrialSolution.Model.Roles.Select(r => r.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_document_says_of_each_role_what_its_file_says_with_a_reason_for_everything(string role)
    {
        var documented = RoleDocument.Of(role);

        Assert.Equal(
            RoleFloor.RoleOf(role).Privileges.Select(p => $"{p.Name} {p.Level}").Order(StringComparer.Ordinal),
            documented.Select(p => $"{p.Name} {p.Level}").Order(StringComparer.Ordinal));
        Assert.All(documented, p => Assert.True(p.Why.Split(' ').Length > 2, $"{p.Name}: {p.Why}"));
    }
}
