using System.ServiceModel;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;
using OrganizationFault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace LeadPlugins.LocalOrg;

/// <summary>Every fault this organization answers, with the platform's code where the platform has one.</summary>
internal static class Faults
{
    public const int IsvAborted = unchecked((int)0x80040265);
    public const int IsvUnexpected = unchecked((int)0x80040224);
    public const int PrivilegeDenied = unchecked((int)0x80040220);
    public const int InfiniteLoop = unchecked((int)0x80044182);

    public static OrganizationFault Of(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));

    // What is not imitated. The code is the platform's "not supported"; the message names the thing.
    public static OrganizationFault NotImitated(string what) =>
        Of(unchecked((int)0x80040315), $"The local organization does not imitate {what}.");

    // Requests
    public static OrganizationFault InvalidArgument(string message) => Of(unchecked((int)0x80040203), message);

    public static OrganizationFault InvalidFetchXml(string message) => InvalidArgument($"Invalid FetchXML: {message}.");

    public static OrganizationFault TooManyAggregated() =>
        Of(unchecked((int)0x8004e023), "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");

    public static OrganizationFault UnknownParameter(string message, string parameter) =>
        InvalidArgument($"The local organization does not know parameter '{parameter}' of message {message}.");

    public static OrganizationFault MissingParameter(string message, string parameter) =>
        InvalidArgument($"Required field '{parameter}' is missing in message {message}.");

    public static OrganizationFault WrongParameterType(string message, string parameter, Type expected, object? found) =>
        InvalidArgument($"Parameter '{parameter}' of message {message} must be {expected.Name}; found {found?.GetType().Name ?? "null"}.");

    public static OrganizationFault DisabledUser(Guid id) =>
        Of(unchecked((int)0x80040225), $"The specified user (Id={id}) is either disabled or is not a member of any business unit.");

    public static OrganizationFault TooDeep() =>
        Of(InfiniteLoop, "This operation was canceled because it is part of an infinite loop: plug-ins started one another more than 8 levels deep.");

    // Privileges. The platform's text names ids and numbers besides, which nobody reads.
    public static OrganizationFault PrivilegeMissing(Lookup principal, string privilege) => Of(
        PrivilegeDenied,
        $"Principal {(principal.Table == "team" ? "team" : "user")} (Id={principal.Id}, type={(principal.Table == "team" ? 9 : 8)}) is missing {privilege} privilege.");

    public static OrganizationFault AccessDenied(Guid userId, string privilege, string table, Guid rowId) => Of(
        PrivilegeDenied,
        $"SecLib::AccessCheckEx failed. Principal user (Id={userId}, type=8) has {privilege} privilege, but its level does not reach {table} {rowId}.");

    // Tables, rows, columns
    public static OrganizationFault UnknownTable(string? table) =>
        Of(unchecked((int)0x80041102), $"The entity with a name = '{table}' was not found in the MetadataCache.");

    public static OrganizationFault UnknownColumn(string table, string? column) =>
        Of(unchecked((int)0x80041103), $"'{table}' entity doesn't contain attribute with Name = '{column}'.");

    public static OrganizationFault RowNotFound(string table, Guid id) =>
        Of(unchecked((int)0x80040217), $"{table} With Id = {id} Does Not Exist");

    public static OrganizationFault DuplicateKey(string table, Guid id) =>
        Of(unchecked((int)0x80040237), $"Cannot insert duplicate key. A record of {table} with Id = {id} exists already.");

    public static OrganizationFault WrongType(ColumnSchema column, object value) =>
        InvalidArgument($"Incorrect attribute value type {value.GetType()} for attribute '{column.Name}' of entity '{column.Table.Name}'.");

    public static OrganizationFault TooLong(ColumnSchema column, int length) =>
        Of(
            unchecked((int)0x80044331),
            $"A validation error occurred. The length of the '{column.Name}' attribute of the '{column.Table.Name}' entity exceeded the maximum allowed "
            + $"length of '{column.Model.MaxLength}' (found {length}).");

    public static OrganizationFault WholeOutOfRange(ColumnSchema column) => OutOfRange(unchecked((int)0x8004432f), column);

    public static OrganizationFault NumberOutOfRange(ColumnSchema column) => OutOfRange(unchecked((int)0x80044330), column);

    public static OrganizationFault UnknownOption(ColumnSchema column, int value) =>
        Of(unchecked((int)0x8004431a), FormattableString.Invariant(
            $"A validation error occurred. The value {value} of {OnRecord(column)} is outside the valid range. Accepted Values: {column.OptionList}"));

    public static OrganizationFault DateOutOfRange(ColumnSchema column) =>
        Of(unchecked((int)0x80040239), $"The date-time of {OnRecord(column)} is outside the supported range: 1753-01-01 or later.");

    public static OrganizationFault StatusNotOfState(string table, int status, int state) =>
        Of(unchecked((int)0x80048408), FormattableString.Invariant($"{status} is not a valid status code for state code {state} on {table}."));

    public static OrganizationFault VersionMismatch(string table, Guid id) =>
        Of(unchecked((int)0x80060882), $"The version of the existing record doesn't match the RowVersion property provided ({table} {id}).");

    public static OrganizationFault VersionNotProvided() =>
        Of(unchecked((int)0x80060883), "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfRowVersionMatches.");

    public static OrganizationFault RowIsLocked(string table, Guid id) =>
        Of(unchecked((int)0x80044151), $"SQL timeout expired: {table} {id} is locked by a transaction of another session.");

    public static OrganizationFault IsReferenced(string table, Guid id, string byTable) =>
        Of(unchecked((int)0x80040227), $"The {table} {id} cannot be deleted because it is associated with another object, of {byTable}.");

    // Queues
    public static OrganizationFault NotQueueEnabled(string table) =>
        InvalidArgument($"Entity {table} is not enabled for queues.");

    public static OrganizationFault SameQueue() =>
        Of(unchecked((int)0x8004051b), "The queue item cannot be routed to the same queue");

    public static OrganizationFault DeactivatedQueueItem() =>
        Of(unchecked((int)0x8004051d), "This item is deactivated. To work with this item, reactivate it and then try again.");

    public static OrganizationFault ClosedRecordInQueue() =>
        Of(unchecked((int)0x8004051e), "Deactivated object cannot be added to queue.");

    public static OrganizationFault NotInSourceQueue() =>
        Of(unchecked((int)0x80040524), "Could not find any queue item associated with the Target in the specified SourceQueueId.");

    public static OrganizationFault SecondQueueItem() =>
        Of(
            unchecked((int)0x80040526),
            "An active queue item already exists for the given object. Cannot create more than one active queue item for this object.");

    public static OrganizationFault InactiveQueue() =>
        Of(unchecked((int)0x80040522), "You cannot add items to an inactive queue. Select another queue and try again.");

    // Leads
    public static OrganizationFault LeadIsClosed() => Of(unchecked((int)0x80040519), "The lead is already closed.");

    // Merge
    public static OrganizationFault MergeOfInactive() =>
        Of(unchecked((int)0x80045304), "Merge cannot be performed on entity that is inactive.");

    // Plug-ins
    public static OrganizationFault NoTransaction() =>
        Of(
            unchecked((int)0x80040251),
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    public static OrganizationFault TransactionCountReduced() =>
        Of(
            unchecked((int)0x8009000C),
            "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    public static OrganizationFault PluginTooSlow(string step, TimeSpan limit) =>
        Of(unchecked((int)0x80081111), FormattableString.Invariant(
            $"The plug-in execution of step {step} timed out: it took longer than {limit.TotalSeconds:0.###} seconds."));

    private static OrganizationFault OutOfRange(int code, ColumnSchema column) =>
        Of(code, FormattableString.Invariant(
            $"A validation error occurred. The value of {OnRecord(column)} is outside the valid range {column.Model.MinValue} to {column.Model.MaxValue}."));

    private static string OnRecord(ColumnSchema column) => $"'{column.Name}' on record of type '{column.Table.Name}'";
}
