using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Schema;

/// <summary>
/// What the platform does with its own tables and columns beyond what their declarations say. Facts that would otherwise be names scattered through the code.
/// </summary>
internal static class PlatformFacts
{
    /// <summary>Read-only text columns that the platform composes of others, on whatever table has them.</summary>
    public static readonly (string Column, string[] Parts)[] Compositions = [("fullname", ["firstname", "lastname"])];

    /// <summary>Tables whose rows no request deletes.</summary>
    public static readonly HashSet<string> Undeletable = ["systemuser", "usersettings", "businessunit", "organization", "sdkmessage", "sdkmessagefilter"];

    /// <summary>Tables whose rows can be merged.</summary>
    public static readonly HashSet<string> Mergeable = ["account", "contact", "lead"];

    /// <summary>Messages whose steps can have images.</summary>
    public static readonly HashSet<string> WithImages = ["Create", "Update", "Delete", "Assign", "SetState", "Merge"];

    /// <summary>Tables whose rows are written with the row they belong to and by no request of their own, and how.</summary>
    public static readonly Dictionary<string, string> WrittenWithAnother = new() { ["activityparty"] = "the party lists of its activity" };

    /// <summary>The party lists of activities, with activityparty.participationtypemask.</summary>
    public static readonly Dictionary<string, int> PartyLists = new()
    {
        ["from"] = 1, ["to"] = 2, ["cc"] = 3, ["bcc"] = 4, ["requiredattendees"] = 5, ["optionalattendees"] = 6, ["organizer"] = 7,
    };

    /// <summary>email.statuscode of a mail that left; Pending Send and Sending are other ones.</summary>
    public const int EmailSent = 3;

    /// <summary>
    /// What QualifyLead copies from the lead, by table created: the platform's default mappings, as far as the columns are here (U).
    /// </summary>
    public static readonly Dictionary<string, (string From, string To)[]> LeadMappings = new()
    {
        ["account"] =
        [
            ("companyname", "name"), ("telephone1", "telephone1"), ("emailaddress1", "emailaddress1"), ("websiteurl", "websiteurl"),
            ("numberofemployees", "numberofemployees"), ("revenue", "revenue"), ("description", "description"), ("donotphone", "donotphone"),
            ("transactioncurrencyid", "transactioncurrencyid"),
        ],
        ["contact"] =
        [
            ("firstname", "firstname"), ("lastname", "lastname"), ("jobtitle", "jobtitle"), ("telephone1", "telephone1"), ("mobilephone", "mobilephone"),
            ("emailaddress1", "emailaddress1"), ("description", "description"), ("donotphone", "donotphone"),
            ("transactioncurrencyid", "transactioncurrencyid"),
        ],
        ["opportunity"] =
        [
            ("subject", "name"), ("description", "description"), ("qualificationcomments", "qualificationcomments"), ("budgetamount", "budgetamount"),
            ("budgetstatus", "budgetstatus"), ("decisionmaker", "decisionmaker"), ("need", "need"), ("purchaseprocess", "purchaseprocess"),
            ("purchasetimeframe", "purchasetimeframe"), ("estimatedamount", "estimatedvalue"), ("estimatedclosedate", "estimatedclosedate"),
            ("campaignid", "campaignid"), ("transactioncurrencyid", "transactioncurrencyid"),
        ],
    };

    /// <summary>Tables that exist on the platform but hold nothing here; reading them would look like an empty result.</summary>
    public static readonly Dictionary<string, string> KeptElsewhere = new()
    {
        ["asyncoperation"] = "table asyncoperation (system jobs are LocalOrganization.Jobs)",
        ["plugintracelog"] = "table plugintracelog (executions are LocalOrganization.Log)",
    };

    /// <summary>What the deletion of a referenced row does, where it is not RemoveLink and no solution declares the relationship.</summary>
    public static CascadeDelete OnDelete(TableSchema referencing, string column) => (referencing.Name, column) switch
    {
        ("queueitem", "queueid") => CascadeDelete.Restrict,
        ("queueitem", "objectid") => CascadeDelete.Cascade,
        ("plugintype", "pluginassemblyid") => CascadeDelete.Cascade,
        ("sdkmessageprocessingstep", "plugintypeid") => CascadeDelete.Restrict,
        ("sdkmessageprocessingstepimage", "sdkmessageprocessingstepid") => CascadeDelete.Cascade,
        ("activityparty", "activityid") => CascadeDelete.Cascade,
        (_, "ownerid") => CascadeDelete.Restrict,
        _ when IsRegarding(referencing, column) => CascadeDelete.Cascade,
        _ => CascadeDelete.RemoveLink,
    };

    /// <summary>Whether Merge turns rows that point at the loser to the winner; the platform's table reference says so of activities.</summary>
    public static bool FollowsMerge(TableSchema referencing, string column) => IsRegarding(referencing, column);

    /// <summary>Whether rows follow the row they point at to its new owner: the relationships of activities are parental by default.</summary>
    public static bool FollowsOwner(TableSchema referencing, string column) => IsRegarding(referencing, column);

    private static bool IsRegarding(TableSchema referencing, string column) => referencing.IsActivity && column == "regardingobjectid";
}
