namespace QueueSim.Tests.Model.Exact;

/// <summary>Exact: who takes up a strategy, and that everybody else stays who they were.</summary>
public sealed class AdoptionTests
{
    private static readonly Scenario Desk = RandomDesk.Draw(7) with { Focal = null };

    [Fact]
    public void A_higher_level_adds_sellers_and_loses_none_and_the_others_keep_their_habits()
    {
        var habits = Strategies(Desk);
        var (few, many) = (Strategies(At(0.2)), Strategies(At(0.6)));
        Assert.Contains(many, problem => problem.Value == 1 && habits[problem.Key] != 1);
        Assert.All(few.Where(problem => problem.Value != habits[problem.Key]), problem => Assert.Equal((1, 1), (problem.Value, many[problem.Key])));
        Assert.All(many.Where(problem => problem.Value != 1), problem => Assert.Equal(habits[problem.Key], problem.Value));
        Assert.True(many.Count(problem => problem.Value == 1) > few.Count(problem => problem.Value == 1));
    }

    [Fact]
    public void Full_adoption_is_the_desk_whose_sellers_all_have_the_strategy() =>
        Assert.Equal(
            PlainDesk.Run(Desk with { Strategies = [.. Desk.Strategies.Select((strategy, i) => strategy with { Share = i == 1 ? 1 : 0 })] }).Problems,
            PlainDesk.Run(At(1)).Problems);

    [Fact]
    public void No_adoption_is_the_desk_as_it_is() => Assert.Equal(PlainDesk.Run(Desk).Problems, PlainDesk.Run(At(0)).Problems);

    [Fact]
    public void A_cohort_that_keeps_its_habits_is_marked_and_changes_nothing()
    {
        var marked = PlainDesk.Run(Desk with { Focal = new FocalCohort(1, 0.3) { KeepsHabit = true } }).Problems;
        Assert.Contains(marked, problem => problem.Focal);
        Assert.Equal(PlainDesk.Run(Desk).Problems, marked.Select(problem => problem with { Focal = false }));
    }

    [Fact]
    public void A_cohort_does_not_take_part_in_adoption()
    {
        var habits = Strategies(Desk);
        var cohort = PlainDesk.Run(At(1) with { Focal = new FocalCohort(0, 0.3) { KeepsHabit = true } }).Problems.Where(problem => problem.Focal && problem.Observed).ToList();
        Assert.NotEmpty(cohort);
        Assert.All(cohort, problem => Assert.Equal(habits[problem.Number], problem.Strategy));
    }

    private static Scenario At(double share) => Desk with { Adopted = [new AdoptedStrategy(1, share)] };

    private static Dictionary<long, int> Strategies(Scenario desk) => PlainDesk.Run(desk).Problems.Where(problem => problem.Observed).ToDictionary(problem => problem.Number, problem => problem.Strategy);
}
