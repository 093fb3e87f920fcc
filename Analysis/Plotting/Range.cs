namespace QueueSim.Plotting;

/// <summary>A closed interval of values.</summary>
/// <param name="Min">Lower end.</param>
/// <param name="Max">Upper end; not below <paramref name="Min"/>.</param>
public readonly record struct Range(double Min, double Max)
{
    public double Span => Max - Min;
}
