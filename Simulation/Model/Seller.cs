using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Draws of one problem or account; what is certain is not drawn.</summary>
internal readonly struct Draws(CaseStream stream)
{
    // Draws depend on no other draws, so leaving one out changes nothing but the time: a block of Philox each, which is half of
    // all blocks in a plain queue.
    public bool Happens(double probability, Purpose purpose, int occurrence = 0) =>
        probability > 0 && (probability >= 1 || stream.Uniform(purpose, occurrence) < probability);

    public double Value(Distribution distribution, Purpose purpose, int occurrence = 0) =>
        distribution is ConstantDistribution constant ? constant.Mean : distribution.Quantile(stream.Uniform(purpose, occurrence));

    public CaseStream Stream => stream;

    public long Hours(Distribution hours, Purpose purpose, int occurrence = 0, double factor = 1) =>
        Ticks.From(Value(hours, purpose, occurrence) * factor, Ticks.PerHour);

    public long Minutes(Distribution minutes, Purpose purpose, int occurrence = 0) => Ticks.From(Value(minutes, purpose, occurrence), Ticks.PerMinute);

    public double Uniform(Purpose purpose, int occurrence = 0) => stream.Uniform(purpose, occurrence);
}

/// <summary>What the seller of a problem is like, as far as access depends on it (T12, T14, C3, C12).</summary>
/// <param name="IsIndividual">Individual rather than professional.</param>
/// <param name="HasChatAccess">Whether chat is open to them.</param>
/// <param name="LockedOutTicks">Time until the account is no longer new, where the market locks new accounts out; else 0.</param>
/// <param name="MissesNotices">Whether notices of bounces and questions are missed at first (A16).</param>
internal readonly record struct Seller(bool IsIndividual, bool HasChatAccess, long LockedOutTicks, bool MissesNotices)
{
    public static Seller Of(Scenario scenario, Strategy strategy, Market market, Draws draws, double? sizeRank)
    {
        var settings = scenario.Sellers;
        var misses = strategy.Watches != Watching.Dedicated && draws.Happens(settings.MissedNoticeProbability, Purpose.MissesNotices);
        if (strategy.Sellers == SellerGroup.Established)
            return new Seller(false, scenario.Chat is not null && market.HasChat, 0, misses);

        var newDays = scenario.Access.NewAccountDays;
        var isNew = strategy.Sellers == SellerGroup.New;
        var isIndividual = !isNew && (sizeRank is { } rank
            ? rank < 1 - settings.ProfessionalProbability
            : !draws.Happens(settings.ProfessionalProbability, Purpose.Professional));
        var ageDays = isNew ? newDays * draws.Uniform(Purpose.AccountAge) : draws.Value(settings.AccountAgeDays, Purpose.AccountAge);
        var lockedOut = market.RestrictsNewAccounts && ageDays < newDays ? Ticks.From(newDays - ageDays, Ticks.PerDay) : 0;
        return new Seller(isIndividual, MayChat(scenario, market, draws, isIndividual, ageDays), lockedOut, misses);
    }

    private static bool MayChat(Scenario scenario, Market market, Draws draws, bool isIndividual, double ageDays)
    {
        if (scenario.Chat is not { } chat || !market.HasChat || isIndividual)
            return false;
        return IsOldEnough(chat, scenario.Sellers, draws, ageDays)
            && !draws.Happens(scenario.Sellers.BulkDeletionProbability, Purpose.BulkDeletion)
            && new AccountHealth(scenario.Sellers, draws).IsGood;
    }

    /// <summary>Registered brands need not wait for all of the account's minimum age.</summary>
    private static bool IsOldEnough(ChatSettings chat, SellerSettings sellers, Draws draws, double ageDays) =>
        ageDays >= chat.MinimumAccountAgeDays
        || (ageDays >= chat.MinimumAccountAgeDays * (1 - chat.BrandAgeWaiver) && draws.Happens(sellers.BrandRegisteredProbability, Purpose.BrandRegistered));
}
