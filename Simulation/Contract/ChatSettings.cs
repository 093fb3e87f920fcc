using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>The chat channel (C1–C14).</summary>
public sealed record ChatSettings
{
    /// <summary>Team of chat agents (index into <see cref="Scenario.Teams"/>).</summary>
    public required int TeamIndex { get; init; }

    /// <summary>Clock of <see cref="AvailabilityByHour"/>, of the daily limit and of the peak.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>24 probabilities that an attempt is let through to the chat team at all, by hour of the day (C6).</summary>
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

    /// <summary>Hours from the AI's part until an agent is asked for: chats are worked through like messages (C2).</summary>
    public Distribution ReplyHours { get; init; } = new ConstantDistribution(0);

    /// <summary>Probability that the AI solves a self-servable problem.</summary>
    public required double AiSolveProbability { get; init; }

    /// <summary>Probability that the AI misjudges a problem in a wrong category, and connects no agent (C9).</summary>
    public required double MisjudgeProbability { get; init; }

    /// <summary>Probability that an enquiry whose answer is on the help pages counts as invalid (C11).</summary>
    public required double InvalidProbability { get; init; }

    /// <summary>Invalid enquiries in a row that freeze chat (C11).</summary>
    public required int InvalidToFreeze { get; init; }

    /// <summary>Days for which chat is frozen (C11).</summary>
    public required double FreezeDays { get; init; }

    /// <summary>Minutes a seller waits for a chat agent before the attempt fails.</summary>
    public required Distribution PatienceMinutes { get; init; }

    /// <summary>Minutes of a chat agent's work.</summary>
    public required Distribution TouchMinutes { get; init; }

    /// <summary>Probability that handing over with context supplies what the text left out (C7).</summary>
    public required double ContextProbability { get; init; }

    /// <summary>Factor on touch and investigation time of cases that a chat agent handed over with context.</summary>
    public double ContextWorkFactor { get; init; } = 1;

    /// <summary>Hours by which a handed-over case's place in the queue moves forward.</summary>
    public required double HandoverGainHours { get; init; }
}
