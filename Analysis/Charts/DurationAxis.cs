using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>A horizontal axis of lengths of time. It is logarithmic if they differ widely, else in hours or days from 0.</summary>
/// <remarks>A logarithmic one is drawn by plotting logarithms and writing lengths of time at the marks.</remarks>
internal sealed class DurationAxis
{
    private const double ShortestHours = 1.0 / 60, Widest = 1e5, LogarithmicFrom = 30;

    // In the order in which marks are chosen if there is not room for all.
    private static readonly (double Hours, string Label)[] Marks =
    [
        (1, "1 h"), (24, "1 day"), (168, "1 week"), (24 * 365, "1 year"), (4, "4 h"), (12, "12 h"), (0.25, "15 min"), (672, "4 weeks"),
        (48, "2 days"), (96, "4 days"), (336, "2 weeks"), (1 / 60.0, "1 min"), (5 / 60.0, "5 min"), (2688, "16 weeks"), (1344, "8 weeks"),
        (24 * 3650, "10 years"), (24 * 36500, "100 years"), (2, "2 h"), (8, "8 h"), (0.5, "30 min"), (72, "3 days"),
    ];

    private readonly double perUnit;

    private DurationAxis(bool logarithmic, double low, double high)
    {
        IsLogarithmic = logarithmic;
        (LowHours, HighHours) = (low, high);
        perUnit = high > 96 ? 24 : 1;
    }

    public bool IsLogarithmic { get; }

    public double LowHours { get; }

    public double HighHours { get; }

    /// <summary>What the axis is marked in, to be put after its label.</summary>
    public string Unit => IsLogarithmic ? "logarithmic scale" : perUnit == 24 ? "days" : "hours";

    /// <summary>A length of time in the axis's unit, or in one that suits it if the axis is logarithmic. It is "no cases" if the length is not a number.</summary>
    public string Words(double hours) => IsLogarithmic || !double.IsFinite(hours)
        ? Durations.Words(hours)
        : Numbers.Fixed(hours / perUnit, Numbers.Decimals([HighHours / perUnit])) + (perUnit == 24 ? " days" : " h");

    /// <summary>The axis that holds all given lengths of time, in hours.</summary>
    public static DurationAxis Holding(IEnumerable<double> hours)
    {
        var finite = hours.Where(double.IsFinite).ToList();
        var high = finite.Count == 0 ? 1 : Math.Max(finite.Max(), ShortestHours);
        var low = Math.Max(finite.Where(h => h > 0).DefaultIfEmpty(high).Min(), Math.Max(ShortestHours, high / Widest));
        return high / low > LogarithmicFrom ? new DurationAxis(true, low, high) : new DurationAxis(false, 0, high);
    }

    /// <summary>The coordinate of a length of time; those below the axis's lower end are moved there.</summary>
    public double At(double hours) => double.IsNaN(hours) ? hours
        : IsLogarithmic ? Math.Log10(Math.Max(hours, LowHours))
        : hours / perUnit;

    /// <summary>Sets a chart's horizontal limits and marks.</summary>
    public void Apply(Chart chart)
    {
        var (left, right) = (At(LowHours), At(HighHours));
        var span = right - left;
        chart.Plot.Axes.SetLimitsX(IsLogarithmic ? left - 0.02 * span : 0, right + 0.02 * span);
        if (IsLogarithmic) chart.Plot.Axes.Bottom.TickGenerator = LogarithmicMarks(left, right);
    }

    private static NumericManual LogarithmicMarks(double left, double right)
    {
        var chosen = new SortedDictionary<double, string>();
        foreach (var (hours, label) in Marks)
        {
            var x = Math.Log10(hours);
            if (x < left - 1e-9 || x > right + 1e-9) continue;
            if (chosen.Keys.All(other => Math.Abs(other - x) > (right - left) / 7.5)) chosen[x] = label;
        }
        return new NumericManual([.. chosen.Keys], [.. chosen.Values]);
    }
}
