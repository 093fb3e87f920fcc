using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Advice;

/// <summary>Runs the study of a seller without writing anything.</summary>
internal static class AdviceRun
{
    /// <summary>Scenarios whose single problems are compared.</summary>
    public static FocalTimes Times(AdvicePlan plan, IRunResults? inner) =>
        new(inner, plan.Stuck.SelectMany(question => question.Options.Select(option => option.Scenario).Append(question.Wait)).ToHashSet());

    /// <summary>Runs it.</summary>
    /// <param name="plan">What its scenarios stand for.</param>
    /// <param name="study">The study.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AdviceResult Run(AdvicePlan plan, Study study, RunOptions options, IRunProgress progress, CancellationToken cancellation)
    {
        var times = Times(plan, null);
        var outcome = new StudyRunner(study.Count, index => study[index].Compile(), options, study.Rule).Run(times, progress, cancellation);
        return outcome.IsComplete ? new AdviceResult(plan, outcome.Results, times) : throw new OperationCanceledException(cancellation);
    }
}
