using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Exact;

/// <summary>Exact: the word <c>plain</c> stands for parameters with which no mechanism does anything.</summary>
public sealed class PlainParametersTests : IDisposable
{
    /// <summary>
    /// What no value makes neutral: when and how long is simulated and counted, how much comes in, how strict a pre-screen is that is off, and whom a cohort
    /// or an hour that nobody uses names.
    /// </summary>
    private static readonly string[] Facts =
    [
        "run.start_date", "run.warm_up_days", "run.days", "run.cool_down_days", "run.horizon_days", "run.quick_hours",
        "arrivals.problems_per_day", "arrivals.file", "arrivals.interval_hours", "ai.threshold", "ai.filter_probability", "ai.containment_days", "focal.share", "focal.case_type", "focal.market",
        "chat.peak_start_hour",
    ];

    private readonly Tests.StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_parameter_has_a_plain_value_or_is_a_fact()
    {
        var plain = File.ReadLines(Path.Combine(StudyOptions.DefaultTablesDirectory, "plain-parameters.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(
            Parameters.All.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            plain.Concat(Facts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_word_stands_where_a_table_of_parameters_may_stand_and_cells_still_win()
    {
        var study = StudyReader.Read([], new StudyOptions { Overrides = [new Override("parameters", "plain"), new Override("ai.auc", "0.9")] }).Study!;
        var scenario = study.Baseline.Compile();
        Assert.Null(scenario.Chat);
        Assert.Equal((0, 0.9, 0, 0.0), (scenario.PreScreen.DelayMinutes.Mean, scenario.PreScreen.Auc, scenario.FollowUps.Maximum, scenario.Arrivals.BusynessCv));
        Assert.Equal(400, scenario.Arrivals.ProblemsPerDay);
    }

    [Fact]
    public void A_study_may_have_plain_rows_and_others_and_a_file_of_that_name_is_not_meant()
    {
        File.Copy(Path.Combine(StudyOptions.DefaultTablesDirectory, "plain-parameters.csv"), folder.PathOf("tables/plain-parameters.csv"));
        folder.With("plain", "name,value\nappeal.probability,0.3\n").With("mine.csv", "name,value\nappeal.probability,0.4\n");
        var study = folder.Valid("scenario,parameters\na,plain|mine.csv\n");
        Assert.Equal([0, 0.4], study.Select(scenario => scenario.Compile().Decision.AppealProbability));
    }
}
