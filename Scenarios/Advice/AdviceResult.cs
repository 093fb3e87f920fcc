using QueueSim.Health;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Advice;

/// <summary>What a change brings against today's habit.</summary>
/// <param name="Change">The change.</param>
/// <param name="Scenario">Number of its scenario.</param>
/// <param name="Outcome">In the share solved and in the time over all cases; intervals hold for all changes at once.</param>
internal sealed record ChangeGain(Change Change, int Scenario, OutcomeComparison Outcome)
{
    /// <summary>Hours that are saved a case, an unsolved one counting the horizon; <see langword="null"/> without cases.</summary>
    public Estimate? SavedHours => Outcome.Time.Difference?.Negated;

    /// <summary>Whether it saves time for sure, loses no problem, and matters.</summary>
    public bool IsSure => Outcome.Verdict == Verdict.Better;
}

/// <summary>What a seller is told, in numbers.</summary>
internal sealed class AdviceResult
{
    /// <summary>Fewer cases than these are too few to say anything.</summary>
    public const int LeastProblems = 100;

    private const int LeastReplications = 3;
    private const string Cohort = "focal";

    /// <param name="plan">What the scenarios stand for.</param>
    /// <param name="results">Their results.</param>
    /// <param name="times">Times of the cohort's problems.</param>
    public AdviceResult(AdvicePlan plan, IReadOnlyList<ScenarioResult> results, FocalTimes times)
    {
        (Plan, Results) = (plan, results);
        var habit = results[0];
        Cases = habit.Problems(Cohort);
        var health = StudyHealth.Of(results, [.. results.Select(result => result.Name)], results.Count);
        Unsteady = health.NoSteadyAnswer;
        Falling = health.Scenarios.SelectMany(scenario => scenario.Teams).Where(team => team.Trend is { Falls: true }).MaxBy(team => Math.Abs(team.Trend!.Change.Mean))?.Trend;
        Gains = [.. plan.Single.Select(each => new ChangeGain(each.Change, each.Scenario, OutcomeComparison.Of(results[each.Scenario], habit, Cohort, plan.Single.Count)))];
        First = IsAnswerable ? Gains.Where(Pays).OrderByDescending(gain => gain.Outcome.Time.Difference?.High < 0).ThenByDescending(gain => gain.SavedHours?.Mean).FirstOrDefault() : null;
        Rivals = First is null ? [] : [.. Gains.Where(gain => gain != First && Pays(gain) && !IsSurelyLess(gain))];
        Stuck = [.. plan.Stuck.Select(question => StuckAnswer.Of(question, times, habit.ReplicationNumbers))];
    }

    public AdvicePlan Plan { get; }

    public IReadOnlyList<ScenarioResult> Results { get; }

    /// <summary>Cases of the seller's kind in today's way, of all replications.</summary>
    public long Cases { get; }

    /// <summary>Why nothing holds of such a desk: a team has more work than it can do. It is <see langword="null"/> where all are steady.</summary>
    public string? Unsteady { get; }

    /// <summary>The queue that falls most over the window; <see langword="null"/> where none does. The start was too short for it.</summary>
    public BacklogTrend? Falling { get; }

    /// <summary>Whether there are too few cases or replications to say anything.</summary>
    public bool IsTooSmall => Cases < LeastProblems || Results[0].ReplicationNumbers.Count < LeastReplications;

    /// <summary>Whether something may be said at all.</summary>
    public bool IsAnswerable => Unsteady is null && Falling is null && !IsTooSmall;

    /// <summary>What each change brings, in the order in which they were asked.</summary>
    public IReadOnlyList<ChangeGain> Gains { get; }

    /// <summary>What to change first: the largest sure gain. It is <see langword="null"/> when nothing is sure.</summary>
    public ChangeGain? First { get; }

    /// <summary>Other sure gains of which it is not known whether they are smaller than the first.</summary>
    public IReadOnlyList<ChangeGain> Rivals { get; }

    /// <summary>Hours a case that doing everything right saves.</summary>
    /// <value><see langword="null"/> where no more than the first change is to be had, or it is not surely better.</value>
    public Estimate? AllRight => Plan.Right == 0 || Plan.Right == First?.Scenario || OutcomeComparison.Of(Results[Plan.Right], Results[0], Cohort) is not { Verdict: Verdict.Better, Time.Difference: { } time }
        ? null : time.Negated;

    /// <summary>What to do when nothing happens.</summary>
    public IReadOnlyList<StuckAnswer> Stuck { get; }

    /// <summary>Chance to be solved within some hours.</summary>
    /// <param name="scenario">Number of the scenario.</param>
    /// <param name="hours">24, 48 or 72.</param>
    public Estimate? Chance(int scenario, int hours) => Results[scenario].Find(Cohort, $"within_{hours}h_share")?.Estimate;

    /// <summary>An agency's sure gain has to be worth its price.</summary>
    private bool Pays(ChangeGain gain) => gain.IsSure
        && (gain.Change.IsAdvice || gain.SavedHours?.Low * Plan.Answers.HourCost > Results[0].Layout.Scenario.Costs.AgencyProblem);

    private bool IsSurelyLess(ChangeGain gain) =>
        Comparison.Of(Results[First!.Scenario], Results[gain.Scenario], Cohort, [Metrics.RestrictedResolution], Plan.Single.Count).Difference?.High < 0;
}
