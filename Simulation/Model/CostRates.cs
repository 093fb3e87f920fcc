namespace QueueSim.Model;

/// <summary>The cμ index of cases: cost of delay that an hour of an agent's work on one takes away.</summary>
/// <remarks>
/// A case declared as one type may be another. The index weights each type's cost of delay per hour c and rate of work μ (one over the mean touch in hours)
/// with the probability that the case is of it: Σ p c μ, van Mieghem's rule (1995) for linear costs under misclassification (arXiv 2406.06855). The
/// probabilities are Bayes': how often sellers declare what, and the pre-screen's score for the category where it has judged the case. Nothing hidden is used.
/// </remarks>
internal sealed class CostRates
{
    private const double Most = 1e12; // of work that takes no time

    private readonly PreScreen preScreen;
    private readonly double[] certain; // by type
    private readonly double[] otherwise; // by declared type: mean over the types that it may be instead
    private readonly double[] wrong; // by declared type: probability that it is another, before any score

    public CostRates(Scenario scenario, PreScreen preScreen)
    {
        this.preScreen = preScreen;
        var types = scenario.CaseTypes;
        certain = [.. types.Select(type => Rate(type.DelayCostPerHour, type.TouchMinutes.Mean))];
        var isWrong = types.Count == 1 ? 0 : WrongShare(scenario);
        (otherwise, wrong) = (new double[types.Count], new double[types.Count]);
        for (var declared = 0; declared < types.Count; declared++)
        {
            var (mistaken, cost) = (0.0, 0.0);
            for (var type = 0; type < types.Count; type++)
            {
                var joint = type == declared ? 0 : types[type].Share * isWrong * Mistake(types, type, declared);
                mistaken += joint;
                cost += joint * certain[type];
            }

            var all = mistaken + (types[declared].Share * (1 - isWrong));
            wrong[declared] = all > 0 ? mistaken / all : 0;
            otherwise[declared] = mistaken > 0 ? cost / mistaken : 0;
        }
    }

    /// <summary>The index of a case as it is known now, in currency an hour of delay, an hour of work.</summary>
    /// <param name="file">The case.</param>
    /// <param name="submission">What the pre-screen has scored.</param>
    /// <param name="draws">Of the problem.</param>
    /// <param name="isSorted">Whether a chat agent has said what it is. Who has touched or decided it knows as well.</param>
    public double Of(CaseFile file, Submission submission, in Draws draws, bool isSorted)
    {
        var declared = file.DeclaredType;
        if (isSorted || file.IsAppeal || file.FirstResponseTicks >= 0 || wrong[declared] == 0)
            return certain[declared];
        var odds = wrong[declared] / (1 - wrong[declared]) * (file.IsScreened ? preScreen.WrongCategoryRatio(submission, draws) : 1);
        var probability = double.IsInfinity(odds) ? 1 : odds / (1 + odds);
        return ((1 - probability) * certain[declared]) + (probability * otherwise[declared]);
    }

    /// <summary>What costs nothing is worth nothing, however short the work.</summary>
    private static double Rate(double costPerHour, double touchMinutes) => costPerHour == 0 ? 0 : Math.Min(costPerHour * 60 / touchMinutes, Most);

    /// <summary>Share of first submissions in the wrong category, over what sellers use.</summary>
    private static double WrongShare(Scenario scenario)
    {
        var adopted = scenario.Adopted.Sum(each => each.ShareProbability);
        return ((1 - adopted) * scenario.Strategies.Sum(strategy => strategy.Share * (1 - strategy.RightCategoryProbability)))
            + scenario.Adopted.Sum(each => each.ShareProbability * (1 - scenario.Strategies[each.StrategyIndex].RightCategoryProbability));
    }

    /// <summary>Probability that a mistake about a type is the declared one (<see cref="Population.WrongCategory"/>).</summary>
    private static double Mistake(IReadOnlyList<CaseType> types, int type, int declared)
    {
        var others = types.Where((_, index) => index != type).Sum(other => other.Share);
        return others > 0 ? types[declared].Share / others : 1.0 / (types.Count - 1);
    }
}
