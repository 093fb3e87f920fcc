using System.Globalization;
using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>How many are enough: of one number that varies, from which value on more bring nothing that matters.</summary>
internal static class EnoughHeadline
{
    private const int LeastLevels = 2;

    /// <summary>The headline; <see langword="null"/> when no number alone varies over two scenarios or more.</summary>
    public static AnswerHeadline? Of(ReportSubject subject, Answer answer, AnswerPhrases phrases)
    {
        if (Levels(subject) is not { Count: >= LeastLevels } levels)
            return null;
        // What has no steady queues is not enough, whatever it came to.
        levels = [.. levels.Where(level => answer.Rows[level.Scenario].IsSteady)];
        if (levels.Count < LeastLevels)
            return null;
        var (top, what) = (levels[^1], What(subject, levels[0].Scenario));
        var rows = levels.Select(level => (level.Number, Row: level == top ? answer.Rows[top.Scenario] : Answer.Against(subject, answer, level.Scenario, top.Scenario))).ToList();
        var falling = rows.SkipLast(1).ToList();
        // Enough is what is surely no worse than the most by anything that matters, and so is every level above it.
        var enough = falling.FindIndex(level => falling.SkipWhile(other => other != level).All(other => !IsWorse(other.Row) && AnswerPhrases.IsNothing(other.Row)));
        var least = falling.FindIndex(level => falling.SkipWhile(other => other != level).All(other => !IsWorse(other.Row)));
        var (index, certain) = enough >= 0 ? (enough, true) : (least, false);
        var sentence = index < 0
            ? Say.This("answer.enough.more", ("number", Shown(top.Number)), ("what", what), ("lower", Shown(rows[^2].Number)), ("size", Size(phrases, rows[^2].Row)))
            : index == 0
                ? certain ? Say.This("answer.enough.lowest", ("number", Shown(rows[0].Number)), ("what", what), ("top", Shown(top.Number)))
                    : Say.This("answer.enough.undecided", ("numbers", Numbers.Names([.. rows.Select(row => Shown(row.Number))], 5)))
                : certain ? Say.This("answer.enough", ("number", Shown(rows[index].Number)), ("what", what), ("lower", Shown(rows[index - 1].Number)), ("size", Size(phrases, rows[index - 1].Row)), ("top", Shown(top.Number)))
                    : Say.This("answer.enough.at_least", ("number", Shown(rows[index].Number)), ("what", what), ("lower", Shown(rows[index - 1].Number)), ("size", Size(phrases, rows[index - 1].Row)), ("top", Shown(top.Number)));
        // Those that are not steady are named where that is said.
        var others = answer.Rows.Skip(1).Where(row => row.IsSteady && levels.TrueForAll(level => level.Scenario != row.Scenario)).ToList();
        var basis = index > 0 ? rows[index - 1].Row : rows[0].Row;
        return new(
            Fitting(sentence),
            [
                Say.This("answer.enough.values", ("list", Numbers.Clauses(levels.Select(level => Shown(level.Number) + Say.This("words.colon") + phrases.Value(answer.Rows[level.Scenario]))))),
                others.Count == 0 ? "" : Say.This("answer.enough.others", ("name", phrases.Name(answer.First)), ("list", Numbers.Clauses(others.Take(4).Select(row => $"{phrases.Name(row)} {EachHeadline.Told(row, phrases)}")))),
                phrases.Basis(basis),
            ],
            IsDecision: certain || index > 0);
    }

    /// <summary>What is counted, as it follows the number. Agents of a team, or nothing where the number is of something else.</summary>
    private static string What(ReportSubject subject, int scenario) => subject.Report.Scenarios[scenario].Differences[0].Path.Split('.') is ["teams", var team, .., "agents"]
        ? Say.This("answer.enough.agents", ("team", SegmentWords.Value("team", team)))
        : "";

    private static bool IsWorse(AnswerRow row) => row.Verdict == Verdict.Worse;

    private static string Size(AnswerPhrases phrases, AnswerRow row) => phrases.Size(row.Difference?.Mean ?? 0);

    private static string Shown(double number) => number.ToString("0.####");

    /// <summary>Scenarios that differ from the baseline in one number alone, by that number. Of the path with most of them.</summary>
    private static List<(double Number, int Scenario)> Levels(ReportSubject subject)
    {
        var single = subject.Report.Scenarios.Select((scenario, i) => (scenario.Differences, Index: i))
            .Where(entry => entry.Differences is [{ Value: not null } one] && double.TryParse(one.Value, CultureInfo.InvariantCulture, out _))
            .GroupBy(entry => entry.Differences[0].Path, StringComparer.Ordinal).MaxBy(path => path.Count());
        return single is null ? [] : [.. single.Select(entry => (Number: double.Parse(entry.Differences[0].Value!, CultureInfo.InvariantCulture), entry.Index)).OrderBy(level => level.Number)];
    }
}
