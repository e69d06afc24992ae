using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads what runs: assemblies, steps and custom APIs.</summary>
internal sealed class RegistrationReader(XmlValues values)
{
    public AssemblyModel Assembly(XElement element) => new(
        values.IdAttribute(element, "PluginAssemblyId"),
        values.RequiredAttribute(element, "FullName"),
        values.Required(element, "FileName").TrimStart('/'),
        values.Int(element, "IsolationMode"),
        [.. element.Elements("PluginTypes").Elements("PluginType").Select(type => new PluginTypeModel(
            values.IdAttribute(type, "PluginTypeId"), values.RequiredAttribute(type, "Name"), values.RequiredAttribute(type, "AssemblyQualifiedName")))]);

    public StepModel Step(XElement step)
    {
        var typeName = values.Required(step, "PluginTypeName");
        var comma = typeName.IndexOf(',', StringComparison.Ordinal);
        return new StepModel
        {
            Id = values.IdAttribute(step, "SdkMessageProcessingStepId"),
            Name = values.RequiredAttribute(step, "Name"),
            Message = XmlValues.Text(step, "SdkMessageName") ?? SdkMessages.NameOf(values.Id(step, "SdkMessageId")),
            TypeName = comma < 0 ? typeName : typeName[..comma],
            AssemblyQualifiedTypeName = typeName,
            PluginTypeId = values.Id(step, "PluginTypeId"),
            Table = XmlValues.Text(step, "PrimaryEntity") is { Length: > 0 } table ? table.ToLowerInvariant() : null,
            Stage = values.Int(step, "Stage"),
            Mode = values.Int(step, "Mode"),
            Rank = values.Int(step, "Rank"),
            Configuration = XmlValues.Text(step, "Configuration") is { Length: > 0 } configuration ? configuration : null,
            AsyncAutoDelete = XmlValues.IsOne(step, "AsyncAutoDelete"),
            IsEnabled = values.OptionalInt(step, "StateCode") is null or 0,
            FilteringColumns = Columns(step, "FilteringAttributes"),
            Images = [.. step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(Image)],
            Source = SourceFile.Of(step),
        };
    }

    private ImageModel Image(XElement image) => new(
        values.Id(image, "SdkMessageProcessingStepImageId"),
        values.RequiredAttribute(image, "Name"),
        values.Required(image, "EntityAlias"),
        values.Int(image, "ImageType"),
        values.Required(image, "MessagePropertyName"),
        Columns(image, "Attributes"));

    private static string[] Columns(XElement parent, string child) =>
        (XmlValues.Text(parent, child) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A custom API and its parameters lie in files of their own, in the zip as in the folder.</summary>
    public IEnumerable<CustomApiModel> CustomApis(IReadOnlyDictionary<string, XElement> documents) =>
        documents.Where(d => d.Value.Name.LocalName == "customapi").OrderBy(d => d.Key, StringComparer.Ordinal).Select(d =>
        {
            var (path, api) = d;
            var folder = path[..(path.LastIndexOf('/') + 1)];
            var parts = documents.Where(p => p.Key.StartsWith(folder, StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value).ToList();
            return new CustomApiModel
            {
                UniqueName = values.RequiredAttribute(api, "uniquename"),
                BindingType = values.Int(api, "bindingtype"),
                BoundTable = XmlValues.Text(api, "boundentitylogicalname") is { Length: > 0 } table ? table : null,
                IsFunction = XmlValues.IsOne(api, "isfunction"),
                IsPrivate = XmlValues.IsOne(api, "isprivate"),
                AllowedCustomProcessingStepType = values.OptionalInt(api, "allowedcustomprocessingsteptype") ?? 0,
                PluginTypeId = api.Element("plugintypeid") is { } type ? values.OptionalId(type, "plugintypeid") : null,
                ExecutePrivilege = XmlValues.Text(api, "executeprivilegename") is { Length: > 0 } privilege ? privilege : null,
                Requests = [.. parts.Where(p => p.Name.LocalName == "customapirequestparameter").Select(Parameter)],
                Responses = [.. parts.Where(p => p.Name.LocalName == "customapiresponseproperty").Select(Parameter)],
                Source = path,
            };
        });

    private CustomApiParameter Parameter(XElement parameter) => new(
        values.RequiredAttribute(parameter, "uniquename"),
        values.Int(parameter, "type"),
        XmlValues.IsOne(parameter, "isoptional"),
        XmlValues.Text(parameter, "logicalentityname") is { Length: > 0 } table ? table : null);
}
