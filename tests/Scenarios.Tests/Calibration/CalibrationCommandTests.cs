using System.Globalization;
using System.Text.RegularExpressions;
using QueueSim.Scenarios.Planning;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Calibration;

/// <summary>Calibration from the shell's point of view, on a desk small enough to be searched in seconds.</summary>
public sealed partial class CalibrationCommandTests : IDisposable
{
    private static readonly string[] SmallDesk = ["--days", "10", "--warm-up-days", "3", "--set", "run.cool_down_days=10", "--set", "arrivals.problems_per_day=60"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_free_factor_is_found_and_written_as_a_whole_table_of_parameters()
    {
        var targets = program.Write("targets.csv", "key,metric,segment,value,calibrate\nB,close_hours,language=english,30,handling.english_work_factor\n");
        var status = Calibrate(targets, "parameters.csv");
        Assert.True(status == 0, program.Output + program.Error);
        Assert.Contains("step 1, stage 1 of 3 (1 replication a point)", program.Output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(program.PathOf("parameters.csv"));
        var found = Assert.Single(lines, line => line.StartsWith("handling.english_work_factor,", StringComparison.Ordinal));
        Assert.Matches("^handling.english_work_factor,[0-9.]+,ratio,0,1000,calibrated,T3,Factor on touch and investigation time of cases in English. Calibrated to B \\(2026-11-22\\).$", found);
        Assert.Equal(ShippedNames(), lines.Select(line => line.Split(',')[0]));
        Assert.Single(Directory.GetFiles(program.PathOf(""), "parameters.csv*"));

        // The table reproduces the figure with the random numbers that it was calibrated with.
        program.Run(["fidelity", "--targets", targets, "--parameters", program.PathOf("parameters.csv"), "--replications", "3", .. SmallDesk]);
        var row = program.Output.Split('\n').Single(line => line.StartsWith("B ", StringComparison.Ordinal));
        Assert.InRange(double.Parse(Simulated().Match(row).Groups[1].Value, CultureInfo.InvariantCulture), 30 * 0.99, 30 * 1.01);
    }

    [Fact]
    public void Another_reading_is_one_option_and_its_parameters_fit_over_other_tables()
    {
        var targets = program.Write("targets.csv", "key,metric,segment,value,tolerance,calibrate\nB,close_hours,language=english,60,0.05,handling.english_work_factor\n");
        Assert.Equal(0, Calibrate(targets, "p90.csv", "--target", "B.statistic=p90", "--only-calibrated"));
        var lines = File.ReadAllLines(program.PathOf("p90.csv"));
        Assert.Equal(["name", "handling.english_work_factor"], lines.Select(line => line.Split(',')[0]));
        var status = program.Run(["fidelity", "--targets", targets, "--target", "B.statistic=p90", "--parameters", program.PathOf("p90.csv"), "--replications", "3", .. SmallDesk]);
        var row = program.Output.Split('\n').Single(line => line.StartsWith("B ", StringComparison.Ordinal));
        Assert.InRange(double.Parse(Simulated().Match(row).Groups[1].Value, CultureInfo.InvariantCulture), 60 * 0.99, 60 * 1.01);
        Assert.True(status is 0 or 3, program.Error);
    }

    [Fact]
    public void A_column_of_a_table_is_found_by_one_factor_and_written_into_a_copy_of_the_table()
    {
        var targets = program.Write("targets.csv", "key,metric,value,tolerance,calibrate\nB,close_hours,30,0.05,case_types.*.investigation_hours\n");
        Assert.True(Calibrate(targets, "small.csv") == 0, program.Output + program.Error);
        Assert.Contains("case_types.*.investigation_hours: 1 -> ", program.Output, StringComparison.Ordinal);
        Assert.Contains($"--set parameters={program.PathOf("small.csv")} --set case_types={program.PathOf("small-case-types.csv")}", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(File.ReadAllLines(program.PathOf("small.csv")), line => line.Contains("Calibrated to B", StringComparison.Ordinal));

        // Every mean by one factor, every other cell as it was.
        var (before, after) = (CaseTypes(Path.Combine(StudyOptions.DefaultTablesDirectory, "case-types.csv")), CaseTypes(program.PathOf("small-case-types.csv")));
        var factors = before.Zip(after, (old, found) => InvestigationMean(found) / InvestigationMean(old)).ToArray();
        Assert.All(factors, factor => Assert.Equal(factors[0], factor, 3e-4));
        Assert.NotEqual(1, factors[0], 0.01);
        Assert.Equal(before.Select(WithoutInvestigation), after.Select(WithoutInvestigation));

        program.Run(["fidelity", "--targets", targets, "--set", "case_types=" + program.PathOf("small-case-types.csv"), "--replications", "3", .. SmallDesk]);
        var row = program.Output.Split('\n').Single(line => line.StartsWith("B ", StringComparison.Ordinal));
        Assert.InRange(double.Parse(Simulated().Match(row).Groups[1].Value, CultureInfo.InvariantCulture), 30 * 0.98, 30 * 1.02);
    }

    [Fact]
    public void A_queueing_share_that_is_assumed_is_met_by_the_number_of_agents()
    {
        var targets = program.Write("targets.csv", "key,metric,value,tolerance,calibrate,source\nQ,queueing_share,0.4,0.1,staffing.agents_factor,assumed\n");
        // Five weeks more than the other tests, so that the check with other random numbers can decide.
        string[] desk = ["--replications", "6", "--days", "40", "--warm-up-days", "7", "--set", "run.cool_down_days=30", "--set", "arrivals.problems_per_day=60"];
        Assert.True(program.Run(["calibrate", targets, "--out", program.PathOf("p.csv"), .. desk]) == 0, program.Output + program.Error);
        Assert.Contains("\n1 of 1 assumptions met.", program.Output, StringComparison.Ordinal);
        var found = File.ReadAllLines(program.PathOf("p.csv")).Single(line => line.StartsWith("staffing.agents_factor,", StringComparison.Ordinal));
        Assert.NotEqual(1, double.Parse(found.Split(',')[1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_distribution_is_calibrated_by_its_mean_and_a_repeated_remark_replaced()
    {
        var targets = program.Write("targets.csv", "key,metric,segment,value,tolerance,calibrate\nT,first_response_hours,language=chinese,30,0.2,translation.delay_hours\n");
        var start = program.Write("start.csv", "name,value,note\ntranslation.delay_hours,\"Lognormal(MEAN = 8, cv=0.6)\",Delay. Calibrated to A (2026-01-01; not reached).\n");
        Assert.True(Calibrate(targets, "p.csv", "--parameters", start) is 0 or 3, program.Error);
        Assert.Contains("translation.delay_hours: 8 -> ", program.Output, StringComparison.Ordinal);
        string line = File.ReadAllLines(program.PathOf("p.csv")).Single(line => line.StartsWith("translation.delay_hours,", StringComparison.Ordinal));
        Assert.Matches("^translation.delay_hours,\"Lognormal\\(MEAN = [0-9.]+, cv=0.6\\)\",hours,,,calibrated,,Delay. Calibrated to T \\(2026-11-22(; not reached)?\\).$", line);
        Assert.Equal(0, program.Run("check", program.Write("study.csv", "scenario,parameters\na,p.csv\n")));
    }

    [Fact]
    public void An_impossible_target_is_reported_with_the_nearest_reachable_value()
    {
        var targets = program.Write("targets.csv", "key,metric,value,calibrate\nX,filtered_share,0.9,ai.auc\n");
        program.Write("p.csv", "old");
        Assert.Equal(3, Calibrate(targets, "p.csv"));
        Assert.Matches(@"X cannot be met together with the others: 0\.9 is wanted, the nearest reachable value is 0\.\d+\.", program.Output);
        Assert.Contains("(2026-11-22; not reached).", File.ReadAllText(program.PathOf("p.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,close_hours,all,30,,", "targets.csv: no target names a parameter in column 'calibrate'; name at least one that may change.")]
    [InlineData("A,close_hours,al,30,handling.english_work_factor,", "targets.csv:2: targets.A.segment is 'al'; expected a segment of the baseline. Did you mean 'all'?")]
    [InlineData("A,close_hours,all,30,handling.english_work_factor,", "--set: handling.english_work_factor is set here, but targets.csv:2 wants it calibrated; set the start in a table for --parameters instead.", "--set", "handling.english_work_factor=2")]
    [InlineData("A,close_hours,all,30,handling.english_work_factor,", "--set: lists and ranges make several baselines; expected one value for each path.", "--set", "ai.auc=0.6|0.7")]
    [InlineData("A,close_hours,all,30,handling.english_work_factor,", "parameters.csv:2: handling.english_work_factor is 0; expected a value above 0 to start from, because targets.csv:2 wants it calibrated.", "--parameters", "parameters.csv")]
    [InlineData("A,close_hours,all,30,case_types.*.intake_hours,", "--set: case_types.*.intake_hours is set here, but targets.csv:2 wants it calibrated; set the start in the table instead.", "--set", "case_types.*.intake_hours=2")]
    [InlineData("A,close_hours,all,30,case_types.*.patience_hours,", "case-types.csv: case_types.*.patience_hours has no number above 0 to start from, but targets.csv:2 wants it calibrated.", "--set", "case_types=case-types.csv")]
    [InlineData("A,close_hours,all,30,handling.answer_hours,", "parameters.csv:3: handling.answer_hours is 'uniform(2, 6)', whose mean is not written in it, but targets.csv:2 wants it calibrated; write it as a distribution with mean=….", "--parameters", "parameters.csv")]
    public void What_cannot_be_calibrated_is_said_before_anything_is_run(string row, string message, params string[] more)
    {
        var targets = program.Write("targets.csv", $"key,metric,segment,value,calibrate,source\n{row}\n");
        program.Write("parameters.csv", "name,value\nhandling.english_work_factor,0\nhandling.answer_hours,\"uniform(2, 6)\"\n");
        program.Write("case-types.csv", "case_type,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability\nonly,1,ordinary,general,10,5,0,0,1\n");
        string[] arguments = [.. more.Select(argument => argument == "parameters.csv" ? program.PathOf(argument) : argument.Replace("=case-types.csv", "=" + program.PathOf("case-types.csv"), StringComparison.Ordinal))];
        Assert.Equal(2, program.Run(["calibrate", targets, "--out", program.PathOf("out.csv"), .. arguments]));
        Assert.Contains(message + "\n", program.Error.Replace(program.PathOf("") + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("problem found; nothing was run.\n", program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.PathOf("out.csv")));
    }

    [Fact]
    public void A_folder_that_is_missing_and_a_wrong_date_are_said_before_anything_is_run()
    {
        Assert.Equal(2, program.Run("calibrate", "--out", program.PathOf("no/such/p.csv")));
        Assert.Contains("there is no folder", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("calibrate", "--date", "22.11.2026"));
        Assert.Contains("--date 22.11.2026: expected a date such as 2024-01-31.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_value_to_start_from_ends_the_calibration()
    {
        var targets = program.Write("targets.csv", "key,metric,value,calibrate\nA,solved_share,0.5,ai.auc\n");
        Assert.Equal(2, Calibrate(targets, "out.csv", "--set", "case_types.*.solve_probability=0", "--set", "ai.self_help_solve_probability=0", "--set", "chat.team=none", "--set", "knowledge_base.solve_probability=0"));
        Assert.Contains("Nothing to calibrate from: no value of A at ai.auc = 0.85.", program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.PathOf("out.csv")));
    }

    [Fact]
    public void The_fidelity_table_says_what_is_met_missed_or_missing()
    {
        var targets = program.Write("targets.csv", "key,statement,metric,segment,value,low,high,calibrate\nA,Filtered,filtered_share,all,,0.3,0.5,ai.filter_probability\nB,Slow,close_hours,all,9000,,,\n");
        Assert.Equal(0, program.Run(["fidelity", "--targets", targets, "--replications", "3", .. SmallDesk]));
        var lines = program.Output.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("key  statement", StringComparison.Ordinal));
        Assert.Matches(@"^A    Filtered   0\.3–0\.5 +0\.\d+ +0\.\d+–0\.\d+ +0\.0 %  calibrated  met$", lines.Single(line => line.StartsWith("A ", StringComparison.Ordinal)));
        Assert.Matches(@"^B    Slow          9000 +[0-9.]+ +[0-9.]+–[0-9.]+ +-9\d\.\d %  prediction  missed$", lines.Single(line => line.StartsWith("B ", StringComparison.Ordinal)));
        Assert.Contains("1 of 1 calibrated figures met. 0 of 1 predictions met.", program.Output, StringComparison.Ordinal);

        Assert.Equal(3, program.Run(["fidelity", "--replications", "1", .. SmallDesk, "--set", "chat.team=none"]));
        Assert.Contains("No value: the baseline has no such segment or no case in it.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_holds_the_shipped_desk_against_the_cited_figures_and_no_other()
    {
        var shipped = program.Write("study.csv", "scenario,chat.team\nwith chat,\nwithout chat,none\n");
        var page = System.Text.Encoding.UTF8.GetString(program.RunSmall(shipped, "out")["report.html"]);
        Assert.Contains("<h2>Fidelity</h2>", page, StringComparison.Ordinal);
        Assert.Contains("The baseline of this study, “with chat”, agrees with", page, StringComparison.Ordinal);

        var other = program.Write("other.csv", "scenario,chat.team\nwithout chat,none\nwith chat,\n");
        Assert.DoesNotContain("<h2>Fidelity</h2>", System.Text.Encoding.UTF8.GetString(program.RunSmall(other, "other")["report.html"]), StringComparison.Ordinal);
    }

    private int Calibrate(string targets, string file, params string[] more) =>
        program.Run(["calibrate", targets, "--out", program.PathOf(file), "--replications", "3", "--date", "2026-11-22", .. SmallDesk, .. more]);

    private static IEnumerable<string> ShippedNames() =>
        File.ReadAllLines(Path.Combine(StudyOptions.DefaultTablesDirectory, "parameters.csv")).Select(line => line.Split(',')[0]);

    private static string[] CaseTypes(string file) => File.ReadAllLines(file)[1..];

    private static double InvestigationMean(string row) => double.Parse(Means().Matches(row)[2].Groups[1].Value, CultureInfo.InvariantCulture);

    private static string WithoutInvestigation(string row) => Means().Matches(row)[2] is var found ? row.Remove(found.Index, found.Length) : row;

    [GeneratedRegex(@"mean=([0-9.]+)")]
    private static partial Regex Means();

    [GeneratedRegex(@"[36]0 +([0-9.]+)")]
    private static partial Regex Simulated();
}
