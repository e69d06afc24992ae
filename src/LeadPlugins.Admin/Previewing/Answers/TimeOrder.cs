using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>
/// The order of groups that are made of a part of a date. FetchXML orders them by the number of the part, which begins anew each year: week 2 before week 51 of the year before. A chart of
/// what happened is read in the order in which it happened.
/// </summary>
internal static class TimeOrder
{
    /// <summary>The groups by the first instant in each where the query orders them by a part of a date, those without a date at the same end as in the query; else as they came.</summary>
    /// <param name="query">A chart's query, which asks for the first instant of each group of dates.</param>
    /// <param name="groups">What it found.</param>
    public static IReadOnlyList<Entity> Of(FetchText query, IReadOnlyList<Entity> groups)
    {
        var order = query.Root.Elements("order").FirstOrDefault();
        var alias = (string?)order?.Attribute("alias");
        if (alias is null || !query.Root.Descendants("attribute").Any(a => (string?)a.Attribute("alias") == alias && a.Attribute("dategrouping") is not null)) return groups;
        DateTime? First(Entity group) => group.GetAttributeValue<AliasedValue>(ChartColumns.FirstOf(alias))?.Value as DateTime?;
        return (string?)order!.Attribute("descending") is "true" or "1" ? [.. groups.OrderByDescending(First)] : [.. groups.OrderBy(First)];
    }
}
