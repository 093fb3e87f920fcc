namespace QueueSim.Plotting;

/// <summary>A mark on an axis.</summary>
/// <param name="Position">In the axis's coordinates.</param>
/// <param name="Label">What is written beside it.</param>
public readonly record struct Tick(double Position, string Label);

/// <summary>Decides where an axis has its marks.</summary>
public interface ITickGenerator
{
    /// <summary>The marks from the lower to the upper end of an axis.</summary>
    /// <param name="low">Coordinate at the left or lower end.</param>
    /// <param name="high">Coordinate at the other end, above <paramref name="low"/>.</param>
    /// <param name="lengthPixels">The axis's length in pixels.</param>
    /// <param name="spacingPixels">Least wanted distance between two marks in pixels.</param>
    IReadOnlyList<Tick> Generate(double low, double high, double lengthPixels, double spacingPixels);
}
