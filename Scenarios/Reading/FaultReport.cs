using QueueSim.Localization;

namespace QueueSim.Scenarios.Reading;

/// <summary>The text that a user sees when something was wrong.</summary>
public static class FaultReport
{
    /// <summary>Lines to print: the faults, how many are not shown, and a closing sentence.</summary>
    /// <param name="faults">Faults in the order to be printed.</param>
    /// <param name="limit">Most faults that are printed, at least 1.</param>
    /// <param name="consequence">What the faults led to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public static IEnumerable<string> Lines(IReadOnlyList<Fault> faults, int limit = 50, string? consequence = null)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Enumerate(faults, limit, consequence ?? Say.This("faults.nothing_was_run"));
    }

    private static IEnumerable<string> Enumerate(IReadOnlyList<Fault> faults, int limit, string consequence)
    {
        foreach (var fault in faults.Take(limit)) yield return fault.ToString();
        if (faults.Count > limit) yield return Say.This("faults.more", ("n", faults.Count - limit));
        yield return Say.This("faults.found", ("n", faults.Count), ("consequence", consequence));
    }
}
