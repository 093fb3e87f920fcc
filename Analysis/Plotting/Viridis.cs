namespace QueueSim.Plotting;

/// <summary>The colour scale of heat maps, from dark violet to yellow: even in lightness, told apart by colour-blind readers and in grey.</summary>
/// <remarks>Nine colours of matplotlib's viridis (CC0), joined linearly.</remarks>
internal static class Viridis
{
    private static readonly Color[] Stops =
    [
        Color.FromHex("#440154"), Color.FromHex("#482878"), Color.FromHex("#3e4a89"), Color.FromHex("#31688e"), Color.FromHex("#26828e"),
        Color.FromHex("#1f9e89"), Color.FromHex("#35b779"), Color.FromHex("#6dcd59"), Color.FromHex("#fde725"),
    ];

    // The last stretch of the scale turns fastest; the stops are where the nine colours stand on it.
    private static readonly double[] Positions = [0, 0.125, 0.25, 0.375, 0.5, 0.5625, 0.6875, 0.8125, 1];

    /// <summary>The colour at a share of the scale from 0 to 1; values outside are clamped.</summary>
    public static Color At(double share)
    {
        share = Math.Clamp(share, 0, 1);
        var i = 1;
        while (Positions[i] < share) i++;
        var t = (share - Positions[i - 1]) / (Positions[i] - Positions[i - 1]);
        return new Color(Mix(Stops[i - 1].Red, Stops[i].Red, t), Mix(Stops[i - 1].Green, Stops[i].Green, t), Mix(Stops[i - 1].Blue, Stops[i].Blue, t));
    }

    private static byte Mix(byte a, byte b, double t) => (byte)Math.Round(a + t * (b - a));
}
