using System.Text.Json;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests;

public class ReadingTests
{
    private static readonly SolutionModel Model = OurSolution.Model;

    [Fact]
    public void The_folder_and_both_zips_give_the_same_model()
    {
        var packages = SolutionPacker.Pack(OurSolution.Files, OurSolution.Assembly.Build());
        Assert.Equal(Comparable(Model), Comparable(SolutionZip.Read(new MemoryStream(packages.Unmanaged)).Model));
        var managed = SolutionZip.Read(new MemoryStream(packages.Managed)).Model;
        Assert.True(managed.IsManaged);
        Assert.Equal(Comparable(Model), Comparable(managed with { IsManaged = false }));
    }

    [Fact]
    public void What_people_see_is_the_same_from_the_folder_and_from_both_zips()
    {
        var files = Visible.In(OurSolution.Files);
        var model = SolutionFolder.Read(files).RequireModel();
        Assert.Equal((2, 1, 1), (model.Views.Count - Model.Views.Count, model.Charts.Count - Model.Charts.Count, model.Forms.Count - Model.Forms.Count));
        Assert.Contains(model.Roles, r => r.Name == "Test");
        Assert.Contains(model.Apps, a => a.UniqueName == "lp_Test");
        Assert.Contains(model.SiteMaps, m => m.UniqueName == "lp_Test");
        Assert.Contains(model.WebResources, w => w.Name == "lp_/test.js");
        Assert.Contains(model.Dashboards, d => d.Names.In(1033) == "Heads");
        Assert.Contains(model.Ribbons, r => r is { Table: "lp_agreement", Buttons.Count: 1 });

        var packages = SolutionPacker.Pack(files, OurSolution.Assembly.Build());
        Assert.Equal(Comparable(model), Comparable(SolutionZip.Read(new MemoryStream(packages.Unmanaged)).Model));
        Assert.Equal(Comparable(model), Comparable(SolutionZip.Read(new MemoryStream(packages.Managed)).Model with { IsManaged = false }));
    }

    /// <summary>Where a component was read from is the one thing that differs.</summary>
    private static string Comparable(SolutionModel model) => JsonSerializer.Serialize(
        model with
        {
            Steps = [.. model.Steps.Select(s => s with { Source = "" })],
            CustomApis = [.. model.CustomApis.Select(a => a with { Source = "" })],
            Views = [.. model.Views.Select(v => v with { Source = "" })],
            Charts = [.. model.Charts.Select(c => c with { Source = "" })],
            Forms = [.. model.Forms.Select(f => f with { Source = "" })],
            Dashboards = [.. model.Dashboards.Select(d => d with { Source = "" })],
            Ribbons = [.. model.Ribbons.Select(r => r with { Source = "" })],
            WebResources = [.. model.WebResources.Select(w => w with { Source = "" })],
            Roles = [.. model.Roles.Select(r => r with { Source = "" })],
            Apps = [.. model.Apps.Select(a => a with { Source = "" })],
            SiteMaps = [.. model.SiteMaps.Select(s => s with { Source = "" })],
        },
        new JsonSerializerOptions { WriteIndented = true });

    [Fact]
    public void Lead_gets_columns_and_is_not_created()
    {
        var lead = Model.Tables.Single(t => t.LogicalName == "lead");
        Assert.False(lead.IsNew);
        Assert.Contains(lead.Columns, c => c.LogicalName == "lp_stage");
        Assert.All(lead.Columns, c => Assert.StartsWith("lp_", c.LogicalName));
    }

    [Fact]
    public void New_tables_have_their_keys_owners_and_names()
    {
        var agreement = Model.Tables.Single(t => t.LogicalName == "lp_agreement");
        var handover = Model.Tables.Single(t => t.LogicalName == "lp_handover");
        Assert.Equal((true, Ownership.Organization, "lp_agreementid", "lp_name", "lp_agreements"), (agreement.IsNew, agreement.Ownership, agreement.PrimaryId, agreement.PrimaryName, agreement.EntitySetName));
        Assert.Equal((true, Ownership.User, "lp_handoverid", "lp_name", "lp_handovers"), (handover.IsNew, handover.Ownership, handover.PrimaryId, handover.PrimaryName, handover.EntitySetName));
    }

    [Fact]
    public void A_column_on_a_global_choice_has_its_options_and_its_default()
    {
        var outcome = Model.Tables.Single(t => t.LogicalName == "lp_handover").Columns.Single(c => c.LogicalName == "lp_outcome");
        Assert.Equal(["Open", "Accepted", "Rejected", "Expired", "Withdrawn"], outcome.Options.Select(o => o.Label));
        Assert.Equal(473100000, outcome.DefaultOption);
    }

    [Fact]
    public void A_column_without_a_default_is_born_empty() =>
        Assert.Null(Model.Tables.Single(t => t.LogicalName == "lead").Columns.Single(c => c.LogicalName == "lp_stage").DefaultOption);

    [Fact]
    public void Lookups_point_where_their_relationship_says()
    {
        var handover = Model.Tables.Single(t => t.LogicalName == "lp_handover");
        Assert.Equal(["lead"], handover.Columns.Single(c => c.LogicalName == "lp_leadid").Targets);
        Assert.Equal(["systemuser", "team"], handover.Columns.Single(c => c.LogicalName == "ownerid").Targets);
        Assert.Equal(CascadeDelete.RemoveLink, Model.Relationships.Single(r => r.ReferencingColumn == "lp_leadid").OnDelete);
        Assert.Equal(CascadeDelete.Restrict, Model.Relationships.Single(r => r is { ReferencingTable: "lp_handover", ReferencingColumn: "lp_agreementid" }).OnDelete);
    }

    [Fact]
    public void States_and_status_reasons_know_each_other()
    {
        var agreement = Model.Tables.Single(t => t.LogicalName == "lp_agreement");
        Assert.Equal([(0, 1), (1, 2)], agreement.Columns.Single(c => c.Type == ColumnType.State).Options.Select(o => (o.Value, o.DefaultStatus!.Value)));
        Assert.Equal([(1, 0), (2, 1)], agreement.Columns.Single(c => c.Type == ColumnType.Status).Options.Select(o => (o.Value, o.State!.Value)));
    }

    [Fact]
    public void A_step_says_when_which_class_runs()
    {
        var step = Model.Steps.Single(s => s.TypeName == "LeadPlugins.Steps.RouteLeadOnUpdate");
        Assert.Equal(("Update", "lead", 40, 1, true), (step.Message, step.Table, step.Stage, step.Mode, step.AsyncAutoDelete));
        Assert.Equal([("PreImage", 0), ("PostImage", 1)], step.Images.Select(i => (i.Alias, i.Type)));
        Assert.Contains("lp_stage", step.FilteringColumns);
    }

    [Fact]
    public void A_custom_api_has_its_parameters()
    {
        Assert.Equal(["lp_AcceptLead", "lp_JudgeLead", "lp_PickLead", "lp_RejectLead", "lp_ReleaseLead", "lp_SweepResponseClocks"], Model.CustomApis.Select(a => a.UniqueName).Order(StringComparer.Ordinal));
        var sweep = Model.CustomApis.Single(a => a.UniqueName == "lp_SweepResponseClocks");
        Assert.Equal((0, null), (sweep.BindingType, sweep.BoundTable));
        var api = Model.CustomApis.Single(a => a.UniqueName == "lp_JudgeLead");
        Assert.Equal((1, "lead"), (api.BindingType, api.BoundTable));
        Assert.Equal([("ExplainOnly", 0, true), ("OfferAgainBecause", 10, true)], api.Requests.Select(p => (p.UniqueName, p.Type, p.IsOptional)));
        Assert.Equal(["Explanation", "Stage", "Verdict", "WhyNot"], api.Responses.Select(p => p.UniqueName));
    }

    [Fact]
    public void Every_file_that_cannot_be_read_is_reported_in_one_go()
    {
        var broken = OurSolution.Files.With("OptionSets/lp_verdict.xml", "<optionset").With("Entities/Lead/Entity.xml", "no xml").Without("Other/Solution.xml");
        var reading = SolutionFolder.Read(broken);
        Assert.Null(reading.Model);
        Assert.Equal(["Entities/Lead/Entity.xml", "OptionSets/lp_verdict.xml", "Other/Solution.xml"], reading.Findings.Select(f => f.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_number_that_is_none_is_reported_with_its_file()
    {
        var text = System.Text.Encoding.UTF8.GetString(OurSolution.Files.Content("Entities/Lead/Entity.xml")).Replace("<MaxLength>1000</MaxLength>", "<MaxLength>many</MaxLength>", StringComparison.Ordinal);
        var reading = SolutionFolder.Read(OurSolution.Files.With("Entities/Lead/Entity.xml", text));
        Assert.All(reading.Findings, f => Assert.Equal(("LPS003", "Entities/Lead/Entity.xml"), (f.Code, f.File)));
        Assert.Throws<SolutionException>(reading.RequireModel);
    }

    [Fact]
    public void Bytes_that_are_no_zip_are_refused_with_a_sentence()
    {
        var fault = Assert.Throws<SolutionException>(() => SolutionZip.Read(new MemoryStream([1, 2, 3])));
        Assert.Contains("not a zip", fault.Message, StringComparison.Ordinal);
    }
}
