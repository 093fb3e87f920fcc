namespace QueueSim.Tests.Exact;

/// <summary>What a threshold, a rate and their absence mean in a study.</summary>
public sealed class PreScreenSettingTests : IDisposable
{
    private const string Fault =
        "but ai.keeps_rate is no, so the pre-screen filters what exceeds its threshold; expected no ai.filter_probability, or ai.keeps_rate = yes. "
        + "Set ai.threshold for another strictness, or ai.enabled = no for none.";

    private readonly StudyFolder folder = new();

    public PreScreenSettingTests() => folder.Replace("tables/parameters.csv", "ai.keeps_rate,yes", "ai.keeps_rate,no");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_threshold_stays_unless_the_operator_keeps_a_rate()
    {
        var study = folder.Valid("scenario,ai.threshold,ai.keeps_rate,ai.filter_probability\na,1.5,,\nb,,yes,0.3\nc,,yes,\n");
        Assert.Equal((1.5, null), (study[0].Compile().PreScreen.Threshold, study[0].Compile().PreScreen.FilterProbability));
        Assert.Equal(0.3, study[1].Compile().PreScreen.FilterProbability);
        Assert.Equal(0.41, study[2].Compile().PreScreen.FilterProbability);
        Assert.True(study[2].Compile().PreScreen.IsEnabled);
    }

    [Fact]
    public void Without_a_pre_screen_there_is_none() =>
        Assert.False(folder.Valid("scenario,ai.enabled\na,no\n").Baseline.Compile().PreScreen.IsEnabled);

    [Fact]
    public void A_rate_that_nobody_keeps_is_a_fault_where_it_is_set()
    {
        Assert.Equal(
            [$"study.csv:2: ai.filter_probability is 0.3, {Fault}", $"study.csv:3: ai.filter_probability is 0, {Fault}"],
            folder.FaultsOf("scenario,ai.filter_probability\na,0.3\nb,0\nc,\n"));
        Assert.Equal([$"--set: ai.filter_probability is 0.41, {Fault}"], folder.FaultsOf("scenario\na\n", "ai.filter_probability=0.41"));
    }

    [Fact]
    public void A_table_may_repeat_the_default_rate_and_set_no_other()
    {
        folder.With("copy.csv", "name,value\nai.filter_probability,0.41\n").With("old.csv", "name,value\nrun.days,10\nai.filter_probability,0.2\n");
        Assert.Null(folder.Valid("scenario,parameters\na,copy.csv\n").Baseline.Compile().PreScreen.FilterProbability);
        Assert.Equal([$"old.csv:3: ai.filter_probability is 0.2, {Fault}"], folder.FaultsOf("scenario,parameters\na,old.csv\n"));
    }
}
