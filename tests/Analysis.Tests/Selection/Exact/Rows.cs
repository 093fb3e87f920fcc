using QueueSim.Selection;

namespace QueueSim.Tests.Selection.Exact;

/// <summary>Systems whose observations stand in rows; remembers what was asked for.</summary>
internal sealed class Rows(params double[][] rows) : IObservationSource
{
    public List<Stretch> Asked { get; } = [];

    public int Systems => rows.Length;

    public IReadOnlyList<double[]> Observe(IReadOnlyList<Stretch> wanted)
    {
        Asked.AddRange(wanted);
        return [.. wanted.Select(stretch => rows[stretch.System][(stretch.From - 1)..stretch.To])];
    }
}
