using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>What there is to know of a table: its columns, the forms, views, charts and buttons that the solution has for it, and what the person may do with its rows.</summary>
internal static class TableAnswer
{
    private static readonly string[] Privileges = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    public static object Of(Exchange exchange)
    {
        var (table, language, solution) = (exchange.RouteTable(), exchange.Language, exchange.Solution);
        return new
        {
            Name = table.LogicalName,
            table.SchemaName,
            Label = table.Label(language),
            Collection = table.CollectionLabel(language),
            table.EntitySetName,
            table.PrimaryId,
            table.PrimaryName,
            table.IsActivity,
            Columns = table.Columns.Where(c => c.ValidForRead).Select(c => Column(c, language)),
            Forms = solution.Forms.Where(f => f.Table == table.LogicalName && f.Type == "main").Select(f => new { f.Id, f.Names }),
            Views = solution.Views.Where(v => v.Table == table.LogicalName && v.QueryType == 0).Select(v => new { v.Id, Name = v.Names, v.IsDefault, v.Descriptions }),
            Charts = solution.Charts.Where(c => c.Table == table.LogicalName).Select(c => new { c.Id, Name = c.Names, c.IsDefault, c.Descriptions }),
            Ribbon = solution.Ribbons.FirstOrDefault(r => r.Table.Equals(table.LogicalName, StringComparison.OrdinalIgnoreCase)),
            May = Privileges.Where(p => exchange.Organization.May(exchange.Person, p, table)),
        };
    }

    private static object Column(ColumnModel column, int language) => new
    {
        Name = column.LogicalName,
        column.SchemaName,
        column.Type,
        Label = column.Label(language),
        column.Description,
        column.MaxLength,
        column.MinValue,
        column.MaxValue,
        column.DateBehavior,
        Options = column.Options.Count == 0 ? null : column.Options.Select(o => new { o.Value, Label = o.Label(language), o.State }),
        column.DefaultOption,
        Targets = column.Targets.Count == 0 ? null : column.Targets,
        IsRequired = column.RequiredLevel is "required" or "systemrequired",
        IsRecommended = column.RequiredLevel == "recommended",
        CanCreate = column is { ValidForCreate: true, Source: ColumnSource.Simple },
        CanUpdate = column is { ValidForUpdate: true, Source: ColumnSource.Simple },
    };
}
