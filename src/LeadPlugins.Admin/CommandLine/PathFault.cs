namespace LeadPlugins.Admin.CommandLine;

/// <summary>Why a path that the user gave cannot be used: one sentence that begins with it, the same for every command.</summary>
public static class PathFault
{
    /// <summary>Null when there is a file to read.</summary>
    public static string? OfFile(string path) =>
        path.Trim().Length == 0 ? "An empty path was given; give a file."
        : Directory.Exists(path) ? $"{path}: is a folder; give a file."
        : File.Exists(path) ? null
        : $"{path}: there is no such file.";

    /// <summary>Null when there is a folder to read.</summary>
    public static string? OfFolder(string path) =>
        path.Trim().Length == 0 ? "An empty path was given; give a folder."
        : File.Exists(path) ? $"{path}: is a file; give a folder."
        : Directory.Exists(path) ? null
        : $"{path}: there is no such folder.";

    /// <summary>True for what reading and writing files may throw for reasons that lie outside the tool.</summary>
    public static bool Explains(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>What went wrong when a path that is there was read.</summary>
    public static string OfReading(string path, Exception e) =>
        OfFile(path) is { } fault && !Directory.Exists(path) ? fault
        : e is UnauthorizedAccessException ? $"{path}: may not be read; check its permissions."
        : $"{path}: cannot be read; another program may hold it, or the drive may be gone.";

    /// <summary>What went wrong when files were written into a folder.</summary>
    public static string OfWriting(string folder, Exception e) =>
        Blocker(folder) is { } file ? $"{folder}: is not a folder, because {file} is a file."
        : e is UnauthorizedAccessException ? $"{folder}: may not be written; check its permissions."
        : $"{folder}: cannot be written; the drive may be full, or another program may hold a file of it open.";

    // The part of the path that should be a folder and is a file.
    private static string? Blocker(string folder)
    {
        for (var part = Path.GetFullPath(folder); part is not null; part = Path.GetDirectoryName(part))
            if (File.Exists(part)) return part;
        return null;
    }
}
