using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Adoption;

/// <summary>Runs of one desk with other shares of strategies and other cohorts, each simulated once.</summary>
/// <param name="question">The desk and the strategies.</param>
/// <param name="baselines">Simulates.</param>
/// <param name="replications">Replications of each run.</param>
internal sealed class Populations(AdoptionQuestion question, Baselines baselines, int replications)
{
    /// <summary>In place of a strategy: no cohort at all.</summary>
    public const int NoCohort = -1;

    private readonly Dictionary<string, ScenarioResult> done = new(StringComparer.Ordinal);

    /// <summary>Runs that were simulated so far.</summary>
    public int Count => done.Count;

    /// <summary>Simulates what is not there yet.</summary>
    /// <param name="wanted">Shares of the strategies, the habit first, and what the cohort does: 0 keeps the habit, else the number of a strategy.</param>
    /// <param name="progress">Hears how far it is.</param>
    public void Simulate(IEnumerable<(IReadOnlyList<double> Shares, int Cohort)> wanted, IRunProgress? progress)
    {
        var missing = wanted.DistinctBy(run => Key(run.Shares, run.Cohort)).Where(run => !done.ContainsKey(Key(run.Shares, run.Cohort))).ToList();
        if (missing.Count == 0) return;
        var results = baselines.Simulate([.. missing.Select(run => Of(run.Shares, run.Cohort))], replications, progress);
        foreach (var (run, result) in missing.Zip(results))
            done.Add(Key(run.Shares, run.Cohort), result);
    }

    /// <summary>A run that was simulated.</summary>
    public ScenarioResult this[IReadOnlyList<double> shares, int cohort] => done[Key(shares, cohort)];

    /// <summary>The desk with these shares and this cohort.</summary>
    public Scenario Of(IReadOnlyList<double> shares, int cohort)
    {
        var share = question.Desk.Focal!.ShareProbability;
        return question.Desk with
        {
            Name = Key(shares, cohort),
            Adopted = [.. question.Strategies.Select((strategy, i) => new AdoptedStrategy(strategy, shares[i + 1])).Where(each => each.ShareProbability > 0)],
            Focal = cohort switch
            {
                NoCohort => null,
                0 => new FocalCohort(question.Strategies[0], share) { KeepsHabit = true },
                _ => new FocalCohort(question.Strategies[cohort - 1], share),
            },
        };
    }

    /// <summary>Shares at which one strategy is used by a part of the sellers and the others keep their habits.</summary>
    /// <param name="strategy">Number of the strategy, from 1.</param>
    /// <param name="level">The part.</param>
    public double[] Level(int strategy, double level)
    {
        var shares = new double[question.Names.Count];
        (shares[0], shares[strategy]) = (1 - level, level);
        return shares;
    }

    private static string Key(IReadOnlyList<double> shares, int cohort) => $"{string.Join('/', shares.Select(share => share.ToString("R")))} cohort {cohort}";
}
