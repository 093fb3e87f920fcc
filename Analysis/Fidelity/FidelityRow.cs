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
/// <param name="Key">Key of the statement.</param>
/// <param name="Statement">In words.</param>
/// <param name="Cited">Cited value, or <see langword="null"/> for a range.</param>
/// <param name="CitedLow">Lower end of a cited range.</param>
/// <param name="CitedHigh">Upper end of a cited range.</param>
/// <param name="Simulated">Simulated value; <see langword="null"/> when there is none.</param>
/// <param name="CiLow">Lower end of its 95 % interval; <see langword="null"/> with fewer than two replications.</param>
/// <param name="CiHigh">Upper end of its 95 % interval.</param>
/// <param name="Kind">What agreeing with the figure means.</param>
/// <param name="Verdict">Whether the figure is reproduced.</param>
public sealed record FidelityRow(
    string Key, string Statement, double? Cited, double? CitedLow, double? CitedHigh, double? Simulated, double? CiLow, double? CiHigh,
    FigureKind Kind, FidelityVerdict Verdict)
{
    /// <summary>What is cited; <see langword="null"/> when the row was not made from a table of targets.</summary>
    public Target? Figure { get; init; }

    /// <summary>Simulated over cited value, minus 1, in percent; for a range from its nearer end, 0 inside.</summary>
    public double? DeviationPercent
    {
        get
        {
            if (Simulated is not { } simulated)
                return null;
            var cited = Cited ?? Math.Clamp(simulated, CitedLow ?? simulated, CitedHigh ?? simulated);
            return 100 * ((simulated / cited) - 1);
        }
    }

    /// <summary>Half the width of the interval in percent of the simulated value.</summary>
    public double? HalfWidthPercent => Simulated is { } simulated && simulated != 0 ? 100 * (CiHigh - CiLow) / 2 / Math.Abs(simulated) : null;

    /// <summary><c>calibrated</c>, <c>assumption</c> or <c>prediction</c>.</summary>
    public string KindText => Kind switch
    {
        FigureKind.Calibrated => "calibrated",
        FigureKind.Assumption => "assumption",
        _ => "prediction",
    };

    /// <summary><c>met</c>, <c>missed</c>, <c>unclear</c> or <c>no value</c>.</summary>
    public string VerdictText => Verdict switch
    {
        FidelityVerdict.Met => "met",
        FidelityVerdict.Missed => "missed",
        FidelityVerdict.Unclear => "unclear",
        _ => "no value",
    };
}
