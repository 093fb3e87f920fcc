using MathNet.Numerics;
using QueueSim.Tests.Theory.Formulas;

namespace QueueSim.Tests.Theory;

/// <summary>Other distributions, loads and networks than those of theory.csv, each written as a user would and compared with its formula.</summary>
public sealed class OtherQueuesTests(OtherQueues study) : IClassFixture<OtherQueues>
{
    private const double Minute = 1.0 / 60;

    private static readonly Lazy<Comparisons> Exact = new(Compute);

    public static TheoryData<string, string, string, string, double> Rows => Exact.Value;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Another_queue_agrees_with_its_formula(string scenario, string segment, string metric, string statistic, double exact) =>
        study.Run.Find(scenario, segment, metric, statistic).AgreesWith(exact, isQuantile: statistic != "mean");

    private static Comparisons Compute()
    {
        var rows = new Comparisons();
        AddSingleAgent(rows, "gamma", squaredCv: 0.49);
        AddSingleAgent(rows, "weibull", squaredCv: (4 / Math.PI) - 1);
        AddSingleAgent(rows, "erlang", squaredCv: 1.0 / 3);
        AddSingleAgent(rows, "uniform", squaredCv: 0.36 / 12 / 0.25);
        AddSingleAgent(rows, "triangular", squaredCv: 0.035 / 0.25);
        AddSingleAgent(rows, "hyperexponential", squaredCv: 4);
        AddSingleAgent(rows, "mixture", squaredCv: (((0.8 * 0.0625) + (0.2 * 4.5)) / 0.25) - 1);
        AddSingleAgent(rows, "empirical", squaredCv: ((0.01 + 0.04 + 0.09 + 1.96) / 4 / 0.25) - 1);

        AddManyAgents(rows, "light", new ErlangC(36, 0.5 * Minute, 1));
        AddManyAgents(rows, "two-agents", new ErlangC(102, Minute, 2));
        AddManyAgents(rows, "ten-agents", new ErlangC(84, 5 * Minute, 10));

        AddImpatient(rows, "hopeless", 90, hours => Math.Exp(-hours / 0.1));
        AddImpatient(rows, "hardly-impatient", 42, hours => Math.Exp(-hours / 0.5));
        var scale = 0.2 / SpecialFunctions.Gamma(1.5);
        AddImpatient(rows, "weibull-patience", 66, hours => Math.Exp(-(hours / scale) * (hours / scale)));
        AddImpatient(rows, "uniform-patience", 66, hours => Math.Max(0, 1 - (hours / 0.4)));

        var loop = new PreScreenLoop(threshold: 0.6, returnProbability: 0.9, mostSubmissions: 5);
        var team = new ErlangC(1800.0 / 24 * loop.PassedShare, 2.2 * Minute, 3);
        rows.For("strict").Mean("filtered_share", loop.FilteredShare).Mean("submissions_per_problem", loop.SubmissionsPerProblem)
            .Mean("given_up_share", loop.GivenUpShare).Mean("wait_hours", team.MeanWait).Mean("utilisation", team.Utilisation)
            .Mean("resolution_hours", (loop.MeanBouncesOfPassed * 8) + team.MeanResolution);

        AddTandem(rows);
        AddOffice(rows);
        return rows;
    }

    private static void AddSingleAgent(Comparisons rows, string scenario, double squaredCv)
    {
        const double PerHour = 1728.0 / 24;
        var wait = PollaczekKhinchine.MeanWait(PerHour, 0.5 * Minute, Math.Sqrt(squaredCv));
        rows.For(scenario).Mean("wait_hours", wait).Mean("backlog_cases", PerHour * wait).Mean("utilisation", 0.6)
            .Mean("resolution_hours", wait + (0.5 * Minute));
    }

    private static void AddManyAgents(Comparisons rows, string scenario, ErlangC exact) => rows.For(scenario)
        .Mean("wait_hours", exact.MeanWait).P95("wait_hours", exact.WaitQuantile(0.95)).Mean("backlog_cases", exact.MeanQueue)
        .Mean("utilisation", exact.Utilisation).P90("resolution_hours", exact.ResolutionQuantile(0.9));

    private static void AddImpatient(Comparisons rows, string scenario, double perHour, Func<double, double> staysBeyond)
    {
        var exact = new GeneralPatience(perHour, 5 * Minute, 5, staysBeyond, stepHours: 1e-5);
        rows.For(scenario).Mean("wait_hours", exact.MeanWait).Mean("backlog_cases", exact.MeanQueue).Mean("utilisation", exact.Utilisation)
            .Mean("given_up_share", exact.AbandonProbability).Mean("resolution_hours", exact.MeanWaitOfServed + (5 * Minute))
            .P95("wait_hours", exact.WaitQuantile(0.95));
    }

    /// <summary>What leaves an M/M/c is a Poisson process (Burke 1956), so the second team is an M/M/c too.</summary>
    private static void AddTandem(Comparisons rows)
    {
        var first = new ErlangC(60, 2.25 * Minute, 3);
        var second = new ErlangC(60 * 0.4, 3.5 * Minute, 2);
        rows.For("tandem").Mean("wait_hours", first.MeanWait, "team=pool").Mean("wait_hours", second.MeanWait, "team=second")
            .P95("wait_hours", first.WaitQuantile(0.95), "team=pool")
            .Mean("backlog_cases", first.MeanQueue, "team=pool").Mean("backlog_cases", second.MeanQueue, "team=second")
            .Mean("utilisation", first.Utilisation, "team=pool").Mean("utilisation", second.Utilisation, "team=second")
            .Mean("transfers_per_case", 0.4).Mean("resolution_hours", first.MeanResolution + (0.4 * second.MeanResolution));
    }

    /// <summary>Ten agents from Monday to Friday, 9 to 17 in Shanghai, which is 1 to 9 in UTC; cases come round the clock.</summary>
    private static void AddOffice(Comparisons rows)
    {
        int[] agents = [.. Enumerable.Range(0, 168).Select(hour => hour < 120 && hour % 24 is >= 1 and < 9 ? 10 : 0)];
        var exact = new ShiftQueue([.. Enumerable.Repeat(6.0, 168)], agents, 20 * Minute, mostWaiting: 700, stepsPerHour: 32);
        rows.For("office").Mean("wait_hours", exact.MeanWait).Mean("backlog_cases", exact.MeanBacklog).Mean("utilisation", exact.Utilisation)
            .Mean("resolution_hours", exact.MeanWait + (20 * Minute));
    }
}
