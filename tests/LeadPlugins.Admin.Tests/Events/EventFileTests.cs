using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Running;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Schema;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.Events;

public sealed class EventFileTests : IDisposable
{
    private const string Header = "instant,lead,what,who,detail\n";

    private static readonly Agreement Agreement = AgreementReader.Read(File.ReadAllText(Samples.Agreement), Zones.FindWindows).Agreement!;
    private static readonly TableModel Lead = StandardTables.Load().Single(t => t.LogicalName == "lead");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2026-04-07T09:30", "2026-04-07T08:30:00Z")]
    [InlineData("2026-04-07 09:30:15", "2026-04-07T08:30:15Z")]
    [InlineData("2026-04-07T09:30Z", "2026-04-07T09:30:00Z")]
    [InlineData("2026-04-07T09:30+02:00", "2026-04-07T07:30:00Z")]
    public void An_instant_is_read_as_in_a_lead_file(string cell, string instant) => Assert.Equal(instant, JsonText.OfInstant(Single($"{cell},2,call made,,").InstantUtc));

    [Theory]
    [InlineData("2026-04-07", "a date and time as 2026-04-07T09:30, with Z, an offset such as +01:00, or none")]
    [InlineData("", "a date and time as 2026-04-07T09:30, with Z, an offset such as +01:00, or none")]
    [InlineData("07.04.2026 09:30", "a date and time as 2026-03-01T09:30")]
    [InlineData("2026-10-25T01:30", "the clocks repeat this one, so give it with its offset")]
    [InlineData("2026-04-02T14:29", "no instant before the leads arrive, 2026-04-02T13:30:00Z")]
    public void An_instant_that_could_mean_several_or_lies_before_the_leads_is_refused(string cell, string allowed) => Assert.Contains(allowed, Refused($"{cell},2,call made,,").Allowed);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("Ada Hill", 2)]
    [InlineData("ada hill", 2)]
    [InlineData(" ADA@hill.example ", 2)]
    [InlineData("3f0c2f5e-62a1-4a51-9d77-0c5b8a6f2c11", 3)]
    public void A_lead_is_named_by_its_line_its_name_its_address_or_its_id(string cell, int line) => Assert.Equal(line, Single($"2026-04-07T09:30,{cell},call made,,").LeadLine);

    [Theory]
    [InlineData("4", "line 4, on which no lead of leads.csv begins", "column row")]
    [InlineData("-2", "\"-2\", which no lead of leads.csv is called", "by its line")]
    [InlineData("٢", "\"٢\" (with U+0662), which no lead of leads.csv is called", "by its line")]
    [InlineData("Ben Ford", "which the leads of lines 3, 5 are called", "the line of the one that is meant")]
    [InlineData("\"Ada\u202e Hill\"", "\"Ada\\u202E Hill\" (with U+202E)", "by its line")]
    [InlineData("", "nothing", "by its line")]
    public void A_lead_that_is_unknown_or_could_be_several_is_a_problem_of_the_file(string cell, string found, string allowed)
    {
        var problem = Refused($"2026-04-07T09:30,{cell},call made,,");
        Assert.Contains(found, problem.Found);
        Assert.Contains(allowed, problem.Allowed);
    }

    [Theory]
    [InlineData("called")]
    [InlineData("")]
    [InlineData("call  made")]
    public void A_kind_of_event_that_does_not_exist_is_refused_with_those_that_do(string what) =>
        Assert.Equal("call made, mail sent, appointment held, accepted, rejected, qualified, disqualified, reopened, field changed, owner changed", Refused($"2026-04-07T09:30,2,{what},,").Allowed);

    [Theory]
    [InlineData("call made", "")]
    [InlineData("CALL MADE", "at 2026-04-07T09:10")]
    [InlineData("appointment held", "at 2026-04-07T09:30")]
    [InlineData("mail sent", "")]
    [InlineData("accepted", "")]
    [InlineData("rejected", "misrouted")]
    [InlineData("rejected", "Data: size = 12")]
    [InlineData("rejected", "data: size")]
    [InlineData("rejected", "data: Business Phone = out of service")]
    [InlineData("rejected", "definition: size = 25 = too many")]
    [InlineData("qualified", "")]
    [InlineData("disqualified", "")]
    [InlineData("disqualified", "Cannot Contact")]
    [InlineData("reopened", "")]
    [InlineData("field changed", "No. of Employees=30")]
    [InlineData("field changed", "numberofemployees = 30")]
    [InlineData("field changed", "jobtitle=")]
    [InlineData("field changed", "description=a = b")]
    [InlineData("owner changed", "Aoife Brennan")]
    [InlineData("owner changed", "field sales uk")]
    [InlineData("owner changed", "Sam New (Field Sales UK)")]
    public void Details_that_belong_to_their_event_are_read(string what, string detail) => Assert.Equal(what, Single($"2026-04-07T09:30,2,{what},,{detail}").Kind.Name, ignoreCase: true);

    [Theory]
    [InlineData("call made", "twice", "for call made nothing, or the instant at which it was done")]
    [InlineData("call made", "at 2026-04-07T09:31", "not later than the event's own, 2026-04-07T08:30:00Z")]
    [InlineData("call made", "at noon", "for call made at and a date and time")]
    [InlineData("mail sent", "at 2026-04-07T09:10", "for mail sent nothing")]
    [InlineData("accepted", "yes", "for accepted nothing")]
    [InlineData("rejected", "", "misrouted, or data: or definition:")]
    [InlineData("rejected", "bad lead", "misrouted, or data: or definition:")]
    [InlineData("rejected", "misrouted: size", "nothing after misrouted")]
    [InlineData("rejected", "data", "data: and a criterion of the agreement or a lead column")]
    [InlineData("rejected", "data: height", "criteria are territory, need, size")]
    [InlineData("rejected", "definition: jobtitle", "definition: and a criterion of the agreement")]
    [InlineData("disqualified", "Qualified", "nothing, or one of Lost (4), Cannot Contact (5), No Longer Interested (6), Canceled (7)")]
    [InlineData("field changed", "", "column=value, or column= to empty it")]
    [InlineData("field changed", "=5", "column=value, or column= to empty it")]
    [InlineData("field changed", "No of employees=5", "the logical or display name of a lead column")]
    [InlineData("field changed", "numberofemployees=many", "as numberofemployees a whole number")]
    [InlineData("field changed", "need=Perhaps", "as need one of Must have (0)")]
    [InlineData("field changed", "ownerid=Aoife Brennan", "the owner changes by owner changed")]
    [InlineData("field changed", "statecode=Open", "the state changes by qualified, disqualified and reopened")]
    [InlineData("field changed", "createdon=2026-01-01", "createdon")]
    [InlineData("owner changed", "", "the new owner")]
    [InlineData("owner changed", "Sam New (Nobody's Team)", "in the brackets a team that the agreement names: Agency North, Field Sales UK, Sales Management UK")]
    public void Details_that_do_not_are_refused_with_what_is_allowed(string what, string detail, string allowed) =>
        Assert.Contains(allowed, Refused($"2026-04-07T09:30,2,{what},,\"{detail}\"").Allowed);

    [Theory]
    [InlineData("Field Sales UK", "a person; \"Field Sales UK\" is a team")]
    [InlineData("(Field Sales UK)", "a person's name of at most 64 characters")]
    [InlineData("Tom (Field Sales UK", "with or without (team) after it")]
    [InlineData("Tom (Field Sales UK) Whitlock", "with or without (team) after it")]
    [InlineData("Tom)", "a person's name without a bracket")]
    [InlineData("Tom (Stockroom)", "in the brackets a team that the agreement names")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "at most 64 characters")]
    public void A_person_is_a_name_with_or_without_a_team_of_the_agreement(string who, string allowed) => Assert.Contains(allowed, Refused($"2026-04-07T09:30,2,accepted,{who},").Allowed);

    [Fact]
    public void Everybody_the_file_names_is_known_after_reading_it_new_owners_too()
    {
        var reading = Read(Header + "2026-04-07T09:30,2,accepted,Tom Field (field sales uk),\n2026-04-07T09:40,2,call made,Tom Field,\n2026-04-07T09:50,2,owner changed,,Eve New\n");
        Assert.Equal([new Person("Tom Field", "Field Sales UK"), new Person("Tom Field"), new Person("Eve New")], reading.People);
    }

    [Fact]
    public void Every_problem_of_a_file_is_reported_with_its_line_and_nothing_of_it_is_played()
    {
        var reading = Read(Header + "2026-04-07T09:30,2,call made,,\nyesterday,9,phoned,Field Sales UK,x\n\n2026-04-07T09:30,2,accepted\n2026-04-07T09:30,2,accepted,,\"a\" b\n2026-04-07T09:30,Ben Ford,rejected,,\n");
        Assert.Empty(reading.Events);
        Assert.Equal([3L, 3, 3, 3, 5, 6, 7, 7], reading.Problems.Select(p => p.Line));
        Assert.All(reading.Problems, p => Assert.StartsWith("events.csv, line ", p.ToString()));
    }

    [Theory]
    [InlineData("instant,lead,what,details\n", "\"details\"")]
    [InlineData("instant,lead\n", "no header \"what\"")]
    [InlineData("instant,lead,what,lead\n", "\"lead\" more than once")]
    [InlineData("instant,lead,what,\n", "no header over column 4")]
    [InlineData("", "an empty file")]
    public void A_header_that_is_not_that_of_an_event_file_is_refused(string text, string found) => Assert.Contains(Read(text).Problems, p => p.Found == found);

    [Theory]
    [InlineData("Instant;Lead;What\r\n2026-04-07T09:30;2;accepted\r\n")]
    [InlineData("sep=|\nwhat|lead|instant\naccepted|2|2026-04-07T09:30\n")]
    [InlineData("\ufeffinstant\tlead\twhat\n2026-04-07T09:30\t2\taccepted\t\n")]
    public void Separators_line_ends_and_marks_are_those_of_lead_files(string text) => Assert.Equal("accepted", Assert.Single(Read(text).Events).Kind.Name);

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0 }, "a zip file or an Excel workbook (.xlsx)")]
    [InlineData(new byte[] { (byte)'i', 0xE9, (byte)'\n' }, "a byte 0xE9 that is not valid UTF-8")]
    public void A_file_that_is_no_text_is_refused_as_a_lead_file_would_be(byte[] bytes, string found)
    {
        File.WriteAllBytes(folder.File("events.csv"), bytes);
        Assert.Contains(Reader().Read(folder.File("events.csv")).Problems, p => p.Found == found);
    }

    [Fact]
    public void Events_are_played_by_instant_and_those_of_one_instant_in_the_order_of_the_file()
    {
        var reading = Read(Header + "2026-04-07T09:30,2,qualified,,\n2026-04-07T09:10,3,accepted,,\n2026-04-07T08:30Z,2,reopened,,\n");
        Assert.Equal([3L, 2, 4], reading.Events.Select(e => e.Line));
    }

    [Fact]
    public void The_same_file_means_the_same_in_every_culture()
    {
        const string Text = Header + "2026-04-07T09:30,Ada Hill,field changed,Iris ILK,budgetamount=1250.5\nx,1,CALL MADE,,\n";
        var expected = Read(Text).Problems.Select(p => p.ToString()).ToList();
        foreach (var culture in new[] { "de-DE", "tr-TR", "ar-SA", "th-TH" }) Assert.Equal(expected, InCulture.Of(culture, () => Read(Text).Problems.Select(p => p.ToString()).ToList()));
    }

    private FloorEvent Single(string row)
    {
        var reading = Read(Header + row + "\n");
        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Events);
    }

    private LeadFileProblem Refused(string row) => Assert.Single(Read(Header + row + "\n").Problems);

    private EventReading Read(string text) => Reader().Read(folder.Write("events.csv", text));

    private static EventFile Reader()
    {
        LeadRow Row(int line, string name, string? address, string? id) =>
            new(line, new Entity("lead", id is null ? Guid.Empty : Guid.Parse(id)) { [LeadTable.EMailAddress1] = address }, []) { Name = name };
        var leads = new LeadNames("leads.csv", [Row(2, "Ada Hill", "ada@hill.example", null), Row(3, "Ben Ford", null, "3f0c2f5e-62a1-4a51-9d77-0c5b8a6f2c11"), Row(5, "ben ford", null, null)]);
        var settings = new LeadFileSettings { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") };
        return new EventFile(Agreement, Lead, settings, leads, Samples.AtUtc);
    }
}
