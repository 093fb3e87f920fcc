namespace QueueSim.Tests.CommandLine;

public sealed class NewTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    public static TheoryData<string, string[], int> Kinds => new()
    {
        { "strategies", ["--baseline", "chinese-none-plain", "--strategies", "english-screenshot-plain,english-complete-right"], 3 },
        { "staffing", ["--teams", "listing, payments"], 5 },
        { "pre-screen", [], 5 },
        { "surge", [], 3 },
        { "own", ["--change", "ai.auc=0.8|0.95", "--change", "case_types.payment.touch_minutes=lognormal(mean=14, cv=1)"], 4 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_study_has_comments_passes_the_check_and_runs(string kind, string[] more, int scenarios)
    {
        foreach (var language in (string[])["en", "zh"])
        {
            var file = program.PathOf($"{kind}-{language}.csv");
            Assert.Equal(0, program.Run(["new", file, "--compare", kind, .. more, "--days", "3", "--replications", "2", "--language", language]));
            Assert.StartsWith("# ", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.Equal(0, program.Run("check", file));
            Assert.Contains($"{scenarios} scenarios, no problems found", program.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, program.Run("run", program.PathOf($"{kind}-en.csv"), "--replications", "1", "--warm-up-days", "1", "--out", program.PathOf("out")));
        Assert.Contains("\"replications\": 1", System.Text.Encoding.UTF8.GetString(program.Files("out")["manifest.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_speaks_Chinese_gets_descriptions_in_both_languages_and_who_speaks_English_none_to_look_past()
    {
        Assert.Equal(0, program.Run("new", program.PathOf("zh.csv"), "--compare", "surge", "--language", "zh"));
        var lines = File.ReadLines(program.PathOf("zh.csv")).Where(line => !line.StartsWith('#')).ToList();
        Assert.StartsWith("scenario,description,description_zh,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("no-surge,An ordinary quarter: ", lines[1], StringComparison.Ordinal);
        Assert.Contains("？,", lines[1], StringComparison.Ordinal);
        Assert.Equal(0, program.Run("new", program.PathOf("en.csv"), "--compare", "surge", "--language", "en"));
        Assert.DoesNotContain("_zh", File.ReadAllText(program.PathOf("en.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_told_when_nobody_can_be_asked()
    {
        Assert.Equal(2, program.Run("new", program.PathOf("a.csv")));
        Assert.StartsWith("--compare is missing (What do you want to compare?); expected strategies, staffing, pre-screen, surge, own.", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("new", program.PathOf("a.csv"), "--compare", "strategies"));
        Assert.Contains("--baseline is missing", program.Error, StringComparison.Ordinal);
        Assert.Contains("--strategies is missing", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("new", program.PathOf("a.csv"), "--compare", "staffing", "--teams", "lisitng"));
        Assert.Contains("--teams is 'lisitng'; expected ", program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.PathOf("a.csv")));
    }

    [Fact]
    public void A_study_that_would_not_run_is_not_left_behind()
    {
        Assert.Equal(2, program.Run("new", program.PathOf("a.csv"), "--compare", "own", "--change", "ai.auk=0.9"));
        Assert.Contains("did you mean 'ai.auc'?", program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.PathOf("a.csv")));
    }

    [Fact]
    public void A_file_that_is_there_is_not_written_over()
    {
        var file = program.Write("a.csv", "mine\n");
        Assert.Equal(2, program.Run("new", file, "--compare", "surge"));
        Assert.Contains("is there already", program.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(file));
    }
}
