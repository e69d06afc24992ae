// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>The step CloseHandoverOnDelete: Delete of lead, stage 40, asynchronous.</summary>
public static class CloseHandoverOnDeleteStep
{
    public static readonly Guid StepId = new("91216007-0cce-5080-833d-7dad997d7392");

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("93acbe8c-2237-5f21-8c9b-4db4ba05eb12");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.HandoverCount,
    };
}

/// <summary>The step CloseHandoverOnQualifyLead: QualifyLead of lead, stage 40, asynchronous.</summary>
public static class CloseHandoverOnQualifyLeadStep
{
    public static readonly Guid StepId = new("bebe75c7-eb6d-596b-b68f-470f11765c16");
}

/// <summary>The step DeliverWhenReleasedOnDelete: Delete of queueitem, stage 40, asynchronous.</summary>
public static class DeliverWhenReleasedOnDeleteStep
{
    public static readonly Guid StepId = new("eb2f1af4-0047-5ac6-a7b7-dd6214e8c122");

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("1100497d-cdcb-5ec0-b01a-3a83b4835333");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        QueueItemTable.ObjectId, QueueItemTable.StateCode, QueueItemTable.WorkerId,
    };
}

/// <summary>The step DeliverWhenReleasedOnUpdate: Update of queueitem, stage 40, asynchronous.</summary>
public static class DeliverWhenReleasedOnUpdateStep
{
    public static readonly Guid StepId = new("74da2e92-8389-5c6f-9525-a374af3cd0db");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        QueueItemTable.StateCode, QueueItemTable.WorkerId,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("310f1fae-78cf-5e06-9c54-a67ff32801b0");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        QueueItemTable.ObjectId, QueueItemTable.StateCode, QueueItemTable.WorkerId,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("b4f08200-7709-5edc-90ae-b3b2c794b774");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        QueueItemTable.ObjectId, QueueItemTable.StateCode, QueueItemTable.WorkerId,
    };
}

/// <summary>The step JudgeLeadOnCreate: Create of lead, stage 20, synchronous.</summary>
public static class JudgeLeadOnCreateStep
{
    public static readonly Guid StepId = new("d2c4784a-4d5e-5ed8-b33b-4ab91549caad");
}

/// <summary>The step JudgeLeadOnUpdate: Update of lead, stage 20, synchronous.</summary>
public static class JudgeLeadOnUpdateStep
{
    public static readonly Guid StepId = new("6aa92dae-3fe8-51b7-8bb0-b5f191aabed2");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        LeadTable.Address1AddressTypeCode, LeadTable.Address1City, LeadTable.Address1Country, LeadTable.Address1County, LeadTable.Address1Fax,
        LeadTable.Address1Latitude, LeadTable.Address1Line1, LeadTable.Address1Line2, LeadTable.Address1Line3, LeadTable.Address1Longitude,
        LeadTable.Address1Name, LeadTable.Address1PostalCode, LeadTable.Address1PostOfficeBox, LeadTable.Address1ShippingMethodCode,
        LeadTable.Address1StateOrProvince, LeadTable.Address1Telephone1, LeadTable.Address1Telephone2, LeadTable.Address1Telephone3, LeadTable.Address1UPSZone,
        LeadTable.Address1UTCOffset, LeadTable.Address2AddressTypeCode, LeadTable.Address2City, LeadTable.Address2Country, LeadTable.Address2County,
        LeadTable.Address2Fax, LeadTable.Address2Latitude, LeadTable.Address2Line1, LeadTable.Address2Line2, LeadTable.Address2Line3,
        LeadTable.Address2Longitude, LeadTable.Address2Name, LeadTable.Address2PostalCode, LeadTable.Address2PostOfficeBox,
        LeadTable.Address2ShippingMethodCode, LeadTable.Address2StateOrProvince, LeadTable.Address2Telephone1, LeadTable.Address2Telephone2,
        LeadTable.Address2Telephone3, LeadTable.Address2UPSZone, LeadTable.Address2UTCOffset, LeadTable.BudgetAmount, LeadTable.BudgetStatus,
        LeadTable.CampaignId, LeadTable.CompanyName, LeadTable.ConfirmInterest, LeadTable.CustomerId, LeadTable.DecisionMaker, LeadTable.Description,
        LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail, LeadTable.DoNotSendMM,
        LeadTable.EMailAddress1, LeadTable.EMailAddress2, LeadTable.EMailAddress3, LeadTable.EstimatedAmount, LeadTable.EstimatedCloseDate,
        LeadTable.EstimatedValue, LeadTable.EvaluateFit, LeadTable.Fax, LeadTable.FirstName, LeadTable.FollowEmail, LeadTable.IndustryCode,
        LeadTable.InitialCommunication, LeadTable.JobTitle, LeadTable.LastName, LeadTable.LastOnHoldTime, LeadTable.LastUsedInCampaign,
        LeadTable.LeadQualityCode, LeadTable.LeadSourceCode, LeadTable.MiddleName, LeadTable.MobilePhone, LeadTable.Need, LeadTable.NumberOfEmployees,
        LeadTable.OriginatingCaseId, LeadTable.OwnerId, LeadTable.Pager, LeadTable.ParentAccountId, LeadTable.ParentContactId,
        LeadTable.PreferredContactMethodCode, LeadTable.PriorityCode, LeadTable.PurchaseProcess, LeadTable.PurchaseTimeFrame, LeadTable.QualificationComments,
        LeadTable.QualifyingOpportunityId, LeadTable.RelatedObjectId, LeadTable.Revenue, LeadTable.SalesStage, LeadTable.SalesStageCode, LeadTable.Salutation,
        LeadTable.ScheduleFollowUpProspect, LeadTable.ScheduleFollowUpQualify, LeadTable.SIC, LeadTable.StateCode, LeadTable.StatusCode, LeadTable.Subject,
        LeadTable.Telephone1, LeadTable.Telephone2, LeadTable.Telephone3, LeadTable.TransactionCurrencyId, LeadTable.WebSiteUrl, LeadTable.YomiCompanyName,
        LeadTable.YomiFirstName, LeadTable.YomiLastName, LeadTable.YomiMiddleName,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("b108f8f0-7c72-575f-a1dd-b9d5571b3ccd");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.Address1AddressTypeCode, LeadTable.Address1City, LeadTable.Address1Country, LeadTable.Address1County, LeadTable.Address1Fax,
        LeadTable.Address1Latitude, LeadTable.Address1Line1, LeadTable.Address1Line2, LeadTable.Address1Line3, LeadTable.Address1Longitude,
        LeadTable.Address1Name, LeadTable.Address1PostalCode, LeadTable.Address1PostOfficeBox, LeadTable.Address1ShippingMethodCode,
        LeadTable.Address1StateOrProvince, LeadTable.Address1Telephone1, LeadTable.Address1Telephone2, LeadTable.Address1Telephone3, LeadTable.Address1UPSZone,
        LeadTable.Address1UTCOffset, LeadTable.Address2AddressTypeCode, LeadTable.Address2City, LeadTable.Address2Country, LeadTable.Address2County,
        LeadTable.Address2Fax, LeadTable.Address2Latitude, LeadTable.Address2Line1, LeadTable.Address2Line2, LeadTable.Address2Line3,
        LeadTable.Address2Longitude, LeadTable.Address2Name, LeadTable.Address2PostalCode, LeadTable.Address2PostOfficeBox,
        LeadTable.Address2ShippingMethodCode, LeadTable.Address2StateOrProvince, LeadTable.Address2Telephone1, LeadTable.Address2Telephone2,
        LeadTable.Address2Telephone3, LeadTable.Address2UPSZone, LeadTable.Address2UTCOffset, LeadTable.BudgetAmount, LeadTable.BudgetStatus,
        LeadTable.CampaignId, LeadTable.CompanyName, LeadTable.ConfirmInterest, LeadTable.CreatedOn, LeadTable.CustomerId, LeadTable.DecisionMaker,
        LeadTable.Description, LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail,
        LeadTable.DoNotSendMM, LeadTable.EMailAddress1, LeadTable.EMailAddress2, LeadTable.EMailAddress3, LeadTable.EstimatedAmount,
        LeadTable.EstimatedCloseDate, LeadTable.EstimatedValue, LeadTable.EvaluateFit, LeadTable.Fax, LeadTable.FirstName, LeadTable.FollowEmail,
        LeadTable.IndustryCode, LeadTable.InitialCommunication, LeadTable.JobTitle, LeadTable.LastName, LeadTable.LastOnHoldTime, LeadTable.LastUsedInCampaign,
        LeadTable.LeadQualityCode, LeadTable.LeadSourceCode, LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.AttemptCount,
        LeadTable.DeliveredOn, LeadTable.Explanation, LeadTable.FaultCode, LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount,
        LeadTable.JudgedOn, LeadTable.NextQuestion, LeadTable.OwnerHistory, LeadTable.PassedOver, LeadTable.RejudgeOn, LeadTable.RespondedOn,
        LeadTable.ResponseDueOn, LeadTable.ResponseMinutes, LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedBecause,
        LeadTable.ReturnedFor, LeadTable.Route, LeadTable.RouteReason, LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.WaitingSince,
        LeadTable.MiddleName, LeadTable.MobilePhone, LeadTable.Need, LeadTable.NumberOfEmployees, LeadTable.OriginatingCaseId, LeadTable.OwnerId,
        LeadTable.Pager, LeadTable.ParentAccountId, LeadTable.ParentContactId, LeadTable.PreferredContactMethodCode, LeadTable.PriorityCode,
        LeadTable.PurchaseProcess, LeadTable.PurchaseTimeFrame, LeadTable.QualificationComments, LeadTable.QualifyingOpportunityId, LeadTable.RelatedObjectId,
        LeadTable.Revenue, LeadTable.SalesStage, LeadTable.SalesStageCode, LeadTable.Salutation, LeadTable.ScheduleFollowUpProspect,
        LeadTable.ScheduleFollowUpQualify, LeadTable.SIC, LeadTable.StateCode, LeadTable.StatusCode, LeadTable.Subject, LeadTable.Telephone1,
        LeadTable.Telephone2, LeadTable.Telephone3, LeadTable.TransactionCurrencyId, LeadTable.WebSiteUrl, LeadTable.YomiCompanyName, LeadTable.YomiFirstName,
        LeadTable.YomiLastName, LeadTable.YomiMiddleName,
    };
}

/// <summary>The step NotifyOnHandoverUpdate: Update of lp_handover, stage 40, asynchronous.</summary>
public static class NotifyOnHandoverUpdateStep
{
    public static readonly Guid StepId = new("47c86fdd-4c86-54eb-94f9-157a00216245");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        HandoverTable.Outcome, HandoverTable.OverdueMarkedOn, HandoverTable.WarnedOn,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("6cd93a72-0cf5-5373-90a3-e7760f972509");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        HandoverTable.Outcome, HandoverTable.OverdueMarkedOn, HandoverTable.WarnedOn,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("df4ba448-2c6a-5860-8572-ee9f8a23f735");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        HandoverTable.AcceptDueOn, HandoverTable.AcceptedOn, HandoverTable.AgreementId, HandoverTable.DueOn, HandoverTable.LeadId, HandoverTable.LeadName,
        HandoverTable.OfferedOn, HandoverTable.Outcome, HandoverTable.OverdueMarkedOn, HandoverTable.RecipientName, HandoverTable.RejectedOn,
        HandoverTable.WarnedOn, HandoverTable.OwnerId,
    };
}

/// <summary>The step OfferOnWhenExpiredOnHandoverUpdate: Update of lp_handover, stage 40, asynchronous.</summary>
public static class OfferOnWhenExpiredOnHandoverUpdateStep
{
    public static readonly Guid StepId = new("9e1f878a-7fc0-541c-97ad-40486ca9d4a3");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        HandoverTable.Outcome,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("a3506170-7b1d-52d6-90d3-b71506849dd2");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        HandoverTable.Outcome,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("f39a1c12-205e-5a14-acab-b546cf7c7f07");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        HandoverTable.LeadId, HandoverTable.Outcome,
    };
}

/// <summary>The step ProtectAgreementOnCreate: Create of lp_agreement, stage 20, synchronous.</summary>
public static class ProtectAgreementOnCreateStep
{
    public static readonly Guid StepId = new("b24cd52f-18aa-5dc3-913c-342e1635571a");
}

/// <summary>The step ProtectAgreementOnDelete: Delete of lp_agreement, stage 20, synchronous.</summary>
public static class ProtectAgreementOnDeleteStep
{
    public static readonly Guid StepId = new("08e5479a-542c-5f09-bf4d-58ef96a32006");

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("4af9c33d-e1e4-5328-9be4-b6dda0cd4963");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        AgreementTable.EffectiveFrom, AgreementTable.EffectiveTo, AgreementTable.FirstEffectiveOn, AgreementTable.Name, AgreementTable.PublishedOn,
        AgreementTable.Status, AgreementTable.Version,
    };
}

/// <summary>The step ProtectAgreementOnUpdate: Update of lp_agreement, stage 20, synchronous.</summary>
public static class ProtectAgreementOnUpdateStep
{
    public static readonly Guid StepId = new("986f4545-a6c7-5ab4-92df-9b1ec7c3fbfa");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        AgreementTable.Document, AgreementTable.EffectiveFrom, AgreementTable.EffectiveTo, AgreementTable.FirstEffectiveOn, AgreementTable.Hash,
        AgreementTable.Language, AgreementTable.Name, AgreementTable.PublishedOn, AgreementTable.Resolved, AgreementTable.Status, AgreementTable.Version,
        AgreementTable.StateCode, AgreementTable.StatusCode,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("57552fbf-6cfb-5710-9a56-ba7d4925bfb8");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        AgreementTable.Document, AgreementTable.EffectiveFrom, AgreementTable.EffectiveTo, AgreementTable.FirstEffectiveOn, AgreementTable.Hash,
        AgreementTable.Language, AgreementTable.Name, AgreementTable.PublishedOn, AgreementTable.Resolved, AgreementTable.Status, AgreementTable.Version,
        AgreementTable.StateCode, AgreementTable.StatusCode,
    };
}

/// <summary>The step ProtectStampsOnUpdate: Update of lead, stage 20, synchronous.</summary>
public static class ProtectStampsOnUpdateStep
{
    public static readonly Guid StepId = new("c61dc33e-1cd2-5b7a-b379-955c28e6b021");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.AttemptCount, LeadTable.DeliveredOn, LeadTable.Explanation,
        LeadTable.FaultCode, LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion,
        LeadTable.OwnerHistory, LeadTable.PassedOver, LeadTable.RejudgeOn, LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes,
        LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedBecause, LeadTable.ReturnedFor, LeadTable.Route, LeadTable.RouteReason,
        LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.WaitingSince,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("60efdfbe-eb30-560c-b0bb-d16d8ae49cd1");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.AttemptCount, LeadTable.DeliveredOn, LeadTable.Explanation,
        LeadTable.FaultCode, LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion,
        LeadTable.OwnerHistory, LeadTable.PassedOver, LeadTable.RejudgeOn, LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes,
        LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedBecause, LeadTable.ReturnedFor, LeadTable.Route, LeadTable.RouteReason,
        LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.WaitingSince,
    };
}

/// <summary>The step RecordResponseOnAppointmentCreate: Create of appointment, stage 40, asynchronous.</summary>
public static class RecordResponseOnAppointmentCreateStep
{
    public static readonly Guid StepId = new("52624bdf-91a7-5616-8164-f5362ab26bf9");

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("3f57acba-7edd-5091-a84f-40b484f22a2d");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        AppointmentTable.ActualEnd, AppointmentTable.OwnerId, AppointmentTable.RegardingObjectId, AppointmentTable.StateCode, AppointmentTable.StatusCode,
    };
}

/// <summary>The step RecordResponseOnAppointmentUpdate: Update of appointment, stage 40, asynchronous.</summary>
public static class RecordResponseOnAppointmentUpdateStep
{
    public static readonly Guid StepId = new("4b91636a-5eb2-5ef9-87be-88697878076e");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        AppointmentTable.ActualEnd, AppointmentTable.RegardingObjectId, AppointmentTable.StateCode, AppointmentTable.StatusCode,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("24fc4187-061f-5fcd-a2bb-93a2aa2335f5");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        AppointmentTable.ActualEnd, AppointmentTable.OwnerId, AppointmentTable.RegardingObjectId, AppointmentTable.StateCode, AppointmentTable.StatusCode,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("59a1b518-9285-549e-95ed-8c2691be43ca");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        AppointmentTable.ActualEnd, AppointmentTable.OwnerId, AppointmentTable.RegardingObjectId, AppointmentTable.StateCode, AppointmentTable.StatusCode,
    };
}

/// <summary>The step RecordResponseOnEmailCreate: Create of email, stage 40, asynchronous.</summary>
public static class RecordResponseOnEmailCreateStep
{
    public static readonly Guid StepId = new("81891776-101e-55b2-a35a-7cd455db6774");

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("c158e553-fd10-5e57-8fe0-a81f2f02508c");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        EmailTable.DirectionCode, EmailTable.OwnerId, EmailTable.RegardingObjectId, EmailTable.SentOn, EmailTable.StateCode, EmailTable.StatusCode,
    };
}

/// <summary>The step RecordResponseOnEmailUpdate: Update of email, stage 40, asynchronous.</summary>
public static class RecordResponseOnEmailUpdateStep
{
    public static readonly Guid StepId = new("8f042b85-8655-554b-b2c5-231059acfff2");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        EmailTable.DirectionCode, EmailTable.RegardingObjectId, EmailTable.SentOn, EmailTable.StateCode, EmailTable.StatusCode,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("a0a17103-e011-5e92-aed3-f2b725f3204a");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        EmailTable.DirectionCode, EmailTable.OwnerId, EmailTable.RegardingObjectId, EmailTable.SentOn, EmailTable.StateCode, EmailTable.StatusCode,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("b57f82b4-437f-5b13-bfb4-aef3104ed37c");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        EmailTable.DirectionCode, EmailTable.OwnerId, EmailTable.RegardingObjectId, EmailTable.SentOn, EmailTable.StateCode, EmailTable.StatusCode,
    };
}

/// <summary>The step RecordResponseOnPhoneCallCreate: Create of phonecall, stage 40, asynchronous.</summary>
public static class RecordResponseOnPhoneCallCreateStep
{
    public static readonly Guid StepId = new("f8c79983-386b-5f3c-bdea-a9b7dff82ed4");

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("b3da13cf-2196-50b3-a4f9-32e5a1728613");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        PhoneCallTable.ActualEnd, PhoneCallTable.DirectionCode, PhoneCallTable.OwnerId, PhoneCallTable.RegardingObjectId, PhoneCallTable.StateCode,
        PhoneCallTable.StatusCode,
    };
}

/// <summary>The step RecordResponseOnPhoneCallUpdate: Update of phonecall, stage 40, asynchronous.</summary>
public static class RecordResponseOnPhoneCallUpdateStep
{
    public static readonly Guid StepId = new("455526b2-6547-519e-9de5-260b2af7dcb8");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        PhoneCallTable.ActualEnd, PhoneCallTable.DirectionCode, PhoneCallTable.RegardingObjectId, PhoneCallTable.StateCode, PhoneCallTable.StatusCode,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("c07637c5-ea9d-5c04-9e3a-7c0050e609ac");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        PhoneCallTable.ActualEnd, PhoneCallTable.DirectionCode, PhoneCallTable.OwnerId, PhoneCallTable.RegardingObjectId, PhoneCallTable.StateCode,
        PhoneCallTable.StatusCode,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("217fc8e4-8a0c-5d5a-9c38-3dc99091db0c");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        PhoneCallTable.ActualEnd, PhoneCallTable.DirectionCode, PhoneCallTable.OwnerId, PhoneCallTable.RegardingObjectId, PhoneCallTable.StateCode,
        PhoneCallTable.StatusCode,
    };
}

/// <summary>The step RefuseUnreachableOnUpdate: Update of lead, stage 20, synchronous.</summary>
public static class RefuseUnreachableOnUpdateStep
{
    public static readonly Guid StepId = new("f57c6c45-f382-53b7-b157-6a1bb73299c4");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        LeadTable.StatusCode,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("b155756e-00c2-5641-a732-d0ca2cb0bcb2");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.AgreementId, LeadTable.AttemptCount, LeadTable.HandedOverOn, LeadTable.JudgedOn, LeadTable.Stage, LeadTable.StateCode, LeadTable.StatusCode,
    };
}

/// <summary>The step RouteLeadOnCreate: Create of lead, stage 40, asynchronous.</summary>
public static class RouteLeadOnCreateStep
{
    public static readonly Guid StepId = new("24b3b24b-9a40-595f-9618-13b5550612ab");

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("d85fa9d9-1f45-531d-9bcc-ba7cccade091");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.AttemptCount, LeadTable.DeliveredOn, LeadTable.Explanation,
        LeadTable.FaultCode, LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion,
        LeadTable.OwnerHistory, LeadTable.PassedOver, LeadTable.RejudgeOn, LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes,
        LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedBecause, LeadTable.ReturnedFor, LeadTable.Route, LeadTable.RouteReason,
        LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.WaitingSince, LeadTable.OwnerId, LeadTable.StateCode,
    };
}

/// <summary>The step RouteLeadOnUpdate: Update of lead, stage 40, asynchronous.</summary>
public static class RouteLeadOnUpdateStep
{
    public static readonly Guid StepId = new("6904cde4-eacb-5373-84e0-e9c0823d7b07");

    public static readonly IReadOnlyList<string> Filter = new[]
    {
        LeadTable.Address1AddressTypeCode, LeadTable.Address1City, LeadTable.Address1Country, LeadTable.Address1County, LeadTable.Address1Fax,
        LeadTable.Address1Latitude, LeadTable.Address1Line1, LeadTable.Address1Line2, LeadTable.Address1Line3, LeadTable.Address1Longitude,
        LeadTable.Address1Name, LeadTable.Address1PostalCode, LeadTable.Address1PostOfficeBox, LeadTable.Address1ShippingMethodCode,
        LeadTable.Address1StateOrProvince, LeadTable.Address1Telephone1, LeadTable.Address1Telephone2, LeadTable.Address1Telephone3, LeadTable.Address1UPSZone,
        LeadTable.Address1UTCOffset, LeadTable.Address2AddressTypeCode, LeadTable.Address2City, LeadTable.Address2Country, LeadTable.Address2County,
        LeadTable.Address2Fax, LeadTable.Address2Latitude, LeadTable.Address2Line1, LeadTable.Address2Line2, LeadTable.Address2Line3,
        LeadTable.Address2Longitude, LeadTable.Address2Name, LeadTable.Address2PostalCode, LeadTable.Address2PostOfficeBox,
        LeadTable.Address2ShippingMethodCode, LeadTable.Address2StateOrProvince, LeadTable.Address2Telephone1, LeadTable.Address2Telephone2,
        LeadTable.Address2Telephone3, LeadTable.Address2UPSZone, LeadTable.Address2UTCOffset, LeadTable.BudgetAmount, LeadTable.BudgetStatus,
        LeadTable.CampaignId, LeadTable.CompanyName, LeadTable.ConfirmInterest, LeadTable.CustomerId, LeadTable.DecisionMaker, LeadTable.Description,
        LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail, LeadTable.DoNotSendMM,
        LeadTable.EMailAddress1, LeadTable.EMailAddress2, LeadTable.EMailAddress3, LeadTable.EstimatedAmount, LeadTable.EstimatedCloseDate,
        LeadTable.EstimatedValue, LeadTable.EvaluateFit, LeadTable.Fax, LeadTable.FirstName, LeadTable.FollowEmail, LeadTable.IndustryCode,
        LeadTable.InitialCommunication, LeadTable.JobTitle, LeadTable.LastName, LeadTable.LastOnHoldTime, LeadTable.LastUsedInCampaign,
        LeadTable.LeadQualityCode, LeadTable.LeadSourceCode, LeadTable.Stage, LeadTable.WaitingSince, LeadTable.MiddleName, LeadTable.MobilePhone,
        LeadTable.Need, LeadTable.NumberOfEmployees, LeadTable.OriginatingCaseId, LeadTable.OwnerId, LeadTable.Pager, LeadTable.ParentAccountId,
        LeadTable.ParentContactId, LeadTable.PreferredContactMethodCode, LeadTable.PriorityCode, LeadTable.PurchaseProcess, LeadTable.PurchaseTimeFrame,
        LeadTable.QualificationComments, LeadTable.QualifyingOpportunityId, LeadTable.RelatedObjectId, LeadTable.Revenue, LeadTable.SalesStage,
        LeadTable.SalesStageCode, LeadTable.Salutation, LeadTable.ScheduleFollowUpProspect, LeadTable.ScheduleFollowUpQualify, LeadTable.SIC,
        LeadTable.StateCode, LeadTable.StatusCode, LeadTable.Subject, LeadTable.Telephone1, LeadTable.Telephone2, LeadTable.Telephone3,
        LeadTable.TransactionCurrencyId, LeadTable.WebSiteUrl, LeadTable.YomiCompanyName, LeadTable.YomiFirstName, LeadTable.YomiLastName,
        LeadTable.YomiMiddleName,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("6979ebe2-b249-55b7-b07c-5258a8167c33");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail, LeadTable.DoNotSendMM,
        LeadTable.AgreementId, LeadTable.FaultCode, LeadTable.HandoverCount, LeadTable.ResponseStatus, LeadTable.Route, LeadTable.Stage, LeadTable.WaitingSince,
        LeadTable.OwnerId, LeadTable.StateCode,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("98733502-de1b-56f9-a8c4-a2e1d6baed69");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail, LeadTable.DoNotSendMM,
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.AttemptCount, LeadTable.DeliveredOn, LeadTable.Explanation,
        LeadTable.FaultCode, LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion,
        LeadTable.OwnerHistory, LeadTable.PassedOver, LeadTable.RejudgeOn, LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes,
        LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedBecause, LeadTable.ReturnedFor, LeadTable.Route, LeadTable.RouteReason,
        LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.WaitingSince, LeadTable.OwnerId, LeadTable.StateCode,
    };
}

/// <summary>The step TraceResponseOnAppointmentDelete: Delete of appointment, stage 40, asynchronous.</summary>
public static class TraceResponseOnAppointmentDeleteStep
{
    public static readonly Guid StepId = new("948da623-9e64-5bbf-99cb-e912fc064a31");

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("d5f44f07-9c28-5f7d-9482-d2ad1ff177e4");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        AppointmentTable.ActualEnd, AppointmentTable.OwnerId, AppointmentTable.RegardingObjectId, AppointmentTable.StateCode, AppointmentTable.StatusCode,
    };
}

/// <summary>The step TraceResponseOnEmailDelete: Delete of email, stage 40, asynchronous.</summary>
public static class TraceResponseOnEmailDeleteStep
{
    public static readonly Guid StepId = new("126eb6f1-400e-518c-8f42-b91e9603cbfe");

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("e42bdaa6-8dc4-5a1d-b2a0-09494067af64");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        EmailTable.DirectionCode, EmailTable.OwnerId, EmailTable.RegardingObjectId, EmailTable.SentOn, EmailTable.StateCode, EmailTable.StatusCode,
    };
}

/// <summary>The step TraceResponseOnPhoneCallDelete: Delete of phonecall, stage 40, asynchronous.</summary>
public static class TraceResponseOnPhoneCallDeleteStep
{
    public static readonly Guid StepId = new("1eb7137b-a3e5-5ae2-ac89-dc41c8b69825");

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("4ee4154c-50f7-5055-ad97-ec1c3056f7b2");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        PhoneCallTable.ActualEnd, PhoneCallTable.DirectionCode, PhoneCallTable.OwnerId, PhoneCallTable.RegardingObjectId, PhoneCallTable.StateCode,
        PhoneCallTable.StatusCode,
    };
}
