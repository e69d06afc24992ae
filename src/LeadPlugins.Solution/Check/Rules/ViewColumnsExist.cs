using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Every column that a view reads, sorts by, filters on or shows exists on its table.</summary>
internal sealed class ViewColumnsExist() : SolutionRule("LPS501", "Correct the column name in the view.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var view in input.Customizations.Descendants("savedquery"))
        {
            foreach (var entity in view.Elements("fetchxml").Elements("fetch").Elements("entity"))
            {
                var unknown = Unknown(entity, input).Concat(UnknownCells(view, entity, input));
                foreach (var column in unknown.Distinct()) yield return At(view, $"View {(string?)view.Element("savedqueryid")}: {column} does not exist.");
            }
        }
    }

    /// <summary>Columns of this table and, recursively, of the tables joined to it. A condition with entityname belongs to that join.</summary>
    private static IEnumerable<string> Unknown(XElement entity, CheckInput input)
    {
        var table = (string?)entity.Attribute("name") ?? "";
        if (input.Table(table) is null) yield return $"the table {table}";
        else
        {
            var read = entity.Elements("attribute").Select(a => (string?)a.Attribute("name"));
            var sorted = entity.Elements("order").Select(o => (string?)o.Attribute("attribute"));
            var filtered = entity.Elements("filter").Descendants("condition").Where(c => c.Attribute("entityname") is null).Select(c => (string?)c.Attribute("attribute"));
            foreach (var name in read.Concat(sorted).Concat(filtered).OfType<string>().Where(name => !input.HasColumn(table, name))) yield return $"{table}.{name}";
        }
        foreach (var joined in entity.Elements("link-entity").SelectMany(link => Unknown(link, input))) yield return joined;
    }

    /// <summary>A cell shows a column of the table, or "alias.column" of a join.</summary>
    private static IEnumerable<string> UnknownCells(XElement view, XElement entity, CheckInput input)
    {
        var table = (string?)entity.Attribute("name") ?? "";
        var joins = entity.Descendants("link-entity").Where(l => l.Attribute("alias") is not null)
            .ToDictionary(l => (string)l.Attribute("alias")!, l => (string?)l.Attribute("name") ?? "");
        foreach (var cell in view.Elements("layoutxml").Descendants("cell").Select(c => (string?)c.Attribute("name") ?? ""))
        {
            var parts = cell.Split('.');
            var known = parts.Length == 2 ? joins.TryGetValue(parts[0], out var joined) && input.HasColumn(joined, parts[1]) : input.HasColumn(table, cell);
            if (!known) yield return $"the shown column {cell}";
        }
    }
}
