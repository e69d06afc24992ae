using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests.Reading;

public class ViewAndChartReaderTests
{
    [Fact]
    public void A_view_has_its_query_its_columns_and_its_names()
    {
        var view = Assert.Single(Written.OnLead("""
            <SavedQueries><savedqueries><savedquery>
              <isquickfindquery>1</isquickfindquery><isdefault>1</isdefault><savedqueryid>{8b2c08b5-d779-5b36-ab93-e109c2060341}</savedqueryid>
              <layoutxml><grid name="resultset" jump="fullname" select="1"><row name="result" id="leadid"><cell name="fullname" width="200"/><cell name="h.lp_outcome" width="80"/></row></grid></layoutxml>
              <querytype>4</querytype><fetchxml><fetch version="1.0"><entity name="lead"><attribute name="fullname"/></entity></fetch></fetchxml>
              <LocalizedNames><LocalizedName description="Due" languagecode="1033"/><LocalizedName description="Fällig" languagecode="1031"/></LocalizedNames>
              <Descriptions><Description description="Why" languagecode="1033"/></Descriptions>
            </savedquery></savedqueries></SavedQueries>
            """).Views);
        Assert.Equal((new Guid("8b2c08b5-d779-5b36-ab93-e109c2060341"), "lead", 4, true, true), (view.Id, view.Table, view.QueryType, view.IsDefault, view.IsQuickFind));
        Assert.Equal((Written.InBoth("Due", "Fällig"), Labels.Of(1033, "Why")), (view.Names, view.Descriptions));
        Assert.Equal(("fullname", "leadid"), (view.Jump, view.RowId));
        Assert.Equal([new ViewColumn("fullname", 200), new ViewColumn("h.lp_outcome", 80)], view.Columns);
        Assert.Equal("<fetch version=\"1.0\"><entity name=\"lead\"><attribute name=\"fullname\" /></entity></fetch>", view.FetchXml);
    }

    [Fact]
    public void A_view_without_an_id_is_noted()
    {
        Written.Model(
            "<Entities><Entity><Name>Lead</Name><EntityInfo><entity/></EntityInfo><SavedQueries><savedqueries><savedquery/></savedqueries></SavedQueries></Entity></Entities>", out var findings);
        Assert.Equal("savedquery has no savedqueryid.", Assert.Single(findings).Message);
    }

    [Fact]
    public void A_chart_has_what_it_groups_by_what_it_measures_and_how_it_is_drawn()
    {
        var chart = Assert.Single(Written.OnLead("""
            <Visualizations><visualization><savedqueryvisualizationid>{93b7e9d3-172e-51bf-8bd8-7d262be2c732}</savedqueryvisualizationid>
              <datadescription><datadefinition>
                <fetchcollection><fetch aggregate="true"><entity name="lead"><attribute name="lp_stage" groupby="true" alias="g"/><attribute name="leadid" aggregate="count" alias="n"/></entity></fetch></fetchcollection>
                <categorycollection><category alias="g"><measurecollection><measure alias="n"/></measurecollection><measurecollection><measure alias="m"/></measurecollection></category></categorycollection>
              </datadefinition></datadescription>
              <presentationdescription><Chart><Series><Series ChartType="StackedColumn"/><Series ChartType="Line"/></Series><ChartAreas/></Chart></presentationdescription>
              <isdefault>0</isdefault><LocalizedNames><LocalizedName description="Stages" languagecode="1033"/></LocalizedNames>
            </visualization></Visualizations>
            """).Charts);
        Assert.Equal((new Guid("93b7e9d3-172e-51bf-8bd8-7d262be2c732"), "lead", false, "Stages"), (chart.Id, chart.Table, chart.IsDefault, chart.Names.In(1033)));
        var category = Assert.Single(chart.Categories);
        Assert.Equal("g", category.CategoryAlias);
        Assert.Equal(["n", "m"], category.MeasureAliases);
        Assert.Equal(["StackedColumn", "Line"], chart.SeriesTypes);
        Assert.StartsWith("<fetch aggregate=\"true\">", chart.FetchXml);
        Assert.StartsWith("<Chart><Series>", chart.PresentationXml);
    }
}
