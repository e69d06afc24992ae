using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Values;

/// <summary>What things are called in a language. A table or column of the platform that has no text in it is called as in English.</summary>
internal static class Labelled
{
    public static string Label(this ColumnModel column, int language) => Or(column.DisplayNames.In(language), column.DisplayName, column.LogicalName);

    public static string Label(this TableModel table, int language) => Or(table.DisplayNames.In(language), table.DisplayName, table.LogicalName);

    public static string CollectionLabel(this TableModel table, int language) => Or(table.CollectionNames.In(language), table.DisplayNames.In(language), table.DisplayName);

    public static string Label(this Option option, int language) => Or(option.Labels.In(language), option.Label, option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Or(params string[] texts) => texts.FirstOrDefault(t => t.Length > 0) ?? "";
}
