using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Hands results on in the order of the study's rows. The baseline is run first, wherever its row stands.</summary>
/// <param name="inner">Where they go on to.</param>
/// <param name="place">Position of the baseline in the study's file.</param>
internal sealed class InStudyOrder(IRunResults inner, int place) : IRunResults
{
    private ScenarioResult? held;
    private int added;

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) =>
        inner.Records(scenario, index == 0 ? place : index <= place ? index - 1 : index, replication, statistics);

    public void Add(ScenarioResult scenario, ScenarioComparison? comparison)
    {
        var index = added++;
        if (index == 0)
            held = scenario;
        else
            inner.Add(scenario, comparison);
        AddHeld(index);
    }

    public void Skip()
    {
        var index = added++;
        if (index > 0)
            inner.Skip();
        AddHeld(index);
    }

    private void AddHeld(int index)
    {
        if (index != place)
            return;
        if (held is null)
            inner.Skip();
        else
            inner.Add(held, null);
    }
}
