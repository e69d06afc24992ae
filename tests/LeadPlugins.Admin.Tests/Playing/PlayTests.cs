using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Admin.Tests.Running;
using LeadPlugins.Solution;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.Playing;

/// <summary>Events go through the packed solution. Two leads of every run qualify at 14:30 on the eve of Good Friday, to be accepted by 16:30 and answered by 10:00 on Tuesday; the third is a near miss.</summary>
public sealed class PlayTests : IDisposable
{
    private const string Leads = """
        First Name,Last Name,Company Name,Business Phone,Country/Region,Need,No. of Employees,Budget,Budget Amount,Decision Maker?
        Ada,Hill,Hill Ltd,020 7946 0001,UK,Must have,40,Will Buy,30000,Yes
        Ben,Ford,Ford & Sons,020 7946 0002,UK,Must have,40,Will Buy,30000,Yes
        Cy,Reed,Reed plc,020 7946 0003,UK,,40,Will Buy,30000,Yes
        Dee,Lost,Lost Ltd,020 7946 0004,UK,Perhaps,40,Will Buy,30000,Yes

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_lead_that_is_accepted_and_called_in_time_is_met_after_the_business_minutes_between()
    {
        var (code, play, lines) = await Play("2026-04-02T15:00,Ada Hill,accepted,Tom Field (Field Sales UK),", "2026-04-07T09:20,Ada Hill,call made,Tom Field,");
        Assert.Equal(ExitCode.FinishedWithProblems, code); // the row of Dee Lost
        Assert.Equal((1, 1, "Met"), (Count(play, "outcomes", "Accepted"), Count(play, "responses", "Met"), lines[0]["response status"]));
        Assert.Equal(("2026-04-02T15:00:00+01:00", "2026-04-07T09:20:00+01:00", "200", "1"), (lines[0]["accepted"], lines[0]["responded"], lines[0]["response minutes"], lines[0]["handovers"]));
        Assert.Equal("Tom Field", lines[0]["queue or owner"]);
    }

    [Theory]
    [InlineData("call made", "", "2026-04-02T15:20:00+01:00")]
    [InlineData("call made", "at 2026-04-02T15:10", "2026-04-02T15:10:00+01:00")]
    [InlineData("mail sent", "", "2026-04-02T15:20:00+01:00")]
    [InlineData("appointment held", "", "2026-04-02T15:20:00+01:00")]
    public async Task Calls_mails_and_appointments_are_first_responses_at_the_instant_they_were_made(string what, string detail, string responded)
    {
        var (_, _, lines) = await Play("2026-04-02T15:00,2,accepted,Tom Field (Field Sales UK),", $"2026-04-02T15:20,2,{what},Tom Field,{detail}");
        Assert.Equal(responded, lines[0]["responded"]);
    }

    [Fact]
    public async Task Where_no_person_is_named_the_owner_acts_and_for_a_team_a_member_of_it()
    {
        var (_, play, lines) = await Play("2026-04-02T15:00,2,accepted,,", "2026-04-02T15:20,2,call made,,");
        Assert.Equal(("Field Sales UK, member 1", "2026-04-02T15:20:00+01:00"), (lines[0]["queue or owner"], lines[0]["responded"]));
        Assert.Empty(Refusals(play));
    }

    [Fact]
    public async Task A_near_miss_whose_question_is_answered_goes_to_sales_with_a_clock_of_its_own()
    {
        var (_, play, lines) = await Play("2026-04-07T11:00,Cy Reed,field changed,Zoe Agent (Agency North),Need=Must have");
        Assert.Equal(("Handed to sales", "2026-04-07T11:00:00+01:00", "2026-04-07T15:00:00+01:00"), (lines[2]["stage"], lines[2]["handed over"], lines[2]["due"]));
        Assert.Equal(3, play.GetProperty("handovers").GetInt32());
    }

    [Fact]
    public async Task What_nobody_does_expires_and_is_overdue_although_no_event_falls_on_its_due_instant()
    {
        var (_, play, _) = await Play(["--until", "2026-04-07T09:00:01Z"], "2026-04-02T14:31,Cy Reed,field changed,,jobtitle=Buyer");
        Assert.Equal((2, 2), (Count(play, "outcomes", "Expired"), Count(play, "responses", "Overdue")));
        Assert.Equal([("Ada Hill", "Field Sales UK", "2026-04-07T09:00:00Z"), ("Ben Ford", "Field Sales UK", "2026-04-07T09:00:00Z")],
            play.GetProperty("overdue").EnumerateArray().Select(o => (o.GetProperty("name").GetString(), o.GetProperty("with").GetString(), o.GetProperty("dueSince").GetString())));
    }

    [Fact]
    public async Task At_the_due_instant_itself_nothing_is_overdue_yet()
    {
        var (_, play, _) = await Play(["--until", "2026-04-07T09:00:00Z"], "2026-04-02T14:31,Cy Reed,field changed,,jobtitle=Buyer");
        Assert.Equal((0, 2), (Count(play, "responses", "Overdue"), Count(play, "responses", "Running, not due yet")));
    }

    [Fact]
    public async Task An_offer_that_nobody_accepts_is_made_anew_by_the_sweep_of_the_next_quarter_of_an_hour()
    {
        var agreement = folder.Write("agreement.json", File.ReadAllText(Samples.Agreement).Replace("\"reofferOnExpiry\": false", "\"reofferOnExpiry\": true"));
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", Leads), "-a", agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"), "--json",
            "--events", folder.Write("events.csv", "instant,lead,what\n2026-04-02T14:31,2,mail sent\n"), "--until", "2026-04-02T16:00:00Z");
        var play = JsonDocument.Parse(ran.Out).RootElement.GetProperty("play");
        Assert.Equal((2, 2, 4), (Count(play, "outcomes", "Expired"), Count(play, "outcomes", "Open"), play.GetProperty("handovers").GetInt32()));
        Assert.Contains(" · offered to the next recipient Thu 2 Apr 16:45", File.ReadAllText(folder.File("out/report.html")));
        Assert.Equal(("2026-04-02T16:45:00+01:00", "2"), (SampleRun.ReadCsv(folder.File("out"))[1]["handed over"], SampleRun.ReadCsv(folder.File("out"))[1]["handovers"]));
    }

    [Fact]
    public async Task A_rejected_lead_counts_by_kind_and_criterion_and_gets_a_second_handover_when_the_value_is_mended()
    {
        var (_, play, lines) = await Play("2026-04-02T15:00,2,rejected,Tom Field (Field Sales UK),data: size = 12", "2026-04-07T10:00,2,field changed,Zoe Agent (Agency North),No. of Employees=60", "2026-04-07T10:30,2,accepted,Tom Field,");
        Assert.Equal((1, 1), (Count(play, "rejectionsByKind", "Data"), Count(play, "rejectionsByCriterion", "20 people or more")));
        Assert.Equal((1, 1, 3), (Count(play, "outcomes", "Rejected"), Count(play, "outcomes", "Accepted"), play.GetProperty("handovers").GetInt32()));
        Assert.Equal("2", lines[0]["handovers"]);
    }

    [Fact]
    public async Task A_rejection_is_after_first_contact_where_somebody_had_responded_to_the_lead_before()
    {
        var (_, play, _) = await Play("2026-04-02T15:00,2,call made,Tom Field (Field Sales UK),", "2026-04-02T15:10,2,rejected,Tom Field,data: size = 12", "2026-04-02T15:10,3,rejected,Tom Field,data: size = 9");
        Assert.Equal((2, 1, 2), (Count(play, "rejectionsByKind", "Data"), play.GetProperty("rejectedAfterContact").GetProperty("count").GetInt32(), play.GetProperty("rejectedAfterContact").GetProperty("of").GetInt32()));
        var told = await ToolRun.Of([.. Arguments, "--events", folder.File("events.csv")]);
        Assert.Contains("Rejected after first contact: 1 of 2 rejections.", told.Out);
    }

    [Fact]
    public async Task What_only_the_last_resort_could_take_is_with_its_queue_until_somebody_accepts_it()
    {
        string[] rows = ["2026-04-02T15:00,2,rejected,Tom Field (Field Sales UK),misrouted", "2026-04-02T15:00,3,rejected,Tom Field,misrouted", "2026-04-07T15:00,3,accepted,Tom Field,"];
        var (_, play, lines) = await Play(["--until", "2026-04-08T15:00:00Z"], rows);
        Assert.Equal([("last-resort", "Lead desk (last resort)"), ("last-resort", "Tom Field")], lines.Take(2).Select(l => (l["route"], l["queue or owner"])));
        Assert.Equal(["Lead desk (last resort)", "Tom Field"], play.GetProperty("overdue").EnumerateArray().Select(o => o.GetProperty("with").GetString()).Order());
        var told = await ToolRun.Of([.. Arguments, "--events", folder.File("events.csv"), "--until", "2026-04-08T15:00:00Z"]);
        Assert.Contains("1  Lead desk (last resort)", told.Out);
        Assert.DoesNotContain("Nobody yet", told.Out);
        Assert.Contains("offered Thu 2 Apr 15:00 to Lead desk (last resort)", File.ReadAllText(folder.File("out/report.html")));
    }

    [Fact]
    public async Task Leads_given_back_for_a_value_are_counted_until_it_is_changed()
    {
        await Play("2026-04-02T15:00,2,rejected,Tom Field (Field Sales UK),data: size = 12", "2026-04-02T15:00,3,rejected,Tom Field,data: size = 12", "2026-04-07T10:00,3,field changed,,No. of Employees=60");
        var told = await ToolRun.Of([.. Arguments, "--events", folder.File("events.csv")]);
        Assert.Contains("1  Check what sales disputed", told.Out);
        Assert.Contains("Given back by sales and not settled yet: 1", told.Out);
        Assert.Contains(">Given back by sales and not settled yet: 1</button>", File.ReadAllText(folder.File("out/report.html")));
    }

    [Fact]
    public async Task Without_a_rejection_nothing_is_said_of_rejections_after_first_contact()
    {
        var (_, play, _) = await Play("2026-04-02T15:00,2,call made,Tom Field (Field Sales UK),");
        Assert.False(play.TryGetProperty("rejectedAfterContact", out _));
    }

    [Fact]
    public async Task An_offer_whose_time_ran_out_since_the_whole_second_of_the_last_sweep_counts_as_expired()
    {
        var (_, play, _) = await Play("2026-04-02T15:30:00.5Z,Cy Reed,field changed,,jobtitle=Buyer");
        Assert.Equal((0, 2), (Count(play, "outcomes", "Open"), Count(play, "outcomes", "Expired")));
    }

    [Fact]
    public async Task An_event_that_the_solution_refuses_is_listed_with_its_sentence_and_the_others_are_played()
    {
        var (code, play, lines) = await Play("2026-04-02T15:00,Cy Reed,accepted,Tom Field (Field Sales UK),", "2026-04-02T15:00,2,disqualified,Tom Field,Cannot Contact", "2026-04-02T15:01,2,qualified,Tom Field,");
        Assert.Equal(ExitCode.FinishedWithProblems, code);
        var refusals = Refusals(play);
        Assert.Equal([2, 3], refusals.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Contains("0 of the 3 agreed attempts", refusals[1].GetProperty("because").GetString());
        Assert.Equal("Met", lines[0]["response status"]);
        var told = await ToolRun.Of([.. Arguments, "--events", folder.File("events.csv")]);
        Assert.Contains("Events: 1 played, 2 refused:", told.Out);
        Assert.Contains("events.csv, line 2: accepted for Cy Reed (line 4) by Tom Field: ", told.Out);
        Assert.Contains("Events refused: 2", File.ReadAllText(folder.File("out/report.html")));
        Assert.Contains(">Leads of the 2 refused events: 2</button>", File.ReadAllText(folder.File("out/report.html")));
    }

    [Fact]
    public async Task Something_done_to_a_row_that_became_no_lead_is_refused_not_a_fault_of_the_event_file()
    {
        var (_, play, _) = await Play("2026-04-02T15:00,Dee Lost,accepted,,", "2026-04-02T15:00,2,accepted,,");
        Assert.Equal("The row of the lead file did not become a lead.", Assert.Single(Refusals(play)).GetProperty("because").GetString());
    }

    [Fact]
    public async Task A_change_of_a_stamp_is_refused_as_it_would_be_on_the_form()
    {
        var (_, play, lines) = await Play("2026-04-02T15:00,2,field changed,,lp_score=99");
        Assert.Single(Refusals(play));
        Assert.NotEqual("99", lines[0]["score"]);
    }

    [Fact]
    public async Task A_lead_can_be_closed_reopened_and_given_to_somebody_else()
    {
        var (_, play, lines) = await Play("2026-04-02T15:00,2,owner changed,,Eve New (Field Sales UK)", "2026-04-02T15:10,3,disqualified,Tom Field (Field Sales UK),Lost", "2026-04-02T15:20,3,reopened,Tom Field,");
        Assert.Empty(Refusals(play));
        Assert.Equal(("Eve New", "2"), (lines[0]["queue or owner"], lines[1]["handovers"]));
        Assert.Equal((2, 1), (Count(play, "outcomes", "Open"), Count(play, "outcomes", "Withdrawn")));
    }

    [Fact]
    public async Task The_report_says_why_each_handover_ended()
    {
        await Play("2026-04-02T15:00,2,qualified,Tom Field (Field Sales UK),", "2026-04-02T15:10,3,disqualified,Tom Field,Lost", "2026-04-02T15:20,3,reopened,Tom Field,", "2026-04-02T15:30,3,call made,Tom Field,", "2026-04-02T15:40,3,qualified,Tom Field,");
        var report = File.ReadAllText(folder.File("out/report.html"));
        Assert.Contains(", by qualifying the lead, after 30 business minutes · lead qualified Thu 2 Apr 15:00", report);
        Assert.Contains(" · lead closed Thu 2 Apr 15:10", report);
        Assert.Contains(", after 10 business minutes · lead qualified Thu 2 Apr 15:40", report);
    }

    [Fact]
    public async Task Closed_leads_are_with_nobody_any_more_and_counted_apart()
    {
        var (_, _, lines) = await Play("2026-04-02T15:00,2,qualified,Tom Field (Field Sales UK),", "2026-04-02T15:10,3,disqualified,Tom Field,Lost");
        Assert.Equal("Accepted by sales", lines[0]["stage"]);
        var told = JsonDocument.Parse((await ToolRun.Of([.. Arguments, "--json", "--events", folder.File("events.csv")])).Out).RootElement;
        Assert.Equal(0, told.GetProperty("recipients").GetArrayLength());
        Assert.Equal([("Qualified", 1), ("Closed otherwise", 1)], told.GetProperty("closed").EnumerateArray().Select(f => (f.GetProperty("label").GetString(), f.GetProperty("count").GetInt32())));
        Assert.Contains("data-figure=\"closed-qualified\"", File.ReadAllText(folder.File("out/report.html")));
    }

    [Theory]
    [InlineData("2026-04-02T15:00,2,accepted,,", "Made for the events: 1 team member, acting where no person is named.")]
    [InlineData("2026-04-02T15:00,2,accepted,Tom Field (Field Sales UK),", "Made for the events: users Tom Field.")]
    [InlineData("2026-04-02T15:00,4,field changed,Aoife Brennan (Agency North),jobtitle=Buyer", null)]
    public async Task A_note_names_those_who_were_made_for_the_events_and_acted(string row, string? note)
    {
        await Play(row);
        var told = await ToolRun.Of([.. Arguments, "--events", folder.File("events.csv")]);
        Assert.Equal(note, told.Out.Split('\n').Select(line => line.Trim()).SingleOrDefault(line => line.StartsWith("Made for the events", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_problem_of_an_event_file_is_said_at_once_and_nothing_is_run()
    {
        var ran = await ToolRun.Of([.. Arguments, "--events", folder.Write("events.csv", "instant,lead,what\n2026-04-01T15:00,2,accepted\n2026-04-02T15:00,9,phoned\n")]);
        Assert.Equal((ExitCode.BadInput, "", false), (ran.Code, ran.Out, Directory.Exists(folder.File("out"))));
        Assert.Contains("events.csv, line 2, column \"instant\": found \"2026-04-01T15:00\"; allowed: no instant before the leads arrive, 2026-04-02T13:30:00Z", ran.Error);
        Assert.Contains("events.csv, line 3, column \"lead\": found line 9, on which no lead of leads.csv begins", ran.Error);
        Assert.Contains("events.csv, line 3, column \"what\": found \"phoned\"", ran.Error);
        Assert.Contains("Nothing was run: 3 problems.", ran.Error);
    }

    [Theory]
    [InlineData("{none}", "2026-04-09T16:00:00Z", "events.csv: there is no such file.")]
    [InlineData("2026-04-07T10:00,2,accepted,,", "2026-04-07T08:59:59Z", "--until: found 2026-04-07T08:59:59Z; allowed: an instant not before the last event, 2026-04-07T09:00:00Z")]
    [InlineData("", "2026-04-02T13:29:59Z", "--until: found 2026-04-02T13:29:59Z; allowed: an instant not before the leads arrive, 2026-04-02T13:30:00Z")]
    public async Task A_missing_file_and_an_end_before_the_last_event_are_refused(string row, string until, string sentence)
    {
        if (row != "{none}") folder.Write("events.csv", "instant,lead,what,who,detail\n" + row);
        var ran = await ToolRun.Of([.. Arguments, "--events", folder.File("events.csv"), "--until", until]);
        Assert.Equal(ExitCode.BadInput, ran.Code);
        Assert.Contains(sentence, ran.Error);
    }

    [Fact]
    public async Task A_solution_without_the_custom_APIs_that_events_need_is_refused_by_their_names()
    {
        var solution = folder.CopyOf(Repository.PathOf("solution"), "solution");
        Directory.Delete(Path.Combine(solution, "customapis", "lp_AcceptLead"), recursive: true);
        var assembly = Repository.PathOf("src", "LeadPlugins", "bin", Repository.Configuration, "net462", "LeadPlugins.dll");
        File.WriteAllBytes(folder.File("LeadPlugins.zip"), SolutionPacker.Pack(solution, assembly).Unmanaged);
        var ran = await ToolRun.Of([.. Arguments, "--events", folder.Write("events.csv", "instant,lead,what\n"), "--solution", folder.File("LeadPlugins.zip")]);
        Assert.Equal(ExitCode.BadInput, ran.Code);
        Assert.Contains("LeadPlugins.zip: has no custom API lp_AcceptLead, which events need; play them with a newer solution.", ran.Error);
    }

    [Fact]
    public async Task Without_events_the_answer_says_nothing_of_a_play()
    {
        var ran = await ToolRun.Of([.. Arguments, "--json"]);
        Assert.False(JsonDocument.Parse(ran.Out).RootElement.TryGetProperty("play", out _));
        Assert.DoesNotContain("responded", SampleRun.ReadCsv(folder.File("out"))[0].Keys);
        Assert.DoesNotContain("After the handover", File.ReadAllText(folder.File("out/report.html")));
    }

    private string[] Arguments => ["run", folder.Write("leads.csv", Leads), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out")];

    private Task<(ExitCode Code, JsonElement Play, IReadOnlyList<IDictionary<string, object>> Lines)> Play(params string[] rows) => Play([], rows);

    private async Task<(ExitCode Code, JsonElement Play, IReadOnlyList<IDictionary<string, object>> Lines)> Play(string[] options, params string[] rows)
    {
        var ran = await ToolRun.Of([.. Arguments, "--json", "--events", folder.Write("events.csv", "instant,lead,what,who,detail\n" + string.Join('\n', rows)), .. options]);
        Assert.True(ran.Code is ExitCode.Done or ExitCode.FinishedWithProblems, ran.Error);
        return (ran.Code, JsonDocument.Parse(ran.Out).RootElement.GetProperty("play"), SampleRun.ReadCsv(folder.File("out")));
    }

    private static int Count(JsonElement play, string group, string label) =>
        play.GetProperty(group).EnumerateArray().FirstOrDefault(f => f.GetProperty("label").GetString() == label) is { ValueKind: JsonValueKind.Object } figure ? figure.GetProperty("count").GetInt32() : 0;

    private static List<JsonElement> Refusals(JsonElement play) => [.. play.GetProperty("refused").EnumerateArray()];
}
