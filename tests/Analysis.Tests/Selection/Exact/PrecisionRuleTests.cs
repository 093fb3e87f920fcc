using QueueSim.Selection;

namespace QueueSim.Tests.Selection.Exact;

public sealed class PrecisionRuleTests
{
    [Fact]
    public void Looks_are_five_or_a_tenth_apart_and_never_beyond_the_most()
    {
        var rule = new PrecisionRule(20, 72);
        var looks = new List<int> { rule.Replications };
        while (rule.Look(isInside: false))
            looks.Add(rule.Replications);
        Assert.Equal([20, 25, 30, 35, 40, 45, 50, 55, 60, 66, 72], looks);
        Assert.False(rule.IsReached);
    }

    [Fact]
    public void Intervals_must_be_inside_twice_in_a_row()
    {
        var rule = new PrecisionRule(20, 1000);
        Assert.True(rule.Look(true));
        Assert.True(rule.Look(false));
        Assert.True(rule.Look(true));
        Assert.False(rule.Look(true));
        Assert.Equal((35, true), (rule.Replications, rule.IsReached));
    }

    [Fact]
    public void At_the_most_replications_once_is_enough()
    {
        var rule = new PrecisionRule(20, 20);
        Assert.False(rule.Look(true));
        Assert.True(rule.IsReached);
    }
}
