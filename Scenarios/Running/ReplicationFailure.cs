using System.Globalization;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>What ended a replication before its time.</summary>
internal enum FailureCause
{
    /// <summary>It had more events than it may.</summary>
    Events,

    /// <summary>More problems were open at one time than may be.</summary>
    OpenProblems,

    /// <summary>The model threw.</summary>
    Defect,
}

/// <summary>Why a replication could not be simulated to its end. Simulated again under the same limits it fails in the same way.</summary>
/// <param name="Replication">Its number, from 1.</param>
/// <param name="Cause">What ended it.</param>
/// <param name="Limit">The limit that was reached; 0 for a defect.</param>
/// <param name="Detail">The simulated day, or what the model threw.</param>
internal sealed record ReplicationFailure(int Replication, FailureCause Cause, long Limit, string Detail)
{
    /// <summary>Why, in words that follow a colon.</summary>
    public string Reason => Cause switch
    {
        FailureCause.Events => Say.This("failures.events", ("n", $"{Limit:N0}"), ("day", Detail)),
        FailureCause.OpenProblems => Say.This("failures.open_problems", ("n", $"{Limit:N0}"), ("day", Detail)),
        _ => Say.This("failures.defect", ("what", Detail)),
    };

    /// <summary>Whether other limits leave it a chance. A defect stays until the program is another one.</summary>
    public bool CouldSucceed(RunLimits limits) => Cause switch
    {
        FailureCause.Events => limits.MostEvents > Limit,
        FailureCause.OpenProblems => limits.MostOpenProblems > Limit,
        _ => false,
    };

    /// <summary>The failure behind an exception; <see langword="null"/> where the scenario is not to blame for it.</summary>
    public static ReplicationFailure? Of(Exception failure, int replication) => failure switch
    {
        LimitReachedException limit => new(
            replication, limit.IsOfEvents ? FailureCause.Events : FailureCause.OpenProblems, limit.Most, limit.Day.ToString("F1", CultureInfo.InvariantCulture)),
        // The machine, not the scenario.
        OperationCanceledException or OutOfMemoryException or IOException or UnauthorizedAccessException => null,
        _ => new(replication, FailureCause.Defect, 0, $"{failure.GetType().Name}: {failure.Message.TrimEnd('.')}"),
    };
}

/// <summary>A scenario that is in no result, because one of its replications failed.</summary>
/// <param name="Index">Its number in the study, from 0.</param>
/// <param name="Failure">The first of its replications that failed. Those before it are finished.</param>
internal sealed record ScenarioFailure(int Index, ReplicationFailure Failure);

/// <summary>What became of one replication.</summary>
/// <param name="Done">What it came to; <see langword="null"/> when it failed, or was not tried because one before it had failed.</param>
/// <param name="Failure">Why it failed; <see langword="null"/> when it did not.</param>
internal readonly record struct Attempt((ReplicationResult Result, ReplicationTotals Totals)? Done, ReplicationFailure? Failure = null);
