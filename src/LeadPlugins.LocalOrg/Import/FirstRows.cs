using LeadPlugins.LocalOrg.Rows;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Import;

/// <summary>The rows that every organization is born with.</summary>
internal static class FirstRows
{
    public static void Write(Database database, RowWriter writer, Guid administratorId, LocalOrgOptions options)
    {
        Guid Create(string table, Guid id, params (string Column, object Value)[] values)
        {
            var row = new Entity(table, id);
            foreach (var (column, value) in values) row[column] = value;
            var created = writer.Create(row, database.SystemUserId);
            PersonalSettings.ComeWith(database, writer, table, created, database.SystemUserId);
            return created.Id;
        }

        var unit = new EntityReference("businessunit", Create("businessunit", database.RootBusinessUnitId, ("name", "localorg")));
        Create("systemuser", database.SystemUserId, ("lastname", "SYSTEM"), ("businessunitid", unit));
        Create("systemuser", administratorId,
            ("firstname", "Local"), ("lastname", "Administrator"), ("businessunitid", unit), ("domainname", "administrator@localorg"));
        var currency = Create("transactioncurrency", database.BaseCurrencyId,
            ("currencyname", options.BaseCurrency), ("isocurrencycode", options.BaseCurrency), ("currencysymbol", options.BaseCurrency),
            ("currencyprecision", 2), ("exchangerate", 1m));

        Create("organization", database.OrganizationId, ("basecurrencyid", new EntityReference("transactioncurrency", currency)));
        var table = database.Table("organization");
        writer.Amend(table, database.Row(table, database.OrganizationId), database.SystemUserId, draft =>
        {
            draft.SetIfThere("name", "localorg");
            draft.SetIfThere("languagecode", options.BaseLanguage);
        });
    }
}
