using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="FlowChart"/> draws.</summary>
public sealed record FlowInput
{
    public string Title { get; init; } = "What becomes of the problems";

    public string Subtitle { get; init; } = "Number of problems and share of those that appeared; dark: still on their way, coloured: leave here";

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

/// <summary>The flow of problems as descending steps: a bar for what reaches each stage, and one for each way to leave it.</summary>
public static class FlowChart
{
    /// <summary>Draws the chart; it says "no problems" if none reached the first stage.</summary>
    public static Chart Draw(FlowInput input, int width = Chart.UsualWidth)
    {
        var steps = input.Stages.SelectMany(Steps).ToList();
        var chart = new Chart(input.Title, input.Subtitle, width, Math.Max(300, 140 + 38 * steps.Count));
        var all = input.Stages.Count == 0 ? 0 : input.Stages[0].Reached;
        if (!(all > 0) || !double.IsFinite(all)) return chart.Say("no problems");

        for (var i = 0; i < steps.Count; i++)
        {
            var (step, y) = (steps[i], Rows.Y(i, steps.Count));
            Rows.Bar(chart, step.From / all, step.To / all, y, 0.72, step.Color, step.Color);
            // Where one step ends the next begins: a thin line leads the eye.
            if (i + 1 < steps.Count) chart.Line([step.Edge / all, step.Edge / all], [y - 0.36, y - 0.64], Palette.Grey, 1);
        }
        Rows.Apply(chart, [.. steps.Select(step => step.IsStage ? step.Name : "– " + step.Name)]);
        chart.Plot.Axes.SetLimitsX(0, 1);
        chart.Plot.Axes.Bottom.TickGenerator = new NumericManual([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100"]);
        chart.LabelX("share of the problems that appeared, %");
        chart.AddPanel(new SideColumns(
            new SideColumn([.. steps.Select(step => Numbers.Fixed(step.Count, 0))]) { IsNumbers = true },
            new SideColumn([.. steps.Select(step => Numbers.Fixed(100 * step.Count / all, 1) + " %")]) { IsNumbers = true, IsBold = true }));
        return chart;
    }

    private static IEnumerable<Step> Steps(FlowStage stage)
    {
        var left = stage.Reached;
        yield return new Step(stage.Name, 0, left, left, left, Color.FromHex("#44546a"), IsStage: true);
        foreach (var exit in stage.Exits)
        {
            var after = left - exit.Count;
            yield return new Step(exit.Name, after, left, after, exit.Count, Palette.Of(exit.Outcome), IsStage: false);
            left = after;
        }
    }

    /// <summary>A bar between two counts; the line to the next bar starts at the edge.</summary>
    private sealed record Step(string Name, double From, double To, double Edge, double Count, Color Color, bool IsStage);
}
