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
        // What comes of it when it is done: an agent fewer that costs something has a plus.
        double Change((AnswerRow Row, double Agents) unit) => unit.Row.Difference!.Value.Mean / Math.Abs(unit.Agents);
        var list = Numbers.Clauses(units.OrderBy(unit => Change(unit) * (sum.Words.Metric.Better == Better.Higher ? -1 : 1)).Select(unit => Say.This(
            "answer.agent.unit", ("name", basis.Name(unit.Row)), ("size", basis.IsMoney ? basis.Plain(Change(unit)) : basis.Signed(Change(unit))), ("word", Word(unit.Row)))));
        var told = (pays.Count > 0 ? pays : fewer.Count > 0 ? fewer : more.Count > 0 ? more : units)[0];
        return new(
            pays.Count > 0 ? Pays(basis, sum, told.Row, Gain(told))
            : fewer.Count > 0 ? Fewer(basis, sum, told.Row, -Gain(told))
            : units.Exists(unit => unit.Row.Verdict == Verdict.Undecided && (unit.Agents > 0 || more.Count == 0)) ? Say.This("answer.agent.undecided")
            : more.Count > 0 && more.TrueForAll(unit => unit.Row.Verdict == Verdict.Worse) ? Say.This("answer.agent.none")
            : Say.This("answer.agent.nothing"),
            [
                basis.IsMoney ? Say.This("answer.agent.units_of_cost", ("list", list), ("unit", sum.Words.Unit)) : Say.This("answer.agent.units", ("list", list)),
                ReferenceEquals(sum, answer) ? "" : Sellers([.. answer.Rows.Skip(1).Where(row => Agents(subject, row.Scenario) > 0).OrderBy(row => row.Difference?.Mean ?? 0)], phrases),
                Say.This("answer.agent.basis", ("name", basis.Name(told.Row)), ("n", subject.Comparisons), ("interval", basis.Interval(told.Row.Difference))),
            ],
            IsDecision: pays.Count > 0 || fewer.Count > 0);
    }

    private static string Pays(AnswerPhrases basis, Answer sum, AnswerRow row, double gain)
    {
        var (name, size) = (basis.Name(row), basis.Size(gain));
        return Fitting(
            basis.IsMoney ? Say.This("answer.agent.of_cost", ("name", name), ("size", size)) : Say.This("answer.agent", ("name", name), ("size", size), ("noun", sum.Words.Noun)),
            Say.This("answer.agent.short", ("name", name), ("size", size)));
    }

    private static string Fewer(AnswerPhrases basis, Answer sum, AnswerRow row, double loss)
    {
        var (name, size) = (basis.Name(row), basis.Size(loss));
        return Fitting(basis.IsMoney
            ? Say.This("answer.agent.fewer_of_cost", ("name", name), ("size", size))
            : Say.This("answer.agent.fewer", ("name", name), ("size", size), ("noun", sum.Words.Noun)));
    }

    /// <summary>What sellers gain of it by waiting less.</summary>
    private static string Sellers(IReadOnlyList<AnswerRow> rows, AnswerPhrases phrases) => rows.All(AnswerPhrases.IsNothing)
        ? Say.This("answer.agent.sellers.nothing")
        : Say.This("answer.agent.sellers", ("list", Numbers.Clauses(rows.Take(3).Select(row => $"{phrases.Name(row)} {EachHeadline.Told(row, phrases)}"))));

    private static string Word(AnswerRow row) => row.Verdict == Verdict.Undecided ? Say.This("answer.agent.unsure") : "";

    /// <summary>Agents that a scenario has more than the baseline, over all shifts of a week's table.</summary>
    private static double Agents(ReportSubject subject, int scenario)
    {
        static double On(Scenario each) => each.Teams.SelectMany(team => team.Shifts).Sum(shift => shift.Agents * shift.AgentsFactor);
        return On(subject.Results[scenario].Layout.Scenario) - On(subject.Scenario);
    }
}
