namespace QueueSim.Statistics;

/// <summary>What the interval of a difference says.</summary>
public enum Verdict
{
    Better,

    /// <summary>Better, by less than matters.</summary>
    BetterNegligibly,

    Worse,

    /// <summary>Worse, by less than matters.</summary>
    WorseNegligibly,

    /// <summary>Larger, where neither direction serves sellers.</summary>
    Higher,

    /// <summary>Larger, by less than matters.</summary>
    HigherNegligibly,

    /// <summary>Smaller, where neither direction serves sellers.</summary>
    Lower,

    /// <summary>Smaller, by less than matters.</summary>
    LowerNegligibly,

    /// <summary>Different by less than matters, on whichever side.</summary>
    Equivalent,

    /// <summary>The interval holds 0 and more than what is negligible, or there is none: the run cannot tell.</summary>
    Undecided,

    /// <summary>Better, while fewer problems are solved or all of them take longer (<see cref="OutcomeComparison"/>).</summary>
    TradeOff,
}

/// <summary>Verdicts as words, and what follows from them.</summary>
public static class VerdictWords
{
    private const string Negligible = " but negligible";

    /// <summary>The word in tables and sentences, for example <c>better</c>, <c>better but negligible</c> or <c>trade-off</c>.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.BetterNegligibly => "better" + Negligible,
        Verdict.WorseNegligibly => "worse" + Negligible,
        Verdict.HigherNegligibly => "higher" + Negligible,
        Verdict.LowerNegligibly => "lower" + Negligible,
        Verdict.TradeOff => "trade-off",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether it says better, by however little.</summary>
    public static bool IsBetter(this Verdict verdict) => verdict is Verdict.Better or Verdict.BetterNegligibly;

    /// <summary>Whether it says worse, by however little.</summary>
    public static bool IsWorse(this Verdict verdict) => verdict is Verdict.Worse or Verdict.WorseNegligibly;

    /// <summary>Whether the difference is known to be smaller than what matters.</summary>
    public static bool IsNegligible(this Verdict verdict) => verdict is Verdict.BetterNegligibly or Verdict.WorseNegligibly
        or Verdict.HigherNegligibly or Verdict.LowerNegligibly or Verdict.Equivalent;

    /// <summary>The verdict on a difference that is known to be smaller than what matters.</summary>
    internal static Verdict Negligibly(this Verdict sign) => sign switch
    {
        Verdict.Better => Verdict.BetterNegligibly,
        Verdict.Worse => Verdict.WorseNegligibly,
        Verdict.Higher => Verdict.HigherNegligibly,
        Verdict.Lower => Verdict.LowerNegligibly,
        _ => Verdict.Equivalent,
    };

    /// <summary>The verdict where the outcome of problems is worse: nothing is better at the price of problems.</summary>
    internal static Verdict AtThePriceOfProblems(this Verdict verdict) => verdict switch
    {
        Verdict.Better => Verdict.TradeOff,
        Verdict.BetterNegligibly => Verdict.Equivalent,
        _ => verdict,
    };
}
