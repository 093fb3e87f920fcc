namespace QueueSim.Statistics;

/// <summary>Times of single problems of a replication, to be found again in another scenario.</summary>
/// <remarks>
/// Observed problems of the focal cohort, or of all sellers where there is no cohort. Where more than some ten thousand are expected, only
/// those are followed whose number can be divided by <see cref="Step"/>; numbers have nothing to do with how a problem goes.
/// </remarks>
public sealed class FollowedProblems
{
    /// <summary>So many problems of a replication are followed at most, give or take chance.</summary>
    private const int Most = 1 << 14;

    private readonly List<FollowedProblem> problems = [];
    private readonly bool isCohort;
    private readonly double horizonHours;

    internal FollowedProblems(Scenario scenario)
    {
        CaseTypes = [.. scenario.CaseTypes.Select(type => type.Name)];
        isCohort = scenario.Focal is not null;
        horizonHours = scenario.Window.HorizonDays * 24;
        Step = StepFor(Expected(scenario) * (isCohort ? scenario.FocalShare : 1));
    }

    /// <summary>Numbers of followed problems are multiples of this power of two.</summary>
    public long Step { get; }

    /// <summary>Names of the case types of its scenario, by index.</summary>
    internal IReadOnlyList<string> CaseTypes { get; }

    /// <summary>The problems, by number.</summary>
    internal IReadOnlyList<FollowedProblem> ByNumber => problems;

    /// <summary>Follows a problem if it is one of those that are followed.</summary>
    internal void Add(in ProblemRecord record, double hours)
    {
        if (!record.Observed || (isCohort && !record.Focal) || record.Number % Step != 0)
            return;
        var time = record.Outcome switch
        {
            ProblemOutcome.Open => hours >= horizonHours ? horizonHours : double.NaN,
            ProblemOutcome.Refused or ProblemOutcome.GivenUp or ProblemOutcome.Blocked => horizonHours,
            _ => Math.Min(hours, horizonHours),
        };
        problems.Add(new FollowedProblem(record.Number, record.CaseType, time));
    }

    /// <summary>Problems that were followed before.</summary>
    internal static FollowedProblems Restore(Scenario scenario, IEnumerable<FollowedProblem> byNumber)
    {
        var followed = new FollowedProblems(scenario);
        followed.problems.AddRange(byNumber);
        return followed;
    }

    /// <summary>Sorts them. To be called once, after the last.</summary>
    internal void Complete()
    {
        problems.Sort((one, other) => one.Number.CompareTo(other.Number));
        problems.TrimExcess();
    }

    private static double Expected(Scenario scenario) => scenario.Arrivals.Listed?.Count
        ?? scenario.Arrivals.Counts?.Sum(count => (double)count) ?? (scenario.Arrivals.ProblemsPerDay * scenario.Window.Days);

    private static long StepFor(double expected)
    {
        var step = 1L;
        while (expected / step > Most)
            step *= 2;
        return step;
    }
}

/// <summary>What became of a problem.</summary>
/// <param name="Number">The same problem has the same number in every scenario.</param>
/// <param name="CaseType">Index of its case type.</param>
/// <param name="Hours">Time to its solution, at most the horizon; the horizon when it is never solved; not a number when that is not known.</param>
internal readonly record struct FollowedProblem(long Number, int CaseType, double Hours);
