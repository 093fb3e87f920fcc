using System.Text.RegularExpressions;
using QueueSim.Fidelity;
using QueueSim.Randomness;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>A parameter that calibration may change. Itself when it is a number, its mean when it is a distribution.</summary>
internal sealed partial class FreeValue
{
    /// <summary>How far below and above its start a duration or factor is searched. What lies farther is another assumption, not a calibration.</summary>
    private const double Reach = 10;

    private readonly ParameterSpec parameter;
    private readonly ParameterRow row;
    private readonly CellContext context;

    private FreeValue(ParameterSpec parameter, ParameterRow row, CellContext context, FreeParameter search) =>
        (this.parameter, this.row, this.context, Search) = (parameter, row, context, search);

    /// <summary>What is searched.</summary>
    public FreeParameter Search { get; }

    public string Name => parameter.Name;

    /// <summary>The parameter as the baseline has it, or <see langword="null"/> after a fault.</summary>
    /// <param name="parameter">A number or a distribution.</param>
    /// <param name="tables">Tables of the baseline.</param>
    /// <param name="origin">Target that names the parameter.</param>
    /// <param name="faults">Receives the faults.</param>
    public static FreeValue? Of(ParameterSpec parameter, ScenarioTables tables, Origin origin, FaultList faults)
    {
        var (row, cell) = (tables.ParameterTable.Rows[parameter.Index], tables.Parameters[parameter.Index]);
        if (cell != row.Cell)
        {
            faults.Add(cell.Origin, $"{parameter.Name} is set here, but {origin} wants it calibrated; set the start in a table for --parameters instead.");
            return null;
        }
        var start = cell.Value is Distribution distribution ? distribution.Mean : (double)cell.Value!;
        var context = new CellContext(TableStore.FolderOf(tables.ParameterTable.File), new ValueFiles());
        if (cell.Value is Distribution && !(IsConstant().IsMatch(cell.Text) || IsMean().Count(cell.Text) == 1))
        {
            faults.Add(cell.Origin, $"{parameter.Name} is {Wording.Quoted(cell.Text)}, whose mean is not written in it, but {origin} wants it calibrated; write it as a distribution with mean=….");
            return null;
        }
        if (row.Kind is NumberKind { Maximum: <= 1 } share)
            return new FreeValue(parameter, row, context, new FreeParameter(parameter.Name, start, share.Minimum, share.Maximum));
        if (start <= 0)
        {
            faults.Add(cell.Origin, $"{parameter.Name} is {Wording.Shown(cell.Text)}; expected a value above 0 to start from, because {origin} wants it calibrated.");
            return null;
        }
        return new FreeValue(parameter, row, context, new FreeParameter(
            parameter.Name, start, Math.Max(start / Reach, Range(row).Low), Math.Min(start * Reach, Range(row).High),
            ParameterScale.Logarithmic));
    }

    /// <summary>A value to five significant digits, within the range of the table.</summary>
    public double Rounded(double value) =>
        Math.Clamp(double.Parse(value.ToString("G5")), Range(row).Low, Range(row).High);

    /// <summary>The value as it stands in a table: a number, or the distribution's own text with another mean.</summary>
    public string Text(double value)
    {
        var number = value.ToString("R");
        return row.Cell.Value is not Distribution ? number
            : IsConstant().IsMatch(row.Cell.Text) ? $"constant({number})"
            : IsMean().Replace(row.Cell.Text, match => match.Groups[1].Value + number);
    }

    /// <summary>Puts a value into the tables of a scenario.</summary>
    public void Set(ScenarioTables tables, double value)
    {
        var text = Text(value);
        var parsed = row.Kind.Parse(text, context);
        if (parsed.Problem is not null)
            throw new InvalidOperationException(parsed.Message(Name, text));
        tables.Set(parameter, new Cell(text, parsed.Value, row.Cell.Origin));
    }

    private static (double Low, double High) Range(ParameterRow row) => row.Kind is NumberKind number ? (number.Minimum, number.Maximum) : (0, double.MaxValue);

    [GeneratedRegex(@"^\s*(constant\s*\(.*\)|[^(]*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex IsConstant();

    [GeneratedRegex(@"(\bmean\s*=\s*)[^\s,;)]+", RegexOptions.IgnoreCase)]
    private static partial Regex IsMean();
}
