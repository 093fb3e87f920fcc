using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;
using QueueSim.Tests.Theory.Formulas;

namespace QueueSim.Tests.Theory;

/// <summary>Queues whose rates change by the hour, hour by hour: the rows of theory.csv with a daily wave, as users' tables compile to them.</summary>
public sealed class HourByHourTests
{
    private const int Replications = 20;

    /// <summary>Touches with a mean of two hours, and the probability that one lasts longer than so many hours.</summary>
    public static TheoryData<string, Func<double, double>> Touches { get; } = new()
    {
        { "exponential(mean=120)", hours => Math.Exp(-hours / 2) },
        { "constant(120)", hours => hours < 2 ? 1 : 0 },
        { "uniform(0, 240)", hours => Math.Max(0, 1 - (hours / 4)) },
    };

    [Theory]
    [MemberData(nameof(Touches), DisableDiscoveryEnumeration = true)]
    public void Agents_for_everybody_are_as_busy_as_Eick_Massey_and_Whitt_say(string touchMinutes, Func<double, double> lastsBeyond)
    {
        var exact = new InfiniteServers(DayWave.PerHour(2000), lastsBeyond);
        var levels = Run("infinite", touchMinutes, out var result);

        for (var hour = 0; hour < 24; hour++)
        {
            var busy = Measured.Of([.. levels.Select(level => level.Busy(hour))]);
            busy.AgreesWith(exact.MeanBusy(hour));
            // What the charts show by hour of the week is the same thing.
            var shown = Enumerable.Range(0, 7).Average(day => result.Utilisation[^1].ByHourOfWeek[(day * 24) + hour]!.Value);
            Assert.Equal(busy.Value / 2000, shown, 1e-9);
        }
    }

    [Fact]
    public void Shifts_let_the_backlog_rise_and_fall_as_the_forward_equations_say()
    {
        var exact = DayWave.Shifts();
        var levels = Run("shifts", "exponential(mean=60)", out _);

        for (var hour = 0; hour < 24; hour++)
        {
            var busy = Measured.Of([.. levels.Select(level => level.Busy(hour))]);
            busy.AgreesWith(exact.MeanBusyByHour[hour]);
            // Late in the day next to nobody waits, and rare waits are known less well, in relation to themselves.
            var backlog = Measured.Of([.. levels.Select(level => level.Backlog(hour))]);
            if (exact.MeanBacklogByHour[hour] >= 2)
                backlog.AgreesWith(exact.MeanBacklogByHour[hour], widest: 0.05);
            else
                Assert.InRange(exact.MeanBacklogByHour[hour] - backlog.Value, -backlog.WideHalfWidth, backlog.WideHalfWidth);
        }
    }

    private static LevelsByHour[] Run(string scenario, string touchMinutes, out ScenarioResult result)
    {
        var reading = StudyReader.Read([Path.Combine(StudyFolder.Path, "theory.csv")], new StudyOptions
        {
            Overrides = [new Override("case_types.*.touch_minutes", touchMinutes)],
        });
        Assert.Empty(reading.Faults);
        var desk = new SupportDesk(reading.Study!.Single(row => row.Name == scenario).Compile());
        var layout = new ResultLayout(desk.Scenario);
        var accumulator = new ScenarioAccumulator(layout);
        var levels = new LevelsByHour[Replications];
        Parallel.For(0, Replications, index =>
        {
            levels[index] = new LevelsByHour(desk.Scenario.Window, 24);
            var statistics = new ReplicationStatistics(layout, index + 1);
            desk.Run(PlainQueues.Seed, index + 1, new Both(levels[index], statistics));
            var complete = statistics.Complete();
            lock (accumulator)
                accumulator.Add(complete);
        });
        result = accumulator.Build();
        return levels;
    }

    private sealed class Both(IRecordSink first, IRecordSink second) : IRecordSink
    {
        public void Add(in ProblemRecord record) => second.Add(record);

        public void Add(in CaseRecord record) => second.Add(record);

        public void Add(in VisitRecord record) => second.Add(record);

        public void Add(in ChatRecord record) => second.Add(record);

        public void Add(in TeamLevelRecord record)
        {
            first.Add(record);
            second.Add(record);
        }
    }
}
