using QueueSim.Localization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="UtilisationHeatmap"/> draws.</summary>
public sealed record UtilisationInput
{
    public string Title { get; init; } = Say.This("charts.utilisation");

    public string Subtitle { get; init; } = Say.This("charts.utilisation_how");

    /// <summary>One row a team, from top to bottom.</summary>
    public required IReadOnlyList<TeamUtilisation> Teams { get; init; }
}

/// <summary>How busy a team is in each hour of the week.</summary>
/// <param name="Team">Its name.</param>
/// <param name="ByHourOfWeek">168 values, the first for Monday from 0 to 1 o'clock; 0 is idle, 1 fully busy, above 1 overtime; not a number: off shift.</param>
public sealed record TeamUtilisation(string Team, IReadOnlyList<double> ByHourOfWeek);

/// <summary>Utilisation of teams over the week, a coloured cell for each team and hour.</summary>
public static class UtilisationHeatmap
{
    private const int Hours = 168, CellPixels = 8;
    private static string[] Days => Say.This("charts.weekdays").Split(' ');

    /// <summary>Draws the chart; it says "no teams on shift" if there is no number at all.</summary>
    /// <exception cref="ArgumentException">A team has not 168 values.</exception>
    public static Chart Draw(UtilisationInput input, int width = Chart.UsualWidth)
    {
        var teams = input.Teams;
        foreach (var team in teams)
            if (team.ByHourOfWeek.Count != Hours)
                throw new ArgumentException($"Utilisation of '{team.Team}': {team.ByHourOfWeek.Count} values; expected {Hours}, one for each hour of the week.");
        var chart = new Chart(input.Title, input.Subtitle, width, Math.Max(320, 190 + 34 * teams.Count)).LabelX(Say.This("charts.hour_of_week"));
        if (!teams.SelectMany(team => team.ByHourOfWeek).Any(double.IsFinite)) return chart.Say(Say.This("charts.no_teams"));

        var map = chart.Plot.Add.Heatmap(Cells(teams));
        // The library takes the extent from the first to the last cell's lower left corner: the map is a cell larger.
        map.Extent = new CoordinateRect(-0.5, Hours - 0.5 - (1d / CellPixels), -0.5, teams.Count - 0.5 - (1d / CellPixels));
        map.Colormap = new ScottPlot.Colormaps.Viridis();
        map.NaNCellColor = Color.FromHex("#d0d0d0");
        map.ManualRange = new(0, 100);
        map.CellAlignment = Alignment.LowerLeft;
        chart.Plot.HideGrid();
        Rows.Apply(chart, [.. teams.Select(team => Say.NamedOr("team", team.Team, team.Team))]);
        chart.Plot.Axes.SetLimits(-0.5, Hours - 0.5, -0.5, teams.Count - 0.5);
        var days = Days;
        for (var row = 1; row < teams.Count; row++) chart.Line([-0.5, Hours], [row - 0.5, row - 0.5], Colors.White, 2);
        for (var day = 1; day < days.Length; day++) chart.Line([24 * day - 0.5, 24 * day - 0.5], [-0.5, teams.Count], Colors.White, 3);
        chart.Plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. days.SelectMany((_, day) => new[] { 24 * day - 0.5, 24 * day + 11.5 })], [.. days.SelectMany(day => new[] { "0", "12\n" + day })]);
        chart.Plot.Axes.Bottom.TickLabelStyle.FontName = ChartFonts.For(days[0]);
        Scale(chart, map, teams.SelectMany(team => team.ByHourOfWeek).Any(share => share > 1));
        return chart;
    }

    /// <summary>Percentages, each as a block of equal cells: a viewer that smooths pictures then blurs edges only.</summary>
    private static double[,] Cells(IReadOnlyList<TeamUtilisation> teams)
    {
        var cells = new double[teams.Count * CellPixels, Hours * CellPixels];
        for (var row = 0; row < cells.GetLength(0); row++)
            for (var column = 0; column < cells.GetLength(1); column++)
                cells[row, column] = 100 * teams[row / CellPixels].ByHourOfWeek[column / CellPixels];
        return cells;
    }

    private static void Scale(Chart chart, ScottPlot.Plottables.Heatmap map, bool hasOvertime)
    {
        var bar = chart.Plot.Add.ColorBar(map);
        bar.Label = hasOvertime ? Say.This("charts.utilisation_scale_over") : Say.This("charts.utilisation_scale");
        bar.LabelStyle.FontName = ChartFonts.For(bar.Label);
        bar.LabelStyle.Bold = false;
        bar.LabelStyle.FontSize = Chart.TextSize;
        bar.LabelStyle.ForeColor = Palette.Ink;
        bar.Axis.TickGenerator = new NumericManual([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100"]);
        if (bar.Axis is ScottPlot.AxisPanels.RightAxis axis) (axis.TickLabelStyle.FontSize, axis.TickLabelStyle.ForeColor, axis.FrameLineStyle.Width) = (Chart.TextSize, Palette.Ink, 0);
    }
}
