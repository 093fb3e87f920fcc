using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>Who may open cases, and with which rights (T12, T14).</summary>
public sealed record AccessSettings
{
    /// <summary>Everybody may do everything.</summary>
    public static AccessSettings Open { get; } = new()
    {
        NewAccountDays = 0,
        UnlockProbability = 1,
        UnlockHours = new ConstantDistribution(0),
        IndividualsHavePriority = true,
    };

    /// <summary>Days in which a new account may not open cases in markets that restrict it; 0 switches the rule off.</summary>
    public required double NewAccountDays { get; init; }

    /// <summary>Probability that a locked-out seller does what unlocks the account (such as a first order). Otherwise the problem is blocked.</summary>
    public required double UnlockProbability { get; init; }

    /// <summary>Hours until the account is unlocked; at the latest it is when it is no longer new.</summary>
    public required Distribution UnlockHours { get; init; }

    /// <summary>Whether individual sellers' cases can have high priority; if not, they queue as ordinary ones.</summary>
    public required bool IndividualsHavePriority { get; init; }

    /// <summary>Hours that a case of an individual seller spends in general support before its intake (T12). Occupies nobody.</summary>
    public Distribution IndividualDelayHours { get; init; } = new ConstantDistribution(0);
}
