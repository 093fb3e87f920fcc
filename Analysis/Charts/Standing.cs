using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>How a scenario stands against another.</summary>
public enum Standing
{
    Better,
    Worse,

    /// <summary>Larger, where neither direction is better.</summary>
    Higher,

    /// <summary>Smaller, where neither direction is better.</summary>
    Lower,

    /// <summary>Better here, at the price of something else.</summary>
    TradeOff,

    /// <summary>Different by less than matters, on whichever side.</summary>
    Negligible,

    Undecided,

    /// <summary>Of queues that are not steady, so that nothing follows from the difference.</summary>
    NotSteady,

    /// <summary>What the others are compared with.</summary>
    Reference,
}

/// <summary>Marks of standings: shapes and colours differ both.</summary>
internal static class StandingMarks
{
    public static (Color Color, MarkerShape Shape, string Text) Look(this Standing standing) => standing switch
    {
        Standing.Better => (Palette.Blue, MarkerShape.FilledCircle, Say.Named("verdict", "better")),
        Standing.Worse => (Palette.Vermilion, MarkerShape.FilledDiamond, Say.Named("verdict", "worse")),
        Standing.Higher => (Palette.Ink, MarkerShape.FilledTriangleUp, Say.Named("verdict", "higher")),
        Standing.Lower => (Palette.Ink, MarkerShape.FilledTriangleDown, Say.Named("verdict", "lower")),
        Standing.TradeOff => (Palette.Grey, MarkerShape.OpenCircle, Say.Named("verdict", "trade-off")),
        Standing.Negligible => (Palette.Grey, MarkerShape.FilledSquare, Say.Named("verdict", "negligible")),
        Standing.NotSteady => (Palette.Grey, MarkerShape.Eks, Say.This("health.not_steady")),
        Standing.Reference => (Palette.Ink, MarkerShape.FilledCircle, Say.This("page.chart.reference")),
        _ => (Palette.Grey, MarkerShape.OpenSquare, Say.Named("verdict", "undecided")),
    };

    /// <summary>Entries of a legend for the standings that occur.</summary>
    public static IEnumerable<Key> Keys(IEnumerable<Standing> standings) => standings.Distinct().Order().Select(Look).Select(look => new Key(look.Text, look.Color) { Shape = look.Shape });

    /// <summary>A mark for a plot with many of them; the size is a part of the usual one.</summary>
    public static MarkerStyle Mark(this Standing standing, float size = 1)
    {
        var (color, shape, _) = standing.Look();
        var mark = Rows.Mark(shape, color);
        mark.Size *= size;
        mark.OutlineWidth *= size;
        return mark;
    }
}
