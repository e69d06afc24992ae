using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A form loads scripts of this solution, and its events call functions that those scripts define.</summary>
internal sealed class FormScriptsExist() : SolutionRule("LPS524", "Correct the library or the function, or add it to the script.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from fault in Faults(form, input).Distinct()
        select At(form.Source, $"{Named.Form(form)}: {fault}");

    private static IEnumerable<string> Faults(FormModel form, CheckInput input)
    {
        foreach (var library in form.Libraries.Where(library => input.Script(library) is null)) yield return $"it loads {library}, which is no web resource of this solution.";
        foreach (var handler in form.Handlers)
        {
            if (!form.Libraries.Contains(handler.Library)) yield return $"the {handler.Event} handler {handler.Function} is in {handler.Library}, which the form does not load.";
            if (input.Script(handler.Library) is { } script && !script.Defines(handler.Function)) yield return $"{handler.Library} does not define {handler.Function}, which {handler.Event} calls.";
        }
    }
}
