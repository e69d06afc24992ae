using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests.Reading;

public class FormReaderTests
{
    private const string Form = """
        <form>
          <header id="{00000000-0000-0000-0000-000000000001}"><rows><row><cell id="{00000000-0000-0000-0000-000000000002}"><labels><label description="Stage" languagecode="1033"/></labels>
            <control id="header_lp_stage" classid="{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}" datafieldname="lp_stage" disabled="true"/></cell></row></rows></header>
          <tabs><tab name="qualification" id="{00000000-0000-0000-0000-000000000003}" showlabel="true" expanded="false">
            <labels><label description="Qualification" languagecode="1033"/><label description="Qualifizierung" languagecode="1031"/></labels>
            <columns><column width="60%"><sections><section name="why" id="{00000000-0000-0000-0000-000000000004}" showlabel="false" columns="11" visible="false"><labels/>
              <rows>
                <row><cell id="{00000000-0000-0000-0000-000000000005}" rowspan="2" colspan="2" showlabel="false"><labels/>
                  <control id="handovers" classid="{E7A81278-8635-4d9e-8D4D-59480B391C5B}" indicationOfSubgrid="true"><parameters><TargetEntityType>lp_handover</TargetEntityType><QuickForms>&lt;QuickFormIds/&gt;</QuickForms></parameters></control></cell></row>
                <row/>
                <row><cell id="{00000000-0000-0000-0000-000000000006}"/></row>
              </rows></section></sections></column><column width="40%"/></columns></tab></tabs>
          <events>
            <event name="onload" application="false" active="false"><Handlers><Handler functionName="LeadPlugins.Lead.onLoad" libraryName="lp_/lead.js" enabled="true" passExecutionContext="true"/></Handlers></event>
            <event name="onchange" attribute="lp_stage"><InternalHandlers><Handler functionName="Platform" libraryName="x"/></InternalHandlers><Handlers><Handler functionName="F" libraryName="lp_/lead.js" enabled="false"/></Handlers></event>
          </events>
          <formLibraries><Library name="lp_/lead.js" libraryUniqueId="{00000000-0000-0000-0000-000000000007}"/></formLibraries>
        </form>
        """;

    private static readonly FormModel Main = Assert.Single(Written.OnLead($$"""
        <FormXml><forms type="main"><systemform><formid>{3d0862b0-0785-59b8-a75a-ff2981ee4101}</formid>{{Form}}
          <LocalizedNames><LocalizedName description="Lead Alignment" languagecode="1033"/></LocalizedNames></systemform></forms></FormXml>
        """).Forms);

    [Fact]
    public void A_form_has_its_table_its_type_and_its_name() =>
        Assert.Equal((new Guid("3d0862b0-0785-59b8-a75a-ff2981ee4101"), "lead", "main", "Lead Alignment"), (Main.Id, Main.Table, Main.Type, Main.Names.In(1033)));

    [Fact]
    public void A_header_is_cells_above_the_tabs()
    {
        var cell = Assert.Single(Main.Header);
        Assert.Equal((true, 1, 1, "Stage"), (cell.ShowLabel, cell.ColSpan, cell.RowSpan, cell.Labels.In(1033)));
        Assert.Equal(("header_lp_stage", ControlClasses.Choice, "lp_stage", true), (cell.Control!.Id, cell.Control.ClassId, cell.Control.Column, cell.Control.IsDisabled));
    }

    [Fact]
    public void Tabs_have_columns_of_sections_of_rows_of_cells()
    {
        var tab = Assert.Single(Main.Tabs);
        Assert.Equal(("qualification", true, false, true, Written.InBoth("Qualification", "Qualifizierung")), (tab.Name, tab.ShowLabel, tab.IsExpanded, tab.IsVisible, tab.Labels));
        Assert.Equal(["60%", "40%"], tab.Columns.Select(c => c.Width));
        var section = Assert.Single(tab.Columns[0].Sections);
        Assert.Equal(("why", false, 2, false), (section.Name, section.ShowLabel, section.ColumnCount, section.IsVisible));
        Assert.Equal([1, 0, 1], section.Rows.Select(r => r.Count));
        Assert.Equal((2, 2, false), (section.Rows[0][0].RowSpan, section.Rows[0][0].ColSpan, section.Rows[0][0].ShowLabel));
        Assert.Null(section.Rows[2][0].Control);
    }

    [Fact]
    public void A_control_keeps_its_parameters_by_name()
    {
        var grid = Main.Controls.Single(c => c.Id == "handovers");
        Assert.Equal((ControlClasses.Subgrid, null), (grid.ClassId, grid.Column));
        Assert.Equal(("lp_handover", "<QuickFormIds/>"), (grid.Parameters["TargetEntityType"], grid.Parameters["QuickForms"]));
    }

    [Fact]
    public void Handlers_know_their_event_and_the_platforms_own_are_left_out() => Assert.Equal(
        [
            new FormHandler("onload", null, "LeadPlugins.Lead.onLoad", "lp_/lead.js", PassExecutionContext: true, IsEnabled: true),
            new FormHandler("onchange", "lp_stage", "F", "lp_/lead.js", PassExecutionContext: false, IsEnabled: false),
        ],
        Main.Handlers);

    [Fact]
    public void Libraries_are_listed() => Assert.Equal(["lp_/lead.js"], Main.Libraries);

    [Fact]
    public void A_dashboard_is_a_form_without_a_table()
    {
        var model = Written.Model($$"""
            <Dashboards><Dashboard><LocalizedNames><LocalizedName description="Heads" languagecode="1033"/></LocalizedNames><FormId>{5f46fecc-9daa-551d-ad23-d3e19a53f35c}</FormId>
              <FormXml><forms type="dashboard">{{Form}}</forms></FormXml></Dashboard></Dashboards>
            """);
        Assert.Empty(model.Forms);
        var dashboard = Assert.Single(model.Dashboards);
        Assert.Equal((new Guid("5f46fecc-9daa-551d-ad23-d3e19a53f35c"), null, "dashboard", "Heads"), (dashboard.Id, dashboard.Table, dashboard.Type, dashboard.Names.In(1033)));
        Assert.Single(dashboard.Tabs);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("11", 2)]
    [InlineData("1111", 4)]
    [InlineData("3", 3)]
    public void The_columns_of_a_section_are_counted_as_form_editors_write_them(string written, int count)
    {
        var forms = Written.OnLead($$"""
            <FormXml><forms type="main"><systemform><formid>{3d0862b0-0785-59b8-a75a-ff2981ee4101}</formid><form><tabs><tab><columns><column><sections>
            <section columns="{{written}}"/></sections></column></columns></tab></tabs></form></systemform></forms></FormXml>
            """).Forms;
        Assert.Equal(count, forms.Single().Tabs.Single().Columns.Single().Sections.Single().ColumnCount);
    }
}
