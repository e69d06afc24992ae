using System.Xml.Linq;

namespace LeadPlugins.Solution.Check;

/// <summary>The order that the platform's schema demands of children, as far as their names are known; what is newer than the list may stand anywhere.</summary>
internal static class ElementOrder
{
    /// <summary>A sentence for every known child that is there twice or stands before one that it belongs behind.</summary>
    public static IEnumerable<string> Faults(XElement parent, string[] order)
    {
        var found = parent.Elements().Select(element => element.Name.LocalName).Where(name => order.Contains(name)).ToList();
        foreach (var (name, next) in found.Zip(found.Skip(1)))
        {
            if (name == next) yield return $"<{name}> is there twice.";
            else if (Array.IndexOf(order, name) > Array.IndexOf(order, next)) yield return $"<{name}> stands before <{next}> and belongs behind it.";
        }
    }
}
