using QueueSim.Report;
using QueueSim.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>Answers by hand, on the mean time to resolution; the baseline is called today.</summary>
internal static class Answers
{
    public const int Replications = 20;

    public static readonly AnswerRow Today = new(0, "today", new Estimate(59.2, 0.5, Replications));

    /// <summary>A scenario so many hours from the baseline's 59.2, give or take.</summary>
    public static AnswerRow Other(string label, double difference, double halfWidth) => new(
        1, label, new Estimate(59.2 + difference, 0.4, Replications), new Comparison(new Estimate(difference, halfWidth, Replications), Better.Lower));

    /// <summary>A scenario without any case.</summary>
    public static AnswerRow Without(string label) => new(1, label, null, new Comparison(null, Better.Lower));

    public static Answer Of(params AnswerRow[] rows) => new()
    {
        Words = new(Metrics.Named("resolution_hours")),
        Rows = rows,
        Best = rows.All(row => row.Value is null) ? -1 : Array.IndexOf(rows, rows.Where(row => row.Value is not null).MinBy(row => row.Value)),
        IsJoint = rows.Length > 2,
    };

    /// <summary>Shares solved in the best scenario and in the baseline, with the interval of their difference.</summary>
    public static SideEffects Solved(double best, double first, double low, double high, params string[] prices) => new(
        first, best, new Comparison(new Estimate((low + high) / 2, (high - low) / 2, Replications), Better.Higher), prices);

    public static string Text(Answer answer) => string.Join(' ', AnswerSentences.Of(answer));
}
