using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadPlugins.Testing;

namespace LeadPlugins.Architecture.Tests;

public class VersionTests
{
    [Fact]
    public void The_newest_heading_of_the_changelog_is_the_version_of_build_and_solution()
    {
        var heading = Regex.Match(File.ReadAllText(Repository.PathOf("CHANGELOG.md")), @"^## (\d+\.\d+\.\d+)", RegexOptions.Multiline).Groups[1].Value;
        var build = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
        var solution = XDocument.Load(Repository.PathOf("solution", "Other", "Solution.xml")).Descendants("Version").Single().Value;

        Assert.Equal(heading, build);
        Assert.Equal(heading + ".0", solution);
    }
}
