using System.Net;
using System.Text;

namespace LeadPlugins.Admin.Tests.Previewing;

/// <summary>What a stranger's page, a slip of the pen or ill will may ask.</summary>
[Collection(PreviewCollection.Name)]
public class HostileRequestTests(ServedPreview preview)
{
    private string Own => preview.Server.Address.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.4")]
    public async Task A_name_that_is_not_this_machines_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session") { Headers = { Host = host } };
        Assert.Equal(HttpStatusCode.Forbidden, (await preview.Send(request)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_change_that_another_page_asks_for_is_refused(string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/clock") { Content = new StringContent("""{"minutes":1}""", Encoding.UTF8, "application/json") };
        if (origin is not null) request.Headers.Add("Origin", origin);
        Assert.Equal(HttpStatusCode.Forbidden, (await preview.Send(request)).Status);
    }

    [Theory]
    [InlineData("text/plain", """{"minutes":1}""", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"minutes":-1}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"minutes":"x"}""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_not_what_is_asked_for_is_refused_in_a_sentence(string type, string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/clock") { Content = new StringContent(body, Encoding.UTF8, type), Headers = { { "Origin", Own } } };
        Refused(await preview.Send(request), status);
    }

    [Fact]
    public async Task A_body_without_an_end_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/fetch") { Content = new StringContent(new string(' ', 3 * 1024 * 1024), Encoding.UTF8, "application/json"), Headers = { { "Origin", Own } } };
        Refused(await preview.Send(request), HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/tables/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/views/nothing", HttpStatusCode.BadRequest)]
    [InlineData("/api/views/00000000-0000-0000-0000-000000000001/rows", HttpStatusCode.NotFound)]
    [InlineData("/api/charts/nothing", HttpStatusCode.BadRequest)]
    [InlineData("/api/charts/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("/api/forms/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("/api/rows/lead/nothing", HttpStatusCode.BadRequest)]
    [InlineData("/api/rows/lead/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("/api/session?person=nobody", HttpStatusCode.BadRequest)]
    [InlineData("/client/../PreviewServer.cs", HttpStatusCode.NotFound)]
    [InlineData("/client/..%2f..%2fPreviewServer.cs", HttpStatusCode.NotFound)]
    [InlineData("/webresources/..%2f..%2fsolution.xml", HttpStatusCode.NotFound)]
    [InlineData("/webresources/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    public async Task An_address_that_leads_nowhere_is_a_sentence(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Own + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Refused(await preview.Send(request), status);
    }

    [Theory]
    [InlineData("sort=nothing")]
    [InlineData("page=0")]
    [InlineData("page=x")]
    [InlineData("size=100000")]
    [InlineData("only=nothing")]
    [InlineData("only=lp_stage|explodes|1")]
    [InlineData("only=nothing|eq|1")]
    [InlineData("relationship=nothing&parent=00000000-0000-0000-0000-000000000001")]
    [InlineData("relationship=lp_lead_handover_LeadId&parent=x")]
    public async Task Rows_that_are_asked_for_wrongly_are_a_sentence(string query)
    {
        var view = (await preview.Get("/api/tables/lp_handover")).Ok.GetProperty("views")[0].GetProperty("id").GetString();
        Refused(await preview.Get($"/api/views/{view}/rows?{query}"), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"values":1}""")]
    [InlineData("""{"values":{"nothing":1}}""")]
    [InlineData("""{"values":{"subject":1}}""")]
    [InlineData("""{"values":{"numberofemployees":1.5}}""")]
    [InlineData("""{"values":{"numberofemployees":1e40}}""")]
    [InlineData("""{"values":{"ownerid":{"table":"lead"}}}""")]
    [InlineData("""{"values":{"need":77}}""")]
    [InlineData("""{"values":{"lastusedincampaign":"yesterday"}}""")]
    public async Task A_value_that_a_column_cannot_hold_is_a_sentence(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rows/lead") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "Origin", Own }, { "X-Preview-Person", "local-administrator" } } };
        Refused(await preview.Send(request), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("<fetch")]
    [InlineData("<fetch><entity name='nothing'/></fetch>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><fetch><entity name='lead'><attribute name='&e;'/></entity></fetch>")]
    public async Task A_query_that_is_none_is_a_sentence(string fetchXml)
    {
        var answer = await preview.Post("/api/fetch", new { fetchXml });
        Assert.InRange((int)answer.Status, 400, 499);
        Assert.DoesNotContain("   at ", answer.Text);
    }

    [Theory]
    [InlineData("<filter>", "</filter>")]
    [InlineData("<link-entity name='account' from='accountid' to='masterid'>", "</link-entity>")]
    public async Task A_query_of_elements_within_elements_without_an_end_is_a_sentence_and_the_next_one_is_answered(string open, string close)
    {
        const int JustBelowTheGreatestBody = 1_900_000;
        var depth = JustBelowTheGreatestBody / (open.Length + close.Length);
        var fetchXml = $"<fetch><entity name='lead'>{string.Concat(Enumerable.Repeat(open, depth))}{string.Concat(Enumerable.Repeat(close, depth))}</entity></fetch>";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/fetch") { Content = new StringContent($$"""{"fetchXml":"{{fetchXml}}"}""", Encoding.UTF8, "application/json"), Headers = { { "Origin", Own } } };

        Refused(await preview.Send(request), HttpStatusCode.BadRequest);
        _ = (await preview.Get("/api/session")).Ok;
    }

    [Fact]
    public async Task What_a_person_may_not_do_is_refused_by_the_organization()
    {
        var answer = await preview.Post("/api/rows/lp_agreement", new { values = new { lp_name = "Mine" } }, "priya-nair");
        Refused(answer, HttpStatusCode.Forbidden);
    }

    private static void Refused(Answer answer, HttpStatusCode status)
    {
        Assert.True(status == answer.Status, $"{answer.Status}: {answer.Text}");
        Assert.NotEqual("", answer.Sentence);
        Assert.DoesNotContain("   at ", answer.Text);
    }
}
