using QueueSim.Statistics;

namespace QueueSim.Desks;

/// <summary>A scenario on a metric of the answer, against the first of its group.</summary>
/// <param name="Scenario">Its position in the study.</param>
/// <param name="First">Position of the first of its group; its own for that one itself.</param>
/// <param name="Metric">Name of the metric, whose mean is compared.</param>
/// <param name="Segment">Segment that it is taken from.</param>
public sealed record DeskAnswer(int Scenario, int First, string Metric, string Segment)
{
    /// <summary>Whether it is what the others are compared with.</summary>
    public bool IsFirst => Scenario == First;
}

/// <summary>What every desk is asked: the answers of a study, and which values of a replication they take.</summary>
public sealed class DeskQuestion
{
    private const string All = "all";
    private static readonly string[] Outcome = [Metrics.SolvedInTime, Metrics.Solved, Metrics.RestrictedResolution];

    private readonly List<(string Segment, string Metric)> keys = [];
    private readonly string look;
    private readonly Margins margins;
    private readonly int comparisons;

    /// <param name="own">What the study itself came to, scenario by scenario.</param>
    /// <param name="groups">Group of each scenario; empty names for one group.</param>
    /// <param name="metrics">Metrics of the answer, at least one.</param>
    /// <param name="rule">What the study's own verdicts hold for, and what is negligible.</param>
    /// <param name="desks">How many desks are asked, at least 1.</param>
    public DeskQuestion(IReadOnlyList<ScenarioResult> own, IReadOnlyList<string> groups, IReadOnlyList<AnswerMetric> metrics, VerdictRule rule, int desks)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(desks, 1);
        (Own, Rule, margins) = (own, rule, rule.Margins);
        // One desk that goes the wrong way by chance would make the sources seem to disagree: the error is shared by all desks but one (decision 20).
        comparisons = Math.Max(1, desks - 1);
        look = own.All(result => Has(result, Segments.Focal)) ? Segments.Focal : All;
        var firsts = groups.Select((group, i) => groups.Take(i).ToList().IndexOf(group) is var at and >= 0 ? at : i).ToList();
        Answers =
        [
            .. from metric in metrics
               let segment = metric.Segment ?? (own.Any(result => result.Find(look, metric.Metric) is not null) ? look : All)
               from scenario in Enumerable.Range(0, own.Count)
               select new DeskAnswer(scenario, firsts[scenario], metric.Metric, segment),
        ];
        foreach (var answer in Answers)
        {
            Keep(answer.Segment, answer.Metric);
            foreach (var metric in Outcome)
            {
                Keep(OutcomeSegment(answer), metric);
                Keep(look, metric);
            }
        }
    }

    /// <summary>Every answer: scenarios in the order of the study, metric after metric.</summary>
    public IReadOnlyList<DeskAnswer> Answers { get; }

    /// <summary>What the study itself came to.</summary>
    public IReadOnlyList<ScenarioResult> Own { get; }

    /// <summary>What the study's own verdicts hold for.</summary>
    public VerdictRule Rule { get; }

    /// <summary>The few values of a replication that the answers take; not a number where there were no cases.</summary>
    public double[] ValuesOf(ReplicationResult replication)
    {
        ArgumentNullException.ThrowIfNull(replication);
        return [.. keys.Select(key => replication.Layout.IndexOf(new ResultKey(key.Segment, key.Metric, Statistic.Mean)) is var at and >= 0 ? replication.Values[at] : double.NaN)];
    }

    /// <summary>An answer on one desk.</summary>
    /// <param name="answer">One of <see cref="Answers"/>.</param>
    /// <param name="here">Values of the scenario, replication by replication.</param>
    /// <param name="there">Values of the first of its group, in the same order.</param>
    public DeskReading Read(DeskAnswer answer, IReadOnlyList<double[]> here, IReadOnlyList<double[]> there)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var at = keys.IndexOf((answer.Segment, answer.Metric));
        double[] values = [.. here.Select(replication => replication[at])];
        if (answer.IsFirst)
            return new DeskReading(Moments.Of(values).Mean, null, Verdict.Undecided) { Values = values, IsFirst = true };
        var outcome = Of(OutcomeSegment(answer));
        var difference = On(answer.Segment, answer.Metric) with { HasWorseOutcome = outcome.IsWorse || Of(look).IsWorse };
        return new DeskReading(Moments.Of(values).Mean, difference.Difference, AnswerVerdict.Of(difference, outcome, AnswerVerdict.IsOnOutcome(answer.Metric)))
        {
            Values = [.. here.Zip(there, (ours, theirs) => ours[at] - theirs[at])],
            Margin = difference.Within?.Margin ?? 0,
        };

        OutcomeComparison Of(string segment) => new(On(segment, Metrics.SolvedInTime), On(segment, Metrics.Solved), On(segment, Metrics.RestrictedResolution));

        Comparison On(string segment, string metric)
        {
            var key = keys.IndexOf((segment, metric));
            return Comparison.Judged(new PairedValues(here.Zip(there, (ours, theirs) => (ours[key], theirs[key]))), Metrics.Named(metric), comparisons, margins);
        }
    }

    /// <summary>An answer on the study's own tables; <see langword="null"/> for the first of a group.</summary>
    internal (Estimate? Difference, Verdict Verdict)? OwnAnswer(DeskAnswer answer)
    {
        if (answer.IsFirst)
            return null;
        var (here, there) = (Own[answer.Scenario], Own[answer.First]);
        var difference = Comparison.Of(here, there, answer.Segment, [answer.Metric], Rule.Comparisons, margins);
        var outcome = OutcomeComparison.Of(here, there, answer.Segment, Rule.Comparisons, margins);
        return (difference.Difference, AnswerVerdict.Of(difference, outcome, AnswerVerdict.IsOnOutcome(answer.Metric)));
    }

    private string OutcomeSegment(DeskAnswer answer) => Has(Own[answer.Scenario], answer.Segment) && Has(Own[answer.First], answer.Segment) ? answer.Segment : All;

    private static bool Has(ScenarioResult result, string segment) => result.PositionsOf(segment, [Metrics.SolvedInTime]) is not null;

    private void Keep(string segment, string metric)
    {
        if (!keys.Contains((segment, metric)))
            keys.Add((segment, metric));
    }
}
