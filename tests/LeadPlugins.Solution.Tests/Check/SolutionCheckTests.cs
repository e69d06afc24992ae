using D = LeadPlugins.Solution.Tests.Check.Seed.Draft;

namespace LeadPlugins.Solution.Tests.Check;

public class SolutionCheckTests
{
    private const string WebResource = "<WebResource><WebResourceId>{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0001}</WebResourceId><Name>lp_/x.js</Name><FileName>/WebResources/lp_xjs</FileName></WebResource>";

    private const string HandoverRoot = "<RootComponent type=\"1\" schemaName=\"lp_handover\" behavior=\"0\" />";

    private const string ViewPath = "Entities/Lead/SavedQueries/{5c6c1f5e-3f0a-4bd1-9d0b-4f5b1c0e0002}.xml";

    private static IReadOnlyList<Seed> Planted { get; } =
    [
        new Seed("LPS101", "steps have no place in Customizations.xml", d => d.Replace(D.Customizations, "<SdkMessageProcessingSteps />", "")),
        new Seed("LPS101", "a role has no place in Customizations.xml", d => d.Replace(D.Customizations, "<Roles />", "").With("Roles/Agent.xml", "<Role />")),
        new Seed("LPS102", "views of lead have no place in its Entity.xml", d => d.Replace(D.Lead, "<SavedQueries />", "")),
        new Seed("LPS103", "a folder in the wrong case", d => d.Move(D.Verdict, "optionsets/lp_verdict.xml")),
        new Seed("LPS103", "a stray folder", d => d.With("notes/todo.txt", "x")),
        new Seed("LPS103", "a stray file at the root", d => d.With("README.md", "x")),
        new Seed("LPS104", "a choice in a folder below OptionSets", d => d.Move(D.Verdict, "OptionSets/more/lp_verdict.xml")),
        new Seed("LPS104", "a form without its type folder", d => d.With("Entities/Lead/FormXml/x.xml", "<forms />")),
        new Seed("LPS104", "a file in Other that nobody reads", d => d.With("Other/Ribbon.xml", "<x />")),
        new Seed("LPS105", "a relationship that is listed and described nowhere", d => d.Without(D.LeadRelationships)),
        new Seed("LPS105", "a relationship that is described and not listed", d => d.Replace(D.Relationships, "<EntityRelationship Name=\"lp_lead_handover_LeadId\" />", "")),
        new Seed("LPS106", "a web resource without content", d => d.With("WebResources/lp_/x.js.data.xml", WebResource)),
        new Seed("LPS106", "an assembly whose FileName is another folder", d => d.Replace(d.AssemblyFile, "<FileName>/PluginAssemblies/", "<FileName>/Plugins/")),
        new Seed("LPS107", "a place for apps without an app", d => d.WithoutFolder("AppModules/")),
        new Seed("LPS108", "apps before their site maps", d => d.Replace(D.Customizations, "<AppModuleSiteMaps />", "").Replace(D.Customizations, "<AppModules />", "<AppModules /><AppModuleSiteMaps />")),
        new Seed("LPS108", "a place that is there twice", d => d.Replace(D.Customizations, "<CustomControls />", "<CustomControls /><CustomControls />")),
        Seed.Seen("LPS109", "a web resource whose name stands behind its display name", d => d.Replace(Visible.ScriptDescription, "<Name>lp_/test.js</Name><DisplayName>Test</DisplayName>", "<DisplayName>Test</DisplayName><Name>lp_/test.js</Name>")),
        Seed.Seen("LPS109", "an app whose parts stand before its name", d => d.Replace(Visible.App, "<UniqueName>lp_Test</UniqueName>", "").Replace(Visible.App, "<AppModuleRoleMaps>", "<UniqueName>lp_Test</UniqueName><AppModuleRoleMaps>")),
        Seed.Seen("LPS109", "a site map whose names stand before it", d => d.Cut(Visible.SiteMap, "<LocalizedNames>", "</LocalizedNames>").Replace(Visible.SiteMap, "<SiteMap>", "<LocalizedNames/><SiteMap>")),
        new Seed("LPS201", "a choice that the manifest does not name", d => d.Replace(D.Manifest, "<RootComponent type=\"9\" schemaName=\"lp_verdict\" behavior=\"0\" />", "")),
        new Seed("LPS201", "a web resource that the manifest does not name", d => d.With("WebResources/lp_/x.js.data.xml", WebResource).With("WebResources/lp_/x.js", "")),
        new Seed("LPS202", "a choice that is named and not there", d => d.Without(D.Verdict)),
        new Seed("LPS202", "a table that is named twice", d => d.Replace(D.Manifest, HandoverRoot, HandoverRoot + HandoverRoot)),
        new Seed("LPS203", "lead with its whole table settings", d => d.Replace(D.Manifest, "schemaName=\"lead\" behavior=\"2\"", "schemaName=\"lead\" behavior=\"0\"")),
        new Seed("LPS203", "a table of ours as a shell", d => d.Replace(D.Manifest, "schemaName=\"lp_agreement\" behavior=\"0\"", "schemaName=\"lp_agreement\" behavior=\"2\"")),
        new Seed("LPS204", "a view with the id of a step", d => d.With(ViewPath, $"<savedqueries><savedquery><savedqueryid>{Path.GetFileNameWithoutExtension(d.Step("JudgeLeadOnCreate"))}</savedqueryid></savedquery></savedqueries>")),
        new Seed("LPS205", "an assembly of another version", d => d with { Assembly = new PluginAssembly { Classes = d.Assembly.Classes, FileVersion = new Version(1, 0, 1, 0) } }),
        new Seed("LPS205", "an assembly without a file version", d => d with { Assembly = new PluginAssembly { Classes = d.Assembly.Classes, FileVersion = null } }),
        new Seed("LPS206", "a folder that packs unmanaged only", d => d.Replace(D.Manifest, "<Managed>2</Managed>", "<Managed>0</Managed>")),
        new Seed("LPS301", "a column without prefix", d => d.Replace(D.Lead, "PhysicalName=\"lp_Score\"", "PhysicalName=\"Score\"")),
        new Seed("LPS301", "a choice without prefix", d => d.Replace(D.Verdict, "Name=\"lp_verdict\"", "Name=\"verdict\"")),
        new Seed("LPS302", "an option outside the publisher's ten thousand", d => d.Replace(D.Verdict, "473100003", "100000003")),
        new Seed("LPS302", "an option value given twice", d => d.Replace(D.Verdict, "473100003", "473100002")),
        new Seed("LPS303", "a column on a choice that is not there", d => d.Replace(D.Lead, "<OptionSetName>lp_verdict</OptionSetName>", "<OptionSetName>lp_result</OptionSetName>")),
        new Seed("LPS303", "a default that is no option", d => d.Replace(D.Handover, "<AppDefaultValue>473100000</AppDefaultValue>", "<AppDefaultValue>473100009</AppDefaultValue>")),
        new Seed("LPS304", "a lookup without relationship", d => d.Cut("Other/Relationships/lp_Agreement.xml", "<EntityRelationship Name=\"lp_agreement_lead_AgreementId\">", "</EntityRelationship>")),
        new Seed("LPS305", "a relationship from a column that does not exist", d => d.Replace(D.LeadRelationships, "<ReferencingAttributeName>lp_LeadId<", "<ReferencingAttributeName>lp_Lead<")),
        new Seed("LPS305", "a relationship to a table that does not exist", d => d.Replace(D.LeadRelationships, "<ReferencedEntityName>Lead<", "<ReferencedEntityName>Leads<")),
        new Seed("LPS305", "a cascade that the platform has not", d => d.Replace(D.LeadRelationships, "<CascadeDelete>RemoveLink<", "<CascadeDelete>Remove<")),
        new Seed("LPS306", "a text longer than the platform stores", d => d.Replace(D.Lead, "<MaxLength>1000</MaxLength>", "<MaxLength>5000</MaxLength>")),
        new Seed("LPS306", "a text whose Length is not twice its MaxLength", d => d.Replace(D.Lead, "<Length>2000</Length>", "<Length>1000</Length>")),
        new Seed("LPS306", "a range that is upside down", d => d.Replace(D.Lead, "<MaxValue>1000</MaxValue>", "<MaxValue>-1</MaxValue>")),
        new Seed("LPS307", "a column whose LogicalName is another", d => d.Replace(D.Lead, "<LogicalName>lp_score</LogicalName>", "<LogicalName>lp_points</LogicalName>")),
        new Seed("LPS307", "two columns of one name", d => d.Replace(D.Lead, "PhysicalName=\"lp_Score\"", "PhysicalName=\"lp_Stage\"")),
        new Seed("LPS308", "a column without description", d => d.Replace(D.Lead, "<Description description=\"The route of the agreement that the lead follows.\"", "<Description description=\"\"")),
        new Seed("LPS308", "an option without label", d => d.Replace(D.Verdict, "<label description=\"Held\"", "<label description=\"\"")),
        new Seed("LPS309", "a table without owner columns", d => d.Cut(D.Handover, "<attribute PhysicalName=\"OwningTeam\">", "</attribute>")),
        new Seed("LPS309", "a table without primary name", d => d.Replace(D.Agreement, "PrimaryName|", "")),
        new Seed("LPS310", "rows that go to their owner's queue", d => d.Replace(D.Handover, "<AutoRouteToOwnerQueue>0<", "<AutoRouteToOwnerQueue>1<")),
        new Seed("LPS401", "a registered class that the assembly has not", d => d with { Assembly = new PluginAssembly { Classes = [.. d.Assembly.Classes.Skip(1)] } }),
        new Seed("LPS402", "a class that is not registered", d => d with { Assembly = new PluginAssembly { Classes = [.. d.Assembly.Classes, "LeadPlugins.Steps.Forgotten"] } }),
        new Seed("LPS402", "a class whose step was removed", d => d.Without(d.Step("RouteLeadOnCreate"))),
        new Seed("LPS403", "an assembly of another major version", d => d with { Assembly = new PluginAssembly { Classes = d.Assembly.Classes, Version = new Version(2, 0, 0, 0) } }),
        new Seed("LPS403", "an unsigned assembly", d => d with { Assembly = new PluginAssembly { Classes = d.Assembly.Classes, PublicKey = null } }),
        new Seed("LPS403", "one step with another token", d => d.Replace(d.Step("JudgeLeadOnCreate"), "PublicKeyToken=59ac1623bce00ef2", "PublicKeyToken=0123456789abcdef")),
        new Seed("LPS404", "a step whose class name and type id differ", d => d.Replace(d.Step("JudgeLeadOnCreate"), "LeadPlugins.Steps.JudgeLeadOnCreate,", "LeadPlugins.Steps.JudgeLeadOnUpdate,")),
        new Seed("LPS404", "a custom API that does nothing", d => d.Cut(D.Api, "    <plugintypeid>", "</plugintypeid>")),
        new Seed("LPS405", "a step on a table that does not exist", d => d.Replace(d.Step("JudgeLeadOnCreate"), "<PrimaryEntity>lead<", "<PrimaryEntity>leads<")),
        new Seed("LPS405", "a step on a message nobody knows", d => d.Replace(d.Step("JudgeLeadOnCreate"), "9ebdbb1b", "9ebdbb1c")),
        new Seed("LPS405", "a step on Create of everything", d => d.Replace(d.Step("JudgeLeadOnCreate"), "<PrimaryEntity>lead</PrimaryEntity>", "")),
        new Seed("LPS406", "an asynchronous step before the save", d => d.Replace(d.Step("RouteLeadOnCreate"), "<Stage>40<", "<Stage>20<")),
        new Seed("LPS406", "a step before the save that is made asynchronous and cleans up its jobs", d =>
            d.Replace(d.Step("JudgeLeadOnUpdate"), "<Mode>0<", "<Mode>1<").Replace(d.Step("JudgeLeadOnUpdate"), "<AsyncAutoDelete>0<", "<AsyncAutoDelete>1<")),
        new Seed("LPS406", "a stage that is not open to steps", d => d.Replace(d.Step("JudgeLeadOnCreate"), "<Stage>20<", "<Stage>25<")),
        new Seed("LPS407", "a filter column that does not exist", d => d.Replace(d.Step("JudgeLeadOnUpdate"), "<FilteringAttributes>", "<FilteringAttributes>nosuchcolumn,")),
        new Seed("LPS407", "an update step without filter", d => d.Cut(d.Step("JudgeLeadOnUpdate"), "<FilteringAttributes>", "</FilteringAttributes>")),
        new Seed("LPS407", "a filter on Create", d => d.Replace(d.Step("JudgeLeadOnCreate"), "<FilteringAttributes />", "<FilteringAttributes>subject</FilteringAttributes>")),
        new Seed("LPS408", "a post-image before the save", d => d.Replace(d.Step("JudgeLeadOnUpdate"), "<ImageType>0<", "<ImageType>1<")),
        new Seed("LPS408", "a pre-image on Create", d => d.Replace(d.Step("RouteLeadOnCreate"), "<ImageType>1<", "<ImageType>2<")),
        new Seed("LPS408", "a post-image on Delete", d => d.Replace(d.Step("ProtectAgreementOnDelete"), "<ImageType>0<", "<ImageType>1<")),
        new Seed("LPS408", "an image on a property that the message has not", d => d.Replace(d.Step("RouteLeadOnCreate"), "<MessagePropertyName>id<", "<MessagePropertyName>Target<")),
        new Seed("LPS409", "an image column that does not exist", d => d.Replace(d.Step("JudgeLeadOnUpdate"), "<Attributes>", "<Attributes>nosuchcolumn,")),
        new Seed("LPS409", "an image of the whole row", d => d.Cut(d.Step("ProtectAgreementOnDelete"), "<Attributes>", "</Attributes>")),
        new Seed("LPS410", "a job that stays when it has succeeded", d => d.Replace(d.Step("RouteLeadOnUpdate"), "<AsyncAutoDelete>1<", "<AsyncAutoDelete>0<")),
        new Seed("LPS411", "isoptional on a response", d => d.Replace(D.Explanation, "<type>", "<isoptional>0</isoptional><type>")),
        new Seed("LPS411", "a parameter type that does not exist", d => d.Replace(D.Explanation, "<type>10<", "<type>13<")),
        new Seed("LPS411", "an API bound to a table that does not exist", d => d.Replace(D.Api, "<boundentitylogicalname>lead<", "<boundentitylogicalname>leads<")),
        new Seed("LPS412", "a filter column that the step sees only when it is the one that changes", d => d.Replace(d.Step("JudgeLeadOnUpdate"), "<Attributes>address1_addresstypecode,", "<Attributes>")),
        new Seed("LPS413", "a copied step that kept its name", d => d.Replace(d.Step("JudgeLeadOnCreate"), "Name=\"LeadPlugins: JudgeLeadOnCreate\"", "Name=\"LeadPlugins: JudgeLeadOnUpdate\"")),
        new Seed("LPS413", "a step whose name is no name in code", d => d.Replace(d.Step("JudgeLeadOnCreate"), "Name=\"LeadPlugins: JudgeLeadOnCreate\"", "Name=\"LeadPlugins: judge (new)\"")),
        .. VisibleDefects.Planted,
    ];

    public static TheoryData<Seed> Seeds => [.. Planted];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seeded_defect_is_found(Seed seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        Assert.Contains(seed.Run(), f => f.Code == seed.Code);
    }

    [Fact]
    public void Every_rule_has_a_seeded_defect_and_a_code_of_its_own()
    {
        Assert.Equal(SolutionCheck.Rules.Count, SolutionCheck.Rules.Select(r => r.Code).Distinct().Count());
        Assert.Equal(SolutionCheck.Rules.Select(r => r.Code), Planted.Select(s => s.Code).Distinct());
    }

    [Fact]
    public void Our_solution_has_no_finding() => Assert.Empty(SolutionCheck.Run(OurSolution.Files, OurSolution.Assembly.Build()));

    [Fact]
    public void Our_solution_and_our_built_assembly_fit_each_other() =>
        Assert.Empty(SolutionCheck.Run(LeadPlugins.Testing.Repository.PathOf("solution"), OurSolution.BuiltAssemblyPath));

    [Fact]
    public void What_people_see_without_a_defect_has_no_finding() => Assert.Empty(SolutionCheck.Run(Visible.In(OurSolution.Files), OurSolution.Assembly.Build()));

    [Fact]
    public void A_step_on_QualifyLead_is_fine_and_an_image_on_it_is_not()
    {
        var draft = new D(OurSolution.Files, OurSolution.Assembly);
        var qualifying = draft.Replace(draft.Step("JudgeLeadOnCreate"), "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "644c3365-b36c-431e-b76b-5c3e48adee55");
        Assert.Empty(SolutionCheck.Run(qualifying.Files, qualifying.Assembly.Build()));

        var withImage = draft.Replace(draft.Step("RouteLeadOnCreate"), "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "644c3365-b36c-431e-b76b-5c3e48adee55");
        Assert.Contains("QualifyLead has images", Assert.Single(SolutionCheck.Run(withImage.Files, withImage.Assembly.Build())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defects_of_several_kinds_are_reported_in_one_go()
    {
        var draft = new D(OurSolution.Files, OurSolution.Assembly);
        draft = draft.Replace(draft.Step("JudgeLeadOnCreate"), "<Stage>20<", "<Stage>25<").Replace(D.Verdict, "473100003", "100000003").With("notes/x.txt", "");
        Assert.Equal(["LPS103", "LPS302", "LPS406"], SolutionCheck.Run(draft.Files, draft.Assembly.Build()).Select(f => f.Code));
    }

    [Fact]
    public void A_finding_names_the_file_says_what_is_wrong_and_what_to_do()
    {
        var draft = new D(OurSolution.Files, OurSolution.Assembly);
        var step = draft.Step("JudgeLeadOnUpdate");
        draft = draft.Replace(step, "<FilteringAttributes>", "<FilteringAttributes>nosuchcolumn,");
        var finding = Assert.Single(SolutionCheck.Run(draft.Files, draft.Assembly.Build()));
        Assert.Equal($"LPS407 {step}: Step \"LeadPlugins: JudgeLeadOnUpdate\": the filter column nosuchcolumn does not exist on lead. Correct FilteringAttributes.", finding.ToString());
    }

    [Fact]
    public void A_column_missing_from_a_PreImage_is_named_with_what_to_do()
    {
        var draft = new D(OurSolution.Files, OurSolution.Assembly);
        var step = draft.Step("ProtectStampsOnUpdate");
        draft = draft.Replace(step, "<Attributes>lp_acceptedon,lp_agreementid,", "<Attributes>");
        var finding = Assert.Single(SolutionCheck.Run(draft.Files, draft.Assembly.Build()));
        Assert.Equal(
            $"LPS412 {step}: Step \"LeadPlugins: ProtectStampsOnUpdate\": image PreImage lacks lp_acceptedon, lp_agreementid of the step's own filter. " +
            "Add the columns to Attributes of the image, or take them out of FilteringAttributes.", finding.ToString());
    }

    [Fact]
    public void A_step_after_the_save_or_without_a_PreImage_need_not_have_its_filter_in_one()
    {
        var draft = new D(OurSolution.Files, OurSolution.Assembly);
        Assert.Contains(OurSolution.Model.Steps, s => s is { Stage: 40, Images.Count: > 0 } && s.FilteringColumns.Except(s.Images[0].Columns).Any());
        draft = draft.Cut(draft.Step("ProtectStampsOnUpdate"), "<SdkMessageProcessingStepImages>", "</SdkMessageProcessingStepImages>");
        Assert.Empty(SolutionCheck.Run(draft.Files, draft.Assembly.Build()));
    }

    [Fact]
    public void Another_assembly_is_one_finding_and_not_one_for_every_class_it_lacks()
    {
        var finding = Assert.Single(SolutionCheck.Run(OurSolution.Files, new PluginAssembly { Name = "Spectre.Console" }.Build()));
        Assert.Equal("LPS005", finding.Code);
        Assert.Contains("The assembly is Spectre.Console, Version=1.0.0.0", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_assembly_nothing_is_called_checked()
    {
        var finding = Assert.Single(SolutionCheck.Run(LeadPlugins.Testing.Repository.PathOf("solution"), "no-such.dll"));
        Assert.Equal("LPS005", finding.Code);
        Assert.Equal("LPS005", Assert.Single(SolutionCheck.Run(OurSolution.Files, [1, 2, 3])).Code);
    }
}
