using System.Globalization;
using System.Text.RegularExpressions;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.Report;

public partial class ReportColourTests
{
    private static readonly string[] Themes = File.ReadAllText(Repository.PathOf("src", "LeadPlugins.Admin", "Report", "report.css")).Split("@media (prefers-color-scheme: dark)");

    [Theory]
    [InlineData("ink")]
    [InlineData("soft")]
    [InlineData("link")]
    public void Text_has_a_contrast_of_4_5_on_every_ground_in_both_themes(string text)
    {
        Assert.Equal(2, Themes.Length);
        foreach (var theme in Themes.Select(Colours))
            Assert.All(["paper", "card", "hover"], ground => Assert.True(Contrast(theme[text], theme[ground]) >= 4.5, $"{text} on {ground}: {Contrast(theme[text], theme[ground])}"));
    }

    private static Dictionary<string, string> Colours(string css) => Variables().Matches(css).GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => g.First().Groups[2].Value);

    // WCAG 2.2, relative luminance.
    private static double Contrast(string one, string other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);
    }

    [GeneratedRegex("--([a-z]+): #([0-9a-f]{6})")]
    private static partial Regex Variables();
}
