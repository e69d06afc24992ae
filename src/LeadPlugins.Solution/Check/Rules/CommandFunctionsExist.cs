using System.Xml.Linq;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A command and its custom rules call functions that a script of this solution defines.</summary>
internal sealed class CommandFunctionsExist() : SolutionRule("LPS532", "Correct Library or FunctionName, or add the function to the script.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var call in input.Ribbons.SelectMany(r => r.Descendants()).Where(e => e.Name.LocalName is "JavaScriptFunction" or "CustomRule"))
        {
            var (library, function) = ((string?)call.Attribute("Library") ?? "", (string?)call.Attribute("FunctionName") ?? "");
            if (input.Script(RibbonReader.WebResource(library)) is not { } script) yield return At(call, $"The library {library} is no web resource of this solution.");
            else if (!script.Defines(function)) yield return At(call, $"{RibbonReader.WebResource(library)} does not define {function}.");
        }
    }
}
