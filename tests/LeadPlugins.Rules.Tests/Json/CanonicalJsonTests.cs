using System.Globalization;
using System.Text;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Json;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("{ \"b\": 1, \"a\": 2, \"B\": 3 }", "{\"B\":3,\"a\":2,\"b\":1}")]
    [InlineData("[1.0, 1, 1e0, 100e-2]", "[1,1,1,1]")]
    [InlineData("[-0, 0.10, 1e3]", "[0,0.1,1000]")]
    [InlineData("{ \"a\": null, \"b\": { \"c\": null } }", "{\"b\":{}}")]
    [InlineData("[null]", "[null]")]
    [InlineData("\"\\u0041\\u00e9\\/\\u2028\\u0007\\n\"", "\"Aé/\u2028\\u0007\\n\"")]
    public void One_value_has_one_spelling(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.Write(JsonReader.Read(json).Root!));

    [Fact]
    public void The_hash_is_the_sha_256_of_the_canonical_text()
    {
        var agreement = Agreed.Small().Read();
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(agreement.Canonical))), agreement.Hash);
    }

    [Fact]
    public void A_change_of_meaning_changes_the_hash() =>
        Assert.NotEqual(Agreed.Small().Read().Hash, Agreed.Small().WithJson("nurture", """{ "maxUnknown": 3, "maxNotMet": 0 }""").Read().Hash);

    [Fact]
    public void However_a_document_is_written_its_canonical_form_and_hash_are_the_same_and_read_back_to_themselves()
    {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            var original = new RandomCase(random).Agreement;
            var rewritten = Agreed.Read(Rewritten(JsonReader.Read(original.Canonical).Root!, random));
            Assert.Equal(original.Canonical, rewritten.Canonical);
            Assert.Equal(original.Hash, rewritten.Hash);
            Assert.Equal(original.Response.Notify, rewritten.Response.Notify);
            if (i % 10 == 0) Assert.Equal(original.Canonical, AgreementReader.Read(original.Canonical, Zones.Find).Agreement!.Canonical);
        }
    }

    /// <summary>The same value in another spelling: properties in any order, blanks, other escapes and number forms, nulls for what is absent.</summary>
    private static string Rewritten(JsonValue value, Random random)
    {
        string blank = new(' ', random.Next(2));
        switch (value.Kind)
        {
            case JsonKind.Object:
                var properties = value.Properties.OrderBy(_ => random.Next()).Select(p => $"{blank}{Spelled(p.Name, random)}{blank}:{Rewritten(p.Value, random)}").ToList();
                if (value["kind"] is not null && value["question"] is null) properties.Add("\"question\": null");
                if (value["when"] is not null && value["user"] is null) properties.Add("\"user\": null");
                return "{" + string.Join(",\n", properties) + blank + "}";
            case JsonKind.Array:
                return "[" + string.Join("," + blank, value.Items.Select(item => Rewritten(item, random))) + "]";
            case JsonKind.Number:
                string plain = value.Number.ToString(CultureInfo.InvariantCulture);
                return random.Next(3) switch { 0 => plain + "e0", 1 => plain + (plain.Contains('.') ? "00" : ".0"), _ => (value.Number * 100).ToString(CultureInfo.InvariantCulture) + "E-2" };
            case JsonKind.String:
                return Spelled(value.Text, random);
            default:
                return CanonicalJson.Write(value);
        }
    }

    private static string Spelled(string text, Random random) =>
        "\"" + string.Concat(text.Select(c => random.Next(8) == 0 || c is '"' or '\\' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";
}
