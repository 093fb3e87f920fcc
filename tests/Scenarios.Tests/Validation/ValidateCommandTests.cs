using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Scenarios.Planning;
using QueueSim.Tests.CommandLine;
using QueueSim.Theory;

namespace QueueSim.Tests.Validation;

public sealed class ValidateCommandTests : IDisposable
{
    private static readonly string Shipped = Repository.PathOf("Scenarios", "studies", "theory.csv");

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Plain_queues_agree_and_the_others_say_why_there_is_no_formula()
    {
        var status = program.Run("validate", Shipped, "--days", "7", "--replications", "4");

        Assert.True(status == 0, program.Output + program.Error);
        Assert.Contains("10 of 16 teams have an exact formula; 46 of 46 values agree with it", program.Output, StringComparison.Ordinal);
        Assert.Contains("pool (shifts): shifts change the number of agents.", program.Output, StringComparison.Ordinal);
        Assert.Contains("Little's law holds to the tick at every team.", program.Output, StringComparison.Ordinal);
        Assert.Equal(16, program.Output.Split('\n').Count(line => line.EndsWith("4 of 4 replications", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_shipped_desk_is_no_plain_queue_and_is_not_said_to_be_one()
    {
        var study = program.Write("study.csv", "scenario\nbase\n");

        Assert.Equal(0, program.Run("validate", study, "--days", "2", "--warm-up-days", "1", "--replications", "2"));
        Assert.Contains("No team is a plain queue, so no exact formula was compared.", program.Output, StringComparison.Ordinal);
        Assert.Contains("the pre-screen filters cases", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("inside", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rare_waits_and_single_replications_are_not_judged()
    {
        var rare = program.Run("validate", Shipped, "--days", "2", "--replications", "2", "--set", "case_types.*.touch_minutes=exponential(mean=0.01)");
        Assert.Equal(0, rare);
        Assert.Contains("too rare to tell", program.Output, StringComparison.Ordinal);
        Assert.Equal(0, program.Run("validate", Shipped, "--days", "2", "--replications", "1"));
        Assert.Contains("no interval", program.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 0 values", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_is_off_by_a_fifth_is_outside_and_told()
    {
        var scenario = StudyReader.Read([Shipped], new StudyOptions { Overrides = [new Override("run.days", "14")] }).Study!.Single(each => each.Name == "mm1").Compile();
        var result = new Baselines(1, 2, default).Simulate([scenario], 5)[0];
        var theories = TeamTheory.All(scenario);
        IReadOnlyList<TeamTheory> wrong = [.. theories.Select(theory => theory with { Values = [.. theory.Values.Select(value => value with { Exact = 0.8 * value.Exact })] })];
        using var output = new StringWriter();
        var run = new ValidationRun();
        run.Check.Add(wrong, result);

        Assert.All(run.Check.Judge(), value => Assert.Equal(TheoryVerdict.Outside, value.Verdict));
        Assert.False(new ValidationReport(run, new Terminal(output, output, isLive: false)).Print());
        Assert.Contains("OUTSIDE", output.ToString(), StringComparison.Ordinal);
        var right = new TheoryCheck();
        right.Add(theories, result);
        Assert.All(right.Judge(), value => Assert.Equal(TheoryVerdict.Inside, value.Verdict));
    }

    [Fact]
    public void Faults_of_a_study_are_reported_and_nothing_runs()
    {
        Assert.Equal(2, program.Run("validate", program.Write("study.csv", "scenario,ai.auk\nbase,1\n")));
        Assert.Contains("did you mean 'ai.auc'", program.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(program.Output);
    }
}
