using QueueSim.Statistics;

namespace QueueSim.Selection;

/// <summary>The best of several systems, found while observations come. Those too far behind are dropped on the way.</summary>
/// <remarks>
/// Procedure KN of Kim and Nelson (2001, ACM Transactions on Modeling and Computer Simulation 11), with c = 1. The best system is selected with at least the
/// probability asked for, if it is better than every other one by the indifference δ or more; the observations of a system are independent and about normal. It looks
/// at the variances of differences, so that random numbers in common are allowed for and save observations. In KN the first stage alone estimates the variances, and the
/// promise is exact; KN++ (Kim and Nelson 2006, Operations Research 54) estimates them anew with every observation, takes fewer, and promises in the limit of small δ.
/// </remarks>
public sealed record KimNelson
{
    /// <summary>Smallest difference that is worth detecting, δ, above 0, in the unit of the observations.</summary>
    public required double Indifference { get; init; }

    /// <summary>Probability α of a wrong selection, above 0 and below 1 − 1/k.</summary>
    public required double Error { get; init; }

    /// <summary>Whether a larger mean is better.</summary>
    public required bool LargerIsBetter { get; init; }

    /// <summary>Observations of every system before the first look, n₀, at least 2.</summary>
    public required int FirstStage { get; init; }

    /// <summary>Whether variances are estimated anew with every observation (KN++).</summary>
    public bool UpdatesVariances { get; init; }

    /// <summary>Observations of every system left that are made at a time, at least 1. They are looked at one after another all the same.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Most observations of a system, at least <see cref="FirstStage"/>.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The constant η, with which h² = 2η(n₀ − 1).</summary>
    /// <param name="systems">Systems k, at least 2.</param>
    /// <param name="firstStage">Observations n₀ of each in the first stage, at least 2.</param>
    /// <param name="error">Probability of a wrong selection, below 1 − 1/k.</param>
    /// <remarks>Solves ½(1 + 2η)^−((n₀−1)/2) = α/(k − 1), which holds whatever the systems have in common.</remarks>
    public static double Eta(int systems, int firstStage, double error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(systems, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstStage, 2);
        if (!(error > 0 && error < 1 - (1.0 / systems)))
            throw new ArgumentOutOfRangeException(nameof(error), error, "The probability of a wrong selection lies between 0 and that of a guess.");
        return (Math.Pow(2 * error / (systems - 1), -2.0 / (firstStage - 1)) - 1) / 2;
    }

    /// <summary>Observes until one system is left, or no difference of δ can be left among them.</summary>
    /// <param name="source">The systems.</param>
    /// <param name="look">Hears after every round how far it is.</param>
    public SelectionResult Select(IObservationSource source, Action<SelectionStep>? look = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Indifference);
        ArgumentOutOfRangeException.ThrowIfLessThan(Round, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Most, FirstStage);
        var sample = new Sample(source);
        List<int> left = [.. Enumerable.Range(0, sample.Systems)];
        var eliminated = new (int At, int By)?[sample.Systems];
        sample.Extend(left.Select(system => (system, FirstStage)));
        var differences = new Moments[sample.Systems, sample.Systems];
        for (var count = 1; ; count++)
        {
            if (count > sample.Count(left[0]))
                sample.Extend(left.Select(system => (system, Math.Min(Most, count + Round - 1))));
            if (count <= FirstStage || UpdatesVariances)
                Note(sample, left, count, differences);
            if (count < FirstStage)
                continue;
            var squared = Squared(sample.Systems, count);
            double Reach(int one, int other) => squared * differences[one, other].Variance!.Value / (Indifference * Indifference);
            Screen(sample, left, Reach, count, eliminated);
            var isDecided = left.Count == 1 || left.All(one => left.All(other => one == other || count >= Math.Floor(Reach(one, other)) + 1));
            if (isDecided || count == Most || count == sample.Count(left[0]))
                Tell();
            if (isDecided || count == Most)
                return Result(isDecided);
        }

        void Tell() => look?.Invoke(new SelectionStep(
            sample.Count(left[0]), [.. left], Leader(sample, left), sample.Mean(Leader(sample, left)), Enumerable.Range(0, sample.Systems).Sum(system => (long)sample.Count(system))));

        SelectionResult Result(bool isDecided) => new(Leader(sample, left), isDecided,
        [
            .. Enumerable.Range(0, sample.Systems).Select(system => new SelectedSystem(
                sample.Count(system), sample.Mean(system), sample.Variance(system, FirstStage), eliminated[system]?.At, eliminated[system]?.By)),
        ]);
    }

    /// <summary>The constant h² after some observations.</summary>
    private double Squared(int systems, int count)
    {
        var estimated = UpdatesVariances ? count : FirstStage;
        return 2 * Eta(systems, estimated, Error) * (estimated - 1);
    }

    /// <summary>Notes how far apart the systems left are in one observation.</summary>
    private static void Note(Sample sample, List<int> left, int count, Moments[,] differences)
    {
        double Value(int system) => sample.Sum(system, count) - sample.Sum(system, count - 1);
        foreach (var one in left)
        {
            foreach (var other in left)
                differences[one, other].Add(Value(one) - Value(other));
        }
    }

    /// <summary>Drops every system whose sum is behind another one's by more than the pair's allowance, all at once.</summary>
    private void Screen(Sample sample, List<int> left, Func<int, int, double> reach, int count, (int At, int By)?[] eliminated)
    {
        var sign = LargerIsBetter ? 1 : -1;
        foreach (var system in left.ToArray())
        {
            var farthest = 0.0;
            foreach (var rival in left)
            {
                var behind = sign * (sample.Sum(rival, count) - sample.Sum(system, count));
                var allowance = Math.Max(0, Indifference / 2 * (reach(system, rival) - count));
                if (behind > allowance && behind > farthest)
                    (farthest, eliminated[system]) = (behind, (count, rival));
            }
        }

        left.RemoveAll(system => eliminated[system] is not null);
    }

    /// <summary>The best mean among some systems; the first of those that are equal.</summary>
    private int Leader(Sample sample, List<int> left) =>
        LargerIsBetter ? left.MaxBy(system => sample.Mean(system)) : left.MinBy(system => sample.Mean(system));
}
