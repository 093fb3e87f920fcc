namespace QueueSim.Plotting;

/// <summary>Colours with names.</summary>
public static class Colors
{
    public static Color Transparent => default;

    public static Color Black => new(0, 0, 0);

    public static Color White => new(255, 255, 255);

    public static Color Gray => new(128, 128, 128);

    /// <summary>Colours that a plot gives to lines that were added without one: Okabe and Ito's, told apart by colour-blind readers.</summary>
    internal static IReadOnlyList<Color> Cycle { get; } =
    [
        Color.FromHex("#0072b2"), Color.FromHex("#d55e00"), Color.FromHex("#009e73"), Color.FromHex("#cc79a7"),
        Color.FromHex("#e69f00"), Color.FromHex("#56b4e9"), Color.FromHex("#000000"),
    ];
}
