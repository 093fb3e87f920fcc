namespace QueueSim.Plotting.TickGenerators;

/// <summary>Marks that the caller chose; those outside the axis are left out.</summary>
public sealed class NumericManual : ITickGenerator
{
    private readonly List<Tick> _ticks = [];

    public NumericManual()
    {
    }

    /// <summary>Marks with their labels.</summary>
    /// <exception cref="ArgumentException">The two arrays differ in length.</exception>
    public NumericManual(double[] positions, string[] labels)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(labels);
        if (positions.Length != labels.Length)
            throw new ArgumentException($"There are {positions.Length} positions and {labels.Length} labels; expected as many of one as of the other.");
        for (var i = 0; i < positions.Length; i++) AddMajor(positions[i], labels[i]);
    }

    /// <summary>Adds a mark with its label.</summary>
    public void AddMajor(double position, string label) => _ticks.Add(new Tick(position, label));

    IReadOnlyList<Tick> ITickGenerator.Generate(double low, double high, double lengthPixels, double spacingPixels)
    {
        var slack = (high - low) * 1e-9;
        return [.. _ticks.Where(tick => tick.Position >= low - slack && tick.Position <= high + slack)];
    }
}
