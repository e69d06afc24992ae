using System.Globalization;
using System.Net;

namespace LeadPlugins.Admin.Report;

/// <summary>How the report writes text and numbers into its page.</summary>
internal static class Html
{
    /// <summary>Text with everything escaped that HTML could take for markup.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, to one decimal; "" of nothing.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "" : ((double)part / whole).ToString("0.0%", CultureInfo.InvariantCulture);
}
