using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Values and changes of one answer, as the short sentences say them. Times and shares of problems solved go together.</summary>
internal sealed class AnswerPhrases(ReportSubject subject, Answer answer)
{
    private readonly MetricWords words = answer.Words;
    private readonly int decimals = answer.Words.Decimals(answer.Rows.Select(row => row.Value));

    private bool HasShare => answer.IsOutcome || words.Metric.Name == Metrics.Resolution;

    /// <summary>What the answer calls a scenario, in quotes.</summary>
    public string Name(AnswerRow row) => $"“{Label(row)}”";

    /// <summary>The same without quotes.</summary>
    public string Label(AnswerRow row) => subject.Report.Scenarios[row.Scenario].AnswerLabel.Now is { Length: > 0 } label ? label : row.Label;

    /// <summary>Names in a row.</summary>
    public string Names(IEnumerable<AnswerRow> rows, int most = 4) => Numbers.Names([.. rows.Select(Name)], most);

    /// <summary>A scenario's value.</summary>
    public string Value(AnswerRow row) => HasShare && Hours(row) is { } hours && row.Solved is { } solved
        ? Say.This("answer.value.both", ("hours", Time(hours)), ("solved", Percent(solved.Mean)))
        : row.Value is { } value ? Say.This("answer.value.one", ("noun", words.Noun), ("value", Bare(value))) : Numbers.None;

    /// <summary>A scenario's value instead of another's.</summary>
    public string Instead(AnswerRow row, AnswerRow other)
    {
        if (HasShare && Hours(row) is { } here && Hours(other) is { } there && row.Solved is { } solved && other.Solved is { } before)
        {
            var (hours, was, share, shareWas) = (Time(here), Time(there), Percent(solved.Mean), Percent(before.Mean));
            return (hours == was, share == shareWas) switch
            {
                (true, true) => Say.This("answer.instead.neither", ("hours", hours), ("solved", share)),
                (true, false) => Say.This("answer.instead.solved", ("hours", hours), ("solved", share), ("before", shareWas)),
                (false, true) => Say.This("answer.instead.hours", ("hours", hours), ("was", was), ("solved", share)),
                _ => Say.This("answer.instead.both", ("hours", hours), ("was", was), ("solved", share), ("before", shareWas)),
            };
        }
        if (row.Value is not { } value || other.Value is not { } old)
            return Value(row);
        return Bare(value) == Bare(old)
            ? Say.This("answer.instead.same", ("noun", words.Noun), ("value", Bare(value)))
            : Say.This("answer.instead.one", ("noun", words.Noun), ("value", Bare(value)), ("was", Bare(old)));
    }

    /// <summary>The size of a change with its sign, for a list: <c>+12.1 h</c>.</summary>
    public string Change(AnswerRow row) => row.Difference is { } difference ? Signed(difference.Mean) : Say.This("answer.no_cases");

    /// <summary>The size of a change without a sign.</summary>
    public string Size(double difference) => Kept(words.Difference(difference, decimals) + (IsMoney ? " " + words.Unit : ""));

    /// <summary>Whether the numbers are costs, which no noun gives a unit.</summary>
    public bool IsMoney => words.Metric.Unit == "currency/problem";

    /// <summary>A change with its sign and unit.</summary>
    public string Signed(double difference) =>
        Kept(Plain(difference) + (words.IsShare ? " " + Say.This("answer.points") : words.Metric.Unit == "hours" ? " " + Say.This("words.h") : IsMoney ? " " + words.Unit : ""));

    /// <summary>A change with its sign, for a list that has named the unit.</summary>
    public string Plain(double difference) => Numbers.Signed(words.Shown(difference), decimals);

    /// <summary>The interval of a change, from the one end to the other.</summary>
    public string Interval(Estimate? difference) => difference is { Low: { } low, High: { } high }
        ? Say.This("answer.span", ("low", Numbers.Signed(words.Shown(low), decimals)), ("high", Signed(high)))
        : Say.This("answer.span.unknown");

    /// <summary>Intervals of a row against what it is compared with. Of the time and, where the answer is about both, of the share solved.</summary>
    public string Intervals(AnswerRow row) => answer.IsOutcome && row.Outcome is { Solved.Difference: { Low: { } low, High: { } high }, Time.Difference: { Low: { } least, High: { } most } }
        ? Say.This("answer.span.both",
            ("low", Numbers.Signed(least, decimals)), ("high", Kept($"{Numbers.Signed(most, decimals)} {Say.This("words.h")}")),
            ("least", Numbers.Signed(100 * low, 1)), ("most", Kept(Numbers.Signed(100 * high, 1) + " " + Say.This("answer.points"))))
        : Interval(row.Difference);

    /// <summary>The last sentence of most answers: what the intervals are, and what the numbers count.</summary>
    public string Basis(AnswerRow row)
    {
        var interval = subject.Comparisons > 1
            ? Say.This("answer.basis.joint", ("interval", Intervals(row)), ("n", subject.Comparisons))
            : Say.This("answer.basis.alone", ("interval", Intervals(row)));
        return WithCounted(interval);
    }

    private string WithCounted(string interval) => answer.IsOutcome ? Say.This("answer.joined", ("first", interval), ("second", Counted))
        : HasShare ? Say.This("answer.joined", ("first", interval), ("second", Say.This("answer.counted.solved"))) : interval;

    /// <summary>The same where no sentence before has named the scenario.</summary>
    public string BasisNaming(AnswerRow row)
    {
        var interval = subject.Comparisons > 1
            ? Say.This("answer.basis.named", ("name", Name(row)), ("interval", Intervals(row)), ("n", subject.Comparisons))
            : Say.This("answer.basis.named_alone", ("name", Name(row)), ("interval", Intervals(row)));
        return WithCounted(interval);
    }

    /// <summary>What the time counts.</summary>
    public string Counted => Say.This("answer.counted", ("days", answer.HorizonDays));

    /// <summary>Whether a difference is known and matters; a trade-off is one.</summary>
    public static bool Matters(AnswerRow row) => row is { IsSame: false, IsSteady: true, Difference: not null } && row.Verdict is not Verdict.Undecided && !row.Verdict.IsNegligible();

    /// <summary>Whether it is known that there is no difference that matters.</summary>
    public static bool IsNothing(AnswerRow row) => row.IsSteady && (row.IsSame || (row.Difference is not null && row.Verdict.IsNegligible()));

    /// <summary>A number of the metric with its unit.</summary>
    public string Bare(double value) => Kept(words.Value(value, decimals));

    private string Time(double hours) => Kept($"{Numbers.Fixed(hours, decimals)} {Say.This("words.h")}");

    private static string Percent(double share) => Kept(Numbers.Percent(share));

    private static string Kept(string text) => text.Replace(' ', '\u00a0');

    private double? Hours(AnswerRow row) => answer.IsOutcome ? row.Time?.Mean : row.Value;
}
