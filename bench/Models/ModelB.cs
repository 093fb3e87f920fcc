using QueueSim.Randomness;

namespace QueueSim.Bench.Models;

/// <summary>
/// Pre-screen that filters 41 % of faultless submissions, resubmission, a pool of 50 with two priorities, and a second pool of 9 that takes over some cases. The unit
/// of time is the hour. Every way of running it draws the same numbers.
/// </summary>
internal static class ModelB
{
    public const double ArrivalsPerHour = 61.163;
    public const double HighShare = 0.25;
    public const double Threshold = 1.2159;
    public const double ReturnProbability = 0.5;
    public const int MaximumSubmissions = 3;
    public const int Agents1 = 50;
    public const int Agents2 = 9;
    public const double EscalationProbability = 0.15;

    public const double KnownShareReachingPool1 = 0.7358;
    public const double KnownHoursHigh = 1.976;
    public const double KnownHoursOrdinary = 2.150;
    public const double KnownWait1 = 0.0689;
    public const double KnownWait2 = 0.889;

    public static readonly ExponentialDistribution ScreenMinutes = new(3);
    public static readonly ExponentialDistribution NoticeHours = new(4);
    public static readonly LognormalDistribution TouchMinutes = new(60, 1);
    public static readonly LognormalDistribution EscalationMinutes = new(72, 1);

    /// <summary>0 for high, 1 for ordinary.</summary>
    public static int CaseType(CaseStream random) => random.Uniform(Purpose.CaseType) < HighShare ? 0 : 1;

    public static long ScreenTicks(CaseStream random, int submission) =>
        Clock.Minutes(ScreenMinutes.Quantile(random.Uniform(Purpose.PreScreenTime, submission)));

    public static bool ComesBack(CaseStream random, int submission) =>
        submission < MaximumSubmissions && random.Uniform(Purpose.ReturnAfterBounce, submission) < ReturnProbability;

    public static long NoticeTicks(CaseStream random, int submission) =>
        Clock.Hours(NoticeHours.Quantile(random.Uniform(Purpose.NoticeTime, submission)));

    public static long TouchTicks(CaseStream random) => Clock.Minutes(TouchMinutes.Quantile(random.Uniform(Purpose.Touch)));

    public static bool IsEscalated(CaseStream random) => random.Uniform(Purpose.Escalation) < EscalationProbability;

    public static long EscalationTicks(CaseStream random) =>
        Clock.Minutes(EscalationMinutes.Quantile(random.Uniform(Purpose.EscalationTouch)));
}
