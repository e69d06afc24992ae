using System.Globalization;
using System.Text;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>Reads the small text files a command is given (agreement, map, columns). What cannot be read becomes a sentence that names the file.</summary>
public static class InputText
{
    /// <summary>Larger than any of them can sensibly be; an agreement is at most 1,048,576 characters.</summary>
    private const long MostBytes = 8 * 1024 * 1024;

    /// <summary>The file's text, or null with a problem added.</summary>
    public static string? Read(string path, ICollection<string> problems)
    {
        try
        {
            if (PathFault.OfFile(path) is { } fault)
            {
                problems.Add(fault);
                return null;
            }
            var file = new FileInfo(path);
            if (file.Length > MostBytes) problems.Add($"{path}: has {file.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes; at most {MostBytes.ToString("N0", CultureInfo.InvariantCulture)} are read.");
            else return Decode(path, File.ReadAllBytes(path), problems);
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            problems.Add(PathFault.OfReading(path, e));
        }
        return null;
    }

    private static string? Decode(string path, byte[] bytes, ICollection<string> problems)
    {
        try
        {
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            problems.Add($"{path}: is not UTF-8 text (byte {e.Index}); save it as UTF-8.");
            return null;
        }
    }
}
