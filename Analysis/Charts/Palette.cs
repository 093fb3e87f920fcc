using ScottPlot;

namespace QueueSim.Charts;

/// <summary>Colours of the charts: Okabe and Ito's. Readers with any of the usual colour blindnesses tell them apart.</summary>
internal static class Palette
{
    public static readonly Color Ink = Color.FromHex("#222222");
    public static readonly Color Muted = Color.FromHex("#595959");
    public static readonly Color Faint = Color.FromHex("#e6e6e6");
    public static readonly Color Grey = Color.FromHex("#8c8c8c");
    public static readonly Color Blue = Color.FromHex("#0072b2");
    public static readonly Color Vermilion = Color.FromHex("#d55e00");
    public static readonly Color Green = Color.FromHex("#009e73");
    public static readonly Color Purple = Color.FromHex("#cc79a7");
    public static readonly Color Orange = Color.FromHex("#e69f00");
    public static readonly Color Yellow = Color.FromHex("#f0e442");
    public static readonly Color Sky = Color.FromHex("#56b4e9");

    private static readonly Color[] Lines = [Blue, Vermilion, Green, Purple, Orange, Sky];

    /// <summary>The line of the i-th scenario: six colours, then the same colours dashed, and so on. 24 lines differ.</summary>
    public static (Color Color, Dashes Dashes) Line(int i) => (Lines[i % Lines.Length], (Dashes)(i / Lines.Length % 4));

    /// <summary>The colour of an end.</summary>
    public static Color Of(FlowOutcome outcome) => outcome switch
    {
        FlowOutcome.Solved => Green,
        FlowOutcome.Refused => Vermilion,
        FlowOutcome.GivenUp => Orange,
        FlowOutcome.Blocked => Purple,
        _ => Sky,
    };
}
