using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>How the tool writes JSON: every script readable as it is, and everything that HTML could take for markup escaped.</summary>
internal static class ReadableJson
{
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}
