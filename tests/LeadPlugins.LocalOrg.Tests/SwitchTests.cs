using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class SwitchTests
{
    [Fact]
    public void All_gives_every_combination_once_all_off_first()
    {
        var all = LocalOrgSwitches.All().ToList();

        Assert.Equal(64, all.Distinct().Count());
        Assert.Equal(new LocalOrgSwitches(), all[0]);
        Assert.Equal("none", all[0].ToString());
        Assert.Equal("Stage20ColumnsSatisfyStage40Filters, DefaultsAppliedInStage20, Stage20TargetHoldsSystemColumns, UpdateSplitsState, MergeRaisesUpdate, "
            + "QualifyLeadRaisesUpdate", all[^1].ToString());
    }

    [Theory]
    [InlineData(false, false, "lastname")]
    [InlineData(true, false, "lastname and defaults")]
    [InlineData(false, true, "lastname and system columns")]
    [InlineData(true, true, "lastname and defaults and system columns")]
    public void What_the_stage_20_target_of_a_create_holds_is_two_switches(bool defaults, bool system, string expected)
    {
        var org = new TestOrganization(new LocalOrgSwitches { DefaultsAppliedInStage20 = defaults, Stage20TargetHoldsSystemColumns = system });
        var seen = "";
        var idKnown = false;
        org.On("Create", "lead", 20, run =>
        {
            seen = "lastname";
            if (run.Target.Contains("donotphone") && run.Target.Contains("leadqualitycode")) seen += " and defaults";
            if (new[] { "leadid", "ownerid", "createdon", "statecode", "statuscode" }.All(run.Target.Contains)) seen += " and system columns";
            idKnown = run.Context.PrimaryEntityId != Guid.Empty && run.Target.Id == run.Context.PrimaryEntityId;
        });

        var id = org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal((expected, system), (seen, idKnown));
        Assert.Equal(new OptionSetValue(2), org.Read<OptionSetValue>(id, "leadqualitycode"));
    }

    [Fact]
    public void The_callers_own_columns_win_over_what_the_switches_fill_in()
    {
        var org = new TestOrganization(LocalOrgSwitches.All().Last());
        var anne = org.CreateUser("Anne");
        var id = org.CreateLead(("leadqualitycode", new OptionSetValue(1)), ("ownerid", new EntityReference("systemuser", anne)),
            ("statuscode", new OptionSetValue(2)));

        var lead = org.Read("lead", id);
        Assert.Equal((new OptionSetValue(1), new OptionSetValue(2)), (lead["leadqualitycode"], lead["statuscode"]));
        Assert.Equal(anne, lead.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Theory]
    [InlineData(false, "20: jobtitle statecode; 40: jobtitle statecode, before 0")]
    [InlineData(true, "20: jobtitle; 40: jobtitle, before 0; 20: statecode; 40: statecode, before 0")]
    public void An_update_that_mixes_state_and_other_columns_may_run_twice(bool splits, string expected)
    {
        var org = new TestOrganization(new LocalOrgSwitches { UpdateSplitsState = splits });
        var seen = new List<string>();
        org.On("Update", "lead", 20, run => seen.Add($"20: {Columns(run)}"));
        org.On("Update", "lead", 40, run =>
            seen.Add($"40: {Columns(run)}, before {run.Context.PreEntityImages["Pre"].GetAttributeValue<OptionSetValue>("statecode").Value}"),
                pre: ["statecode", "jobtitle"]);
        var id = org.CreateLead();

        org.Update("lead", id, ("jobtitle", "Analyst"), ("statecode", new OptionSetValue(2)));

        Assert.Equal(expected, string.Join("; ", seen));
        Assert.Equal(("Analyst", 2), (org.Read<string>(id, "jobtitle"), org.Read<OptionSetValue>(id, "statecode").Value));

        static string Columns(Run run) => string.Join(' ', run.Target.Attributes.Keys);
    }

    [Fact]
    public void A_split_update_on_condition_of_the_version_checks_it_once()
    {
        var org = new TestOrganization(new LocalOrgSwitches { UpdateSplitsState = true });
        var lead = org.Service.Retrieve("lead", org.CreateLead(), new Microsoft.Xrm.Sdk.Query.ColumnSet("subject"));
        (lead["subject"], lead["statecode"]) = ("Engine", new OptionSetValue(2));

        org.Service.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = lead, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });

        Assert.Equal("Engine", org.Read<string>(lead.Id, "subject"));
    }

    [Fact]
    public void Both_passes_of_a_split_update_are_one_transaction()
    {
        var org = new TestOrganization(new LocalOrgSwitches { UpdateSplitsState = true });
        org.On("Update", "lead", 40, _ => throw new InvalidPluginExecutionException("no"), filter: ["statecode"]);
        var id = org.CreateLead(("jobtitle", "Poet"));

        Fault(() => org.Update("lead", id, ("jobtitle", "Analyst"), ("statecode", new OptionSetValue(2))));

        Assert.Equal("Poet", org.Read<string>(id, "jobtitle"));
    }

    [Fact]
    public void Switches_change_what_steps_see_and_never_what_is_stored()
    {
        var stored = LocalOrgSwitches.All().Select(Story).Distinct().ToList();

        Assert.Single(stored);
    }

    private static string Story(LocalOrgSwitches switches)
    {
        var org = new TestOrganization(switches);
        var queues = new QueueWorld(org);
        var (first, second) = (IdOf("first"), IdOf("second"));
        org.Service.Create(Row("lead", first, ("firstname", "Ada"), ("revenue", new Money(5)), ("statecode", new OptionSetValue(2)), ("donotphone", null)));
        org.Service.Create(Row("lead", second, ("lastname", "Byron"), ("overriddencreatedon", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        queues.Add(first, queues.First);
        queues.Add(second, queues.Second);
        org.Org.Clock.Advance(TimeSpan.FromHours(1));
        org.Update("lead", first, ("lastname", "Lovelace"), ("statuscode", new OptionSetValue(2)), ("jobtitle", "Analyst"));
        org.Service.Execute(new Microsoft.Crm.Sdk.Messages.MergeRequest
        {
            Target = new EntityReference("lead", first), SubordinateId = second, UpdateContent = Lead(("companyname", "Engines")),
        });
        org.Update("lead", first, ("statecode", new OptionSetValue(2)), ("subject", "Lost"));

        var third = org.CreateLead(("lastname", "Somerville"), ("companyname", "Engines"));
        queues.Add(third, queues.First);
        org.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", third), CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(3),
        });

        Entity[] rows = [org.Read("lead", third), .. queues.ItemsOf(third), org.Read("lead", first), org.Read("lead", second), .. queues.ItemsOf(first), .. queues.ItemsOf(second)];
        var readable = rows.SelectMany(r => r.Attributes).Where(a => a.Value is string or bool or OptionSetValue or DateTime or Money);
        return string.Join('\n', readable.Select(a => a.Value switch
        {
            OptionSetValue option => $"{a.Key} {option.Value}",
            Money money => $"{a.Key} {money.Value}",
            var other => $"{a.Key} {other}",
        }));
    }
}
