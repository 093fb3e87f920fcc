using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>What the second scenario changes against the first, as a number or as yes or no. The others are its variants.</summary>
internal static class ChangeHeadline
{
    public static AnswerHeadline YesNo(Answer answer, AnswerPhrases phrases)
    {
        var row = answer.Rows[1];
        var (name, size, instead) = (phrases.Name(row), row.Difference is { } difference ? phrases.Size(difference.Mean) : "", phrases.Instead(row, answer.First));
        var text = row switch
        {
            { Value: null } => Say.This("answer.no_case", ("noun", answer.Words.Noun)),
            { IsSteady: false } => Say.This("answer.unsteady", ("name", name)),
            { IsSame: true } => Say.This("answer.nothing_changed", ("value", phrases.Value(row))),
            { Verdict: Verdict.TradeOff } => Fitting(Say.This("answer.yes_no.partly", ("name", name), ("instead", instead))),
            { Verdict: Verdict.Better } => Fitting(Say.This("answer.yes_no.yes", ("size", size), ("name", name), ("instead", instead)), Say.This("answer.yes_no.yes_short", ("name", name), ("instead", instead))),
            { Verdict: Verdict.Worse } => Fitting(Say.This("answer.yes_no.no", ("name", name), ("instead", instead))),
            _ when AnswerPhrases.IsNothing(row) => Fitting(Say.This("answer.yes_no.negligible", ("name", name), ("instead", instead))),
            _ => Fitting(Say.This("answer.yes_no.undecided", ("name", name), ("instead", instead))),
        };
        return new(text, More(answer, phrases, row), IsDecision: row is { IsSteady: true, IsSame: false } && row.Verdict is not Verdict.Undecided);
    }

    public static AnswerHeadline Of(Answer answer, AnswerPhrases phrases)
    {
        var row = answer.Rows[1];
        var (name, instead) = (phrases.Name(row), phrases.Instead(row, answer.First));
        var text = row switch
        {
            { Value: null } => Say.This("answer.no_case", ("noun", answer.Words.Noun)),
            { IsSteady: false } => Say.This("answer.unsteady", ("name", name)),
            { IsSame: true } => Say.This("answer.change.same", ("name", name), ("value", phrases.Value(row))),
            _ when AnswerPhrases.Matters(row) => Fitting(Say.This("answer.change", ("name", name), ("instead", instead))),
            _ when AnswerPhrases.IsNothing(row) => Fitting(Say.This("answer.change.negligible", ("name", name), ("instead", instead))),
            _ => Fitting(Say.This("answer.change.undecided", ("name", name), ("instead", instead))),
        };
        return new(text, More(answer, phrases, row), IsDecision: AnswerPhrases.Matters(row));
    }

    private static IReadOnlyList<string> More(Answer answer, AnswerPhrases phrases, AnswerRow row)
    {
        // Those that are not steady are named where that is said.
        var variants = answer.Rows.Skip(2).Where(other => other.IsSteady).ToList();
        return
        [
            variants.Count == 0 ? "" : Say.This("answer.variants", ("list", Numbers.Clauses(variants.Take(5).Select(other => $"{phrases.Name(other)} {EachHeadline.Told(other, phrases)}")))),
            row.Difference is null ? "" : phrases.Basis(row),
        ];
    }
}
