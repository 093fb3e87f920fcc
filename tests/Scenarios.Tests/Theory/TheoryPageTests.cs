using System.Text.RegularExpressions;

namespace QueueSim.Tests.Theory;

/// <summary>The table of <c>docs/background/theory.md</c> has what the study comes to. With QUEUESIM_APPROVE=1 it is written anew.</summary>
[Collection(PlainQueuesCollection.Name)]
public sealed partial class TheoryPageTests(PlainQueues study)
{
    private const string Update = "QUEUESIM_APPROVE";
    private const string Heading = "| row | value | exact | simulated | deviation |";

    [Fact]
    public void The_page_has_the_numbers_of_the_study()
    {
        var path = Path.Combine(Repository.Root, "docs", "background", "theory.md");
        var page = File.ReadAllText(path);
        var from = page.IndexOf(Heading, StringComparison.Ordinal);
        var to = page.IndexOf("\n\n", from, StringComparison.Ordinal);
        var written = Counts().Replace(page[..from] + Table() + page[to..], Said(), 1);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, written);
        Assert.True(page == written || Environment.GetEnvironmentVariable(Update) == "1", $"docs/background/theory.md differs from what the study comes to; {Update}=1 writes it anew.");
    }

    [GeneratedRegex(@"\S+ of \d+ lie inside the 95 % interval, \S+(?= inside the 99\.9 % one)")]
    private static partial Regex Counts();

    private IEnumerable<(string Scenario, string Value, double Exact, Measured Measured)> Rows() => PlainQueuesTests.Rows.Select(row => row.Data).Select(row => (
        row.Item1,
        row.Item3 + (row.Item4 == "mean" ? "" : $" {row.Item4}") + (row.Item2 == "all" ? "" : $" ({row.Item2})"),
        row.Item5,
        study.Run.Find(row.Item1, row.Item2, row.Item3, row.Item4)));

    private string Said()
    {
        var all = Rows().ToList();
        var (inside, wide) = (all.Count(row => IsIn(row.Measured.HalfWidth, row)), all.Count(row => IsIn(row.Measured.WideHalfWidth, row)));
        return $"{inside} of {all.Count} lie inside the 95 % interval, {(wide == all.Count ? "all" : wide)}";

        static bool IsIn(double half, (string Scenario, string Value, double Exact, Measured Measured) row) => Math.Abs(row.Measured.Value - row.Exact) <= half;
    }

    private string Table()
    {
        var lines = new List<string> { Heading, "|---|---|---|---|---|" };
        var scenario = "";
        foreach (var row in Rows())
        {
            var deviation = 100 * ((row.Measured.Value / row.Exact) - 1);
            lines.Add($"| {(row.Scenario == scenario ? "" : row.Scenario)} | {row.Value} | {row.Exact:G5} | {row.Measured.Value:G5} ± {row.Measured.HalfWidth:G2} | {deviation:+0.00;-0.00;0.00} % |");
            scenario = row.Scenario;
        }

        return string.Join('\n', lines);
    }
}
