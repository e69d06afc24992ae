using System.Xml.Linq;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>An id that two components share makes one of them overwrite the other at import.</summary>
internal sealed class IdIsUnique() : SolutionRule("LPS204", "Give one of them a new id.")
{
    private static readonly string[] Attributes = ["SdkMessageProcessingStepId", "PluginAssemblyId", "PluginTypeId", "fieldsecurityprofileid"];
    private static readonly string[] Elements = ["SdkMessageProcessingStepImageId", "formid", "savedqueryid", "savedqueryvisualizationid"];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from id in Ids(input.Customizations)
        group id by id.Id into shared
        where shared.Count() > 1
        let users = string.Join(", ", shared.Select(s => $"{s.What} in {SourceFile.Of(s.Element)}"))
        select At(shared.Last().Element, $"The id {shared.Key} is used {shared.Count()} times: {users}.");

    private static IEnumerable<(string Id, string What, XElement Element)> Ids(XElement root)
    {
        foreach (var element in root.Descendants())
        {
            foreach (var attribute in Attributes)
                if ((string?)element.Attribute(attribute) is { } id) yield return (RootComponents.Id(id), attribute, element);
            var (name, parent) = (element.Name.LocalName, element.Parent?.Name.LocalName);
            if (Elements.Contains(name) || (parent, name) is ("WebResource", "WebResourceId") or ("Dashboard", "FormId")) yield return (RootComponents.Id(element.Value), name, element);
            if ((parent, name) is ("Roles", "Role")) yield return (RootComponents.Id((string?)element.Attribute("id")), "Role", element);
        }
    }
}
