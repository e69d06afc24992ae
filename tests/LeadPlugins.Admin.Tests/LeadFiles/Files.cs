using System.Text;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.LeadFiles;

/// <summary>Lead files made for one test, and the lead table they are read into.</summary>
internal sealed class Files : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lead-files-").FullName;

    /// <summary>The platform's lead table with a few columns of an education company's own.</summary>
    public static TableModel Lead { get; } = WithColumns(
        Column("new_leadnumber", "Lead Number", ColumnType.Text) with { MaxLength = 20 },
        Column("new_leadsource", "Web Source", ColumnType.Text) with { MaxLength = 100 },
        Column("new_converted", "Converted", ColumnType.YesNo) with { Options = [new(0, "No"), new(1, "Yes")], DefaultOption = 0 },
        Column("new_totalvisits", "TotalVisits", ColumnType.WholeNumber),
        Column("new_timeonsite", "Time on Site", ColumnType.WholeNumber),
        Column("new_pageviews", "Page Views", ColumnType.Decimal),
        Column("new_interests", "Interests", ColumnType.MultiChoice) with { Options = [new(1, "Finance"), new(2, "Law"), new(3, "Media, Arts")] },
        Column("new_meetingon", "Meeting", ColumnType.DateTime) with { DateBehavior = DateBehavior.UserLocal },
        Column("new_localtime", "Local Time", ColumnType.DateTime) with { DateBehavior = DateBehavior.TimeZoneIndependent });

    public static LeadFileSettings Settings { get; } = new()
    {
        FindCurrency = code => code is "EUR" or "GBP" ? new EntityReference("transactioncurrency", new Guid(code == "EUR" ? 1 : 2, 0, 0, new byte[8])) : null,
        FindOwner = name => name == "Ada Byron" ? new EntityReference("systemuser", new Guid(3, 0, 0, new byte[8])) : null,
    };

    public static TableModel WithColumns(params ColumnModel[] added)
    {
        var lead = StandardTables.Load().Single(t => t.LogicalName == "lead");
        return lead with { Columns = [.. lead.Columns, .. added] };
    }

    public static ColumnModel Column(string name, string label, ColumnType type) => new() { LogicalName = name, SchemaName = name, DisplayName = label, Type = type, IsCustom = true };

    public static ColumnModel LeadColumn(string name) => Lead.Columns.Single(c => c.LogicalName == name);

    public static HeaderMap Map(string json)
    {
        var reading = HeaderMap.Read(json, Lead, Settings);
        Assert.Empty(reading.Problems);
        return reading.Map!;
    }

    public string Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public string Write(byte[] bytes)
    {
        string path = Path.Combine(folder, "leads.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public LeadFileOpening Open(string text, HeaderMap? map = null, LeadFileSettings? settings = null) => LeadFile.Open(Write(text), Lead, settings ?? Settings, map);

    /// <summary>The file's rows; the test fails when the file is refused.</summary>
    public List<LeadRow> Rows(string text, HeaderMap? map = null, LeadFileSettings? settings = null) => Rows(Open(text, map, settings));

    public static List<LeadRow> Rows(LeadFileOpening opening)
    {
        Assert.Null(opening.Refusal);
        var rows = opening.File!.Rows().ToList();
        Assert.Equal(opening.File.RowCount, rows.Count);
        Assert.All(rows, r => Assert.Equal(r.Lead is null, r.Problems.Count > 0));
        return rows;
    }

    /// <summary>Why the file is refused, in one sentence.</summary>
    public string Refusal(string text, HeaderMap? map = null, LeadFileSettings? settings = null)
    {
        var opening = Open(text, map, settings);
        Assert.Null(opening.File);
        return opening.Refusal!.ToString();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
