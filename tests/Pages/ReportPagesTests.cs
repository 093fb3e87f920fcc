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
        chromium.Results.Add(new(study, seen));
        Assert.True(Words(seen.Answer) <= MostWords, $"{Words(seen.Answer)} words: {seen.Answer}");
        Assert.InRange(seen.More, 0, MostMore);
        Assert.True(Open().IsMatch(seen.Answer) || Regex.IsMatch(seen.Answer, Stated[study], RegexOptions.Singleline), $"{study} does not state its answer: {seen.Answer}");
        Assert.Empty(seen.Faults);
        Assert.Empty(seen.Requests);
        if (study == "submission-strategies")
            Assert.InRange(seen.Pages, 1, MostPages);
    }

    [Fact]
    public void Every_shipped_study_has_something_to_state() => Assert.Equal(Stated.Keys.Order(StringComparer.Ordinal), Studies.Select(row => row.Data));

    [GeneratedRegex("^(Undecided|No steady answer|Nothing changed)")]
    private static partial Regex Open();

    private static int Words(string sentence) => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private string Run(string study)
    {
        var output = Path.Combine(chromium.Folder, study);
        if (!File.Exists(Path.Combine(output, "report.html")))
        {
            var size = (Environment.GetEnvironmentVariable("QUEUESIM_PAGES_RUN") ?? $"--replications 3 --days 14 --warm-up-days 7 --set run.cool_down_days=30 {Own.GetValueOrDefault(study)}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "queuesim.dll"), "run", $"Scenarios/studies/{study}.csv", .. size, "--out", output])
                start.ArgumentList.Add(argument);
            start.Environment["QUEUESIM_LANGUAGE"] = "en";
            using var run = Process.Start(start)!;
            var faults = run.StandardError.ReadToEndAsync();
            run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            Assert.True(run.ExitCode == 0, faults.Result);
        }

        return Path.Combine(output, "report.html");
    }
}
