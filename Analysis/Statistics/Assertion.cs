namespace QueueSim.Statistics;

/// <summary>What somebody says a run will come to: a value, a comparison and a limit.</summary>
public sealed record Assertion
{
    /// <summary>As it was written.</summary>
    public required string Text { get; init; }

    /// <summary>The only scenario that it is about; <see langword="null"/> for every one.</summary>
    public string? Scenario { get; init; }

    /// <summary>Segment of the results.</summary>
    public required string Segment { get; init; }

    /// <summary>Name from <see cref="Metrics"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>Name from <see cref="Statistics.Statistic"/>.</summary>
    public required string Statistic { get; init; }

    /// <summary>How the value is to stand to the limit.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The limit, in the metric's unit: shares from 0 to 1, times in hours.</summary>
    public required double Limit { get; init; }

    /// <summary>Whether it says anything about a scenario.</summary>
    public bool IsAbout(string scenario) => Scenario is null || Scenario == scenario;

    /// <summary>Judges it on the 95 % interval of a scenario's value.</summary>
    /// <param name="result">The scenario's result.</param>
    public JudgedAssertion Judge(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var row = result.Find(Segment, Metric, Statistic);
        return new JudgedAssertion(this, result.Name, row, row is { CiLow: { } low, CiHigh: { } high } ? Of(low, high) : AssertionVerdict.Undecided);
    }

    private AssertionVerdict Of(double low, double high) => (IsKept(low), IsKept(high)) switch
    {
        (true, true) => AssertionVerdict.Holds,
        (false, false) => AssertionVerdict.Fails,
        _ => AssertionVerdict.Undecided,
    };

    private bool IsKept(double value) => Comparator switch
    {
        Comparator.Below => value < Limit,
        Comparator.AtMost => value <= Limit,
        Comparator.Above => value > Limit,
        _ => value >= Limit,
    };
}

/// <summary>How a value is to stand to a limit.</summary>
public enum Comparator
{
    /// <summary>&lt;</summary>
    Below,

    /// <summary>&lt;=</summary>
    AtMost,

    /// <summary>&gt;</summary>
    Above,

    /// <summary>&gt;=</summary>
    AtLeast,
}

/// <summary>What a run says to an assertion.</summary>
public enum AssertionVerdict
{
    /// <summary>The whole interval is on the right side of the limit.</summary>
    Holds,

    /// <summary>The whole interval is on the wrong side.</summary>
    Fails,

    /// <summary>The limit is inside the interval, or there is no interval.</summary>
    Undecided,
}

/// <summary>An assertion about one scenario, judged.</summary>
/// <param name="Assertion">The assertion.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Row">The value; <see langword="null"/> when the scenario has no such value.</param>
/// <param name="Verdict">What its interval says.</param>
public sealed record JudgedAssertion(Assertion Assertion, string Scenario, SummaryRow? Row, AssertionVerdict Verdict);
