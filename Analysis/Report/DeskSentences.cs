using QueueSim.Desks;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What desks that agree with the sources say to an answer. Claims no more than they do.</summary>
internal static class DeskSentences
{
    public static string Agreeing => Say.This("desks.agreeing");

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
        SourcesVerdict.Holds => Say.This("desks.holds", ("held", Held(over)), ("share", Share(over.LikeOwn, over)), ("surely", Surely(over))),
        SourcesVerdict.NotDecided => Numbers.Sentences([Say.This("desks.not_decided", ("sides", Sides(over, first))), .. Deciding(over)]),
        _ => Say.This("desks.same_way", ("share", Share(over.LikeOwn, over)), ("surely", Surely(over))),
    };

    /// <summary>On how many desks a scenario goes which way.</summary>
    public static string Sides(AnswerOverDesks over, string first)
    {
        var (better, worse) = Words(over);
        return Say.This("desks.sides", ("n", over.Desks.Count), ("agreeing", Agreeing), ("better", better), ("first", first), ("betterCount", Count(over, DeskSide.Better, over.Better)), ("worse", worse), ("worseCount", Count(over, DeskSide.Worse, over.Worse)), ("price", Price(over)));
    }

    /// <summary>What decides an answer that the sources leave open, and what would settle it.</summary>
    public static IEnumerable<string> Deciding(AnswerOverDesks over)
    {
        if (over.DecidedBy is not { } decided)
            yield break;
        if (decided.Deciding is { } deciding)
        {
            var (better, worse) = Words(over);
            yield return Say.This("desks.deciding",
                ("number", deciding.Number), ("above", deciding.IsPositiveAbove ? better : worse), ("at", Number(deciding.TurnsAt)), ("low", Number(deciding.Low)), ("high", Number(deciding.High)),
                ("below", deciding.IsPositiveAbove ? worse : better), ("told", deciding.Told), ("desks", deciding.Desks));
        }

        if (decided.Best is { } best)
        {
            var words = new MetricWords(Metrics.Named(over.Answer.Metric));
            var decimals = Math.Max(2, words.Decimals([best.Value, best.High]));
            yield return Say.This("desks.measure", ("number", Measured(best.Number)), ("value", words.Difference(best.Value, decimals)), ("low", words.Bare(best.Low, decimals)), ("high", words.Bare(best.High, decimals)));
        }
        else if (decided.Deciding is null)
        {
            yield return Say.This("desks.no_number");
        }
    }

    /// <summary>That no scenario is better than the first, on all desks.</summary>
    private static IReadOnlyList<string> OfFirst(IReadOnlyList<(string Label, AnswerOverDesks Over)> others, string first, int desks)
    {
        if (others.Count == 0)
            return [];
        var none = Enumerable.Range(0, desks).Count(desk => !others.Any(other => DeskSides.Decided(other.Over.Desks[desk].Verdict) == DeskSide.Better));
        var better = others.Where(other => other.Over.Better > 0).OrderByDescending(other => other.Over.Better).Select(other => Say.This("desks.in", ("label", other.Label), ("n", other.Over.Better))).ToList();
        return [Say.This("desks.of_first", ("none", none), ("desks", desks), ("agreeing", Agreeing), ("first", first), ("better", better.Count == 0 ? "" : Say.This("words.colon") + Numbers.Names(better)))];
    }

    /// <summary>What to measure in words of its own, with the number's name, where there are some.</summary>
    private static string Measured(string number) => Say.NamedOr("measure", number, "") is { Length: > 0 } words ? Say.This("measuring.named", ("words", words), ("number", number)) : number;

    private static string Number(double value) => value.ToString("G3");

    private static string Held(AnswerOverDesks over) => over.OwnSide == DeskSide.Same ? Say.This("desks.no_difference") : Say.This("desks.that_holds");

    private static string Share(int count, AnswerOverDesks over) => Say.This("desks.share", ("count", count), ("n", over.Desks.Count), ("agreeing", Agreeing));

    /// <summary>On how many of them the interval says so.</summary>
    private static string Surely(AnswerOverDesks over)
    {
        var sure = over.OwnSide switch { DeskSide.Better => over.Better, DeskSide.Worse => over.Worse, DeskSide.TradeOff => over.TradeOff, _ => over.Equivalent };
        return sure == over.LikeOwn ? Say.This("desks.surely_each") : Say.This("desks.surely_in", ("n", sure));
    }

    private static string Count(AnswerOverDesks over, DeskSide side, int sure) => over.On(side) is var all && all == 0 ? Say.This("desks.none") : Say.This("desks.count", ("all", all), ("sure", sure));

    private static string Price(AnswerOverDesks over) => over.TradeOff == 0 ? "" : Say.This("desks.price", ("n", over.TradeOff));

    /// <summary>What the two sides of a metric are called.</summary>
    public static (string Better, string Worse) Words(AnswerOverDesks over) => Metrics.Named(over.Answer.Metric).Better == Better.Neutral ? (Say.Named("verdict", "higher"), Say.Named("verdict", "lower")) : (Say.Named("verdict", "better"), Say.Named("verdict", "worse"));
}
