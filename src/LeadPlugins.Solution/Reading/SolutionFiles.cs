using System.Text;

namespace LeadPlugins.Solution.Reading;

/// <summary>
/// The files of an unpacked solution folder, or of a zip, by their path ('/' separated, relative, case-sensitive as in a zip). Immutable: a change gives another instance.
/// </summary>
public sealed class SolutionFiles
{
    private readonly SortedDictionary<string, byte[]> contents;

    private SolutionFiles(SortedDictionary<string, byte[]> contents) => this.contents = contents;

    /// <summary>Every path, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => contents.Keys;

    /// <summary>Reads a folder and everything below it. Throws DirectoryNotFoundException when there is none.</summary>
    public static SolutionFiles FromFolder(string folder)
    {
        var contents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            contents.Add(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(path));
        return new SolutionFiles(contents);
    }

    public static SolutionFiles FromContents(IEnumerable<KeyValuePair<string, byte[]>> contents)
    {
        var sorted = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, content) in contents) sorted[path] = content;
        return new SolutionFiles(sorted);
    }

    public bool Contains(string path) => contents.ContainsKey(path);

    /// <summary>The content of a file. Throws FileNotFoundException when there is none at that path.</summary>
    public byte[] Content(string path) =>
        contents.TryGetValue(path, out var content) ? content : throw new FileNotFoundException($"The solution has no file {path}.", path);

    public SolutionFiles With(string path, byte[] content) => new(new SortedDictionary<string, byte[]>(contents, StringComparer.Ordinal) { [path] = content });

    public SolutionFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public SolutionFiles Without(string path)
    {
        var fewer = new SortedDictionary<string, byte[]>(contents, StringComparer.Ordinal);
        fewer.Remove(path);
        return new SolutionFiles(fewer);
    }
}
