using System.Text;
using System.Text.RegularExpressions;

namespace QueueSim.Tests.CommandLine;

/// <summary><c>--assert</c>: what it accepts, how it is judged, and where that is told.</summary>
public sealed class AssertionTests : IDisposable
{
    private const string Study = "scenario,focal.strategy\nchinese,chinese-none-vague\nenglish,english-complete-structured\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void What_holds_leaves_the_status_at_0_and_is_told_on_screen_page_and_summary()
    {
        var status = Run("first_response_hours in all > 1min", "scenario english: p50(resolution_hours) in all < 1000d", "utilisation <= 200%");

        Assert.True(status == 0, program.Output + program.Error);
        Assert.Contains("5 of 5 assertions hold", program.Output, StringComparison.Ordinal);
        var files = program.Files("out");
        foreach (var page in (string[])["report.html", "summary.md"])
        {
            var text = Encoding.UTF8.GetString(files[page]);
            Assert.Equal(2, text.Split("Holds: “first_response_hours in all").Length - 1);
            Assert.Contains("--assert", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_fails_and_what_is_undecided_leave_3_and_all_files()
    {
        Assert.Equal(3, Run("first_response_hours in all < 1min"));
        Assert.Contains("Fails: “first_response_hours in all < 1min” with “chinese”", program.Output, StringComparison.Ordinal);
        Assert.Contains("report.html", program.Files("out").Keys);

        var mean = double.Parse(Regex.Match(program.Output, "“chinese”: ([0-9.]+) h").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(3, Run(FormattableString.Invariant($"scenario chinese: first_response_hours in all < {mean}")));
        Assert.Contains("Undecided: ", program.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 1 assertion holds", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_replication_decides_nothing()
    {
        Assert.Equal(3, program.Run("run", program.Write("study.csv", Study), "--days", "2", "--warm-up-days", "1", "--replications", "1", "--out", program.PathOf("out"), "--assert", "first_response_hours in all > 0"));
        Assert.Contains("a single replication, which decides nothing", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p90(resolution_hour) < 48h", "Did you mean 'resolution_hours'?")]
    [InlineData("scenario englsh: solved_share >= 10%", "Did you mean 'english'?")]
    [InlineData("solved_share in focall > 0.9", "Did you mean 'focal'?")]
    [InlineData("p90(solved_share) < 1", "solved_share is one number in each replication and has no p90")]
    [InlineData("p93(resolution_hours) < 1", "expected mean, p50, p90, p95 or p99")]
    [InlineData("solved_share > 95", "a number from 0 to 1 such as 0.95, or one with % such as 95%")]
    [InlineData("wait_hours < soon", "a number of hours, or a time such as 90min, 48h or 2d")]
    [InlineData("wait_hours = 3", "then <, <=, > or >= and a limit")]
    [InlineData("segment all: wait_hours in focal < 3", "it names two segments")]
    public void Faults_end_the_call_before_anything_runs(string assertion, string fault)
    {
        Assert.Equal(2, Run("wait_hours in nowhere < 3", assertion));
        Assert.Contains(fault, program.Error, StringComparison.Ordinal);
        Assert.Contains("2 problems found; no scenario was run.", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
        Assert.Empty(program.Output);
    }

    private int Run(params string[] assertions) => program.Run(
    [
        "run", program.Write("study.csv", Study), "--days", "2", "--warm-up-days", "1", "--replications", "3", "--out", program.PathOf("out"),
        .. assertions.SelectMany(text => (string[])["--assert", text]),
    ]);
}
