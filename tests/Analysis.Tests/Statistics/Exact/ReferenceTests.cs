using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_metric_unit_and_stage_stands_in_the_reference()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "QueueSim.sln")))
            root = root.Parent;
        var reference = File.ReadAllText(Path.Combine(root.FullName, "docs", "reference", "metrics.md"));

        foreach (var name in Metrics.All.Select(metric => metric.Name).Concat(ProblemFlow.Stages))
            Assert.Contains($"`{name}`", reference, StringComparison.Ordinal);
        foreach (var unit in Metrics.All.Select(metric => metric.Unit))
            Assert.Contains(unit, reference, StringComparison.OrdinalIgnoreCase);
    }
}
