using System.Text.RegularExpressions;
using LeadPlugins.Testing;

namespace LeadPlugins.Architecture.Tests;

/// <summary>What the documents name must exist.</summary>
public partial class DocumentTests
{
    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"--project ([\w./]+)")]
    private static partial Regex Project();

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md")).Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files_that_exist(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;

        Assert.All(Named(document, Link()), path => Assert.True(Path.Exists(Path.Combine(folder, path)), path));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_name_projects_that_exist(string document) =>
        Assert.All(Named(document, Project()), path => Assert.True(Directory.Exists(Repository.PathOf(path)) && Directory.EnumerateFiles(Repository.PathOf(path), "*.csproj").Any(), path));

    [Fact]
    public void Continuous_integration_runs_the_two_commands_of_the_README_and_nothing_else()
    {
        var readme = Regex.Matches(File.ReadAllText(Repository.PathOf("README.md")), @"^```\n(dotnet .+)\n```", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();
        var ci = File.ReadAllLines(Repository.PathOf(".ci", "run")).Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal)).ToList();

        Assert.Equal(["dotnet test", "dotnet run --project src/LeadPlugins.Admin -- run"], ci);
        Assert.All(ci, command => Assert.Contains(command, readme));
    }

    private static IEnumerable<string> Named(string document, Regex pattern) => pattern.Matches(File.ReadAllText(Repository.PathOf(document))).Select(m => m.Groups[1].Value);

    [Theory]
    [InlineData("See [the guide](docs/no-such-guide.md).")]
    public void A_dead_link_would_be_found(string text) => Assert.False(Path.Exists(Repository.PathOf(Link().Match(text).Groups[1].Value)));
}
