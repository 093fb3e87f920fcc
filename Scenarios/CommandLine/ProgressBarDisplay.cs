using QueueSim.Scenarios.Running;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>A live bar for terminals.</summary>
internal sealed class ProgressBarDisplay : IRunProgress
{
    private readonly ProgressContext context;
    private ProgressTask? bar;
    private long problems;

    private ProgressBarDisplay(ProgressContext context) => this.context = context;

    /// <summary>Runs some work under a live bar that disappears into a finished one at the end.</summary>
    public static T Show<T>(Func<IRunProgress, T> work) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .Start(context => work(new ProgressBarDisplay(context)));

    public void Start(int scenarios, int replications) =>
        bar = context.AddTask($"{scenarios} scenarios × {replications} replications", maxValue: (double)scenarios * replications);

    public void ReplicationDone(long problems)
    {
        var all = Interlocked.Add(ref this.problems, problems);
        bar!.Description = Markup.Escape($"{all:N0} problems");
        bar.Increment(1);
    }
}
