using QueueSim.Fidelity;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>What calibration may change: a parameter, or a column of a table by one factor.</summary>
/// <param name="search">What is searched.</param>
internal abstract class FreeValue(FreeParameter search)
{
    /// <summary>How far below and above its start a duration or factor is searched. What lies farther is another assumption, not a calibration.</summary>
    protected const double Reach = 10;

    /// <summary>What is searched.</summary>
    public FreeParameter Search => search;

    public string Name => search.Name;

    /// <summary>The place that a name in column <c>calibrate</c> means, or <see langword="null"/>.</summary>
    /// <param name="name">A parameter, or a path such as <c>case_types.*.intake_hours</c>.</param>
    public static Place? PlaceOf(string name) => PlacePath.Parse(name, "parameter", [], out _) switch
    {
        ParameterPlace { Parameter: var parameter } place when parameter.Kind is DistributionKind or NumberKind and not IntegerKind => place,
        // Whole numbers change outcomes in jumps, so no search along slopes finds them; shares of a table depend on each other.
        RowPlace { Column: Column<Randomness.Distribution> or Column<double> } place when place.Column != place.Shape.Share => place,
        _ => null,
    };

    /// <summary>What a name means on a baseline, or <see langword="null"/> after a fault.</summary>
    /// <param name="name">As for <see cref="PlaceOf"/>, which must know it.</param>
    /// <param name="tables">Tables of the baseline.</param>
    /// <param name="wantedBy">What wants to change it, for faults.</param>
    /// <param name="faults">Receives the faults.</param>
    public static FreeValue? Of(string name, ScenarioTables tables, string wantedBy, FaultList faults) => PlaceOf(name) switch
    {
        ParameterPlace place => FreeParameterValue.Of(place.Parameter, tables, wantedBy, faults),
        RowPlace place => FreeColumn.Of(place, tables, wantedBy, faults),
        _ => throw new ArgumentException($"{name} cannot be calibrated.", nameof(name)),
    };

    /// <summary>A value to five significant digits, within the bounds of the search.</summary>
    public double Rounded(double value) => Math.Clamp(double.Parse(value.ToString("G5")), search.Minimum, search.Maximum);

    /// <summary>Puts a value into the tables of a scenario.</summary>
    public abstract void Set(ScenarioTables tables, double value);
}
