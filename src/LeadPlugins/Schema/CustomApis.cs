// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet test tests/LeadPlugins.Solution.Tests -e LEADPLUGINS_WRITE_SCHEMA=1
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
