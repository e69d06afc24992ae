using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What a command hands to its function is a constant, or a value that the platform knows by name.</summary>
internal sealed class CommandParametersExist() : SolutionRule("LPS536", "Write a value that the platform hands to functions, such as PrimaryControl, SelectedControl or SelectedControlSelectedItemIds.")
{
    private static readonly string[] Kinds = ["BoolParameter", "CrmParameter", "DecimalParameter", "IntParameter", "StringParameter"];

    private static readonly string[] Values =
    [
        "CommandProperties", "FirstPrimaryItemId", "FirstSelectedItemId", "OrgLcid", "OrgName", "PrimaryControl", "PrimaryControlId", "PrimaryEntityTypeCode", "PrimaryEntityTypeName", "PrimaryItemIds",
        "SelectedControl", "SelectedControlAllItemCount", "SelectedControlAllItemIds", "SelectedControlAllItemReferences", "SelectedControlSelectedItemCount", "SelectedControlSelectedItemIds",
        "SelectedControlSelectedItemReferences", "SelectedControlUnselectedItemCount", "SelectedControlUnselectedItemIds", "SelectedControlUnselectedItemReferences", "SelectedEntityTypeCode",
        "SelectedEntityTypeName", "UserLcid",
    ];

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var call in input.Ribbons.Descendants().Where(e => e.Name.LocalName is "JavaScriptFunction" or "CustomRule"))
        {
            foreach (var parameter in call.Elements())
            {
                var (kind, value, function) = (parameter.Name.LocalName, (string?)parameter.Attribute("Value"), (string?)call.Attribute("FunctionName"));
                if (!Kinds.Contains(kind)) yield return At(parameter, $"{function} is handed a {kind}, which does not exist.");
                else if (value is null) yield return At(parameter, $"{function} is handed a {kind} without a Value.");
                else if (kind == "CrmParameter" && !Values.Contains(value)) yield return At(parameter, $"{function} is handed the CrmParameter {value}, which does not exist.");
            }
        }
    }
}
