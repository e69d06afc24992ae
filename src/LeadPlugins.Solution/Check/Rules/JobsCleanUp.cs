namespace LeadPlugins.Solution.Check.Rules;

/// <summary>An asynchronous step deletes its succeeded jobs, else every save leaves a row in the organization's job table.</summary>
internal sealed class JobsCleanUp() : SolutionRule("LPS410", "Write <AsyncAutoDelete>1</AsyncAutoDelete> for asynchronous steps, 0 for others.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        input.Model.Steps.Where(s => s.AsyncAutoDelete != (s.Mode == 1)).Select(s => At(s, s.Mode == 1 ? "its succeeded jobs would stay." : "a synchronous step has no jobs to delete."));
}
