using LeadPlugins.Admin.CommandLine;

namespace LeadPlugins.Admin.Results;

/// <summary>A folder whose files are replaced all together: each is written in full under a temporary name first, so a reader never meets half a file.</summary>
public sealed class OutputFolder(string folder)
{
    private readonly List<(string Name, Action<Stream> Write)> files = [];

    public OutputFolder Add(string name, Action<Stream> write)
    {
        files.Add((name, write));
        return this;
    }

    /// <summary>Writes all files and gives their full paths. Throws IOException or UnauthorizedAccessException when the folder refuses them; then no temporary file is left.</summary>
    public IReadOnlyList<string> Save()
    {
        Directory.CreateDirectory(folder);
        var written = new List<(string Temporary, string Final)>();
        try
        {
            foreach (var (name, write) in files)
            {
                var final = Path.GetFullPath(Path.Combine(folder, name));
                var temporary = FormattableString.Invariant($"{final}.{Environment.ProcessId}.tmp");
                written.Add((temporary, final));
                using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write);
                write(stream);
            }
            foreach (var (temporary, final) in written) File.Move(temporary, final, overwrite: true);
            return [.. written.Select(w => w.Final)];
        }
        finally
        {
            foreach (var (temporary, _) in written) File.Delete(temporary);
        }
    }

    /// <summary>Writes all files and prints their paths on stdout, or says on stderr why it could not.</summary>
    public ExitCode SaveAndSay(Streams streams)
    {
        try
        {
            foreach (var file in Save()) streams.Out.WriteLine(file);
            return ExitCode.Done;
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            streams.Say(PathFault.OfWriting(folder, e));
            return ExitCode.CouldNotWrite;
        }
    }
}
