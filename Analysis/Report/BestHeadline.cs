using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>Which scenario is best, in one short sentence. What is not sure is not called so.</summary>
internal static class BestHeadline
{
    public static AnswerHeadline Of(Answer answer, AnswerPhrases phrases)
    {
        var (first, best) = (answer.First, answer.Rows[answer.Best]);
        return answer.Best == 0 || answer.Words.Metric.Better == Better.Neutral ? OfFirst(answer, phrases) : best.Verdict switch
        {
            Verdict.Better or Verdict.Undecided or Verdict.Equivalent or Verdict.BetterNegligibly => Another(answer, phrases, first, best),
            _ => OfFirst(answer, phrases),
        };
    }

    private static AnswerHeadline Another(Answer answer, AnswerPhrases phrases, AnswerRow first, AnswerRow best)
    {
        var (name, instead) = (phrases.Name(best), phrases.Instead(best, first));
        if (best.Verdict != Verdict.Better)
        {
            var text = best.Verdict == Verdict.Undecided
                ? Say.This("answer.best.undecided", ("name", name), ("first", phrases.Name(first)))
                : Say.This("answer.best.negligible", ("name", name), ("first", phrases.Name(first)));
            return new(Fitting(text), [Needed(best), phrases.Basis(best)], IsDecision: false);
        }

        var sentence = answer.IsUnrivalled
            ? Fitting(Say.This("answer.best", ("name", name), ("instead", instead)), Say.This("answer.best", ("name", name), ("instead", phrases.Value(best))))
            : Fitting(Say.This("answer.best.came_out", ("name", name), ("instead", instead)), Say.This("answer.best.came_out", ("name", name), ("instead", phrases.Value(best))));
        return new(sentence, [.. NotTellable(answer, phrases), Price(answer), Others(answer, phrases, [best]), phrases.Basis(best)]);
    }

    private static AnswerHeadline OfFirst(Answer answer, AnswerPhrases phrases)
    {
        var others = answer.Rows.Skip(1).Where(row => row.IsSteady).ToList();
        var (name, value) = (phrases.Name(answer.First), phrases.Value(answer.First));
        var most = others.Where(AnswerPhrases.Matters).MaxBy(row => Math.Abs(row.Difference!.Value.Mean));
        var text = others.TrueForAll(row => row.Verdict.IsWorse())
            ? Fitting(Say.This("answer.first.best", ("name", name), ("value", value)))
            : others.TrueForAll(row => row.Verdict == Verdict.Undecided)
                ? Fitting(Say.This("answer.first.undecided", ("name", name)))
                : Fitting(Say.This("answer.first.none_better", ("name", name), ("value", value)));
        return new(
            text, [.. TradeOffs(answer, phrases), Others(answer, phrases, []), most is null ? phrases.Counted : phrases.BasisNaming(most)],
            IsDecision: !others.TrueForAll(row => row.Verdict == Verdict.Undecided));
    }

    private static IEnumerable<string> NotTellable(Answer answer, AnswerPhrases phrases) =>
        answer.NotTellable.Count == 0 ? [] : [Say.This("answer.not_tellable", ("names", phrases.Names(answer.NotTellable, 3)))];

    private static IEnumerable<string> TradeOffs(Answer answer, AnswerPhrases phrases)
    {
        var rows = answer.Rows.Skip(1).Where(row => row.Verdict == Verdict.TradeOff).ToList();
        return rows.Count == 0 ? [] : [Say.This("answer.trade_offs", ("list", Numbers.Names([.. rows.Select(row => Numbers.With(phrases.Name(row), VerdictWords.Of(row.Word)))], 3)))];
    }

    private static string Price(Answer answer) =>
        answer.Beside is { Prices.Count: > 0 } beside ? Say.This("answer.price", ("list", Numbers.Clauses(beside.Prices.Take(3)))) : "";

    private static string Needed(AnswerRow row) => string.Join(' ', AnswerSentences.Deciding(row.Outcome?.ReplicationsNeeded ?? row.ToFirst?.ReplicationsNeeded));

    /// <summary>How all others stand, counted by verdict and named as far as a reader follows.</summary>
    private static string Others(Answer answer, AnswerPhrases phrases, IReadOnlyList<AnswerRow> without)
    {
        var rows = answer.Rows.Skip(1).Except(without).Where(row => row.IsSteady).ToList();
        var parts = new List<string>();
        void Add(IReadOnlyList<AnswerRow> those, Func<string, string> say)
        {
            if (those.Count > 0)
                parts.Add(say(Numbers.Names([.. those.Select(row => row.Difference is null || row.IsSame ? phrases.Name(row) : Numbers.With(phrases.Name(row), phrases.Change(row)))], 3)));
        }

        Add([.. rows.Where(row => row.Verdict == Verdict.Better && !row.IsSame).OrderByDescending(Size)], list => Say.This("answer.others.better", ("list", list)));
        Add([.. rows.Where(row => row.Verdict is Verdict.Worse).OrderByDescending(Size)], list => Say.This("answer.others.worse", ("list", list)));
        Add([.. rows.Where(AnswerPhrases.IsNothing)], list => Say.This("answer.others.nothing", ("list", list)));
        Add([.. rows.Where(row => !row.IsSame && row.Difference is not null && row.Verdict == Verdict.Undecided)], list => Say.This("answer.others.undecided", ("list", list)));
        return parts.Count == 0 ? "" : Sentence(Numbers.Clauses(parts));
    }

    private static double Size(AnswerRow row) => Math.Abs(row.Difference?.Mean ?? 0);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + Say.This("answer.stop");
}
