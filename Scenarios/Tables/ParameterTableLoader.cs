using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>Reads <c>parameters.csv</c> and users' partial tables that replace some of its rows.</summary>
internal static class ParameterTableLoader
{
    private static readonly Column<string> Name = new("name", new TextKind());
    private static readonly Column<string> Value = new("value", new TextKind());
    private static readonly Column<string> Unit = new("unit", new TextKind(), "");
    private static readonly Column<double?> Minimum = new("minimum", new OptionalKind(new NumberKind(double.MinValue, double.MaxValue)), "");
    private static readonly Column<double?> Maximum = new("maximum", new OptionalKind(new NumberKind(double.MinValue, double.MaxValue)), "");
    private static readonly Column<string?> Evidence = new("evidence", new OptionalKind(Words.Provenance), "");
    private static readonly Column<string> Source = new("source", new TextKind(), "");
    private static readonly Column<string> Note = new("note", new TextKind(), "");
    private static readonly TableShape Shape = new("parameters", "parameters.csv", "parameter", 1,
        Name, Value, Unit, Minimum, Maximum, Evidence, Source, Note) { MayHaveNoRows = true };

    public static string DefaultFileName => Shape.FileName;

    /// <summary>The table, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="csv">The file's text.</param>
    /// <param name="defaults">The default table that the file replaces rows of; <see langword="null"/> for the default table itself.</param>
    /// <param name="context">Context of the file's cells.</param>
    /// <param name="faults">Receives the faults.</param>
    public static ParameterTable? Load(CsvTable csv, ParameterTable? defaults, CellContext context, FaultList faults)
    {
        var before = faults.Reported;
        if (TableLoader.Load(Shape, csv, context, faults) is not { } table) return null;
        var rows = defaults is null ? new ParameterRow[Parameters.All.Count] : [.. defaults.Rows];
        foreach (var cells in table.Rows)
        {
            var name = Name.Of(cells);
            var origin = cells[0].Origin;
            if (Parameters.Find(name) is not { } parameter)
            {
                var near = Suggestion.For(name, Parameters.All.Select(known => known.Name));
                var advice = near is null ? "'queuesim parameters' lists them all." : $"did you mean '{near}'?";
                faults.Add(origin, $"unknown parameter {Wording.Quoted(name)}; {advice}");
                continue;
            }
            var read = defaults is null ? First(parameter, cells, faults) : Replaced(defaults.Rows[parameter.Index], name, cells, faults);
            if (read is { } row)
            {
                var parsed = row.Kind.Parse(Value.Of(cells), context);
                if (parsed.Problem is not null) faults.Add(origin, parsed.Message(name, Value.Of(cells)));
                rows[parameter.Index] = row with { Cell = new Cell(Value.Of(cells), parsed.Value, origin) };
            }
        }
        var named = table.FirstKeys.ToHashSet(StringComparer.Ordinal);
        foreach (var missing in Parameters.All.Where(parameter => defaults is null && !named.Contains(parameter.Name)))
            faults.Add(csv.File, 0, $"parameter '{missing.Name}' is missing; the default table must have them all.");
        return faults.Reported > before ? null : new ParameterTable(csv.File, table.Hash, rows);
    }

    private static ParameterRow? First(ParameterSpec parameter, Cell[] cells, FaultList faults)
    {
        var kind = parameter.Kind;
        var (minimum, maximum) = (Minimum.Of(cells), Maximum.Of(cells));
        if (kind is NumberKind number)
        {
            if (minimum is not { } from || maximum is not { } to || from > to || from < number.Minimum || to > number.Maximum)
            {
                faults.Add(cells[0].Origin, $"the range of {parameter.Name} is '{cells[Minimum.Index].Text}' to '{cells[Maximum.Index].Text}'; "
                    + $"expected a minimum and a maximum, {kind.Expected}.");
                return null;
            }
            kind = number.Within(from, to);
        }
        return new ParameterRow(
            cells[Value.Index], kind, Unit.Of(cells), minimum, maximum, Evidence.Of(cells) ?? "assumed", Source.Of(cells), Note.Of(cells),
            IsDefault: true);
    }

    // A user's table can be a copy of the default one, so its units and ranges are read, but they are not the user's to change.
    private static ParameterRow? Replaced(ParameterRow old, string name, Cell[] cells, FaultList faults)
    {
        var origin = cells[0].Origin;
        var before = faults.Reported;
        if (Unit.Of(cells) is { Length: > 0 } unit && unit != old.Unit)
            faults.Add(origin, $"the unit of {name} is {Wording.Quoted(unit)}; expected {old.Unit}. Leave the cell blank or convert the value.");
        if ((Minimum.Of(cells) is { } minimum && minimum != old.Minimum) || (Maximum.Of(cells) is { } maximum && maximum != old.Maximum))
            faults.Add(origin, $"the range of {name} cannot be changed; expected {old.Kind.Expected}. Leave minimum and maximum blank.");
        return faults.Reported > before ? null : old with
        {
            Evidence = Evidence.Of(cells) ?? "assumed",
            Source = Source.Of(cells),
            Note = Note.Of(cells) is { Length: > 0 } note ? note : old.Note,
            IsDefault = false,
        };
    }
}
