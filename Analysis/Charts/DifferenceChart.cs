using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="DifferenceChart"/> draws.</summary>
public sealed record DifferenceInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = Say.This("charts.differences_how");

    /// <summary>What the scenarios are compared with.</summary>
    public required string Baseline { get; init; }

    /// <summary>The unit of the differences, for instance "hours" or "percentage points".</summary>
    public required string Unit { get; init; }

    /// <summary>Whether a negative difference is an improvement.</summary>
    public bool LowerIsBetter { get; init; } = true;

    /// <summary>What stands below the axis; <see langword="null"/> for words about baseline, unit and the better side.</summary>
    public string? AxisLabel { get; init; }

    /// <summary>Words for differences below 0, above 0 and undecided, when none is better than the other. It is <see langword="null"/> for better and worse.</summary>
    public (string Below, string Above, string Undecided)? Sides { get; init; }

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }
}

/// <summary>A scenario's mean difference to the baseline with the ends of its 95 % interval. All are in the chart's unit, and not a number if unknown.</summary>
public sealed record Difference(string Scenario, double Mean, double Low, double High)
{
    /// <summary>Whether an improvement is paid for with problems, so that it is none.</summary>
    public bool IsTradeOff { get; init; }

    /// <summary>Whether it is known to be too small to matter, on whichever side of 0.</summary>
    public bool IsNegligible { get; init; }

    /// <summary>Whether it is one of steady queues. From others nothing follows, whatever the interval.</summary>
    public bool IsSteady { get; init; } = true;
}

/// <summary>Differences to a baseline with their intervals (a forest plot) and the verdicts on them.</summary>
public static class DifferenceChart
{
    /// <summary>Draws the chart; a row without a number says "no cases", a chart without rows "nothing to compare".</summary>
    /// <remarks>A difference is better or worse if its whole interval lies on one side of 0, unless it is negligible; otherwise, or without interval, it is undecided.</remarks>
    public static Chart Draw(DifferenceInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Differences;
        var chart = new Chart(input.Title, input.Subtitle, width, width < NarrowRows.Below ? NarrowRows.Height(rows.Count) : Rows.Height(rows.Count, around: 190));
        if (!rows.Any(row => double.IsFinite(row.Mean))) return chart.Say(Say.This("charts.nothing_to_compare"));

        var ends = rows.SelectMany(row => new[] { row.Mean, row.Low, row.High }).Where(double.IsFinite).Append(0).ToList();
        var (low, high, decimals) = (ends.Min(), ends.Max(), Numbers.Decimals(ends));
        chart.Line([0, 0], [-1, rows.Count + 1], Palette.Ink, 2);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = chart.IsNarrow ? NarrowRows.Y(i, rows.Count) : Rows.Y(i, rows.Count);
            var (color, shape, _) = Judge(rows[i], input.LowerIsBetter).Look();
            Rows.Interval(chart, rows[i].Low, rows[i].High, y, color, width: 2.5f, halfStroke: chart.IsNarrow ? NarrowRows.HalfStroke : Rows.HalfStroke);
            if (double.IsFinite(rows[i].Mean)) Rows.Mark(chart, rows[i].Mean, y, shape, color);
        }
        var span = high > low ? high - low : 1;
        chart.Plot.Axes.SetLimitsX(low - 0.04 * span, high + 0.04 * span);
        chart.LabelX(input.AxisLabel
            ?? (input.LowerIsBetter
                ? Say.This("charts.difference_left", ("baseline", Labels.Shorten(input.Baseline, 0.35 * width)), ("unit", input.Unit))
                : Say.This("charts.difference_right", ("baseline", Labels.Shorten(input.Baseline, 0.35 * width)), ("unit", input.Unit))));
        string Verdict(Standing verdict, string text) => input.Sides is { } sides ? Side(sides, verdict, input.LowerIsBetter) : text;
        if (chart.IsNarrow)
        {
            NarrowRows.Apply(chart, low - 0.04 * span, [.. rows.Select(row => row.Scenario)], i =>
                [Words(rows[i], decimals), double.IsFinite(rows[i].Mean) && Judge(rows[i], input.LowerIsBetter) is var verdict ? Verdict(verdict, verdict.Look().Text) : ""]);
            return chart;
        }

        Rows.Apply(chart, [.. rows.Select(row => row.Scenario)]);
        chart.AddPanel(new SideColumns(new SideColumn([.. rows.Select(row => Words(row, decimals))])));
        chart.ShowKeys([.. rows.Where(row => double.IsFinite(row.Mean)).Select(row => Judge(row, input.LowerIsBetter)).Distinct().Order()
            .Select(verdict => verdict.Look() is var (color, shape, text) ? new Key(Verdict(verdict, text), color) { Shape = shape } : null!)]);
        return chart;
    }

    private static string Side((string Below, string Above, string Undecided) sides, Standing verdict, bool lowerIsBetter) =>
        verdict is Standing.Undecided or Standing.NotSteady ? sides.Undecided : (verdict == Standing.Better) == lowerIsBetter ? sides.Below : sides.Above;

    private static Standing Judge(Difference row, bool lowerIsBetter) =>
        !row.IsSteady ? Standing.NotSteady
        : row.IsNegligible ? Standing.Negligible
        : row is not ({ High: < 0 } or { Low: > 0 }) ? Standing.Undecided
        : row.High < 0 != lowerIsBetter ? Standing.Worse
        : row.IsTradeOff ? Standing.TradeOff
        : Standing.Better;

    private static string Words(Difference row, int decimals) => !double.IsFinite(row.Mean) ? Say.This("charts.no_cases")
        : double.IsFinite(row.Low) && double.IsFinite(row.High)
            ? $"{Numbers.Signed(row.Mean, decimals)} [{Numbers.Signed(row.Low, decimals)}; {Numbers.Signed(row.High, decimals)}]"
            : Numbers.Signed(row.Mean, decimals);
}
