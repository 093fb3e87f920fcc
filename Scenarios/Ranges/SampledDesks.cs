using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Ranges;

/// <summary>The scenarios of a study on tables with other values of uncertain numbers.</summary>
/// <remarks>Values replace those of the tables, below the study's own cells and the call's settings: what a scenario sets stays as it says.</remarks>
internal sealed class SampledDesks
{
    private readonly Study study;

    private SampledDesks(Study study, IReadOnlyList<VariedNumber> numbers, IReadOnlyList<(string Name, string Why)> notVaried) =>
        (this.study, Numbers, NotVaried) = (study, numbers, notVaried);

    public IReadOnlyList<VariedNumber> Numbers { get; }

    /// <summary>Ranges that are not varied, with the reason.</summary>
    public IReadOnlyList<(string Name, string Why)> NotVaried { get; }

    /// <summary>Scenarios of a desk.</summary>
    public int Scenarios => study.Count;

    /// <summary>What is varied of a table of ranges, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">The table.</param>
    /// <param name="named">Names of those to vary; all that can be when there are none.</param>
    /// <param name="faults">Receives what is wrong with table and names.</param>
    public static SampledDesks? Read(Study study, string file, IReadOnlyList<string> named, FaultList faults)
    {
        var before = faults.Reported;
        var ranges = UncertainNumbers.Read(file, study.Baseline.Tables(), faults);
        if (ranges.Count == 0 && faults.Reported == before)
            faults.Add(file, 0, Say.This("faults.no_ranges"));
        return faults.Reported > before ? null : Of(study, ranges, named, faults);
    }

    /// <summary>What is varied of some ranges, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="study">The study.</param>
    /// <param name="ranges">All ranges.</param>
    /// <param name="named">Names of those to vary; all that can be when there are none.</param>
    /// <param name="faults">Receives names without a range and numbers that cannot be varied though they are named.</param>
    public static SampledDesks? Of(Study study, IReadOnlyList<UncertainNumber> ranges, IReadOnlyList<string> named, FaultList faults)
    {
        var before = faults.Reported;
        foreach (var name in named.Where(name => !ranges.Any(range => range.Name == name)))
            faults.Add("--numbers", 0, Say.This("faults.has_no_range", ("name", Wording.Quoted(name)), ("meant", Wording.DidYouMean(name, ranges.Select(range => range.Name)))));
        var (varied, notVaried) = (new List<VariedNumber>(), new List<(string, string)>());
        var tables = study.Select(scenario => scenario.Tables()).ToList();
        foreach (var range in ranges.Where(range => named.Count == 0 || named.Contains(range.Name)))
        {
            var number = NumberPlace.Of(range, tables, out var why);
            if (number is not null) varied.Add(number);
            else if (named.Count > 0) faults.Add("--numbers", 0, $"{range.Name} {why}");
            else notVaried.Add((range.Name, why));
        }
        if (varied.Count == 0 && faults.Reported == before)
            faults.Add("--numbers", 0, Say.This("faults.no_range_varies"));
        return faults.Reported > before ? null : new SampledDesks(study, varied, notVaried);
    }

    /// <summary>The scenarios at some values, or <see langword="null"/> where the values make no desk together.</summary>
    /// <param name="values">A value for each of <see cref="Numbers"/>; <see langword="null"/> leaves that of the tables.</param>
    public Scenario[]? At(IReadOnlyList<double?> values)
    {
        var desks = new Scenario[study.Count];
        for (var i = 0; i < desks.Length; i++)
        {
            if (Built(study[i], values) is not { } built) return null;
            desks[i] = built;
        }
        return desks;
    }

    private Scenario? Built(StudyScenario scenario, IReadOnlyList<double?> values)
    {
        try
        {
            return scenario.Over(Put, new FaultList());
        }
        catch (InvalidOperationException)
        {
            // A factor may lead out of what another table of the study allows.
            return null;
        }

        void Put(ScenarioTables below)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] is { } value) NumberPlace.Set(Numbers[i], below, value);
            }
        }
    }
}
