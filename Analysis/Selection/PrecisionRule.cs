namespace QueueSim.Selection;

/// <summary>When to look whether intervals are narrow enough, and when to believe it.</summary>
/// <remarks>
/// Intervals that are looked at until they are narrow stop too soon when the variance happens to look small, and then cover less often than they say (Chow and Robbins
/// 1965). So there are at least 20 replications, looks are a tenth apart rather than after each replication, and the intervals must be inside at
/// several looks in a row, as Hoad, Robinson and Davies (2010, Journal of the Operational Research Society 61) do.
/// </remarks>
/// <param name="least">Replications before the first look, at least 2.</param>
/// <param name="most">Replications with which it ends in any case, at least <paramref name="least"/>.</param>
public sealed class PrecisionRule(int least, int most)
{
    /// <summary>Looks in a row at which everything must be inside.</summary>
    public const int LooksInside = 2;

    private const int LeastStep = 5;
    private int inside;

    /// <summary>Replications at the next look.</summary>
    public int Replications { get; private set; } = Math.Min(least, most);

    /// <summary>Whether everything was inside often enough, or at the very last look.</summary>
    public bool IsReached => inside >= LooksInside || (inside > 0 && Replications >= most);

    /// <summary>Takes note of a look.</summary>
    /// <param name="isInside">Whether every interval was inside.</param>
    /// <returns>Whether to go on to <see cref="Replications"/>, which has grown then.</returns>
    public bool Look(bool isInside)
    {
        inside = isInside ? inside + 1 : 0;
        if (IsReached || Replications >= most)
            return false;
        Replications = Math.Min(most, Replications + Math.Max(LeastStep, Replications / 10));
        return true;
    }
}
