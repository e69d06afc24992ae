// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Activity Party.</summary>
public static class ActivityPartyTable
{
    public const string LogicalName = "activityparty";
    public const string ActivityId = "activityid";
    public const string AddressUsed = "addressused";
    public const string Id = "activitypartyid";
    public const string ParticipationTypeMask = "participationtypemask";
    public const string PartyId = "partyid";
    public const string PartyIdName = "partyidname";
    public const string VersionNumber = "versionnumber";
}
