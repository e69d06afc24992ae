using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>The lookup column behind a relationship's name.</summary>
internal static class Relation
{
    /// <param name="exchange">The request.</param>
    /// <param name="name">The relationship's schema name, as a subgrid names it.</param>
    /// <param name="table">The table that has the lookup.</param>
    public static string ColumnOf(Exchange exchange, string name, TableModel table)
    {
        var found = exchange.Solution.Relationships.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && r.ReferencingTable == table.LogicalName);
        if (found is not null) return found.ReferencingColumn;
        // Of the platform's own relationships only that of a row and the activities regarding it is needed here: Lead_Phonecalls, Lead_Emails, …
        return table.IsActivity && name.StartsWith("Lead_", StringComparison.OrdinalIgnoreCase) ? "regardingobjectid"
            : throw BadRequest.Wrong($"relationship: {table.LogicalName} has no relationship \"{name}\" that this preview knows.");
    }
}
