namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Steps run at stage 10, 20 or 40; asynchronous ones only at 40.</summary>
internal sealed class StageAndModeArePossible() : SolutionRule("LPS406", "Write stage 10, 20 or 40; mode 1 only with stage 40.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var step in input.Model.Steps)
        {
            if (step.Stage is not (10 or 20 or 40)) yield return At(step, $"stage {step.Stage} is not open to steps.");
            if (step.Mode is not (0 or 1)) yield return At(step, $"mode {step.Mode} does not exist.");
            if (step is { Mode: 1, Stage: not 40 }) yield return At(step, $"an asynchronous step cannot run at stage {step.Stage}.");
        }
    }
}
