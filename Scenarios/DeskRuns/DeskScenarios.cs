using QueueSim.Desks;
using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.DeskRuns;

/// <summary>The scenarios of a study on each desk's tables; the study's own cells lie over the desk's values.</summary>
internal sealed class DeskScenarios
{
    private readonly Study study;
    private readonly IReadOnlyList<Action<ScenarioTables, double>?[]> setters;

    private DeskScenarios(Study study, DeskTable table, IReadOnlyList<Action<ScenarioTables, double>?[]> setters, IReadOnlyList<string> own) =>
        (this.study, Table, this.setters, OwnValues) = (study, table, setters, own);

    public DeskTable Table { get; }

    /// <summary>Scenarios on one desk.</summary>
    public int Count => study.Count;

    /// <summary>Numbers that the study sets itself, in all scenarios or some. They are the study's on every desk.</summary>
    public IReadOnlyList<string> OwnValues { get; }

    /// <summary>The scenarios, each compiled once on every desk, or <see langword="null"/> after at least one fault.</summary>
    public static DeskScenarios? Of(Study study, DeskTable table, FaultList faults)
    {
        var before = faults.Reported;
        DeskNumber[] numbers = [.. table.Numbers.Select(name => DeskNumber.Of(name, [name[(name.IndexOf('.') + 1)..]], out _)!)];
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        var parameters = study.Baseline.OnTablesAlone().Tables();
        var setters = new List<Action<ScenarioTables, double>?[]>();
        foreach (var scenario in study)
        {
            var tables = scenario.OnTablesAlone().Tables();
            // A scenario with a table of its own has the numbers that differ in it from there.
            bool HasOwn(DeskNumber number) => number.Place is ParameterPlace { Parameter: var parameter }
                && tables.Parameters[parameter.Index].Text != parameters.Parameters[parameter.Index].Text;
            setters.Add([.. numbers.Select(number => HasOwn(number) ? null : number.On(tables, table.FileName, faults))]);
            foreach (var number in numbers.Where(number => HasOwn(number) || scenario.Plan.Settings.Any(setting => !setting.IsRelative && number.IsUnder(setting.Place))))
                own[number.Name] = own.GetValueOrDefault(number.Name) + 1;
        }
        if (faults.Reported > before)
            return null;
        var scenarios = new DeskScenarios(study, table, setters, [.. own.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Words(pair.Key, pair.Value, study.Count))]);
        foreach (var desk in table.Desks)
        {
            for (var i = 0; i < study.Count; i++)
                scenarios.Compiled(desk, i, faults);
        }
        return faults.Reported > before ? null : scenarios;
    }

    /// <summary>What every desk is asked: the study's own answers.</summary>
    /// <param name="own">What the study itself came to, scenario by scenario.</param>
    public DeskQuestion Question(IReadOnlyList<ScenarioResult> own)
    {
        var asked = study.Baseline.AnswerMetrics.Select(metric => new AnswerMetric(metric.Metric, metric.Segment)).ToList();
        return new DeskQuestion(
            own, [.. study.Select(scenario => scenario.AnswerGroup)], asked.Count > 0 ? asked : [.. Metrics.Default.Select(metric => new AnswerMetric(metric))], study.Rule, Table.Desks.Count);
    }

    /// <summary>A scenario on a desk.</summary>
    public Scenario Compile(int desk, int scenario)
    {
        var faults = new FaultList();
        return Compiled(Table.Desks[desk], scenario, faults) ?? throw new InvalidOperationException($"A desk that was found right is wrong now: {string.Join(" ", faults.Sorted())}");
    }

    private Scenario? Compiled(Desk desk, int scenario, FaultList faults)
    {
        var (before, afterValues) = (faults.Reported, 0);
        var compiled = study[scenario].Over(tables => { Put(desk, setters[scenario], tables, faults); afterValues = faults.Reported; }, faults);
        // What else is wrong is told of the tables' rows, which are right without this desk.
        if (faults.Reported > afterValues)
            faults.AddOnce(desk, desk.Origin, Say.This("faults.desk_no_scenario", ("name", Wording.Quoted(desk.Name))));
        return faults.Reported > before ? null : compiled;
    }

    private static void Put(Desk desk, Action<ScenarioTables, double>?[] setters, ScenarioTables tables, FaultList faults)
    {
        for (var j = 0; j < setters.Length; j++)
        {
            try
            {
                setters[j]?.Invoke(tables, desk.Values[j]);
            }
            catch (InvalidOperationException refused)
            {
                faults.Add(desk.Origin, refused.Message);
            }
        }
    }

    private static string Words(string number, int scenarios, int of) => scenarios == of ? number : $"{number} (in {scenarios} of {of} scenarios)";
}
