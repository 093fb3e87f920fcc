namespace QueueSim.Charts;

/// <summary>What <see cref="LevelsChart"/> draws.</summary>
public sealed record LevelsInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = "Means over replications; strokes: 95 % intervals";

    /// <summary>What the axis measures, with its unit.</summary>
    public required string Measure { get; init; }

    /// <summary>What follows each number, for instance " %".</summary>
    public string Unit { get; init; } = "";

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<LevelRow> Rows { get; init; }
}

/// <summary>A scenario's mean with the ends of its 95 % interval, in the chart's unit; not a number if there is none.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Estimate">Mean and interval.</param>
/// <param name="Judgement">What is said beside it, for instance "better" or "baseline"; colours and shapes know better, worse and baseline.</param>
public sealed record LevelRow(string Scenario, Estimate Estimate, string Judgement);

/// <summary>Any metric of each scenario with its interval and the verdict on it.</summary>
public static class LevelsChart
{
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(LevelsInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Rows.Height(input.Rows.Count);
    }

    /// <summary>Draws the chart in the order given; a row without a number says "no cases".</summary>
    public static Plot Draw(LevelsInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        var rows = input.Rows;
        if (!rows.Any(row => double.IsFinite(row.Estimate.Mean))) return ChartFrame.Empty(plot, "no cases");

        var ends = rows.SelectMany(row => new[] { row.Estimate.Mean, row.Estimate.High }).Where(double.IsFinite).ToList();
        var lows = rows.SelectMany(row => new[] { row.Estimate.Mean, row.Estimate.Low }).Where(double.IsFinite).Append(0);
        var right = Math.Max(ends.Max(), 1e-6);
        // An interval may reach below 0 where no value can.
        var left = Math.Max(lows.Min(), -0.1 * right);
        var decimals = Numbers.Decimals(rows.Select(row => row.Estimate.Mean));
        var words = rows.Select(row => double.IsFinite(row.Estimate.Mean) ? Numbers.Fixed(row.Estimate.Mean, decimals) + input.Unit : "no cases").ToList();
        // Bold letters of the first column are wider by an eighth.
        var columns = new SideColumns(rows.Select(row => row.Scenario), 0, words.Select(text => text + "  "), rows.Select(row => row.Judgement));
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], Rows.Y(i, rows.Count));
            var color = row.Judgement switch
            {
                "better" => Palette.Sky,
                "worse" => Palette.Orange,
                _ => Palette.Grey,
            };
            Rows.Bar(plot, 0, row.Estimate.Mean, y, 0.62, color, color);
            Rows.Interval(plot, Math.Max(row.Estimate.Low, left), row.Estimate.High, y, Palette.Ink);
            ChartFrame.Write(plot, words[i], columns[0] * right, y, Alignment.MiddleLeft, Palette.Ink, right: 14, bold: true);
            ChartFrame.Write(plot, row.Judgement, columns[1] * right, y, Alignment.MiddleLeft, Palette.Ink, right: 14);
        }
        Rows.Apply(plot, [.. rows.Select(row => row.Scenario)]);
        plot.Axes.SetLimitsX(left, columns.End * right);
        plot.Axes.Bottom.TickGenerator = NiceTicks.Between(left, 1.01 * right, columns.MarkedPixels);
        ChartFrame.LabelX(plot, input.Measure);
        return plot;
    }
}
