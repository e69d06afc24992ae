using LeadPlugins.Solution.Check;

namespace LeadPlugins.Solution.Tests.Check;

public class ScriptTextTests
{
    [Theory]
    [InlineData("var LeadPlugins; (function (LeadPlugins) { let Lead; (function (Lead) { function onLoad(c) { } Lead.onLoad = onLoad; })(Lead = LeadPlugins.Lead || (LeadPlugins.Lead = {})); })(LeadPlugins || (LeadPlugins = {}));")]
    [InlineData("window.LeadPlugins = { Lead: { onLoad: (c) => { } } };")]
    [InlineData("var LeadPlugins = { Lead: { async onLoad(context) { } } };")]
    [InlineData("LeadPlugins.Lead = {}; LeadPlugins.Lead[\"x\"] = 1; LeadPlugins.Lead.onLoad = c => 1;")]
    [InlineData("var LeadPlugins = (() => { __export(Lead, { onLoad: () => onLoad }); })();")]
    public void A_function_is_defined_however_scripts_define_it(string script) => Assert.True(new ScriptText(script).Defines("LeadPlugins.Lead.onLoad"));

    [Theory]
    [InlineData("LeadPlugins.Lead.onLoad(context);")]
    [InlineData("// LeadPlugins.Lead\n//   onLoad: called by the form")]
    [InlineData("/* LeadPlugins.Lead.onLoad = */ var LeadPlugins = { Lead: {} };")]
    [InlineData("LeadPlugins.Lead = { onLoaded: 1, onloaD: 1 };")]
    [InlineData("var LeadPlugins = { Contact: { onLoad: 1 } };")]
    [InlineData("if (LeadPlugins.Lead.onLoad == null) { }")]
    public void A_function_that_is_called_or_mentioned_or_called_alike_is_not_defined(string script) => Assert.False(new ScriptText(script).Defines("LeadPlugins.Lead.onLoad"));
}
