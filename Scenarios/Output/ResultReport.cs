using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>Charts and report of a complete run.</summary>
internal static class ResultReport
{
    public static void Write(Study study, RunOptions options, Manifest manifest, StudyOutcome outcome, ResultFolder folder)
    {
    }
}
