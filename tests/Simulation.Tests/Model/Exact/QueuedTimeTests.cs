namespace QueueSim.Tests.Model.Exact;

/// <summary>What a case says about its waiting before the first response.</summary>
public sealed class QueuedTimeTests
{
    [Fact]
    public void With_one_touch_the_first_response_is_the_wait_and_the_touch()
    {
        var records = PlainDesk.Run(PlainDesk.Scenario(problemsPerDay: 90, agents: 2));
        CaseRecord[] touched = [.. records.Cases.Where(record => record.FirstResponseTicks >= 0)];
        Assert.All(touched, record => Assert.Equal(record.FirstResponseTicks - record.SubmittedTicks - TimeSpan.FromMinutes(30).Ticks, record.QueuedTicks));
        Assert.True(touched.Count(record => record.QueuedTicks > 0) > 100);
    }

    [Fact]
    public void Waits_after_the_first_response_do_not_count()
    {
        // Everything is declared as the other type: first the wrong team's queue, then the right one's.
        var plain = PlainDesk.Scenario(problemsPerDay: 80);
        var scenario = plain with
        {
            CaseTypes =
            [
                PlainDesk.CaseType("left", 0, 30) with { Share = 0.5 },
                PlainDesk.CaseType("right", 1, 30) with { Share = 0.5 },
            ],
            Teams = [PlainDesk.Team("left", 1), PlainDesk.Team("right", 2)],
            Strategies = [PlainDesk.Strategy() with { RightCategoryProbability = 0 }],
            Handling = plain.Handling with { TransferTouchFactor = 0.25, TransferDelayHours = PlainDesk.Constant(2) },
        };
        var records = PlainDesk.Run(scenario);
        var visits = records.Visits.ToLookup(visit => visit.Problem);
        CaseRecord[] solved = [.. records.Cases.Where(record => record.Outcome == CaseOutcome.Solved)];
        Assert.All(solved, record => Assert.Equal(visits[record.Problem].First().LeftTicks - visits[record.Problem].First().JoinedTicks, record.QueuedTicks));
        Assert.Contains(solved, record => visits[record.Problem].Last() is var last && last.LeftTicks > last.JoinedTicks);
        Assert.Contains(solved, record => record.QueuedTicks > 0);
    }
}
