namespace QueueSim.Tests.Theory;

/// <summary>Exact values with the places in the result tables where the simulated ones stand.</summary>
internal sealed class Comparisons : TheoryData<string, string, string, string, double>
{
    private string scenario = "";

    /// <summary>The values that follow are about this scenario.</summary>
    public Comparisons For(string name)
    {
        scenario = name;
        return this;
    }

    public Comparisons Mean(string metric, double exact, string segment = "all") => Value(metric, "mean", exact, segment);

    public Comparisons P90(string metric, double exact, string segment = "all") => Value(metric, "p90", exact, segment);

    public Comparisons P95(string metric, double exact, string segment = "all") => Value(metric, "p95", exact, segment);

    private Comparisons Value(string metric, string statistic, double exact, string segment)
    {
        Add(scenario, segment, metric, statistic, exact);
        return this;
    }
}
