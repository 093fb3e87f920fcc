using MathNet.Numerics.Integration;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Health;

/// <summary>Problems of one strategy in markets that are alike for the way of a case.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Share">Share of all problems, 0 to 1.</param>
/// <param name="NeedsTranslation">Probability that the teams do not read its language.</param>
/// <param name="HasVoice">Whether a voice message comes with each case (T21).</param>
/// <param name="MayChat">Probability that chat is open to the seller.</param>
/// <param name="IsBlocked">Probability that a new account never gets in (T14).</param>
internal sealed record SellerKind(Strategy Strategy, double Share, double NeedsTranslation, bool HasVoice, double MayChat, double IsBlocked)
{
    private const double Farthest = 8; // of a normal factor, in standard deviations

    /// <summary>All kinds that occur.</summary>
    public static IReadOnlyList<SellerKind> All(Scenario scenario)
    {
        var strategies = Shares(scenario);
        return
        [
            .. from each in scenario.Strategies.Select((strategy, index) => (Strategy: strategy, Share: strategies[index]))
               where each.Share > 0
               from market in scenario.Markets
               where market.Share > 0
               group (market, Share: each.Share * market.Share) by (Strategy: Alike(scenario, each.Strategy), market.HasVoicePilot) into kind
               let strategy = kind.Key.Strategy
               let share = kind.Sum(each => each.Share)
               let Part = (Func<Func<Market, bool>, double>)(holds => kind.Where(each => holds(each.market)).Sum(each => each.Share) / share)
               let access = scenario.Chat is null || strategy.Channel == Channel.Ticket ? 0 : Access(scenario, strategy)
               let blocked = Blocked(scenario, strategy)
               select new SellerKind(
                   strategy, share, Part(each => !each.SupportedLanguages.Contains(strategy.Language)), kind.Key.HasVoicePilot,
                   access * Part(each => each.HasChat), blocked * Part(each => each.RestrictsNewAccounts)) ,
        ];
    }

    /// <summary>Share of the problems by strategy: cohort, those who have taken up another strategy, and habits.</summary>
    private static double[] Shares(Scenario scenario)
    {
        var shares = new double[scenario.Strategies.Count];
        var (focal, taken) = (scenario.Focal is null ? 0 : scenario.FocalShare, scenario.Adopted.Sum(each => each.ShareProbability));
        var habit = (scenario.Focal is { KeepsHabit: true } ? focal : 0) + ((1 - focal) * (1 - taken));
        if (scenario.Focal is { KeepsHabit: false } cohort)
            shares[cohort.StrategyIndex] += focal;
        foreach (var each in scenario.Adopted)
            shares[each.StrategyIndex] += (1 - focal) * each.ShareProbability;
        var sum = scenario.Strategies.Sum(strategy => strategy.Share);
        for (var i = 0; i < shares.Length; i++)
            shares[i] += habit * scenario.Strategies[i].Share / sum;
        return shares;
    }

    /// <summary>The strategy without what makes no difference to its work. Templates are kept from an account's second problem on, which nearly all problems are.</summary>
    private static Strategy Alike(Scenario scenario, Strategy strategy) => strategy with
    {
        Name = "",
        Description = "",
        Share = 0,
        Text = strategy.KeepsTemplates && scenario.Sellers.Accounts > 0 ? TextQuality.Structured : strategy.Text,
        KeepsTemplates = false,
    };

    private static double Blocked(Scenario scenario, Strategy strategy) => (1 - scenario.Access.UnlockProbability) * strategy.Sellers switch
    {
        SellerGroup.Established => 0,
        SellerGroup.New => scenario.Access.NewAccountDays > 0 ? 1 : 0,
        _ => scenario.Access.NewAccountDays > 0 ? scenario.Sellers.AccountAgeDays.Cdf(scenario.Access.NewAccountDays) : 0,
    };

    private static double Access(Scenario scenario, Strategy strategy)
    {
        if (strategy.Sellers == SellerGroup.Established)
            return 1;
        var (chat, sellers) = (scenario.Chat!, scenario.Sellers);
        double Younger(double days) => strategy.Sellers == SellerGroup.New
            ? scenario.Access.NewAccountDays > 0 ? Math.Clamp(days / scenario.Access.NewAccountDays, 0, 1) : days > 0 ? 1 : 0
            : days > 0 ? sellers.AccountAgeDays.Cdf(days) : 0;
        var (old, brand) = (Younger(chat.MinimumAccountAgeDays), Younger(chat.MinimumAccountAgeDays * (1 - chat.BrandAgeWaiver)));
        var isOldEnough = 1 - old + ((old - brand) * sellers.BrandRegisteredProbability);
        var professional = strategy.Sellers == SellerGroup.New ? 1 : 1 - Individual(sellers);
        return professional * isOldEnough * (1 - sellers.BulkDeletionProbability) * Healthy(sellers);
    }

    /// <summary>Share of the problems that individual sellers have. Where sizes differ, the smallest accounts are theirs.</summary>
    private static double Individual(SellerSettings sellers)
    {
        var accounts = 1 - sellers.ProfessionalProbability;
        if (sellers.Accounts == 0 || sellers.SizeCv <= 0 || accounts is <= 0 or >= 1)
            return accounts;
        return Normal.CDF(0, 1, Normal.InvCDF(0, 1, accounts) - Math.Sqrt(Math.Log(1 + (sellers.SizeCv * sellers.SizeCv))));
    }

    /// <summary>Probability that all five conditions hold, which have one normal factor in common.</summary>
    private static double Healthy(SellerSettings sellers)
    {
        double[] conditions =
        [
            sellers.HealthRatingProbability, sellers.NoViolationProbability, sellers.OrderDefectsProbability, sellers.LateShipmentsProbability,
            sellers.ValidTrackingProbability,
        ];
        var correlation = sellers.HealthCorrelation;
        if (correlation <= 0)
            return conditions.Aggregate(1.0, (product, each) => product * each);
        if (correlation >= 1)
            return conditions.Min();
        double Given(double probability, double factor) => probability is <= 0 or >= 1
            ? probability
            : Normal.CDF(0, 1, (Normal.InvCDF(0, 1, probability) - (Math.Sqrt(correlation) * factor)) / Math.Sqrt(1 - correlation));
        return GaussLegendreRule.Integrate(
            factor => Normal.PDF(0, 1, factor) * conditions.Aggregate(1.0, (product, each) => product * Given(each, factor)), -Farthest, Farthest, 64);
    }
}
