using System.Diagnostics.CodeAnalysis;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Progress for logs: a plain line every ten seconds, and one at the end.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="study">Which study of how many it is of.</param>
/// <param name="time">The clock; <see langword="null"/> for the machine's.</param>
internal sealed class ProgressLines(TextWriter output, (int Number, int Of) study, TimeProvider? time = null) : IRunProgress, IDisposable
{
    /// <summary>Lines whose replications the speed is taken from. Those that were found go by in no time, and say nothing of the rest.</summary>
    private const int MostMarks = 6;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly Queue<(TimeSpan At, long Done)> marks = [];
    private long start;
    private ITimer? timer;
    private long total;
    private long done;
    private int failed;
    private TimeSpan lastLine;
    private bool tellsLooks;
    private int left;

    private TimeSpan Elapsed => time.GetElapsedTime(start);

    public void Start(int scenarios, int replications)
    {
        output.WriteLine(Say.This("terminal.running", ("scenarios", scenarios), ("n", replications)));
        Begin((long)scenarios * replications);
    }

    public void StartPart(int replications) => Begin(replications);

    public void StartDesks(int desks, int scenarios, int replications)
    {
        output.WriteLine(Say.This("terminal.running_desks", ("desks", desks), ("scenarios", scenarios), ("n", replications)));
        tellsLooks = true;
        Begin((long)desks * scenarios * replications);
    }

    public void DeskDone(int done, int of)
    {
        lock (gate)
        {
            var seconds = Elapsed.TotalSeconds;
            lastLine = Elapsed;
            output.WriteLine(Say.This("terminal.desk_done", ("done", done), ("all", of), ("seconds", seconds.ToString("F0")), ("left", (seconds / done * (of - done)).ToString("F0"))));
        }
    }

    public void ReplicationDone(long problems)
    {
        lock (gate)
        {
            done++;
            // Nobody knows whether looks will ask for more.
            if (done == total && !tellsLooks)
                Tell();
        }
    }

    public void ScenarioFailed()
    {
        lock (gate)
        {
            failed++;
        }
    }

    public void GoOn(long replications)
    {
        lock (gate)
        {
            tellsLooks = true;
            total += replications;
        }
    }

    public void Looked(PrecisionOutcome look, int? next) => Tell(LookWords.Of(look, next));

    public void Looked(SelectionLook look)
    {
        // Some looks are a replication apart.
        if (!tellsLooks || look.Step.Left.Count != left || Elapsed - lastLine >= Between)
            Tell(LookWords.Of(look));
        left = look.Step.Left.Count;
    }

    public void Dispose() => timer?.Dispose();

    [MemberNotNull(nameof(timer))]
    private void Begin(long replications)
    {
        timer?.Dispose();
        lock (gate)
        {
            (total, done, start) = (replications, 0, time.GetTimestamp());
            marks.Clear();
            marks.Enqueue((TimeSpan.Zero, 0));
        }

        timer = time.CreateTimer(_ => TellAtTimes(), null, Between, Between);
    }

    private void TellAtTimes()
    {
        lock (gate)
        {
            // The last line has been written.
            if (done < total)
                Tell();
        }
    }

    private void Tell()
    {
        var (now, (from, before)) = (Elapsed, marks.Peek());
        var speed = now > from ? (done - before) / (now - from).TotalSeconds : 0;
        lastLine = now;
        marks.Enqueue((now, done));
        if (marks.Count > MostMarks)
            marks.Dequeue();
        output.WriteLine((study.Of > 1 ? Say.This("terminal.study", ("number", study.Number), ("of", study.Of)) : "") + Say.This(
            "terminal.progress", ("done", done), ("all", total), ("percent", Math.Floor(100.0 * done / total).ToString("F0")), ("speed", speed.ToString(speed < 100 ? "F1" : "F0")),
            ("left", speed > 0 ? Clock((total - done) / speed) : "–"), ("memory", SizeWords.Size(Environment.WorkingSet)), ("failed", failed)));
    }

    private static string Clock(double seconds)
    {
        var whole = (long)Math.Ceiling(seconds);
        return whole < 3600 ? $"{whole / 60:00}:{whole % 60:00}" : $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}";
    }

    private void Tell(string line)
    {
        lock (gate)
        {
            lastLine = Elapsed;
            output.WriteLine(Printable.Text(line));
        }
    }
}
