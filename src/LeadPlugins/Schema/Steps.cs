// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

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
        LeadTable.OriginatingCaseId, LeadTable.Pager, LeadTable.ParentAccountId, LeadTable.ParentContactId, LeadTable.PreferredContactMethodCode,
        LeadTable.PriorityCode, LeadTable.PurchaseProcess, LeadTable.PurchaseTimeFrame, LeadTable.QualificationComments, LeadTable.QualifyingOpportunityId,
        LeadTable.RelatedObjectId, LeadTable.Revenue, LeadTable.SalesStage, LeadTable.SalesStageCode, LeadTable.Salutation, LeadTable.ScheduleFollowUpProspect,
        LeadTable.ScheduleFollowUpQualify, LeadTable.SIC, LeadTable.StateCode, LeadTable.StatusCode, LeadTable.Subject, LeadTable.Telephone1,
        LeadTable.Telephone2, LeadTable.Telephone3, LeadTable.TransactionCurrencyId, LeadTable.WebSiteUrl, LeadTable.YomiCompanyName, LeadTable.YomiFirstName,
        LeadTable.YomiLastName, LeadTable.YomiMiddleName,
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
        LeadTable.LeadQualityCode, LeadTable.LeadSourceCode, LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.DeliveredOn,
        LeadTable.Explanation, LeadTable.FaultCode, LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn,
        LeadTable.NextQuestion, LeadTable.RejudgeOn, LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes, LeadTable.ResponseStatus,
        LeadTable.ResponseWarnOn, LeadTable.ReturnedFor, LeadTable.Route, LeadTable.RouteReason, LeadTable.Score, LeadTable.Stage, LeadTable.Verdict,
        LeadTable.MiddleName, LeadTable.MobilePhone, LeadTable.Need, LeadTable.NumberOfEmployees, LeadTable.OriginatingCaseId, LeadTable.OwnerId,
        LeadTable.Pager, LeadTable.ParentAccountId, LeadTable.ParentContactId, LeadTable.PreferredContactMethodCode, LeadTable.PriorityCode,
        LeadTable.PurchaseProcess, LeadTable.PurchaseTimeFrame, LeadTable.QualificationComments, LeadTable.QualifyingOpportunityId, LeadTable.RelatedObjectId,
        LeadTable.Revenue, LeadTable.SalesStage, LeadTable.SalesStageCode, LeadTable.Salutation, LeadTable.ScheduleFollowUpProspect,
        LeadTable.ScheduleFollowUpQualify, LeadTable.SIC, LeadTable.StateCode, LeadTable.StatusCode, LeadTable.Subject, LeadTable.Telephone1,
        LeadTable.Telephone2, LeadTable.Telephone3, LeadTable.TransactionCurrencyId, LeadTable.WebSiteUrl, LeadTable.YomiCompanyName, LeadTable.YomiFirstName,
        LeadTable.YomiLastName, LeadTable.YomiMiddleName,
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
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.DeliveredOn, LeadTable.Explanation, LeadTable.FaultCode,
        LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion, LeadTable.RejudgeOn,
        LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes, LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedFor,
        LeadTable.Route, LeadTable.RouteReason, LeadTable.Score, LeadTable.Stage, LeadTable.Verdict,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("60efdfbe-eb30-560c-b0bb-d16d8ae49cd1");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.DeliveredOn, LeadTable.Explanation, LeadTable.FaultCode,
        LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion, LeadTable.RejudgeOn,
        LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes, LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedFor,
        LeadTable.Route, LeadTable.RouteReason, LeadTable.Score, LeadTable.Stage, LeadTable.Verdict,
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
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.DeliveredOn, LeadTable.Explanation, LeadTable.FaultCode,
        LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion, LeadTable.RejudgeOn,
        LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes, LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedFor,
        LeadTable.Route, LeadTable.RouteReason, LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.OwnerId, LeadTable.StateCode,
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
        LeadTable.LeadQualityCode, LeadTable.LeadSourceCode, LeadTable.Stage, LeadTable.MiddleName, LeadTable.MobilePhone, LeadTable.Need,
        LeadTable.NumberOfEmployees, LeadTable.OriginatingCaseId, LeadTable.OwnerId, LeadTable.Pager, LeadTable.ParentAccountId, LeadTable.ParentContactId,
        LeadTable.PreferredContactMethodCode, LeadTable.PriorityCode, LeadTable.PurchaseProcess, LeadTable.PurchaseTimeFrame, LeadTable.QualificationComments,
        LeadTable.QualifyingOpportunityId, LeadTable.RelatedObjectId, LeadTable.Revenue, LeadTable.SalesStage, LeadTable.SalesStageCode, LeadTable.Salutation,
        LeadTable.ScheduleFollowUpProspect, LeadTable.ScheduleFollowUpQualify, LeadTable.SIC, LeadTable.StateCode, LeadTable.StatusCode, LeadTable.Subject,
        LeadTable.Telephone1, LeadTable.Telephone2, LeadTable.Telephone3, LeadTable.TransactionCurrencyId, LeadTable.WebSiteUrl, LeadTable.YomiCompanyName,
        LeadTable.YomiFirstName, LeadTable.YomiLastName, LeadTable.YomiMiddleName,
    };

    public const string PreImage = "PreImage";
    public static readonly Guid PreImageId = new("6979ebe2-b249-55b7-b07c-5258a8167c33");
    public static readonly IReadOnlyList<string> PreImageColumns = new[]
    {
        LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail, LeadTable.DoNotSendMM,
        LeadTable.AgreementId, LeadTable.FaultCode, LeadTable.HandoverCount, LeadTable.ResponseStatus, LeadTable.Route, LeadTable.Stage, LeadTable.OwnerId,
        LeadTable.StateCode,
    };

    public const string PostImage = "PostImage";
    public static readonly Guid PostImageId = new("98733502-de1b-56f9-a8c4-a2e1d6baed69");
    public static readonly IReadOnlyList<string> PostImageColumns = new[]
    {
        LeadTable.DoNotBulkEMail, LeadTable.DoNotEMail, LeadTable.DoNotFax, LeadTable.DoNotPhone, LeadTable.DoNotPostalMail, LeadTable.DoNotSendMM,
        LeadTable.AcceptedOn, LeadTable.AgreementId, LeadTable.AgreementVersion, LeadTable.DeliveredOn, LeadTable.Explanation, LeadTable.FaultCode,
        LeadTable.Gap, LeadTable.GapCount, LeadTable.HandedOverOn, LeadTable.HandoverCount, LeadTable.JudgedOn, LeadTable.NextQuestion, LeadTable.RejudgeOn,
        LeadTable.RespondedOn, LeadTable.ResponseDueOn, LeadTable.ResponseMinutes, LeadTable.ResponseStatus, LeadTable.ResponseWarnOn, LeadTable.ReturnedFor,
        LeadTable.Route, LeadTable.RouteReason, LeadTable.Score, LeadTable.Stage, LeadTable.Verdict, LeadTable.OwnerId, LeadTable.StateCode,
    };
}
