using System.Text.Json.Nodes;
using LeadPlugins.Rules.Agreements.Document;
using LeadPlugins.Testing;

namespace LeadPlugins.Rules.Tests.Agreements;

/// <summary>Editors are told by agreement.schema.json what the reader is told by <see cref="AgreementShape"/>: the two must say the same.</summary>
public class SchemaTests
{
    private static readonly JsonObject Schema =
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("src", "LeadPlugins.Rules", "Agreements", "agreement.schema.json")))!.AsObject();

    [Fact]
    public void The_schema_and_the_reader_say_the_same_of_every_property()
    {
        var differences = new List<string>();
        Compare("$", AgreementShape.Document, Schema, isRequired: true, differences);
        Assert.Empty(differences);
    }

    [Fact]
    public void A_property_the_schema_lacks_would_be_noticed()
    {
        var lacking = JsonNode.Parse(Schema.ToJsonString())!.AsObject();
        lacking["properties"]!["response"]!["properties"]!.AsObject().Remove("team");
        lacking["$defs"]!["criterion"]!["properties"]!["kind"]!["enum"]!.AsArray().Add("wish");
        var differences = new List<string>();
        Compare("$", AgreementShape.Document, lacking, isRequired: true, differences, lacking);
        Assert.Equal(2, differences.Count);
    }

    private static void Compare(string path, Shape shape, JsonObject schema, bool isRequired, List<string> differences, JsonObject? root = null)
    {
        root ??= Schema;
        string? description = (string?)schema["description"];
        bool isNullable = AllowsNull(schema);
        if (schema["anyOf"] is JsonArray alternatives) schema = alternatives[0]!.AsObject();
        if ((string?)schema["$ref"] is { } reference)
        {
            schema = root["$defs"]![reference.Replace("#/$defs/", "")]!.AsObject();
            description ??= (string?)schema["description"];
            isNullable |= AllowsNull(schema);
        }

        if (description is null && shape is not WordShape && !path.EndsWith(']')) differences.Add(path + " has no description");
        if (isRequired == isNullable && shape is not ValueShape) differences.Add(path + (isRequired ? " is required and may not be null" : " is optional and may be null"));
        switch (shape)
        {
            case ObjectShape one:
                Same<bool?>(path, "additional properties", false, (bool?)schema["additionalProperties"]);
                var properties = schema["properties"]!.AsObject();
                Same(path, "properties", Join(one.Properties.Select(p => p.Name)), Join(properties.Select(p => p.Key)));
                Same(path, "required", Join(one.Properties.Where(p => p.IsRequired).Select(p => p.Name)), Join((schema["required"]?.AsArray() ?? []).Select(name => (string)name!)));
                foreach (var property in one.Properties)
                    if (properties[property.Name] is JsonObject its) Compare(path + "." + property.Name, property.Shape, its, property.IsRequired, differences, root);
                break;
            case TextShape text:
                Same<int?>(path, "longest", text.MaxLength, (int?)schema["maxLength"]);
                break;
            case WordShape words:
                Same(path, "words", Join(words.Words), Join(schema["enum"]!.AsArray().Where(word => word is not null).Select(word => (string)word!)));
                break;
            case WholeShape whole:
                Same<int?>(path, "least", whole.Min, (int?)schema["minimum"]);
                Same<int?>(path, "most", whole.Max, (int?)schema["maximum"]);
                break;
            case NumberChoiceShape numbers:
                Same(path, "numbers", Join(numbers.Numbers.Select(n => $"{n}")), Join(schema["enum"]!.AsArray().Select(n => $"{n}")));
                break;
            case RateShape rate:
                Same<int?>(path, "above", 0, (int?)schema["exclusiveMinimum"]);
                Same<decimal?>(path, "most", rate.Max, (decimal?)schema["maximum"]);
                break;
            case FlagShape flag:
                Same(path, "flag", flag.OnlyTrue, schema["enum"] is not null);
                break;
            case ListShape list:
                Same<int?>(path, "fewest", list.Min, (int?)schema["minItems"] ?? 0);
                Same<int?>(path, "most", list.Max, (int?)schema["maxItems"]);
                Same(path, "each once", list.IsSet, (bool?)schema["uniqueItems"] ?? false);
                Compare(path + "[]", list.Item, schema["items"]!.AsObject(), isRequired: true, differences, root);
                break;
            case MapShape map:
                Compare(path + "[name]", map.Name, schema["propertyNames"]!.AsObject(), isRequired: true, differences, root);
                Compare(path + "[value]", map.Value, schema["additionalProperties"]!.AsObject(), isRequired: false, differences, root);
                break;
            case ValueShape operand:
                Same(path, "lists", operand.AllowsList, schema["type"]!.AsArray().Any(type => (string)type! == "array"));
                break;
            default:
                differences.Add(path + ": this test does not know " + shape.GetType().Name);
                break;
        }

        void Same<T>(string where, string what, T reader, T inSchema)
        {
            if (!Equals(reader, inSchema)) differences.Add($"{where}: {what}: the reader says {reader}, the schema {inSchema}");
        }
    }

    private static bool AllowsNull(JsonObject schema) =>
        (schema["type"] is JsonArray types && types.Any(type => (string)type! == "null"))
        || (schema["enum"] is JsonArray words && words.Any(word => word is null))
        || (schema["anyOf"] is JsonArray alternatives && alternatives.Any(one => (string?)one!["type"] == "null"));

    private static string Join(IEnumerable<string> words) => string.Join(", ", words.OrderBy(word => word, StringComparer.Ordinal));
}
