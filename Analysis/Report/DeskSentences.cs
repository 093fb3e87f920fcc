using QueueSim.Desks;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What desks that agree with the sources say to an answer. Claims no more than they do.</summary>
internal static class DeskSentences
{
    public const string Agreeing = "desks that agree with the sources";

    /// <summary>Sentences that follow the one that answers; none when the study was not run on desks.</summary>
    public static IReadOnlyList<string> Of(ReportSubject subject, Answer answer)
    {
        if (subject.Report.Desks is not { } desks || answer.Best < 0 || answer.Rows.Count < 2 || answer.Rows.Any(row => row.Expected is not null))
            return [];
        AnswerOverDesks? Over(AnswerRow row) => desks.Find(row.Scenario, answer.Words.Metric.Name, answer.Segment);
        return answer.Best > 0
            ? Over(answer.Rows[answer.Best]) is { } over ? [OfOne(over, answer.First.Label)] : []
            : OfFirst([.. answer.Rows.Skip(1).Select(row => (row.Label, Over: Over(row)!)).Where(row => row.Over is not null)], answer.First.Label, desks.Desks.Count);
    }

    /// <summary>A scenario against the first of its group, on all desks.</summary>
    private static string OfOne(AnswerOverDesks over, string first) => over.Sources switch
    {
        SourcesVerdict.Holds => $"{Held(over)} in {Share(over.LikeOwn, over)}{Surely(over)}.",
        SourcesVerdict.NotDecided => string.Join(' ', [$"Not decided by the sources: {Sides(over, first)}.", .. Deciding(over)]),
        _ => $"It goes the same way in {Share(over.LikeOwn, over)}{Surely(over)}; whether the sources decide it, so few replications do not tell.",
    };

    /// <summary>On how many desks a scenario goes which way.</summary>
    public static string Sides(AnswerOverDesks over, string first)
    {
        var (better, worse) = Words(over);
        return $"of {over.Desks.Count} {Agreeing} it comes out {better} than “{first}” in {Count(over, DeskSide.Better, over.Better)} and {worse} in {Count(over, DeskSide.Worse, over.Worse)}{Price(over)}";
    }

    /// <summary>What decides an answer that the sources leave open, and what would settle it.</summary>
    public static IEnumerable<string> Deciding(AnswerOverDesks over)
    {
        if (over.DecidedBy is not { } decided)
            yield break;
        if (decided.Deciding is { } deciding)
        {
            var (better, worse) = Words(over);
            yield return $"{deciding.Number} decides: it comes out {(deciding.IsPositiveAbove ? better : worse)} above about {Number(deciding.TurnsAt)} (95 % interval {Number(deciding.Low)} to {Number(deciding.High)}) and {(deciding.IsPositiveAbove ? worse : better)} below, "
                + $"in {deciding.Told} of {deciding.Desks} desks.";
        }

        if (decided.Best is { } best)
        {
            var words = new MetricWords(Metrics.Named(over.Answer.Metric));
            var decimals = Math.Max(2, words.Decimals([best.Value, best.High]));
            yield return $"Measure {best.Number} to settle it: who knew it would choose better by {words.Difference(best.Value, decimals)} on average (95 % interval {words.Bare(best.Low, decimals)} to {words.Bare(best.High, decimals)}).";
        }
        else if (decided.Deciding is null)
        {
            yield return "No single number that the desks differ in surely decides it.";
        }
    }

    /// <summary>That no scenario is better than the first, on all desks.</summary>
    private static IReadOnlyList<string> OfFirst(IReadOnlyList<(string Label, AnswerOverDesks Over)> others, string first, int desks)
    {
        if (others.Count == 0)
            return [];
        var none = Enumerable.Range(0, desks).Count(desk => !others.Any(other => DeskSides.Decided(other.Over.Desks[desk].Verdict) == DeskSide.Better));
        var better = others.Where(other => other.Over.Better > 0).OrderByDescending(other => other.Over.Better).Select(other => $"“{other.Label}” in {other.Over.Better}").ToList();
        return [$"In {none} of {desks} {Agreeing} no other scenario is surely better than “{first}” either{(better.Count == 0 ? "" : $": {Numbers.Names(better)}")}."];
    }

    private static string Number(double value) => value.ToString("G3");

    private static string Held(AnswerOverDesks over) => over.OwnSide == DeskSide.Same ? "It makes no difference that matters" : "That holds";

    private static string Share(int count, AnswerOverDesks over) => $"{count} of {over.Desks.Count} {Agreeing}";

    /// <summary>On how many of them the interval says so.</summary>
    private static string Surely(AnswerOverDesks over)
    {
        var sure = over.OwnSide switch { DeskSide.Better => over.Better, DeskSide.Worse => over.Worse, DeskSide.TradeOff => over.TradeOff, _ => over.Equivalent };
        return sure == over.LikeOwn ? ", surely in each of them" : $", surely in {sure}";
    }

    private static string Count(AnswerOverDesks over, DeskSide side, int sure) => over.On(side) is var all && all == 0 ? "none" : $"{all} (surely in {sure})";

    private static string Price(AnswerOverDesks over) => over.TradeOff == 0 ? "" : $", and better at the price of problems in {over.TradeOff}";

    /// <summary>What the two sides of a metric are called.</summary>
    public static (string Better, string Worse) Words(AnswerOverDesks over) => Metrics.Named(over.Answer.Metric).Better == Better.Neutral ? ("higher", "lower") : ("better", "worse");
}
