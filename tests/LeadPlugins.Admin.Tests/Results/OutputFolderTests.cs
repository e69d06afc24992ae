using LeadPlugins.Admin.Results;

namespace LeadPlugins.Admin.Tests.Results;

public class OutputFolderTests
{
    [Fact]
    public void When_the_second_file_cannot_be_written_the_first_keeps_its_old_content_and_nothing_temporary_is_left()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old");
        var output = new OutputFolder(folder.Path).Add("a.txt", s => s.WriteByte(65)).Add("b.txt", _ => throw new IOException("disk full"));
        Assert.Throws<IOException>(() => output.Save());
        Assert.Equal("old", File.ReadAllText(folder.File("a.txt")));
        Assert.Equal(["a.txt"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }
}
