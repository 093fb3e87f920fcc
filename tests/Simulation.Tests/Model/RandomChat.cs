using QueueSim.Randomness;

namespace QueueSim.Tests.Model;

/// <summary>What a chat brings, how sellers behave in it, who has access and voice messages, all at strengths drawn at random.</summary>
internal static class RandomChat
{
    public static Scenario On(int draw, Scenario desk)
    {
        var random = new CaseStream(4712, draw, 0);
        var next = 0;
        double U() => random.Uniform(Purpose.Decision, next++);
        double Between(double low, double high) => low + ((high - low) * U());

        return desk with
        {
            Chat = desk.Chat! with
            {
                HandoverIntakeFactor = U(),
                UnreadInvalidFactor = Between(0, 2),
                PreparedFirst = U() < 0.5,
                PartTouchFactor = Between(0.5, 2),
                PartSolveFactor = U(),
                PartContextFactor = U(),
                PushAttempts = (int)Between(0, 4),
                PushWithinHours = Between(0, 10),
                PushFlagProbability = U(),
                ThirdPartyBanProbability = Between(0, 0.3),
                SuspensionDays = Between(0, 3),
                BrandAgeWaiver = U(),
            },
            Sellers = desk.Sellers with { HealthCorrelation = U(), BrandRegisteredProbability = U(), BulkDeletionProbability = Between(0, 0.3) },
            Markets = [.. desk.Markets.Select(market => market with { HasVoicePilot = U() < 0.5 })],
            Voice = new VoiceSettings { VagueFactor = U(), ListenMinutes = Between(0, 10) },
        };
    }
}
