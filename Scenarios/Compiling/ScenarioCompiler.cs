using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>From a plan to a scenario, by way of the tables with the plan's settings in them.</summary>
internal static class ScenarioCompiler
{
    /// <summary>The scenario, or <see langword="null"/> after at least one fault.</summary>
    public static Scenario? Compile(TableStore store, ScenarioPlan plan, FaultList faults) =>
        SettingsApplied.To(store, plan.Settings, faults) is { } tables ? ScenarioBuilder.Build(plan.Name, plan.Description, tables, faults) : null;
}
