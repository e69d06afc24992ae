using System.Text;
using LeadPlugins.Solution.Reading;
using LeadPlugins.Solution.Tests.Check;

namespace LeadPlugins.Solution.Tests;

/// <summary>
/// One component of every kind that people see, without a fault, put into a solution: a view, a chart, a form with a timer and a subgrid, buttons, a dashboard, an app with its site map,
/// a role, a script, a page. Tests plant their defects here, so that they do not depend on what the solution happens to contain.
/// </summary>
internal static class Visible
{
    public const string ViewId = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0002}";
    public const string ChartId = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0003}";
    public const string HandoverViewId = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0004}";
    public const string FormId = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0005}";
    public const string DashboardId = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0006}";
    private const string RoleId = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0007}";

    public const string View = $"Entities/Lead/SavedQueries/{ViewId}.xml";
    public const string HandoverView = $"Entities/lp_Handover/SavedQueries/{HandoverViewId}.xml";
    public const string Chart = $"Entities/Lead/Visualizations/{ChartId}.xml";
    public const string Form = $"Entities/Lead/FormXml/main/{FormId}.xml";
    public const string Ribbon = "Entities/lp_Agreement/RibbonDiff.xml";
    public const string Dashboard = $"Dashboards/{DashboardId}.xml";
    public const string Role = "Roles/Test.xml";
    public const string App = "AppModules/lp_Test/AppModule.xml";
    public const string SiteMap = "AppModuleSiteMaps/lp_Test/AppModuleSiteMap.xml";
    public const string Script = "WebResources/lp_/test.js";
    public const string ScriptDescription = Script + ".data.xml";

    public const string Page = "WebResources/lp_/test.html";

    private static readonly (string Path, string Text)[] Files =
    [
        (View, $$"""
            <savedqueries><savedquery><isquickfindquery>0</isquickfindquery><isdefault>0</isdefault><savedqueryid>{{ViewId}}</savedqueryid>
              <layoutxml><grid name="resultset" jump="fullname" select="1" icon="1" preview="1"><row name="result" id="leadid"><cell name="fullname" width="200"/><cell name="h.lp_outcome" width="100"/></row></grid></layoutxml>
              <querytype>0</querytype>
              <fetchxml><fetch version="1.0" mapping="logical"><entity name="lead"><attribute name="leadid"/><attribute name="fullname"/><order attribute="lp_score" descending="true"/>
                <filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter>
                <link-entity name="lp_handover" from="lp_leadid" to="leadid" alias="h" link-type="outer"><attribute name="lp_outcome"/><filter><condition attribute="statecode" operator="eq" value="0"/></filter></link-entity>
              </entity></fetch></fetchxml>
              <LocalizedNames>{{Names("View", "Ansicht")}}</LocalizedNames><Descriptions><Description description="Why" languagecode="1033"/><Description description="Warum" languagecode="1031"/></Descriptions>
            </savedquery></savedqueries>
            """),
        (HandoverView, $$"""
            <savedqueries><savedquery><isquickfindquery>0</isquickfindquery><isdefault>0</isdefault><savedqueryid>{{HandoverViewId}}</savedqueryid>
              <layoutxml><grid name="resultset" jump="lp_name" select="1"><row name="result" id="lp_handoverid"><cell name="lp_name" width="200"/></row></grid></layoutxml><querytype>0</querytype>
              <fetchxml><fetch><entity name="lp_handover"><attribute name="lp_handoverid"/><attribute name="lp_name"/></entity></fetch></fetchxml>
              <LocalizedNames>{{Names("Handovers", "Übergaben")}}</LocalizedNames></savedquery></savedqueries>
            """),
        (Chart, $$"""
            <visualization><savedqueryvisualizationid>{{ChartId}}</savedqueryvisualizationid>
              <datadescription><datadefinition>
                <fetchcollection><fetch mapping="logical" aggregate="true"><entity name="lead"><attribute name="lp_stage" groupby="true" alias="stage"/><attribute name="leadid" aggregate="count" alias="leads"/></entity></fetch></fetchcollection>
                <categorycollection><category alias="stage"><measurecollection><measure alias="leads"/></measurecollection></category></categorycollection>
              </datadefinition></datadescription>
              <presentationdescription><Chart><Series><Series ChartType="Column"/></Series><ChartAreas><ChartArea/></ChartAreas></Chart></presentationdescription>
              <isdefault>0</isdefault><LocalizedNames>{{Names("Chart", "Diagramm")}}</LocalizedNames></visualization>
            """),
        (Form, $$"""
            <forms><systemform><formid>{{FormId}}</formid><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState>
              <form>
                <header id="{{Id(10)}}"><rows><row><cell id="{{Id(11)}}"><labels>{{Labels("Stage", "Phase")}}</labels><control id="header_lp_stage" classid="{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}" datafieldname="lp_stage"/></cell></row></rows></header>
                <tabs><tab name="main" id="{{Id(12)}}" showlabel="true" expanded="true"><labels>{{Labels("Main", "Haupt")}}</labels>
                  <columns><column width="100%"><sections><section name="facts" id="{{Id(13)}}" showlabel="true" columns="1"><labels>{{Labels("Facts", "Tatsachen")}}</labels>
                    <rows>
                      <row><cell id="{{Id(14)}}"><labels>{{Labels("Topic", "Thema")}}</labels><control id="subject" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="subject"/></cell></row>
                      <row><cell id="{{Id(15)}}"><labels>{{Labels("Due", "Fällig")}}</labels><control id="timer" classid="{9C5CA0A1-AB4D-4781-BE7E-8DFBE867B87E}"><parameters>
                        <FailureTimeField>lp_responsedueon</FailureTimeField><SuccessConditionName>lp_responsestatus</SuccessConditionName><SuccessConditionValue>473100001</SuccessConditionValue></parameters></control></cell></row>
                      <row><cell id="{{Id(16)}}" rowspan="2"><labels>{{Labels("Handovers", "Übergaben")}}</labels><control id="handovers" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}" indicationOfSubgrid="true"><parameters>
                        <TargetEntityType>lp_handover</TargetEntityType><ViewId>{{HandoverViewId}}</ViewId><ViewIds>{{HandoverViewId}}</ViewIds><RelationshipName>lp_lead_handover_LeadId</RelationshipName></parameters></control></cell></row>
                      <row/>
                    </rows></section></sections></column></columns></tab></tabs>
                <events><event name="onload" application="false" active="false"><Handlers><Handler functionName="Test.Lead.onLoad" libraryName="lp_/test.js" handlerUniqueId="{{Id(17)}}" enabled="true" passExecutionContext="true"/></Handlers></event></events>
                <formLibraries><Library name="lp_/test.js" libraryUniqueId="{{Id(18)}}"/></formLibraries>
              </form><LocalizedNames>{{Names("Form", "Formular")}}</LocalizedNames></systemform></forms>
            """),
        (Ribbon, """
            <RibbonDiffXml>
              <CustomActions><CustomAction Id="lp.test.action" Location="Mscrm.Form.lp_agreement.MainTab.Save.Controls._children" Sequence="21"><CommandUIDefinition>
                <Button Id="lp.test" Command="lp.test.command" LabelText="$LocLabels:lp.test.label" ToolTipDescription="$LocLabels:lp.test.label"/></CommandUIDefinition></CustomAction></CustomActions>
              <Templates><RibbonTemplates Id="Mscrm.Templates"/></Templates>
              <CommandDefinitions><CommandDefinition Id="lp.test.command"><EnableRules><EnableRule Id="lp.test.may"/><EnableRule Id="Mscrm.NotOffline"/></EnableRules><DisplayRules><DisplayRule Id="lp.test.can"/></DisplayRules>
                <Actions><JavaScriptFunction Library="$webresource:lp_/test.js" FunctionName="Test.Lead.accept"><CrmParameter Value="PrimaryControl"/></JavaScriptFunction></Actions></CommandDefinition></CommandDefinitions>
              <RuleDefinitions><TabDisplayRules/><DisplayRules><DisplayRule Id="lp.test.can"><EntityPrivilegeRule EntityName="lead" PrivilegeType="Write" PrivilegeDepth="Basic"/></DisplayRule></DisplayRules>
                <EnableRules><EnableRule Id="lp.test.may"><CustomRule Library="$webresource:lp_/test.js" FunctionName="Test.Lead.canAccept"><CrmParameter Value="PrimaryControl"/></CustomRule></EnableRule></EnableRules></RuleDefinitions>
              <LocLabels><LocLabel Id="lp.test.label"><Titles><Title languagecode="1033" description="Accept"/><Title languagecode="1031" description="Annehmen"/></Titles></LocLabel></LocLabels>
            </RibbonDiffXml>
            """),
        (Dashboard, $$"""
            <Dashboard><LocalizedNames>{{Names("Heads", "Leitung")}}</LocalizedNames><FormId>{{DashboardId}}</FormId><IsDefault>0</IsDefault>
              <FormXml><forms type="dashboard"><form><tabs><tab id="{{Id(20)}}" showlabel="false"><labels/><columns><column width="100%"><sections><section id="{{Id(21)}}" columns="1" showlabel="false"><labels/>
                <rows><row><cell id="{{Id(22)}}" showlabel="true" rowspan="2"><labels>{{Labels("Leads", "Leads")}}</labels><control id="leads" classid="{E7A81278-8635-4d9e-8D4D-59480B391C5B}" indicationOfSubgrid="true"><parameters>
                  <TargetEntityType>lead</TargetEntityType><ChartGridMode>Chart</ChartGridMode><ViewId>{{ViewId}}</ViewId><VisualizationId>{{ChartId}}</VisualizationId></parameters></control></cell></row><row/></rows>
              </section></sections></column></columns></tab></tabs></form></forms></FormXml></Dashboard>
            """),
        (Role, $$"""
            <Role id="{{RoleId}}" name="Test"><IsCustomizable>1</IsCustomizable><RolePrivileges><RolePrivilege name="prvExportToExcel" level="Global"/><RolePrivilege name="prvReadLead" level="Basic"/>
              <RolePrivilege name="prvReadlp_Agreement" level="Global"/><RolePrivilege name="prvReadlp_Handover" level="Deep"/></RolePrivileges></Role>
            """),
        (App, $$"""
            <AppModule><UniqueName>lp_Test</UniqueName><AppModuleComponents><AppModuleComponent type="1" schemaName="lead"/><AppModuleComponent type="1" schemaName="lp_handover"/>
              <AppModuleComponent type="26" id="{{ViewId}}"/><AppModuleComponent type="26" id="{{HandoverViewId}}"/><AppModuleComponent type="59" id="{{ChartId}}"/>
              <AppModuleComponent type="60" id="{{FormId}}"/><AppModuleComponent type="60" id="{{DashboardId}}"/><AppModuleComponent type="62" schemaName="lp_Test"/></AppModuleComponents>
              <AppModuleRoleMaps><Role id="{{RoleId}}"/></AppModuleRoleMaps><LocalizedNames>{{Names("App", "App")}}</LocalizedNames></AppModule>
            """),
        (SiteMap, $$"""
            <AppModuleSiteMap><SiteMapUniqueName>lp_Test</SiteMapUniqueName><SiteMap><Area Id="lp_area" ShowGroups="true"><Titles>{{Titles("Area", "Bereich")}}</Titles><Group Id="lp_group"><Titles>{{Titles("Group", "Gruppe")}}</Titles>
              <SubArea Id="lp_leads" Entity="lead"><Titles>{{Titles("Leads", "Leads")}}</Titles><Privilege Entity="lead" Privilege="Read"/></SubArea>
              <SubArea Id="lp_heads" Url="/main.aspx?pagetype=dashboard" DefaultDashboard="{{DashboardId}}"><Titles>{{Titles("Heads", "Leitung")}}</Titles></SubArea>
              <SubArea Id="lp_page" Url="$webresource:lp_/test.js"><Titles>{{Titles("Page", "Seite")}}</Titles></SubArea>
            </Group></Area></SiteMap><LocalizedNames>{{Names("Map", "Karte")}}</LocalizedNames></AppModuleSiteMap>
            """),
        (Script, "var Test = Test || {}; (function (Lead) { function onLoad(c) { } Lead.onLoad = onLoad; Lead.accept = function () { }; Lead.canAccept = () => true; })(Test.Lead || (Test.Lead = {}));"),
        (ScriptDescription, """
            <WebResource><WebResourceId>{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0008}</WebResourceId><Name>lp_/test.js</Name><DisplayName>Test</DisplayName><WebResourceType>3</WebResourceType><FileName>/WebResources/lp_testjs</FileName></WebResource>
            """),
        (Page, """
            <!doctype html><html><head><script src="../ClientGlobalContext.js.aspx"></script><script src="test.js"></script></head>
            <body><a href='../lp_/test.js?v=2'>Script</a><a href="https://example.com/x">Elsewhere</a><a href="#top">Top</a><a href="/main.aspx">Client</a></body></html>
            """),
        (Page + ".data.xml", """
            <WebResource><WebResourceId>{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0009}</WebResourceId><Name>lp_/test.html</Name><DisplayName>Test page</DisplayName><WebResourceType>1</WebResourceType><FileName>/WebResources/lp_testhtml</FileName></WebResource>
            """),
    ];

    /// <summary>The files with these components, their places in Customizations.xml and their roots in Solution.xml.</summary>
    public static SolutionFiles In(SolutionFiles files)
    {
        foreach (var (path, text) in Files) files = files.With(path, text);
        foreach (var (place, before) in new[] { ("Dashboards", "WebResources"), ("AppModuleSiteMaps", "EntityDataProviders"), ("AppModules", "EntityDataProviders") })
            if (!Text(files, SolutionMerge.CustomizationsPath).Contains($"<{place} />", StringComparison.Ordinal))
                files = Insert(files, SolutionMerge.CustomizationsPath, $"<{before} />", $"<{place} />");
        return Insert(files, SolutionMerge.ManifestPath, "</RootComponents>",
            $"<RootComponent type=\"20\" id=\"{RoleId}\" behavior=\"0\" /><RootComponent type=\"60\" id=\"{DashboardId}\" behavior=\"0\" /><RootComponent type=\"61\" schemaName=\"lp_/test.js\" behavior=\"0\" />" +
            "<RootComponent type=\"61\" schemaName=\"lp_/test.html\" behavior=\"0\" />" +
            "<RootComponent type=\"62\" schemaName=\"lp_Test\" behavior=\"0\" /><RootComponent type=\"80\" schemaName=\"lp_Test\" behavior=\"0\" />");
    }

    /// <summary>These components without the solution's own roles, so that what theirs lacks is lacking altogether.</summary>
    public static Seed.Draft Alone(Seed.Draft draft) => draft with { Files = In(draft.WithoutFolder("Roles/").Files) };

    /// <summary>The solution with German among its languages.</summary>
    public static Seed.Draft InBothLanguages(Seed.Draft draft) =>
        draft.Text(SolutionMerge.CustomizationsPath).Contains("<Language>1031</Language>", StringComparison.Ordinal)
            ? draft
            : draft.Replace(SolutionMerge.CustomizationsPath, "</Languages>", "<Language>1031</Language></Languages>");

    private static SolutionFiles Insert(SolutionFiles files, string path, string before, string text) =>
        files.With(path, Text(files, path).Replace(before, text + before, StringComparison.Ordinal));

    private static string Text(SolutionFiles files, string path) => Encoding.UTF8.GetString(files.Content(path));

    private static string Id(int number) => $"{{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00{number}}}";

    private static string Names(string english, string german) =>
        $"<LocalizedName description=\"{english}\" languagecode=\"1033\"/><LocalizedName description=\"{german}\" languagecode=\"1031\"/>";

    private static string Labels(string english, string german) => $"<label description=\"{english}\" languagecode=\"1033\"/><label description=\"{german}\" languagecode=\"1031\"/>";

    private static string Titles(string english, string german) => $"<Title LCID=\"1033\" Title=\"{english}\"/><Title LCID=\"1031\" Title=\"{german}\"/>";
}
