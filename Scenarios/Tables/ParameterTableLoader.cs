using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>Reads <c>parameters.csv</c> and users' partial tables that replace some of its rows.</summary>
internal static class ParameterTableLoader
{
    private static readonly Column<string> Name = new("name", new TextKind());
    private static readonly Column<string> Value = new("value", new TextKind());
    private static readonly Column<string> Unit = new("unit", new TextKind(), "");
    private static readonly Column<string> Minimum = new("minimum", new TextKind(), "");
    private static readonly Column<string> Maximum = new("maximum", new TextKind(), "");
    private static readonly Column<string?> Evidence = new("evidence", new OptionalKind(new ChoiceKind<string>(("cited", "cited"), ("calibrated", "calibrated"), ("assumed", "assumed"))), "");
    private static readonly Column<string> Source = new("source", new TextKind(), "");
    private static readonly Column<string> Note = new("note", new TextKind(), "");
    private static readonly TableShape Shape = new("parameters", "parameters.csv", "parameter", 1,
        Name, Value, Unit, Minimum, Maximum, Evidence, Source, Note)
    { MayHaveNoRows = true };

    public static string DefaultFileName => Shape.FileName;

    /// <summary>The table, or after at least one fault <see langword="null"/> or one to check others with.</summary>
    /// <param name="csv">The file's text.</param>
    /// <param name="defaults">The default table that the file replaces rows of; <see langword="null"/> for the default table itself.</param>
    /// <param name="context">Context of the file's cells.</param>
    /// <param name="faults">Receives the faults.</param>
    public static ParameterTable? Load(CsvTable csv, ParameterTable? defaults, CellContext context, FaultList faults)
    {
        var before = faults.Reported;
        if (TableLoader.Load(Shape, csv, context, faults) is not { } table) return null;
        var rows = defaults is null ? new ParameterRow[Parameters.All.Count] : [.. defaults.Rows];
        var contents = "";
        foreach (var cells in table.Rows)
        {
            var (name, text, origin) = (Name.Of(cells), Value.Of(cells), cells[0].Origin);
            if (Parameters.Find(name) is not { } parameter)
            {
                var near = Suggestion.For(name, Parameters.All.Select(known => known.Name));
                var advice = near is null ? Say.This("faults.parameters_list") : Say.This("faults.meant_name", ("name", near));
                faults.Add(origin, Say.This("faults.unknown_parameter", ("name", Wording.Quoted(name)), ("advice", advice)));
                continue;
            }
            var read = defaults is null ? First(parameter, cells, faults) : Replaced(defaults.Rows[parameter.Index], name, cells, faults);
            if (read is not { } row) continue;
            var parsed = row.Kind.Parse(text, context);
            if (parsed.Problem is not null)
            {
                faults.Add(origin, parsed.Message(name, text));
                continue;
            }
            rows[parameter.Index] = row with { Cell = new Cell(text, parsed.Value, origin) };
            contents += parsed.Contents;
        }
        var named = table.FirstKeys.ToHashSet(StringComparer.Ordinal);
        foreach (var missing in Parameters.All.Where(parameter => defaults is null && !named.Contains(parameter.Name)))
            faults.Add(csv.File, 0, Say.This("faults.parameter_missing", ("name", missing.Name)));
        // What cannot be read leaves the default in its place, so that what refers to it is checked in the same go.
        return faults.Reported > before && defaults is null ? null : new ParameterTable(csv.File, csv.Hash(contents), rows);
    }

    private static ParameterRow? First(ParameterSpec parameter, Cell[] cells, FaultList faults)
    {
        var (minimum, maximum) = (Minimum.Of(cells), Maximum.Of(cells));
        if (parameter.Kind.Within(minimum, maximum) is { } kind)
        {
            return new ParameterRow(
                cells[Value.Index], kind, Unit.Of(cells), minimum, maximum, Evidence.Of(cells) ?? "assumed", Source.Of(cells), Note.Of(cells),
                cells[0].Origin.Line, IsDefault: true)
            { DefaultText = cells[Value.Index].Text };
        }
        faults.Add(cells[0].Origin, Say.This("faults.parameter_range_is", ("name", parameter.Name), ("low", minimum), ("high", maximum)));
        return null;
    }

    // A user's table can be a copy of the default one, so its units and ranges are read, but they are not the user's to change.
    private static ParameterRow? Replaced(ParameterRow old, string name, Cell[] cells, FaultList faults)
    {
        var origin = cells[0].Origin;
        var before = faults.Reported;
        if (Unit.Of(cells) is { Length: > 0 } unit && unit != old.Unit)
            faults.Add(origin, Say.This("faults.unit_is", ("name", name), ("unit", Wording.Quoted(unit)), ("expected", old.Unit)));
        if (Differs(Minimum.Of(cells), old.Minimum) || Differs(Maximum.Of(cells), old.Maximum))
            faults.Add(origin, Say.This("faults.range_fixed", ("name", name), ("expected", old.Kind.Expected)));
        return faults.Reported > before ? null : old with
        {
            Evidence = Evidence.Of(cells) ?? "assumed",
            Source = Source.Of(cells),
            Note = Note.Of(cells) is { Length: > 0 } note ? note : old.Note,
            IsDefault = false,
        };
    }

    // A spreadsheet may have written the same number in another way.
    private static bool Differs(string own, string other) =>
        own is not ("" or "none") && own != other && !(NumberText.TryParse(own, out var one) && NumberText.TryParse(other, out var two) && one == two);
}
