using QueueSim.Statistics;

namespace QueueSim.Desks;

/// <summary>What the desks that agree with the sources say together about an answer.</summary>
public enum SourcesVerdict
{
    /// <summary>The study's answer holds in nine of ten desks or more, and none surely goes the other way.</summary>
    Holds,

    /// <summary>Desks go different ways, and more than noise makes them: the sources do not decide it.</summary>
    NotDecided,

    /// <summary>The study or its desks were simulated too rarely to tell.</summary>
    NotTold,
}

/// <summary>An answer of a study on its own tables and on every desk that agrees with the sources.</summary>
/// <param name="Answer">Which answer.</param>
/// <param name="Own">On the study's own tables, against the first of the group; <see langword="null"/> for that one itself.</param>
/// <param name="OwnVerdict">What the study itself says.</param>
/// <param name="Desks">On each desk, in the order of the table of desks; at least one.</param>
public sealed record AnswerOverDesks(DeskAnswer Answer, Estimate? Own, Verdict OwnVerdict, IReadOnlyList<DeskReading> Desks)
{
    /// <summary>Share of the desks that must go one way for an answer to hold. Climate research asks as much of its models (decision 20).</summary>
    public const double MostAgree = 0.9;

    /// <summary>Desks on which it is surely better; larger where neither direction serves sellers.</summary>
    public int Better => Decided(DeskSide.Better);

    /// <summary>Desks on which it is surely worse; smaller where neither direction serves sellers.</summary>
    public int Worse => Decided(DeskSide.Worse);

    /// <summary>Desks on which it is surely better at the price of problems.</summary>
    public int TradeOff => Desks.Count(desk => desk.Verdict == Verdict.TradeOff);

    /// <summary>Desks on which it surely makes no difference that matters.</summary>
    public int Equivalent => Desks.Count(desk => desk.Verdict == Verdict.Equivalent);

    /// <summary>Desks whose few replications do not tell.</summary>
    public int Undecided => Desks.Count - Better - Worse - TradeOff - Equivalent;

    /// <summary>Which way the study's own answer goes.</summary>
    public DeskSide OwnSide => DeskSides.Of(OwnVerdict, Own?.Mean, Direction);

    /// <summary>Desks on which it goes the way of the study's own answer, surely or not.</summary>
    /// <remarks>An answer that makes no difference that matters has those desks on which the mean difference is within the margin.</remarks>
    public int LikeOwn => OwnSide == DeskSide.Same
        ? Desks.Count(desk => desk.Verdict == Verdict.Equivalent || Math.Abs(desk.Difference?.Mean ?? double.NaN) <= desk.Margin)
        : On(OwnSide);

    /// <summary>Smallest difference of a desk, of the first of a group its smallest value; <see langword="null"/> without any.</summary>
    public double? Low => Desks.Min(desk => desk.Value);

    /// <summary>Largest difference of a desk, of the first of a group its largest value.</summary>
    public double? High => Desks.Max(desk => desk.Value);

    /// <summary>How far noise and inputs make desks differ; <see langword="null"/> where that cannot be told apart.</summary>
    public VarianceSplit? Split { get; } = VarianceSplit.Of([.. Desks.Select(desk => desk.Values)]);

    /// <summary>What decides it; <see langword="null"/> unless the sources do not, or where that cannot be said.</summary>
    public WhatDecides? DecidedBy { get; init; }

    /// <summary>Whether the sources decide it.</summary>
    public SourcesVerdict Sources
    {
        get
        {
            var most = Math.Max(LikeOwn, new[] { DeskSide.Better, DeskSide.Worse, DeskSide.TradeOff }.Max(On));
            var agree = most >= MostAgree * Desks.Count;
            if ((Better > 0 && Worse > 0) || (!agree && Split is { IsSure: true }))
                return SourcesVerdict.NotDecided;
            return OwnVerdict != Verdict.Undecided && LikeOwn >= MostAgree * Desks.Count ? SourcesVerdict.Holds : SourcesVerdict.NotTold;
        }
    }

    private Better Direction => Metrics.Named(Answer.Metric).Better;

    /// <summary>Desks on which it goes a certain way, surely or not.</summary>
    public int On(DeskSide side) => Desks.Count(desk => DeskSides.Of(desk.Verdict, desk.Difference?.Mean, Direction) == side);

    private int Decided(DeskSide side) => Desks.Count(desk => DeskSides.Decided(desk.Verdict) == side);
}
