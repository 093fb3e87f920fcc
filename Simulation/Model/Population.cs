using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Who has a problem: strategy, market and cohort. Each is picked by the uniforms of the account (of the problem, where it has one of its own).</summary>
internal sealed class Population
{
    private readonly ShareTable strategies;
    private readonly ShareTable markets;
    private readonly ShareTable[] otherCategories;
    private readonly bool[][] needsTranslation; // by market and strategy
    private readonly FocalCohort? focal;
    private readonly AdoptedStrategy[] adopted;

    public Population(Scenario scenario)
    {
        strategies = new ShareTable(scenario.Strategies.Select(strategy => strategy.Share));
        markets = new ShareTable(scenario.Markets.Select(market => market.Share));
        focal = scenario.Focal;
        adopted = [.. scenario.Adopted.Where(each => each.ShareProbability > 0)];
        needsTranslation = scenario.Markets
            .Select(market => scenario.Strategies.Select(strategy => !market.SupportedLanguages.Contains(strategy.Language)).ToArray()).ToArray();
        otherCategories = scenario.CaseTypes.Select((_, own) => OtherCategories(scenario.CaseTypes, own)).ToArray();
    }

    /// <summary>Whether problems of a type can be of the cohort at all.</summary>
    public bool MayBeFocal(int caseType) => focal is not null && (focal.CaseTypeIndex ?? caseType) == caseType;

    /// <summary>Whether a seller of a market belongs to the cohort with the problems that can.</summary>
    public bool IsFocal(CaseStream seller, int market) =>
        focal is not null && (focal.MarketIndex ?? market) == market && seller.Uniform(Purpose.Focal) < focal.ShareProbability;

    public int Strategy(CaseStream seller, bool isFocal) =>
        isFocal && !focal!.KeepsHabit ? focal.StrategyIndex
        : isFocal || adopted.Length == 0 ? strategies.Pick(seller, Purpose.Strategy)
        : Adopted(seller) ?? strategies.Pick(seller, Purpose.Strategy);

    public int Market(CaseStream seller) => markets.Pick(seller, Purpose.Market);

    /// <summary>Whether a market's teams do not read the language of a strategy.</summary>
    public bool NeedsTranslation(int market, int strategy) => needsTranslation[market][strategy];

    /// <summary>A category that a problem of the given type is wrongly declared as; itself when there is no other.</summary>
    public int WrongCategory(int caseType, CaseStream stream) =>
        otherCategories.Length == 1 ? caseType : otherCategories[caseType].Pick(stream, Purpose.DeclaredCategory);

    /// <summary>What a seller has taken up in place of the habit. One uniform, so that a larger share adds sellers and loses none.</summary>
    private int? Adopted(CaseStream seller)
    {
        var u = seller.Uniform(Purpose.Adoption);
        var upTo = 0.0;
        foreach (var each in adopted)
        {
            upTo += each.ShareProbability;
            if (u < upTo)
                return each.StrategyIndex;
        }

        return null;
    }

    private static ShareTable OtherCategories(IReadOnlyList<CaseType> types, int own)
    {
        var others = types.Where((type, index) => index != own && type.Share > 0).Any();
        // Where no other type ever occurs, all others are as likely a mistake.
        return new ShareTable(types.Select((type, index) => types.Count == 1 ? 1 : index == own ? 0 : others ? type.Share : 1));
    }
}
