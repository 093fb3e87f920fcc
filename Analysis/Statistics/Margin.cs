namespace QueueSim.Statistics;

/// <summary>Largest difference that does not matter: the smaller of an absolute and a relative size.</summary>
/// <param name="Absolute">In the metric's unit, 0 or more; <see langword="null"/> when only the relative size counts.</param>
/// <param name="Relative">As a part of the value that is compared with, 0 or more; <see langword="null"/> when only the absolute size counts.</param>
public readonly record struct Margin(double? Absolute, double? Relative)
{
    /// <summary>Of shares: a percentage point, and of small shares a tenth, or half of a rare one would not matter.</summary>
    public static Margin OfShares { get; } = new(0.01, 0.1);

    /// <summary>Of times, counts and costs: a fiftieth.</summary>
    public static Margin OfAmounts { get; } = new(null, 0.02);

    /// <summary>The size against a value, in the metric's unit, 0 or more. Against 0 nothing is relatively small.</summary>
    public double Against(double value) =>
        Absolute is null && Relative is null ? 0 : Math.Min(Absolute ?? double.PositiveInfinity, Relative * Math.Abs(value) ?? double.PositiveInfinity);
}

/// <summary>What a study calls negligible, metric by metric.</summary>
/// <param name="Set">Margins by the name of the metric that are not the metric's own.</param>
public sealed record Margins(IReadOnlyDictionary<string, Margin> Set)
{
    /// <summary>Every metric's own.</summary>
    public static Margins Default { get; } = new(new Dictionary<string, Margin>());

    /// <summary>The margin of a metric.</summary>
    public Margin Of(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Set.TryGetValue(metric.Name, out var margin) ? margin : metric.Margin;
    }
}
