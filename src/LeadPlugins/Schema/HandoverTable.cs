// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Handover. One offer of one lead to sales, with its own number, response clock, recipient and outcome.</summary>
public static class HandoverTable
{
    public const string LogicalName = "lp_handover";

    /// <summary>Until when sales has to accept the lead.</summary>
    public const string AcceptDueOn = "lp_acceptdueon";

    /// <summary>Who accepted the lead.</summary>
    public const string AcceptedByName = "lp_acceptedbyname";
    public const int AcceptedByNameMaxLength = 200;

    /// <summary>When sales accepted the lead.</summary>
    public const string AcceptedOn = "lp_acceptedon";

    /// <summary>Whether the lead was rejected after someone had already been in contact with it.</summary>
    public const string AfterContact = "lp_aftercontact";

    /// <summary>Fingerprint of that agreement.</summary>
    public const string AgreementHash = "lp_agreementhash";
    public const int AgreementHashMaxLength = 100;

    /// <summary>The agreement version that the lead was handed over under.</summary>
    public const string AgreementId = "lp_agreementid";

    /// <summary>Version number of that agreement.</summary>
    public const string AgreementVersion = "lp_agreementversion";

    /// <summary>How many attempts of people to reach the lead are on record since the handover.</summary>
    public const string AttemptCount = "lp_attemptcount";

    /// <summary>Completed calls, e-mails and appointments of people to this lead since the handover, as JSON.</summary>
    public const string Attempts = "lp_attempts";
    public const int AttemptsMaxLength = 1048576;

    /// <summary>When the handover ended, whatever its outcome.</summary>
    public const string ClosedOn = "lp_closedon";

    /// <summary>What the recipient said when rejecting the lead.</summary>
    public const string Comment = "lp_comment";
    public const int CommentMaxLength = 2000;
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";

    /// <summary>The criterion that sales disputes.</summary>
    public const string Criterion = "lp_criterion";
    public const int CriterionMaxLength = 100;

    /// <summary>When the recipient really had it. If that is more than 5 minutes later, the response clock starts then.</summary>
    public const string DeliveredOn = "lp_deliveredon";

    /// <summary>When the first response is due.</summary>
    public const string DueOn = "lp_dueon";

    /// <summary>Whether the first response was recorded more than an hour after it was made.</summary>
    public const string EnteredLate = "lp_enteredlate";

    /// <summary>Why the lead was handed over, frozen at the handover: every criterion with its outcome, as JSON.</summary>
    public const string Explanation = "lp_explanation";
    public const int ExplanationMaxLength = 1048576;
    public const string Id = "lp_handoverid";
    public const string ImportSequenceNumber = "importsequencenumber";

    /// <summary>The lead that was handed over. Empty once the lead is deleted; its name is kept.</summary>
    public const string LeadId = "lp_leadid";

    /// <summary>Name of the lead at the handover.</summary>
    public const string LeadName = "lp_leadname";
    public const int LeadNameMaxLength = 300;
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";

    /// <summary>The lead and the number of the handover.</summary>
    public const string Name = "lp_name";
    public const int NameMaxLength = 400;

    /// <summary>Which handover of this lead it is: 1 for the first.</summary>
    public const string Number = "lp_number";

    /// <summary>Why the lead was offered to this recipient.</summary>
    public const string OfferReason = "lp_offerreason";
    public const int OfferReasonMaxLength = 1000;

    /// <summary>When the lead was offered to sales; the response clock starts here.</summary>
    public const string OfferedOn = "lp_offeredon";

    /// <summary>What became of the handover.</summary>
    public const string Outcome = "lp_outcome";

    /// <summary>When the handover was marked overdue.</summary>
    public const string OverdueMarkedOn = "lp_overduemarkedon";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningTeam = "owningteam";
    public const string OwningUser = "owninguser";

    /// <summary>The team that owned the lead before and gets it back when it is returned.</summary>
    public const string PreviousTeamId = "lp_previousteamid";

    /// <summary>The user who owned the lead before and gets it back when it is returned.</summary>
    public const string PreviousUserId = "lp_previoususerid";

    /// <summary>Name of the user or team that the lead was handed to.</summary>
    public const string RecipientName = "lp_recipientname";
    public const int RecipientNameMaxLength = 200;

    /// <summary>Who gave the lead back.</summary>
    public const string RejectedByName = "lp_rejectedbyname";
    public const int RejectedByNameMaxLength = 200;

    /// <summary>When sales rejected the lead.</summary>
    public const string RejectedOn = "lp_rejectedon";

    /// <summary>What kind of mistake sales found.</summary>
    public const string RejectionKind = "lp_rejectionkind";

    /// <summary>Who responded first.</summary>
    public const string RespondedByName = "lp_respondedbyname";
    public const int RespondedByNameMaxLength = 200;

    /// <summary>When a person first responded to the lead.</summary>
    public const string RespondedOn = "lp_respondedon";

    /// <summary>Id of the activity that was the first response.</summary>
    public const string ResponseActivityId = "lp_responseactivityid";
    public const int ResponseActivityIdMaxLength = 100;

    /// <summary>Kind of the activity that was the first response: phone call, email or appointment.</summary>
    public const string ResponseActivityType = "lp_responseactivitytype";
    public const int ResponseActivityTypeMaxLength = 100;

    /// <summary>Business minutes from the handover to the first response.</summary>
    public const string ResponseMinutes = "lp_responseminutes";

    /// <summary>Where the response clock of this handover stands.</summary>
    public const string ResponseStatus = "lp_responsestatus";

    /// <summary>What happened afterwards to the activities that are on record as attempts.</summary>
    public const string ResponseTrace = "lp_responsetrace";
    public const int ResponseTraceMaxLength = 2000;

    /// <summary>The route of the agreement that the handover followed.</summary>
    public const string Route = "lp_route";
    public const int RouteMaxLength = 100;
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

    /// <summary>The value of that criterion which sales found wrong.</summary>
    public const string ValueSeen = "lp_valueseen";
    public const int ValueSeenMaxLength = 1000;

    /// <summary>From when on the response counts as nearing its due time.</summary>
    public const string WarnOn = "lp_warnon";

    /// <summary>When the recipient was warned.</summary>
    public const string WarnedOn = "lp_warnedon";
}
