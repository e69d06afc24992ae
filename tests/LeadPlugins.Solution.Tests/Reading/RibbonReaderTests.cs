using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests.Reading;

public class RibbonReaderTests
{
    private static readonly RibbonModel Ribbon = Assert.Single(Written.OnLead("""
        <RibbonDiffXml>
          <CustomActions><CustomAction Id="lp.accept.action" Location="Mscrm.Form.lead.MainTab.Save.Controls._children" Sequence="21"><CommandUIDefinition>
            <Button Id="lp.accept" Command="lp.accept.command" LabelText="$LocLabels:lp.accept.label" ToolTipTitle="Accept" ToolTipDescription="$LocLabels:lp.accept.tip" ModernImage="$webresource:lp_/accept.svg"/>
          </CommandUIDefinition></CustomAction></CustomActions>
          <Templates><RibbonTemplates Id="Mscrm.Templates"/></Templates>
          <CommandDefinitions><CommandDefinition Id="lp.accept.command">
            <EnableRules><EnableRule Id="lp.may"/><EnableRule Id="Mscrm.NotOffline"/></EnableRules><DisplayRules><DisplayRule Id="lp.can"/></DisplayRules>
            <Actions><JavaScriptFunction Library="$webresource:lp_/lead.js" FunctionName="LeadPlugins.Lead.accept"><CrmParameter Value="PrimaryControl"/><StringParameter Value="form"/></JavaScriptFunction></Actions>
          </CommandDefinition></CommandDefinitions>
          <RuleDefinitions><TabDisplayRules/><DisplayRules><DisplayRule Id="lp.can"><EntityPrivilegeRule EntityName="lead" PrivilegeType="Write" PrivilegeDepth="Basic"/></DisplayRule></DisplayRules>
            <EnableRules><EnableRule Id="lp.may"><CustomRule Library="$webresource:lp_/lead.js" FunctionName="LeadPlugins.Lead.canAccept" Default="false"><CrmParameter Value="PrimaryControl"/></CustomRule>
              <FormStateRule State="Existing"/></EnableRule></EnableRules></RuleDefinitions>
          <LocLabels><LocLabel Id="lp.accept.label"><Titles><Title languagecode="1033" description="Accept"/><Title languagecode="1031" description="Annehmen"/></Titles></LocLabel>
            <LocLabel Id="lp.accept.tip"><Titles><Title languagecode="1033" description="Take this lead"/></Titles></LocLabel></LocLabels>
        </RibbonDiffXml>
        """).Ribbons);

    [Fact]
    public void A_button_knows_its_place_its_command_its_image_and_what_it_says()
    {
        var button = Assert.Single(Ribbon.Buttons);
        Assert.Equal(("lead", "lp.accept", "Mscrm.Form.lead.MainTab.Save.Controls._children", 21), (Ribbon.Table, button.Id, button.Location, button.Sequence));
        Assert.Equal(("lp.accept.command", "lp_/accept.svg"), (button.CommandId, button.ModernImage));
        Assert.Equal((Written.InBoth("Accept", "Annehmen"), Labels.Of(1033, "Take this lead")), (button.Texts, button.ToolTips));
    }

    [Fact]
    public void A_command_calls_a_function_with_what_it_hands_over()
    {
        var call = Assert.Single(Assert.Single(Ribbon.Commands).Actions);
        Assert.Equal(("lp_/lead.js", "LeadPlugins.Lead.accept"), (call.Library, call.Name));
        Assert.Equal([new CommandParameter("CrmParameter", "PrimaryControl"), new CommandParameter("StringParameter", "form")], call.Parameters);
    }

    [Fact]
    public void Every_element_of_a_rule_is_a_rule_and_one_of_the_platform_has_only_its_id()
    {
        var command = Assert.Single(Ribbon.Commands);
        Assert.Equal([("lp.may", "CustomRule"), ("lp.may", "FormStateRule"), ("Mscrm.NotOffline", "")], command.EnableRules.Select(r => (r.Id, r.Kind)));
        Assert.Equal("LeadPlugins.Lead.canAccept", command.EnableRules[0].Function!.Name);
        Assert.Equal("Existing", command.EnableRules[1].Attributes["State"]);
        var display = Assert.Single(command.DisplayRules);
        Assert.Equal(("EntityPrivilegeRule", "Write", null), (display.Kind, display.Attributes["PrivilegeType"], display.Function));
    }

    [Fact]
    public void A_table_without_buttons_has_no_ribbon() => Assert.Empty(Written.OnLead("<RibbonDiffXml />").Ribbons);
}
