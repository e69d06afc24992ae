using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What of a custom API fails its import or can never be changed: isoptional on a response, an unknown type or binding, a table that is not there.</summary>
internal sealed class CustomApiIsPossible() : SolutionRule("LPS411", "Correct the custom API before its first import; most of it is fixed afterwards.")
{
    public override IEnumerable<Finding> Find(CheckInput input) => input.Model.CustomApis.SelectMany(api => OfApi(api, input)).Concat(OfFiles(input));

    private IEnumerable<Finding> OfApi(CustomApiModel api, CheckInput input)
    {
        if (api.BindingType is < 0 or > 2) yield return At(api.Source, $"bindingtype {api.BindingType} does not exist.");
        if (api.AllowedCustomProcessingStepType is < 0 or > 2)
            yield return At(api.Source, $"allowedcustomprocessingsteptype {api.AllowedCustomProcessingStepType} does not exist.");
        if (api.BindingType == 0 && api.BoundTable is not null)
            yield return At(api.Source, $"A global API is bound to no table, but {api.BoundTable} is named.");
        if (api.BindingType != 0 && input.Table(api.BoundTable) is null)
            yield return At(api.Source, $"It is bound to the table \"{api.BoundTable}\", which does not exist.");
        if (api.IsFunction && api.Responses.Count == 0) yield return At(api.Source, "A function must answer something.");
        foreach (var parameter in api.Requests.Concat(api.Responses))
        {
            if (parameter.Type is < 0 or > 12) yield return At(api.Source, $"{parameter.UniqueName}: type {parameter.Type} does not exist.");
            if (parameter.Table is not null && input.Table(parameter.Table) is null)
                yield return At(api.Source, $"{parameter.UniqueName}: the table {parameter.Table} does not exist.");
        }
        foreach (var twice in api.Requests.GroupBy(p => p.UniqueName).Concat(api.Responses.GroupBy(p => p.UniqueName)).Where(g => g.Count() > 1))
            yield return At(api.Source, $"{twice.Key} is there twice.");
    }

    private IEnumerable<Finding> OfFiles(CheckInput input)
    {
        foreach (var path in input.Files.Paths.Where(p => p.StartsWith("customapis/", StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var root = input.Document(path);
            if (root.Name.LocalName == "customapiresponseproperty" && root.Element("isoptional") is not null)
                yield return At(path, "isoptional on a response fails the import.");
            if ((string?)root.Attribute("uniquename") is var name && name != path.Split('/')[^2])
                yield return At(path, $"uniquename is \"{name}\", the folder is called {path.Split('/')[^2]}.");
        }
    }
}
