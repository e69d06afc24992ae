using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Tests.Json;

public class JsonReaderTests
{
    [Theory]
    [InlineData("{ \"a\": [1, true, null, \"x\"] }")]
    [InlineData(" \r\n\t[] ")]
    [InlineData("\uFEFF{}")]
    [InlineData("-0.0e+0")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041 \\ud83d\\ude00\"")]
    public void Json_is_read(string json) => Assert.Empty(JsonReader.Read(json).Faults);

    [Theory]
    [InlineData("", "$ 1:1 the end of the text")]
    [InlineData("{", "$ 1:2 the end of the text|$ 1:2 the end of the text")]
    [InlineData("{\n  \"a\": 1,\n}", "$ 3:1 '}'")]
    [InlineData("[1,]", "$[1] 1:4 ']'")]
    [InlineData("[1 2]", "$ 1:4 '2'")]
    [InlineData("{ \"a\" 1 }", "$.a 1:7 '1'")]
    [InlineData("{ a: 1 }", "$ 1:3 'a'")]
    [InlineData("{ 'a': 1 }", "$ 1:3 '''")]
    [InlineData("[ // one\n 1]", "$[0] 1:3 '/'")]
    [InlineData("[True]", "$[0] 1:2 'T'")]
    [InlineData("[nullx]", "$[0] 1:2 'n'")]
    [InlineData("[01]", "$[0] 1:2 01")]
    [InlineData("[1.]", "$[0] 1:2 1.")]
    [InlineData("[.5]", "$[0] 1:2 '.'")]
    [InlineData("[+1]", "$[0] 1:2 '+'")]
    [InlineData("[1e]", "$[0] 1:2 1e")]
    [InlineData("[--1]", "$[0] 1:2 --1")]
    [InlineData("[NaN]", "$[0] 1:2 'N'")]
    [InlineData("[1e29]", "$[0] 1:2 1e29")]
    [InlineData("[0.00000000000000000000000000001]", "$[0] 1:2 0.00000000000000000000000000001")]
    [InlineData("[\"a\tb\"]", "$[0] 1:4 character 9")]
    [InlineData("[\"\\x\"]", "$[0] 1:3 '\\'")]
    [InlineData("[\"\\u12\"]", "$[0] 1:3 '\\'")]
    [InlineData("[\"\\ud83d\"]", "$[0] 1:9 half of a surrogate pair")]
    [InlineData("{} {}", "$ 1:4 '{'")]
    [InlineData("[1}", "$ 1:3 '}'")]
    public void What_is_no_json_is_named_with_path_line_and_column(string json, string expected) => Assert.Equal(expected, Told(json));

    [Fact]
    public void Reading_goes_on_after_a_fault() => Assert.Equal(
        "$.b 2:8 't'|$.c 3:10 character 10|$.d[1] 4:12 '*'",
        Told("{ \"a\": 1,\n  \"b\": tru, \n  \"c\": \"x\n  \"d\": [1, **, 3],\n  \"e\": { \"f\": 2 } }"));

    [Fact]
    public void A_name_that_stands_twice_is_a_fault_of_its_own_kind()
    {
        var fault = Assert.Single(JsonReader.Read("{ \"a\": { \"b\": 1,\n \"b\": 2 } }").Faults);
        Assert.True(fault.IsDuplicate);
        Assert.Equal("$.a.b 2:2", $"{fault.Path} {fault.Line}:{fault.Column}");
    }

    [Fact]
    public void Nesting_ends_at_64_levels()
    {
        Assert.Empty(JsonReader.Read(new string('[', 64) + new string(']', 64)).Faults);
        Assert.Single(JsonReader.Read(new string('[', 65) + new string(']', 65)).Faults);
        Assert.NotEmpty(JsonReader.Read(new string('[', 1_000_000)).Faults);
    }

    [Fact]
    public void Names_that_are_no_words_are_quoted_in_paths() =>
        Assert.Equal("$[\"odd name\"].b", JsonReader.Read("{ \"odd name\": { \"b\": 1 } }").Root!["odd name"]!["b"]!.Path);

    [Fact]
    public void Numbers_are_exact() => Assert.Equal(
        [1m, 1m, 1m, -1.5m, 0m, 1234567890123456789012345678m, 0.0000000000000000000000000001m, 1e27m],
        JsonReader.Read("[1.0, 1, 1e0, -15E-1, -0.0, 1234567890123456789012345678, 1e-28, 1000000000000000000000000000]").Root!.Items.Select(item => item.Number));

    [Fact]
    public void Random_damage_never_throws_and_is_never_read_as_another_document()
    {
        var random = new Random(1);
        const string damage = "{}[]\",:\\0159.eE+-truenl \n\u0001\ud83d";
        const string document = "{ \"name\": \"Lead \\u00e9\", \"list\": [1, -2.5e3, true, null], \"deep\": { \"x\": \"\\\"\" } }";
        for (int i = 0; i < 20_000; i++)
        {
            char[] damaged = document.ToCharArray();
            for (int n = random.Next(1, 4); n > 0; n--) damaged[random.Next(damaged.Length)] = damage[random.Next(damage.Length)];
            string json = new(damaged, 0, random.Next(1, damaged.Length + 1));
            var reading = JsonReader.Read(json);
            Assert.Equal(reading.Root is null, reading.Faults.Count > 0);
            Assert.All(reading.Faults, fault => Assert.True(fault.Line >= 1 && fault.Column >= 1));
            if (reading.Root is null) continue;
            using var other = System.Text.Json.JsonDocument.Parse(json); // what we accept, everybody accepts
        }
    }

    private static string Told(string json) => string.Join("|", JsonReader.Read(json).Faults.Select(fault => $"{fault.Path} {fault.Line}:{fault.Column} {fault.Found}"));
}
