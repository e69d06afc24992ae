namespace LeadPlugins.LocalOrg;

/// <summary>How a new organization starts. The same options and the same requests give the same ids, rows and stamps.</summary>
public sealed record LocalOrgOptions
{
    /// <summary>The organization's first instant, UTC.</summary>
    public DateTime StartUtc { get; init; } = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public LocalOrgSwitches Switches { get; init; } = new();

    /// <summary>Language code of the organization, 1033 = English. New users begin with it.</summary>
    public int BaseLanguage { get; init; } = 1033;

    /// <summary>ISO code of the organization's base currency.</summary>
    public string BaseCurrency { get; init; } = "GBP";

    /// <summary>A step that takes longer fails, as in the platform's sandbox. Measured; the step is not interrupted.</summary>
    public TimeSpan PluginTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Whether requests ask for the privileges of roles. Off = every enabled user may do everything. The administrator of the start has the role System
    /// Administrator; others have what roles they are given, by Associate on systemuserroles_association, or their teams by teamroles_association.
    /// </summary>
    public bool EnforcePrivileges { get; init; }

    /// <summary>Seed of the ids that the organization gives.</summary>
    public int Seed { get; init; } = 1;
}
