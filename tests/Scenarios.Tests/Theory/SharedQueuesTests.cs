using QueueSim.Tests.Theory.Formulas;
using static QueueSim.Tests.Theory.Formulas.Cobham;

namespace QueueSim.Tests.Theory;

/// <summary>Teams that share work, full queues and cases that come back, each written as a user would and compared with its formula.</summary>
public sealed class SharedQueuesTests(SharedQueues study) : IClassFixture<SharedQueues>
{
    private const double Minute = 1.0 / 60;

    private static readonly Lazy<Comparisons> Exact = new(Compute);

    public static TheoryData<string, string, string, string, double> Rows => Exact.Value;

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_shared_queue_agrees_with_its_formula(string scenario, string segment, string metric, string statistic, double exact) =>
        study.Run.Find(scenario, segment, metric, statistic).AgreesWith(exact, isQuantile: statistic != "mean");

    private static Comparisons Compute()
    {
        var rows = new Comparisons();
        AddLimits(rows);
        AddPools(rows);

        double[] three = [17, 25.5, 42.5];
        double[] byOrder = [42.5, 17, 25.5];
        rows.For("three-classes")
            .Mean("wait_hours", MeanWait(three, 3 * Minute, 5, 0), "priority=high").Mean("wait_hours", MeanWait(three, 3 * Minute, 5, 1), "priority=ordinary")
            .Mean("wait_hours", MeanWait(three, 3 * Minute, 5, 2), "priority=3");
        rows.For("three-by-order")
            .Mean("wait_hours", MeanWait(byOrder, 3 * Minute, 5, 0), "case_type=c").Mean("wait_hours", MeanWait(byOrder, 3 * Minute, 5, 1), "case_type=a")
            .Mean("wait_hours", MeanWait(byOrder, 3 * Minute, 5, 2), "case_type=b");

        // 84 cases an hour; touches exponential with means of 0.3 and 0.6 minutes.
        CaseClass[] speeds = [new(0.4 * 84, 0.3 * Minute, 1), new(0.6 * 84, 0.6 * Minute, 1)];
        rows.For("speed").Mean("wait_hours", MeanWait(speeds, 0), "case_type=urgent").Mean("wait_hours", MeanWait(speeds, 1), "case_type=normal")
            .Mean("utilisation", speeds.Sum(each => each.Load));

        AddReturns(rows);
        return rows;
    }

    private static void AddLimits(Comparisons rows)
    {
        var limited = new LimitedQueue(60, 3 * Minute, 3, 4);
        rows.For("limited").Mean("given_up_share", limited.LossProbability).Mean("utilisation", limited.Utilisation)
            .Mean("backlog_cases", limited.MeanQueue).Mean("wait_hours", limited.MeanWait);
        var loss = new LimitedQueue(60, 4 * Minute, 5, 0);
        rows.For("loss").Mean("given_up_share", loss.LossProbability).Mean("utilisation", loss.Utilisation).Mean("resolution_hours", 4 * Minute);

        // Two agents first, three others for what these cannot take: together five, and the first two know nothing of the others.
        var firstTwo = new LimitedQueue(60, 4 * Minute, 2, 0);
        rows.For("hunting").Mean("given_up_share", loss.LossProbability)
            .Mean("utilisation", firstTwo.Utilisation, "team=first")
            .Mean("utilisation", ((5 * loss.Utilisation) - (2 * firstTwo.Utilisation)) / 3, "team=second");
    }

    private static void AddPools(Comparisons rows)
    {
        var five = new ErlangC(85, 3 * Minute, 5);
        double[] classes = [34, 51];
        rows.For("pooled").Mean("wait_hours", five.MeanWait).Mean("backlog_cases", five.MeanQueue)
            .Mean("wait_hours", MeanWait(classes, 3 * Minute, 5, 0), "priority=high").Mean("wait_hours", MeanWait(classes, 3 * Minute, 5, 1), "priority=ordinary")
            .Mean("backlog_cases", five.MeanQueue, "team=first");
        rows.For("by-wait").Mean("wait_hours", five.MeanWait, "priority=high").Mean("wait_hours", five.MeanWait, "priority=ordinary")
            .P95("wait_hours", five.WaitQuantile(0.95));
    }

    /// <summary>A single agent, and everybody who finds them busy tries again (Falin and Templeton, Retrial Queues, 1.2); false solutions are Jackson's.</summary>
    private static void AddReturns(Comparisons rows)
    {
        const double Load = 0.6;
        var inOrbit = Load / (1 - Load) * (Load + (40 * 0.05));
        rows.For("retrials").Mean("utilisation", Load).Mean("resolution_hours", (inOrbit / 40) + (0.9 * Minute));

        var again = new Feedback(56, 3 * Minute, 5, 0.3);
        rows.For("false-solutions").Mean("wait_hours", again.MeanWait).Mean("utilisation", again.Utilisation)
            .Mean("submissions_per_problem", again.VisitsPerCase)
            .Mean("resolution_hours", again.MeanResolution + ((again.VisitsPerCase - 1) * 4));
    }
}
