using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>The same problem submitted once more while its case is open (T17). It is filtered, or merged by the agent who finds it.</summary>
internal sealed class Duplicate(
    Desk desk, ProblemIdentity problem, Submission content, CaseFile file, QueueClass queuedAs, int submission, double mergeMinutes, Draws draws)
{
    private LinkedListNode<Duplicate>? node; // its place among the open ones

    /// <summary>Submits it.</summary>
    public void Begin()
    {
        node = desk.OpenDuplicates.AddLast(this);
        desk.Environment.Start(Live());
    }

    private IEnumerable<Event> Live()
    {
        var scenario = desk.Scenario;
        if (scenario.PreScreen.IsEnabled)
        {
            if (draws.Minutes(scenario.PreScreen.DelayMinutes, Purpose.DuplicateTime, submission) is var screening and > 0)
                yield return desk.Environment.Sleep(TimeSpan.FromTicks(screening));
            file.NoteJudgement(desk.PreScreen.Judge(content, draws));
            if (file.Reason != FilterReason.None)
            {
                Close(CaseOutcome.Filtered);
                yield break;
            }
        }

        var routes = desk.Routes.ForType(file.DeclaredType);
        var joined = desk.NowTicks;
        var team = desk.Dispatch.Start(routes, problem, queuedAs);
        if (team is null)
        {
            var ticket = desk.Dispatch.Join(routes, problem, Standing(), -1);
            yield return ticket;
            team = ticket.TakenBy!;
        }

        file.NoteWait(desk.NowTicks - joined);
        var touch = Ticks.From(mergeMinutes, Ticks.PerMinute);
        using (new Agent(team))
        {
            if (touch > 0)
                yield return desk.Environment.Sleep(TimeSpan.FromTicks(touch));
            file.FirstResponseTicks = desk.NowTicks;
        }

        Close(CaseOutcome.Merged);
    }

    /// <summary>Writes it when the run stops.</summary>
    public void Stop() => file.Close(CaseOutcome.Open, desk.NowTicks, desk.Sink);

    private Standing Standing() =>
        new(queuedAs, file.PlaceTicks, long.MaxValue, desk.CostRates?.Of(file, content, draws, isSorted: false) ?? 0);

    private void Close(CaseOutcome outcome)
    {
        file.Close(outcome, desk.NowTicks, desk.Sink);
        desk.OpenDuplicates.Remove(node!);
    }
}
