using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Tests;

public class PersonalSettingsTests
{
    private const string Settings = "usersettings";

    [Theory]
    [InlineData(1033)]
    [InlineData(1031)]
    public void Every_user_begins_with_the_language_of_the_organization(int language)
    {
        var org = new TestOrganization(options: new LocalOrgOptions { BaseLanguage = language });

        var anne = org.CreateUser("Anne");

        Assert.Equal(language, org.Read(Settings, anne)["uilanguageid"]);
        Assert.Equal(language, org.Read(Settings, org.Org.AdministratorId)["uilanguageid"]);
        Assert.Equal(org.Org.RootBusinessUnitId, org.Read(Settings, anne).GetAttributeValue<EntityReference>("businessunitid").Id);
        Assert.Equal(org.Count("systemuser"), org.Count(Settings));
    }

    [Fact]
    public void A_user_can_choose_another_language_and_nobody_elses_changes()
    {
        var org = new TestOrganization();
        var (anne, ben) = (org.CreateUser("Anne"), org.CreateUser("Ben"));

        org.Update(Settings, anne, ("uilanguageid", 1031));

        Assert.Equal(1031, org.Read(Settings, anne)["uilanguageid"]);
        Assert.Equal(1033, org.Read(Settings, ben)["uilanguageid"]);
    }

    [Fact]
    public void Settings_come_with_their_user_and_no_request_creates_or_deletes_them()
    {
        var org = new TestOrganization();
        var anne = org.CreateUser("Anne");

        TestOrganization.Refuses("come with their users", () => org.Service.Create(TestOrganization.Row(Settings, Guid.Empty, ("uilanguageid", 1031))));
        TestOrganization.Refuses("come with their users", () => org.Service.Execute(new UpsertRequest { Target = TestOrganization.Row(Settings, TestOrganization.IdOf("nobody"), ("uilanguageid", 1031)) }));
        TestOrganization.Refuses("the deletion of rows of usersettings", () => org.Service.Delete(Settings, anne));
    }

    [Fact]
    public void A_user_that_is_rolled_back_leaves_no_settings()
    {
        var org = new TestOrganization();
        var before = org.Count(Settings);
        org.On("Create", "systemuser", 40, _ => throw new InvalidPluginExecutionException("no"));

        TestOrganization.Fault(() => org.CreateUser("Anne"));

        Assert.Equal(before, org.Count(Settings));
    }
}
