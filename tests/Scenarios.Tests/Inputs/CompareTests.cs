using QueueSim.Scenarios.Output;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Inputs;

/// <summary>Two folders of results beside each other.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Header = "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    /// <summary>The difference of two folders is the one that a study of both scenarios tells.</summary>
    [Fact]
    public void Scenarios_of_two_folders_differ_as_they_do_in_one_study()
    {
        Run("run", Study("one", "today,5,1,100", "same,5,1,80"), "--replications", "3", "--out", program.PathOf("one"));
        Run("run", Study("two", "today,5,1,110", "renamed,5,1,80", "other,5,1,70"), "--replications", "3", "--out", program.PathOf("two"));
        Run("run", Study("both", "today,5,1,100", "more,5,1,110"), "--replications", "3", "--out", program.PathOf("both"));
        Run("compare", program.PathOf("one"), program.PathOf("two"), "--title", "Then and now", "--out", program.PathOf("out"));
        Assert.Contains("Both have the same seed: replications 1 to 3 are compared one by one", program.Output, StringComparison.Ordinal);
        Assert.Contains("In one folder only: two/other", program.Output, StringComparison.Ordinal);
        Assert.Contains("2 pairs of scenarios compared", program.Output, StringComparison.Ordinal);
        var (expected, found) = (Differences("both", "more,today,"), Differences("out", "two/today,one/today,"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
        // Renamed is the same by its content, so that nothing differs.
        Assert.All(Differences("out", "two/renamed,one/same,"), row => Assert.Contains(row.Split(',')[4], new[] { "0", "" }));
        Assert.Contains("<h1>Then and now</h1>", File.ReadAllText(program.PathOf("out/report.html")), StringComparison.Ordinal);
        Assert.Equal(["one", "two"], Manifest.Find(program.PathOf("out"))!.Compared!.Select(each => each.Folder));
    }

    [Fact]
    public void Other_seeds_are_said_to_be_independent_and_nothing_in_common_is_a_fault()
    {
        Run("run", Study("one", "today,5,1,100"), "--replications", "2", "--out", program.PathOf("one"));
        Run("run", Study("two", "today,5,1,100"), "--replications", "2", "--seed", "9", "--out", program.PathOf("two"));
        Run("compare", program.PathOf("one"), program.PathOf("two"), "--out", program.PathOf("out"));
        Assert.Contains("The seeds are 1 and 9: the 2 replications of each that are compared are independent", program.Output, StringComparison.Ordinal);
        Assert.Single(File.ReadLines(program.PathOf("out/same-problems.csv")));
        Run("run", Study("two", "tomorrow,5,1,90"), "--replications", "1", "--out", program.PathOf("two"));
        Assert.Equal(2, program.Run("compare", program.PathOf("one"), program.PathOf("two"), "--out", program.PathOf("again")));
        Assert.Contains("has no scenario of the name or the content of one in", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("again")));
    }

    /// <summary>Rows of a scenario without its name, the baseline's, and what holds over how many comparisons.</summary>
    private string[] Differences(string folder, string start) =>
    [
        .. File.ReadLines(program.PathOf(folder + "/comparisons.csv")).Where(row => row.StartsWith(start, StringComparison.Ordinal))
            .Select(row => string.Join(',', row[start.Length..].Split(',')[..7])),
    ];

    private string Study(string name, params string[] rows) => program.Write($"{name}.csv", Header + string.Concat(rows.Select(row => $"{row},plain\n")));

    private void Run(params string[] arguments) => Assert.True(program.Run(arguments) == 0, program.Error);
}
