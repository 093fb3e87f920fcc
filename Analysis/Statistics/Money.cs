namespace QueueSim.Statistics;

/// <summary>Money in millionths of a currency unit. Whole numbers, so that a sum does not depend on the order of adding.</summary>
internal readonly record struct Money(Int128 Millionths)
{
    private const double MillionthsPerUnit = 1e6;

    /// <summary>The sum in currency units.</summary>
    public double Units => (double)Millionths / MillionthsPerUnit;

    public static Money operator +(Money left, Money right) => new(left.Millionths + right.Millionths);

    /// <summary>Rounds an amount in currency units to millionths.</summary>
    public static Money Of(double units) => new((Int128)Math.Round(units * MillionthsPerUnit));
}
