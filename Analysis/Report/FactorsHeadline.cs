using System.Globalization;
using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>What each of several numbers does that are varied together. Its highest against its lowest value, the others averaged.</summary>
internal static class FactorsHeadline
{
    /// <summary>One number of a grid.</summary>
    /// <param name="Path">Which.</param>
    /// <param name="Low">Its lowest value.</param>
    /// <param name="High">Its highest value.</param>
    /// <param name="Difference">The answer's metric with the highest against the lowest value.</param>
    internal sealed record Factor(string Path, double Low, double High, Comparison Difference);

    /// <summary>The headline; <see langword="null"/> unless two numbers or more are varied together.</summary>
    public static AnswerHeadline? Of(ReportSubject subject, Answer answer, AnswerPhrases phrases)
    {
        var factors = Factors(subject, answer).OrderByDescending(factor => Math.Abs(factor.Difference.Difference?.Mean ?? 0)).ToList();
        if (factors.Count < 2)
            return null;
        var text = Numbers.Clauses(factors.Take(2).Select(factor => Told(factor, phrases)));
        var varied = new HashSet<int>(Points(subject).Select(point => point.Scenario));
        // Those that are not steady are named where that is said.
        var best = Best(answer, phrases);
        var others = answer.Rows.Skip(1).Where(row => row.IsSteady && !varied.Contains(row.Scenario) && (best.Length == 0 || row != answer.Rows[answer.Best])).ToList();
        var spans = Numbers.Clauses(factors.Select(Told).Select(told => Say.This("answer.factor.span",
            ("what", told.What), ("low", told.From), ("high", told.To), ("interval", phrases.Interval(told.Difference)))));
        return new(
            Fitting(char.ToUpperInvariant(text[0]) + text[1..] + Say.This("answer.stop")),
            [
                others.Count == 0 ? "" : Say.This("answer.factor.others", ("list", Numbers.Clauses(others.Take(4).Select(row => $"{phrases.Name(row)} {EachHeadline.Told(row, phrases)}")))),
                best, Say.This("answer.factor.basis", ("list", spans)),
            ],
            IsDecision: factors.Exists(factor => factor.Difference.Verdict is not Verdict.Undecided));
    }

    /// <summary>A number as it is told: what to do, and not what to leave. Where its highest value is worse, the way to the lowest helps.</summary>
    private static (string What, string From, string To, Estimate? Difference) Told(Factor factor) => factor.Difference is { Verdict: Verdict.Worse, Difference: { } difference }
        ? (NameOfLess(factor.Path), Shown(factor.High), Shown(factor.Low), difference.Negated)
        : (Name(factor.Path), Shown(factor.Low), Shown(factor.High), factor.Difference.Difference);

    private static string Told(Factor factor, AnswerPhrases phrases)
    {
        var (what, low, high, told) = Told(factor);
        if (told is not { } difference)
            return Say.This("answer.factor.unknown", ("what", what));
        var (comparison, change) = (factor.Difference, phrases.Signed(difference.Mean));
        return comparison.IsSame || comparison.Verdict.IsNegligible() ? Say.This("answer.factor.nothing", ("what", what), ("low", low), ("high", high))
            : comparison.Verdict switch
            {
                Verdict.Better or Verdict.Worse => Say.This("answer.factor.helps", ("what", what), ("low", low), ("high", high), ("change", change)),
                Verdict.Undecided => Say.This("answer.factor.undecided", ("what", what), ("low", low), ("high", high)),
                _ => Say.This("answer.factor.changes", ("what", what), ("low", low), ("high", high), ("change", change)),
            };
    }

    private static string Best(Answer answer, AnswerPhrases phrases)
    {
        var best = answer.Best > 0 ? answer.Rows[answer.Best] : null;
        return best is { Verdict: Verdict.Better } ? Say.This("answer.factor.best", ("name", phrases.Name(best)), ("instead", phrases.Instead(best, answer.First))) : "";
    }

    private static string Name(string path) => Say.NamedOr("answer.path", path.Replace('.', '_'), Say.This("answer.factor.more", ("path", path)));

    private static string NameOfLess(string path) => Say.NamedOr("answer.path_less", path.Replace('.', '_'), Say.This("answer.factor.less", ("path", path)));

    private static string Shown(double number) => number.ToString("0.####");

    private static IEnumerable<(int Scenario, IReadOnlyList<KeyValuePair<string, double>> At)> Points(ReportSubject subject) =>
        from entry in subject.Report.Scenarios.Select((scenario, i) => (Scenario: i, At: Varied(scenario)))
        where entry.At.Count > 1 && subject.Health.IsSteady(entry.Scenario)
        select (entry.Scenario, entry.At);

    /// <summary>Numbers that a scenario's name carries, which lists of the study have put there.</summary>
    private static IReadOnlyList<KeyValuePair<string, double>> Varied(ReportedScenario scenario) =>
    [
        .. from setting in scenario.Settings
           where scenario.Result.Name.Contains($" {setting.Key}={setting.Value}", StringComparison.Ordinal)
           where double.TryParse(setting.Value, CultureInfo.InvariantCulture, out _)
           select KeyValuePair.Create(setting.Key, double.Parse(setting.Value, CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<Factor> Factors(ReportSubject subject, Answer answer)
    {
        var points = Points(subject).ToList();
        foreach (var path in points.SelectMany(point => point.At).Select(pair => pair.Key).Distinct(StringComparer.Ordinal))
        {
            var at = points.Where(point => point.At.Any(pair => pair.Key == path))
                .Select(point => (point.Scenario, Number: point.At.First(pair => pair.Key == path).Value, Others: string.Join(' ', point.At.Where(pair => pair.Key != path).Select(pair => $"{pair.Key}={pair.Value}")))).ToList();
            if (Widest([.. at.Select(point => (point.Number, point.Others))]) is not (var low, var high))
                continue;
            var (least, most) = (at.Where(point => point.Number == low).ToList(), at.Where(point => point.Number == high).ToList());
            // Like is held against like: where one of the two is not steady, the other says nothing of this number alone.
            yield return new(path, low, high, Comparison.OfMeans(
                [.. most.Where(point => least.Exists(other => other.Others == point.Others)).Select(point => subject.Results[point.Scenario])],
                [.. least.Where(point => most.Exists(other => other.Others == point.Others)).Select(point => subject.Results[point.Scenario])],
                answer.Segment, answer.Words.Metric, subject.Comparisons, subject.Rule.Margins));
        }
    }

    /// <summary>The two values of a number that lie farthest apart with the same values of the others.</summary>
    private static (double Low, double High)? Widest(IReadOnlyList<(double Number, string Others)> points) =>
    (
        from low in points
        from high in points
        where low.Number < high.Number && low.Others == high.Others
        orderby high.Number - low.Number descending
        select ((double, double)?)(low.Number, high.Number)
    ).FirstOrDefault();
}
