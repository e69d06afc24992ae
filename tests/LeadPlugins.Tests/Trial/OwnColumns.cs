using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Tests.Trial;

/// <summary>Columns that an organization added to its leads itself.</summary>
internal static class OwnColumns
{
    public static ColumnModel YesNo(string name) => new()
    {
        LogicalName = name, SchemaName = name, DisplayName = name, Type = ColumnType.YesNo, IsCustom = true, DefaultOption = 0, Options = [new Option(0, "No"), new Option(1, "Yes")],
    };
}
