namespace LeadPlugins.Tests.Roles;

/// <summary>The roles that the solution brings.</summary>
internal static class RoleNames
{
    public const string Marketing = "Lead Alignment: Marketing Operations", Sales = "Lead Alignment: Sales Operations", Agent = "Lead Alignment: Telemarketing Agent";
    public const string AgencyAgent = "Lead Alignment: Agency Telemarketing Agent", Rep = "Lead Alignment: Sales Rep add-on", Administrator = "Lead Alignment: Administrator";

    public static readonly string[] All = [Marketing, Sales, Agent, AgencyAgent, Rep, Administrator];
}
