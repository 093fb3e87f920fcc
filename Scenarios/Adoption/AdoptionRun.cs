using QueueSim.Choices;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Adoption;

/// <summary>What came of a question about adoption.</summary>
/// <param name="Question">The question.</param>
/// <param name="Levels">By strategy, then by level.</param>
/// <param name="Runs">All runs.</param>
/// <param name="Equilibrium">Where nobody gains by switching.</param>
/// <param name="AtRest">The simulated population nearest to it; <see langword="null"/> when there is none.</param>
internal sealed record AdoptionResult(
    AdoptionQuestion Question, IReadOnlyList<IReadOnlyList<AdoptionLevel>> Levels, Populations Runs, Equilibrium Equilibrium, MixedState? AtRest)
{
    /// <summary>Levels, by strategy, at which queues do not show a steady desk. Or the run is too short to tell.</summary>
    public IReadOnlyList<(string Strategy, double Level)> Unsteady =>
        [.. from strategy in Enumerable.Range(1, Question.Strategies.Count)
            from level in Question.Levels
            where Runs[Runs.Level(strategy, level), 0].WarmUp.IsEnough != true
            select (Question.Names[strategy], level)];
}

/// <summary>Simulates levels of adoption and looks for the equilibrium.</summary>
internal static class AdoptionRun
{
    // Rounds in which the population that the surface calls at rest is simulated, and the surface mended by it.
    private const int MostRounds = 3;
    private const double CloseEnough = 0.01;

    /// <summary>Runs everything.</summary>
    /// <param name="question">The question.</param>
    /// <param name="runs">Simulates.</param>
    /// <param name="seed">Seed, for the resamples.</param>
    /// <param name="follow">Shows how far some work is.</param>
    public static AdoptionResult Of(AdoptionQuestion question, Populations runs, ulong seed, Action<Action<IRunProgress>> follow)
    {
        int[] strategies = [.. Enumerable.Range(1, question.Strategies.Count)];
        var states = strategies.Length == 1
            ? [.. question.Levels.Select(level => runs.Level(1, level))]
            : Equilibrium.Design(question.Names.Count).ToList();
        follow(progress => runs.Simulate(
            [
                .. from strategy in strategies from level in question.Levels from cohort in Cohorts(strategy, level) select ((IReadOnlyList<double>)runs.Level(strategy, level), cohort),
                .. from state in states from cohort in Enumerable.Range(0, question.Names.Count) select ((IReadOnlyList<double>)state, cohort),
            ], progress));
        var comparisons = strategies.Length * question.Levels.Count;
        var levels = strategies.Select(strategy => (IReadOnlyList<AdoptionLevel>)[.. question.Levels.Select(level => Level(runs, strategy, level, comparisons))]).ToList();
        var (equilibrium, atRest) = Settled(question, runs, [.. states.Select(state => State(question, runs, state))], seed, follow);
        return new AdoptionResult(question, levels, runs, equilibrium, atRest);
    }

    /// <summary>The runs of a level: without a cohort only where a cohort would not be like everybody.</summary>
    private static IEnumerable<int> Cohorts(int strategy, double level) => level is 0 or 1 ? [0, strategy] : [0, strategy, Populations.NoCohort];

    /// <summary>At no adoption who keeps habits is everybody, and at full adoption who switches is.</summary>
    private static AdoptionLevel Level(Populations runs, int strategy, double level, int comparisons)
    {
        var shares = runs.Level(strategy, level);
        var (keeps, switches) = (runs[shares, 0], runs[shares, strategy]);
        return AdoptionLevel.Of(
            level, keeps, switches, level == 0 ? keeps : level == 1 ? switches : runs[shares, Populations.NoCohort], runs[runs.Level(strategy, 0), 0], comparisons);
    }

    private static MixedState State(AdoptionQuestion question, Populations runs, IReadOnlyList<double> shares) =>
        MixedState.Of(shares, [.. Enumerable.Range(0, question.Names.Count).Select(cohort => runs[shares, cohort])], question.Metrics);

    private static (Equilibrium, MixedState?) Settled(
        AdoptionQuestion question, Populations runs, List<MixedState> states, ulong seed, Action<Action<IRunProgress>> follow)
    {
        for (var round = 0; ; round++)
        {
            var equilibrium = Equilibrium.Of(states, seed);
            if (equilibrium.Shares is not { } shares)
                return (equilibrium, null);
            var nearest = states.MinBy(state => Distance(state.Shares, shares))!;
            if (Distance(nearest.Shares, shares) < CloseEnough || round == MostRounds)
                return (equilibrium, nearest);
            var rounded = Rounded(shares);
            follow(progress => runs.Simulate(Enumerable.Range(0, question.Names.Count).Select(cohort => ((IReadOnlyList<double>)rounded, cohort)), progress));
            states.Add(State(question, runs, rounded));
        }
    }

    /// <summary>Shares in thousandths, so that a page can name them; the habit has the rest.</summary>
    private static double[] Rounded(IReadOnlyList<double> shares)
    {
        double[] rounded = [.. shares.Select(share => Math.Round(share, 3))];
        rounded[0] = Math.Max(0, Math.Round(1 - rounded[1..].Sum(), 3));
        return rounded;
    }

    private static double Distance(IReadOnlyList<double> one, IReadOnlyList<double> other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Max();
}
