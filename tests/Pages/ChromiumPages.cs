using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace QueueSim.Tests.Pages;

/// <summary>What a page looked like.</summary>
/// <param name="Answer">Its first sentence.</param>
/// <param name="More">Sentences that follow it unfolded.</param>
/// <param name="Faults">What was wrong, with the view in which it was.</param>
/// <param name="Requests">Addresses that it asked for besides itself.</param>
/// <param name="Pages">Printed pages of A4.</param>
public sealed record Seen(string Answer, int More, IReadOnlyList<string> Faults, IReadOnlyList<string> Requests, int Pages);

/// <summary>Debian's own Chromium, driven by Playwright. Without one every test is skipped.</summary>
public sealed partial class ChromiumPages : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly (string Name, int Width, int Height, Media Media, ColorScheme Scheme)[] Views =
    [
        ("1280 px", 1280, 900, Media.Screen, ColorScheme.Light), ("390 px", 390, 844, Media.Screen, ColorScheme.Light),
        ("dark", 1280, 900, Media.Screen, ColorScheme.Dark), ("A4", 688, 1017, Media.Print, ColorScheme.Light),
    ];

    private readonly string axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe-core", "axe.min.js"));
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there is no browser; <see langword="null"/> where there is one.</summary>
    public string? Missing { get; } = File.Exists(Program) ? null : $"there is no {Program}; install Debian's package chromium to test the pages.";

    /// <summary>Where the studies' results lie; those that are there already are looked at as they are.</summary>
    public string Folder { get; } = Environment.GetEnvironmentVariable("QUEUESIM_PAGES_RESULTS") ?? Directory.CreateTempSubdirectory("queuesim-pages-").FullName;

    /// <summary>What was seen so far; of a page in Chinese only what was wrong with it.</summary>
    public List<(string Study, Seen Seen, Seen Chinese)> Results { get; } = [];

    /// <summary>Words as a reader counts them: those between blanks, and in Chinese one for two characters.</summary>
    public static int Words(string sentence) => (Han().Count(sentence) + 1) / 2 + Han().Replace(sentence, " ").Split([' ', '，', '。', '：', '；', '、', '（', '）', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Length;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    /// <summary>Looks at a page in every view.</summary>
    public async Task<Seen> Look(string path)
    {
        var (faults, requests, answer, more, pages) = (new List<string>(), new List<string>(), "", 0, 0);
        foreach (var view in Views)
        {
            await using var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = view.Width, Height = view.Height }, ColorScheme = view.Scheme, BypassCSP = true });
            var page = await context.NewPageAsync();
            var address = new Uri(path).AbsoluteUri;
            page.Request += (_, request) =>
            {
                if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                    requests.Add($"{view.Name}: {request.Url}");
            };
            page.PageError += (_, error) => faults.Add($"{view.Name}: {error}");
            await page.GotoAsync(address);
            await page.EmulateMediaAsync(new() { Media = view.Media, ColorScheme = view.Scheme });
            (answer, more) = (await page.InnerTextAsync("p.verdict"), await page.Locator("p.more").CountAsync());
            faults.AddRange((await page.EvaluateAsync<string[]>(Outside)).Select(fault => $"{view.Name}: {fault}"));
            faults.AddRange((await page.EvaluateAsync<string[]>(English)).Select(fault => $"{view.Name}: {fault}"));
            faults.AddRange((await Violations(page)).Select(fault => $"{view.Name}: {fault}"));
            await Photograph(page, path, view.Name);
            if (view.Media == Media.Print)
                pages = PageOf().Count(System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));
            else
            {
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
                faults.AddRange((await page.EvaluateAsync<string[]>(Outside)).Select(fault => $"{view.Name}, unfolded: {fault}"));
            }
        }

        return new(answer.Replace('\u00a0', '_'), more, faults, requests, pages);
    }

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("QUEUESIM_PAGES_TABLE") is { Length: > 0 } table && Results.Count > 0)
            await File.WriteAllTextAsync(table, Table());
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (Environment.GetEnvironmentVariable("QUEUESIM_PAGES_RESULTS") is null)
            Directory.Delete(Folder, recursive: true);
    }

    // Text that lies beyond the screen's edge or its own box, and a page that is wider than the screen.
    private const string Outside = """
        () => {
          const faults = [];
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width + 1) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${width} px`);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const picture = node.parentElement.closest("svg");
            for (const box of range.getClientRects()) {
              const edge = picture ? picture.getBoundingClientRect() : { left: 0, right: width };
              if (box.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1)) { faults.push(`cut off: ${node.data.trim().slice(0, 60)}`); break; }
            }
            const box = node.parentElement;
            if (!picture && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== "visible") faults.push(`clipped: ${node.data.trim().slice(0, 60)}`);
          }
          return faults.slice(0, 10);
        }
        """;

    // English sentences on a page in Chinese; names, paths and the texts of other people's tables stay as they are.
    private const string English = """
        () => {
          if (!document.documentElement.lang.startsWith("zh")) return [];
          const faults = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest("script, style, code, pre, .name")) continue;
            if (/(?<![\w.\/-])[A-Za-z][a-z’']+,? [a-z][a-z’']*,? [a-z][a-z’']+(?![\w.\/-])/.test(node.data)) faults.push(`English: ${node.data.trim().slice(0, 60)}`);
          }
          return faults.slice(0, 10);
        }
        """;

    /// <summary>Keeps what the first screen looks like where somebody wants to see it.</summary>
    private static async Task Photograph(IPage page, string path, string view)
    {
        if (Environment.GetEnvironmentVariable("QUEUESIM_PAGES_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Path.GetFileName(Path.GetDirectoryName(path))}-{view.Replace(' ', '-')}.png"), FullPage = view == "A4" });
    }

    private async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(axe);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(each => ({ id: each.id, nodes: each.nodes.slice(0, 3).map(node => node.html.slice(0, 120)) }))");
        return [.. found.EnumerateArray().Select(each => $"axe {each.GetProperty("id").GetString()}: {string.Join(" | ", each.GetProperty("nodes").EnumerateArray().Select(node => node.GetString()))}")];
    }

    private string Table() => string.Join('\n',
    [
        "| study | first sentence | words, in Chinese | more | faults on 1280 px, 390 px, in the dark, on A4, in English and in Chinese | requests | pages of A4 |", "|---|---|---|---|---|---|---|",
        .. Results.OrderBy(row => row.Study, StringComparer.Ordinal).Select(row =>
            $"| {row.Study} | {row.Seen.Answer.Replace('_', ' ').Replace("|", "\\|", StringComparison.Ordinal)} | {Words(row.Seen.Answer)}, {Words(row.Chinese.Answer)} | {row.Seen.More} | {Count(row.Seen.Faults, row.Chinese.Faults)} | {Count(row.Seen.Requests, row.Chinese.Requests)} | {row.Seen.Pages} |"),
    ]) + "\n";

    private static string Count(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Count + other.Count is var all && all == 0 ? "none" : $"{all}";

    [GeneratedRegex("[\\u4e00-\\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex PageOf();
}
