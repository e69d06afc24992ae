using System.Xml.Linq;
using LeadPlugins.Testing;

namespace LeadPlugins.Architecture.Tests;

public class LayerTests
{
    [Fact]
    public void Projects_use_only_what_the_architecture_allows()
    {
        var uses = ProjectReferences.Read(Repository.PathOf("src"));

        Assert.Equal(ProjectReferences.Allowed.Keys.Order(), uses.Keys.Order());
        Assert.Empty(ProjectReferences.Violations(uses));
    }

    [Fact]
    public void A_local_organization_that_knows_the_plug_ins_would_be_found()
    {
        var seeded = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="..\LeadPlugins\LeadPlugins.csproj" /></ItemGroup></Project>""");

        var violations = ProjectReferences.Violations(new Dictionary<string, IReadOnlyList<string>> { ["LeadPlugins.LocalOrg"] = ProjectReferences.Uses(seeded) });

        Assert.Equal(["LeadPlugins.LocalOrg uses LeadPlugins"], violations);
    }

    [Fact]
    public void Rules_that_import_the_SDK_would_be_found()
    {
        var seeded = XDocument.Parse("""<Project><Import Project="..\DataverseSdk\DataverseSdk.targets" /></Project>""");

        var violations = ProjectReferences.Violations(new Dictionary<string, IReadOnlyList<string>> { ["LeadPlugins.Rules"] = ProjectReferences.Uses(seeded) });

        Assert.Equal(["LeadPlugins.Rules uses DataverseSdk"], violations);
    }

    [Fact]
    public void Building_a_project_first_without_using_it_is_no_use()
    {
        var built = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="..\LeadPlugins\LeadPlugins.csproj" ReferenceOutputAssembly="false" /></ItemGroup></Project>""");

        Assert.Empty(ProjectReferences.Uses(built));
    }
}
