// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Lead.</summary>
public static class LeadTable
{
    public const string LogicalName = "lead";

    /// <summary>When sales accepted the current handover.</summary>
    public const string AcceptedOn = "lp_acceptedon";
    public const string AccountId = "accountid";
    public const string Address1AddressId = "address1_addressid";
    public const string Address1AddressTypeCode = "address1_addresstypecode";
    public const string Address1City = "address1_city";
    public const string Address1Composite = "address1_composite";
    public const string Address1Country = "address1_country";
    public const string Address1County = "address1_county";
    public const string Address1Fax = "address1_fax";
    public const string Address1Latitude = "address1_latitude";
    public const string Address1Line1 = "address1_line1";
    public const string Address1Line2 = "address1_line2";
    public const string Address1Line3 = "address1_line3";
    public const string Address1Longitude = "address1_longitude";
    public const string Address1Name = "address1_name";
    public const string Address1PostOfficeBox = "address1_postofficebox";
    public const string Address1PostalCode = "address1_postalcode";
    public const string Address1ShippingMethodCode = "address1_shippingmethodcode";
    public const string Address1StateOrProvince = "address1_stateorprovince";
    public const string Address1Telephone1 = "address1_telephone1";
    public const string Address1Telephone2 = "address1_telephone2";
    public const string Address1Telephone3 = "address1_telephone3";
    public const string Address1UPSZone = "address1_upszone";
    public const string Address1UTCOffset = "address1_utcoffset";
    public const string Address2AddressId = "address2_addressid";
    public const string Address2AddressTypeCode = "address2_addresstypecode";
    public const string Address2City = "address2_city";
    public const string Address2Composite = "address2_composite";
    public const string Address2Country = "address2_country";
    public const string Address2County = "address2_county";
    public const string Address2Fax = "address2_fax";
    public const string Address2Latitude = "address2_latitude";
    public const string Address2Line1 = "address2_line1";
    public const string Address2Line2 = "address2_line2";
    public const string Address2Line3 = "address2_line3";
    public const string Address2Longitude = "address2_longitude";
    public const string Address2Name = "address2_name";
    public const string Address2PostOfficeBox = "address2_postofficebox";
    public const string Address2PostalCode = "address2_postalcode";
    public const string Address2ShippingMethodCode = "address2_shippingmethodcode";
    public const string Address2StateOrProvince = "address2_stateorprovince";
    public const string Address2Telephone1 = "address2_telephone1";
    public const string Address2Telephone2 = "address2_telephone2";
    public const string Address2Telephone3 = "address2_telephone3";
    public const string Address2UPSZone = "address2_upszone";
    public const string Address2UTCOffset = "address2_utcoffset";

    /// <summary>The agreement version that the lead was last judged by.</summary>
    public const string AgreementId = "lp_agreementid";

    /// <summary>Version number of the agreement that the lead was last judged by.</summary>
    public const string AgreementVersion = "lp_agreementversion";

    /// <summary>Completed calls, e-mails and appointments of people to this lead since it was handed over.</summary>
    public const string AttemptCount = "lp_attemptcount";
    public const string BudgetAmount = "budgetamount";
    public const string BudgetAmountBase = "budgetamount_base";
    public const string BudgetStatus = "budgetstatus";
    public const string BusinessCard = "businesscard";
    public const string BusinessCardAttributes = "businesscardattributes";
    public const string CampaignId = "campaignid";
    public const string CompanyName = "companyname";
    public const string ConfirmInterest = "confirminterest";
    public const string ContactId = "contactid";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string CustomerId = "customerid";
    public const string DecisionMaker = "decisionmaker";

    /// <summary>When the current handover reached its recipient. Empty while it is under way. A delivery more than 5 minutes after the handover restarts the response clock.</summary>
    public const string DeliveredOn = "lp_deliveredon";
    public const string Description = "description";
    public const string DoNotBulkEMail = "donotbulkemail";
    public const string DoNotEMail = "donotemail";
    public const string DoNotFax = "donotfax";
    public const string DoNotPhone = "donotphone";
    public const string DoNotPostalMail = "donotpostalmail";
    public const string DoNotSendMM = "donotsendmm";
    public const string EMailAddress1 = "emailaddress1";
    public const string EMailAddress2 = "emailaddress2";
    public const string EMailAddress3 = "emailaddress3";
    public const string EntityImageId = "entityimageid";
    public const string EstimatedAmount = "estimatedamount";
    public const string EstimatedAmountBase = "estimatedamount_base";
    public const string EstimatedCloseDate = "estimatedclosedate";
    public const string EstimatedValue = "estimatedvalue";
    public const string EvaluateFit = "evaluatefit";
    public const string ExchangeRate = "exchangerate";

    /// <summary>Every criterion with its outcome, the score, the gap and the route, as JSON.</summary>
    public const string Explanation = "lp_explanation";
    public const int ExplanationMaxLength = 1048576;

    /// <summary>Why the lead is held: a stable code; docs/fault-codes.md of LeadPlugins says what to do about each.</summary>
    public const string FaultCode = "lp_faultcode";
    public const int FaultCodeMaxLength = 100;
    public const string Fax = "fax";
    public const string FirstName = "firstname";
    public const string FollowEmail = "followemail";
    public const string FullName = "fullname";

    /// <summary>The criteria that stand between the lead and the handover to sales.</summary>
    public const string Gap = "lp_gap";
    public const int GapMaxLength = 1000;

    /// <summary>How many criteria stand between the lead and the handover to sales; telemarketing can sort by it.</summary>
    public const string GapCount = "lp_gapcount";

    /// <summary>When the current handover to sales began; the response clock starts here.</summary>
    public const string HandedOverOn = "lp_handedoveron";

    /// <summary>How often the lead was offered to sales; the number of its latest handover.</summary>
    public const string HandoverCount = "lp_handovercount";
    public const string Id = "leadid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string IndustryCode = "industrycode";
    public const string InitialCommunication = "initialcommunication";
    public const string IsAutoCreate = "isautocreate";
    public const string IsPrivate = "isprivate";
    public const string JobTitle = "jobtitle";

    /// <summary>When the verdict was last reached.</summary>
    public const string JudgedOn = "lp_judgedon";
    public const string LastName = "lastname";
    public const string LastOnHoldTime = "lastonholdtime";
    public const string LastUsedInCampaign = "lastusedincampaign";
    public const string LeadQualityCode = "leadqualitycode";
    public const string LeadSourceCode = "leadsourcecode";
    public const string MasterId = "masterid";
    public const string Merged = "merged";
    public const string MiddleName = "middlename";
    public const string MobilePhone = "mobilephone";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string MsdynGdproptout = "msdyn_gdproptout";
    public const string MsdynLeadGrade = "msdyn_leadgrade";
    public const string MsdynLeadScore = "msdyn_leadscore";
    public const string MsdynLeadScoreTrend = "msdyn_leadscoretrend";
    public const string MsdynLeadkpiid = "msdyn_leadkpiid";
    public const string MsdynPredictiveScoreId = "msdyn_predictivescoreid";
    public const string MsdynSalesassignmentresult = "msdyn_salesassignmentresult";
    public const string MsdynScoreHistory = "msdyn_scorehistory";
    public const string MsdynScoreReasons = "msdyn_scorereasons";
    public const string MsdynSegmentid = "msdyn_segmentid";
    public const string Need = "need";

    /// <summary>What telemarketing should ask next, or what the lead waits for when there is nothing to ask.</summary>
    public const string NextQuestion = "lp_nextquestion";
    public const int NextQuestionMaxLength = 1000;
    public const string NumberOfEmployees = "numberofemployees";
    public const string OnHoldTime = "onholdtime";
    public const string OriginatingCaseId = "originatingcaseid";
    public const string OverriddenCreatedOn = "overriddencreatedon";

    /// <summary>Who has owned the lead since it was handed over, and from when on.</summary>
    public const string OwnerHistory = "lp_ownerhistory";
    public const int OwnerHistoryMaxLength = 1000;
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningTeam = "owningteam";
    public const string OwningUser = "owninguser";
    public const string Pager = "pager";
    public const string ParentAccountId = "parentaccountid";
    public const string ParentContactId = "parentcontactid";
    public const string ParticipatesInWorkflow = "participatesinworkflow";

    /// <summary>Handover routes that are not tried again: rejected as misrouted, or not accepted in time.</summary>
    public const string PassedOver = "lp_passedover";
    public const int PassedOverMaxLength = 1000;
    public const string PreferredContactMethodCode = "preferredcontactmethodcode";
    public const string PriorityCode = "prioritycode";
    public const string ProcessId = "processid";
    public const string PurchaseProcess = "purchaseprocess";
    public const string PurchaseTimeFrame = "purchasetimeframe";
    public const string QualificationComments = "qualificationcomments";
    public const string QualifyingOpportunityId = "qualifyingopportunityid";

    /// <summary>The earliest instant at which a criterion about days changes its outcome without anyone editing the lead.</summary>
    public const string RejudgeOn = "lp_rejudgeon";
    public const string RelatedObjectId = "relatedobjectid";

    /// <summary>When a person first responded to the lead after the current handover.</summary>
    public const string RespondedOn = "lp_respondedon";

    /// <summary>When the first response is due: the agreed time after the handover, counted in business hours.</summary>
    public const string ResponseDueOn = "lp_responsedueon";

    /// <summary>Business minutes from the handover to the first response.</summary>
    public const string ResponseMinutes = "lp_responseminutes";

    /// <summary>Where the response clock of the current handover stands.</summary>
    public const string ResponseStatus = "lp_responsestatus";

    /// <summary>From when on the response counts as nearing its due time.</summary>
    public const string ResponseWarnOn = "lp_responsewarnon";

    /// <summary>Why sales gave the lead back, as a sentence in the language of the agreement. Empty again once that is settled.</summary>
    public const string ReturnedBecause = "lp_returnedbecause";
    public const int ReturnedBecauseMaxLength = 1000;

    /// <summary>What sales rejected the lead for: kind, criterion and the value seen. Empty again once that is settled.</summary>
    public const string ReturnedFor = "lp_returnedfor";
    public const int ReturnedForMaxLength = 1000;
    public const string Revenue = "revenue";
    public const string RevenueBase = "revenue_base";

    /// <summary>The route of the agreement that the lead follows.</summary>
    public const string Route = "lp_route";
    public const int RouteMaxLength = 100;

    /// <summary>Why the lead is where it is: the route that was met, or why none was.</summary>
    public const string RouteReason = "lp_routereason";
    public const int RouteReasonMaxLength = 1000;
    public const string SIC = "sic";
    public const string SLAId = "slaid";
    public const string SLAInvokedId = "slainvokedid";
    public const string SalesStage = "salesstage";
    public const string SalesStageCode = "salesstagecode";
    public const string Salutation = "salutation";
    public const string ScheduleFollowUpProspect = "schedulefollowup_prospect";
    public const string ScheduleFollowUpQualify = "schedulefollowup_qualify";

    /// <summary>Points of all criteria met. The agreement says how many a handover to sales takes.</summary>
    public const string Score = "lp_score";

    /// <summary>Where the lead stands between marketing and sales.</summary>
    public const string Stage = "lp_stage";
    public const string StageId = "stageid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Subject = "subject";
    public const string TeamsFollowed = "teamsfollowed";
    public const string Telephone1 = "telephone1";
    public const string Telephone2 = "telephone2";
    public const string Telephone3 = "telephone3";
    public const string TimeSpentByMeOnEmailAndMeetings = "timespentbymeonemailandmeetings";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string TraversedPath = "traversedpath";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

    /// <summary>What the agreement says about the lead as it is now.</summary>
    public const string Verdict = "lp_verdict";
    public const string VersionNumber = "versionnumber";

    /// <summary>Since when the lead waits for the agent who is working on it to let it go.</summary>
    public const string WaitingSince = "lp_waitingsince";
    public const string WebSiteUrl = "websiteurl";
    public const string YomiCompanyName = "yomicompanyname";
    public const string YomiFirstName = "yomifirstname";
    public const string YomiFullName = "yomifullname";
    public const string YomiLastName = "yomilastname";
    public const string YomiMiddleName = "yomimiddlename";
}
