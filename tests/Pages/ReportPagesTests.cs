using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QueueSim.Tests.Pages;

/// <summary>Every shipped study's page in a real Chromium: on a wide screen, on a phone, in the dark and on A4.</summary>
/// <remarks>Runs are small unless <c>QUEUESIM_PAGES_RUN</c> says otherwise; what a study has to state is looked for where the run could decide it.</remarks>
public sealed partial class ReportPagesTests(ChromiumPages chromium) : IClassFixture<ChromiumPages>
{
    private const int MostWords = 30, MostMore = 3, MostPages = 6;

    // What each study's first sentence speaks of when the run decides it.
    private static readonly Dictionary<string, string> Stated = new(StringComparer.Ordinal)
    {
        ["adoption"] = "% of sellers.*solved",
        ["ai-triage"] = "accurate.*strict|strict.*accurate",
        ["appeal-evidence"] = "valid invoices.*appeals that succeed",
        ["capacity"] = "instead of",
        ["chat"] = "[Bb]est.*instead of|Nothing is surely better",
        ["chat-access"] = "reach an agent.*instead of",
        ["follow-ups"] = "[Bb]est|surely better",
        ["knowledge-base-first"] = "^(Yes|No|Only partly|It makes no difference)",
        ["language-by-market"] = "English|Chinese|Japanese|local",
        ["new-account"] = "A new account.*instead of",
        ["right-versus-wrong"] = "Everything.*without",
        ["shared-teams"] = "instead of",
        ["staffing"] = "next agent pays|No further agent pays",
        ["statements"] = "make a difference that matters",
        ["submission-strategies"] = "All together.*largest step",
        ["surge"] = "priority.*pay most|^Nobody pays",
        ["theory"] = "s expected in",
        ["translation-capacity"] = "enough|needed",
    };

    // What a small run has to have else: the busy fortnight begins in it.
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal) { ["surge"] = "--set surges.peak.start_day=7" };

    public static TheoryData<string> Studies =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "Scenarios", "studies"), "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Studies))]
    public async Task A_page_answers_in_a_sentence_and_can_be_read_on_every_screen_and_on_paper(string study)
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        var page = Run(study);
        var seen = await chromium.Look(page);
        var chinese = await chromium.Look(InChinese(study));
        chromium.Results.Add(new(study, seen, chinese));
        foreach (var (answer, more) in new[] { (seen.Answer, seen.More), (chinese.Answer, chinese.More) })
        {
            Assert.True(ChromiumPages.Words(answer) <= MostWords, $"{ChromiumPages.Words(answer)} words: {answer}");
            Assert.InRange(more, 0, MostMore);
        }

        Assert.DoesNotMatch(EnglishWord(), chinese.Answer);
        Assert.True(Open().IsMatch(seen.Answer) || Regex.IsMatch(seen.Answer, Stated[study], RegexOptions.Singleline), $"{study} does not state its answer: {seen.Answer}");
        Assert.Empty(seen.Faults.Concat(chinese.Faults.Select(fault => "Chinese: " + fault)));
        Assert.Empty(seen.Requests.Concat(chinese.Requests));
        if (study == "submission-strategies")
            Assert.All((int[])[seen.Pages, chinese.Pages], pages => Assert.InRange(pages, 1, MostPages));
    }

    [Fact]
    public void Every_shipped_study_has_something_to_state() => Assert.Equal(Stated.Keys.Order(StringComparer.Ordinal), Studies.Select(row => row.Data));

    [GeneratedRegex("^(Undecided|No steady answer|Nothing changed)")]
    private static partial Regex Open();

    // Queues of theory and products of the marketplace have names in Latin letters, that begin with a capital.
    [GeneratedRegex("(?<![A-Za-z])[a-z]{3,}")]
    private static partial Regex EnglishWord();

    private string Run(string study)
    {
        var output = Path.Combine(chromium.Folder, study);
        if (!File.Exists(Path.Combine(output, "report.html")))
        {
            var size = (Environment.GetEnvironmentVariable("QUEUESIM_PAGES_RUN") ?? $"--replications 3 --days 14 --warm-up-days 7 --set run.cool_down_days=30 {Own.GetValueOrDefault(study)}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Call(["run", $"Scenarios/studies/{study}.csv", .. size, "--out", output, "--language", "en"]);
        }

        return Path.Combine(output, "report.html");
    }

    /// <summary>The page in Chinese, drawn anew from what was simulated.</summary>
    private string InChinese(string study)
    {
        var output = Path.Combine(chromium.Folder, study + "-zh");
        if (!File.Exists(Path.Combine(output, "report.html")))
            Call("report", Path.Combine(chromium.Folder, study), "--out", output, "--language", "zh");
        return Path.Combine(output, "report.html");
    }

    private static void Call(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "queuesim.dll"), .. arguments])
            start.ArgumentList.Add(argument);
        using var run = Process.Start(start)!;
        var faults = run.StandardError.ReadToEndAsync();
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.True(run.ExitCode == 0, faults.Result);
    }
}
