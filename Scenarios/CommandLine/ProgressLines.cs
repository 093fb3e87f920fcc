using System.Diagnostics;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Progress for logs: a plain line at every tenth of the way, and at least every half minute.</summary>
internal sealed class ProgressLines(TextWriter output) : IRunProgress
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Stopwatch watch = new();
    private long total;
    private long done;
    private long problems;
    private TimeSpan lastLine;
    private bool tellsLooks;
    private int left;

    public void Start(int scenarios, int replications)
    {
        total = (long)scenarios * replications;
        watch.Start();
        output.WriteLine(Say.This("terminal.running", ("scenarios", scenarios), ("n", replications)));
    }

    public void StartPart(int replications)
    {
        total = replications;
        watch.Start();
    }

    public void StartDesks(int desks, int scenarios, int replications)
    {
        total = (long)desks * scenarios * replications;
        // Desks are told instead of tenths.
        tellsLooks = true;
        watch.Start();
        output.WriteLine(Say.This("terminal.running_desks", ("desks", desks), ("scenarios", scenarios), ("n", replications)));
    }

    public void DeskDone(int done, int of)
    {
        lock (gate)
        {
            lastLine = watch.Elapsed;
            output.WriteLine(Say.This("terminal.desk_done", ("done", done), ("all", of), ("seconds", watch.Elapsed.TotalSeconds.ToString("F0")), ("left", (watch.Elapsed.TotalSeconds / done * (of - done)).ToString("F0"))));
        }
    }

    public void ReplicationDone(long problems)
    {
        lock (gate)
        {
            var tenth = done * 10 / total;
            done++;
            this.problems += problems;
            if ((tellsLooks || done * 10 / total == tenth) && watch.Elapsed - lastLine < LongestSilence)
                return;
            lastLine = watch.Elapsed;
            var remaining = watch.Elapsed.TotalSeconds / done * (total - done);
            output.WriteLine(Say.This("terminal.replications_done", ("done", done), ("all", total), ("percent", (100.0 * done / total).ToString("F0")), ("problems", this.problems.ToString("N0")), ("seconds", watch.Elapsed.TotalSeconds.ToString("F0")), ("left", remaining.ToString("F0"))));
        }
    }

    public void GoOn(long replications)
    {
        lock (gate)
        {
            // From here on looks are told instead of tenths: nobody knows what these would be tenths of.
            tellsLooks = true;
            total += replications;
        }
    }

    public void Looked(PrecisionOutcome look, int? next) => Tell(LookWords.Of(look, next));

    public void Looked(SelectionLook look)
    {
        // Some looks are a replication apart.
        if (!tellsLooks || look.Step.Left.Count != left || watch.Elapsed - lastLine >= LongestSilence)
            Tell(LookWords.Of(look));
        left = look.Step.Left.Count;
    }

    private void Tell(string line)
    {
        lock (gate)
        {
            lastLine = watch.Elapsed;
            output.WriteLine(Printable.Text(line));
        }
    }
}
