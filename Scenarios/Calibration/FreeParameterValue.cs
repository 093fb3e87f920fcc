using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>A parameter that calibration may change. Itself when it is a number, its mean when it is a distribution.</summary>
internal sealed class FreeParameterValue : FreeValue
{
    /// <summary>How far below and above its start a number is searched that may be negative, such as a threshold.</summary>
    private const double SignedReach = 3;

    private readonly ParameterSpec parameter;
    private readonly ParameterRow row;
    private readonly CellContext context;

    private FreeParameterValue(ParameterSpec parameter, ParameterRow row, CellContext context, FreeParameter search)
        : base(search) => (this.parameter, this.row, this.context) = (parameter, row, context);

    /// <summary>The parameter as the baseline has it, or <see langword="null"/> after a fault.</summary>
    public static FreeParameterValue? Of(ParameterSpec parameter, ScenarioTables tables, string wantedBy, FaultList faults)
    {
        var (row, cell) = (tables.ParameterTable.Rows[parameter.Index], tables.Parameters[parameter.Index]);
        if (cell != row.Cell)
        {
            faults.Add(cell.Origin, Say.This("faults.free_set", ("name", parameter.Name), ("wanted", wantedBy)));
            return null;
        }
        if (MeanText.Of(cell) is not { } start)
        {
            faults.Add(cell.Origin, Say.This("faults.free_mean", ("name", parameter.Name), ("text", Wording.Quoted(cell.Text)), ("wanted", wantedBy)));
            return null;
        }
        if (start <= 0 && row.Kind is not NumberKind { Maximum: <= 1 } and not NumberKind { Minimum: < 0 })
        {
            faults.Add(cell.Origin, Say.This("faults.free_above", ("name", parameter.Name), ("text", Wording.Shown(cell.Text)), ("wanted", wantedBy)));
            return null;
        }
        return new FreeParameterValue(parameter, row, new CellContext(TableStore.FolderOf(tables.ParameterTable.File), new ValueFiles()), row.Kind switch
        {
            NumberKind { Minimum: < 0 } signed => new FreeParameter(
                parameter.Name, start, Math.Max(start - SignedReach, signed.Minimum), Math.Min(start + SignedReach, signed.Maximum)),
            NumberKind { Maximum: <= 1 } share => new FreeParameter(parameter.Name, start, share.Minimum, share.Maximum),
            NumberKind number => Ratio(number.Minimum, number.Maximum),
            _ => Ratio(0, double.MaxValue),
        });

        FreeParameter Ratio(double low, double high) =>
            new(parameter.Name, start, Math.Max(start / Reach, low), Math.Min(start * Reach, high), ParameterScale.Logarithmic);
    }

    /// <summary>The value as it stands in a table.</summary>
    public string Text(double value) => MeanText.With(row.Cell, value);

    public override void Set(ScenarioTables tables, double value)
    {
        var text = Text(value);
        var parsed = row.Kind.Parse(text, context);
        if (parsed.Problem is not null)
            throw new InvalidOperationException(parsed.Message(Name, text));
        tables.Set(parameter, new Cell(text, parsed.Value, row.Cell.Origin));
    }
}
