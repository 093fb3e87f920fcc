using QueueSim.Randomness;

namespace QueueSim.Theory;

/// <summary>How long the touches of a case type take at its team, all factors included.</summary>
/// <param name="MeanHours">Mean.</param>
/// <param name="SquaredHours">Mean of the square, in hours squared.</param>
/// <param name="IsExponential">Whether they are exponential.</param>
/// <param name="LongestHours">Length that all but one in ten thousand stay within.</param>
internal readonly record struct TouchWork(double MeanHours, double SquaredHours, bool IsExponential, double LongestHours)
{
    private const double MinutesPerHour = 60;

    // As in the model: below this problems are as good as alike.
    private const double SmallestDifficultyCv = 0.01;

    /// <summary>Whether two are the same for a queue: equal means and squares, and exponential both or neither.</summary>
    public bool IsLike(TouchWork other) =>
        IsExponential == other.IsExponential && IsClose(MeanHours, other.MeanHours) && IsClose(SquaredHours, other.SquaredHours);

    /// <summary>The touches of a case type.</summary>
    /// <param name="scenario">With the factors of language, evidence and difficulty.</param>
    /// <param name="type">The case type.</param>
    /// <param name="skill">How its own team serves it, or <see langword="null"/> for plainly.</param>
    /// <param name="strategies">Who submits: indices with their shares.</param>
    public static TouchWork Of(Scenario scenario, CaseType type, Skill? skill, IReadOnlyList<(int Strategy, double Share)> strategies)
    {
        var touches = skill?.TouchMinutes ?? type.TouchMinutes;
        var factors = strategies.Select(each => (each.Share, Factor: Factor(scenario, scenario.Strategies[each.Strategy]) * (skill?.TouchFactor ?? 1))).ToList();
        var difficulty = scenario.Handling.DifficultyCv < SmallestDifficultyCv ? 0 : scenario.Handling.DifficultyCv;
        var isScaledAlike = difficulty == 0 && factors.TrueForAll(each => IsClose(each.Factor, factors[0].Factor));
        var (mean, square) = (touches.Mean / MinutesPerHour, (touches.Variance + (touches.Mean * touches.Mean)) / (MinutesPerHour * MinutesPerHour));
        return new TouchWork(
            mean * factors.Sum(each => each.Share * each.Factor),
            square * factors.Sum(each => each.Share * each.Factor * each.Factor) * (1 + (difficulty * difficulty)),
            touches is ExponentialDistribution && isScaledAlike,
            touches.Quantile(0.9999) / MinutesPerHour * factors.Max(each => each.Factor) * (1 + (4 * difficulty)));
    }

    /// <summary>Factor on the work for a strategy.</summary>
    public static double Factor(Scenario scenario, Strategy strategy) =>
        scenario.Handling.LanguageWorkFactor[strategy.Language] * scenario.Handling.EvidenceWorkFactor[strategy.Evidence];

    internal static bool IsClose(double one, double other) => Math.Abs(one - other) <= 1e-12 * Math.Max(Math.Abs(one), Math.Abs(other));
}
