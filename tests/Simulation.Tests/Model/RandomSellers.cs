using QueueSim.Randomness;

namespace QueueSim.Tests.Model;

/// <summary>What sellers do on a desk drawn at random. It has a stream of its own; the rest is drawn as without it.</summary>
internal static class RandomSellers
{
    public static Scenario On(Scenario desk, int draw)
    {
        var random = new CaseStream(4712, draw, 0);
        var next = 0;
        double U() => random.Uniform(Purpose.Decision, next++);
        double Between(double low, double high) => low + (high - low) * U();

        return desk with
        {
            Strategies = [.. desk.Strategies.Select(strategy => strategy with { Watches = (Watching)(int)Between(0, 3), KeepsTemplates = U() < 0.5 })],
            Sellers = desk.Sellers with
            {
                SizeCv = Between(0, 2),
                MissedNoticeProbability = Between(0, 0.5),
                MissedNoticeHours = Between(0, 40),
                WatchFactor = new PerWatching(Between(1, 3), 1, U()),
            },
            Access = desk.Access with { IndividualDelayHours = new ExponentialDistribution(Math.Round(Between(0.01, 20), 4)) },
            FollowUps = desk.FollowUps with
            {
                IdleHours = Between(0, 30),
                EarlyFlagProbability = U(),
                ReminderTouchFactor = U(),
                CriticalFlagFactor = U(),
            },
            Handling = desk.Handling with { ReplyWindowHours = Between(1, 60) },
        };
    }
}
