using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Events;

/// <summary>Lead columns by the names that a lead file's header may use.</summary>
internal static class LeadColumns
{
    /// <summary>The column of a logical name in any case, else the one that can be filled of a display name, exactly; null where there is none, or more than one.</summary>
    public static ColumnModel? Find(TableModel lead, string name) =>
        lead.Columns.FirstOrDefault(c => c.LogicalName.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? (lead.Columns.Where(c => c.DisplayName == name && CellReader.RefusalOf(c) is null).ToList() is [var only] ? only : null);
}
