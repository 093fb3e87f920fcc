using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>A live bar for terminals.</summary>
internal sealed class ProgressBarDisplay : IRunProgress
{
    private readonly ProgressContext context;
    private ProgressTask? bar;
    private readonly Dictionary<string, ProgressTask> targets = [];
    private long problems;
    private volatile string desk = "";

    private ProgressBarDisplay(ProgressContext context) => this.context = context;

    /// <summary>Runs some work under a live bar that disappears into a finished one at the end.</summary>
    public static T Show<T>(Func<IRunProgress, T> work) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .Start(context => work(new ProgressBarDisplay(context)));

    public void Start(int scenarios, int replications) =>
        bar = context.AddTask(Say.This("terminal.bar", ("scenarios", scenarios), ("n", replications)), maxValue: (double)scenarios * replications);

    public void StartDesks(int desks, int scenarios, int replications)
    {
        Start(desks * scenarios, replications);
        DeskDone(0, desks);
    }

    public void DeskDone(int done, int of) => desk = Say.This("terminal.bar_desk", ("n", Math.Min(done + 1, of)), ("all", of));

    public void ReplicationDone(long problems)
    {
        var all = Interlocked.Add(ref this.problems, problems);
        bar!.Description = Markup.Escape(Say.This("terminal.bar_problems", ("desk", desk), ("problems", all.ToString("N0"))));
        bar.Increment(1);
    }

    public void GoOn(long replications) => bar!.MaxValue += replications;

    // A bar for each target, full when the interval is narrow enough: replications grow with the square of the width.
    public void Looked(PrecisionOutcome look, int? next)
    {
        foreach (var reading in look.Readings)
        {
            if (!targets.TryGetValue(reading.Target.Text, out var target))
                targets.Add(reading.Target.Text, target = context.AddTask("", maxValue: 1));
            target.Description = Markup.Escape(Printable.Text(Say.This("terminal.bar_look", ("n", look.Replications), ("reading", LookWords.Of(reading)))));
            target.Value = reading.IsInside ? 1 : Math.Pow(reading.TimesTooWide, -2);
        }
    }

    public void Looked(SelectionLook look)
    {
        if (!targets.TryGetValue("", out var target))
            targets.Add("", target = context.AddTask("", maxValue: Math.Max(1, look.Of - 1)));
        target.Description = Markup.Escape(Printable.Text(LookWords.Of(look)));
        target.Value = look.Of - look.Step.Left.Count;
    }
}
