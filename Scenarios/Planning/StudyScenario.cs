using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Planning;

/// <summary>One scenario of a study.</summary>
public sealed class StudyScenario
{
    private readonly ScenarioPlan? baseline;
    private readonly TableStore store;
    private readonly Scenario? compiled;

    internal StudyScenario(ScenarioPlan plan, ScenarioPlan? baseline, TableStore store, Scenario? compiled) =>
        (Plan, this.baseline, this.store, this.compiled) = (plan, baseline, store, compiled);

    /// <summary>Unique name. For a scenario of a grid or design the row's name followed by <c> path=value</c> of each list or range.</summary>
    public string Name => Plan.Name;

    /// <summary>The row's description; may be empty.</summary>
    public string Description => Plan.Row.Description;

    /// <summary>The description for readers.</summary>
    public SpokenText SpokenDescription => Plan.Row.SpokenDescription;

    /// <summary>The name for readers, in Chinese not surely unique. In a grid or design the same follows it as in <see cref="Name"/>.</summary>
    public SpokenText SpokenName => SpokenColumns.Of(Plan.Row, StudyFile.ScenarioColumn, Plan.Row.Name) is { Chinese: { } said } ? new SpokenText(Name, said + Name[Plan.Row.Name.Length..]) : new SpokenText(Name);

    /// <summary>Metrics on which the study's question is answered; from the first row, or the call.</summary>
    public IReadOnlyList<AskedMetric> AnswerMetrics => AnswerColumns.Metrics(Answers ?? (Asks ?? Plan).Answer(AnswerColumns.Metric));

    /// <summary>Scenarios of one group are compared with the first of them; empty when the study has no groups.</summary>
    public string AnswerGroup => Plan.Answer(AnswerColumns.Group);

    /// <summary>The same for readers.</summary>
    public SpokenText SpokenGroup => SpokenColumns.Of(Plan.Row, AnswerColumns.Group, AnswerGroup);

    /// <summary>What kind of answer the question asks for; from the first row only.</summary>
    public AnswerKind AnswerKind => AnswerKinds.Named.GetValueOrDefault(Plan.Answer(AnswerColumns.Kind));

    /// <summary>Name of the scenario whose pieces the others lack; from the first row only, and empty for none.</summary>
    public string AnswerWhole => Plan.Answer(AnswerColumns.Whole);

    /// <summary>What the answer's short sentences call it; empty for the same as everywhere.</summary>
    public SpokenText AnswerLabel => Plan.Varied.Count == 0 ? SpokenColumns.Of(Plan.Row, AnswerColumns.Label, Plan.Answer(AnswerColumns.Label)) : "";

    /// <summary>What the first metric of the answer should be, in its unit.</summary>
    public double? AnswerExpected => AnswerColumns.Value(Plan.Answer(AnswerColumns.Expected));

    /// <summary>What cells and options set, as written, sorted by path. Blank cells, which mean the table's value, are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings =>
        [.. Plan.Settings.Select(setting => KeyValuePair.Create(setting.Place.Path, setting.Text)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>Name of its row: several scenarios have it when the row has lists or ranges.</summary>
    public string RowName => Plan.Row.Name;

    /// <summary>What its row's lists and ranges have come to, in the order of the name; none for a plain row.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Varied => [.. Plan.Varied.Select(cell => KeyValuePair.Create(cell.Column.Place.Path, cell.Text))];

    /// <summary>Settings in which this scenario differs from the baseline, sorted by path; none for the baseline.</summary>
    public IReadOnlyList<Difference> Differences
    {
        get
        {
            if (baseline is null) return [];
            var here = Plan.Settings.ToDictionary(setting => setting.Place.Path, setting => setting.Text, StringComparer.Ordinal);
            var there = baseline.Settings.ToDictionary(setting => setting.Place.Path, setting => setting.Text, StringComparer.Ordinal);
            return [.. here.Keys.Union(there.Keys).Order(StringComparer.Ordinal)
                .Select(path => new Difference(path, there.GetValueOrDefault(path), here.GetValueOrDefault(path)))
                .Where(difference => difference.Baseline != difference.Value)];
        }
    }

    /// <summary>Every parameter with the value that it has in this scenario, in the order of <c>parameters.csv</c>.</summary>
    public IReadOnlyList<ParameterValue> Parameters => ParameterList.Of(Tables());

    /// <summary>The scenario as it was compiled when the study was read.</summary>
    public Scenario Compile()
    {
        var faults = new FaultList();
        return compiled ?? Plan.Compile(store, faults) ?? throw Changed(faults);
    }

    /// <summary>The table files of this scenario with their hashes, one for each kind of table that it has.</summary>
    public IReadOnlyList<SourceFile> Files
    {
        get
        {
            var (parameters, tables) = SettingsApplied.TablesOf(store, Plan.Settings);
            return [new SourceFile(TablePlace.ParametersName, parameters!.File, parameters.Hash),
                .. tables.Where(table => table!.Hash.Length > 0).Select(table => new SourceFile(table!.Shape.Name, table.File, table.Hash))];
        }
    }

    /// <summary>Settings against the tables that they lie over, sorted by path. The window and the names of tables are left out: other places show them.</summary>
    public IReadOnlyList<Difference> AgainstTables
    {
        get
        {
            var own = Plan.Settings.Where(setting => setting.Place is not TablePlace && !setting.Place.Path.StartsWith("run.", StringComparison.Ordinal)).ToList();
            if (own.Count == 0) return [];
            var tables = OnTablesAlone().Tables();
            return [.. own.Select(setting => new Difference(setting.Place.Path, string.Join(", ", TextsOf(setting.Place, tables).Distinct()), setting.Text))
                .Where(change => change.Baseline != change.Value).OrderBy(change => change.Path, StringComparer.Ordinal)];
        }
    }

    /// <summary>What came of a relative setting, row by row: <c>7→9, 6→8</c>. <see langword="null"/> where the path is not set, or to a value of its own.</summary>
    public string? Comes(string path)
    {
        if (Plan.Settings.LastOrDefault(each => each.Place.Path == path) is not { IsRelative: true } setting) return null;
        var (before, after) = (TextsOf(setting.Place, OnTablesAlone().Tables()), TextsOf(setting.Place, Tables()));
        return string.Join(", ", before.Zip(after, (from, to) => $"{from}→{to}").Distinct());
    }

    /// <summary>The cells of a place, row by row.</summary>
    private static IReadOnlyList<string> TextsOf(Place place, ScenarioTables tables) => place switch
    {
        ParameterPlace parameter => [tables.Parameters[parameter.Parameter.Index].Text],
        RowPlace row => [.. row.RowsIn(tables.Tables[row.Shape.Index]).Select(each => tables.RowsOf(row.Shape)[each][row.Column.Index].Text)],
        _ => [],
    };

    internal ScenarioPlan Plan { get; }

    /// <summary>Metrics that win over those of the first row; <see langword="null"/> for these.</summary>
    internal string? Answers { get; init; }

    /// <summary>The study's first row, which says what is asked; <see langword="null"/> for the scenario's own.</summary>
    internal ScenarioPlan? Asks { get; init; }

    /// <summary>The scenario's tables, for a caller to put other values in.</summary>
    internal ScenarioTables Tables()
    {
        var faults = new FaultList();
        return Plan.Tables(store, faults) is { } tables && faults.Count == 0 ? tables : throw Changed(faults);
    }

    /// <summary>The scenario on its tables alone, without cells and options that set values in them.</summary>
    internal StudyScenario OnTablesAlone() =>
        new(Plan with { Settings = [.. Plan.Settings.Where(setting => setting.Place is TablePlace)] }, null, store, null);

    /// <summary>The scenario with other values in its tables, over which its cells and options lie. It is <see langword="null"/> after a fault.</summary>
    internal Scenario? Over(Action<ScenarioTables> below, FaultList faults) => Plan.Compile(store, faults, below);

    // The study was checked from the same text in memory, so this is a mistake of the program and not of the user.
    private static InvalidOperationException Changed(FaultList faults) =>
        new($"A scenario that was found right is wrong now: {string.Join(" ", faults.Sorted())}");
}

/// <summary>A setting that differs from the baseline's.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Baseline">The baseline's text; <see langword="null"/> when the baseline has the table's value.</param>
/// <param name="Value">This scenario's text; <see langword="null"/> when it has the table's value.</param>
public sealed record Difference(string Path, string? Baseline, string? Value);
