using QueueSim.Localization;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>A horizontal axis of lengths of time. It is logarithmic if they differ widely, else in hours or days from 0.</summary>
/// <remarks>A logarithmic one is drawn by plotting logarithms and writing lengths of time at the marks.</remarks>
internal sealed class DurationAxis
{
    private const double ShortestHours = 1.0 / 60, Widest = 1e5, LogarithmicFrom = 30, MostHours = 1000;

    // In the order in which marks are chosen if there is not room for all.
    private static (double Hours, string Label)[] Marks =>
    [
        (1, Hours(1)), (24, Days(1)), (168, Weeks(1)), (24 * 365, Years(1)), (4, Hours(4)), (12, Hours(12)), (0.25, Minutes(15)), (672, Weeks(4)),
        (48, Days(2)), (96, Days(4)), (336, Weeks(2)), (1 / 60.0, Minutes(1)), (5 / 60.0, Minutes(5)), (2688, Weeks(16)), (1344, Weeks(8)),
        (24 * 3650, Years(10)), (24 * 36500, Years(100)), (2, Hours(2)), (8, Hours(8)), (0.5, Minutes(30)), (72, Days(3)),
    ];

    private readonly double perUnit;

    private DurationAxis(bool logarithmic, double low, double high)
    {
        IsLogarithmic = logarithmic;
        (LowHours, HighHours) = (low, high);
        perUnit = high > MostHours ? 24 : 1;
    }

    public bool IsLogarithmic { get; }

    public double LowHours { get; }

    public double HighHours { get; }

    /// <summary>What the axis is marked in, to be put after its label.</summary>
    public string Unit => IsLogarithmic ? Say.This("charts.logarithmic") : perUnit == 24 ? Say.This("charts.days") : Say.This("charts.hours");

    /// <summary>A length of time in the axis's unit, or in one that suits it if the axis is logarithmic. It is "no cases" if the length is not a number.</summary>
    public string Words(double hours) => IsLogarithmic || !double.IsFinite(hours)
        ? Durations.Words(hours)
        : Numbers.Fixed(hours / perUnit, Numbers.Decimals([HighHours / perUnit])) + " " + (perUnit == 24 ? Say.This("charts.days") : Say.This("charts.h"));

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
        if (!IsLogarithmic) return;
        chart.Plot.Axes.Bottom.TickGenerator = LogarithmicMarks(left, right);
        chart.Plot.Axes.Bottom.TickLabelStyle.FontName = ChartFonts.For(Days(1));
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

    private static string Minutes(int n) => Say.This("charts.mark_minutes", ("n", n));

    private static string Hours(int n) => Say.This("charts.mark_hours", ("n", n));

    private static string Days(int n) => Say.This("charts.mark_days", ("n", n));

    private static string Weeks(int n) => Say.This("charts.mark_weeks", ("n", n));

    private static string Years(int n) => Say.This("charts.mark_years", ("n", n));
}
