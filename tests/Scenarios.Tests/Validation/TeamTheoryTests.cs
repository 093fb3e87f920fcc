using QueueSim.Scenarios.Planning;
using QueueSim.Theory;

namespace QueueSim.Tests.Validation;

/// <summary>Which formula fits which team, and why none does.</summary>
public sealed class TeamTheoryTests
{
    [Theory]
    [InlineData("mm10", "M/M/10")]
    [InlineData("mm1", "M/M/1")]
    [InlineData("mg1", "M/G/1")]
    [InlineData("md1", "M/G/1")]
    [InlineData("priorities", "M/M/5, 2 non-preemptive priorities")]
    [InlineData("unequal-priorities", "M/G/1, 2 non-preemptive priorities")]
    [InlineData("erlang-a", "M/M/10+M")]
    [InlineData("infinite", "M(t)/G/∞")]
    public void A_plain_team_has_its_formula(string scenario, string model) => Assert.Equal(model, Of(scenario).Model);

    [Theory]
    [InlineData("md5", "touches are not exponential, and several agents share the queue")]
    [InlineData("constant-patience", "patience is not exponential and alike, or touches are not, while sellers give up waiting")]
    [InlineData("filtered-and-back", "the pre-screen filters cases, which are given up or come back")]
    [InlineData("asked-and-back", "cases lack something that agents ask for or search")]
    [InlineData("shifts", "shifts change the number of agents")]
    public void What_is_no_plain_team_says_why(string scenario, string obstacle) => Assert.Equal([obstacle], Of(scenario).Obstacles);

    [Theory]
    [InlineData("arrivals.busyness_cv=0.2", "days are busier and quieter (gamma busyness, cv 0.2)")]
    [InlineData("case_types.*.reopen_probability=0.1,case_types.*.reopen_hours=constant(1)", "solutions that were none come back")]
    [InlineData("teams.pool.shrinkage=0.05", "a fraction of an agent (9.5 on shift always) works on some days only")]
    [InlineData("teams.pool.start=08:00", "shifts change the number of agents")]
    [InlineData("teams.pool.agents=9", "more work arrives than 9 agents can do (load 1): the queue grows without end")]
    // Relaxation of M/M/10 at 0.9: 0.1 h / (10 × (1 − √0.9)²) + 0.1 h = 3.9 h, four times.
    [InlineData("run.warm_up_days=0.5", "at load 0.9 a steady state takes about 0.6 days, and the warm-up has 0.5; repeat with --warm-up-days 1")]
    [InlineData("translation.delay_hours=constant(1),markets.*.supported_languages=chinese", "cases are translated first")]
    [InlineData("appeal.probability=0.5,strategies.*.maximum_appeals=1,case_types.*.solve_probability=0.9", "refused cases come back as appeals")]
    [InlineData("case_types.*.intake_hours=constant(2)", "cases go through intake first")]
    [InlineData("knowledge_base.read_hours=constant(1),strategies.*.reads_knowledge_base=yes", "sellers read the help pages first")]
    [InlineData("intake.team=pool,intake.touch_minutes=constant(1)", "cases go through intake first; other cases pass through it (translation or intake)")]
    public void One_change_takes_the_formula_away(string settings, string obstacle) => Assert.Equal(obstacle, string.Join("; ", Of("mm10", settings.Split(',')).Obstacles));

    [Theory]
    [InlineData("handling.complete_work_factor=0.5", "M/M/10")]
    [InlineData("teams.pool.queue_limit=4", "M/M/10/14")]
    [InlineData("teams.pool.discipline=longest_wait", "M/M/10")]
    [InlineData("teams.pool.start=08:00,teams.pool.end=08:00", "M/M/10")]
    [InlineData("case_types.*.investigation_hours=constant(5)", "M/M/10")]
    [InlineData("handling.difficulty_cv=0.5,teams.pool.agents=500", "M/G/∞")]
    public void What_does_not_touch_the_queue_leaves_it_a_formula(string settings, string model) => Assert.Equal(model, Of("mm10", settings.Split(',')).Model);

    [Fact]
    public void Factors_on_the_work_are_in_the_exact_values()
    {
        // Touches of 6 × 0.5 minutes at 90 an hour: 4.5 of 10 agents are busy.
        Assert.Equal(0.45, Of("mm10", "handling.complete_work_factor=0.5").Values.Single(value => value.Metric == "utilisation").Exact, 12);
        // Lognormal difficulty multiplies the mean square: 1.25 × that of exponential touches, so the wait of M/M/1 at 0.8 grows by as much.
        var plain = Of("mm1").Values.Single(value => value.Metric == "wait_hours").Exact;
        Assert.Equal(1.25 * plain, Of("mm1", "handling.difficulty_cv=0.5").Values.Single(value => value.Metric == "wait_hours").Exact, 12);
    }

    private static TeamTheory Of(string scenario, params string[] settings)
    {
        var reading = StudyReader.Read([Repository.PathOf("Scenarios", "studies", "theory.csv")], new StudyOptions
        {
            Overrides = [.. settings.Select(text => text.Split('=', 2)).Select(pair => new Override(pair[0], pair[1]))],
        });
        Assert.Empty(reading.Faults);
        return Assert.Single(TeamTheory.All(reading.Study!.Single(each => each.Name == scenario).Compile()));
    }
}
