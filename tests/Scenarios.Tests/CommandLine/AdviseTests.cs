using QueueSim.Localization;
using QueueSim.Scenarios.Advice;

namespace QueueSim.Tests.CommandLine;

public sealed class AdviseTests : IDisposable
{
    // All is right but for the evidence, so that there are few scenarios.
    private static readonly string[] OnlyEvidence =
    [
        "--case-type", "account", "--market", "india", "--writes", "english", "--evidence", "none", "--text", "structured", "--category", "always", "--knowledge-base", "yes",
        "--appeals", "2", "--follow-up", "remind", "--watches", "dedicated",
    ];

    private static readonly string[] Short = ["--set", "run.warm_up_days=7", "--set", "run.days=15", "--replications", "4"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Everything_that_is_missing_is_told_at_once_when_nobody_can_be_asked()
    {
        Assert.Equal(2, program.Run("advise", "--text", "plain", "--evidence", "some", "--save", program.PathOf("mine.csv")));
        Assert.Equal(
            [
                "--case-type is missing (What is the problem about?); expected account, payment, listing, buy-box, inventory, brand, general.",
                "--market is missing (In which market?); expected north-america, europe, japan, india.",
                "--writes is missing (In which language do you write?); expected chinese, english, local.",
                "--evidence is 'some'; expected none, screenshot, complete.",
                "4 problems found; nothing was run.",
            ],
            program.Error.TrimEnd().Split(Environment.NewLine));
        Assert.False(File.Exists(program.PathOf("mine.csv")));
    }

    [Fact]
    public void What_is_wrong_with_the_answers_and_the_desk_is_told_together()
    {
        var there = program.Write("there.csv", "a\n");
        Assert.Equal(2, program.Run(["advise", .. OnlyEvidence, "--account", "new", "--chat", "first", "--hour-cost", "-1", "--set", "ai.auc=2", "--set", "focal.share=0.5",
            "--set", "ai.threshold=1|2", "--save", there]));
        Assert.Contains("--account is new and --chat is first; new accounts may not chat.", program.Error, StringComparison.Ordinal);
        Assert.Contains("--hour-cost is '-1'; expected a number from 0.", program.Error, StringComparison.Ordinal);
        Assert.Contains("ai.auc is 2", program.Error, StringComparison.Ordinal);
        Assert.Contains("focal.share follows from what you answer", program.Error, StringComparison.Ordinal);
        Assert.Contains("ai.threshold is '1|2'; expected one value", program.Error, StringComparison.Ordinal);
        Assert.Contains("is there already", program.Error, StringComparison.Ordinal);
        Assert.Equal("a\n", File.ReadAllText(there));
    }

    [Fact]
    public void The_saved_study_comes_to_the_same_numbers_and_the_answer_depends_neither_on_threads_nor_on_what_is_written()
    {
        var mine = program.PathOf("mine.csv");
        Assert.Equal(0, program.Run(["advise", .. OnlyEvidence, .. Short, "--threads", "1", "--save", mine, "--out", program.PathOf("advised")]));
        Assert.Contains("Taken for what you did not say: --when-filtered improve, --agency no, --account not-sure, --chat no-access, --hour-cost 40.", program.Output, StringComparison.Ordinal);
        var answer = Answer(program.Output);
        Assert.Contains("First: attach complete documents.", answer, StringComparison.Ordinal);
        Assert.StartsWith("Account suspended, India: what to change first", answer, StringComparison.Ordinal);
        FitsOnTheScreen(answer.Split('\n'));
        Assert.Contains("queuesim run mine.csv --replications 4 --seed 1 --set \"run.warm_up_days=7\" --set \"run.days=15\"", program.Output, StringComparison.Ordinal);

        Assert.Equal(0, program.Run(["advise", .. OnlyEvidence, .. Short, "--threads", "3"]));
        Assert.Equal(answer, Answer(program.Output));

        Assert.Equal(0, program.Run(["run", mine, .. Short, "--out", program.PathOf("again")]));
        var (advised, again) = (program.Files("advised"), program.Files("again"));
        Assert.All((string[])["summary.csv", "comparisons.csv", "replications.csv"], name => Assert.Equal(advised[name], again[name]));
        Assert.True(advised.ContainsKey("report.html"));

        // The chances on the screen are those of the results.
        var summary = System.Text.Encoding.UTF8.GetString(advised["summary.csv"]).Split('\n');
        foreach (var (row, scenario) in new[] { ("as today", "habit"), ("with the first change", "evidence") })
        {
            var cells = summary.Single(line => line.StartsWith($"{scenario},focal,within_48h_share,mean,", StringComparison.Ordinal)).Split(',');
            var percent = 100 * double.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains($" {percent:N0} % (", answer.Split('\n').Single(line => line.TrimStart().StartsWith(row, StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_group_that_is_too_small_is_recommended_nothing()
    {
        Assert.Equal(0, program.Run(["advise", .. OnlyEvidence, "--set", "run.warm_up_days=1", "--set", "run.days=3", "--replications", "3"]));
        Assert.Contains("Too few cases to say anything:", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("First:", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Chance", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_that_is_not_steady_is_recommended_nothing()
    {
        Assert.Equal(0, program.Run(["advise", .. OnlyEvidence, .. Short, "--set", "staffing.agents_factor=0.5"]));
        Assert.Contains("No steady answer: ", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("First:", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Chance", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_fits_on_one_screen_in_chinese_too()
    {
        Assert.Equal(0, program.Run(["advise", .. OnlyEvidence, .. Short, "--language", "zh"]));
        var lines = Answer(program.Output).Split('\n');
        Assert.Equal("账户被停用，印度站：先改什么", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("先改：附上完整的材料。", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("72 小时没有动静", StringComparison.Ordinal));
        FitsOnTheScreen(lines);
    }

    [Fact]
    public void A_market_without_chat_leaves_chat_out_and_says_so()
    {
        Assert.Equal(0, program.Run(["advise", .. OnlyEvidence, "--chat", "first", "--set", "run.warm_up_days=1", "--set", "run.days=3", "--replications", "1"]));
        Assert.Contains("India has no chat, so chat is left out.", program.Output, StringComparison.Ordinal);
    }

    private static void FitsOnTheScreen(string[] lines)
    {
        Assert.True(lines.Length <= AdviceScreen.Height, $"{lines.Length} lines");
        Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= AdviceScreen.Width, line));
    }

    /// <summary>What is said after the run, without what was saved where.</summary>
    private static string Answer(string output)
    {
        var lines = output.ReplaceLineEndings("\n").TrimEnd().Split('\n').ToList();
        var from = lines.FindLastIndex(line => line.Contains(" to go · ", StringComparison.Ordinal) || line.Contains("还需 ", StringComparison.Ordinal)) + 1;
        return string.Join('\n', lines.Skip(from).Where(line => !line.StartsWith("The study is in", StringComparison.Ordinal) && !line.StartsWith("Results are in", StringComparison.Ordinal)));
    }
}
