using QueueSim.Choices;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Adoption;

/// <summary>What sellers would have less of when they choose between strategies.</summary>
internal enum Payoff
{
    /// <summary>Time to resolution, unsolved problems counted.</summary>
    Time,

    /// <summary>Cost of delay and of agencies.</summary>
    Cost,
}

/// <summary>Which strategies are taken up, by how many, on which desk.</summary>
/// <param name="Desk">The desk; its focal cohort says how large the cohort is that a seller's gain is taken from.</param>
/// <param name="Strategies">Indices of the strategies, at least one.</param>
/// <param name="Levels">Shares of sellers, ascending, from 0 to 1 with both ends.</param>
/// <param name="Payoff">What an equilibrium goes by.</param>
internal sealed record AdoptionQuestion(Scenario Desk, IReadOnlyList<int> Strategies, IReadOnlyList<double> Levels, Payoff Payoff)
{
    /// <summary>Most strategies besides the habit: the equilibrium among more would take too many runs.</summary>
    public const int MostStrategies = 4;

    /// <summary>Metrics that the payoff is the sum of; lower is better.</summary>
    public IReadOnlyList<string> Metrics => Payoff == Payoff.Time ? [Statistics.Metrics.RestrictedResolution] : AdoptionLevel.SellerCost;

    /// <summary>Unit of the payoff.</summary>
    public string Unit => Statistics.Metrics.Named(Metrics[0]).Unit;

    /// <summary>The habit and then the strategies, as they are named to the reader.</summary>
    public IReadOnlyList<string> Names => ["habit", .. Strategies.Select(strategy => Desk.Strategies[strategy].Name)];

    /// <summary>The question, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="read">Reads the desk with one strategy for the cohort; it reports what is wrong.</param>
    /// <param name="strategies">Names as the user gave them.</param>
    /// <param name="levels">Levels from 0 to 1.</param>
    /// <param name="payoff">What an equilibrium goes by.</param>
    /// <param name="faults">Receives the faults.</param>
    public static AdoptionQuestion? Read(
        Func<Override, Scenario?> read, IReadOnlyList<string> strategies, IReadOnlyList<double> levels, Payoff payoff, FaultList faults)
    {
        var before = faults.Reported;
        if (strategies.Count > MostStrategies)
            faults.Add("--strategy", 0, Say.This("faults.too_many_strategies", ("n", strategies.Count), ("most", MostStrategies)));
        if (strategies.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            faults.Add("--strategy", 0, Say.This("faults.strategy_twice", ("name", Wording.Quoted(twice.Key)), ("n", twice.Count())));
        var desks = strategies.Distinct(StringComparer.Ordinal).Select(name => read(new Override("focal.strategy", name, "--strategy"))).ToList();
        if (faults.Reported > before || desks.Exists(desk => desk is null))
            return null;
        var desk = desks[0]!;
        if (desk.Focal!.ShareProbability is not (> 0 and < 1))
            faults.Add("focal.share", 0, Say.This("faults.focal_share", ("share", Wording.Number(desk.Focal.ShareProbability))));
        return faults.Reported > before
            ? null
            : new AdoptionQuestion(desk, [.. desks.Select(each => each!.Focal!.StrategyIndex)], [.. levels.Concat([0, 1]).Distinct().Order()], payoff);
    }
}
