using System.Globalization;

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
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(FlowInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Math.Max(300, 150 + 38 * input.Stages.Sum(stage => 1 + stage.Exits.Count));
    }

    /// <summary>Draws the chart; it says "no problems" if none reached the first stage.</summary>
    public static Plot Draw(FlowInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        var all = input.Stages.Count == 0 ? 0 : input.Stages[0].Reached;
        if (!(all > 0) || !double.IsFinite(all)) return ChartFrame.Empty(plot, "no problems");

        var steps = input.Stages.SelectMany(Steps).ToList();
        var names = steps.ConvertAll(step => step.IsStage ? step.Name : "– " + step.Name);
        var words = steps.ConvertAll(step => Words(step.Count, all));
        // Bold letters are wider by an eighth.
        var columns = new SideColumns(names, 0, words.Select(text => text + "  "));
        for (var i = 0; i < steps.Count; i++)
        {
            var y = Rows.Y(i, steps.Count);
            var step = steps[i];
            Rows.Bar(plot, step.From / all, step.To / all, y, 0.72, step.Color, step.Color);
            // Where one step ends the next begins: a thin line leads the eye.
            if (i + 1 < steps.Count) Rows.Line(plot, step.Edge / all, y - 0.36, step.Edge / all, y - 0.64, Palette.Grey, 1);
            ChartFrame.Write(plot, words[i], Math.Max(step.From, step.To) / all, y, Alignment.MiddleLeft, Palette.Ink, right: 8, bold: step.IsStage);
        }
        Rows.Apply(plot, names);
        plot.Axes.SetLimitsX(0, columns.End);
        plot.Axes.Bottom.TickGenerator = new NumericManual([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100"]);
        ChartFrame.LabelX(plot, "share of the problems that appeared, %");
        return plot;
    }

    private static IEnumerable<Step> Steps(FlowStage stage)
    {
        var left = stage.Reached;
        yield return new Step(stage.Name, 0, left, left, left, Color.FromHex("#44546a"), IsStage: true);
        foreach (var exit in stage.Exits)
        {
            var after = left - exit.Count;
            yield return new Step(exit.Name, after, left, after, exit.Count, Look(exit.Outcome), IsStage: false);
            left = after;
        }
    }

    private static Color Look(FlowOutcome outcome) => outcome switch
    {
        FlowOutcome.Solved => Palette.Green,
        FlowOutcome.Refused => Palette.Vermilion,
        FlowOutcome.GivenUp => Palette.Orange,
        FlowOutcome.Blocked => Palette.Purple,
        _ => Palette.Sky,
    };

    private static string Words(double count, double all) =>
        $"{Numbers.Fixed(count, 0)}  ({(100 * count / all).ToString("0.0", CultureInfo.InvariantCulture)} %)";

    /// <summary>A bar between two counts; the line to the next bar starts at the edge.</summary>
    private sealed record Step(string Name, double From, double To, double Edge, double Count, Color Color, bool IsStage);
}
