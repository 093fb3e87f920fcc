using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="LevelsChart"/> draws.</summary>
public sealed record LevelsInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = Say.This("charts.levels_how");

    /// <summary>What the axis measures, with its unit.</summary>
    public required string Measure { get; init; }

    /// <summary>What follows each number, for instance " %".</summary>
    public string Unit { get; init; } = "";

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<LevelRow> Rows { get; init; }
}

/// <summary>A scenario's mean with the ends of its 95 % interval, in the chart's unit. All three are not a number if there is none.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Estimate">Mean and interval.</param>
/// <param name="Judgement">What is said beside it, for instance "better" or "baseline"; colours and shapes know better, worse and baseline.</param>
public sealed record LevelRow(string Scenario, Estimate Estimate, string Judgement);

/// <summary>Any metric of each scenario with its interval and the verdict on it.</summary>
public static class LevelsChart
{
    /// <summary>Draws the chart in the order given; a row without a number says "no cases".</summary>
    public static Chart Draw(LevelsInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Rows;
        var chart = new Chart(input.Title, input.Subtitle, width, width < NarrowRows.Below ? NarrowRows.Height(rows.Count) : Rows.Height(rows.Count)).LabelX(input.Measure);
        if (!rows.Any(row => double.IsFinite(row.Estimate.Mean))) return chart.Say(Say.This("charts.no_cases"));

        var right = Math.Max(rows.SelectMany(row => new[] { row.Estimate.Mean, row.Estimate.High }).Where(double.IsFinite).Max(), 1e-6);
        // An interval may reach below 0 where no value can.
        var left = Math.Max(rows.SelectMany(row => new[] { row.Estimate.Mean, row.Estimate.Low }).Where(double.IsFinite).Append(0).Min(), -0.1 * right);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], chart.IsNarrow ? NarrowRows.Y(i, rows.Count) : Rows.Y(i, rows.Count));
            var color = row.Judgement switch { "better" => Palette.Sky, "worse" => Palette.Orange, _ => Palette.Grey };
            Rows.Bar(chart, 0, row.Estimate.Mean, y, chart.IsNarrow ? NarrowRows.BarSize : Rows.BarSize, color, color);
            Rows.Interval(chart, Math.Max(row.Estimate.Low, left), row.Estimate.High, y, Palette.Ink, halfStroke: chart.IsNarrow ? NarrowRows.HalfStroke : Rows.HalfStroke);
        }
        chart.Plot.Axes.SetLimitsX(left, 1.02 * right);
        var decimals = Numbers.Decimals(rows.Select(row => row.Estimate.Mean));
        string Value(LevelRow row) => double.IsFinite(row.Estimate.Mean) ? Numbers.Fixed(row.Estimate.Mean, decimals) + input.Unit : Say.This("charts.no_cases");
        if (chart.IsNarrow)
        {
            NarrowRows.Apply(chart, left, [.. rows.Select(row => row.Scenario)], i => [Value(rows[i]), Judgements.Words(rows[i].Judgement)]);
            return chart;
        }

        Rows.Apply(chart, [.. rows.Select(row => row.Scenario)]);
        chart.AddPanel(new SideColumns(
            new SideColumn([.. rows.Select(Value)]) { IsBold = true, EndsRight = true },
            new SideColumn([.. rows.Select(row => Judgements.Words(row.Judgement))])));
        return chart;
    }
}
