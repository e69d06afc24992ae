// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>The custom API lp_AcceptLead: its name, its request parameters and its response properties.</summary>
public static class AcceptLeadApi
{
    public const string Name = "lp_AcceptLead";
}

/// <summary>The custom API lp_JudgeLead: its name, its request parameters and its response properties.</summary>
public static class JudgeLeadApi
{
    public const string Name = "lp_JudgeLead";
    public const string ExplainOnlyRequest = "ExplainOnly";
    public const string OfferAgainBecauseRequest = "OfferAgainBecause";
    public const string ExplanationResponse = "Explanation";
    public const string StageResponse = "Stage";
    public const string VerdictResponse = "Verdict";
    public const string WhyNotResponse = "WhyNot";
}

/// <summary>The custom API lp_PickLead: its name, its request parameters and its response properties.</summary>
public static class PickLeadApi
{
    public const string Name = "lp_PickLead";
}

/// <summary>The custom API lp_RejectLead: its name, its request parameters and its response properties.</summary>
public static class RejectLeadApi
{
    public const string Name = "lp_RejectLead";
    public const string ColumnRequest = "Column";
    public const string CommentRequest = "Comment";
    public const string CriterionRequest = "Criterion";
    public const string KindRequest = "Kind";
    public const string ValueSeenRequest = "ValueSeen";
}

/// <summary>The custom API lp_ReleaseLead: its name, its request parameters and its response properties.</summary>
public static class ReleaseLeadApi
{
    public const string Name = "lp_ReleaseLead";
}

/// <summary>The custom API lp_SweepResponseClocks: its name, its request parameters and its response properties.</summary>
public static class SweepResponseClocksApi
{
    public const string Name = "lp_SweepResponseClocks";
    public const string PageSizeRequest = "PageSize";
    public const string MarkedResponse = "Marked";
    public const string MoreResponse = "More";
}
