using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>Reads study files and everything they name, and checks every scenario in them.</summary>
public static class StudyReader
{
    private static string OwnName => Say.This("faults.own_name");

    /// <summary>The study of one or more files, or all that is wrong with them.</summary>
    /// <param name="paths">
    /// Study files in order; the first row of the first is the baseline. Without files there is one scenario, "baseline", of the
    /// default tables.
    /// </param>
    /// <param name="options">Default tables and overrides.</param>
    /// <returns>Either a study or at least one fault. Nothing is thrown for what users write, nor for files that cannot be read.</returns>
    public static StudyReading Read(IReadOnlyList<string> paths, StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        var faults = new FaultList();
        var store = new TableStore(options.TablesDirectory, faults, options.Kept);
        var commandLine = CommandLineSettings.Read(options.Overrides, store.ContextOf(options.WorkingFolder), faults);
        var files = new List<SourceFile>();
        var rows = new List<StudyRow>();
        foreach (var path in paths) AddRows(path, store, files, rows, faults);
        // Without a readable row the overrides are still checked, on the default tables.
        if (rows.Count == 0) rows.Add(new StudyRow(StudyFile.None(store), 0, [], []));

        // An option hides a cell for the same path.
        rows = [.. rows.Select(row => row with { Ranges = [.. row.Ranges.Where(cell => !commandLine.Sets(cell.Column.Place))] })];
        DesignPoints.Check(options.Design, rows, faults);
        var plans = Plans(rows, commandLine, options.Design, store, faults);
        CheckNames(plans, faults);
        if (plans.Count > GridText.Limit)
        {
            faults.Add(paths.Count == 0 ? "" : paths[0], 0,
                Say.This("faults.too_many_scenarios", ("most", GridText.Limit)));
        }
        var compiled = plans.Count > GridText.Limit ? [] : Compiled(plans, store, faults);
        if (compiled.Count > 0 && compiled[0] is { } first) AnswerColumns.CheckSegments(rows[0], first, faults);
        var margins = Deltas.Read(rows[0], options.Deltas, faults);
        return faults.Count > 0
            ? new StudyReading(null, faults.Sorted())
            : new StudyReading(new Study(paths, files, store, plans, compiled!) { Margins = margins, Design = options.Design?.Design }, []);
    }

    /// <summary>The plans with the points of the design, or with the ends of its ranges when these are wrong. A fault for each end and not for each point.</summary>
    private static StudyRows Plans(IReadOnlyList<StudyRow> rows, CommandLineSettings commandLine, StudyDesign? design, TableStore store, FaultList faults)
    {
        var ends = new StudyRows(rows, commandLine, DesignPoints.Ends(rows));
        if (faults.Count > 0 || design is null || ends.Count > GridText.Limit)
            return ends;
        var found = new FaultList();
        Compiled(ends, store, found);
        return found.Count > 0 ? ends : new StudyRows(rows, commandLine, DesignPoints.Of(design, rows));
    }

    /// <summary>Compiles every scenario; the first ones are kept, <see langword="null"/> where faulty.</summary>
    private static List<Scenario?> Compiled(StudyRows plans, TableStore store, FaultList faults)
    {
        var compiled = new List<Scenario?>();
        for (long i = 0; i < plans.Count; i++)
        {
            var scenario = plans[i].Compile(store, faults);
            if (i < Study.MostKept) compiled.Add(scenario);
        }
        return compiled;
    }

    private static void AddRows(string path, TableStore store, List<SourceFile> files, List<StudyRow> rows, FaultList faults)
    {
        if (CsvTableReader.Read(path, null, faults) is not { } csv) return;
        var file = StudyFile.Read(csv, store, faults);
        files.Add(new SourceFile("study", path, csv.Hash()));
        if (csv.Rows.Count == 0 && csv.IsComplete) faults.Add(path, 0, Say.This("faults.no_scenarios"));
        var read = csv.Rows.Select(row => file.Row(row.Line, row.Cells, faults)).ToList();
        AnswerColumns.Check(file, read, faults);
        rows.AddRange(read);
    }

    private static void CheckNames(StudyRows plans, FaultList faults)
    {
        var firsts = new Dictionary<string, StudyRow>(StringComparer.Ordinal);
        foreach (var row in plans.Rows.Where(row => row.File.NamePosition >= 0))
        {
            var name = row.Name;
            if (name.Length == 0)
                faults.Add(row.Origin, Say.This("faults.scenario_without_name"));
            else if (NameKind.Problem(name) is { } problem)
                faults.Add(row.Origin, Say.This("faults.scenario_is", ("name", Wording.Quoted(name)), ("problem", problem)));
            else if (!firsts.TryAdd(name, row))
                faults.Add(row.Origin, Say.This("faults.duplicate_scenario", ("name", Wording.Quoted(name)), ("place", firsts[name].Origin), ("advice", OwnName)));
        }
        // Names of a grid are built from its values: one can equal a name that is written out elsewhere.
        if (faults.Count > 0 || plans.Count == plans.Rows.Count || plans.Count > GridText.Limit) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (long i = 0; i < plans.Count; i++)
        {
            var plan = plans[i];
            if (NameKind.Problem(plan.Name) is { } problem)
                faults.Add(plan.Row.Origin, Say.This("faults.scenario_is_expanded", ("name", Wording.Quoted(plan.Name)), ("problem", problem)));
            else if (!names.Add(plan.Name))
                faults.Add(plan.Row.Origin, Say.This("faults.duplicate_expanded", ("name", Wording.Quoted(plan.Name)), ("advice", OwnName)));
        }
    }
}

/// <summary>What came of reading a study.</summary>
/// <param name="Study">The study; <see langword="null"/> when there are faults.</param>
/// <param name="Faults">Everything that is wrong, file by file from top to bottom; print it with <see cref="FaultReport"/>.</param>
public sealed record StudyReading(Study? Study, IReadOnlyList<Fault> Faults);
