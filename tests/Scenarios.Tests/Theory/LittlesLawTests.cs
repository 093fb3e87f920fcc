namespace QueueSim.Tests.Theory;

/// <summary>
/// The mean backlog is the rate of visits times the mean wait. The two sides come from different records (levels of a team over the window, waits of the
/// problems that appear in it), so only those who wait across an end of the window tell them apart.
/// </summary>
[Collection(PlainQueuesCollection.Name)]
public sealed class LittlesLawTests(PlainQueues study)
{
    /// <summary>Every row in which somebody waits, with the length of its window.</summary>
    public static TheoryData<string, double> Rows { get; } = new()
    {
        { "mm10", 150 }, { "mm1", 60 }, { "mm3", 700 }, { "mg1", 70 }, { "md1", 40 }, { "md5", 60 }, { "priorities", 110 },
        { "unequal-priorities", 90 }, { "erlang-a", 30 }, { "erlang-a-50", 140 }, { "constant-patience", 30 }, { "filtered-and-back", 70 },
        { "filtered-and-gone", 70 }, { "asked-and-back", 80 }, { "shifts", 420 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Backlog_is_the_rate_of_visits_times_their_wait_in_every_replication(string scenario, double days)
    {
        double[] differences = [.. Of(scenario, "wait_hours").Zip(Of(scenario, "backlog_cases"),
            (wait, backlog) => backlog.Value - (wait.Count / (24 * days) * wait.Value))];
        var difference = Measured.Of(differences);
        var backlog = study.Run.Find(scenario, "team=pool", "backlog_cases", "mean").Value;

        Assert.True(
            Math.Abs(difference.Value) <= difference.WideHalfWidth,
            $"Backlog and waits differ by {difference.Value:G3} ± {difference.HalfWidth:G3} cases.");
        Assert.True(difference.HalfWidth < 0.01 * backlog, $"± {difference.HalfWidth:G3} cases of {backlog:G3} tells nothing.");
    }

    private StudyRun.ReplicationRow[] Of(string scenario, string metric) =>
        [.. study.Run.ReplicationRows.Where(row => row.Scenario == scenario && row.Segment == "team=pool" && row.Metric == metric)
            .OrderBy(row => row.Replication)];
}
