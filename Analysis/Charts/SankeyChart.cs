using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="SankeyChart"/> draws.</summary>
public sealed record FlowInput
{
    public string Title { get; init; } = Say.This("charts.flow");

    public string Subtitle { get; init; } = Say.This("charts.flow_how");

    /// <summary>Stages in the order in which problems pass them. What does not leave at a stage reaches the next one.</summary>
    public required IReadOnlyList<FlowStage> Stages { get; init; }
}

/// <summary>A point on the way of the problems.</summary>
/// <param name="Name">For instance "appeared" or "submitted".</param>
/// <param name="Reached">Problems that come so far, each counted once; from 0.</param>
/// <param name="Exits">Where some of them leave.</param>
public sealed record FlowStage(string Name, double Reached, IReadOnlyList<FlowExit> Exits);

/// <summary>Problems that leave the flow at a stage.</summary>
/// <param name="Name">For instance "solved by the knowledge base".</param>
/// <param name="Count">Problems, from 0.</param>
/// <param name="Outcome">How they end; decides the colour.</param>
public sealed record FlowExit(string Name, double Count, FlowOutcome Outcome);

/// <summary>How a problem ends.</summary>
public enum FlowOutcome
{
    Solved,
    Refused,
    GivenUp,
    Blocked,
    StillOpen,
}

/// <summary>The flow of problems as streams as wide as they are many: onwards at the top, out of it downwards.</summary>
public static class SankeyChart
{
    // In units of about a pixel.
    private const double Whole = 240, LinePixels = 26, HeadPixels = 46, NodeWidth = 12, Thinnest = 1.5, Steps = 24;

    /// <summary>Draws the chart; it says "no problems" if none reached the first stage.</summary>
    public static Chart Draw(FlowInput input, int width = Chart.UsualWidth)
    {
        var (stages, all) = (input.Stages, input.Stages.Count == 0 ? 0 : input.Stages[0].Reached);
        var (ends, depth) = Ends(stages, all);
        var chart = new Chart(input.Title, input.Subtitle, width, (int)(HeadPixels + depth) + 90);
        if (!(all > 0) || !double.IsFinite(all)) return chart.Say(Say.This("charts.no_problems"));

        var across = width - 40.0;
        var apart = (across - 0.31 * width) / stages.Count;
        for (var i = 0; i < stages.Count; i++)
        {
            var (stage, x, onwards) = (stages[i], i * apart, i + 1 < stages.Count ? stages[i + 1].Reached : 0);
            if (onwards > 0) Stream(chart, (x, 0), (x + apart, 0), Thickness(onwards, all), Palette.Grey);
            var from = Whole * onwards / all;
            foreach (var (exit, top) in ends[i])
            {
                var color = Palette.Of(exit.Outcome);
                Stream(chart, (x, from), (x + apart, top), Thickness(exit.Count, all), color);
                Node(chart, x + apart, top, Thickness(exit.Count, all), color);
                var (words, start) = (Say.This("charts.exit", ("count", Words(exit.Count, all))), x + apart + NodeWidth + 6);
                var name = Labels.Shorten(exit.Name, across - start - ChartFonts.Width(words, Chart.TextSize, bold: false) - 10);
                chart.Write(name + words, start, -top - Thickness(exit.Count, all) / 2, Alignment.MiddleLeft, Palette.Ink);
                from += Whole * exit.Count / all;
            }
            Node(chart, x, 0, Thickness(stage.Reached, all), Palette.Ink);
            chart.Write($"{Labels.Shorten(stage.Name, apart - 20, bold: true)}\n{Words(stage.Reached, all)}", x, 6, Alignment.LowerLeft, Palette.Ink, bold: true);
        }
        foreach (var axis in chart.Plot.Axes.GetAxes()) axis.IsVisible = false;
        chart.Plot.HideGrid();
        chart.Plot.Axes.SetLimits(0, across, -depth, HeadPixels);
        return chart;
    }

    /// <summary>Where streams end: those of earlier stages lower, so that no stream crosses a label.</summary>
    private static (List<(FlowExit Exit, double Top)>[] Ends, double Depth) Ends(IReadOnlyList<FlowStage> stages, double all)
    {
        var ends = new List<(FlowExit, double)>[stages.Count];
        var depth = stages.Count > 0 ? Whole : 0;
        for (var (i, below) = (stages.Count - 1, 0.0); i >= 0; i--)
        {
            ends[i] = [];
            var onwards = i + 1 < stages.Count ? Whole * stages[i + 1].Reached / all + LinePixels / 2 : 0;
            below = Math.Max(below, onwards);
            foreach (var exit in stages[i].Exits)
            {
                var (thickness, line) = (Thickness(exit.Count, all), Math.Max(Thickness(exit.Count, all), LinePixels));
                ends[i].Add((exit, below + (line - thickness) / 2));
                below += line + 4;
            }
            depth = Math.Max(depth, below);
        }
        return (ends, depth);
    }

    private static double Thickness(double count, double all) => Math.Max(Whole * count / all, Thinnest);

    private static string Words(double count, double all) => $"{Numbers.Fixed(count, 0)} ({Numbers.Fixed(100 * count / all, 1)} %)";

    private static void Node(Chart chart, double x, double top, double thickness, Color color)
    {
        var node = chart.Plot.Add.Rectangle(x, x + NodeWidth, -top - thickness, -top);
        (node.FillColor, node.LineWidth) = (color, 0);
    }

    /// <summary>A stream between two nodes, horizontal where it leaves and where it arrives.</summary>
    private static void Stream(Chart chart, (double X, double Y) from, (double X, double Y) to, double thickness, Color color)
    {
        var upper = Enumerable.Range(0, (int)Steps + 1).Select(i => i / Steps)
            .Select(t => new Coordinates(from.X + t * (to.X - from.X), -(from.Y + t * t * (3 - 2 * t) * (to.Y - from.Y)))).ToList();
        var stream = chart.Plot.Add.Polygon([.. upper, .. upper.AsEnumerable().Reverse().Select(point => new Coordinates(point.X, point.Y - thickness))]);
        (stream.FillColor, stream.LineWidth) = (color.WithAlpha(0.4), 0);
    }
}
