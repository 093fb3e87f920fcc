using System.Text;
using System.Text.RegularExpressions;

namespace QueueSim.Tests.CommandLine;

/// <summary>From a study to the screen, the tables and the page: losing problems wins nothing.</summary>
public sealed class LostProblemsTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Filtering_everything_is_fast_and_not_better()
    {
        var study = program.Write("study.csv", "scenario,description,answer_metric,ai.threshold\ntoday,Today,resolution_hours restricted_resolution_hours first_response_hours,\nstrict,Strict,,-20\n");
        var files = program.RunSmall(study, "out");
        Assert.Matches(@"\nstrict\n(.*\n)?.*−[0-9.]+ ± [0-9.]+ points, \+[0-9.]+ ± [0-9.]+ h: worse\n", program.Output);
        var rows = Comparisons(files);
        Assert.All(rows, row => Assert.DoesNotContain("better", row));
        // It is faster all the same, and that is what the trade-off is about.
        var resolution = rows.Single(row => row[2] == "all" && row[3] == "resolution_hours" && row[4] == "mean");
        Assert.Equal(("trade-off", "trade-off", "worse"), (resolution[9], resolution[10], resolution[11]));
        Assert.StartsWith("-", resolution[6], StringComparison.Ordinal);
        var page = Regex.Replace(Encoding.UTF8.GetString(files["report.html"]), "<[^>]+>", "").Replace('\u00a0', ' ');
        Assert.DoesNotMatch("(shortest|[Bb]est (is|came out))[^.“]*“Strict”", page);
        Assert.Matches("Not counted as better: “Strict”, [0-9.]+ h, where fewer problems are solved", page);
        Assert.DoesNotContain("class=\"better\"", Encoding.UTF8.GetString(files["report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_appealing_and_giving_up_cost_sellers_more()
    {
        var study = program.Write(
            "study.csv", "scenario,strategies.*.maximum_appeals,strategies.*.when_filtered,appeal.probability\nappeals,2,improve,1\nnever-appeals,0,improve,1\ngives-up,0,give_up,1\n");
        var cost = Comparisons(program.RunSmall(study, "out")).Where(row => row[2] == "all" && row[3] == "delay_cost_per_problem").ToDictionary(row => row[0], row => (row[6], row[9]));
        Assert.Equal(["worse", "worse"], cost.Values.Select(row => row.Item2));
        Assert.All(cost.Values, row => Assert.False(row.Item1.StartsWith('-')));
    }

    private static List<string[]> Comparisons(Dictionary<string, byte[]> files) =>
        [.. Encoding.UTF8.GetString(files["comparisons.csv"]).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];
}
