using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadPlugins.Testing;

namespace LeadPlugins.Solution.Tests;

/// <summary>Every text of the solution files that a person can read, as it is written there: in both languages, and fit to be shown.</summary>
public class TextTests
{
    private static readonly IReadOnlyList<SolutionText> All = [.. Directory.EnumerateFiles(Repository.PathOf("solution"), "*.xml", SearchOption.AllDirectories).SelectMany(SolutionText.In)];

    private static IEnumerable<SolutionText> German => All.Where(text => text.Language == 1031);

    [Fact]
    public void Every_text_stands_there_in_English_and_in_German()
    {
        Assert.Contains(German, text => text.Text == "Nächste Frage");
        Empty(All.GroupBy(text => text.Place).Where(place => !place.Select(text => text.Language).Order().SequenceEqual([1031, 1033])).Select(place => place.First()));
    }

    [Fact]
    public void No_text_is_empty_or_begins_or_ends_with_a_blank() => Empty(All.Where(text => text.Text.Trim().Length == 0 || text.Text.Trim() != text.Text));

    [Fact]
    public void German_quotes_are_German_and_come_in_pairs() => Empty(German.Where(text => !Regex.IsMatch(text.Text, "^[^\"'„“”]*(„[^\"'„“”]+“[^\"'„“”]*)*$")));

    [Fact]
    public void No_English_is_left_in_German() => Empty(German.Where(text => GermanText.EnglishIn(text.Text)));

    [Fact]
    public void Who_is_told_to_reject_is_told_it_by_the_name_of_the_button() => Empty(German.Where(text => Regex.IsMatch(text.Text, @"\b[Gg]eben Sie\b.*\bzurück\b")));

    /// <summary>Microsoft's reference of customapi says 100 characters for displayname and 300 for description. For columns, options, tables, views and forms no
    /// limit was found written down: 50 for what stands above a column or beside a value, 100 for names and 2,000 for descriptions keep clear of any.</summary>
    [Fact]
    public void No_text_is_longer_than_its_place() => Empty(All.Where(text => text.Text.Length > text.Kind switch
    {
        "displayname/label" => 100,
        "description/label" => 300,
        "Descriptions/Description" => 2000,
        "displaynames/displayname" or "labels/label" => 50,
        // Of a button also the sentence that is shown when the mouse rests on it.
        "Titles/Title" => 200,
        _ => 100,
    }));

    private static void Empty(IEnumerable<SolutionText> texts) => Assert.Empty(texts.Select(text => text.ToString()));

    /// <param name="Kind">Names of the element and the one around it.</param>
    /// <param name="Place">Where the texts in other languages stand, too.</param>
    private sealed record SolutionText(string Kind, string Place, int Language, string Text)
    {
        public static IEnumerable<SolutionText> In(string file)
        {
            var document = XDocument.Load(file, LoadOptions.SetLineInfo);
            foreach (var element in document.Descendants())
            {
                if (element.Parent is not { } parent || (int?)(element.Attribute("languagecode") ?? element.Attribute("LCID")) is not { } language) continue;
                // What stands around the texts of one place is an element of their own, found by its line.
                var place = Path.GetRelativePath(Repository.PathOf("solution"), file) + ":" + ((System.Xml.IXmlLineInfo)parent).LineNumber;
                yield return new SolutionText(parent.Name.LocalName + "/" + element.Name.LocalName, place, language, (string?)(element.Attribute("description") ?? element.Attribute("Title")) ?? "");
            }
        }

        public override string ToString() => $"{Place}: {Language} {Kind} ({Text.Length}): {Text}";
    }
}
