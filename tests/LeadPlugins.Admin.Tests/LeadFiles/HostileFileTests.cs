using System.Text.Json;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.LeadFiles;

/// <summary>What happens to each of the shared hostile files. Their columns are those of an education company, so they are read with a map.</summary>
public class HostileFileTests
{
    private const string Columns = """
        "Lead Number": "new_leadnumber", "Lead Origin": "subject", "Lead Source": "new_leadsource",
        "Do Not Email": "donotemail", "Do Not Call": "donotphone", "Converted": "new_converted", "TotalVisits": "new_totalvisits",
        "Total Time Spent on Website": "new_timeonsite", "Page Views Per Visit": "new_pageviews", "Country": "address1_country", "City": "address1_city", "Tags": "description"
        """;

    private static readonly HeaderMap Map = Files.Map($$"""{ "columns": { "Prospect ID": "leadid", {{Columns}} }, "empty": [ "Select" ] }""");

    private static readonly HeaderMap MapWithoutIds = Files.Map($$"""{ "columns": { "Prospect ID": null, {{Columns}} }, "empty": [ "Select" ] }""");

    [SharedDataFact]
    public void Every_file_of_the_manifest_has_a_test_here()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(PathOf("manifest.json")));
        var tested = typeof(HostileFileTests).GetMethods().Select(m => m.Name).ToList();
        Assert.All(manifest.RootElement.EnumerateObject(), file => Assert.Contains(tested, t => t.StartsWith($"File_{file.Name[..2]}_", StringComparison.Ordinal)));
    }

    [SharedDataFact]
    public void File_02_UTF_16_with_a_byte_order_mark_is_read() => AssertSameLeadsAs(All("02-utf16le-bom.csv"), Original(40));

    [SharedDataFact]
    public void File_04_UTF_16_without_a_byte_order_mark_is_refused() => Assert.Equal(
        "04-utf16le-no-bom.csv, line 1, byte 1: found UTF-16 text without a byte order mark; allowed: a text file in UTF-8, or in UTF-16 with a byte order mark (in Excel: save as \"CSV UTF-8\")",
        Refusal("04-utf16le-no-bom.csv"));

    [SharedDataFact]
    public void File_06_accents_are_read_as_they_are()
    {
        var leads = All("06-utf8-accents.csv");
        Assert.Equal(6, leads.Count);
        Assert.Equal(["Zürich", "São Paulo", "Mumbai", "€uroville", "Mumbai", null], leads.Select(l => l.GetAttributeValue<string>("address1_city")));
        Assert.Equal("Côte d’Ivoire", leads[2]["address1_country"]);
    }

    [SharedDataFact]
    public void File_08_a_NUL_refuses_the_file() => Assert.Equal(
        "08-nul-bytes.csv, line 2, character 54: found a NUL character; allowed: text; the file is damaged or no text file", Refusal("08-nul-bytes.csv"));

    [SharedDataFact]
    public void File_10_only_a_byte_order_mark_has_no_header() => Assert.Equal(
        "10-only-bom.csv, line 1: found an empty file; allowed: a header line and rows below it", Refusal("10-only-bom.csv"));

    [SharedDataFact]
    public void File_12_gzip_is_refused_by_name() => Assert.StartsWith("12-gzip-named-csv.csv, line 1, byte 1: found a gzip file; allowed: a text file in UTF-8", Refusal("12-gzip-named-csv.csv"));

    [SharedDataFact]
    public void File_20_CRLF_LF_and_CR_end_rows_alike() => AssertSameLeadsAs(All("20-mixed-line-ends.csv"), Original(40));

    [SharedDataFact]
    public void File_22_CR_alone_ends_rows()
    {
        var rows = Rows("22-cr-only.csv");
        Assert.Equal(Enumerable.Range(2, 40).Select(i => (long)i), rows.Select(r => r.Line));
        AssertSameLeadsAs([.. rows.Select(r => r.Lead!)], Original(40));
    }

    [SharedDataFact]
    public void File_24_blank_lines_make_no_leads() => AssertSameLeadsAs(All("24-blank-lines.csv"), Original(40));

    [SharedDataFact]
    public void File_25_line_breaks_inside_quotes_stay_in_the_cell()
    {
        var rows = Rows("25-embedded-newlines.csv");
        Assert.Equal(["line one\nline two", "a\r\nb\r\nc", "x\ry", "\n", "end\n", "\"quoted\"\n\"twice\"", "comma, and\nnewline", "sep\u2028para\u2029nel\u0085vt\u000Bff\f"],
            rows.Select(r => (string)r.Lead!["description"]));
        Assert.Equal([2L, 4, 7, 9, 11, 13, 15, 17], rows.Select(r => r.Line));
    }

    [SharedDataFact]
    public void File_26_a_quote_without_its_end_refuses_the_file_and_names_where_it_opened() => Assert.Equal(
        "26-unterminated-quote.csv, line 6, character 112: found a quote that opens a cell and is closed in line 24, character 117, where text follows it; "
        + "allowed: a cell that ends with its closing quote; a quote is missing or too many in these lines, so the rows from here on are uncertain",
        Refusal("26-unterminated-quote.csv"));

    [SharedDataFact]
    public void File_28_text_after_a_closing_quote_costs_that_row_only()
    {
        var rows = Rows("28-text-after-closing-quote.csv");
        Assert.Equal(40, rows.Count);
        Assert.Equal([2L, 7], rows.Where(r => r.Lead is null).Select(r => r.Line));
        Assert.Equal("28-text-after-closing-quote.csv, line 2, character 56: found text after a closing quote; "
            + "allowed: a separator or the end of the row; a quote inside a quoted cell is written twice", rows[0].Problems.Single().ToString());
    }

    [SharedDataFact]
    public void File_30_a_semicolon_is_detected() => AssertSameLeadsAs(All("30-semicolon.csv"), Original(40));

    [SharedDataFact]
    public void File_32_the_sep_line_names_the_separator_and_is_no_header()
    {
        Assert.Equal(3, Rows("32-sep-line.csv")[0].Line);
        AssertSameLeadsAs(All("32-sep-line.csv"), Original(40));
    }

    [SharedDataFact]
    public void File_34_headers_that_differ_by_case_and_blanks_are_the_same_header_twice() => Assert.Equal(
        "34-header-differs-by-case-and-blanks.csv, line 1, header: found the header \"Country\" in columns 12, 30; allowed: each header once, and each column filled once",
        Refusal("34-header-differs-by-case-and-blanks.csv"));

    [SharedDataFact]
    public void File_36_look_alike_headers_are_reported_missing_not_guessed()
    {
        var file = Open("36-homoglyph-headers.csv").File!;
        Assert.Equal(["Lead Source", "Converted"], file.MissingHeaders);
        Assert.Equal("The map names headers that the file lacks: \"Lead Source\", \"Converted\".", file.Notes[0]);
        Assert.Contains("\"Lead\\u00A0Source\" (with U+00A0)", file.Notes[1]);
        Assert.Contains("\"Сonverted\" (with U+0421)", file.Notes[1]);
        Assert.All(file.Rows(), r => Assert.False(r.Lead!.Contains("new_converted") || r.Lead.Contains("new_leadsource")));
    }

    [SharedDataFact]
    public void File_38_missing_columns_are_named_and_absent_from_the_leads()
    {
        var file = Open("38-missing-columns.csv").File!;
        Assert.Equal("The map names headers that the file lacks: \"Lead Number\", \"Lead Origin\", \"Do Not Email\", \"Do Not Call\", \"Converted\", \"TotalVisits\", "
            + "\"Total Time Spent on Website\", \"Page Views Per Visit\", \"Tags\".", file.Notes.Single());
        Assert.Equal(40, file.RowCount);
        Assert.All(file.Rows(), r => Assert.Subset(new HashSet<string> { "new_leadsource", "address1_country", "address1_city" }, r.Lead!.Attributes.Keys.ToHashSet()));
    }

    [SharedDataFact]
    public void File_40_rows_of_another_length_are_reported_one_by_one()
    {
        var rows = Rows("40-ragged-rows.csv");
        Assert.Equal(11, rows.Count); // 12, of which one is a blank line; the one with an empty cell too many is a lead
        Assert.Equal(["line 3: found 5 cells", "line 5: found 39 cells", "line 9: found 1 cells"],
            rows.Where(r => r.Lead is null).Select(r => $"line {r.Line}: found {r.Problems.Single().Found}"));
    }

    [SharedDataFact]
    public void File_42_a_thousand_unknown_columns_are_ignored_and_summed_up()
    {
        var file = Open("42-extra-1000-columns.csv").File!;
        AssertSameLeadsAs(All("42-extra-1000-columns.csv"), Original(40));
        Assert.Equal(1024, file.IgnoredColumns.Count);
        Assert.EndsWith(" and 1012 more.", file.Notes.Single());
    }

    [SharedDataFact]
    public void File_44_without_a_column_of_ids_rows_that_are_alike_stay_two_leads() =>
        Assert.Equal(40, Files.Rows(LeadFile.Open(PathOf("44-duplicate-keys.csv"), Files.Lead, Files.Settings, MapWithoutIds)).Count(r => r.Lead is not null));

    [SharedDataFact]
    public void File_44_the_id_of_an_earlier_row_is_reported()
    {
        var rows = Rows("44-duplicate-keys.csv");
        Assert.Equal(40, rows.Count);
        var again = rows.Where(r => r.Lead is null).ToList();
        Assert.NotEmpty(again);
        Assert.All(again, r => Assert.Equal("duplicate-id", r.Problems.Single().Code));
        Assert.Equal(rows.Count - again.Count, rows.Where(r => r.Lead is not null).Select(r => r.Lead!.Id).Distinct().Count());
    }

    [SharedDataFact]
    public void File_50_a_row_of_more_than_a_megabyte_is_refused_with_the_limit_named()
    {
        var rows = Rows("50-megabyte-field.csv");
        Assert.Equal([true, false, true], rows.Select(r => r.Lead is not null));
        Assert.Equal("50-megabyte-field.csv, line 3: found a row of more than 1048576 characters; allowed: at most that many in one row", rows[1].Problems.Single().ToString());
    }

    [SharedDataFact]
    public void File_52_text_longer_than_its_column_is_reported_never_cut()
    {
        var rows = Rows("52-over-dataverse-lengths.csv");
        Assert.Equal(["2 column \"Country\" at most 80 characters", "3 column \"City\" at most 80 characters", "4 column \"Tags\" at most 2000 characters", "5 column \"Lead Source\" at most 100 characters"],
            rows.Where(r => r.Lead is null).Select(r => $"{r.Line} {r.Problems.Single().Place} {r.Problems.Single().Allowed}"));
        Assert.Equal(2, rows.Count(r => r.Lead is not null));
    }

    [SharedDataFact]
    public void File_60_formulas_are_plain_text_on_the_way_in()
    {
        // The ids come twice, once for each of two columns that hold the formulas, so they are left out.
        var leads = Files.Rows(LeadFile.Open(PathOf("60-formula-injection.csv"), Files.Lead, Files.Settings, MapWithoutIds)).ConvertAll(r => r.Lead!);
        Assert.Equal(42, leads.Count);
        Assert.Equal(["=1+1", "=cmd|' /C calc'!A0", "+SUM(1,2)", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1"], leads.Take(7).Select(l => (string)l["description"]));
        Assert.Equal(["%0A=1", "|calc", "\n=1+1", "\"=1+1\"", "-", "+", "+44 20 7946 0958", "-5"], leads.Skip(13).Take(8).Select(l => (string)l["description"]));
        Assert.Equal(leads.Take(21).Select(l => l["description"]), leads.Skip(21).Select(l => l["address1_city"]));
    }

    [SharedDataFact]
    public void File_62_a_number_is_one_in_every_culture_or_it_is_reported()
    {
        var rows = Rows("62-numbers-pageviews.csv");
        string[] values = Values("62-numbers-pageviews.csv");
        var read = rows.Zip(values).Where(r => r.First.Lead is not null).ToDictionary(r => r.Second, r => r.First.Lead!.GetAttributeValue<decimal?>("new_pageviews"));
        Assert.Equal(new Dictionary<string, decimal?>
        {
            [""] = null, [" "] = null, ["Select"] = null, // empty, the last by the map
            ["0"] = 0, ["-0"] = 0, ["00"] = 0, ["007"] = 7, ["1"] = 1, [" 5 "] = 5, ["5.0"] = 5, ["0.1"] = 0.1m, ["2147483648"] = 2147483648,
        }, read);
        Assert.All(rows.Where(r => r.Lead is null), r => Assert.Equal(
            ("column \"Page Views Per Visit\"", "a number from -100000000000 to 100000000000, as digits with a point before at most 10 decimals"), (r.Problems.Single().Place, r.Problems.Single().Allowed)));
    }

    [SharedDataFact]
    public void File_64_an_unreadable_do_not_call_never_becomes_may_call()
    {
        var rows = Rows("64-booleans-do-not-call.csv");
        var read = rows.Zip(Values("64-booleans-do-not-call.csv")).Where(r => r.First.Lead is not null).ToDictionary(r => r.Second, r => r.First.Lead!.GetAttributeValue<bool?>("donotphone"));
        Assert.Equal(new Dictionary<string, bool?>
        {
            ["Yes"] = true, ["yes"] = true, ["true"] = true, ["1"] = true, ["Yes "] = true,
            ["No"] = false, ["NO"] = false, ["FALSE"] = false, ["0"] = false,
            [""] = null, [" "] = null, // nobody has said anything; "Select" and all others are reported
        }, read);
    }

    [SharedDataFact]
    public void File_66_right_to_left_text_is_kept_as_it_is()
    {
        var leads = All("66-right-to-left.csv");
        Assert.Equal(Values("66-right-to-left.csv"), leads.Select(l => (string)l["address1_city"]));
        Assert.Equal("\"abc\\u202Etxt.exe\"", Shown.Text((string)leads[2]["address1_city"]));
    }

    [SharedDataFact]
    public void File_68_what_would_be_code_elsewhere_is_text() => Assert.Equal(Values("68-injection-strings.csv"), All("68-injection-strings.csv").Select(l => (string)l["new_leadsource"]));

    [SharedDataFact]
    public void File_70_an_id_counts_once_in_whichever_way_it_is_written()
    {
        var rows = Rows("70-guids.csv");
        Assert.Equal(Guid.Parse("7927b2df-8bba-4d29-b9a2-b6e0beafe620"), rows.Single(r => r.Lead is not null).Lead!.Id);
        Assert.Equal(["duplicate-id", "duplicate-id", "duplicate-id", "cell", "cell", "cell", "cell", "cell"], rows.Skip(1).Select(r => r.Problems.Single().Code));
        Assert.Equal("the id of line 2 again", rows[1].Problems.Single().Found);
    }

    private static List<Entity> Original(int count) => [.. Files.Rows(LeadFile.Open(Path.Combine(Repository.SharedData!, "leads", "x-education", "Leads.csv"), Files.Lead, Files.Settings, Map)).Take(count).Select(r => r.Lead!)];

    private static void AssertSameLeadsAs(IReadOnlyList<Entity> actual, IReadOnlyList<Entity> expected)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair =>
        {
            Assert.Equal(pair.First.Id, pair.Second.Id);
            Assert.Equal(pair.First.Attributes.ToDictionary(), pair.Second.Attributes.ToDictionary());
        });
    }

    private static LeadFileOpening Open(string name) => LeadFile.Open(PathOf(name), Files.Lead, Files.Settings, Map);

    private static List<LeadRow> Rows(string name) => Files.Rows(Open(name));

    private static List<Entity> All(string name) => [.. Rows(name).Select(r => r.Lead ?? throw new InvalidOperationException(r.Problems[0].ToString()))];

    private static string Refusal(string name) => Open(name).Refusal!.ToString();

    private static string[] Values(string name)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(PathOf("manifest.json")));
        return [.. manifest.RootElement.GetProperty(name).GetProperty("values").EnumerateArray().Select(v => v.GetString()!)];
    }

    private static string PathOf(string name) => Path.Combine(Repository.SharedData!, "hostile", name);
}
