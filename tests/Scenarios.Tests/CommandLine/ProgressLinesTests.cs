using QueueSim.Localization;
using QueueSim.Scenarios.CommandLine;

namespace QueueSim.Tests.CommandLine;

/// <summary>What a log hears of a run, on a clock that the test turns.</summary>
public sealed class ProgressLinesTests
{
    private const string Memory = @"\d+(\.\d)? [kMG]B";

    [Fact]
    public void A_line_comes_every_ten_seconds_with_the_place_of_the_study()
    {
        var lines = Lines((2, 5), (progress, clock) =>
        {
            progress.Start(12, 100);
            Done(progress, 600);
            clock.Turn(9);
            Done(progress, 144);
            clock.Turn(1);
        });
        Assert.Equal(2, lines.Length);
        Assert.Equal("Running 12 scenarios × 100 replications.", lines[0]);
        // 744 in 10 s, and 456 more at 74.4 a second take 6.13 s.
        Assert.Matches($@"^study 2 of 5 · 744/1200 replications \(62 %\) · 74\.4/s · 00:07 to go · {Memory} · failed 0$", lines[1]);
    }

    [Fact]
    public void A_single_study_has_no_place_and_what_failed_is_counted()
    {
        var lines = Lines((1, 1), (progress, clock) =>
        {
            progress.Start(2, 10);
            progress.ScenarioFailed();
            Done(progress, 10);
            clock.Turn(10);
            Done(progress, 10);
            clock.Turn(30);
        });
        Assert.Matches($@"^10/20 replications \(50 %\) · 1\.0/s · 00:10 to go · {Memory} · failed 1$", lines[1]);
        // The last one comes when all is done, and none after it.
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("20/20 replications (100 %) · ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Speed_is_that_of_the_last_minute()
    {
        // 6,000 that were found go by at once; of the others there is one a second.
        var lines = Lines((1, 1), (progress, clock) =>
        {
            progress.Start(1, 10_000);
            Done(progress, 6000);
            for (var second = 0; second < 70; second++)
            {
                clock.Turn(1);
                Done(progress, 1);
            }
        });
        Assert.Contains(" · 1.0/s · 1:05:31 to go · ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_done_is_no_speed()
    {
        var lines = Lines((1, 1), (progress, clock) =>
        {
            progress.Start(1, 10);
            clock.Turn(10);
        });
        Assert.StartsWith("0/10 replications (0 %) · 0.0/s · – to go · ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_in_Chinese()
    {
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        var lines = Lines((2, 5), (progress, clock) =>
        {
            progress.Start(1, 10);
            Done(progress, 5);
            clock.Turn(10);
        });
        Assert.Matches($"^研究 2 / 5 · 5/10 次运行（50 %）· 每秒 0.5 次 · 还需 00:10 · {Memory} · 失败 0$", lines[1]);
    }

    private static void Done(ProgressLines progress, int replications)
    {
        for (var i = 0; i < replications; i++)
            progress.ReplicationDone(1);
    }

    private static string[] Lines((int, int) study, Action<ProgressLines, Clock> run)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var clock = new Clock();
        using (var progress = new ProgressLines(output, study, clock))
            run(progress, clock);
        return output.ToString().TrimEnd('\n').Split('\n');
    }

    /// <summary>A clock that stands until it is turned.</summary>
    private sealed class Clock : TimeProvider
    {
        private readonly List<Alarm> alarms = [];
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var alarm = new Alarm(() => callback(state), (long)period.TotalSeconds, seconds);
            alarms.Add(alarm);
            return alarm;
        }

        public void Turn(int by)
        {
            for (; by > 0; by--)
            {
                seconds++;
                alarms.ForEach(alarm => alarm.At(seconds));
            }
        }

        private sealed class Alarm(Action ring, long period, long from) : ITimer
        {
            private bool isOff;

            public void At(long now)
            {
                if (!isOff && (now - from) % period == 0)
                    ring();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => isOff = true;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
