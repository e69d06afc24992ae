using System.Text.RegularExpressions;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Tests.Wording;

public class WordsTests
{
    [Fact]
    public void Every_catalogue_has_the_same_keys() =>
        Assert.Equal(EnglishWords.ByKey.Keys.Order(StringComparer.Ordinal), GermanWords.ByKey.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_sentence_has_the_same_places_in_every_language() =>
        Assert.All(EnglishWords.ByKey, english => Assert.Equal(Places(english.Value), Places(GermanWords.ByKey[english.Key])));

    [Fact]
    public void Every_fault_has_a_sentence_and_a_remedy_in_every_language() => Assert.All(FaultCodes.All, code =>
    {
        foreach (int language in new[] { Words.English, Words.German })
        {
            Assert.NotEqual(code, Words.Fault(code, language));
            Assert.NotEqual("", Words.Remedy(code, language));
        }
    });

    [Fact]
    public void Every_fault_code_is_in_the_list() => Assert.Equal(
        typeof(FaultCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        FaultCodes.All.Order(StringComparer.Ordinal));

    [Fact]
    public void A_language_without_a_catalogue_is_told_in_English() =>
        Assert.Equal("No lead agreement is in force.", Words.Fault(FaultCodes.NoAgreement, 1036));

    [Fact]
    public void German_quotes_are_German_and_come_in_pairs() =>
        Assert.All(GermanWords.ByKey.Values, sentence => Assert.Matches("^[^\"'„“”]*(„[^\"'„“”]+“[^\"'„“”]*)*$", sentence));

    [Fact]
    public void No_English_is_left_in_German() => Assert.All(GermanWords.ByKey, german =>
    {
        Assert.NotEqual(EnglishWords.ByKey[german.Key], german.Value);
        Assert.DoesNotMatch(@"\b([Tt]he|of|and|is|are|not|[Tt]his|[Tt]hat|with|by|or|for|it|to|when|which|who|has|have|from|cannot|must|may|no)\b", german.Value);
    });

    private static string Places(string sentence) => string.Join(" ", Regex.Matches(sentence, @"\{\d\}").Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));
}
