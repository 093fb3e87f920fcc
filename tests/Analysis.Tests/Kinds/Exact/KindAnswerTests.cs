using QueueSim.Kinds;
using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Kinds.Exact;

/// <summary>The best way for each kind of case, and that small and undecided kinds do not read like a decision.</summary>
public sealed class KindAnswerTests
{
    private static readonly Kind Account = new("account"), Listing = new("listing");

    [Fact]
    public void Each_kind_has_a_best_way_of_its_own()
    {
        var (habit, english, evident) = (Way("habit", 50, 50), Way("english", 20, 60), Way("evident", 60, 20));
        var answers = KindAnswer.All([habit, english, evident], [Account, Listing]);
        Assert.Equal(["english", "evident"], answers.Select(answer => answer.Best.Result.Name));
        Assert.All(answers, answer => Assert.Equal((KindStanding.Better, 4), (answer.Standing, answer.Comparisons)));
        Assert.Equal(-30, answers[0].Best.Outcome!.Time.Difference!.Value.Mean, 9);
    }

    [Fact]
    public void A_kind_that_is_too_small_has_no_best_way_however_clear_it_looks()
    {
        var answer = KindAnswer.All([Way("habit", 50, 50, 9), Way("english", 20, 20, 9)], [Account])[0];
        Assert.Equal(KindStanding.TooFew, answer.Standing);
        Assert.Same(answer.First, answer.Best);
        Assert.Empty(answer.NotTellable);
    }

    [Fact]
    public void Ten_problems_in_each_of_three_replications_are_enough_and_two_replications_are_not()
    {
        Assert.Equal(KindStanding.Better, KindAnswer.All([Way("habit", 50, 50), Way("english", 20, 20)], [Account])[0].Standing);
        Assert.Equal(KindStanding.TooFew, KindAnswer.All([Way("habit", 50, 50, replications: 2), Way("english", 20, 20, replications: 2)], [Account])[0].Standing);
    }

    [Fact]
    public void What_is_not_known_is_undecided_what_is_worse_leaves_the_first_the_best_and_what_is_equal_is_the_same()
    {
        var habit = Way("habit", 50, 50);
        Assert.Equal(KindStanding.FirstIsBest, KindAnswer.All([habit, Way("worse", 70, 70)], [Account])[0].Standing);
        Assert.Equal(KindStanding.Same, KindAnswer.All([habit, Way("same", 50, 50)], [Account])[0].Standing);
        Assert.Equal(KindStanding.Undecided, KindAnswer.All([habit, Way("noisy", 45, 45, noise: 30)], [Account])[0].Standing);
        Assert.Equal(KindStanding.NoProblems, KindAnswer.All([habit, Way("any", 45, 45)], [new Kind("account", "japan")])[0].Standing);
    }

    [Fact]
    public void A_way_of_which_the_queues_are_not_steady_is_never_the_best_and_nothing_follows_from_a_first_one()
    {
        ScenarioResult[] ways = [Way("habit", 50, 50), Way("flooded", 10, 10), Way("english", 20, 20)];
        KindAnswer Without(params string[] unsteady) => KindAnswer.All(ways, [Account], isSteady: way => !unsteady.Contains(way.Name))[0];
        Assert.Equal("flooded", Without().Best.Result.Name);
        Assert.Equal(("english", KindStanding.Better), (Without("flooded").Best.Result.Name, Without("flooded").Standing));
        Assert.Equal("flooded", Assert.Single(Without("flooded").NotTellable).Result.Name); // so that the best is not called better than every other way
        ways[2] = Way("english", 50, 50);
        Assert.Equal((KindStanding.Same, KindStanding.NotSteady), (KindAnswer.All([ways[0], ways[2]], [Account])[0].Standing, Without("flooded").Standing));
        ways[2] = Way("english", 20, 20);
        Assert.Equal(("habit", KindStanding.NotSteady), (Without("habit").Best.Result.Name, Without("habit").Standing));
        Assert.Equal(("habit", KindStanding.NotSteady), (Without("flooded", "english").Best.Result.Name, Without("flooded", "english").Standing));
    }

    [Fact]
    public void Two_ways_that_cannot_be_told_apart_are_named()
    {
        var answer = KindAnswer.All([Way("habit", 50, 50), Way("a", 20, 20, noise: 1), Way("b", 20.5, 20, noise: -2)], [Account])[0];
        Assert.Equal(("a", "b"), (answer.Best.Result.Name, Assert.Single(answer.NotTellable).Result.Name));
    }

    /// <summary>Problems of both case types in Europe that take so long, a little more from replication to replication.</summary>
    private static ScenarioResult Way(string name, double account, double listing, int problems = 10, int replications = 4, double noise = 0)
    {
        var layout = new ResultLayout(Default with { Name = name });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < replications; i++)
        {
            var more = (i % 2 == 0 ? noise : -noise) + (0.01 * i * i);
            accumulator.Add(Measure(layout, i + 1, sink =>
            {
                for (var k = 0; k < problems; k++)
                {
                    sink.Add(Problem(24, 24 + account + more, ProblemOutcome.SolvedByTeam, caseType: 0, strategy: 1, focal: true));
                    sink.Add(Problem(24, 24 + listing + more, ProblemOutcome.SolvedByTeam, caseType: 1, strategy: 1, focal: true));
                }
            }));
        }

        return accumulator.Build();
    }
}
