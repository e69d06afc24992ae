using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadPlugins.Admin.Playing;
using LeadPlugins.Admin.Running;
using LeadPlugins.Schema;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Tests.Playing;

/// <summary>The scripts of the form and the command bar are tested on leads out of the sample run, which lie in a file. What the run stores changes; the file has to say the same.</summary>
public sealed partial class LeadsOfScriptTests
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string KeptFile => Repository.PathOf("src", "LeadPlugins.Scripts", "test", "leads.json");

    [Fact]
    public void The_leads_that_scripts_are_tested_on_are_those_that_the_sample_run_stores()
    {
        var kept = JsonNode.Parse(File.ReadAllText(KeptFile))!.AsObject();
        var stored = Stored(kept);
        var refreshed = Path.Combine(AppContext.BaseDirectory, "leads.json");
        File.WriteAllText(refreshed, stored.ToJsonString(Readable) + "\n");

        var differences = kept.SelectMany(lead => Differences(lead.Key, lead.Value!.AsObject(), stored[lead.Key]!.AsObject())).ToList();
        Assert.True(differences.Count == 0, $"""
            The sample run stores something else than {KeptFile} has:
            {string.Join("\n", differences)}
            Copy {refreshed} over it, then run `npm test` in src/LeadPlugins.Scripts. Where a lead is no longer in the place that its entry is named after, give the entry the full name of another lead first.
            """);
    }

    /// <summary>For each entry of the file the first lead of its name, as the Web API answers the columns that scripts ask for, to a reader in UTC.</summary>
    private static JsonObject Stored(JsonObject kept)
    {
        var organization = Played();
        var columns = ColumnsAskedFor();
        var leads = organization.All(new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet([.. columns]) }).ToLookup(l => l.GetAttributeValue<string>(LeadTable.FullName));
        return new JsonObject(kept.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Answered(leads[(string)entry.Value![LeadTable.FullName]!].First(), columns))));
    }

    private static TrialOrganization Played()
    {
        var preparation = new Preparation();
        var document = preparation.Text(Samples.Agreement)!;
        var agreement = preparation.Agreement(Samples.Agreement, document)!;
        var samples = new RunRequest { Leads = Samples.Leads, Agreement = Samples.Agreement, Events = Samples.Events, SolutionZip = ToolFolder.SolutionZip, OutputFolder = "", AtUtc = Samples.AtUtc };
        var organization = preparation.Organization(samples.SolutionZip, samples.AtUtc, agreement.Currency)!;
        preparation.Publish(organization, agreement, samples.Agreement, document);
        var file = preparation.Leads(samples, organization, agreement.Calendar.Zone, map: null)!;
        var events = preparation.Events(samples, organization, agreement, file, agreement.Calendar.Zone)!;
        var rows = new LeadCreation(organization.Service, samples.Batch, CancellationToken.None).Run(file.Rows(), _ => { });
        organization.RunJobs(CancellationToken.None);
        new Floor(organization, rows.ToDictionary(r => r.Line, r => r.LeadId), CancellationToken.None).Play(events.Events, events.LastUtc!.Value, _ => { });
        Assert.Empty(preparation.Problems);
        return organization;
    }

    private static IReadOnlyList<string> ColumnsAskedFor()
    {
        var script = File.ReadAllText(Repository.PathOf("src", "LeadPlugins.Scripts", "src", "leads", "schema.ts"));
        return [.. QuotedName().Matches(LeadColumns().Match(script).Groups[1].Value).Select(m => m.Groups[1].Value)];
    }

    private static JsonObject Answered(Entity lead, IReadOnlyList<string> columns)
    {
        var row = new JsonObject();
        foreach (var column in columns)
        {
            switch (lead.Contains(column) ? lead[column] : null)
            {
                case EntityReference reference:
                    row[$"_{column}_value"] = reference.Id.ToString();
                    row[$"_{column}_value{Formatted}"] = reference.Name;
                    break;
                case DateTime instant:
                    row[column] = instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                    row[column + Formatted] = instant.ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture);
                    break;
                case OptionSetValue option:
                    row[column] = option.Value;
                    break;
                case Guid id:
                    row[column] = id.ToString();
                    break;
                case var text:
                    row[column] = (string?)text;
                    break;
            }
        }
        return row;
    }

    /// <summary>What differs but for ids, which are others as soon as the run makes one row more.</summary>
    private static IEnumerable<string> Differences(string lead, JsonObject kept, JsonObject stored) =>
        from name in kept.Select(p => p.Key).Union(stored.Select(p => p.Key), StringComparer.Ordinal)
        let was = WithoutIds(kept[name])
        let now = WithoutIds(stored[name])
        where was != now
        select $"- {lead}, {name}: {Shown(was)} in the file, {Shown(now)} in the run";

    private static string WithoutIds(JsonNode? value) => Id().Replace(value?.ToJsonString(Readable) ?? "null", "…");

    private static string Shown(string value) => value.Length > 300 ? value[..300] + "…" : value;

    [GeneratedRegex(@"leadColumns = \[([^\]]*)\]")]
    private static partial Regex LeadColumns();

    [GeneratedRegex("\"([a-z0-9_]+)\"")]
    private static partial Regex QuotedName();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
