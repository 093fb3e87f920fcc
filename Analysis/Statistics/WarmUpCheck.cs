namespace QueueSim.Statistics;

/// <summary>Whether the warm-up covers the stretch that MSER-5 would cut from the backlog.</summary>
/// <param name="WarmUpHours">The warm-up that was simulated, in hours.</param>
/// <param name="NeededHours">Where MSER-5 cuts, in hours since the start of the run; <see langword="null"/> when the run is too short to tell.</param>
public sealed record WarmUpCheck(double WarmUpHours, double? NeededHours)
{
    /// <summary>Whether it is enough; <see langword="null"/> when the run is too short to tell.</summary>
    public bool? IsEnough => NeededHours is { } needed ? needed <= WarmUpHours : null;

    internal static WarmUpCheck Of(IReadOnlyList<double> backlog, TimeGrid grid) => new(
        (double)grid.WarmUpTicks / TimeGrid.TicksPerHour,
        Mser.TruncationPoint(backlog) is { } bins ? (double)grid.BinStart(bins) / TimeGrid.TicksPerHour : null);
}
