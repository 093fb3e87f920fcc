using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Judges assertions on each scenario as it finishes, the ones whose results are not kept included.</summary>
/// <param name="inner">Where the results go on to.</param>
/// <param name="assertions">What is asserted of the study.</param>
internal sealed class AssertedResults(IRunResults inner, IReadOnlyList<Assertion> assertions) : IRunResults
{
    private readonly List<JudgedAssertion> judged = [];

    /// <summary>Every assertion on every scenario that it is about, by scenario and then as they were given.</summary>
    public IReadOnlyList<JudgedAssertion> Judged => judged;

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) => inner.Records(scenario, index, replication, statistics);

    public void Add(ScenarioResult scenario, ScenarioComparison? comparison)
    {
        inner.Add(scenario, comparison);
        judged.AddRange(assertions.Where(assertion => assertion.IsAbout(scenario.Name)).Select(assertion => assertion.Judge(scenario)));
    }

    public void Skip() => inner.Skip();
}
