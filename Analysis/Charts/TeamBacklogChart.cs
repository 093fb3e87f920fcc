using QueueSim.Localization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="TeamBacklogChart"/> draws.</summary>
public sealed record TeamBacklogInput
{
    public string Title { get; init; } = Say.This("charts.team_backlogs");

    public string Subtitle { get; init; } = Say.This("charts.team_backlogs_how");

    /// <summary>One small plot a team.</summary>
    public required IReadOnlyList<TeamBacklog> Teams { get; init; }
}

/// <summary>Cases waiting for a team.</summary>
/// <param name="Team">Its name.</param>
/// <param name="Series">One line a scenario, in the same order for every team.</param>
public sealed record TeamBacklog(string Team, IReadOnlyList<BacklogSeries> Series);

/// <summary>Small multiples: how many cases wait over time, a plot a team.</summary>
public static class TeamBacklogChart
{
    private const int RowPixels = 190, MostColumns = 3;

    /// <summary>Draws the chart; it says "no cases" if no series has a number.</summary>
    public static Chart Draw(TeamBacklogInput input, int width = Chart.UsualWidth)
    {
        var columns = Math.Clamp(input.Teams.Count, 1, width < Chart.UsualWidth ? MostColumns - 1 : MostColumns);
        var rows = Math.Max(1, (input.Teams.Count + columns - 1) / columns);
        var keys = input.Teams.Count == 0 ? [] : BacklogChart.Keys(input.Teams[0].Series, width);
        var chart = new Chart(input.Title, input.Subtitle, width, 120 + Math.Max(RowPixels * rows, KeyPanel.HeightOf(keys)))
            .LabelX(Say.This("charts.days_since_start")).LabelY(Say.This("charts.cases_waiting"));
        var teams = input.Teams.Where(team => team.Series.SelectMany(series => series.Mean).Any(double.IsFinite)).ToList();
        if (teams.Count == 0) return chart.Say(Say.This("charts.no_cases"));

        chart.Plot.HideGrid();
        chart.Plot.Axes.SetLimits(0, 1, 0, 1);
        chart.Plot.Axes.Left.TickGenerator = chart.Plot.Axes.Bottom.TickGenerator = new NumericManual([], []);
        chart.Plot.Axes.Left.FrameLineStyle.Width = chart.Plot.Axes.Bottom.FrameLineStyle.Width = 0;
        chart.Parts = new Multiplot { Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns) };
        chart.Parts.RemovePlot(chart.Parts.GetPlot(0));
        foreach (var team in teams) chart.Parts.AddPlot(Part(team, keys, 0.8 * width / columns - 90));
        chart.ShowKeys(keys);
        return chart;
    }

    private static Plot Part(TeamBacklog team, IReadOnlyList<Key> keys, double room)
    {
        var plot = Chart.QuietPlot();
        var name = plot.Axes.Title.Label;
        name.Text = Labels.Shorten(Say.NamedOr("team", team.Team, team.Team), room, bold: true);
        (name.FontName, name.FontSize, name.ForeColor, plot.Axes.Title.IsVisible) = (ChartFonts.For(name.Text), Chart.TextSize, Palette.Ink, true);
        for (var i = 0; i < team.Series.Count; i++) BacklogChart.Band(plot, team.Series[i], keys[i].Color);
        for (var i = 0; i < team.Series.Count; i++) Chart.Line(plot, team.Series[i].Days, team.Series[i].Mean, keys[i].Color, 2, keys[i].Dashes);
        var days = team.Series.SelectMany(series => series.Days).Where(double.IsFinite).ToList();
        var top = team.Series.SelectMany(series => series.Mean.Concat(series.High)).Where(double.IsFinite).Max();
        plot.Axes.SetLimits(days.Min(), Math.Max(days.Max(), days.Min() + 1e-9), 0, top > 0 ? 1.06 * top : 1);
        return plot;
    }
}
