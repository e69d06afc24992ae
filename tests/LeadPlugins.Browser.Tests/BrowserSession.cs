using LeadPlugins.Admin.Previewing;
using Microsoft.Playwright;

namespace LeadPlugins.Browser.Tests;

/// <summary>One browser for all tests of a class, beside a preview of its own: what one class does to the sample leads no other sees.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    // In a container nobody but root is there, and there is no network to look for updates in.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Milliseconds; a page answers within one second, but tests of other projects may run beside these.
    private const float Patience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private PreviewServer? preview;

    public PreviewServer Preview => preview ?? throw new InvalidOperationException(BrowserMissing.Reason);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        preview = await PreviewServer.StartAsync(new PreviewOptions());
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Arguments });
    }

    /// <summary>Opens the preview as a person, by the first name, in a window of its own.</summary>
    public async Task<PreviewPage> As(string person, int language = PreviewPage.English, int width = 1440, int height = 900)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce, Locale = language == PreviewPage.German ? "de-DE" : "en-GB",
        });
        context.SetDefaultTimeout(Patience);
        var page = new PreviewPage(await context.NewPageAsync(), Preview.Address);
        await page.Open(person, language);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (preview is not null) await preview.DisposeAsync();
    }
}
