using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>The chat channel (C1–C17).</summary>
public sealed record ChatSettings
{
    /// <summary>Team of chat agents (index into <see cref="Scenario.Teams"/>).</summary>
    public required int TeamIndex { get; init; }

    /// <summary>Clock of <see cref="AvailabilityByHour"/>, of the daily limit and of the peak.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>24 probabilities that chat is offered to an attempt, by hour of the day. Load and staffing come on top.</summary>
    public required IReadOnlyList<double> AvailabilityByHour { get; init; }

    /// <summary>Hour of the day at which the peak begins (C6).</summary>
    public required int PeakStartHour { get; init; }

    /// <summary>Age in days from which an account may chat (C3).</summary>
    public required double MinimumAccountAgeDays { get; init; }

    /// <summary>Hours without a reply before a case's seller starts to chat (C5).</summary>
    public required double StartAfterHours { get; init; }

    /// <summary>Hours between an attempt that did not get through and the next.</summary>
    public required Distribution RetryHours { get; init; }

    /// <summary>Most attempts about one problem, at least 1.</summary>
    public required int MaximumAttempts { get; init; }

    /// <summary>Most attempts of an account in a day; more are forced into the ticket channel (C10).</summary>
    public required int DailyLimit { get; init; }

    /// <summary>Minutes of the AI's part of a chat (C9).</summary>
    public required Distribution AiMinutes { get; init; }

    /// <summary>Probability that the AI solves a self-servable problem.</summary>
    public required double AiSolveProbability { get; init; }

    /// <summary>Probability that the AI misjudges a problem in a wrong category, and connects no agent (C9).</summary>
    public required double MisjudgeProbability { get; init; }

    /// <summary>Probability that an enquiry whose answer is on the help pages counts as invalid (C11).</summary>
    public required double InvalidProbability { get; init; }

    /// <summary>Factor from 0 on it for sellers whose strategy does not read the help pages. Beyond certainty it adds nothing.</summary>
    public double UnreadInvalidFactor { get; init; } = 1;

    /// <summary>Invalid enquiries in a row that freeze chat (C11).</summary>
    public required int InvalidToFreeze { get; init; }

    /// <summary>Days for which chat is frozen (C11).</summary>
    public required double FreezeDays { get; init; }

    /// <summary>Minutes a seller waits for a chat agent before the attempt fails.</summary>
    public required Distribution PatienceMinutes { get; init; }

    /// <summary>Whether chats that bring everything (<see cref="PartTouchFactor"/>) are served before others.</summary>
    public bool PreparedFirst { get; init; }

    /// <summary>Minutes of a chat agent's work on a chat that brings everything.</summary>
    public required Distribution TouchMinutes { get; init; }

    /// <summary>
    /// Factor from 0 on an agent's time for each part that a chat lacks (C15). The parts are the right category, the ASIN or a case,
    /// proof, what is wanted, and a language that the market's teams read.
    /// </summary>
    public double PartTouchFactor { get; init; } = 1;

    /// <summary>Factor from 0 to 1 on the probability that the agent solves the problem, for each part it lacks.</summary>
    public double PartSolveFactor { get; init; } = 1;

    /// <summary>Factor from 0 to 1 on <see cref="ContextProbability"/>, for each part that is lacking.</summary>
    public double PartContextFactor { get; init; } = 1;

    /// <summary>Probability that a problem is handed over with its context (C7), which supplies what the text lacks.</summary>
    public required double ContextProbability { get; init; }

    /// <summary>Factor on touch and investigation time of cases that a chat agent handed over with context.</summary>
    public double ContextWorkFactor { get; init; } = 1;

    /// <summary>Hours by which the place of a case that is handed over with context moves forward.</summary>
    public required double HandoverGainHours { get; init; }

    /// <summary>Factor from 0 on the intake of a case that is handed over; at 0 it skips intake.</summary>
    public double HandoverIntakeFactor { get; init; }

    /// <summary>Attempts about one problem in quick succession, 0 or more, that are no pushing yet (C8).</summary>
    public int PushAttempts { get; init; } = int.MaxValue;

    /// <summary>Hours from the beginning of one attempt, 0 or more, within which the next follows quickly.</summary>
    public double PushWithinHours { get; init; }

    /// <summary>Probability that an attempt that pushes is flagged as high-risk contact (C8).</summary>
    public double PushFlagProbability { get; init; }

    /// <summary>Probability that a third party who chats for the seller is recognised in an attempt (C16).</summary>
    public double ThirdPartyBanProbability { get; init; }

    /// <summary>Days for which an account is suspended whose chat was a third party's.</summary>
    public double SuspensionDays { get; init; }

    /// <summary>Part from 0 to 1 of <see cref="MinimumAccountAgeDays"/> that registered brands need not wait (C17).</summary>
    public double BrandAgeWaiver { get; init; }
}
