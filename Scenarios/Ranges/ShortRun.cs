using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Ranges;

/// <summary>A window that is short enough for thousands of replications, where nobody has set another.</summary>
internal static class ShortRun
{
    private static readonly (string Parameter, string Days)[] Observed = [("run.days", "7"), ("run.warm_up_days", "14")];

    // Problems are followed for as long as they count, and one of the two by itself would not be that.
    private static readonly (string Parameter, string Days)[] Followed = [("run.cool_down_days", "30"), ("run.horizon_days", "30")];

    /// <summary>Settings for a study that leaves the window to the default tables. None for what it, its tables or the call have set.</summary>
    public static IReadOnlyList<Override> Of(Study study)
    {
        bool IsFree((string Parameter, string) setting) => study.All(scenario => scenario.Tables().IsDefault(Parameters.Find(setting.Parameter)!));
        return [.. Observed.Where(IsFree).Concat(Followed.All(IsFree) ? Followed : []).Select(setting => new Override(setting.Parameter, setting.Days))];
    }
}
