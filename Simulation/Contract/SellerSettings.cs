using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>What sellers are like, independently of how they submit.</summary>
public sealed record SellerSettings
{
    /// <summary>Share of the accounts that are large ones where sizes differ; at least one is.</summary>
    public const double LargeShare = 0.1;

    /// <summary>Professional sellers with old accounts in good health.</summary>
    public static SellerSettings Plain { get; } = new()
    {
        ProfessionalProbability = 1,
        AccountAgeDays = new ConstantDistribution(3650),
        HealthRatingProbability = 1,
        NoViolationProbability = 1,
        OrderDefectsProbability = 1,
        LateShipmentsProbability = 1,
        ValidTrackingProbability = 1,
    };

    /// <summary>
    /// Accounts that problems belong to, in proportion to their sizes (<see cref="SizeCv"/>). 0 gives every problem an account of its own.
    /// </summary>
    /// <remarks>
    /// What a seller is and does (all settings below, strategy, market, cohort) belongs to the account, and so do the limits of chat
    /// (C10, C11) and flags (C8). Memory of a replication: 40 bytes an account, and some 60 for each that chats or is flagged.
    /// </remarks>
    public int Accounts { get; init; }

    /// <summary>
    /// Coefficient of variation, 0 or more, of the sizes of accounts, which are lognormal.
    /// An account's share of all problems is its share of the sizes. 0 makes all equal. Without effect where every problem has an account of its own.
    /// </summary>
    public double SizeCv { get; init; }

    /// <summary>
    /// Probability that a seller is professional rather than individual (T12). Where accounts differ in size, the smallest are the individual
    /// ones; their share of the problems is smaller than their share of the accounts.
    /// </summary>
    public required double ProfessionalProbability { get; init; }

    /// <summary>Age of the account in days when a problem appears. The same for all problems of an account, so that ages do not drift in a long run.</summary>
    public required Distribution AccountAgeDays { get; init; }

    /// <summary>Probability of an account health rating of 98 % or more for 90 days (C3).</summary>
    public required double HealthRatingProbability { get; init; }

    /// <summary>Probability of no major policy violation (C3).</summary>
    public required double NoViolationProbability { get; init; }

    /// <summary>Probability of an order defect rate below 1 % (C3).</summary>
    public required double OrderDefectsProbability { get; init; }

    /// <summary>Probability of a late shipment rate below 5 % (C3).</summary>
    public required double LateShipmentsProbability { get; init; }

    /// <summary>Probability of a valid tracking rate above 95 % (C3).</summary>
    public required double ValidTrackingProbability { get; init; }

    /// <summary>
    /// Correlation from 0 to 1 between the qualities behind any two conditions of health. They share one normal factor; at 0
    /// they are independent.
    /// </summary>
    public double HealthCorrelation { get; init; }

    /// <summary>Probability that a seller has registered a brand, which may open chat early.</summary>
    public double BrandRegisteredProbability { get; init; }

    /// <summary>Probability that a seller has deleted listings in bulk so recently that chat is closed.</summary>
    public double BulkDeletionProbability { get; init; }

    /// <summary>
    /// Probability that a seller, of whatever kind, misses all notices of bounces and questions (A16).
    /// So it goes without e-mail or second factor, or with a full spam folder. Whoever has somebody watch the cases (<see cref="Watching.Dedicated"/>) misses none.
    /// </summary>
    public double MissedNoticeProbability { get; init; }

    /// <summary>Hours, 0 or more, after which a seller who missed a notice comes across it.</summary>
    public double MissedNoticeHours { get; init; }

    /// <summary>Factor from 0 on the time to act on a bounce, a question or a decision, by how cases are watched.</summary>
    public PerWatching WatchFactor { get; init; } = new(1, 1, 1);
}

/// <summary>One number for each way of watching.</summary>
public sealed record PerWatching(double Rarely, double Daily, double Dedicated)
{
    /// <summary>The number of one way of watching.</summary>
    public double this[Watching watching] => watching switch
    {
        Watching.Rarely => Rarely,
        Watching.Daily => Daily,
        _ => Dedicated,
    };
}
