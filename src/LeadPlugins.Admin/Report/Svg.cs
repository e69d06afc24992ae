using System.Globalization;
using System.Text;

namespace LeadPlugins.Admin.Report;

/// <summary>The one chart the report needs: parts of a whole, side by side. Hidden from screen readers, for the numbers stand beside it as text.</summary>
internal static class Svg
{
    private const double Width = 1000;

    public static string Stack(string className, int whole, IEnumerable<(int Count, string Class)> parts)
    {
        var svg = new StringBuilder($"<svg class=\"stack {className}\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        var x = 0.0;
        foreach (var (count, partClass) in parts)
        {
            if (count == 0) continue;
            var width = count * Width / whole;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{partClass}\" x=\"{x:0.##}\" width=\"{Math.Max(width - 1.5, 1):0.##}\" height=\"10\"/>");
            x += width;
        }
        return svg.Append("</svg>").ToString();
    }
}
