using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadPlugins.Browser.Tests;

/// <summary>What each kind of person finds in the app, and what they may not do.</summary>
public class RoleTests(BrowserSession browser) : IClassFixture<BrowserSession>
{
    public static TheoryData<string, string, string> People => new()
    {
        // person, an entry that is theirs, an entry that is not
        { "Priya", "Handed to me", "Agreements" },
        { "Hannah", "Telemarketing work list", "Agreements" },
        { "Jess", "Telemarketing work list", "Agreements" },
        { "Ines", "Near-misses by next question", "Handed to me" },
        { "Robert", "Rejected by criterion", "Telemarketing work list" },
        { "Katrin", "Agreements", "Telemarketing work list" },
    };

    [BrowserTheory]
    [MemberData(nameof(People))]
    public async Task Everybody_sees_their_own_part_of_the_app_and_every_entry_opens(string person, string theirs, string notTheirs)
    {
        await using var page = await browser.As(person);
        var entries = await page.Entries();

        Assert.Contains(theirs, entries);
        Assert.DoesNotContain(notTheirs, entries);
        foreach (var entry in entries)
        {
            await page.Go(entry);
            await Expect(page.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
            await Expect(page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();
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

    [BrowserFact]
    public async Task An_agent_is_offered_neither_a_new_agreement_nor_the_deletion_of_a_lead()
    {
        await using var agent = await browser.As("Hannah");
        await agent.Go("Telemarketing work list");
        await agent.OpenFirstRow();

        var commands = await agent.CommandNames();

        Assert.Contains("Save", commands);
        Assert.DoesNotContain("Delete", commands);
        Assert.DoesNotContain("Accept", commands);
        Assert.DoesNotContain("Reject", commands);
    }

    private static async Task<IReadOnlyList<string>> Owners(PreviewPage page) => await page.Page.Locator("table.grid tbody tr td[data-column='fullname']").AllInnerTextsAsync();
}
