using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>The personal settings of each user: one row of the user's own id, which comes with the user and which no request creates or deletes.</summary>
internal static class PersonalSettings
{
    private const string User = "systemuser", Settings = "usersettings";

    /// <summary>A new user begins with the organization's language.</summary>
    public static void ComeWith(Database database, RowWriter writer, string table, Row user, Guid userId)
    {
        if (table != User) return;
        var settings = database.Table(Settings);
        var row = writer.Create(new Entity(Settings, user.Id) { ["uilanguageid"] = database.BaseLanguage }, userId);
        writer.Amend(settings, row, userId, draft => draft.SetIfThere("businessunitid", user[database.Table(User).Find("businessunitid")!]));
    }

    /// <exception cref="System.ServiceModel.FaultException">The rows of this table come with their users.</exception>
    public static void RefuseNew(TableSchema table)
    {
        if (table.Name == Settings) throw Faults.InvalidArgument("Rows of usersettings come with their users; update the one of the user.");
    }
}
