using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="StrategyTimesChart"/> draws.</summary>
public sealed record StrategyTimesInput
{
    public string Title { get; init; } = Say.This("charts.times");

    /// <summary>What a row is, for the subtitle.</summary>
    public string Row { get; init; } = Say.This("charts.a_strategy");

    /// <summary>Problems observed in each scenario, over all replications; from 0.</summary>
    public required long Problems { get; init; }

    /// <summary>Replications of each scenario; from 1.</summary>
    public required int Replications { get; init; }

    /// <summary>Name of the row that the others are compared with; null compares with none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The strategies in any order; the chart puts the shortest time first.</summary>
    public required IReadOnlyList<StrategyTime> Strategies { get; init; }
}

/// <summary>A strategy's mean time to resolution with the ends of its 95 % interval, in hours. All three are not a number if there were no cases.</summary>
public sealed record StrategyTime(string Name, double MeanHours, double LowHours, double HighHours)
{
    /// <summary>Share of problems solved, from 0 to 1; not a number when it is unknown.</summary>
    public double SolvedShare { get; init; } = double.NaN;

    /// <summary>What is said of it; a bar that is not "better" has not the colour of one.</summary>
    public string Judgement { get; init; } = "";
}

/// <summary>Mean time and share solved by strategy, the shortest first: the picture for readers in a hurry.</summary>
public static class StrategyTimesChart
{
    // Sentences and tables speak of hours; days are for what nobody counts in hours.
    private const double MostHours = 1000;

    /// <summary>Draws the chart; a strategy without a number comes last and says "no cases".</summary>
    public static Chart Draw(StrategyTimesInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Strategies.OrderBy(row => double.IsFinite(row.MeanHours) ? row.MeanHours : double.PositiveInfinity).ToList();
        var chart = new Chart(input.Title, Subtitle(input), width, width < NarrowRows.Below ? NarrowRows.Height(rows.Count) : Rows.Height(rows.Count));
        if (!rows.Any(row => double.IsFinite(row.MeanHours))) return chart.Say(Say.This("charts.no_cases"));

        var longest = rows.SelectMany(row => new[] { row.MeanHours, row.HighHours }).Where(double.IsFinite).Max();
        var (perUnit, unit) = longest > MostHours ? (24, Say.This("charts.days")) : (1, Say.This("charts.hours"));
        var baseline = rows.Find(row => row.Name == input.Baseline)?.MeanHours ?? double.NaN;
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], chart.IsNarrow ? NarrowRows.Y(i, rows.Count) : Rows.Y(i, rows.Count));
            var color = row.Judgement switch { "better" => Palette.Sky, "worse" => Palette.Orange, _ => Palette.Grey };
            Rows.Bar(chart, 0, row.MeanHours / perUnit, y, chart.IsNarrow ? NarrowRows.BarSize : Rows.BarSize, color, color);
            Rows.Interval(chart, row.LowHours / perUnit, row.HighHours / perUnit, y, Palette.Ink, halfStroke: chart.IsNarrow ? NarrowRows.HalfStroke : Rows.HalfStroke);
        }
        chart.Plot.Axes.SetLimitsX(0, 1.02 * Math.Max(longest, 1e-6) / perUnit);
        chart.LabelX(Say.This("charts.mean_time", ("unit", unit)));
        var decimals = Numbers.Decimals(rows.Select(row => row.MeanHours / perUnit));
        if (chart.IsNarrow)
        {
            NarrowRows.Apply(chart, 0, [.. rows.Select(row => row.Name)], i => [Mean(rows[i], perUnit, decimals, unit), Solved(rows[i]), Change(rows[i], input.Baseline, baseline), Judgements.Words(rows[i].Judgement)]);
            return chart;
        }

        Rows.Apply(chart, [.. rows.Select(row => row.Name)]);
        chart.AddPanel(new SideColumns(
            new SideColumn([.. rows.Select(row => Mean(row, perUnit, decimals, unit))]) { IsBold = true, EndsRight = true },
            new SideColumn([.. rows.Select(Solved)]),
            new SideColumn([.. rows.Select(row => Change(row, input.Baseline, baseline))]),
            new SideColumn([.. rows.Select(row => Judgements.Words(row.Judgement))])));
        return chart;
    }

    private static string Subtitle(StrategyTimesInput input)
    {
        var problems = input.Problems.ToString("#,0", CultureInfo.InvariantCulture);
        var how = Say.This("charts.times_how", ("problems", problems), ("row", input.Row), ("n", input.Replications));
        return input.Baseline is null ? how : how + Say.This("charts.times_percent");
    }

    private static string Mean(StrategyTime row, int perUnit, int decimals, string unit) => double.IsFinite(row.MeanHours)
        ? $"{Numbers.Fixed(row.MeanHours / perUnit, decimals)} {(perUnit == 1 ? Say.This("charts.h") : unit)}"
        : Say.This("charts.no_cases");

    private static string Solved(StrategyTime row) => double.IsFinite(row.SolvedShare) ? Say.This("charts.solved", ("share", Numbers.Fixed(100 * row.SolvedShare, 1))) : "";

    private static string Change(StrategyTime row, string? name, double baseline)
    {
        if (row.Name == name && double.IsFinite(baseline)) return row.Judgement.Length == 0 ? Judgements.Words("baseline") : "";
        var change = 100 * (row.MeanHours / baseline - 1);
        return double.IsFinite(change) ? Numbers.Signed(Math.Round(change), 0) + " %" : "";
    }
}
