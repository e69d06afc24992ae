using System.Text;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.LeadFiles;

public sealed class CostTests : IDisposable
{
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_hundred_thousand_rows_are_streamed_and_none_is_kept()
    {
        var text = new StringBuilder(
            "Topic,Last Name,Company Name,Country/Region,Industry,No. of Employees,Do not allow Phone Calls,Budget Amount,Currency,Last Campaign Date,Description\r\n");
        for (int i = 0; i < 100_000; i++) text.Append($"Topic {i},Name,\"Company, {i}\",Ireland,Insurance,{i},No,{i}.50,EUR,2026-03-01,\"Two\r\nlines\"\r\n");
        string path = files.Write(text.ToString());
        text.Clear();

        var file = LeadFile.Open(path, Files.Lead, Files.Settings).File!;
        var read = new List<WeakReference>();
        int most = 0;
        foreach (var row in file.Rows())
        {
            read.Add(new WeakReference(row.Lead!));
            if (read.Count % 20_000 != 0) continue;
            GC.Collect();
            most = Math.Max(most, read.Count(lead => lead.IsAlive));
        }

        Assert.Equal(100_000, read.Count);
        // The row in hand and those the reader and the compiled loop may still be pointing at: never the file.
        Assert.InRange(most, 0, 10);
    }

    // 16 MiB inside one quote that never closes, one cell that never ends, one row of separators, and separators and quotes by turns.
    [Theory]
    [InlineData("x", "\"", "found a quote that opens a cell and is never closed")]
    [InlineData("line\r\n", "\"", "found a quote that opens a cell and is never closed")]
    [InlineData("x", "", "found a row of more than 1048576 characters")]
    [InlineData(",", "", "found a row of more than 1048576 characters")]
    [InlineData("\"a\",", "", "found a row of more than 1048576 characters")]
    public void A_file_of_one_endless_row_is_reported_within_a_few_megabytes(string piece, string before, string found)
    {
        string path = files.Write("subject,lastname\na,b\n" + before);
        using (var stream = new FileStream(path, FileMode.Append))
        {
            byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length)));
            for (int i = 0; i < 16; i++) stream.Write(block);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var opening = LeadFile.Open(path, Files.Lead, Files.Settings);
        var problem = opening.Refusal ?? opening.File!.Rows().Last().Problems.Single();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Assert.Equal(3, problem.Line);
        Assert.Equal(found, "found " + problem.Found);
        Assert.True(allocated < 40_000_000, $"{allocated} bytes");
    }

    [SharedDataFact]
    public void Every_lead_of_the_real_file_is_read()
    {
        var map = Files.Map("""
            {
              "columns": {
                "Prospect ID": "leadid", "Lead Number": "new_leadnumber", "Lead Source": { "column": "new_leadsource", "values": { "google": "Google" } },
                "Do Not Call": "donotphone", "TotalVisits": "new_totalvisits", "Page Views Per Visit": "new_pageviews", "Country": "address1_country", "City": "address1_city"
              },
              "empty": [ "Select" ]
            }
            """);
        var rows = Files.Rows(LeadFile.Open(Path.Combine(Repository.SharedData!, "leads", "x-education", "Leads.csv"), Files.Lead, Files.Settings, map));
        Assert.Equal(9240, rows.Count);
        Assert.Equal(9240, rows.Select(r => r.Lead!.Id).Distinct().Count());
        Assert.Equal(2, rows.Count(r => r.Lead!.GetAttributeValue<bool>("donotphone")));
        Assert.Equal(137, rows.Count(r => !r.Lead!.Contains("new_totalvisits")));
        Assert.Equal(3669, rows.Count(r => !r.Lead!.Contains("address1_city")));
        Assert.DoesNotContain(rows, r => r.Lead!.GetAttributeValue<string>("new_leadsource") == "google");
    }

    [Fact]
    public void Every_sample_lead_is_read_under_its_display_names()
    {
        var anyCurrency = Files.Settings with { FindCurrency = _ => new EntityReference("transactioncurrency", Guid.Empty) };
        var opening = LeadFile.Open(Repository.PathOf("samples", "leads.csv"), Files.Lead, anyCurrency);
        var rows = Files.Rows(opening);
        Assert.Empty(opening.File!.Notes);
        Assert.Equal(500, rows.Count);
        Assert.Empty(rows.SelectMany(r => r.Problems));
    }
}
