using System.Globalization;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Events;

/// <summary>
/// The leads of a lead file by what an event file may call them: the line on which the lead begins (results.csv's column row), its e-mail address, its name as results.csv shows it, or
/// its id where the lead file gives ids. A name that several leads have means none of them.
/// </summary>
internal sealed class LeadNames
{
    private readonly Dictionary<string, List<int>> linesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> lines = [];
    private readonly string file;

    /// <param name="file">The lead file's name.</param>
    /// <param name="rows">Its rows, those that are no leads included: an event of such a row is refused when it is played.</param>
    public LeadNames(string file, IEnumerable<LeadRow> rows)
    {
        this.file = file;
        foreach (var row in rows)
        {
            var line = (int)row.Line;
            lines.Add(line);
            var names = new[] { row.Name, row.Lead?.GetAttributeValue<string>(LeadTable.EMailAddress1)?.Trim() ?? "", row.Lead is { Id: var id } && id != Guid.Empty ? id.ToString() : "" };
            foreach (var name in names.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!linesByName.TryGetValue(name, out var found)) linesByName.Add(name, found = []);
                found.Add(line);
            }
        }
    }

    /// <summary>The line of the lead, or what was found and is allowed instead.</summary>
    public (int? Line, string Found, string Allowed) Find(string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && name.Length > 0)
            return lines.Contains(line) ? (line, "", "") : (null, $"line {name}, on which no lead of {file} begins", $"the line of {file} on which the lead begins, results.csv's column row");
        if (linesByName.GetValueOrDefault(name) is not { } found)
            return (null, $"{Shown.Name(name)}, which no lead of {file} is called", $"a lead by its line in {file}, its e-mail address or its name");
        return found is [var only] ? (only, "", "")
            : (null, $"{Shown.Text(name)}, which the leads of lines {Shown.List([.. found.Select(l => l.ToString(CultureInfo.InvariantCulture))])} are called", "the line of the one that is meant");
    }
}
