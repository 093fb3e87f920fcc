namespace QueueSim.Plotting;

/// <summary>Which point of a label lies on its position, or which corner of the data area something is put in.</summary>
public enum Alignment
{
    UpperLeft,
    UpperCenter,
    UpperRight,
    MiddleLeft,
    MiddleCenter,
    MiddleRight,
    LowerLeft,
    LowerCenter,
    LowerRight,
}

internal static class AlignmentParts
{
    /// <summary>0 for left, ½ for centre, 1 for right.</summary>
    public static double Across(this Alignment alignment) => ((int)alignment % 3) / 2.0;

    /// <summary>0 for upper, ½ for middle, 1 for lower.</summary>
    public static double Down(this Alignment alignment) => ((int)alignment / 3) / 2.0;
}
