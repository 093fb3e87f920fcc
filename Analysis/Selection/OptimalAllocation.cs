namespace QueueSim.Selection;

/// <summary>Spends a given number of observations where they tell most about which system is the best. Promises nothing.</summary>
/// <remarks>
/// OCBA (Chen and Lee 2010, Stochastic Simulation Optimization, ch. 3): the allocation that maximises, in the limit and for independent normal observations, a bound on the
/// probability of correct selection. Means and variances are taken as they look so far, and no probability follows from the result.
/// </remarks>
public sealed record OptimalAllocation
{
    /// <summary>Observations of all systems together, at least the first stage of all.</summary>
    public required long Budget { get; init; }

    /// <summary>Whether a larger mean is better.</summary>
    public required bool LargerIsBetter { get; init; }

    /// <summary>Observations of every system before the first look, at least 2; from 5 on it is worth something.</summary>
    public required int FirstStage { get; init; }

    /// <summary>Observations, of all systems together, between two looks, at least 1.</summary>
    public required int Round { get; init; }

    /// <summary>Parts of the observations that the systems get, adding to 1.</summary>
    /// <param name="means">Mean of each system, at least 2 of them.</param>
    /// <param name="variances">Variance of each, 0 or more.</param>
    /// <param name="best">Number of the system that looks best.</param>
    public static IReadOnlyList<double> Shares(IReadOnlyList<double> means, IReadOnlyList<double> variances, int best)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(variances);

        // Neither what never varies nor what looks exactly alike may take nothing or everything.
        var least = Math.Max(variances.Max() * 1e-12, double.Epsilon);
        var closest = Math.Max(means.Max(mean => Math.Abs(mean - means[best])) * 1e-6, Math.Sqrt(least));
        double[] floored = [.. variances.Select(variance => Math.Max(variance, least))];
        double[] parts = [.. means.Select((mean, i) => i == best ? 0 : floored[i] / Math.Pow(Math.Max(Math.Abs(mean - means[best]), closest), 2))];
        parts[best] = Math.Sqrt(floored[best] * parts.Select((part, i) => part * part / floored[i]).Sum());
        var sum = parts.Sum();
        return [.. parts.Select(part => part / sum)];
    }

    /// <summary>Observes until the budget is spent and selects the best mean.</summary>
    /// <param name="source">The systems.</param>
    /// <param name="look">Hears after every round how far it is.</param>
    public SelectionResult Select(IObservationSource source, Action<SelectionStep>? look = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(Budget, (long)source.Systems * FirstStage);
        ArgumentOutOfRangeException.ThrowIfLessThan(Round, 1);
        var sample = new Sample(source);
        int[] all = [.. Enumerable.Range(0, sample.Systems)];
        sample.Extend(all.Select(system => (system, FirstStage)));
        double[] first = [.. all.Select(system => sample.Variance(system))];
        for (var spent = (long)sample.Systems * FirstStage; ;)
        {
            var best = Best();
            look?.Invoke(new SelectionStep(sample.Count(best), all, best, sample.Mean(best), spent));
            if (spent == Budget)
                break;
            var more = (int)Math.Min(Round, Budget - spent);
            spent += more;
            sample.Extend(Counts(sample, all, best, more, spent));
        }

        return new SelectionResult(
            Best(), IsDecided: false, [.. all.Select(system => new SelectedSystem(sample.Count(system), sample.Mean(system), first[system], null, null))]);

        int Best() => LargerIsBetter ? all.MaxBy(system => sample.Mean(system)) : all.MinBy(system => sample.Mean(system));
    }

    /// <summary>Gives observation after observation to the system that is farthest below its part.</summary>
    private static IEnumerable<(int System, int Count)> Counts(Sample sample, int[] all, int best, int more, long total)
    {
        var shares = Shares([.. all.Select(system => sample.Mean(system))], [.. all.Select(system => sample.Variance(system))], best);
        int[] counts = [.. all.Select(sample.Count)];
        for (var i = 0; i < more; i++)
            counts[all.MaxBy(system => (shares[system] * total) - counts[system])]++;
        return all.Select(system => (system, counts[system]));
    }
}
