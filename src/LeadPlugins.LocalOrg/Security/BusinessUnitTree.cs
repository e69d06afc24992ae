using LeadPlugins.LocalOrg.Rows;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>Which business units lie below which.</summary>
internal sealed class BusinessUnitTree(Database database)
{
    public bool IsWithin(Guid unit, Guid ancestor)
    {
        var table = database.Table("businessunit");
        var parent = database.Column(table, "parentbusinessunitid");
        // A unit that was made its own ancestor must not be climbed for ever.
        var seen = new HashSet<Guid>();
        for (Guid? at = unit; at is { } id && seen.Add(id); at = database.RowsOf(table).Find(id)?.LookupId(parent))
        {
            if (id == ancestor) return true;
        }
        return false;
    }
}
