using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class ReferenceTests
{
    private static readonly string Reference = Read();

    [Fact]
    public void The_table_of_the_reference_is_made_of_the_metrics()
    {
        string[] lines =
        [
            "| metric | unit | per | statistics | better | what it is |",
            "|---|---|---|---|---|---|",
            .. Metrics.All.Select(metric =>
                $"| `{metric.Name}` | {metric.Unit} | {Per(metric.Subject)} | {(metric.HasQuantiles ? "all" : "mean")} | {Lower(metric.Better)} | {metric.Definition} |"),
        ];
        var table = string.Join('\n', lines) + "\n\n";
        Assert.True(Reference.Contains(table, StringComparison.Ordinal), $"docs/reference/metrics.md has another table of metrics than this one:\n{table}");
    }

    [Fact]
    public void Every_stage_of_the_flow_stands_in_the_reference() =>
        Assert.All(ProblemFlow.Stages, stage => Assert.Contains($"`{stage}`", Reference, StringComparison.Ordinal));

    private static string Per(Subject subject) => subject == Subject.Chat ? "attempt" : Lower(subject);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "QueueSim.sln")))
            root = root.Parent;
        return File.ReadAllText(Path.Combine(root.FullName, "docs", "reference", "metrics.md")).ReplaceLineEndings("\n");
    }
}
