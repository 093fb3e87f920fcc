using ScottPlot;
using ScottPlot.PathStrategies;
using SkiaSharp;

namespace QueueSim.Charts;

/// <summary>How a line is broken up.</summary>
internal enum Dashes
{
    Solid,
    Long,
    Short,
    Dots,
}

/// <summary>Connects points by dashes that are lines themselves. As an effect of the brush they would be outlines in an SVG.</summary>
internal sealed class DashedPath(Dashes dashes) : IPathStrategy
{
    /// <inheritdoc/>
    public SKPath GetPath(IEnumerable<Pixel> pixels)
    {
        var whole = new Straight().GetPath(pixels);
        if (dashes == Dashes.Solid) return whole;
        var (on, off) = dashes switch { Dashes.Long => (10f, 5f), Dashes.Short => (5f, 3f), _ => (2f, 3f) };
        using (whole)
        {
            var broken = new SKPath();
            using var measure = new SKPathMeasure(whole);
            do
            {
                for (var from = 0f; from < measure.Length; from += on + off) measure.GetSegment(from, Math.Min(from + on, measure.Length), broken, startWithMoveTo: true);
            }
            while (measure.NextContour());
            return broken;
        }
    }
}
