using System.Text;
using LeadPlugins.Admin.LeadFiles;

namespace LeadPlugins.Admin.Tests.LeadFiles;

/// <summary>Encodings, row ends, quotes, separators: the form of a file.</summary>
public sealed class FormTests : IDisposable
{
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("a,b\n")]
    [InlineData("a,b")]
    [InlineData("a,b\r\n\r\n")]
    [InlineData("\n \t \r\na,b\r")]
    [InlineData("\"a\",\"b\"")]
    [InlineData("\"a\",b,\n")]
    public void The_same_row_in_several_forms(string row)
    {
        var lead = files.Rows("subject,lastname\n" + row).Single().Lead!;
        Assert.Equal("a", lead["subject"]);
        Assert.Equal("b", lead["lastname"]);
    }

    [Theory]
    [InlineData("\"a\nb\"", "a\nb")]
    [InlineData("\"a\r\nb\rc\"", "a\r\nb\rc")]
    [InlineData("\"say \"\"hi\"\"\"", "say \"hi\"")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\" a \"", " a ")]
    [InlineData(" a ", " a ")]
    [InlineData("a\u2028b\u0085c", "a\u2028b\u0085c")]
    public void Text_is_kept_to_the_character(string cell, string text) => Assert.Equal(text, files.Rows($"subject,lastname\n{cell},x").Single().Lead!["subject"]);

    [Theory]
    [InlineData("\"a\"b,x", "line 2, character 4: found text after a closing quote")]
    [InlineData("\"a\" ,x", "line 2, character 4: found text after a closing quote")]
    [InlineData(" \"a\",x", "line 2, character 2: found a blank before a quote")]
    [InlineData("5\" pipe,x", "line 2, character 2: found a quote inside a cell that does not begin with one")]
    [InlineData("a", "line 2: found 1 cells; allowed: 2 cells, as in the header")]
    [InlineData("a,b,c", "line 2: found 3 cells; allowed: 2 cells, as in the header")]
    [InlineData("a,b,,", "line 2: found 4 cells; allowed: 2 cells, as in the header")]
    [InlineData(",", "line 2: found no value in any column that is read")]
    public void A_row_in_bad_form_is_reported_and_the_next_one_is_read(string row, string problem)
    {
        var rows = files.Rows($"subject,lastname\n{row}\nnext,lead");
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("leads.csv, " + problem, rows[0].Problems.Single().ToString());
        Assert.Equal("next", rows[1].Lead!["subject"]);
    }

    [Fact]
    public void A_broken_cell_does_not_hide_where_its_row_ends() =>
        Assert.Equal([2L, 4], files.Rows("subject,lastname\n\"a\"b,\"c\nd\"\nnext,lead").Select(r => r.Line));

    [Theory]
    [InlineData("subject\nfirst\n\"open\n2\n3\n4", "leads.csv, line 3, character 1: found a quote that opens a cell and is never closed; allowed: a closing quote in the file")]
    [InlineData("subject,lastname\na,b\n \"open\nc,d", "leads.csv, line 3, character 2: found a quote that opens a cell and is never closed; allowed: a closing quote in the file")]
    [InlineData("subject\n\"a\nb\"c\nd", "leads.csv, line 2, character 1: found a quote that opens a cell and is closed in line 3, character 2, where text follows it")]
    [InlineData("\"subject\nfirst", "leads.csv, line 1, character 1: found a quote that opens a cell and is never closed")]
    [InlineData("", "leads.csv, line 1: found an empty file; allowed: a header line and rows below it")]
    [InlineData("\n \r\n", "leads.csv, line 1: found an empty file; allowed: a header line and rows below it")]
    [InlineData("sep=;", "leads.csv, line 1: found an empty file")]
    [InlineData("sep=^\nsubject", "leads.csv, line 1, character 5: found a \"sep=\" line that names no separator; allowed: comma, semicolon, tab or | after it")]
    [InlineData("subject\nok\nbad\0", "leads.csv, line 3, character 4: found a NUL character; allowed: text")]
    public void A_file_whose_rows_are_uncertain_is_refused_with_one_sentence(string text, string refusal) => Assert.StartsWith(refusal, files.Refusal(text));

    [Theory]
    [InlineData(new byte[] { 0x73, 0x75, 0x62, 0x6A, 0x65, 0x63, 0x74, 0x0A, 0x61, 0x0D, 0x62, 0xE9, 0x63 }, "line 3, character 2, byte 12: found a byte 0xE9 that is not valid UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC3 }, "line 1, character 2, byte 5: found a byte 0xC3 that is not valid UTF-8")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "line 1, character 1, byte 1: found a byte 0xC0 that is not valid UTF-8")]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, "line 1, character 2, byte 2: found a byte 0xED that is not valid UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x62 }, "line 1, character 2, byte 5: found an odd number of bytes")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x00, 0x00, 0x62 }, "line 1, character 2, byte 5: found half a character")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xDC }, "line 1, character 1, byte 3: found half a character")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x61 }, "line 1, byte 1: found UTF-32 text")]
    [InlineData(new byte[] { 0x00, 0x61, 0x00, 0x62 }, "line 1, byte 1: found UTF-16 text without a byte order mark")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14 }, "line 1, byte 1: found a zip file or an Excel workbook (.xlsx)")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "line 1, byte 1: found an old Excel workbook (.xls)")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "line 1, byte 1: found a PDF file")]
    public void Bytes_that_are_no_text_refuse_the_file(byte[] bytes, string refusal) =>
        Assert.StartsWith("leads.csv, " + refusal, LeadFile.Open(files.Write(bytes), Files.Lead, Files.Settings).Refusal!.ToString());

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    // Long enough that characters of two, three and four bytes fall on every block border.
    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text_across_blocks(Encoding encoding)
    {
        var names = Enumerable.Range(0, 30_000).Select(i => $"{new string('a', i % 3)}é€😀{i}").ToList();
        string text = "lastname\n" + string.Join('\n', names);
        string path = files.Write([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Equal(names, Files.Rows(LeadFile.Open(path, Files.Lead, Files.Settings)).Select(r => (string)r.Lead!["lastname"]));
    }

    [Theory]
    [InlineData("Topic,Last Name\na;b,c", ',')]
    [InlineData("Topic;Last Name\na,b;c", ';')]
    [InlineData("Topic\tLast Name\na\tc", '\t')]
    [InlineData("Topic|Last Name\na|c", '|')]
    [InlineData("Topic\na", ',')]
    [InlineData("\"Topic\";\"Last Name\";\"a,b,c,d\"\na;b;c", ';')]
    [InlineData("sep=|\nTopic|Last Name\na|c", '|')]
    public void The_separator_is_the_one_under_which_the_header_is_known(string text, char separator)
    {
        var file = files.Open(text).File!;
        Assert.Equal(separator, file.Separator);
        Assert.Single(file.Rows());
    }

    [Fact]
    public void A_separator_that_is_given_is_not_detected()
    {
        Assert.Equal(2, files.Rows("Topic;x,Last Name\na;b,c", settings: Files.Settings with { Separator = ',' }).Single().Line);
        Assert.StartsWith("leads.csv, line 1, header: found no header that is a column of lead: \"Topic;Last Name\"", files.Refusal("Topic;Last Name\na;c", settings: Files.Settings with { Separator = ',' }));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    public void A_quote_or_line_end_is_no_separator(char separator) =>
        Assert.Throws<ArgumentException>(() => files.Open("subject", settings: Files.Settings with { Separator = separator }));

    [Fact]
    public void Whatever_is_written_with_quotes_is_read_back()
    {
        var random = new Random(20261121);
        string[] pieces = ["a", "é", "😀", ",", ";", "\t", "|", "\"", "\"\"", "\r", "\n", "\r\n", " ", "=", "\u2028", "Topic"];
        for (int i = 0; i < 400; i++)
        {
            char separator = ",;\t|"[random.Next(4)];
            string end = new[] { "\n", "\r", "\r\n" }[random.Next(3)];
            var rows = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new[] { Text("x"), Text(""), Text("") }).ToList();
            string text = $"subject{separator}lastname{separator}description{end}" + string.Join(end, rows.Select(r => string.Join(separator, r.Select(c => Quoted(c, separator)))));

            var read = files.Rows(text);
            Assert.Equal(rows.Select(Kept), read.Select(r => Kept([Cell(r, "subject"), Cell(r, "lastname"), Cell(r, "description")])));
        }

        string Text(string start) => start + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]));
        string Quoted(string cell, char separator) => random.Next(3) == 0 || cell.IndexOfAny([separator, '"', '\r', '\n']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
        static string Cell(LeadRow row, string column) => row.Lead!.GetAttributeValue<string>(column) ?? "";
        static string Kept(string[] cells) => string.Join('\u0001', cells.Select(c => c.Trim(' ', '\t').Length == 0 ? "" : c));
    }

    [Fact]
    public void Whatever_happens_to_a_file_it_is_refused_or_every_row_is_accounted_for()
    {
        var random = new Random(7);
        byte[] whole = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 30).Select(i =>
            i == 0 ? "subject,lastname,donotphone,numberofemployees\r\n" : $"\"Topic, {i}\",Ünal,{(i % 2 == 0 ? "Yes" : "No")},{i}\r\n")));
        byte[] marks = [(byte)'"', (byte)',', (byte)'\r', (byte)'\n', 0, 0xFF, (byte)' ', (byte)'x', (byte)'='];
        int refused = 0, problems = 0;
        for (int i = 0; i < 3000; i++)
        {
            var bytes = whole.ToList();
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(bytes.Count);
                if (random.Next(2) == 0) bytes[at] = marks[random.Next(marks.Length)];
                else if (random.Next(2) == 0) bytes.Insert(at, marks[random.Next(marks.Length)]);
                else bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
            }

            var opening = LeadFile.Open(files.Write([.. bytes]), Files.Lead, Files.Settings);
            Assert.True(opening.File is null != opening.Refusal is null);
            if (opening.Refusal is not null) refused++;
            else problems += Files.Rows(opening).Count(r => r.Lead is null);
        }

        Assert.InRange(refused, 300, 2700);
        Assert.True(problems > 1000);
    }
}
