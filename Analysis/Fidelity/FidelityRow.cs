using QueueSim.Statistics;

namespace QueueSim.Fidelity;

/// <summary>What a simulation says to a cited figure.</summary>
public enum FidelityVerdict
{
    /// <summary>The whole interval is accepted.</summary>
    Met,

    /// <summary>The whole interval lies outside.</summary>
    Missed,

    /// <summary>The interval holds a limit, or there is none: more replications decide.</summary>
    Unclear,

    /// <summary>The scenario has no such value, or no case to take it from.</summary>
    NoValue,
}

/// <summary>One line of the fidelity table.</summary>
/// <param name="Target">The cited figure.</param>
/// <param name="Simulated">Simulated value with its 95 % interval; <see langword="null"/> when there is none.</param>
/// <exception cref="InvalidOperationException">The target has neither a value nor a range.</exception>
public sealed record FidelityRow(Target Target, Estimate? Simulated)
{
    /// <summary>What agreeing with the figure means.</summary>
    public FigureKind Kind => Target.Kind;

    /// <summary>Whether the figure is reproduced.</summary>
    public FidelityVerdict Verdict { get; } = Judged(Simulated, Target.Accepted);

    /// <summary>Simulated over cited value, minus 1, in percent; for a range from its nearer end, 0 inside.</summary>
    public double? DeviationPercent => Deviation(Simulated?.Mean);

    /// <summary>The same of what was predicted when calibration did not see the figure.</summary>
    public double? HeldOutDeviationPercent => Deviation(HeldOut?.Predicted);

    private double? Deviation(double? value) => value is { } simulated ? 100 * ((simulated / Target.NearestTo(simulated)) - 1) : null;

    /// <summary>What <see cref="FigureOrigin"/> says; <see langword="null"/> when it is not known of these tables.</summary>
    public string? Origin { get; init; }

    /// <summary>The prediction without this figure; <see langword="null"/> when it is not known of these tables.</summary>
    public HeldOutFigure? HeldOut { get; init; }

    internal static FidelityVerdict Judged(Estimate? simulated, (double Low, double High) accepted) => simulated switch
    {
        null => FidelityVerdict.NoValue,
        { } estimate when estimate.Low >= accepted.Low && estimate.High <= accepted.High => FidelityVerdict.Met,
        { } estimate when estimate.High < accepted.Low || estimate.Low > accepted.High => FidelityVerdict.Missed,
        _ => FidelityVerdict.Unclear,
    };
}
