using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>The images of one execution: only the columns the step registered, empty ones absent, each execution with copies of its own.</summary>
internal static class Images
{
    public static EntityImageCollection Pre(Step step, TableSchema? table, Row? before, Database database) =>
        Of(step.Images, i => i.Pre, table, before, database);

    public static EntityImageCollection Post(Step step, TableSchema? table, Row? after, Database database) =>
        Of(step.Images, i => i.Post, table, after, database);

    private static EntityImageCollection Of(IReadOnlyList<Image> images, Func<Image, bool> wanted, TableSchema? table, Row? row, Database database)
    {
        var collection = new EntityImageCollection();
        if (table is null || row is null) return collection;
        foreach (var image in images)
        {
            if (wanted(image)) collection[image.Alias] = database.ToEntity(table, row, image.Columns?.Select(c => table.Find(c)).OfType<ColumnSchema>());
        }
        return collection;
    }
}
