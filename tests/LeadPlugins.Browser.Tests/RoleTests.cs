using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadPlugins.Browser.Tests;

/// <summary>What each kind of person finds in the app, and what they may not do.</summary>
public class RoleTests(BrowserSession browser) : IClassFixture<BrowserSession>
{
    private static readonly string[] All = ["Sales", "Telemarketing", "Operations", "Administration"];

    public static TheoryData<string, string[], string> People => new()
    {
        // person, the areas to choose from (none: there is one, and no choice), an entry that is theirs
        { "Priya", [], "Handed to me" },
        { "Hannah", [], "Telemarketing work list" },
        { "Jess", [], "Telemarketing work list" },
        { "Ines", All[..3], "Near-misses by next question" },
        { "Robert", All[..3], "Rejected by criterion" },
        { "Katrin", All, "Agreements" },
    };

    [BrowserTheory]
    [MemberData(nameof(People))]
    public async Task Everybody_sees_their_own_part_of_the_app_and_every_entry_opens(string person, string[] areas, string theirs)
    {
        await using var page = await browser.As(person);
        Assert.Equal(areas, await page.Areas());
        var entries = await page.Entries();

        Assert.Contains(theirs, entries.Select(e => e.Entry));
        foreach (var (area, entry, _) in entries)
        {
            await page.Go(area, entry);
            await Expect(page.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
            await Expect(page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();
            await Expect(page.Page.Locator("nav a[aria-current=page]")).ToHaveTextAsync(entry);
        }
    }

    [BrowserFact]
    public async Task An_agency_sees_the_leads_of_its_own_team_and_no_others()
    {
        await using var agency = await browser.As("Jess");
        await using var agent = await browser.As("Hannah");
        await agency.Go("Telemarketing work list");
        await agent.Go("Telemarketing work list");

        var owners = await Owners(agency);
        Assert.NotEmpty(owners);
        Assert.Subset((await Owners(agent)).ToHashSet(), owners.ToHashSet());
        await agent.Go("Returned by sales");
        var others = await Owners(agent);
        await agency.Go("Returned by sales");
        Assert.True(await agency.Page.Locator("table.grid tbody tr").CountAsync() <= others.Count);
    }

    public static TheoryData<string, string, string[], string[]> Offers => new()
    {
        // person, a list that is theirs, what its leads offer them, what they do not
        { "Priya", "Handed to me", ["Save", "Accept", "Reject", "Explain", "Phone Call"], ["Pick"] },
        { "Hannah", "Telemarketing work list", ["Save", "Pick", "Explain", "Phone Call"], ["Accept", "Reject", "New", "Delete"] },
        { "Jess", "Telemarketing work list", ["Save", "Pick", "Explain", "Phone Call"], ["Accept", "Reject", "New", "Delete"] },
        { "Ines", "Not judged", ["Save", "Judge again", "Explain", "New"], ["Accept", "Reject", "Delete"] },
        { "Robert", "Waiting for acceptance", ["Save", "Judge again", "Explain"], ["New", "Delete"] },
        { "Katrin", "Waiting for acceptance", ["Save", "Judge again", "Explain", "New", "Delete"], ["Accept", "Reject"] },
    };

    [BrowserTheory]
    [MemberData(nameof(Offers))]
    public async Task A_lead_offers_everybody_what_they_may_do_with_it_and_nothing_else(string person, string list, string[] offered, string[] notOffered)
    {
        await using var page = await browser.As(person);
        await page.Go(list);
        await page.OpenFirstRow();

        var commands = await page.CommandNames();

        Assert.Subset(commands.ToHashSet(), offered.ToHashSet());
        Assert.Empty(commands.Intersect(notOffered));
    }

    public static TheoryData<string, string> Others => new()
    {
        // person, a table that is not theirs
        { "Priya", "queueitem" },
        { "Hannah", "lp_agreement" },
        { "Jess", "lp_agreement" },
        { "Ines", "team" },
    };

    [BrowserTheory]
    [MemberData(nameof(Others))]
    public async Task What_is_not_theirs_is_refused_in_words_where_its_address_is_typed(string person, string table)
    {
        await using var page = await browser.As(person);
        page.IsRefused("403 GET /api/");

        await page.GoTo($"#/list/{table}");

        await Expect(page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert)).ToContainTextAsync("privilege");
    }

    private static async Task<IReadOnlyList<string>> Owners(PreviewPage page) => await page.Page.Locator("table.grid tbody tr td[data-column='fullname']").AllInnerTextsAsync();
}
