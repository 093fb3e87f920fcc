namespace QueueSim.Scenarios.Reading;

/// <summary>The text that a user sees when something was wrong.</summary>
public static class FaultReport
{
    /// <summary>Lines to print: the faults, how many are not shown, and a closing sentence.</summary>
    /// <param name="faults">Faults in the order to be printed.</param>
    /// <param name="limit">Most faults that are printed, at least 1.</param>
    /// <param name="consequence">What the faults led to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public static IEnumerable<string> Lines(IReadOnlyList<Fault> faults, int limit = 50, string consequence = "no scenario was run")
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Enumerate(faults, limit, consequence);
    }

    private static IEnumerable<string> Enumerate(IReadOnlyList<Fault> faults, int limit, string consequence)
    {
        foreach (var fault in faults.Take(limit)) yield return fault.ToString();
        if (faults.Count > limit) yield return $"… and {faults.Count - limit} more";
        yield return $"{faults.Count} {(faults.Count == 1 ? "problem" : "problems")} found; {consequence}.";
    }
}
