using QueueSim.Report;
using QueueSim.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>Answers by hand, on the mean time to resolution; the baseline is called today.</summary>
internal static class Answers
{
    public const int Replications = 20;

    public static readonly AnswerRow Today = new(0, "today", new Estimate(59.2, 0.5, Replications)) { Solved = Share(0.76) };

    /// <summary>A scenario so many hours from the baseline's 59.2, give or take.</summary>
    public static AnswerRow Other(string label, double difference, double halfWidth, double solved = 0.76) => new(
        1, label, new Estimate(59.2 + difference, 0.4, Replications), new Comparison(new Estimate(difference, halfWidth, Replications), Better.Lower))
    { Solved = Share(solved) };

    /// <summary>A scenario that solves fewer problems, whatever its hours.</summary>
    public static AnswerRow Losing(string label, double difference, double solved) => Other(label, difference, 0.5, solved) with
    {
        ToFirst = new Comparison(new Estimate(difference, 0.5, Replications), Better.Lower, HasWorseOutcome: true),
        Outcome = Outcome(solved - 0.76, 9),
    };

    /// <summary>An outcome with narrow intervals; a difference of 0 is undecided.</summary>
    public static OutcomeComparison Outcome(double solved, double hours)
    {
        var share = new Comparison(new Estimate(solved, 0.01, Replications), Better.Higher);
        return new OutcomeComparison(share, share, new Comparison(new Estimate(hours, 0.5, Replications), Better.Lower));
    }

    /// <summary>A row of an answer on the outcome: the baseline's 76 % and 59.2 h, and what another has more or less.</summary>
    public static AnswerRow Both(string label, double solved, double hours) => Other(label, hours, 0.5, 0.76 + solved) with
    {
        Time = new Estimate(59.2 + hours, 0.4, Replications),
        Outcome = Outcome(solved, hours),
        IsOutcome = true,
        ToFirst = new Comparison(new Estimate(hours, 0.5, Replications), Better.Lower, Outcome(solved, hours).IsWorse),
    };

    /// <summary>An answer on the outcome, the baseline first.</summary>
    public static Answer OnOutcome(int best, params AnswerRow[] rows) => Of([Today with { Time = Today.Estimate, IsOutcome = true }, .. rows]) with
    {
        Words = new(Metrics.Named(Metrics.RestrictedResolution)),
        Best = best,
        IsOutcome = true,
        Horizon = "30 days",
    };

    /// <summary>A scenario without any case.</summary>
    public static AnswerRow Without(string label) => new(1, label, null, new Comparison(null, Better.Lower));

    public static Answer Of(params AnswerRow[] rows) => new()
    {
        Words = new(Metrics.Named("resolution_hours")),
        Rows = rows,
        Best = rows.All(row => row.Value is null) ? -1 : Array.IndexOf(rows, rows.Where(row => row.Value is not null && row.MayBeBest).MinBy(row => row.Value)),
        IsJoint = rows.Length > 2,
    };

    /// <summary>The interval of the difference in the share solved, and what is paid for it.</summary>
    public static SideEffects Solved(double low, double high, params string[] prices) =>
        new(new Comparison(new Estimate((low + high) / 2, (high - low) / 2, Replications), Better.Higher), prices);

    private static Estimate Share(double solved) => new(solved, 0.005, Replications);

    public static string Text(Answer answer) => string.Join(' ', AnswerSentences.Of(answer));
}
