// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Appointment.</summary>
public static class AppointmentTable
{
    public const string LogicalName = "appointment";
    public const string ActivityTypeCode = "activitytypecode";
    public const string ActualDurationMinutes = "actualdurationminutes";
    public const string ActualEnd = "actualend";
    public const string ActualStart = "actualstart";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string Description = "description";
    public const string ExchangeRate = "exchangerate";
    public const string Id = "activityid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string IsAllDayEvent = "isalldayevent";
    public const string IsBilled = "isbilled";
    public const string IsWorkflowCreated = "isworkflowcreated";
    public const string Location = "location";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OptionalAttendees = "optionalattendees";
    public const string Organizer = "organizer";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningTeam = "owningteam";
    public const string OwningUser = "owninguser";
    public const string PriorityCode = "prioritycode";
    public const string RegardingObjectId = "regardingobjectid";
    public const string RequiredAttendees = "requiredattendees";
    public const string ScheduledEnd = "scheduledend";
    public const string ScheduledStart = "scheduledstart";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Subject = "subject";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";
    public const string VersionNumber = "versionnumber";
}
