using QueueSim.Health;
using QueueSim.Statistics;

namespace QueueSim.Tests.Health.Exact;

/// <summary>Which light is which.</summary>
public sealed class LightTests
{
    private static readonly BacklogTrend Level = new("desk", 1, 5, 5, new Estimate(0, 1, 10));

    private static readonly BacklogTrend Growing = new("desk", 1, 5, 50, new Estimate(45, 2, 10));

    private static readonly BacklogTrend Falling = new("desk", 1, 50, 5, new Estimate(-45, 2, 10));

    [Fact]
    public void Room_is_green() => Is(Light.Green, LightReason.Room, Load(0.5), 0.5, Level);

    [Fact]
    public void More_work_than_can_be_done_is_red_whatever_the_queue_did_in_a_short_run() => Is(Light.Red, LightReason.Overloaded, Load(1.09), 0.99, Level);

    [Fact]
    public void A_queue_that_grows_is_red_although_the_work_could_be_done() => Is(Light.Red, LightReason.Grows, Load(0.97), 0.97, Growing);

    [Fact]
    public void A_queue_that_falls_is_amber() => Is(Light.Amber, LightReason.Falls, Load(0.5), 0.5, Falling);

    [Fact]
    public void Nearly_all_hours_worked_is_amber()
    {
        Is(Light.Amber, LightReason.Busy, Load(0.95), 0.9, Level);
        Is(Light.Amber, LightReason.Busy, Load(0.9), 0.95, Level);
    }

    [Fact]
    public void A_queue_that_only_leaving_ends_is_amber() => Is(Light.Amber, LightReason.Leaving, Load(1.1) with { IsBounded = true }, 1, Level);

    [Fact]
    public void Overload_within_a_surge_is_amber() => Is(Light.Amber, LightReason.Surge, Load(0.5) with { SurgeLoad = 1.2 }, 0.6, Growing);

    [Fact]
    public void A_queue_that_settles_slowly_for_the_warm_up_is_amber()
    {
        // 12 minutes ÷ (1 − 0.9)² are 20 hours of one agent; three of them are longer than a warm-up of two days and shorter than one of seven.
        var hours = Relaxation.Hours(SmallDesk.Plain, 0, Load(0.9));
        Assert.Equal(20, hours, 9);
        Is(Light.Green, LightReason.Room, Load(0.9), 0.9, Level);
        Is(Light.Amber, LightReason.Slow, Load(0.9), 0.9, Level, SmallDesk.Plain with { Window = SmallDesk.Plain.Window with { WarmUpDays = 2 } });
    }

    private static TeamLoad Load(double load) => new("desk", 168 * load, 168, load);

    private static void Is(Light light, LightReason reason, TeamLoad load, double utilisation, BacklogTrend trend, Scenario? scenario = null)
    {
        var team = TeamHealth.Of(scenario ?? SmallDesk.Plain, 0, load, utilisation, trend);
        Assert.Equal((light, reason), (team.Light, team.Reason));
    }
}
