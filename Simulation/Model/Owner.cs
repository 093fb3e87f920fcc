using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Who has a problem: strategy and market (indices), membership of the focal cohort, and the seller.</summary>
internal readonly record struct Owner(int Strategy, int Market, bool IsFocal, Seller Seller)
{
    /// <summary>The owner that a stream draws: that of an account, or of a problem that has an account of its own.</summary>
    /// <param name="desk">The replication.</param>
    /// <param name="stream">Uniforms of the account, or of the problem.</param>
    /// <param name="sizeRank">Share of accounts that are smaller; null where all are alike.</param>
    /// <param name="caseType">Type of the problem: not all need be of the cohort.</param>
    public static Owner Of(Desk desk, CaseStream stream, double? sizeRank, int caseType)
    {
        var market = desk.Population.Market(stream);
        var isFocal = desk.Population.MayBeFocal(caseType) && desk.Population.IsFocal(stream, market);
        var strategy = desk.Population.Strategy(stream, isFocal);
        var seller = Seller.Of(desk.Scenario, desk.Strategies[strategy], desk.Scenario.Markets[market], new Draws(stream), sizeRank);
        return new Owner(strategy, market, isFocal, seller);
    }
}
