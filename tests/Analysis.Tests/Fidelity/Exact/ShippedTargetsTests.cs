using System.Globalization;
using System.Text.RegularExpressions;
using QueueSim.Statistics;

namespace QueueSim.Tests.Fidelity.Exact;

/// <summary>What Scenarios/targets.csv says, as far as the statistics can tell without reading scenarios.</summary>
public sealed partial class ShippedTargetsTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_target_is_one_value_or_one_range_of_a_metric_and_a_statistic_that_exist()
    {
        var rows = Rows("targets.csv");

        Assert.Equal(["T1", "T2", "T3", "T4", "T5", "T7", "T8", "C1", "C2", "C4", "C6", "C13", "Q1"], rows.Select(row => row["key"]));
        foreach (var row in rows)
        {
            Assert.Contains(row["statistic"], Metrics.Named(row["metric"]).Statistics);
            Assert.Equal(row["value"] == "", row["low"] != "" && row["high"] != "");
            Assert.Equal(row["value"] == "", row["tolerance"] == "");
            Assert.All(
                new[] { "value", "low", "high", "tolerance" }.Select(column => row[column]).Where(cell => cell != ""),
                cell => Assert.True(double.Parse(cell, CultureInfo.InvariantCulture) > 0));
            Assert.NotEqual("", row["statement"]);
            Assert.NotEqual("", row["source"]);
        }
    }

    [Fact]
    public void All_that_is_calibrated_exists_and_figures_that_are_ranges_have_nothing_to_calibrate()
    {
        HashSet<string> known = [.. Rows("parameters.csv").Select(row => row["name"])];
        string[] types = ["*", .. Rows("case-types.csv").Select(row => row["case_type"])];
        known.UnionWith(types.SelectMany(type => Rows("case-types.csv")[0].Keys.Select(column => $"case_types.{type}.{column}")));
        foreach (var row in Rows("targets.csv"))
        {
            Assert.Equal(row["value"] == "", row["calibrate"] == "");
            Assert.All(row["calibrate"].Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.Contains(name, known));
        }
    }

    [Fact]
    public void Every_segment_names_a_strategy_or_a_value_that_the_tables_have()
    {
        var strategies = Rows("strategies.csv").Select(row => row["strategy"]).ToHashSet();
        foreach (var segment in Rows("targets.csv").SelectMany(row => new[] { row["segment"], row["divide_by"] }))
        {
            var strategy = StrategyPart().Match(segment);
            if (strategy.Success)
                Assert.Contains(strategy.Groups[1].Value, strategies);
            else
                Assert.Contains(segment, new[] { "", "all", "priority=high", "priority=ordinary", "channel=ticket", "attached=complete", "attached=none" });
        }
    }

    private static IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "Scenarios", file)).Select(Cells).ToArray();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string[] Cells(string line) => [.. Cell().Matches(line).Select(match => match.Groups[1].Value.Trim('"'))];

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "QueueSim.sln")))
            root = root.Parent;
        return root.FullName;
    }

    [GeneratedRegex("""(?:^|,)("[^"]*"|[^,"]*)""")]
    private static partial Regex Cell();

    [GeneratedRegex("strategy=(.*)$")]
    private static partial Regex StrategyPart();
}
