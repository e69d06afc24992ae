using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadPlugins.Browser.Tests;

/// <summary>Keyboard, screen reader and contrast. axe holds every page to WCAG 2.1 A and AA, which asks for a contrast of 4.5:1.</summary>
public class AccessTests(BrowserSession browser) : IClassFixture<BrowserSession>
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] } };

    // Pages are made of the same parts, so each is looked at in one of the two: what reads on a wide page in German, and what on a narrow one in English.
    [BrowserTheory]
    [InlineData(PreviewPage.German, 1440, 0)]
    [InlineData(PreviewPage.English, 390, 1)]
    public async Task Every_page_of_the_app_keeps_the_rules(int language, int width, int half)
    {
        await using var page = await browser.As("local", language, width);
        var broken = new List<string>();
        var addresses = (await page.Entries()).Select(e => e.Address).Distinct().Where((_, at) => at % 2 == half).ToList();
        foreach (var address in addresses)
        {
            await page.GoTo(address);
            broken.AddRange(await Broken(page, await page.Page.TitleAsync()));
        }

        Assert.NotEmpty(addresses);
        Assert.Empty(broken);
    }

    [BrowserTheory]
    [InlineData(PreviewPage.English)]
    [InlineData(PreviewPage.German)]
    public async Task Forms_and_dialogs_keep_the_rules(int language)
    {
        await using var page = await browser.As("priya", language);
        await page.OpenFirstRow();
        var broken = new List<string>(await Broken(page, "lead"));
        foreach (var command in language == PreviewPage.English ? new[] { "Reject", "Explain", "Phone Call" } : ["Ablehnen", "Begründen", "Telefonanruf"])
        {
            await page.Press(command);
            await Expect(page.Dialog).ToBeVisibleAsync();
            await page.Settled();
            broken.AddRange(await Broken(page, command));
            await page.Page.Keyboard.PressAsync("Escape");
            await Expect(page.Dialog).ToHaveCountAsync(0);
        }

        Assert.Empty(broken);
    }

    [BrowserFact]
    public async Task A_text_of_too_little_contrast_would_be_found()
    {
        await using var page = await browser.As("priya");
        await page.Page.Locator("h1").First.EvaluateAsync("h => { h.className = ''; h.style.color = '#8a8a8a'; h.style.background = '#ffffff'; }");

        Assert.Contains(await Broken(page, "seeded"), b => b.Contains("color-contrast", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_lead_is_found_opened_accepted_and_called_with_the_keyboard_alone()
    {
        await using var page = await browser.As("priya");
        await page.Go("Handed to me");

        await TabTo(page, page.Page.Locator("table.grid tbody tr").First);
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Settled();
        await page.Shows("lp_stage", "Handed to sales");
        await TabTo(page, page.Commands.Locator("button", new() { HasText = "Accept" }));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Shows("lp_stage", "Accepted by sales");
        await page.Settled();
        await TabTo(page, page.Commands.Locator("button", new() { HasText = "Phone Call" }));
        await page.Page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Mark complete" }));
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Dialog).ToHaveCountAsync(0);

        await Expect(page.Cell("lp_responsestatus")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Met|Missed"));
    }

    [BrowserFact]
    public async Task Escape_closes_a_dialog_and_gives_the_focus_back()
    {
        await using var page = await browser.As("priya");
        await page.OpenFirstRow();
        var explain = page.Commands.Locator("button", new() { HasText = "Explain" });
        await explain.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.DialogPage.Locator("#verdict")).ToBeFocusedAsync();

        await page.Page.Keyboard.PressAsync("Escape");

        await Expect(page.Dialog).ToHaveCountAsync(0);
        await Expect(page.Commands.Locator("button", new() { HasText = "Explain" })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_screen_reader_hears_the_form_in_the_order_in_which_it_is_read()
    {
        await using var page = await browser.As("priya");
        await page.OpenFirstRow();

        await Expect(page.Page.Locator("[data-section=lp_qualification]")).ToMatchAriaSnapshotAsync("""
            - region "Qualification":
              - heading "Qualification"
              - textbox "Next question"
              - textbox "Stage"
              - textbox "Score"
            """);
        await Expect(page.Page.Locator("[data-section=lp_response]")).ToMatchAriaSnapshotAsync("""
            - region "Response":
              - heading "Response"
              - group "First response":
                - timer
              - textbox "Response status"
            """);
        await Expect(page.Page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
    }

    private static async Task<IEnumerable<string>> Broken(PreviewPage page, string where)
    {
        var result = await page.Page.RunAxe(Rules);
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Id}: {n.Html[..Math.Min(n.Html.Length, 160)]}")).Distinct();
    }

    /// <summary>Presses Tab until something has the focus, as somebody without a mouse does.</summary>
    private static async Task TabTo(PreviewPage page, ILocator wanted)
    {
        for (var pressed = 0; pressed < 120; pressed++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"120 times Tab do not reach {wanted}.");
    }
}
