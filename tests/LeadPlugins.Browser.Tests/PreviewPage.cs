using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadPlugins.Browser.Tests;

/// <summary>The preview in a window, worked as a person works it: by labels and names. It notes what a page must never do.</summary>
public sealed class PreviewPage(IPage page, Uri address) : IAsyncDisposable
{
    public const int English = 1033, German = 1031;

    private readonly List<string> complaints = [], refused = [], toBeRefused = [];

    public IPage Page { get; } = page;

    public ILocator Commands => Page.GetByRole(AriaRole.Toolbar);

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog).Or(Page.GetByRole(AriaRole.Alertdialog));

    public ILocator Notice => Page.Locator("[data-notification]");

    public ILocator Timer => Page.Locator("[data-control=timer]");

    /// <summary>The page of a dialog that is a web resource of the solution.</summary>
    public IFrameLocator DialogPage => Page.FrameLocator("dialog iframe");

    /// <summary>Opens the preview as somebody; the first name is enough.</summary>
    public async Task Open(string person, int language)
    {
        Page.Console += (_, message) =>
        {
            // Which address that was, the response below says.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) complaints.Add($"console: {message.Text}");
        };
        Page.PageError += (_, error) => complaints.Add($"script: {error}");
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add($"asked elsewhere: {request.Url}");
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !IsQuestionOfARep(response)) refused.Add($"{response.Status} {response.Request.Method} {new Uri(response.Url).PathAndQuery}");
        };
        await Page.GotoAsync($"{address}?person={await KeyOf(person)}&language={language}");
        await Settled();
    }

    /// <summary>Foretells that the organization refuses a request. Any other refusal, or none, is a fault of the page.</summary>
    /// <param name="request">Status, method and how the address begins: "403 POST /api/rows/lead".</param>
    public void IsRefused(string request) => toBeRefused.Add(request);

    /// <summary>The areas of the site map that the person has; somebody with one is not asked which.</summary>
    public async Task<IReadOnlyList<string>> Areas()
    {
        await OpenSiteMap();
        return await Area.CountAsync() == 0 ? [] : [.. (await Area.Locator("option").AllInnerTextsAsync()).Select(a => a.Trim())];
    }

    /// <summary>Chooses an entry of the site map, in any area that the person has.</summary>
    public async Task Go(string entry)
    {
        foreach (var area in (await Areas()).Prepend(null))
        {
            if (area is not null) await Area.SelectOptionAsync(new SelectOptionValue { Label = area });
            if (await Entry(entry).CountAsync() == 0) continue;
            await Entry(entry).First.ClickAsync();
            await Settled();
            return;
        }
        Assert.Fail($"The site map has no entry \"{entry}\".");
    }

    /// <summary>Every entry that the person sees, area by area, with the address it leads to.</summary>
    public async Task<IReadOnlyList<(string Area, string Entry, string Address)>> Entries()
    {
        var entries = new List<(string, string, string)>();
        var areas = await Areas();
        foreach (var area in areas.DefaultIfEmpty(""))
        {
            if (area.Length > 0) await Area.SelectOptionAsync(new SelectOptionValue { Label = area });
            foreach (var link in await Page.Locator("nav a").AllAsync()) entries.Add((area, (await link.InnerTextAsync()).Trim(), (await link.GetAttributeAsync("href"))!));
        }
        return entries;
    }

    /// <summary>Chooses an entry of one area.</summary>
    public async Task Go(string area, string entry)
    {
        if (area.Length > 0) await Area.SelectOptionAsync(new SelectOptionValue { Label = area });
        await Entry(entry).ClickAsync();
        await Settled();
    }

    /// <summary>Goes to an address within the preview, as from a link: "#/row/lead/…".</summary>
    public async Task GoTo(string hash)
    {
        await Page.EvaluateAsync("hash => { location.hash = hash; }", hash);
        await Settled();
    }

    public ILocator Row(string name) => Page.Locator("table.grid tbody tr", new PageLocatorOptions { Has = Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true }) });

    public async Task OpenRow(string name)
    {
        await Row(name).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true }).First.ClickAsync();
        await Settled();
    }

    /// <summary>Opens the first row of the list and gives its name.</summary>
    public async Task<string> OpenFirstRow()
    {
        var link = Page.Locator("table.grid tbody tr").First.GetByRole(AriaRole.Link).First;
        var name = await link.InnerTextAsync();
        await link.ClickAsync();
        await Settled();
        return name;
    }

    /// <summary>A button of the command bar, also one that is in its menu.</summary>
    public ILocator Command(string command) => Commands.Locator("button.command", new LocatorLocatorOptions { HasTextRegex = new Regex($"^{Regex.Escape(command)}$") });

    /// <summary>Presses a button of the command bar, in its menu where it does not fit.</summary>
    public async Task Press(string command)
    {
        var button = Command(command);
        await Expect(button).ToHaveCountAsync(1);
        if (!await button.IsVisibleAsync()) await Commands.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new Regex("More commands|Weitere Befehle") }).ClickAsync();
        await button.ClickAsync();
    }

    /// <summary>The commands that can be used now, those in the menu too.</summary>
    public async Task<IReadOnlyList<string>> CommandNames() => [.. (await Commands.Locator("button.command[data-command] > span:last-child").AllTextContentsAsync()).Select(t => t.Trim())];

    /// <summary>A cell of the form by the column it is bound to.</summary>
    public ILocator Cell(string column) => Page.Locator($"[data-cell='{column}']").First;

    public Task Choose(string column, string option) => Cell(column).Locator("select").SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task Fill(string column, string text) => Cell(column).Locator("input, textarea").FillAsync(text);

    public Task Shows(string column, string text) => Expect(Cell(column)).ToContainTextAsync(text);

    public async Task Save(string command = "Save")
    {
        await Press(command);
        await Expect(Page.Locator(".save-state")).ToHaveAttributeAsync("data-state", "saved");
        await Settled();
    }

    /// <summary>Waits until nothing is being loaded any more.</summary>
    public async Task Settled()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Nothing in the console, no script that broke, nothing asked of any other machine.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        complaints.AddRange(refused.Where(r => !toBeRefused.Any(t => r.StartsWith(t, StringComparison.Ordinal))).Select(r => $"refused: {r}"));
        complaints.AddRange(toBeRefused.Where(t => !refused.Any(r => r.StartsWith(t, StringComparison.Ordinal))).Select(t => $"not refused: {t}"));
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    // Whether a lead can be picked stands on its queue item. Who may not read those cannot pick; the solution's script takes the refusal for that answer.
    private static bool IsQuestionOfARep(IResponse response) =>
        response.Status == 403 && new Uri(response.Url).AbsolutePath == "/api/fetch" && response.Request.PostData?.Contains("queueitem", StringComparison.Ordinal) is true
        && response.Request.Headers.GetValueOrDefault("x-preview-person") == "priya-nair";

    private ILocator Area => Page.Locator("nav select");

    // A narrow window hides the site map behind a button.
    private async Task OpenSiteMap()
    {
        var menu = Page.Locator(".menu-button");
        if (await menu.IsVisibleAsync() && await menu.GetAttributeAsync("aria-expanded") == "false") await menu.ClickAsync();
    }

    private ILocator Entry(string name) => Page.Locator("nav a", new PageLocatorOptions { HasTextRegex = new Regex($"^\\s*{Regex.Escape(name)}\\s*$") });

    private async Task<string> KeyOf(string firstName)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var session = JsonDocument.Parse(await client.GetStringAsync("/api/session"));
        return session.RootElement.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("key").GetString()!).Single(key => key.StartsWith(firstName.ToLowerInvariant() + "-", StringComparison.Ordinal));
    }
}
