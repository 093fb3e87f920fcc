namespace QueueSim.Statistics;

/// <summary>What the interval of a difference says.</summary>
public enum Verdict
{
    Better,
    Worse,

    /// <summary>Larger, where neither direction serves sellers.</summary>
    Higher,

    /// <summary>Smaller, where neither direction serves sellers.</summary>
    Lower,

    /// <summary>The interval holds 0, or there is none: the run cannot tell.</summary>
    Undecided,

    /// <summary>Better, while fewer problems are solved or all of them take longer (<see cref="OutcomeComparison"/>).</summary>
    TradeOff,
}

/// <summary>Verdicts as words.</summary>
public static class VerdictWords
{
    /// <summary><c>better</c>, <c>worse</c>, <c>higher</c>, <c>lower</c>, <c>undecided</c> or <c>trade-off</c>.</summary>
    public static string Word(this Verdict verdict) => verdict == Verdict.TradeOff ? "trade-off" : verdict.ToString().ToLowerInvariant();
}
