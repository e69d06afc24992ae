using System.Text.Json;
using System.Text.Json.Serialization;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>How answers are written: the model of the solution as it is, every text in the reader's language.</summary>
internal static class PreviewJson
{
    private static readonly JsonSerializerOptions English = Options(PreviewLocale.English), German = Options(PreviewLocale.German);

    public static JsonSerializerOptions In(int language) => language == PreviewLocale.German ? German : English;

    private static JsonSerializerOptions Options(int language) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = ReadableJson.Encoder, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new LabelsConverter(language) },
    };

    private sealed class LabelsConverter(int language) : JsonConverter<Labels>
    {
        public override Labels Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Labels are only written.");

        public override void Write(Utf8JsonWriter writer, Labels value, JsonSerializerOptions options) => writer.WriteStringValue(value.In(language));
    }
}
