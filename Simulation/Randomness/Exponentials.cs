namespace QueueSim.Randomness;

/// <summary>Two functions that lose every digit near 0 when they are written the obvious way.</summary>
/// <remarks>
/// Kahan's corrections (Higham, Accuracy and Stability of Numerical Algorithms, section 1.14.1): errors of a few units in the last place.
/// </remarks>
internal static class Exponentials
{
    /// <summary>-log(1 - u), the quantile of the exponential distribution with mean 1.</summary>
    /// <param name="u">From 0 up to, not including, 1.</param>
    public static double NegativeLogOneMinus(double u)
    {
        var rest = 1 - u;

        // What was rounded away in 'rest' comes back through the quotient, which is 1 for the uniforms of a stream.
        return rest == 1 ? u : -Math.Log(rest) * (u / (1 - rest));
    }

    /// <summary>1 - exp(-y), the distribution function of the exponential distribution with mean 1.</summary>
    /// <param name="y">Any number above -700.</param>
    public static double OneMinusExp(double y)
    {
        var e = Math.Exp(-y);
        if (y > 1)
            return 1 - e;

        return e == 1 ? y : (1 - e) * (y / -Math.Log(e));
    }
}
