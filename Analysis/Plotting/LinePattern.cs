namespace QueueSim.Plotting;

/// <summary>The dashes of a line. The default value is <see cref="Solid"/>.</summary>
public readonly struct LinePattern : IEquatable<LinePattern>
{
    private readonly string? _dashes;

    private LinePattern(string dashes) => _dashes = dashes;

    public static LinePattern Solid => default;

    public static LinePattern Dashed { get; } = new("10 5");

    public static LinePattern DenselyDashed { get; } = new("5 3");

    public static LinePattern Dotted { get; } = new("2 4");

    /// <summary>Lengths of dash and gap in pixels as SVG writes them, or null for a solid line.</summary>
    internal string? Dashes => _dashes;

    public static bool operator ==(LinePattern left, LinePattern right) => left.Equals(right);

    public static bool operator !=(LinePattern left, LinePattern right) => !left.Equals(right);

    public bool Equals(LinePattern other) => _dashes == other._dashes;

    public override bool Equals(object? obj) => obj is LinePattern other && Equals(other);

    public override int GetHashCode() => _dashes is null ? 0 : _dashes.Length;
}
