using QueueSim.Scenarios.CommandLine;
using QueueSim.Scenarios.Sizing;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Shards;

/// <summary>What a study takes, from what a few replications took.</summary>
public sealed class StudySizeTests
{
    /// <summary>Two scenarios tried: 1 s and 3 s of a core, 100 and 300 kB stored, 1 and 2 MB in memory.</summary>
    private static readonly PilotSample[] Tried = [new(1, 100_000, 1_000_000), new(3, 300_000, 2_000_000)];

    [Fact]
    public void All_is_what_one_takes_times_how_many_there_are()
    {
        var size = new StudySize(Tried, scenarios: 1000, replications: 50);
        Assert.Equal(50_000, size.All);
        Assert.Equal(100_000, size.CoreSeconds);
        Assert.Equal((50_000, 150_000), size.CoreSecondsRange);
        Assert.Equal(1000, size.Seconds(100));
        // More cores than replications are of no use.
        Assert.Equal(2, size.Seconds(1_000_000));
        Assert.Equal(10e9, size.StoredBytes);
        Assert.Equal(20e9, size.MostStoredBytes);
        Assert.Equal(100e6, size.ScenarioBytes);
    }

    [Fact]
    public void A_budget_holds_whole_replications()
    {
        var size = new StudySize(Tried, scenarios: 10, replications: 1);
        // In 7 s a core does three replications of 2 s, and two of 3 s; 100 cores 300 and 200.
        Assert.Equal(30, size.Fit(7, 100, isSlow: false));
        Assert.Equal(20, size.Fit(7, 100, isSlow: true));
        Assert.Equal(0, size.Fit(1.5, 100, isSlow: false));
    }

    [Theory]
    // 100,000 s: 167 tasks of ten minutes; with 1000 cores one for each; with 5000 as many as last a minute.
    [InlineData(50, 10, 167)]
    [InlineData(50, 1000, 1000)]
    [InlineData(50, 5000, 1667)]
    public void Tasks_last_some_minutes(int replications, int cores, int tasks) => Assert.Equal(tasks, new StudySize(Tried, 1000, replications).Tasks(cores, 100_000));

    [Theory]
    [InlineData(0.5, "0.5 s")]
    [InlineData(90, "1.5 min")]
    [InlineData(7200, "2 h")]
    [InlineData(86400 * 12.4, "12 d")]
    public void Times_are_said_in_a_fitting_unit(double seconds, string said) => Assert.Equal(said, SizeWords.Time(seconds));

    [Theory]
    [InlineData(330_000, "330 kB")]
    [InlineData(2.5e12, "2.5 TB")]
    [InlineData(3.4e18, "3,400 PB")]
    public void Sizes_are_said_in_a_fitting_unit(double bytes, string said) => Assert.Equal(said, SizeWords.Size(bytes));

    [Theory]
    [InlineData("90s", 90.0)]
    [InlineData("30min", 1800.0)]
    [InlineData("2h", 7200.0)]
    [InlineData("1.5 d", 129600.0)]
    [InlineData("2", null)]
    [InlineData("-1h", null)]
    [InlineData("h", null)]
    public void Times_are_read(string text, double? seconds) => Assert.Equal(seconds, SizeWords.Seconds(text));

    [Fact]
    public void A_plan_says_time_disk_memory_and_tasks_and_leaves_nothing_behind()
    {
        using var program = new ProgramCall();
        var study = program.Write("study.csv", "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,2,1,50,plain\nless,2,1,40|30,plain\n");
        Assert.True(program.Run("plan", study, "--replications", "1000", "--budget", "2h", "--cores", "8") == 0, program.Error);
        string[] starts = ["study.csv: 3 scenarios × 1000 replications = 3,000 replications.", "Tried: 6 replications of 3 scenarios.", "Time: ", "Disk: ", "Memory: ", "Tasks: ", "In 2 h on 8 cores: ", "Uncertain: 0 scenarios were not tried"];
        var lines = program.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(starts.Length, lines.Length);
        Assert.All(lines.Zip(starts), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Equal([study], Directory.GetFileSystemEntries(program.PathOf(".")).Select(Path.GetFullPath));
        Assert.Equal(2, program.Run("plan", study, "--budget", "soon"));
        Assert.Contains("--budget: 'soon' is no time above 0; expected one such as 90s, 30min, 2h, 1.5d.", program.Error, StringComparison.Ordinal);
    }
}
