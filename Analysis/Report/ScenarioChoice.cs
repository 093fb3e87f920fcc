namespace QueueSim.Report;

/// <summary>Which scenarios a chart shows when there are more than a reader can tell apart.</summary>
internal static class ScenarioChoice
{
    /// <summary>Rows up to which a chart shows all scenarios, and how many when there are more.</summary>
    public const int MostRows = 20, FewRows = 12;

    private const int MostLines = 12, FewLines = 8;

    /// <summary>Those of a chart with a row each.</summary>
    public static IReadOnlyList<int> Rows(IReadOnlyList<double?> hours) => Spread(hours, hours.Count > MostRows ? FewRows : MostRows);

    /// <summary>Those of a chart with a line each.</summary>
    public static IReadOnlyList<int> Lines(IReadOnlyList<double?> hours) => Spread(hours, hours.Count > MostLines ? FewLines : MostLines);

    /// <summary>The baseline, the shortest, the longest, and others evenly between by rank; in the study's order.</summary>
    /// <param name="hours">Mean time to resolution of each scenario, unsolved problems counted; those without one are chosen last.</param>
    /// <param name="most">How many, at least 2.</param>
    public static IReadOnlyList<int> Spread(IReadOnlyList<double?> hours, int most)
    {
        if (hours.Count <= most)
            return [.. Enumerable.Range(0, hours.Count)];
        var ranked = Enumerable.Range(1, hours.Count - 1).OrderBy(i => hours[i] ?? double.PositiveInfinity).ThenBy(i => i).ToList();
        var measured = ranked.Where(i => hours[i] is not null).ToList();
        var from = measured.Count >= most - 1 ? measured : ranked;
        var chosen = Enumerable.Range(0, most - 1).Select(k => from[(int)Math.Round((double)k * (from.Count - 1) / Math.Max(1, most - 2))]);
        return [0, .. chosen.Order()];
    }
}
