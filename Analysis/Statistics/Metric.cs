using QueueSim.Localization;

namespace QueueSim.Statistics;

/// <summary>One quantity that is measured in every replication. All of them are in <see cref="Metrics"/>.</summary>
public sealed record Metric
{
    private static readonly string[] OnlyMean = [Statistic.Mean];

    /// <summary>Unique name as in every table, for example <c>first_response_hours</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of every statistic of it, for example <c>hours</c> or <c>share</c> (0 to 1).</summary>
    public required string Unit { get; init; }

    /// <summary>Which direction serves sellers better.</summary>
    public required Better Better { get; init; }

    /// <summary>What is counted, which also says which segments apply.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Whether it says how soon something happens, which tells nothing of those to whom it never does.</summary>
    public bool IsSpeed { get; init; }

    /// <summary>Largest difference that does not matter, where a study does not say otherwise.</summary>
    public Margin Margin => Unit == "share" ? Margin.OfShares : Margin.OfAmounts;

    /// <summary>What it is called in the middle of a sentence, without an article.</summary>
    public required string Noun { get => Say.NamedOr("metric", Name, field); init; }

    /// <summary>What it is, with its denominator and what is left out, as the reference says it.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether quantiles are reported besides the mean.</summary>
    public bool HasQuantiles => Durations is not null || Name == Metrics.BacklogCases;

    /// <summary>Statistics that are reported, in order.</summary>
    public IReadOnlyList<string> Statistics => HasQuantiles ? Statistic.All : OnlyMean;

    /// <summary>The durations of a segment, when the metric is a distribution of durations.</summary>
    internal Func<SegmentTally, DurationTally>? Durations { get; init; }

    /// <summary>Whether scenarios without a chat channel leave it out.</summary>
    internal bool NeedsChat { get; init; }

    /// <summary>Whether it is a share of things that are counted one by one, not of time.</summary>
    internal bool IsProportion => Unit == "share" && Ratio is not null && !IsOfTime;

    /// <summary>Whether it is a share of time.</summary>
    internal bool IsOfTime { get; init; }

    /// <summary>The ratio of a segment, when the metric is a share or a mean count.</summary>
    internal Func<SegmentTally, Ratio>? Ratio { get; init; }
}

/// <summary>Which direction of a metric serves sellers better.</summary>
public enum Better { Lower, Higher, Neutral }

/// <summary>What a metric counts.</summary>
public enum Subject
{
    Problem,
    Case,
    Visit,

    /// <summary>Attempts to chat.</summary>
    Chat,

    Team,

    /// <summary>The whole support desk: in the segment <c>all</c> only.</summary>
    Desk,
}

/// <summary>Names of the statistics of a metric.</summary>
public static class Statistic
{
    /// <summary>Arithmetic mean, restricted mean or ratio, as the metric says.</summary>
    public const string Mean = "mean";

    /// <summary>Median.</summary>
    public const string P50 = "p50";

    /// <summary>90 % quantile.</summary>
    public const string P90 = "p90";

    /// <summary>95 % quantile.</summary>
    public const string P95 = "p95";

    /// <summary>99 % quantile.</summary>
    public const string P99 = "p99";

    /// <summary>The mean, then the quantiles, ascending.</summary>
    public static IReadOnlyList<string> All { get; } = [Mean, P50, P90, P95, P99];

    /// <summary>Probabilities of the quantiles in <see cref="All"/>.</summary>
    internal static ReadOnlySpan<double> Probabilities => [0.5, 0.9, 0.95, 0.99];
}

/// <summary>A sum over another sum, or over the number of things that it is a sum over.</summary>
/// <param name="Numerator">The sum.</param>
/// <param name="Denominator">What it is divided by.</param>
/// <param name="Count">Number of things that both were taken from.</param>
internal readonly record struct Ratio(double Numerator, double Denominator, long Count)
{
    /// <summary>A mean or a share.</summary>
    public Ratio(double numerator, long count)
        : this(numerator, count, count)
    {
    }

    /// <summary>The ratio; not a number when there is nothing to divide by.</summary>
    public double Value => Denominator == 0 ? double.NaN : Numerator / Denominator;
}
