using System.Net;
using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Tests.Previewing;

/// <summary>What people do in the preview goes through the organization's pipeline, and its answers come back.</summary>
[Collection(PreviewCollection.Name)]
public class WorkTests(ServedPreview preview)
{
    private const string Rep = "priya-nair";

    [Fact]
    public async Task A_lead_that_lacks_one_answer_leaves_nurture_when_the_answer_is_saved()
    {
        var lead = await preview.CreateNearMiss("Answered");
        Assert.Equal("Nurture", await preview.TextOn(lead, LeadTable.Stage));
        Assert.Equal("What happens if nothing changes in your warehouse this year?", await preview.TextOn(lead, LeadTable.NextQuestion));

        await preview.Patch($"/api/rows/lead/{lead}", new { values = new Dictionary<string, object?> { [LeadTable.Need] = 0 } });

        Assert.Equal("Handed to sales", await preview.TextOn(lead, LeadTable.Stage));
        Assert.Equal("Field Sales UK", await preview.TextOn(lead, LeadTable.OwnerId));
    }

    [Fact]
    public async Task A_rep_accepts_a_lead_and_calls_and_the_clock_is_met()
    {
        var lead = await preview.CreateQualified("Accepted");

        Assert.Equal(HttpStatusCode.OK, (await preview.Call(AcceptLeadApi.Name, lead, Rep)).Status);
        Assert.Equal("Accepted by sales", await preview.TextOn(lead, LeadTable.Stage));
        Assert.Equal("Priya Nair", await preview.TextOn(lead, LeadTable.OwnerId));

        _ = (await preview.Post("/api/activities", new { kind = "phonecall", subject = "First call", regarding = new { table = "lead", id = lead } }, Rep)).Ok;
        Assert.Equal("Met", await preview.TextOn(lead, LeadTable.ResponseStatus));
    }

    [Fact]
    public async Task What_was_done_with_a_lead_is_on_its_timeline_the_newest_first_with_who_did_it()
    {
        var lead = await preview.CreateQualified("Called");
        Assert.Empty((await preview.Get($"/api/timeline/lead/{lead}", Rep)).Ok.GetProperty("activities").EnumerateArray());
        foreach (var (kind, subject) in new[] { ("phonecall", "First call"), ("email", "What we said"), ("appointment", "Visit") })
        {
            _ = (await preview.Post("/api/activities", new { kind, subject, regarding = new { table = "lead", id = lead } }, Rep)).Ok;
            _ = (await preview.Post("/api/clock", new { minutes = 1 })).Ok;
        }

        var activities = (await preview.Get($"/api/timeline/lead/{lead}", Rep)).Ok.GetProperty("activities").EnumerateArray().ToList();

        Assert.Equal([("appointment", "Visit"), ("email", "What we said"), ("phonecall", "First call")], activities.Select(a => (a.GetProperty("kind").GetString(), a.GetProperty("subject").GetString())));
        Assert.All(activities, a => Assert.Equal(("Priya Nair", PhoneCallState.Completed), (a.GetProperty("owner").GetString(), a.GetProperty("state").GetInt32())));
        Assert.All(activities, a => Assert.Matches(@"^\d\d/04/2026 \d\d:\d\d$", a.GetProperty("when").GetString()));
    }

    [Fact]
    public async Task A_timeline_shows_what_its_reader_may_read_and_no_more()
    {
        var lead = await preview.CreateQualified("Seen by few");
        _ = (await preview.Post("/api/activities", new { kind = "phonecall", subject = "Ours", regarding = new { table = "lead", id = lead } }, Rep)).Ok;

        // Activities of one's own alone: what marketing operations may read.
        Assert.Empty((await preview.Get($"/api/timeline/lead/{lead}", "ines-moreau")).Ok.GetProperty("activities").EnumerateArray());
        Assert.Single((await preview.Get($"/api/timeline/lead/{lead}", "robert-hale")).Ok.GetProperty("activities").EnumerateArray());
        // The lead is not the agency's.
        Assert.Equal(HttpStatusCode.Forbidden, (await preview.Get($"/api/timeline/lead/{lead}", "jess-ogden")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get($"/api/timeline/lead/{Guid.NewGuid()}", Rep)).Status);
    }

    [Fact]
    public async Task A_lead_that_is_rejected_for_a_criterion_goes_back_with_it()
    {
        var lead = await preview.CreateQualified("Rejected");

        _ = (await preview.Call(RejectLeadApi.Name, lead, Rep, new { Kind = RejectionKindChoice.Data, Criterion = "size", ValueSeen = "12" })).Ok;

        Assert.Equal("Nurture", await preview.TextOn(lead, LeadTable.Stage));
        Assert.Contains("size", await preview.TextOn(lead, LeadTable.ReturnedFor));
    }

    [Fact]
    public async Task What_the_organization_refuses_comes_back_as_its_sentence_with_its_code_in_the_readers_language()
    {
        var lead = await preview.CreateNearMiss("Refused");
        var english = await preview.Call(AcceptLeadApi.Name, lead, "local-administrator");
        var german = await preview.Call(AcceptLeadApi.Name, lead, "local-administrator", language: 1031);

        Assert.Equal(HttpStatusCode.BadRequest, english.Status);
        Assert.Equal("0x80040265", english.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.NotEqual("", english.Sentence);
        Assert.NotEqual(english.Sentence, german.Sentence);
    }

    [Fact]
    public async Task An_explanation_is_answered_and_changes_nothing()
    {
        var lead = await preview.CreateNearMiss("Explained");
        var before = (await preview.Get($"/api/rows/lead/{lead}")).Ok.GetProperty("cells").GetRawText();

        var results = (await preview.Call(JudgeLeadApi.Name, lead, "local-administrator", new { ExplainOnly = true })).Ok.GetProperty("results");

        Assert.Contains("\"criteria\"", results.GetProperty("Explanation").GetString());
        Assert.Equal(before, (await preview.Get($"/api/rows/lead/{lead}")).Ok.GetProperty("cells").GetRawText());
    }

    [Fact]
    public async Task A_stamp_changed_by_hand_is_refused()
    {
        var lead = await preview.CreateNearMiss("Stamped");
        var refused = await preview.Patch($"/api/rows/lead/{lead}", new { values = new Dictionary<string, object?> { [LeadTable.Score] = 99 } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("These columns are written by LeadPlugins alone: lp_score. Leave them out; change the lead's own columns, and the stamps follow.", refused.Sentence);
    }

    [Fact]
    public async Task Scripts_ask_in_FetchXML_and_see_what_the_person_sees()
    {
        const string Count = "<fetch><entity name='lead'><attribute name='leadid' /></entity></fetch>";
        var all = (await preview.Post("/api/fetch", new { fetchXml = Count })).Ok.GetProperty("rows").GetArrayLength();
        var agency = (await preview.Post("/api/fetch", new { fetchXml = Count }, "jess-ogden")).Ok.GetProperty("rows").GetArrayLength();
        Assert.InRange(agency, 1, all - 1);
    }

    [Fact]
    public async Task The_present_goes_on_when_a_test_moves_it()
    {
        var before = preview.Server.NowUtc;
        _ = (await preview.Post("/api/clock", new { minutes = 1 })).Ok;
        Assert.InRange(preview.Server.NowUtc - before, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_gone()
    {
        var lead = await preview.CreateNearMiss("Deleted");
        _ = (await preview.Send(HttpMethod.Delete, $"/api/rows/lead/{lead}", null, null, 1033)).Ok;
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get($"/api/rows/lead/{lead}")).Status);
    }
}
