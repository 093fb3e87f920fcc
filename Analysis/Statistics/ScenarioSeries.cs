namespace QueueSim.Statistics;

/// <summary>Backlog over time, averaged over replications, of one team or of all.</summary>
/// <param name="Name">Team name, or <c>all</c>.</param>
/// <param name="Mean">Mean over replications of the time-average in each bin, in cases.</param>
/// <param name="HalfWidth">Half width of the pointwise 95 % interval, in cases; <see langword="null"/> with one replication.</param>
public sealed record BacklogSeries(string Name, IReadOnlyList<double> Mean, IReadOnlyList<double>? HalfWidth)
{
    /// <summary>Lower edge of the band, not below 0; <see langword="null"/> with one replication.</summary>
    public IReadOnlyList<double>? Low => HalfWidth is null ? null : [.. Mean.Zip(HalfWidth, (mean, half) => Math.Max(0, mean - half))];

    /// <summary>Upper edge of the band; <see langword="null"/> with one replication.</summary>
    public IReadOnlyList<double>? High => HalfWidth is null ? null : [.. Mean.Zip(HalfWidth, (mean, half) => mean + half)];
}

/// <summary>Utilisation by hour of the week, pooled over replications, of one team or of all.</summary>
/// <param name="Name">Team name, or <c>all</c>.</param>
/// <param name="ByHourOfWeek">
/// 168 values, the first for Monday 00:00–01:00 on the scenario's clock: busy over scheduled agent time; above 1 when work runs past
/// the end of shifts; <see langword="null"/> where nobody was scheduled.
/// </param>
public sealed record UtilisationByHour(string Name, IReadOnlyList<double?> ByHourOfWeek);

/// <summary>How many problems a replication had in one stage of the flow.</summary>
/// <param name="Stage">Name from <see cref="ProblemFlow.Stages"/>.</param>
/// <param name="Problems">Mean over replications with its interval.</param>
public sealed record FlowStage(string Stage, Estimate Problems);
