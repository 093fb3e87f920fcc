using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>A kind of problem, which is also the category a seller should declare.</summary>
public sealed record CaseType
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>Share of all problems, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>
    /// How often large accounts have it, compared with small ones, above 0. Only ratios between case types matter. <see cref="Share"/> stays the share of all problems.
    /// Without effect where accounts are alike.
    /// </summary>
    public double LargeAccountFactor { get; init; } = 1;

    /// <summary>Priority in every team's queue.</summary>
    public required Priority Priority { get; init; }

    /// <summary>The specialist team (index into <see cref="Scenario.Teams"/>).</summary>
    public required int TeamIndex { get; init; }

    /// <summary>Minutes of an agent's work on a visit, before the factors of language and evidence.</summary>
    public required Distribution TouchMinutes { get; init; }

    /// <summary>Hours from the pre-screen's pass (and translation) until the case stands in its first team's queue. Occupies nobody.</summary>
    public Distribution? IntakeHours { get; init; }

    /// <summary>Hours of internal waiting between the touch and the decision; occupies nobody.</summary>
    public required Distribution InvestigationHours { get; init; }

    /// <summary>Probability that help pages could solve the problem (hidden from the pre-screen).</summary>
    public required double SelfServableProbability { get; init; }

    /// <summary>Probability that the decision needs documents.</summary>
    public required double DocumentsNeededProbability { get; init; }

    /// <summary>Probability that the work needs the ASIN, order or shipment; cases without evidence lack it (T4).</summary>
    public double ReferenceNeededProbability { get; init; }

    /// <summary>Probability that a decision with complete evidence solves a problem of difficulty 1.</summary>
    public required double SolveProbability { get; init; }

    /// <summary>
    /// Whether a decision is a compliance appeal. Missing documents are not asked for but refused (T8), and what is sent by chat
    /// has to be sent in writing as well (C14).
    /// </summary>
    public bool IsCompliance { get; init; }

    /// <summary>Probability that a chat agent may and can solve the problem. Policy decisions are out of their power (C7).</summary>
    public double ChatSolveProbability { get; init; }

    /// <summary>What an hour of delay costs the seller, in currency units (T18).</summary>
    public double DelayCostPerHour { get; init; }

    /// <summary>
    /// What a seller loses for good, such as an account, when the problem ends unsolved, in currency units.
    /// <see langword="null"/> loses on by the hour, up to <see cref="RunWindow.HorizonDays"/>.
    /// </summary>
    public double? TerminalLoss { get; init; }

    /// <summary>Probability that the specialist team hands the case on to <see cref="EscalationTeamIndex"/> after its touch.</summary>
    public double EscalationProbability { get; init; }

    /// <summary>The team that escalated cases go to, or <see langword="null"/>; needed when the probability is above 0.</summary>
    public int? EscalationTeamIndex { get; init; }

    /// <summary>Minutes of the escalation team's work, before the factors of language and evidence. <see langword="null"/> when nothing escalates.</summary>
    public Distribution? EscalationTouchMinutes { get; init; }

    /// <summary>
    /// Hours from the submission of a case that a seller waits for its first touch before giving up.
    /// Translation, intake and queues all count. <see langword="null"/> waits for ever.
    /// </summary>
    public Distribution? PatienceHours { get; init; }

    /// <summary>Hours after its place at which a case is due, for teams with <see cref="TeamDiscipline.Due"/>; <see langword="null"/> for never.</summary>
    public double? DueHours { get; init; }

    /// <summary>The same in opening hours of the case type's own team; whichever is sooner counts.</summary>
    public double? DueOpenHours { get; init; }

    /// <summary>Probability that a seller who got no agent comes back with a new case. They gave up waiting, or the queue was full.</summary>
    public double RedialProbability { get; init; }

    /// <summary>Hours until then. <see langword="null"/> when the probability is 0.</summary>
    public Distribution? RedialHours { get; init; }

    /// <summary>Probability that a team's solution is none: the seller finds out and comes back with a new case.</summary>
    public double ReopenProbability { get; init; }

    /// <summary>Hours until then. <see langword="null"/> when the probability is 0.</summary>
    public Distribution? ReopenHours { get; init; }
}
