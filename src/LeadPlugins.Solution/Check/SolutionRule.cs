using System.Xml.Linq;
using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check;

/// <summary>One thing that must hold of a solution. The code never changes its meaning; the remedy says what to do whenever the rule is broken.</summary>
internal abstract class SolutionRule(string code, string remedy)
{
    public string Code { get; } = code;

    public abstract IEnumerable<Finding> Find(CheckInput input);

    protected Finding At(string file, string message) => new(Code, file, message, remedy);

    protected Finding At(XElement element, string message) => At(SourceFile.Of(element), message);

    protected Finding At(StepModel step, string message) => At(step.Source, $"Step \"{step.Name}\": {message}");
}
