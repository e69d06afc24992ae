namespace LeadPlugins.Solution.Tests.Check;

/// <summary>Defects in what people see, each planted in a component of <see cref="Visible"/>.</summary>
internal static class VisibleDefects
{
    private const string TimerName = "<SuccessConditionName>lp_responsestatus</SuccessConditionName>";

    private const string Templates = "<Templates><RibbonTemplates Id=\"Mscrm.Templates\"/></Templates>";

    private const string Timeline = "{06375649-C143-495E-A496-C962E5B4488E}";

    private const string English = "languagecode=\"1033\"", French = "languagecode=\"1036\"";

    public static IReadOnlyList<Seed> Planted { get; } = [.. Views, .. Queries, .. Charts, .. Forms, .. Buttons, .. Roles, .. Apps, .. Texts, .. Pages];

    private static IEnumerable<Seed> Views =>
    [
        Seed.Seen("LPS501", "a view that reads a column that does not exist", d => d.Replace(Visible.View, "<attribute name=\"fullname\"/>", "<attribute name=\"fullname\"/><attribute name=\"lp_points\"/>")),
        Seed.Seen("LPS501", "a view that shows a column that does not exist", d => d.Replace(Visible.View, "<cell name=\"fullname\"", "<cell name=\"lp_points\"")),
        Seed.Seen("LPS501", "a view that shows a column of an alias that does not exist", d => d.Replace(Visible.View, "<cell name=\"h.lp_outcome\"", "<cell name=\"x.lp_outcome\"")),
        Seed.Seen("LPS501", "a view that opens rows by a column that does not exist", d => d.Replace(Visible.View, "jump=\"fullname\"", "jump=\"lp_points\"")),
        Seed.Seen("LPS501", "a view that sorts by a column that does not exist", d => d.Replace(Visible.View, "<order attribute=\"lp_score\"", "<order attribute=\"lp_points\"")),
        Seed.Seen("LPS501", "a view that sorts by a column that its join does not have", d => d.Replace(Visible.View, "<attribute name=\"lp_outcome\"/>", "<attribute name=\"lp_outcome\"/><order attribute=\"fullname\"/>")),
        Seed.Seen("LPS501", "a view that sorts, from without, by a column that the join does not have", d => d.Replace(Visible.View, "<order attribute=\"lp_score\"", "<order entityname=\"h\" attribute=\"lp_score\"")),
        Seed.Seen("LPS501", "a view that sorts by a join that does not exist", d => d.Replace(Visible.View, "<order attribute=\"lp_score\"", "<order entityname=\"x\" attribute=\"lp_outcome\"")),
        Seed.Seen("LPS501", "a view that filters on a column that does not exist", d => d.Replace(Visible.View, "<condition attribute=\"statecode\"", "<condition attribute=\"lp_points\"")),
        Seed.Seen("LPS501", "a view that filters on a join that does not exist", d => d.Replace(Visible.View, "<condition attribute=\"statecode\"", "<condition entityname=\"x\" attribute=\"statecode\"")),
        Seed.Seen("LPS501", "a view that filters on a column that the join does not have", d => d.Replace(Visible.View, "<condition attribute=\"statecode\"", "<condition entityname=\"h\" attribute=\"fullname\"")),
        Seed.Seen("LPS501", "a view that reads a column of a join that does not exist", d => d.Replace(Visible.View, "<attribute name=\"lp_outcome\"/>", "<attribute name=\"lp_outcome\"/><attribute name=\"lp_points\"/>")),
        Seed.Seen("LPS501", "a view that joins a table that does not exist", d => d.Replace(Visible.View, "link-entity name=\"lp_handover\"", "link-entity name=\"lp_handovers\"")),
        Seed.Seen("LPS501", "a view that joins from a column that does not exist", d => d.Replace(Visible.View, "from=\"lp_leadid\"", "from=\"lp_lead\"")),
        Seed.Seen("LPS501", "a view that joins to a column that does not exist", d => d.Replace(Visible.View, "to=\"leadid\"", "to=\"lp_id\"")),
        Seed.Seen("LPS502", "a view whose FetchXML is not well-formed", d => d.Cut(Visible.View, "<fetchxml>", "</fetchxml>").Replace(Visible.View, "<LocalizedNames>", "<fetchxml>&lt;fetch&gt;</fetchxml><LocalizedNames>")),
        Seed.Seen("LPS502", "a view without a query", d => d.Cut(Visible.View, "<fetchxml>", "</fetchxml>").Replace(Visible.View, "<LocalizedNames>", "<fetchxml><entity name=\"lead\"/></fetchxml><LocalizedNames>")),
        Seed.Seen("LPS502", "a view of lead that asks another table", d => d.Replace(Visible.View, "<entity name=\"lead\">", "<entity name=\"contact\">")),
        Seed.Seen("LPS502", "a view that aggregates", d => d.Replace(Visible.View, "mapping=\"logical\"", "aggregate=\"true\"")),
        Seed.Seen("LPS503", "a view that shows what it does not read", d => d.Replace(Visible.View, "<attribute name=\"fullname\"/>", "")),
        Seed.Seen("LPS503", "a view that shows what its join does not read", d => d.Replace(Visible.View, "<attribute name=\"lp_outcome\"/>", "")),
        Seed.Seen("LPS503", "a view that does not read the key", d => d.Replace(Visible.View, "<attribute name=\"leadid\"/>", "")),
        Seed.Seen("LPS503", "a view whose rows are not identified by the key", d => d.Replace(Visible.View, "id=\"leadid\"", "id=\"fullname\"")),
        Seed.Seen("LPS503", "a view that shows nothing", d => d.Cut(Visible.View, "<layoutxml>", "</layoutxml>")),
        Seed.Seen("LPS503", "a view that shows a column twice", d => d.Replace(Visible.View, "<cell name=\"fullname\" width=\"200\"/>", "<cell name=\"fullname\"/><cell name=\"fullname\"/>")),
    ];

    private static IEnumerable<Seed> Queries =>
    [
        Seed.Seen("LPS504", "a view with an operator that there is not", d => d.Replace(Visible.View, "operator=\"eq\"", "operator=\"equals\"")),
        Seed.Seen("LPS504", "a view that compares with nothing", d => d.Replace(Visible.View, "operator=\"eq\" value=\"0\"", "operator=\"eq\"")),
        Seed.Seen("LPS504", "a view that asks for emptiness with a value", d => d.Replace(Visible.View, "operator=\"eq\"", "operator=\"null\"")),
        Seed.Seen("LPS504", "a view that asks for one of several values with none", d => d.Replace(Visible.View, "operator=\"eq\" value=\"0\"", "operator=\"in\"")),
        Seed.Seen("LPS504", "a view that asks for a range with one end", d => d.Replace(Visible.View, "operator=\"eq\"", "operator=\"between\"")),
        Seed.Seen("LPS504", "a view of the last none days", d => d.Replace(Visible.View, "operator=\"eq\"", "operator=\"last-x-days\"")),
        Seed.Seen("LPS504", "a chart with an operator that there is not", d => d.Replace(Visible.Chart, "</entity>", "<filter><condition attribute=\"subject\" operator=\"contains\" value=\"a\"/></filter></entity>")),
        Seed.Seen("LPS505", "a view whose query has an attribute that FetchXML has not", d => d.Replace(Visible.View, "<fetch ", "<fetch pages=\"3\" ")),
        Seed.Seen("LPS505", "a view whose query has an element that FetchXML has not", d => d.Replace(Visible.View, "<order ", "<group-by/><order ")),
        Seed.Seen("LPS505", "a chart whose query has an attribute that FetchXML has not", d => d.Replace(Visible.Chart, "groupby=\"true\"", "groupby=\"true\" sort=\"asc\"")),
        Seed.Seen("LPS506", "a view that makes itself the default of lead", d => d.Replace(Visible.View, "<isdefault>0<", "<isdefault>1<")),
        Seed.Seen("LPS506", "a second default view of a table of ours", d => d.Replace(Visible.HandoverView, "<isdefault>0<", "<isdefault>1<")),
        Seed.Seen("LPS507", "a view of a kind that there is not", d => d.Replace(Visible.View, "<querytype>0<", "<querytype>3<")),
        Seed.Seen("LPS507", "a quick find that does not say so", d => d.Replace(Visible.View, "<querytype>0<", "<querytype>4<")),
        Seed.Seen("LPS508", "a view that names its table by a number", d => d.Replace(Visible.View, "<grid name=\"resultset\"", "<grid name=\"resultset\" object=\"10021\"")),
    ];

    private static IEnumerable<Seed> Charts =>
    [
        Seed.Seen("LPS511", "a chart that does not aggregate", d => d.Replace(Visible.Chart, " aggregate=\"true\"", "")),
        Seed.Seen("LPS511", "a chart of another table", d => d.Replace(Visible.Chart, "<entity name=\"lead\">", "<entity name=\"contact\">")),
        Seed.Seen("LPS511", "a chart of a column that does not exist", d => d.Replace(Visible.Chart, "<attribute name=\"lp_stage\"", "<attribute name=\"lp_phase\"")),
        Seed.Seen("LPS511", "a chart with a column that is neither grouped nor counted", d => d.Replace(Visible.Chart, " aggregate=\"count\"", "")),
        Seed.Seen("LPS511", "a chart that counts in an unknown way", d => d.Replace(Visible.Chart, "aggregate=\"count\"", "aggregate=\"median\"")),
        Seed.Seen("LPS511", "a chart that sums what is no number", d => d.Replace(Visible.Chart, "aggregate=\"count\"", "aggregate=\"sum\"")),
        Seed.Seen("LPS511", "a chart that groups a choice by week", d => d.Replace(Visible.Chart, "groupby=\"true\"", "groupby=\"true\" dategrouping=\"week\"")),
        Seed.Seen("LPS511", "a chart with a column without alias", d => d.Replace(Visible.Chart, " alias=\"leads\"/></entity>", "/></entity>")),
        Seed.Seen("LPS511", "a chart that defines an alias twice", d => d.Replace(Visible.Chart, "alias=\"leads\"/></entity>", "alias=\"stage\"/></entity>")),
        Seed.Seen("LPS511", "a chart that sorts by an alias that is not there", d => d.Replace(Visible.Chart, "</entity>", "<order alias=\"x\"/></entity>")),
        Seed.Seen("LPS512", "a chart that groups by an alias that is not there", d => d.Replace(Visible.Chart, "<category alias=\"stage\">", "<category alias=\"x\">")),
        Seed.Seen("LPS512", "a chart that measures an alias that is not there", d => d.Replace(Visible.Chart, "<measure alias=\"leads\"/>", "<measure alias=\"x\"/>")),
        Seed.Seen("LPS512", "a chart that measures what it groups by", d => d.Replace(Visible.Chart, "<measure alias=\"leads\"/>", "<measure alias=\"stage\"/>")),
        Seed.Seen("LPS513", "a chart with more Series than measures", d => d.Replace(Visible.Chart, "<Series ChartType=\"Column\"/>", "<Series ChartType=\"Column\"/><Series ChartType=\"Line\"/>")),
        Seed.Seen("LPS513", "a chart with fewer Series than measures", d => d.Replace(Visible.Chart, "<Series ChartType=\"Column\"/>", "")),
        Seed.Seen("LPS513", "a chart of an unknown type", d => d.Replace(Visible.Chart, "ChartType=\"Column\"", "ChartType=\"Gauge\"")),
    ];

    private static IEnumerable<Seed> Forms =>
    [
        Seed.Seen("LPS521", "a cell bound to a column that does not exist", d => d.Replace(Visible.Form, "datafieldname=\"subject\"", "datafieldname=\"topic\"")),
        Seed.Seen("LPS521", "a cell of the header bound to a column that does not exist", d => d.Replace(Visible.Form, "datafieldname=\"lp_stage\"", "datafieldname=\"lp_phase\"")),
        Seed.Seen("LPS521", "a handler for changes of a column that does not exist", d => d.Replace(Visible.Form, "name=\"onload\"", "name=\"onchange\" attribute=\"topic\"")),
        Seed.Seen("LPS521", "a dashboard that shows a column", d => d.Replace(Visible.Dashboard, "<control id=\"leads\"", "<control id=\"leads\" datafieldname=\"subject\"")),
        Seed.Seen("LPS522", "a text column in a choice control", d => d.Replace(Visible.Form, "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}", "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}")),
        Seed.Seen("LPS522", "a control of an unknown class", d => d.Replace(Visible.Form, "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}", "{4273EDBD-AC1D-40D3-9FB2-095C621B552E}")),
        Seed.Seen("LPS522", "a text control without a column", d => d.Replace(Visible.Form, " datafieldname=\"subject\"", "")),
        Seed.Seen("LPS522", "a timeline that is bound to a column", d => d.Replace(Visible.Form, "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}", Timeline)),
        Seed.Seen("LPS522", "a timeline on a dashboard", d => d.Replace(Visible.Dashboard, "{E7A81278-8635-4d9e-8D4D-59480B391C5B}", Timeline)),
        Seed.Seen("LPS523", "two cells of one id", d => d.Replace(Visible.Form, "<cell id=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0015}\"", "<cell id=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0014}\"")),
        Seed.Seen("LPS523", "a section with the id of its tab", d => d.Replace(Visible.Form, "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0013}", "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0012}")),
        Seed.Seen("LPS523", "two controls of one id", d => d.Replace(Visible.Form, "<control id=\"timer\"", "<control id=\"subject\"")),
        Seed.Seen("LPS523", "a cell without id", d => d.Replace(Visible.Form, "<cell id=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0015}\"", "<cell")),
        Seed.Seen("LPS523", "a dashboard with two ids alike", d => d.Replace(Visible.Dashboard, "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0022}", "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0021}")),
        Seed.Seen("LPS524", "a handler that its script does not define", d => d.Replace(Visible.Form, "Test.Lead.onLoad", "Test.Lead.onLoaded")),
        Seed.Seen("LPS524", "a handler in another namespace than its script's", d => d.Replace(Visible.Form, "Test.Lead.onLoad", "Test.Contact.onLoad")),
        Seed.Seen("LPS524", "a handler of a script that the form does not load", d => d.Replace(Visible.Form, "<Library name=\"lp_/test.js\" libraryUniqueId=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0018}\"/>", "")),
        Seed.Seen("LPS524", "a form that loads a script that is not there", d => d.Replace(Visible.Form, "<Library name=\"lp_/test.js\"", "<Library name=\"lp_/tests.js\"")),
        Seed.Seen("LPS525", "a list whose table does not exist", d => d.Replace(Visible.Form, "<TargetEntityType>lp_handover<", "<TargetEntityType>lp_handovers<")),
        Seed.Seen("LPS525", "a list whose view does not exist", d => d.Replace(Visible.Form, $"<ViewId>{Visible.HandoverViewId}<", "<ViewId>{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff}<")),
        Seed.Seen("LPS525", "a list that offers a view that does not exist", d => d.Replace(Visible.Form, $"<ViewIds>{Visible.HandoverViewId}<", $"<ViewIds>{Visible.HandoverViewId},{{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff}}<")),
        Seed.Seen("LPS525", "a list with a view of another table", d => d.Replace(Visible.Form, $"<ViewId>{Visible.HandoverViewId}<", $"<ViewId>{Visible.ViewId}<")),
        Seed.Seen("LPS525", "a list along a relationship that does not exist", d => d.Replace(Visible.Form, "<RelationshipName>lp_lead_handover_LeadId<", "<RelationshipName>lp_lead_handover<")),
        Seed.Seen("LPS525", "a dashboard with a view that does not exist", d => d.Replace(Visible.Dashboard, $"<ViewId>{Visible.ViewId}<", "<ViewId>{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff}<")),
        Seed.Seen("LPS525", "a dashboard without a view", d => d.Replace(Visible.Dashboard, $"<ViewId>{Visible.ViewId}</ViewId>", "")),
        Seed.Seen("LPS525", "a dashboard with a chart that does not exist", d => d.Replace(Visible.Dashboard, $"<VisualizationId>{Visible.ChartId}<", "<VisualizationId>{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff}<")),
        Seed.Seen("LPS525", "a dashboard with a table that does not exist", d => d.Replace(Visible.Dashboard, "<TargetEntityType>lead<", "<TargetEntityType>leads<")),
        Seed.Seen("LPS525", "a dashboard with a chart of another table than its view's", d =>
            d.Replace(Visible.Dashboard, "<TargetEntityType>lead<", "<TargetEntityType>lp_handover<").Replace(Visible.Dashboard, $"<ViewId>{Visible.ViewId}<", $"<ViewId>{Visible.HandoverViewId}<")),
        Seed.Seen("LPS526", "a timer that counts to nothing", d => d.Replace(Visible.Form, "<FailureTimeField>lp_responsedueon</FailureTimeField>", "")),
        Seed.Seen("LPS526", "a timer that counts to a text", d => d.Replace(Visible.Form, "<FailureTimeField>lp_responsedueon<", "<FailureTimeField>subject<")),
        Seed.Seen("LPS526", "a timer that is never met", d => d.Replace(Visible.Form, TimerName, "")),
        Seed.Seen("LPS526", "a timer that tests a text", d => d.Replace(Visible.Form, TimerName, "<SuccessConditionName>subject</SuccessConditionName>")),
        Seed.Seen("LPS526", "a timer that tests a column that does not exist", d => d.Replace(Visible.Form, TimerName, "<SuccessConditionName>lp_done</SuccessConditionName>")),
        Seed.Seen("LPS526", "a timer that waits for a value that is no option", d => d.Replace(Visible.Form, "<SuccessConditionValue>473100001<", "<SuccessConditionValue>7<")),
        Seed.Seen("LPS526", "a timer that warns without a value", d => d.Replace(Visible.Form, TimerName, TimerName + "<WarningConditionName>lp_stage</WarningConditionName>")),
        Seed.Seen("LPS526", "a timer in the header", d => d.Replace(Visible.Form, "<control id=\"header_lp_stage\" classid=\"{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}\"", "<control id=\"header_lp_stage\" classid=\"{9C5CA0A1-AB4D-4781-BE7E-8DFBE867B87E}\"")),
        Seed.Seen("LPS527", "a cell of two rows without an empty row", d => d.Replace(Visible.Form, "<row/>", "")),
        Seed.Seen("LPS527", "an empty row too many", d => d.Replace(Visible.Form, "<row/>", "<row/><row/>")),
        Seed.Seen("LPS527", "a cell where another spans", d => d.Replace(Visible.Form, "<row/>", "<row><cell id=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0019}\" showlabel=\"false\"/></row>")),
        Seed.Seen("LPS527", "a cell wider than its section", d => d.Replace(Visible.Form, "rowspan=\"2\"", "colspan=\"2\" rowspan=\"2\"")),
        Seed.Seen("LPS527", "a dashboard with a cell of three rows over two", d => d.Replace(Visible.Dashboard, "rowspan=\"2\"", "rowspan=\"3\"")),
        Seed.Seen("LPS528", "a timer with a misspelt parameter", d => d.Replace(Visible.Form, TimerName, TimerName + "<FailureDateField>lp_responsedueon</FailureDateField>")),
        Seed.Seen("LPS528", "a list with a parameter that there is not", d => d.Replace(Visible.Form, "<ViewIds>", "<ViewIdentifier/><ViewIds>")),
        Seed.Seen("LPS528", "a dashboard with a parameter that there is not", d => d.Replace(Visible.Dashboard, "<ChartGridMode>", "<ChartMode>All</ChartMode><ChartGridMode>")),
        Seed.Seen("LPS529", "a form with an element that there is not", d => d.Replace(Visible.Form, "<row/>", "<row/><row2/>")),
        Seed.Seen("LPS529", "a header with a section", d => d.Replace(Visible.Form, "</rows></header>", "</rows><sections/></header>")),
        Seed.Seen("LPS529", "a dashboard with a control outside a cell", d => d.Replace(Visible.Dashboard, "<row/>", "<row><control id=\"stray\"/></row>")),
    ];

    private static IEnumerable<Seed> Buttons =>
    [
        Seed.Seen("LPS531", "a button whose command is not defined", d => d.Replace(Visible.Ribbon, "Command=\"lp.test.command\"", "Command=\"lp.test.order\"")),
        Seed.Seen("LPS531", "a command whose enable rule is not defined", d => d.Replace(Visible.Ribbon, "<EnableRule Id=\"lp.test.may\"/>", "<EnableRule Id=\"lp.test.must\"/>")),
        Seed.Seen("LPS531", "a command whose display rule is not defined", d => d.Replace(Visible.Ribbon, "<DisplayRule Id=\"lp.test.can\"/>", "<DisplayRule Id=\"lp.test.may\"/>")),
        Seed.Seen("LPS531", "a command that is defined twice", d => d.Replace(Visible.Ribbon, "<CommandDefinitions>", "<CommandDefinitions><CommandDefinition Id=\"lp.test.command\"/>")),
        Seed.Seen("LPS532", "a command whose function the script does not define", d => d.Replace(Visible.Ribbon, "FunctionName=\"Test.Lead.accept\"", "FunctionName=\"Test.Lead.take\"")),
        Seed.Seen("LPS532", "a rule whose function the script does not define", d => d.Replace(Visible.Ribbon, "FunctionName=\"Test.Lead.canAccept\"", "FunctionName=\"Test.Lead.mayAccept\"")),
        Seed.Seen("LPS532", "a command in a library that is not there", d => d.Replace(Visible.Ribbon, "Library=\"$webresource:lp_/test.js\" FunctionName=\"Test.Lead.accept\"", "Library=\"$webresource:lp_/tests.js\" FunctionName=\"Test.Lead.accept\"")),
        Seed.Seen("LPS533", "a button whose label is not there", d => d.Replace(Visible.Ribbon, "LabelText=\"$LocLabels:lp.test.label\"", "LabelText=\"$LocLabels:lp.test.text\"")),
        Seed.Seen("LPS533", "a button whose image is not there", d => d.Replace(Visible.Ribbon, "LabelText=", "ModernImage=\"$webresource:lp_/x.svg\" LabelText=")),
        Seed.Seen("LPS533", "a button that says nothing", d => d.Replace(Visible.Ribbon, "LabelText=\"$LocLabels:lp.test.label\"", "")),
        Seed.Seen("LPS534", "buttons without the templates of the platform", d => d.Replace(Visible.Ribbon, "<RibbonTemplates Id=\"Mscrm.Templates\"/>", "")),
        Seed.Seen("LPS534", "rules without a place for those of tabs", d => d.Replace(Visible.Ribbon, "<TabDisplayRules/>", "")),
        Seed.Seen("LPS534", "commands before the templates", d => d.Replace(Visible.Ribbon, Templates, "").Replace(Visible.Ribbon, "<RuleDefinitions>", Templates + "<RuleDefinitions>")),
        Seed.Seen("LPS534", "buttons without a place for labels", d => d.Cut(Visible.Ribbon, "<LocLabels>", "</LocLabels>")),
        Seed.Seen("LPS535", "a button on the form of another table", d => d.Replace(Visible.Ribbon, "Mscrm.Form.lp_agreement.", "Mscrm.Form.lead.")),
        Seed.Seen("LPS535", "a button at no place of a table", d => d.Replace(Visible.Ribbon, "Mscrm.Form.lp_agreement.", "Mscrm.Dialog.lp_agreement.")),
        Seed.Seen("LPS536", "a function that is handed what there is not", d => d.Replace(Visible.Ribbon, "<CrmParameter Value=\"PrimaryControl\"/></JavaScriptFunction>", "<CrmParameter Value=\"CurrentRow\"/></JavaScriptFunction>")),
        Seed.Seen("LPS536", "a rule that is handed what there is not", d => d.Replace(Visible.Ribbon, "<CrmParameter Value=\"PrimaryControl\"/></CustomRule>", "<CrmParameter Value=\"CurrentRow\"/></CustomRule>")),
        Seed.Seen("LPS536", "a function that is handed a kind of value that there is not", d => d.Replace(Visible.Ribbon, "<CrmParameter Value=\"PrimaryControl\"/></JavaScriptFunction>", "<DateParameter Value=\"x\"/></JavaScriptFunction>")),
        Seed.Seen("LPS536", "a function that is handed nothing", d => d.Replace(Visible.Ribbon, "<CrmParameter Value=\"PrimaryControl\"/></JavaScriptFunction>", "<StringParameter/></JavaScriptFunction>")),
        Seed.Seen("LPS537", "a button with an attribute that there is not", d => d.Replace(Visible.Ribbon, "<Button ", "<Button Colour=\"red\" ")),
        Seed.Seen("LPS537", "a command with an attribute that there is not", d => d.Replace(Visible.Ribbon, "<CommandDefinition ", "<CommandDefinition Name=\"Accept\" ")),
    ];

    private static IEnumerable<Seed> Roles =>
    [
        Seed.Seen("LPS541", "a privilege on a table that does not exist", d => d.Replace(Visible.Role, "prvReadLead", "prvReadLeads")),
        Seed.Seen("LPS541", "a privilege on a table by its logical name", d => d.Replace(Visible.Role, "prvReadlp_Agreement", "prvReadlp_agreement")),
        Seed.Seen("LPS541", "a privilege on users by the name of their table", d => d.Replace(Visible.Role, "prvReadLead", "prvReadSystemUser")),
        Seed.Seen("LPS541", "a privilege on one kind of activity", d => d.Replace(Visible.Role, "prvReadLead", "prvReadPhoneCall")),
        Seed.Seen("LPS541", "a privilege with a verb that there is not", d => d.Replace(Visible.Role, "prvReadLead", "prvSeeLead")),
        Seed.Seen("LPS542", "a privilege that is listed twice", d => d.Replace(Visible.Role, "</RolePrivileges>", "<RolePrivilege name=\"prvReadLead\" level=\"Global\"/></RolePrivileges>")),
        new Seed("LPS543", "a table that no role may read", d => Visible.Alone(d).Replace(Visible.Role, "<RolePrivilege name=\"prvReadlp_Handover\" level=\"Deep\"/>", "")),
        Seed.Seen("LPS544", "a privilege on one's own rows of a table without owners", d => d.Replace(Visible.Role, "<RolePrivilege name=\"prvReadlp_Agreement\" level=\"Global\"", "<RolePrivilege name=\"prvReadlp_Agreement\" level=\"Basic\"")),
        Seed.Seen("LPS544", "a privilege to assign rows of a table without owners", d => d.Replace(Visible.Role, "prvReadlp_Agreement", "prvAssignlp_Agreement")),
    ];

    private static IEnumerable<Seed> Apps =>
    [
        Seed.Seen("LPS551", "an app with a table that does not exist", d => d.Replace(Visible.App, "schemaName=\"lead\"", "schemaName=\"leads\"")),
        Seed.Seen("LPS551", "an app with a view that does not exist", d => d.Replace(Visible.App, Visible.ViewId, Visible.ChartId)),
        Seed.Seen("LPS551", "an app with a component of a kind that there is not", d => d.Replace(Visible.App, "type=\"59\"", "type=\"95\"")),
        Seed.Seen("LPS551", "an app for a role that does not exist", d => d.Replace(Visible.App, "<Role id=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0007}\"", "<Role id=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff}\"")),
        Seed.Seen("LPS551", "an app without a site map", d => d.Replace(Visible.App, "<AppModuleComponent type=\"62\" schemaName=\"lp_Test\"/>", "")),
        Seed.Seen("LPS551", "an app with a site map that does not exist", d => d.Replace(Visible.App, "type=\"62\" schemaName=\"lp_Test\"", "type=\"62\" schemaName=\"lp_Tests\"")),
        Seed.Seen("LPS551", "an app with a component twice", d => d.Replace(Visible.App, "<AppModuleComponent type=\"62\"", "<AppModuleComponent type=\"1\" schemaName=\"lead\"/><AppModuleComponent type=\"62\"")),
        Seed.Seen("LPS552", "an entry for a table that does not exist", d => d.Replace(Visible.SiteMap, "<SubArea Id=\"lp_leads\" Entity=\"lead\"", "<SubArea Id=\"lp_leads\" Entity=\"leads\"")),
        Seed.Seen("LPS552", "an entry for a dashboard that does not exist", d => d.Replace(Visible.SiteMap, "DefaultDashboard=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0006}\"", "DefaultDashboard=\"{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff}\"")),
        Seed.Seen("LPS552", "an entry for a web resource that does not exist", d => d.Replace(Visible.SiteMap, "$webresource:lp_/test.js", "$webresource:lp_/page.html")),
        Seed.Seen("LPS552", "an entry for a view that does not exist", d => d.Replace(Visible.SiteMap, "$webresource:lp_/test.js", "/main.aspx?pagetype=entitylist&amp;etn=lead&amp;viewid=5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff")),
        Seed.Seen("LPS552", "an entry for a table in a view of another", d => d.Replace(Visible.SiteMap, "$webresource:lp_/test.js", $"/main.aspx?pagetype=entitylist&amp;etn=lead&amp;viewid={Visible.HandoverViewId}")),
        Seed.Seen("LPS552", "an entry for a page of a dashboard that does not exist", d => d.Replace(Visible.SiteMap, "$webresource:lp_/test.js", "/main.aspx?pagetype=dashboard&amp;id=5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00ff")),
        Seed.Seen("LPS552", "an entry that leads nowhere", d => d.Replace(Visible.SiteMap, " Url=\"$webresource:lp_/test.js\"", "")),
        Seed.Seen("LPS552", "an entry that needs a privilege on a table that does not exist", d => d.Replace(Visible.SiteMap, "<Privilege Entity=\"lead\"", "<Privilege Entity=\"leads\"")),
        Seed.Seen("LPS552", "an entry that needs a privilege that does not exist", d => d.Replace(Visible.SiteMap, "Privilege=\"Read\"", "Privilege=\"Look\"")),
        Seed.Seen("LPS553", "two entries of one id", d => d.Replace(Visible.SiteMap, "Id=\"lp_page\"", "Id=\"lp_heads\"")),
        Seed.Seen("LPS553", "an area without a title", d => d.Replace(Visible.SiteMap, "<Titles><Title LCID=\"1033\" Title=\"Area\"/><Title LCID=\"1031\" Title=\"Bereich\"/></Titles>", "")),
        Seed.Seen("LPS553", "an entry for a page without a title", d => d.Replace(Visible.SiteMap, "<Titles><Title LCID=\"1033\" Title=\"Page\"/><Title LCID=\"1031\" Title=\"Seite\"/></Titles>", "")),
        Seed.Seen("LPS554", "a view that no app has", d => Another(d, Visible.View, Visible.ViewId)),
        Seed.Seen("LPS554", "a chart that no app has", d => Another(d, Visible.Chart, Visible.ChartId)),
        Seed.Seen("LPS554", "a form that no app has", d => Another(d, Visible.Form, Visible.FormId)),
        Seed.Seen("LPS554", "a dashboard that no app has", d => d.Replace(Visible.App, $"<AppModuleComponent type=\"60\" id=\"{Visible.DashboardId}\"/>", "")),
        Seed.Seen("LPS555", "an app with a view of a table that it lacks", d => d.Replace(Visible.App, "<AppModuleComponent type=\"1\" schemaName=\"lp_handover\"/>", "")),
        Seed.Seen("LPS555", "an app whose site map leads to a table that it lacks", d => d.Replace(Visible.SiteMap, "<SubArea Id=\"lp_leads\" Entity=\"lead\"", "<SubArea Id=\"lp_leads\" Entity=\"contact\"")),
        Seed.Seen("LPS555", "an app whose site map leads to a list of a table that it lacks", d => d.Replace(Visible.SiteMap, "$webresource:lp_/test.js", "/main.aspx?pagetype=entitylist&amp;etn=contact")),
    ];

    private static IEnumerable<Seed> Texts =>
    [
        Seed.Untranslated("the name of a view", d => d.Replace(Visible.View, "<LocalizedName description=\"Ansicht\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("the description of a view", d => d.Replace(Visible.View, "<Description description=\"Warum\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("the name of a chart", d => d.Replace(Visible.Chart, "description=\"Diagramm\"", "description=\"\"")),
        Seed.Untranslated("the name of a form", d => d.Replace(Visible.Form, "<LocalizedName description=\"Formular\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("a tab", d => d.Replace(Visible.Form, "<label description=\"Haupt\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("a section", d => d.Replace(Visible.Form, "<label description=\"Tatsachen\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("a cell", d => d.Replace(Visible.Form, "<label description=\"Thema\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("a cell of the header", d => d.Replace(Visible.Form, "<label description=\"Phase\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("a list of a dashboard", d => d.Replace(Visible.Dashboard, "<label description=\"Leads\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("the name of a dashboard", d => d.Replace(Visible.Dashboard, "<LocalizedName description=\"Leitung\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("the name of an app", d => d.Replace(Visible.App, "<LocalizedName description=\"App\" languagecode=\"1031\"/>", "")),
        Seed.Untranslated("the title of an entry", d => d.Replace(Visible.SiteMap, "<Title LCID=\"1031\" Title=\"Seite\"/>", "")),
        Seed.Untranslated("the description of an entry", d => d.Replace(Visible.SiteMap, "<Privilege Entity=\"lead\"", "<Descriptions><Description LCID=\"1033\" Description=\"All leads\"/></Descriptions><Privilege Entity=\"lead\"")),
        Seed.Untranslated("the label of a button", d => d.Replace(Visible.Ribbon, "<Title languagecode=\"1031\" description=\"Annehmen\"/>", "")),
        Seed.Untranslated("a column", d => d.Replace(Seed.Draft.Lead, English, French)),
        Seed.Untranslated("a choice", d => d.Replace(Seed.Draft.Verdict, English, French)),
        Seed.Untranslated("an option", d => d.Replace(Seed.Draft.Verdict, "<label description=\"Held\" " + English, "<label description=\"Held\" " + French)),
        Seed.Untranslated("the name of a table", d => d.Replace(Seed.Draft.Handover, English, French)),
        Seed.Untranslated("a custom API", d => d.Replace(Seed.Draft.Api, English, French)),
        Seed.Untranslated("a response of a custom API", d => d.Replace(Seed.Draft.Explanation, English, French)),
        Seed.Seen("LPS561", "a form without a name", d => d.Cut(Visible.Form, "<LocalizedNames>", "</LocalizedNames>")),
        Seed.Seen("LPS561", "a cell that shows a label and has none", d => d.Replace(Visible.Form, "<label description=\"Topic\" languagecode=\"1033\"/><label description=\"Thema\" languagecode=\"1031\"/>", "")),
        Seed.Seen("LPS562", "a language that is written and not listed", d => d.Replace(Seed.Draft.Customizations, "<Language>1031</Language>", "")),
        Seed.Seen("LPS562", "a title of the site map in a language that is not listed", d => d.Replace(Visible.SiteMap, "LCID=\"1031\"", "LCID=\"1036\"")),
        Seed.Seen("LPS562", "a custom API in a language that is not listed", d => d.Replace(Seed.Draft.Api, English, French)),
    ];

    private static IEnumerable<Seed> Pages =>
    [
        Seed.Seen("LPS571", "a script that calls itself a page", d => d.Replace(Visible.ScriptDescription, "<WebResourceType>3<", "<WebResourceType>1<")),
        Seed.Seen("LPS571", "a web resource of a type that there is not", d => d.Replace(Visible.ScriptDescription, "<WebResourceType>3<", "<WebResourceType>13<")),
        Seed.Seen("LPS572", "a page that loads a script that is not there", d => d.Replace(Visible.Page, "src=\"test.js\"", "src=\"tests.js\"")),
        Seed.Seen("LPS572", "a page that links to a page of another folder", d => d.Replace(Visible.Page, "href='../lp_/test.js", "href='../other/test.js")),
    ];

    /// <summary>A copy of a component, under another id.</summary>
    private static Seed.Draft Another(Seed.Draft draft, string path, string id)
    {
        const string other = "{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e00fe}";
        return draft.With(path.Replace(id, other, StringComparison.Ordinal), draft.Text(path).Replace(id, other, StringComparison.Ordinal));
    }
}
