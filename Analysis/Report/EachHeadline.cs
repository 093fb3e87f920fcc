using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>What each scenario changes. Against the first, against the one before, or against a whole that it lacks a piece of.</summary>
internal static class EachHeadline
{
    private const int MostNamed = 6;

    public static AnswerHeadline Of(Answer answer, AnswerPhrases phrases)
    {
        var rows = Ranked(answer.Rows.Skip(1));
        var most = rows.Find(AnswerPhrases.Matters);
        if (most is null)
            return None(rows, phrases);
        var instead = phrases.Instead(most, answer.First);
        var (name, n, all) = (phrases.Name(most), rows.Count(AnswerPhrases.Matters), rows.Count);
        // A larger one may be chance; one alone is not the largest of any.
        var text = rows.Count(row => row.IsSteady) == 1 ? Fitting(Say.This("answer.change", ("name", name), ("instead", instead))) : (rows.Count <= MostNamed, most == rows[0]) switch
        {
            (true, true) => Fitting(Say.This("answer.each", ("name", name), ("instead", instead))),
            (true, false) => Fitting(Say.This("answer.each.sure", ("name", name), ("instead", instead))),
            (false, true) => Fitting(
                Say.This("answer.each.many", ("n", n), ("all", all), ("name", name), ("instead", instead)),
                Say.This("answer.each.many", ("n", n), ("all", all), ("name", name), ("instead", phrases.Change(most)))),
            _ => Fitting(
                Say.This("answer.each.many.sure", ("n", n), ("all", all), ("name", name), ("instead", instead)),
                Say.This("answer.each.many.sure", ("n", n), ("all", all), ("name", name), ("instead", phrases.Change(most)))),
        };
        return new(text, [Then(rows, most, phrases), Rest(rows, phrases), phrases.BasisNaming(most)]);
    }

    public static AnswerHeadline Steps(ReportSubject subject, Answer answer, AnswerPhrases phrases)
    {
        var last = answer.Rows[^1];
        var steps = Ranked(answer.Rows.Skip(1).Select((row, i) => Answer.Against(subject, answer, row.Scenario, answer.Rows[i].Scenario)));
        var rows = steps.Where(AnswerPhrases.Matters).ToList();
        if (!AnswerPhrases.Matters(last) || rows.Count == 0)
            return None(Ranked(answer.Rows.Skip(1)), phrases);
        var instead = phrases.Instead(last, answer.First);
        var step = Numbers.With(phrases.Name(rows[0]), phrases.Change(rows[0]));
        var text = Fitting(
            rows[0] == steps[0] ? Say.This("answer.steps", ("instead", instead), ("list", step)) : Say.This("answer.steps.sure", ("instead", instead), ("list", step)),
            Say.This("answer.steps.all", ("instead", instead)));
        return new(text, [Then(steps, null, phrases), Rest(steps, phrases), phrases.BasisNaming(last)]);
    }

    public static AnswerHeadline Pieces(ReportSubject subject, Answer answer, AnswerPhrases phrases)
    {
        if (answer.Rows.FirstOrDefault(row => subject.Report.Scenarios[row.Scenario].Result.Name == subject.Report.Whole) is not { } whole || whole == answer.First)
            return Of(answer, phrases);
        var pieces = Ranked(answer.Rows.Skip(1).Where(row => row != whole).Select(row => Answer.Against(subject, answer, row.Scenario, whole.Scenario)));
        if (!AnswerPhrases.Matters(whole))
            return None([whole, .. pieces], phrases);
        var most = pieces.Find(AnswerPhrases.Matters);
        var instead = phrases.Instead(whole, answer.First);
        var text = most is null
            ? Fitting(Say.This("answer.pieces.none", ("name", phrases.Name(whole)), ("instead", instead)))
            : Fitting(
                most == pieces[0]
                    ? Say.This("answer.pieces", ("name", phrases.Name(whole)), ("instead", instead), ("piece", phrases.Name(most)), ("change", phrases.Change(most)))
                    : Say.This("answer.pieces.sure", ("name", phrases.Name(whole)), ("instead", instead), ("piece", phrases.Name(most)), ("change", phrases.Change(most))),
                Say.This("answer.pieces.none", ("name", phrases.Name(whole)), ("instead", instead)));
        return new(text, [Left(pieces, phrases), Rest(pieces, phrases), phrases.BasisNaming(whole)]);
    }

    /// <summary>A change in a list: its size, or that there is none, or that nobody knows.</summary>
    public static string Told(AnswerRow row, AnswerPhrases phrases) => row switch
    {
        { Difference: null } => Say.This("answer.no_cases"),
        { IsSteady: false } => Say.This("answer.told.unsteady"),
        { IsSame: true } => Say.This("answer.told.same"),
        _ when AnswerPhrases.IsNothing(row) => Say.This("answer.told.negligible"),
        { Verdict: Verdict.Undecided } => Say.This("answer.told.undecided", ("change", phrases.Change(row))),
        { Verdict: Verdict.TradeOff } => Say.This("answer.told.trade_off", ("change", phrases.Change(row)), ("word", VerdictWords.Of(row.Word))),
        _ => phrases.Change(row),
    };

    private static List<AnswerRow> Ranked(IEnumerable<AnswerRow> rows) => [.. rows.OrderByDescending(row => Math.Abs(row.Difference?.Mean ?? 0))];

    private static AnswerHeadline None(List<AnswerRow> rows, AnswerPhrases phrases)
    {
        var undecided = rows.Where(row => !AnswerPhrases.IsNothing(row)).ToList();
        if (undecided.Count == 0)
            return new(Say.This("answer.each.nothing", ("n", rows.Count)), rows.Count > 0 && rows[0].Difference is not null ? [phrases.BasisNaming(rows[0])] : [], IsDecision: false);
        var text = undecided.Count == rows.Count
            ? Say.This("answer.each.all_undecided", ("n", rows.Count))
            : Say.This("answer.each.undecided", ("n", undecided.Count), ("all", rows.Count));
        return new(text, [Rest(rows, phrases), undecided.Find(row => row is { IsSteady: true, Difference: not null }) is { } open ? phrases.BasisNaming(open) : ""], IsDecision: false);
    }

    private static string Then(List<AnswerRow> rows, AnswerRow? most, AnswerPhrases phrases)
    {
        var others = rows.Where(row => row != most && AnswerPhrases.Matters(row)).ToList();
        if (others.Count == 0)
            return "";
        var list = Numbers.Clauses(others.Take(MostNamed).Select(row => $"{phrases.Name(row)} {Told(row, phrases)}"));
        return others.Count > MostNamed
            ? Say.This("answer.then.more", ("list", list), ("n", others.Count - MostNamed))
            : most is null ? Say.This("answer.then.all", ("list", list)) : Say.This("answer.then", ("list", list));
    }

    private static string Left(List<AnswerRow> pieces, AnswerPhrases phrases)
    {
        var lost = pieces.Where(AnswerPhrases.Matters).ToList();
        return lost.Count == 0 ? "" : Say.This("answer.pieces.list", ("list", Numbers.Clauses(lost.Take(MostNamed).Select(row => $"{phrases.Name(row)} {Told(row, phrases)}"))));
    }

    /// <summary>What changed nothing, and what is undecided.</summary>
    private static string Rest(List<AnswerRow> rows, AnswerPhrases phrases)
    {
        var nothing = rows.Where(AnswerPhrases.IsNothing).ToList();
        var undecided = rows.Where(row => row is { Difference: not null, IsSteady: true } && !AnswerPhrases.IsNothing(row) && !AnswerPhrases.Matters(row)).ToList();
        return (nothing.Count, undecided.Count) switch
        {
            (0, 0) => "",
            (_, 0) => Say.This("answer.rest.nothing", ("names", phrases.Names(nothing))),
            (0, _) => Say.This("answer.rest.undecided", ("names", phrases.Names(undecided))),
            _ => Say.This("answer.rest.both", ("names", phrases.Names(nothing)), ("undecided", phrases.Names(undecided))),
        };
    }
}
