using System.Globalization;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>What a chart draws: its series, and for each category one mark per series with the conditions that list its rows.</summary>
internal sealed class ChartDrawing(Exchange exchange, ChartModel chart, ChartColumns columns)
{
    /// <summary>A bar, slice or point. Only = conditions, column|operator|value, under which the view lists the rows behind it.</summary>
    private sealed record Mark(decimal Value, string Text, IReadOnlyList<string> Only);

    private sealed record Category(string Label, IReadOnlyList<Mark?> Marks, string Key);

    public object Of(IReadOnlyList<Entity> groups)
    {
        if (chart.Categories.Count == 0) throw BadRequest.Wrong("The chart groups by nothing.");
        var category = chart.Categories[0].CategoryAlias;
        // Another column that the query groups by splits the marks of a category into series.
        var measures = chart.Categories[0].MeasureAliases;
        return columns.GroupAliases.FirstOrDefault(a => a != category) is { } split && measures.Count > 0 ? Split(groups, category, split, measures[0]) : Plain(groups, category, measures);
    }

    private object Plain(IReadOnlyList<Entity> groups, string category, IReadOnlyList<string> measures) => new
    {
        Category = Heading(category),
        Series = measures.Select(columns.MeasureLabel),
        Categories = groups.Select(g => new Category(LabelOf(g, category), [.. measures.Select(m => MarkOf(g, m, category))], KeyOf(g, category))),
    };

    private object Split(IReadOnlyList<Entity> groups, string category, string split, string measure)
    {
        var series = groups.DistinctBy(g => KeyOf(g, split)).OrderBy(g => OrderOf(g, split), StringComparer.Ordinal).Select(g => (Key: KeyOf(g, split), Label: LabelOf(g, split))).ToList();
        return new
        {
            Category = Heading(category),
            Series = series.Select(s => s.Label),
            Categories = groups.GroupBy(g => KeyOf(g, category)).Select(c => new Category(
                LabelOf(c.First(), category),
                [.. series.Select(s => c.FirstOrDefault(g => KeyOf(g, split) == s.Key) is { } group ? MarkOf(group, measure, category, split) : null)],
                c.Key)),
        };
    }

    private string Heading(string alias) => columns.Of(alias) is { Column: { } column } ? column.Label(exchange.Language) : alias;

    private Mark? MarkOf(Entity group, string measure, params string[] categories)
    {
        var value = ValueOf(group, measure);
        decimal? number = value switch { int n => n, long n => n, decimal n => n, double n => (decimal)n, Money m => m.Value, _ => null };
        if (number is not { } found) return null;
        var decimals = found == decimal.Truncate(found) ? "N0" : "N1";
        return new Mark(found, found.ToString(decimals, exchange.Locale.Numbers), [.. categories.SelectMany(c => Conditions(group, c))]);
    }

    private IEnumerable<string> Conditions(Entity group, string alias)
    {
        var attribute = columns.Of(alias);
        var value = ValueOf(group, alias);
        if (value is null) return [$"{attribute.Name}|null"];
        if (attribute.DatePart is null) return [$"{attribute.Name}|eq|{Plain(value)}"];
        return ValueOf(group, ChartColumns.FirstOf(alias)) is DateTime first && ValueOf(group, ChartColumns.LastOf(alias)) is DateTime last
            ? [$"{attribute.Name}|ge|{Plain(first)}", $"{attribute.Name}|le|{Plain(last)}"] : [];
    }

    private string LabelOf(Entity group, string alias)
    {
        var (attribute, value) = (columns.Of(alias), ValueOf(group, alias));
        if (value is null) return exchange.Locale.Blank;
        if (attribute.DatePart is null || value is not int part) return exchange.Cells.Write(attribute.Column, value).Text;
        var number = part.ToString(CultureInfo.InvariantCulture);
        return attribute.DatePart switch
        {
            "week" => exchange.Locale.IsGerman ? $"Woche {number}" : $"Week {number}",
            "month" => exchange.Locale.IsGerman ? $"Monat {number}" : $"Month {number}",
            "quarter" => $"Q{number}",
            _ => number,
        };
    }

    private static string KeyOf(Entity group, string alias) => ValueOf(group, alias) is { } value ? Plain(value) : "";

    private static string OrderOf(Entity group, string alias) => ValueOf(group, alias) switch { OptionSetValue option => option.Value.ToString("D12", CultureInfo.InvariantCulture), int n => n.ToString("D12", CultureInfo.InvariantCulture), { } other => Plain(other), null => "" };

    private static object? ValueOf(Entity group, string alias) => group.GetAttributeValue<AliasedValue>(alias)?.Value;

    private static string Plain(object value) => value switch
    {
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference row => row.Id.ToString(),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
