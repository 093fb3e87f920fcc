using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.WhatIfs;

/// <summary>Where an expert expects a metric to go.</summary>
internal enum Direction
{
    /// <summary>It rises.</summary>
    Up,

    /// <summary>It falls.</summary>
    Down,

    /// <summary>It stays, to within a hundredth.</summary>
    None,
}

/// <summary>A change of the desk, and what somebody who knows desks expects of it.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Against">Settings of what it is compared with; none for the default tables.</param>
/// <param name="Settings">Settings of the changed desk, in place of <paramref name="Against"/>.</param>
/// <param name="Metric">Metric whose mean is compared.</param>
/// <param name="Segment">Segment of it.</param>
/// <param name="Expected">Where it should go.</param>
/// <param name="Reason">Why.</param>
/// <param name="Explanation">Why it does otherwise, once that is understood; empty otherwise.</param>
/// <param name="Origin">Its row.</param>
internal sealed record WhatIf(
    string Name, IReadOnlyList<(string Path, string Value)> Against, IReadOnlyList<(string Path, string Value)> Settings, Metric Metric, string Segment,
    Direction Expected, string Reason, string Explanation, Origin Origin);

/// <summary>What came of a what-if.</summary>
/// <param name="WhatIf">The what-if.</param>
/// <param name="Before">Mean of the metric on the desk that it is compared with.</param>
/// <param name="Difference">Changed minus unchanged desk, replication by replication; <see langword="null"/> without a value.</param>
internal sealed record WhatIfResult(WhatIf WhatIf, double? Before, Estimate? Difference)
{
    /// <summary>Largest change, as a part of the value before, that still is none.</summary>
    private const double Unchanged = 0.01;

    /// <summary>What the interval says to the expectation.</summary>
    public string Verdict => Difference switch
    {
        null => "no value",
        { Mean: 0, HalfWidth: null or 0 } when WhatIf.Expected == Direction.None => "as expected",
        { Low: { } low, High: { } high } => Judged(low, high),
        _ => "undecided",
    };

    public bool IsAsExpected => Verdict == "as expected";

    private string Judged(double low, double high)
    {
        if (WhatIf.Expected == Direction.None)
        {
            var most = Unchanged * Math.Abs(Before ?? 0);
            return low >= -most && high <= most ? "as expected" : low > most || high < -most ? "otherwise" : "undecided";
        }
        var (asExpected, otherwise) = WhatIf.Expected == Direction.Up ? (low > 0, high < 0) : (high < 0, low > 0);
        return asExpected ? "as expected" : otherwise ? "otherwise" : "undecided";
    }
}
