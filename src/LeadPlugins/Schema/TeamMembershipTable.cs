// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Team Membership.</summary>
public static class TeamMembershipTable
{
    public const string LogicalName = "teammembership";
    public const string Id = "teammembershipid";
    public const string SystemUserId = "systemuserid";
    public const string TeamId = "teamid";
    public const string VersionNumber = "versionnumber";
}
