using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Tests;

public class PipelineTests
{
    [Fact]
    public void A_lead_created_through_the_pipeline_can_be_read_back()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("firstname", "Ada"), ("lastname", "Lovelace"), ("leadsourcecode", new OptionSetValue(8)), ("revenue", new Money(12.5m)));

        var lead = org.Read("lead", id);

        Assert.Equal("Ada Lovelace", lead["fullname"]);
        Assert.Equal(new OptionSetValue(8), lead["leadsourcecode"]);
        Assert.Equal(new Money(12.5m), lead["revenue"]);
        Assert.Equal(new EntityReference("systemuser", org.Org.AdministratorId), lead["ownerid"]);
        Assert.Equal("Local Administrator", ((EntityReference)lead["ownerid"]).Name);
    }

    [Fact]
    public void Steps_run_by_stage_and_within_a_stage_by_rank()
    {
        var org = new TestOrganization();
        var ran = new List<string>();
        org.On("Create", "lead", 40, _ => ran.Add("40"));
        org.On("Create", "lead", 20, _ => ran.Add("20 rank 9"), rank: 9);
        org.On("Create", "lead", 20, _ => ran.Add("20 rank 2"), rank: 2);
        org.On("Create", "lead", 10, _ => ran.Add("10"));

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal(["10", "20 rank 2", "20 rank 9", "40"], ran);
    }

    [Fact]
    public void What_a_stage_20_step_puts_into_the_target_is_saved_by_the_same_operation()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run => run.Target["jobtitle"] = "Analyst");

        var id = org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal("Analyst", org.Read<string>(id, "jobtitle"));
    }
}
