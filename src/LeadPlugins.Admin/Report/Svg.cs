using System.Globalization;
using System.Text;

namespace LeadPlugins.Admin.Report;

/// <summary>The charts the report needs: parts of a whole, side by side, and parts of a column, one on the other. Hidden from screen readers, for the numbers stand beside it as text.</summary>
internal static class Svg
{
    private const double Width = 1000;
    private const int HighestColumn = 140;

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

    /// <summary>A column as high as its share of the highest one, which is <see cref="HighestColumn"/> pixels; its parts from below.</summary>
    public static string Column(int highest, IReadOnlyList<(int Count, string Class)> parts)
    {
        var y = (double)HighestColumn * parts.Sum(p => p.Count) / highest;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"column\" height=\"{y:0.##}\" viewBox=\"0 0 10 {y:0.##}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        foreach (var (count, partClass) in parts)
        {
            if (count == 0) continue;
            var height = (double)HighestColumn * count / highest;
            y -= height;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{partClass}\" y=\"{y:0.##}\" width=\"10\" height=\"{height:0.##}\"/>");
        }
        return svg.Append("</svg>").ToString();
    }
}
