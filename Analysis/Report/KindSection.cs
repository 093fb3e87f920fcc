using QueueSim.Kinds;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The best way for each kind of case, what it brings, and how sure that is.</summary>
internal static class KindSection
{
    /// <summary>The table by case type; empty where there is one kind only.</summary>
    public static Markup Of(ReportSubject subject) => KindSubject.Of(subject) is { } kinds
        ? Markup.Of($"<h2>{Say.This("kinds.title")}</h2>\n").And(Rows(kinds, kinds.Main)).And(Finer(kinds))
        : Markup.Empty;

    private static Markup Finer(KindSubject kinds) => kinds.Finer.Count == 0
        ? Markup.Empty
        : Markup.Of($"<details><summary>{Say.This("kinds.finer")}</summary>\n{Rows(kinds, kinds.Finer)}</details>\n");

    private static Markup Rows(KindSubject kinds, IReadOnlyList<(string Group, KindAnswer Answer)> answers)
    {
        var isAlone = kinds.Subject.Results.Count == 1;
        string[] headings =
        [
            Say.This("kinds.kind"), .. isAlone ? [] : (string[])[kinds.Subject.IsFocal ? Say.This("kinds.best_way") : Say.This("kinds.best_scenario")],
            Say.This("kinds.solved", ("horizon", kinds.Horizon)), Say.This("kinds.hours"), .. isAlone ? [] : (string[])[Say.This("kinds.sooner"), Say.This("kinds.said")],
        ];
        return Table.Of(Table.Text(Numbers.Kept(Caption(kinds, answers))), headings, answers.Select(entry => Row(kinds, entry.Group, entry.Answer, isAlone)));
    }

    private static IReadOnlyList<Markup> Row(KindSubject kinds, string group, KindAnswer answer, bool isAlone)
    {
        var count = Say.This("kinds.problems", ("n", Numbers.Count(answer.Problems)));
        var name = Markup.Of($"{KindWords.Of(answer.Kind)} <span class=\"name\">{(group.Length > 0 ? group + " · " : "")}{count}</span>");
        var (first, best) = (answer.First, answer.Best);
        if (isAlone)
            return [name, Table.Text(Numbers.Cell(first.Solved, true, 1)), Table.Text(Numbers.Cell(first.Hours, false, Decimals(answer)))];
        if (best.Outcome is not { Solved.Difference: { } solved, Time.Difference: { } time } outcome)
            return [name, Table.Text(Numbers.None), Table.Text(Share(first)), Table.Text(Hours(first, answer)), Table.Text(Numbers.None), Table.Text(Said(kinds, answer))];
        var points = solved is { Low: { } low, High: { } high } ? Say.This("kinds.points", ("low", Points(low)), ("high", Points(high))) : "";
        return
        [
            name, Table.Text(kinds.Label(best)),
            Markup.Of($"{Whole(Change(Share(first), Share(best)))} <span class=\"name whole\">{points}</span>"),
            Whole(Change(Hours(first, answer), Hours(best, answer))), Whole(Sooner(time.Negated, Decimals(answer))),
            Markup.Of($"<span class=\"{(outcome.Verdict.IsNegligible() ? "negligible" : "better")}\">{Said(kinds, answer)}</span>"),
        ];
    }

    private static string Said(KindSubject kinds, KindAnswer answer) => answer.Standing switch
    {
        KindStanding.Better when answer.NotTellable.Count > 0 => Say.This("kinds.not_told_apart", ("others", Others(kinds, answer))),
        KindStanding.Better => Say.This("kinds.best"),
        KindStanding.BetterNegligibly => Say.This("kinds.negligibly"),
        KindStanding.FirstIsBest => Say.This("kinds.first_is_best"),
        KindStanding.Same => Say.This("kinds.same"),
        KindStanding.NoneBetter => Say.This("kinds.none_better"),
        KindStanding.Undecided => Say.This("kinds.undecided"),
        KindStanding.NotSteady => Say.This("answer.told.unsteady"),
        KindStanding.TooFew => Say.This(
            "kinds.too_few", ("n", Numbers.Count(answer.Problems)), ("replications", Numbers.Count(answer.First.Result.ReplicationNumbers.Count))),
        _ => Say.This("kinds.no_problems"),
    };

    private static string Others(KindSubject kinds, KindAnswer answer)
    {
        var first = $"“{kinds.Label(answer.NotTellable[0])}”";
        return answer.NotTellable.Count == 1 ? first : Say.This("kinds.others", ("name", first), ("n", answer.NotTellable.Count - 1));
    }

    private static string Caption(KindSubject kinds, IReadOnlyList<(string Group, KindAnswer Answer)> answers)
    {
        var count = Numbers.Count(answers.Select(entry => entry.Answer.Kind).Distinct().Count());
        var (ways, fewest) = (Numbers.Count(kinds.Ways), KindAnswer.FewestProblems);
        var text = kinds.Subject.Results.Count == 1 ? Say.This("kinds.caption_alone")
            : kinds.IsGrouped ? Say.This("kinds.caption_grouped", ("ways", ways), ("kinds", count), ("fewest", fewest))
            : Say.This("kinds.caption", ("first", kinds.Subject.Labels[0]), ("ways", ways), ("kinds", count), ("fewest", fewest));
        return kinds.Subject.IsFocal ? Say.This("kinds.caption_focal", ("rest", text)) : text;
    }

    private static int Decimals(KindAnswer answer) => Numbers.Decimals([answer.First.Hours?.Mean, answer.Best.Hours?.Mean]);

    private static string Change(string from, string to) => Say.This("kinds.change", ("from", from), ("to", to));

    /// <summary>Numbers that belong together stay on one line.</summary>
    private static Markup Whole(string text) => Markup.Of($"{text.Replace(' ', '\u00a0')}");

    /// <summary>A difference of shares in percentage points. An interval after Student reaches beyond what is possible, its words do not.</summary>
    private static string Points(double difference) => Numbers.Signed(100 * Math.Clamp(difference, -1, 1), 1);

    private static string Share(KindWay way) => way.Solved is { } share ? Numbers.Kept(Numbers.Percent(share.Mean)) : Numbers.None;

    private static string Hours(KindWay way, KindAnswer answer) => way.Hours is { } hours ? Numbers.Fixed(hours.Mean, Decimals(answer)) : Numbers.None;

    private static string Sooner(Statistics.Estimate gain, int decimals) => gain is { Low: { } low, High: { } high }
        ? Say.This("kinds.span", ("mean", Numbers.Fixed(gain.Mean, decimals)), ("low", Numbers.Fixed(low, decimals)), ("high", Numbers.Fixed(high, decimals)))
        : Numbers.Fixed(gain.Mean, decimals);
}
