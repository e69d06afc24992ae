using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class FiltersAndImagesTests
{
    [Fact]
    public void A_filtered_step_runs_when_a_column_is_sent_changed_or_not()
    {
        var org = new TestOrganization();
        var runs = 0;
        org.On("Update", "lead", 20, _ => runs++, filter: ["jobtitle", "companyname"]);
        var id = org.CreateLead(("jobtitle", "Analyst"));

        org.Update("lead", id, ("jobtitle", "Analyst"));
        Assert.Equal(1, runs);
        org.Update("lead", id, ("companyname", null));
        Assert.Equal(2, runs);
        org.Update("lead", id, ("subject", "Engine"));
        Assert.Equal(2, runs);
    }

    [Fact]
    public void An_unfiltered_step_runs_on_every_update()
    {
        var org = new TestOrganization();
        var runs = 0;
        org.On("Update", "lead", 40, _ => runs++);
        var id = org.CreateLead(("jobtitle", "Analyst"));

        org.Update("lead", id, ("subject", "Engine"));
        org.Update("lead", id);

        Assert.Equal(2, runs);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Whether_columns_added_in_stage_20_satisfy_stage_40_filters_is_a_switch(bool satisfy, int expected)
    {
        var org = new TestOrganization(new LocalOrgSwitches { Stage20ColumnsSatisfyStage40Filters = satisfy });
        var runs = 0;
        org.On("Update", "lead", 20, run => run.Target["jobtitle"] = "Analyst");
        org.On("Update", "lead", 40, _ => runs++, filter: ["jobtitle"]);
        org.On("Update", "lead", 40, _ => runs += 0, filter: ["jobtitle"], async: true, name: "job");
        var id = org.CreateLead(("lastname", "Lovelace"));

        org.Update("lead", id, ("subject", "Engine"));

        Assert.Equal(expected, runs);
        Assert.Equal(expected, org.Org.Jobs.PendingCount);
    }

    [Fact]
    public void Images_hold_the_registered_columns_that_have_a_value_and_no_others()
    {
        var org = new TestOrganization();
        Entity? pre = null, post = null;
        org.On("Update", "lead", 40, run => (pre, post) = (run.Context.PreEntityImages["Pre"], run.Context.PostEntityImages["Post"]),
            pre: ["jobtitle", "companyname", "leadsourcecode"], post: ["jobtitle", "companyname"]);
        var id = org.CreateLead(("jobtitle", "Analyst"), ("subject", "Engine"), ("leadsourcecode", new OptionSetValue(8)));

        org.Update("lead", id, ("jobtitle", null), ("companyname", "Engines"));

        Assert.Equal(["jobtitle", "leadsourcecode"], pre!.Attributes.Keys.Order());
        Assert.Equal("Analyst", pre["jobtitle"]);
        Assert.Equal(id, pre.Id);
        Assert.Equal(["companyname"], post!.Attributes.Keys);
    }

    [Fact]
    public void An_alias_is_matched_exactly()
    {
        var org = new TestOrganization();
        var found = true;
        org.On("Update", "lead", 20, run => found = run.Context.PreEntityImages.Contains("pre"), pre: ["jobtitle"]);
        var id = org.CreateLead(("jobtitle", "Analyst"));

        org.Update("lead", id, ("jobtitle", "Poet"));

        Assert.False(found);
    }

    [Fact]
    public void Changing_an_image_or_its_values_changes_nothing_else()
    {
        var org = new TestOrganization();
        var seen = 0;
        org.On("Update", "lead", 20, run => run.Context.PreEntityImages["Pre"].GetAttributeValue<OptionSetValue>("leadsourcecode").Value = 1, rank: 1,
            pre: ["leadsourcecode"]);
        org.On("Update", "lead", 20, run => seen = run.Context.PreEntityImages["Pre"].GetAttributeValue<OptionSetValue>("leadsourcecode").Value, rank: 2,
            pre: ["leadsourcecode"]);
        var id = org.CreateLead(("leadsourcecode", new OptionSetValue(8)));

        org.Update("lead", id, ("jobtitle", "Poet"));

        Assert.Equal(8, seen);
        Assert.Equal(8, org.Read<OptionSetValue>(id, "leadsourcecode").Value);
    }

    [Fact]
    public void A_post_image_of_a_create_holds_what_the_platform_filled_in()
    {
        var org = new TestOrganization();
        Entity? post = null;
        org.On("Create", "lead", 40, run => post = run.Context.PostEntityImages["Post"], post: ["fullname", "statecode", "ownerid", "donotphone"]);

        org.CreateLead(("firstname", "Ada"), ("lastname", "Lovelace"));

        Assert.Equal("Ada Lovelace", post!["fullname"]);
        Assert.Equal(new OptionSetValue(0), post["statecode"]);
        Assert.Equal(org.Org.AdministratorId, post.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(false, post["donotphone"]);
    }

    [Fact]
    public void A_pre_image_of_a_delete_holds_the_row_as_it_was()
    {
        var org = new TestOrganization();
        Entity? pre = null;
        org.On("Delete", "lead", 40, run => pre = run.Context.PreEntityImages["Pre"], pre: ["jobtitle"]);
        var id = org.CreateLead(("jobtitle", "Analyst"));

        org.Service.Delete("lead", id);

        Assert.Equal("Analyst", pre!["jobtitle"]);
    }
}
