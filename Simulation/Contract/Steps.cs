namespace QueueSim.Contract;

/// <summary>What happened to a problem at some moment, as far as no other record tells it.</summary>
public enum StepKind
{
    /// <summary>The problem appeared; the step names its account.</summary>
    Appeared,

    /// <summary>A case was submitted, a duplicate perhaps.</summary>
    Submitted,

    /// <summary>A case joined the queue of a team; the step has its position there.</summary>
    Queued,

    /// <summary>An agent of a team has finished a touch of the case.</summary>
    TouchEnded,

    /// <summary>The wrong team has sent the case to the right one.</summary>
    Transferred,

    /// <summary>An agent has asked the seller something.</summary>
    Asked,

    /// <summary>The seller has answered.</summary>
    Answered,

    /// <summary>The case moved on to the escalation team.</summary>
    Escalated,

    /// <summary>The investigation before the decision began.</summary>
    InvestigationBegan,

    /// <summary>The seller followed up on a case that did not move.</summary>
    FollowedUp,
}

/// <summary>One step in the life of a problem. Written when it happens.</summary>
/// <param name="Problem">Number of the problem.</param>
/// <param name="Submission">Cases of the problem so far; 0 before the first.</param>
/// <param name="Kind">What happened.</param>
/// <param name="AtTicks">When, in ticks of 100 ns since the start of the run.</param>
/// <param name="Team">Team that it happened at (index into <see cref="Scenario.Teams"/>), or −1.</param>
/// <param name="Position">Position in the queue, 1 for the case that is called next; 0 where it is no matter of a queue.</param>
/// <param name="Account">Number of the account that has the problem, or −1 for one of its own; known when it appears.</param>
public readonly record struct StepRecord(
    long Problem, int Submission, StepKind Kind, long AtTicks, int Team = -1, int Position = 0, int Account = -1);

/// <summary>A sink that wants the steps in between, too. Who does not ask for them gets a run that does not count positions.</summary>
public interface IStepSink : IRecordSink
{
    /// <summary>Something happened to a problem.</summary>
    void Add(in StepRecord record);
}
