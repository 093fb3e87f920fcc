using QueueSim.Scenarios.Planning;
using QueueSim.Tests.Theory.Formulas;
using static QueueSim.Tests.Theory.Formulas.Cobham;

namespace QueueSim.Tests.Theory;

/// <summary>Every row of <c>Scenarios/studies/theory.csv</c> against its formula.</summary>
[Collection(PlainQueuesCollection.Name)]
public sealed class PlainQueuesTests(PlainQueues study)
{
    private const double Minute = 1.0 / 60;

    private static readonly Lazy<Comparisons> Exact = new(Compute);

    public static TheoryData<string, string, string, string, double> Rows => Exact.Value;

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_plain_queue_agrees_with_its_formula(string scenario, string segment, string metric, string statistic, double exact) =>
        study.Run.Find(scenario, segment, metric, statistic).AgreesWith(exact, isQuantile: statistic != "mean");

    [Fact]
    public void The_study_states_what_its_formulas_say()
    {
        var stated = StudyReader.Read([Path.Combine(StudyFolder.Path, "theory.csv")], new StudyOptions()).Study!
            .ToDictionary(scenario => scenario.Name, scenario => scenario.AnswerExpected!.Value);
        // Where the formulas give waits alone, a touch is added: 3 min; 0.3 × 0.4 + 0.7 × 0.6 = 0.54 min for the unequal ones.
        Dictionary<string, double> touches = new() { ["md1"] = 0.5 * Minute, ["md5"] = 3 * Minute, ["priorities"] = 3 * Minute, ["unequal-priorities"] = 0.54 * Minute };
        foreach ((var scenario, var value) in stated)
        {
            var touch = touches.GetValueOrDefault(scenario);
            var metric = touch > 0 ? "wait_hours" : "resolution_hours";
            var exact = Exact.Value.Single(row => (row.Data.Item1, row.Data.Item2, row.Data.Item3, row.Data.Item4) == (scenario, "all", metric, "mean")).Data.Item5;
            Assert.Equal(exact + touch, value, 1e-4 * value);
        }
    }

    private static double PerHour(double perDay) => perDay / 24;

    private static Comparisons Compute()
    {
        var rows = new Comparisons();
        AddManyAgents(rows, "mm10", new ErlangC(PerHour(2160), 6 * Minute, 10));
        AddManyAgents(rows, "mm1", new ErlangC(PerHour(2304), 0.5 * Minute, 1));
        AddManyAgents(rows, "mm3", new ErlangC(PerHour(144), 20 * Minute, 3));

        var wait = PollaczekKhinchine.MeanWait(PerHour(2016), 0.5 * Minute, 1.5);
        rows.For("mg1").Mean("wait_hours", wait).Mean("backlog_cases", PerHour(2016) * wait).Mean("utilisation", 0.7)
            .Mean("resolution_hours", wait + (0.5 * Minute));

        wait = PollaczekKhinchine.MeanWait(PerHour(2304), 0.5 * Minute, 0);
        var constant = new ConstantTouches(PerHour(2304), 0.5 * Minute, 1);
        rows.For("md1").Mean("wait_hours", wait).Mean("backlog_cases", PerHour(2304) * wait).Mean("utilisation", 0.8)
            .P90("wait_hours", constant.SingleAgentWaitQuantile(0.9)).P95("wait_hours", constant.SingleAgentWaitQuantile(0.95));

        constant = new ConstantTouches(PerHour(2040), 3 * Minute, 5);
        rows.For("md5").Mean("wait_hours", constant.MeanWait).Mean("backlog_cases", constant.MeanQueue).Mean("utilisation", 0.85);

        AddPriorities(rows);
        AddImpatience(rows);
        AddLoops(rows);

        var shifts = DayWave.Shifts();
        rows.For("shifts").Mean("wait_hours", shifts.MeanWait).Mean("backlog_cases", shifts.MeanBacklog).Mean("utilisation", shifts.Utilisation)
            .Mean("resolution_hours", shifts.MeanWait + 1);
        rows.For("infinite").Mean("utilisation", PerHour(2000) * 2 / 2000).Mean("resolution_hours", 2)
            .P90("resolution_hours", 2 * Math.Log(10)).P95("resolution_hours", 2 * Math.Log(20));
        return rows;
    }

    private static void AddManyAgents(Comparisons rows, string scenario, ErlangC exact) => rows.For(scenario)
        .Mean("wait_hours", exact.MeanWait).P90("wait_hours", exact.WaitQuantile(0.9)).P95("wait_hours", exact.WaitQuantile(0.95))
        .Mean("backlog_cases", exact.MeanQueue).Mean("utilisation", exact.Utilisation).Mean("first_response_hours", exact.MeanResolution)
        .Mean("resolution_hours", exact.MeanResolution)
        .P90("resolution_hours", exact.ResolutionQuantile(0.9)).P95("resolution_hours", exact.ResolutionQuantile(0.95));

    private static void AddPriorities(Comparisons rows)
    {
        double[] arrivals = [PerHour(0.3 * 2040), PerHour(0.7 * 2040)];
        var high = MeanWait(arrivals, 3 * Minute, 5, 0);
        var ordinary = MeanWait(arrivals, 3 * Minute, 5, 1);
        rows.For("priorities")
            .Mean("wait_hours", high, "priority=high").Mean("wait_hours", ordinary, "priority=ordinary")
            .P90("wait_hours", FirstClassWaitQuantile(arrivals, 3 * Minute, 5, 0.9), "priority=high")
            .P95("wait_hours", FirstClassWaitQuantile(arrivals, 3 * Minute, 5, 0.95), "priority=high")
            .Mean("wait_hours", (0.3 * high) + (0.7 * ordinary)).Mean("utilisation", 0.85)
            .Mean("backlog_cases", (arrivals[0] * high) + (arrivals[1] * ordinary))
            .Mean("resolution_hours", high + (3 * Minute), "priority=high").Mean("resolution_hours", ordinary + (3 * Minute), "priority=ordinary");

        CaseClass[] classes = [new(PerHour(0.3 * 2016), 0.4 * Minute, 0.5), new(PerHour(0.7 * 2016), 0.6 * Minute, 1.5)];
        high = MeanWait(classes, 0);
        ordinary = MeanWait(classes, 1);
        rows.For("unequal-priorities")
            .Mean("wait_hours", high, "priority=high").Mean("wait_hours", ordinary, "priority=ordinary")
            .Mean("wait_hours", (0.3 * high) + (0.7 * ordinary)).Mean("utilisation", classes.Sum(each => each.Load))
            .Mean("backlog_cases", (classes[0].ArrivalsPerHour * high) + (classes[1].ArrivalsPerHour * ordinary))
            .Mean("resolution_hours", high + (0.4 * Minute), "priority=high").Mean("resolution_hours", ordinary + (0.6 * Minute), "priority=ordinary");
    }

    private static void AddImpatience(Comparisons rows)
    {
        AddErlangA(rows, "erlang-a", PerHour(2640), 6 * Minute, 10, 1);
        AddErlangA(rows, "erlang-a-50", PerHour(1152), 1, 50, 2);

        var constant = new GeneralPatience(PerHour(2640), 6 * Minute, 10, hours => hours < 0.2 ? 1 : 0, 0.2 / 20_000);
        rows.For("constant-patience").Mean("wait_hours", constant.MeanWait).Mean("backlog_cases", constant.MeanQueue)
            .Mean("given_up_share", constant.AbandonProbability).Mean("utilisation", constant.Utilisation)
            .Mean("resolution_hours", constant.MeanWaitOfServed + (6 * Minute)).Mean("solved_share", 1 - constant.AbandonProbability);
    }

    private static void AddErlangA(Comparisons rows, string scenario, double perHour, double touch, int agents, double patience)
    {
        var exact = new ErlangA(perHour, touch, agents, patience);
        var waits = new GeneralPatience(perHour, touch, agents, hours => Math.Exp(-hours / patience), touch / 2000);
        rows.For(scenario).Mean("wait_hours", exact.MeanWait).Mean("backlog_cases", exact.MeanQueue)
            .P90("wait_hours", waits.WaitQuantile(0.9)).P95("wait_hours", waits.WaitQuantile(0.95))
            .Mean("given_up_share", exact.AbandonProbability).Mean("utilisation", exact.Utilisation)
            .Mean("resolution_hours", waits.MeanWaitOfServed + touch);
    }

    private static void AddLoops(Comparisons rows)
    {
        AddPreScreen(rows, "filtered-and-back", 1920, 1, int.MaxValue);
        AddPreScreen(rows, "filtered-and-gone", 2218, 0.8, 3);

        var asked = new Feedback(PerHour(1344), 3 * Minute, 5, 0.3);
        rows.For("asked-and-back").Mean("wait_hours", asked.MeanWait).Mean("backlog_cases", asked.MeanQueue).Mean("utilisation", asked.Utilisation)
            .Mean("questions_per_case", asked.VisitsPerCase - 1).Mean("resolution_hours", asked.MeanResolution);
    }

    private static void AddPreScreen(Comparisons rows, string scenario, double problemsPerDay, double returns, int most)
    {
        const double Threshold = 1.2;
        const double NoticeHours = 4;
        var loop = new PreScreenLoop(Threshold, returns, most);
        var team = new ErlangC(PerHour(problemsPerDay) * loop.PassedShare, 3 * Minute, 5);
        rows.For(scenario).Mean("filtered_share", loop.FilteredShare).Mean("submissions_per_problem", loop.SubmissionsPerProblem)
            .Mean("solved_share", loop.PassedShare).Mean("utilisation", team.Utilisation)
            .Mean("wait_hours", team.MeanWait).Mean("backlog_cases", team.MeanQueue)
            .P90("wait_hours", team.WaitQuantile(0.9)).P95("wait_hours", team.WaitQuantile(0.95))
            .Mean("resolution_hours", (loop.MeanBouncesOfPassed * NoticeHours) + team.MeanResolution);
        if (returns < 1)
            rows.Mean("given_up_share", loop.GivenUpShare);
    }
}
