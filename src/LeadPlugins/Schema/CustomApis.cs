// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>The custom API lp_JudgeLead: its name, its request parameters and its response properties.</summary>
public static class JudgeLeadApi
{
    public const string Name = "lp_JudgeLead";
    public const string ExplainOnlyRequest = "ExplainOnly";
    public const string ExplanationResponse = "Explanation";
    public const string StageResponse = "Stage";
    public const string VerdictResponse = "Verdict";
    public const string WhyNotResponse = "WhyNot";
}
