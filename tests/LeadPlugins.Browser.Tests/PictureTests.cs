using LeadPlugins.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadPlugins.Browser.Tests;

/// <summary>Takes a picture of each main page into artifacts/pictures, from where those in docs/images come, and sees that nothing of it lies beyond the window's edge.</summary>
public class PictureTests(BrowserSession browser) : IClassFixture<BrowserSession>
{
    public static TheoryData<string, string, string, int, int> Pages => new()
    {
        // picture, person, entry of the site map, language, width
        { "work-list", "hannah", "Telemarketing work list", PreviewPage.English, 1440 },
        { "handed-to-me", "priya", "Handed to me", PreviewPage.English, 1440 },
        { "handed-to-me-narrow", "priya", "Handed to me", PreviewPage.English, 390 },
        { "overdue", "priya", "Overdue", PreviewPage.English, 1440 },
        { "held", "ines", "Held: needs attention", PreviewPage.English, 1440 },
        { "near-misses-german", "ines", "Knapp verfehlt, nach nächster Frage", PreviewPage.German, 1440 },
        { "heads", "robert", "Sales and marketing heads", PreviewPage.English, 1440 },
        { "operations", "ines", "Operations", PreviewPage.English, 1440 },
    };

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_its_window(string picture, string person, string entry, int language, int width)
    {
        await using var page = await browser.As(person, language, width);
        await page.Go(entry);

        await Take(page, picture);
    }

    [BrowserTheory]
    [InlineData("lead", "priya", "Nearing the due time", PreviewPage.English, 1440)]
    [InlineData("lead-german", "priya", "Bald fällig", PreviewPage.German, 1440)]
    [InlineData("lead-narrow", "priya", "Handed to me", PreviewPage.English, 390)]
    [InlineData("nurture", "hannah", "Telemarketing work list", PreviewPage.English, 1440)]
    [InlineData("agreement", "katrin", "Agreements", PreviewPage.English, 1440)]
    [InlineData("handover", "katrin", "Handovers", PreviewPage.English, 1440)]
    public async Task A_form_fits_its_window(string picture, string person, string entry, int language, int width)
    {
        await using var page = await browser.As(person, language, width, 1300);
        await page.Go(entry);
        await page.OpenFirstRow();

        await Take(page, picture);
    }

    [BrowserTheory]
    [InlineData("reject", "Reject", PreviewPage.English)]
    [InlineData("explain", "Explain", PreviewPage.English)]
    [InlineData("explain-german", "Begründen", PreviewPage.German)]
    public async Task A_dialog_fits_its_window(string picture, string command, int language)
    {
        await using var page = await browser.As("priya", language);
        await page.Go(language == PreviewPage.English ? "Handed to me" : "Mir übergeben");
        await page.OpenFirstRow();
        await page.Press(command);
        await Expect(page.Dialog).ToBeVisibleAsync();
        await page.Settled();
        if (command == "Reject") await page.DialogPage.GetByLabel("Definition").CheckAsync();

        await Take(page, picture);
    }

    private static async Task Take(PreviewPage page, string picture)
    {
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "pictures", picture + ".png") });
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }
}
