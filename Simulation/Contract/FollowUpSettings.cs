namespace QueueSim.Contract;

/// <summary>What follow-ups on a case that does not move bring (T15–T17, C8).</summary>
public sealed record FollowUpSettings
{
    /// <summary>Nobody follows up.</summary>
    public static FollowUpSettings None { get; } = new()
    {
        AfterHours = 72,
        Maximum = 0,
        ReminderGainHours = 0,
        ReminderInformsProbability = 0,
        PushFlagProbability = 0,
        MergeTouchFactor = 1,
    };

    /// <summary>Hours without any movement before a follow-up, above 0. Submission, touch, answer and follow-up are movements.</summary>
    public required double AfterHours { get; init; }

    /// <summary>Most follow-ups on one problem; 0 switches all of them off.</summary>
    public required int Maximum { get; init; }

    /// <summary>
    /// Hours, 0 or more, without movement after which a follow-up is timely; an earlier one is not. An early reminder neither moves the case
    /// nor informs.
    /// </summary>
    public double IdleHours { get; init; }

    /// <summary>Probability that an early reminder or push is flagged as high-risk contact (C8).</summary>
    public double EarlyFlagProbability { get; init; }

    /// <summary>Part of a touch that an agent needs to read a reminder or push.</summary>
    public double ReminderTouchFactor { get; init; }

    /// <summary>Hours by which a timely reminder moves a case's place in the queue forward.</summary>
    public required double ReminderGainHours { get; init; }

    /// <summary>Probability that the new information of a timely reminder supplies what was missing.</summary>
    public required double ReminderInformsProbability { get; init; }

    /// <summary>Probability that pushing is flagged as high-risk contact. The problem's cases then queue behind all others.</summary>
    public required double PushFlagProbability { get; init; }

    /// <summary>Factor from 0 to 1 on that probability where a push is timely and the problem of high priority.</summary>
    public double CriticalFlagFactor { get; init; } = 1;

    /// <summary>
    /// Days from 0 in which a flag puts the account's cases about other problems last, too. Without effect where
    /// every problem has an account of its own (<see cref="SellerSettings.Accounts"/>).
    /// </summary>
    public double FlagDays { get; init; }

    /// <summary>Part of a touch that an agent needs to recognise and merge a duplicate.</summary>
    public required double MergeTouchFactor { get; init; }
}
