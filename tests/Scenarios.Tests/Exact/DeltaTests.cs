using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;

namespace QueueSim.Tests.Exact;

/// <summary>Exact: sizes of differences that do not matter, from a study's first row and from a call.</summary>
public sealed class DeltaTests : IDisposable
{
    private readonly QueueSim.Tests.StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sizes_are_in_the_unit_of_the_metric_in_points_or_a_part_of_the_value()
    {
        var margins = folder.Valid("scenario,answer_delta\na,resolution_hours=1.5h close_hours=2 wait_hours=3% solved_share=0.5pp refused_share=0.02 within_24h_share=0\nb,\n").Rule.Margins;
        Margin Of(string metric) => margins.Of(Metrics.Named(metric));
        Assert.Equal(
            [new(1.5, null), new(2, null), new(null, 0.03), new(0.005, null), new(0.02, null), new(0, null), Metrics.Named("first_response_hours").Margin],
            new[] { "resolution_hours", "close_hours", "wait_hours", "solved_share", "refused_share", "within_24h_share", "first_response_hours" }.Select(Of));
    }

    [Fact]
    public void A_call_wins_over_the_study()
    {
        folder.With("study.csv", "scenario,answer_delta\na,resolution_hours=1h close_hours=2h\n");
        var rule = Read("resolution_hours=5%").Study!.Rule;
        Assert.Equal((new Margin(null, 0.05), new Margin(2, null)), (rule.Margins.Of(Metrics.Named("resolution_hours")), rule.Margins.Of(Metrics.Named("close_hours"))));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        folder.With("study.csv", "scenario,answer_delta\na,resolution_hour=1h close_hours=-1 close_hours=1\nb,wait_hours=1h\n");
        Assert.Equal(
            [
                "--delta: 'close_hours=1pp': expected METRIC=SIZE with a size in the metric's unit (resolution_hours=1h), in percentage points of a share (solved_share=0.5pp) or as a part of the value compared with (resolution_hours=2%), not negative.",
                "study.csv:2: answer_delta names 'close_hours=-1'; expected METRIC=SIZE with a size in the metric's unit (resolution_hours=1h), in percentage points of a share (solved_share=0.5pp) or as a part of the value compared with (resolution_hours=2%), not negative.",
                "study.csv:2: answer_delta names 'close_hours=1'; the metric has a size already; give it one.",
                "study.csv:2: answer_delta names 'resolution_hour=1h'; expected a metric such as resolution_hours. Did you mean 'resolution_hours'?",
                "study.csv:3: answer_delta is 'wait_hours=1h'; only the first scenario says which differences do not matter. Leave it blank here.",
            ],
            folder.Faults(Read("close_hours=1pp")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_change_no_plan() => Assert.Equal(
        folder.Valid("scenario,ai.auc\na,0.6\n").Hash, folder.Valid("scenario,answer_delta,ai.auc\na,solved_share=1pp,0.6\n").Hash);

    [Theory]
    [InlineData("", 2, 6)]
    [InlineData("solved_share", 1, 3)]
    [InlineData("solved_share close_hours wait_hours", 3, 9)]
    public void Verdicts_hold_for_scenarios_times_metrics_of_the_answer(string metrics, int count, int comparisons)
    {
        var rule = folder.Valid($"scenario,answer_metric,ai.auc\na,{metrics},0.6\nb,,0.7|0.8|0.9\n").Rule;
        Assert.Equal((3, count, comparisons), (rule.Scenarios, rule.Metrics, rule.Comparisons));
        Assert.Equal($"3 scenarios x {count} answer metric{(count == 1 ? "" : "s")}", rule.Over);
    }

    private StudyReading Read(params string[] deltas) => StudyReader.Read(
        [folder.PathOf("study.csv")], new StudyOptions { TablesDirectory = QueueSim.Tests.StudyFolder.FixedTables, Deltas = deltas });
}
