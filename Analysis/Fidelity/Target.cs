using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Fidelity;

/// <summary>A cited figure, a value or a range, and the statistic of a simulation that answers to it.</summary>
public sealed record Target
{
    /// <summary>Source of a figure that is an assumption rather than a citation.</summary>
    public const string Assumed = "assumed";

    /// <summary>Key of the statement among the sources, for example <c>T1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The statement in words.</summary>
    public required string Statement { get => Say.NamedOr("statement", field, field); init; }

    /// <summary>Name from <see cref="Metrics"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>Name from <see cref="Statistics.Statistic"/>.</summary>
    public string Statistic { get; init; } = Statistics.Statistic.Mean;

    /// <summary>Segment that the figure is about.</summary>
    public string Segment { get; init; } = "all";

    /// <summary>For a contrast: the segment whose statistic divides that of <see cref="Segment"/>; otherwise <see langword="null"/>.</summary>
    public string? DivideBySegment { get; init; }

    /// <summary>Cited value in the metric's unit, or without a unit for a contrast; above 0.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of a cited range, above 0.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of a cited range.</summary>
    public double? High { get; init; }

    /// <summary>Relative deviation from <see cref="Value"/> that is accepted, for example 0.03. A range has none.</summary>
    public double Tolerance { get; init; } = 0.03;

    /// <summary>Names of the parameters that are adjusted so that the figure is met; none for a prediction.</summary>
    public IReadOnlyList<string> CalibratedBy { get; init; } = [];

    /// <summary>Who says so; <see cref="Assumed"/> when nobody does.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the simulation is adjusted to the figure.</summary>
    public bool IsCalibrated => CalibratedBy.Count > 0;

    /// <summary>What agreeing with the figure means.</summary>
    public FigureKind Kind =>
        Source == Assumed ? FigureKind.Assumption : IsCalibrated ? FigureKind.Calibrated : FigureKind.Prediction;

    /// <summary>Smallest and largest simulated value that is accepted.</summary>
    /// <exception cref="InvalidOperationException">There is neither a value nor a range.</exception>
    public (double Low, double High) Accepted => (Value, Low, High) switch
    {
        ({ } value, _, _) => (value * (1 - Tolerance), value * (1 + Tolerance)),
        (null, { } low, { } high) => (low, high),
        _ => throw new InvalidOperationException($"Target {Key} has neither a value nor a range from low to high."),
    };

    /// <summary>The cited value; of a range the value that is nearest.</summary>
    public double NearestTo(double simulated) => Value ?? Math.Clamp(simulated, Accepted.Low, Accepted.High);
}

/// <summary>What agreeing with a figure means.</summary>
public enum FigureKind
{
    /// <summary>The simulation was adjusted to a cited figure, so agreeing says little.</summary>
    Calibrated,

    /// <summary>Nobody cites the figure: it says which of the desks that agree with the others is meant.</summary>
    Assumption,

    /// <summary>Nothing was adjusted to the figure, so agreeing is a success of the model.</summary>
    Prediction,
}
