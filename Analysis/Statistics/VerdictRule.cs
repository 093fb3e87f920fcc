namespace QueueSim.Statistics;

/// <summary>What the verdicts of a study hold for at once, and what they call negligible.</summary>
/// <param name="Scenarios">Scenarios that are compared with the baseline, 0 or more.</param>
/// <param name="Metrics">Metrics on which the study is answered, at least 1.</param>
/// <param name="Margins">Largest negligible differences.</param>
public sealed record VerdictRule(int Scenarios, int Metrics, Margins Margins)
{
    /// <summary>Comparisons that share the error of 5 %, at least 1.</summary>
    public int Comparisons => Math.Max(1, Scenarios * Metrics);

    /// <summary>Over what joint verdicts hold, as the column <c>joint_over</c> says it.</summary>
    public string Over => $"{Of(Scenarios, "scenario")} x {Of(Metrics, "answer metric")}";

    private static string Of(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
