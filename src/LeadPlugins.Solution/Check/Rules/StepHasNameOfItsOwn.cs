using LeadPlugins.Solution.Schema;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The last word of a step's name becomes its name in code, so it is a word of letters and digits that no other step has.</summary>
internal sealed class StepHasNameOfItsOwn() : SolutionRule("LPS413", "Give the step a name that ends in a word of its own, like \"LeadPlugins: JudgeLeadOnCreate\".")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var sameName in input.Model.Steps.GroupBy(s => Identifier.OfStep(s.Name), StringComparer.Ordinal))
        {
            if (!Identifier.IsOne(sameName.Key)) foreach (var step in sameName) yield return At(step, $"\"{sameName.Key}\" cannot be a name in code.");
            else foreach (var step in sameName.Skip(1)) yield return At(step, $"another step is called {sameName.Key} too: {sameName.First().Source}.");
        }
    }
}
