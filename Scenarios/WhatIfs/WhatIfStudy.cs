using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.WhatIfs;

/// <summary>What-ifs as scenarios: each desk compiled once, compared pair by pair under common random numbers.</summary>
internal sealed class WhatIfStudy
{
    private readonly IReadOnlyList<WhatIf> whatIfs;
    private readonly Dictionary<string, Scenario> desks;

    private WhatIfStudy(IReadOnlyList<WhatIf> whatIfs, Dictionary<string, Scenario> desks) => (this.whatIfs, this.desks) = (whatIfs, desks);

    /// <summary>Different desks among the what-ifs.</summary>
    public int Desks => desks.Count;

    /// <summary>Compiles every desk, or reports all that is wrong.</summary>
    /// <param name="whatIfs">The what-ifs.</param>
    /// <param name="common">Settings of the call for every desk.</param>
    /// <param name="faults">Receives the faults.</param>
    public static WhatIfStudy? Prepare(IReadOnlyList<WhatIf> whatIfs, IReadOnlyList<Override> common, FaultList faults)
    {
        var before = faults.Reported;
        var desks = new Dictionary<string, Scenario>(StringComparer.Ordinal);
        foreach (var whatIf in whatIfs)
        {
            foreach (var settings in new[] { whatIf.Against, whatIf.Settings })
            {
                if (desks.ContainsKey(Text(settings))) continue;
                var reading = StudyReader.Read([], new StudyOptions { Overrides = [.. common, .. settings.Select(setting => new Override(setting.Path, setting.Value, whatIf.Name))] });
                foreach (var fault in reading.Faults)
                    faults.Add(whatIf.Origin, $"{(fault.File.Length > 0 ? $"{fault.File}: " : "")}{fault.Message}");
                if (reading.Study is { Count: > 1 })
                    faults.Add(whatIf.Origin, Say.This("faults.what_if_lists", ("name", whatIf.Name)));
                else if (reading.Study is { } study)
                    desks.Add(Text(settings), study.Baseline.Compile());
            }
            if (desks.TryGetValue(Text(whatIf.Settings), out var desk) && !new ResultLayout(desk).Keys.Any(key => (key.Segment, key.Metric) == (whatIf.Segment, whatIf.Metric.Name)))
                faults.Add(whatIf.Origin, Say.This("faults.what_if_segment", ("name", whatIf.Name), ("metric", whatIf.Metric.Name), ("segment", Wording.Quoted(whatIf.Segment))));
        }
        return faults.Reported > before ? null : new WhatIfStudy(whatIfs, desks);
    }

    /// <summary>Simulates every pair.</summary>
    /// <param name="baselines">Simulates.</param>
    /// <param name="replications">Replications of each desk.</param>
    /// <param name="progress">Told every result as it is there.</param>
    public IReadOnlyList<WhatIfResult> Run(Baselines baselines, int replications, Action<WhatIfResult> progress)
    {
        var results = new List<WhatIfResult>();
        // A desk that several are compared with is simulated once.
        var compared = new Dictionary<string, ScenarioResult>(StringComparer.Ordinal);
        foreach (var whatIf in whatIfs)
        {
            if (!compared.TryGetValue(Text(whatIf.Against), out var before))
                compared.Add(Text(whatIf.Against), before = baselines.Simulate([desks[Text(whatIf.Against)]], replications)[0]);
            var after = baselines.Simulate([desks[Text(whatIf.Settings)]], replications)[0];
            var difference = Comparison.Of(after, before, whatIf.Segment, [whatIf.Metric.Name]).Difference;
            results.Add(new WhatIfResult(whatIf, before.Find(whatIf.Segment, whatIf.Metric.Name)?.Value, difference));
            progress(results[^1]);
        }
        return results;
    }

    private static string Text(IEnumerable<(string Path, string Value)> settings) => string.Join(';', settings.Select(setting => $"{setting.Path}={setting.Value}"));
}
