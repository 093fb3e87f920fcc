using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>Where the next agent brings most. What each scenario changes for each agent on a shift that it has more or fewer.</summary>
internal static class NextAgentHeadline
{
    /// <summary>The headline; <see langword="null"/> when no scenario has another number of agents.</summary>
    public static AnswerHeadline? Of(ReportSubject subject, Answer answer, AnswerPhrases phrases)
    {
        var sum = CostSection.Sum(subject) is { } costs && answer.Words.Metric.Unit == "currency/problem" ? costs : answer;
        var basis = ReferenceEquals(sum, answer) ? phrases : new AnswerPhrases(subject, sum);
        var units = sum.Rows.Skip(1).Select(row => (Row: row, Agents: Agents(subject, row.Scenario))).Where(unit => unit is { Agents: not 0, Row: { Difference: not null, IsSteady: true } }).ToList();
        if (units.Count == 0)
            return null;
        // What each is worth: a loss avoided by one more, or not incurred by one fewer.
        double Gain((AnswerRow Row, double Agents) unit) => -unit.Row.Difference!.Value.Mean / unit.Agents * (sum.Words.Metric.Better == Better.Higher ? -1 : 1);
        var more = units.Where(unit => unit.Agents > 0).OrderByDescending(Gain).ToList();
        var pays = more.Where(unit => unit.Row.Verdict == Verdict.Better).ToList();
        var fewer = units.Where(unit => unit.Agents < 0 && unit.Row.Verdict == Verdict.Better).ToList();
        var list = string.Join("; ", units.OrderByDescending(Gain).Select(unit => Say.This(
            "answer.agent.unit", ("name", basis.Name(unit.Row)), ("size", basis.Signed(-Gain(unit))), ("word", Word(unit.Row)))));
        var first = pays.Count > 0
            ? Fitting(Say.This("answer.agent", ("name", basis.Name(pays[0].Row)), ("size", basis.Size(Gain(pays[0]))), ("noun", Noun(sum))), Say.This("answer.agent.short", ("name", basis.Name(pays[0].Row)), ("size", basis.Size(Gain(pays[0])))))
            : fewer.Count > 0 ? Fitting(Say.This("answer.agent.fewer", ("name", basis.Name(fewer[0].Row)), ("size", basis.Size(fewer[0].Row.Difference!.Value.Mean / fewer[0].Agents)), ("noun", Noun(sum))))
            : more.Exists(unit => unit.Row.Verdict == Verdict.Undecided) ? Say.This("answer.agent.undecided")
            : Say.This("answer.agent.none");
        return new(
            first,
            [
                Say.This("answer.agent.units", ("list", list)),
                ReferenceEquals(sum, answer) ? "" : Say.This("answer.agent.sellers", ("list", string.Join("; ", answer.Rows.Skip(1).Where(row => Agents(subject, row.Scenario) > 0).OrderBy(row => row.Difference?.Mean ?? 0).Take(3)
                    .Select(row => $"{phrases.Name(row)} {EachHeadline.Told(row, phrases)}")))),
                basis.Basis(pays.Count > 0 ? pays[0].Row : units[0].Row),
            ],
            IsDecision: pays.Count > 0 || fewer.Count > 0);
    }

    private static string Noun(Answer sum) => sum.Words.Metric.Unit == "currency/problem" ? Say.This("answer.agent.cost") : sum.Words.Noun;

    private static string Word(AnswerRow row) => row.Verdict == Verdict.Undecided ? Say.This("answer.agent.unsure") : "";

    /// <summary>Agents that a scenario has more than the baseline, over all shifts of a week's table.</summary>
    private static double Agents(ReportSubject subject, int scenario)
    {
        static double On(Scenario each) => each.Teams.SelectMany(team => team.Shifts).Sum(shift => shift.Agents * shift.AgentsFactor);
        return On(subject.Results[scenario].Layout.Scenario) - On(subject.Scenario);
    }
}
