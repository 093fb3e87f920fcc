using QueueSim.Randomness;
using QueueSim.Report;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>Exact: what the page says about giving up is what the run's parameters say.</summary>
public sealed class GivingUpTests
{
    private static readonly Scenario Plain = HandMade.Default;

    [Fact]
    public void Without_patience_nobody_gives_up_waiting() => Assert.Equal(
        "No seller gives up waiting: patience_hours is none for every case type. After a filtered submission a seller comes back with probability 0, with at most 1 submission of a problem.",
        GivingUp.Of(Plain));

    [Fact]
    public void Patience_is_told_by_case_type() => Assert.StartsWith(
        "A seller gives up a case that no agent has touched when patience in the queue ends (patience_hours, on average account 72.0 h); sellers with other problems wait for ever.",
        GivingUp.Of(Plain with { CaseTypes = [Plain.CaseTypes[0] with { PatienceHours = new ExponentialDistribution(72) }, Plain.CaseTypes[1]] }), StringComparison.Ordinal);

    [Fact]
    public void Patience_of_all_leaves_nobody_waiting_for_ever()
    {
        var text = GivingUp.Of(Plain with { CaseTypes = [.. Plain.CaseTypes.Select(type => type with { PatienceHours = new ExponentialDistribution(72) })] });
        Assert.Contains("on average account 72.0 h and listing 72.0 h).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("for ever", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategies_that_give_up_are_named() => Assert.EndsWith(
        "comes back with probability 0.85, with at most 6 submissions of a problem. Sellers with the strategy “plain” give up as soon as a submission is filtered.",
        GivingUp.Of(Plain with
        {
            Resubmission = Plain.Resubmission with { ReturnProbability = 0.85, MaximumSubmissions = 6 },
            Strategies = [Plain.Strategies[0] with { WhenFiltered = WhenFiltered.GiveUp }, Plain.Strategies[1]],
        }),
        StringComparison.Ordinal);
}
