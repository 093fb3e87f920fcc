namespace QueueSim.Tests.Model.Exact;

/// <summary>Who may chat (C3, C4): what the conditions of health have in common, registered brands and bulk deletions.</summary>
public sealed class ChatAccessTests
{
    private static readonly SellerSettings Half = SellerSettings.Plain with { HealthRatingProbability = 0.5, NoViolationProbability = 0.5 };

    [Fact]
    public void Conditions_that_are_one_quality_hold_together()
    {
        // Fully correlated, the share of accounts that meet all is the least of the probabilities; independent, their product.
        Assert.InRange(Share(Half with { HealthCorrelation = 1 }), 0.48, 0.52);
        Assert.InRange(Share(Half), 0.23, 0.27);
        // Two normal qualities of correlation ½ are both below the median with probability ¼ + asin(½) / 2π = ⅓.
        Assert.InRange(Share(Half with { HealthCorrelation = 0.5 }), 0.313, 0.353);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void Whatever_the_correlation_a_single_condition_holds_as_often_as_it_says(double correlation) =>
        Assert.InRange(Share(SellerSettings.Plain with { LateShipmentsProbability = 0.3, HealthCorrelation = correlation }), 0.28, 0.32);

    [Theory]
    [InlineData(0, 100, 0.5, 0)]
    [InlineData(1, 100, 0.5, 1)]
    [InlineData(1, 89, 0.5, 0)]
    [InlineData(1, 90, 0.5, 1)]
    [InlineData(1, 100, 0, 0)]
    [InlineData(1, 0, 1, 1)]
    public void Registered_brands_need_not_wait_for_a_part_of_the_180_days(double registered, double ageDays, double waiver, double expected) =>
        Assert.Equal(expected, Share(SellerSettings.Plain with { BrandRegisteredProbability = registered, AccountAgeDays = PlainDesk.Constant(ageDays) }, waiver));

    [Fact]
    public void Listings_deleted_in_bulk_close_the_chat()
    {
        Assert.Equal(0, Share(SellerSettings.Plain with { BulkDeletionProbability = 1 }));
        Assert.InRange(Share(SellerSettings.Plain with { BulkDeletionProbability = 0.2 }), 0.78, 0.82);
    }

    private static double Share(SellerSettings sellers, double waiver = 0)
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 3000);
        var records = PlainDesk.Run(plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Sellers = SellerGroup.Mixed }],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Sellers = sellers,
            Chat = PlainDesk.Chat with { BrandAgeWaiver = waiver },
        });
        return records.Problems.Average(problem => problem.HasChatAccess ? 1.0 : 0);
    }
}
