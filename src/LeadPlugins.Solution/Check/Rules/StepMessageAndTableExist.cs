namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A step's message is one whose id is known, and its table is in the solution or the platform.</summary>
internal sealed class StepMessageAndTableExist() : SolutionRule("LPS405", "Correct SdkMessageId or PrimaryEntity.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var step in input.Model.Steps)
        {
            if (step.Message is null) yield return At(step, "its SdkMessageId is none of the messages this version knows.");
            if (step.Table is not null && input.Table(step.Table) is null) yield return At(step, $"the table {step.Table} does not exist.");
            if (step is { Table: null, Message: "Create" or "Update" or "Delete" })
                yield return At(step, $"{step.Message} without PrimaryEntity would run for every table.");
        }
    }
}
