using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests.Reading;

public class AppAndRoleReaderTests
{
    [Fact]
    public void An_app_has_its_parts_and_its_roles()
    {
        var app = Assert.Single(Written.Model("""
            <AppModules><AppModule><UniqueName>lp_LeadAlignment</UniqueName>
              <AppModuleComponents><AppModuleComponent type="1" schemaName="lead"/><AppModuleComponent type="26" id="{8B2C08B5-D779-5B36-AB93-E109C2060341}"/></AppModuleComponents>
              <AppModuleRoleMaps><Role id="{40d96ec4-1330-5c2a-888a-23c29e48e1b2}"/></AppModuleRoleMaps>
              <LocalizedNames><LocalizedName description="Lead Alignment" languagecode="1033"/></LocalizedNames></AppModule></AppModules>
            """).Apps);
        Assert.Equal(("lp_LeadAlignment", "Lead Alignment"), (app.UniqueName, app.Names.In(1033)));
        Assert.Equal([new AppComponent(1, "lead"), new AppComponent(26, "8b2c08b5-d779-5b36-ab93-e109c2060341")], app.Components);
        Assert.Equal([new Guid("40d96ec4-1330-5c2a-888a-23c29e48e1b2")], app.Roles);
    }

    [Fact]
    public void A_site_map_says_where_each_entry_leads_and_who_sees_it()
    {
        var siteMap = Assert.Single(Written.Model("""
            <AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>lp_LeadAlignment</SiteMapUniqueName><SiteMap>
              <Area Id="lp_sales"><Titles><Title LCID="1033" Title="Sales"/><Title LCID="1031" Title="Vertrieb"/></Titles>
                <Group Id="lp_leads"><Titles><Title LCID="1033" Title="Leads"/></Titles>
                  <SubArea Id="lp_lead" Entity="lead"><Titles><Title LCID="1033" Title="My leads"/></Titles><Privilege Entity="lead" Privilege="Read,Write"/></SubArea>
                  <SubArea Id="lp_board" Url="/main.aspx?pagetype=dashboard" DefaultDashboard="{5f46fecc-9daa-551d-ad23-d3e19a53f35c}"/>
                </Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>
            """).SiteMaps);
        var area = Assert.Single(siteMap.Areas);
        Assert.Equal(("lp_LeadAlignment", "lp_sales", Written.InBoth("Sales", "Vertrieb")), (siteMap.UniqueName, area.Id, area.Titles));
        var group = Assert.Single(area.Groups);
        Assert.Equal([("lp_lead", "lead", null, null), ("lp_board", null, "/main.aspx?pagetype=dashboard", new Guid("5f46fecc-9daa-551d-ad23-d3e19a53f35c"))],
            group.SubAreas.Select(s => (s.Id, s.Table, s.Url, s.Dashboard)));
        var need = Assert.Single(group.SubAreas[0].Needs);
        Assert.Equal("lead", need.Table);
        Assert.Equal(["Read", "Write"], need.Privileges);
    }

    [Fact]
    public void A_role_has_privileges_of_a_level()
    {
        var role = Assert.Single(Written.Model("""
            <Roles><Role id="{40d96ec4-1330-5c2a-888a-23c29e48e1b2}" name="Agent"><Description>Calls.</Description>
              <RolePrivileges><RolePrivilege name="prvReadLead" level="Deep"/><RolePrivilege name="prvExportToExcel" level="Global"/></RolePrivileges></Role></Roles>
            """).Roles);
        Assert.Equal((new Guid("40d96ec4-1330-5c2a-888a-23c29e48e1b2"), "Agent", "Calls."), (role.Id, role.Name, role.Description));
        Assert.Equal([new RolePrivilege("prvReadLead", PrivilegeLevel.Deep), new RolePrivilege("prvExportToExcel", PrivilegeLevel.Global)], role.Privileges);
    }

    [Theory]
    [InlineData("Everything")]
    [InlineData("4")]
    [InlineData("global")]
    public void A_level_that_there_is_not_is_noted(string level)
    {
        Written.Model($$"""<Roles><Role id="{40d96ec4-1330-5c2a-888a-23c29e48e1b2}" name="Agent"><RolePrivileges><RolePrivilege name="prvReadLead" level="{{level}}"/></RolePrivileges></Role></Roles>""", out var findings);
        Assert.Equal($"Privilege prvReadLead has the level \"{level}\"; there are Basic, Local, Deep and Global.", Assert.Single(findings).Message);
    }

    [Fact]
    public void A_web_resource_says_what_it_is_and_where_it_lies() => Assert.Equal(
        new WebResourceModel(new Guid("2363c8ef-75d2-5e7a-99a9-f0c3fbee6e09"), "lp_/lead.js", "Script", "What it does.", 3, "WebResources/lp_leadjs", "customizations.xml"),
        Assert.Single(Written.Model("""
            <WebResources><WebResource><WebResourceId>{2363c8ef-75d2-5e7a-99a9-f0c3fbee6e09}</WebResourceId><Name>lp_/lead.js</Name><DisplayName>Script</DisplayName>
              <Description>What it does.</Description><WebResourceType>3</WebResourceType><FileName>/WebResources/lp_leadjs</FileName></WebResource></WebResources>
            """).WebResources));
}
