using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>An answer in words. Claims no more than the joint verdicts.</summary>
internal sealed class AnswerSentences
{
    /// <summary>So many scenarios can be named one by one before the reader loses the thread.</summary>
    public const int MostNamed = 6;

    private readonly Answer answer;
    private readonly MetricWords words;
    private readonly int decimals;

    private AnswerSentences(Answer answer) =>
        (this.answer, words, decimals) = (answer, answer.Words, answer.Words.Decimals(answer.Rows.Select(row => row.Value)));

    /// <summary>The sentences of an answer, the one that answers first.</summary>
    public static IReadOnlyList<string> Of(Answer answer)
    {
        var sentences = answer.IsOutcome && answer.Rows.All(row => row.Expected is null) ? OutcomeSentences.Of(answer) : new AnswerSentences(answer).All();
        var scope = answer.Group.Length > 0 ? answer.Group
            : answer.OutOf is { } all ? Say.This("full.scope.first", ("n", answer.Rows.Count), ("all", Numbers.Count(all))) : "";
        if (scope.Length == 0)
            return sentences;
        // English has no capital within a sentence; Chinese has no other letters than AI and the like.
        var first = Languages.Current == SpokenLanguage.English ? char.ToLowerInvariant(sentences[0][0]) + sentences[0][1..] : sentences[0];
        return [Say.This("full.scope", ("scope", scope), ("sentence", first)), .. sentences.Skip(1)];
    }

    private AnswerRow First => answer.First;

    private AnswerRow Best => answer.Rows[answer.Best];

    private string Level => answer.IsJoint ? Say.This("full.level.joint") : Say.This("full.level");

    private (Verdict Verdict, string Word) Ahead => words.Metric.Better == Better.Neutral ? (Verdict.Higher, VerdictWords.Of("higher")) : (Verdict.Better, VerdictWords.Of("better"));

    private (Verdict Verdict, string Word) Behind => words.Metric.Better == Better.Neutral ? (Verdict.Lower, VerdictWords.Of("lower")) : (Verdict.Worse, VerdictWords.Of("worse"));

    private bool IsAhead => Best.Verdict == Ahead.Verdict || Best.Verdict == Ahead.Verdict.Negligibly();

    private bool IsBehind(AnswerRow row) => row.Verdict == Behind.Verdict || row.Verdict == Behind.Verdict.Negligibly();

    private IEnumerable<string> Beside => answer.Beside?.Sentences(isOutcome: false) ?? [];

    private IReadOnlyList<string> All() => answer switch
    {
        { Best: < 0 } => [Say.This("full.no_case", ("noun", words.Noun))],
        { Rows.Count: 1 } => [.. Alone()],
        _ when answer.Rows.Any(row => row.Expected is not null) => [.. Expected()],
        _ when answer.Rows.All(row => row.Value is not null) && answer.Rows.Skip(1).All(row => row.IsSame) =>
            [Say.This("full.metric.same", ("subject", words.Subject), ("mean", Mean(First))), .. Beside],
        _ when Best.Estimate?.HalfWidth is null => [Once(), .. Beside],
        _ => [.. answer.Best == 0 ? [FirstIsBest()] : AnotherIsBest(), .. Barred(), .. Beside, .. answer.Compared(Told, Level)],
    };

    private IEnumerable<string> Alone()
    {
        yield return First.Estimate?.HalfWidth is null
            ? Say.This("full.metric.alone.once", ("subject", words.Subject), ("mean", Mean(First)), ("name", Quoted(First)))
            : Say.This("full.metric.alone", ("subject", words.Subject), ("mean", Mean(First)), ("name", Quoted(First)));
        if (answer.Group.Length == 0)
            yield return Say.This("answer.alone.more");
    }

    private string Once() => Say.This("full.metric.once",
        ("subject", words.Subject), ("extreme", words.Extreme), ("name", Quoted(Best)), ("mean", Mean(Best)),
        ("against", answer.Best > 0 && First.Value is not null ? Say.This("full.metric.against", ("told", Told(First)), ("first", Quoted(First))) : ""));

    private string FirstIsBest() => answer.Rows.Skip(1).All(IsBehind)
        ? Say.This("full.metric.first.best", ("subject", words.Subject), ("extreme", words.Extreme), ("first", Quoted(First)), ("mean", Mean(First)), ("word", Behind.Word), ("level", Level))
        : Say.This("full.metric.first.none_ahead", ("subject", words.Subject), ("mean", Mean(First)), ("first", Quoted(First)), ("word", Ahead.Word));

    private IEnumerable<string> AnotherIsBest()
    {
        var among = BetterThanBest.Count > 0 ? Say.This("full.head.among") : "";
        var head = answer.NotTellable.Count > 0 || !IsAhead
            ? Say.This("full.head.came_out", ("subject", words.Subject), ("extreme", words.Extreme), ("among", among), ("name", Quoted(Best)), ("mean", Mean(Best)))
            : Say.This("full.head", ("subject", words.Subject), ("extreme", words.Extreme), ("among", among), ("name", Quoted(Best)), ("mean", Mean(Best)));
        if (Best.Difference is not { } difference || First.Value is null)
        {
            yield return Say.This("full.head.no_first", ("head", head), ("first", Quoted(First)));
        }
        else
        {
            var interval = answer.IsJoint ? Say.This("full.interval.joint", ("span", Span(difference))) : Say.This("full.interval", ("span", Span(difference)));
            var margin = words.Difference(Best.ToFirst?.Within?.Margin ?? 0, decimals);
            var (told, first) = (Told(First), Quoted(First));
            yield return IsAhead
                ? Say.This("full.head.ahead", ("head", head), ("told", told), ("first", first), ("word", Ahead.Word), ("size", words.Difference(difference.Mean, decimals)), ("interval", interval))
                : Best.Verdict == Verdict.Equivalent ? Say.This("full.head.equivalent", ("head", head), ("told", told), ("first", first), ("margin", margin), ("interval", interval))
                : Say.This("full.head.undecided", ("head", head), ("told", told), ("first", first), ("word", Ahead.Word), ("interval", interval));
            if (IsAhead && Best.Verdict.IsNegligible())
                yield return Say.This("full.metric.negligible", ("margin", margin));
            if (Best.Verdict == Verdict.Undecided)
            {
                foreach (var sentence in Deciding(Best.ToFirst?.ReplicationsNeeded))
                    yield return sentence;
            }
        }

        if (answer.NotTellable.Count > 0)
            yield return Say.This("answer.not_tellable", ("names", Numbers.Names([.. answer.NotTellable.Select(Quoted)])));
    }

    /// <summary>How many replications would decide what is undecided.</summary>
    public static IEnumerable<string> Deciding(double? replications) => replications switch
    {
        null => [],
        < 10_000 and var count => [Say.This("answer.deciding", ("n", Numbers.Count(count)))],
        _ => [Say.This("answer.deciding.never")],
    };

    /// <summary>Rows with a better value than the best that are not better, since their outcome is worse.</summary>
    private List<AnswerRow> BetterThanBest => words.Metric.Better == Better.Neutral
        ? []
        : [.. answer.Rows.Where(row => !row.MayBeBest && (words.Metric.Better == Better.Lower ? row.Value < Best.Value : row.Value > Best.Value))];

    private IEnumerable<string> Barred()
    {
        var barred = BetterThanBest;
        if (barred.Count is > 0 and <= MostNamed)
            yield return Say.This("full.barred", ("list", Numbers.Clauses(barred.Select(row => Say.This("full.barred.row", ("name", Quoted(row)), ("value", Value(row.Value!.Value)), ("loss", Loss(row)))))));
        else if (barred.Count > MostNamed)
            yield return Say.This("full.barred.many", ("names", Numbers.Names([.. barred.Select(Quoted)], MostNamed)));
    }

    private string Loss(AnswerRow row) => !row.IsSteady ? Say.This("full.loss.unsteady") : row.Outcome switch
    {
        { SolvesFewer: true } when row.Solved is { } here && First.Solved is { } there => Say.This("full.loss.fewer", ("here", Numbers.Percent(here.Mean)), ("there", Numbers.Percent(there.Mean))),
        { IsWorse: true } => Say.This("full.loss.longer"),
        _ => Say.This("full.loss.all"),
    };

    /// <summary>How many of the values that somebody expected lie in the intervals.</summary>
    private IEnumerable<string> Expected()
    {
        var rows = answer.Rows.Where(row => row is { Expected: not null, Estimate.HalfWidth: not null }).ToList();
        if (rows.Count == 0)
        {
            yield return Say.This("full.expected.unknown", ("noun", words.Noun));
            yield break;
        }

        var held = rows.Count(row => row.Estimate!.Value.Low <= row.Expected && row.Expected <= row.Estimate.Value.High);
        yield return Say.This("full.expected", ("subject", words.Subject), ("held", held), ("scenarios", Numbers.Of(rows.Count, "scenario")));
        var worst = rows.Where(row => row.Expected != 0).MaxBy(row => Math.Abs((row.Value!.Value / row.Expected!.Value) - 1));
        if (worst is not null)
        {
            var digits = words.Decimals([worst.Value, worst.Expected]);
            yield return Say.This("full.expected.largest",
                ("percent", $"{Numbers.Signed(100 * ((worst.Value!.Value / worst.Expected!.Value) - 1), 1)} %"), ("name", Quoted(worst)),
                ("value", words.Bare(worst.Value.Value, digits)), ("half", words.Bare(worst.Estimate!.Value.HalfWidth!.Value, digits)), ("expected", words.Value(worst.Expected.Value, digits)));
        }
    }

    private string Mean(AnswerRow row) => row.Estimate is { HalfWidth: not null } estimate
        ? Share(row) is { Length: > 0 } share
            ? Say.This("full.mean.solved", ("value", Value(estimate.Mean)), ("span", Span(estimate)), ("share", share))
            : Say.This("full.mean", ("value", Value(estimate.Mean)), ("span", Span(estimate)))
        : Told(row);

    /// <summary>A value; a time never without the share of problems that are solved.</summary>
    private string Told(AnswerRow row) => Share(row) is { Length: > 0 } share
        ? Say.This("full.told.solved", ("value", Value(row.Value!.Value)), ("share", share))
        : Value(row.Value!.Value);

    private string Share(AnswerRow row) => words.Metric.IsSpeed && row.Solved is { } solved ? Say.This("full.solved", ("percent", Numbers.Percent(solved.Mean))) : "";

    private string Span(Estimate estimate) => estimate is { Low: { } low, High: { } high }
        ? Say.This("answer.span", ("low", words.Bare(low, decimals)), ("high", words.Bare(high, decimals)))
        : Say.This("full.span.unknown");

    private string Value(double value) => words.Value(value, decimals);

    public static string Quoted(AnswerRow row) => $"“{row.Label}”";
}
