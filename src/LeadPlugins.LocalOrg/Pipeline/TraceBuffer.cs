using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>The trace of one execution: 10 KB, of which the oldest lines are dropped first.</summary>
internal sealed class TraceBuffer : ITracingService
{
    public const int Limit = 10 * 1024;

    private Queue<string>? lines;
    private int bytes;

    /// <exception cref="FormatException">The text is not a format string although arguments were given; the platform throws too.</exception>
    public void Trace(string format, params object[] args)
    {
        var line = args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format ?? "";
        (lines ??= new Queue<string>()).Enqueue(line);
        bytes += SizeOf(line);
        while (bytes > Limit && lines.Count > 1) bytes -= SizeOf(lines.Dequeue());
    }

    public override string ToString() => lines is null ? "" : string.Join('\n', lines);

    private static int SizeOf(string line) => Encoding.UTF8.GetByteCount(line) + 1;
}
