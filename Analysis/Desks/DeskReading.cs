using QueueSim.Statistics;

namespace QueueSim.Desks;

/// <summary>An answer on one desk.</summary>
/// <param name="Mean">Mean of the metric; <see langword="null"/> without cases.</param>
/// <param name="Difference">Against the first of the group on the same desk, with an interval that holds for all desks at once; <see langword="null"/> for that one itself.</param>
/// <param name="Verdict">What the interval decides on this desk.</param>
public sealed record DeskReading(double? Mean, Estimate? Difference, Verdict Verdict)
{
    /// <summary>Differences replication by replication, of the first of a group its values. Not a number without cases.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Largest difference that does not matter on this desk, in the metric's unit; 0 for none.</summary>
    public double Margin { get; init; }

    /// <summary>The number that the desks are compared by: the difference, of the first of a group its mean.</summary>
    public double? Value => Difference is { } difference ? difference.Mean : IsFirst ? Mean : null;

    /// <summary>Whether it is of the first of a group, which is compared with nothing.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>Which way an answer goes, decided or not.</summary>
public enum DeskSide
{
    /// <summary>Better; larger where neither direction serves sellers.</summary>
    Better,

    /// <summary>Worse; smaller where neither direction serves sellers.</summary>
    Worse,

    /// <summary>Surely better at the price of problems.</summary>
    TradeOff,

    /// <summary>No difference that matters.</summary>
    Same,

    /// <summary>No value to go by.</summary>
    Unknown,
}

/// <summary>Reads a side off a verdict and a difference.</summary>
public static class DeskSides
{
    /// <summary>What is decided, and otherwise the sign of the difference.</summary>
    /// <param name="verdict">Verdict of the answer.</param>
    /// <param name="difference">Mean difference; <see langword="null"/> when there is none.</param>
    /// <param name="better">Which direction serves sellers.</param>
    public static DeskSide Of(Verdict verdict, double? difference, Better better) => verdict switch
    {
        Verdict.TradeOff => DeskSide.TradeOff,
        Verdict.Equivalent => DeskSide.Same,
        _ when Decided(verdict) is { } side => side,
        _ => difference switch
        {
            null => DeskSide.Unknown,
            0 => DeskSide.Same,
            var value => value > 0 == (better != Better.Lower) ? DeskSide.Better : DeskSide.Worse,
        },
    };

    /// <summary>Better or worse where a verdict says so, by however little; else <see langword="null"/>.</summary>
    public static DeskSide? Decided(Verdict verdict) =>
        verdict.IsBetter() || verdict is Verdict.Higher or Verdict.HigherNegligibly ? DeskSide.Better
        : verdict.IsWorse() || verdict is Verdict.Lower or Verdict.LowerNegligibly ? DeskSide.Worse
        : null;
}
