using QueueSim.Fidelity;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Tests.Calibration;

public sealed class TargetFaultTests : IDisposable
{
    private const string Header = "key,statement,metric,segment,divide_by,statistic,value,low,high,tolerance,calibrate,source\n";

    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("T1,,close_hour,all,,mean,48,,,,,", "2: targets.T1.metric is 'close_hour'; expected the name of a metric such as close_hours. Did you mean 'close_hours'?")]
    [InlineData("T1,,close_hours,,,mean,48,,,,,", "2: targets.T1.segment is empty; expected the name of a segment.")]
    [InlineData("T1,,close_hours,all,,avg,48,,,,,", "2: targets.T1.statistic is 'avg'; expected mean, p50, p90, p95 or p99.")]
    [InlineData("T1,,filtered_share,all,,p50,0.4,,,,,", "2: targets.T1.statistic is 'p50'; filtered_share has only mean.")]
    [InlineData("T1,,close_hours,all,,mean,0,,,,,", "2: targets.T1.value is 0; expected a number above 0, or none.")]
    [InlineData("T1,,close_hours,all,,mean,,,,,,", "2: targets.T1 has no figure; expected either a value, or low and high.")]
    [InlineData("T1,,close_hours,all,,mean,,24,,,,", "2: targets.T1 has only low; expected either a value, or low and high.")]
    [InlineData("T1,,close_hours,all,,mean,48,24,72,,,", "2: targets.T1 has a value, low and high; expected either a value, or low and high.")]
    [InlineData("T1,,close_hours,all,,mean,,72,24,,,", "2: targets.T1 goes from low 72 to high 24; expected the smaller number in low.")]
    [InlineData("T1,,close_hours,all,,mean,,48,48,,,", "2: targets.T1 goes from low 48 to high 48; expected the smaller number in low.")]
    [InlineData("T1,,close_hours,all,,mean,48,,,3,,", "2: targets.T1.tolerance is 3; expected a number from 0.0001 to 1. Did you mean 0.03?")]
    [InlineData("T1,,close_hours,all,,mean,48,,,,handling.english_work_facto,", "2: targets.T1.calibrate is 'handling.english_work_facto'; expected names of parameters, separated by spaces. Did you mean 'handling.english_work_factor'?")]
    [InlineData("T1,,close_hours,all,,mean,48,,,,ai.auc handling.maximum_questions,", "2: targets.T1.calibrate is 'ai.auc handling.maximum_questions'; expected numbers that may have decimals, or distributions, and handling.maximum_questions is neither.")]
    [InlineData("T1,,close_hours,all,,mean,48,,,,,\nT1,,close_hours,all,,mean,48,,,,,", "3: duplicate target 'T1'; it stands on line 2 already.")]
    [InlineData("T1,,close_hour,all,,mean,48,72,,,,\nT2,,close_hours,all,,mean,,,,,,", "2: targets.T1.metric is 'close_hour'; expected the name of a metric such as close_hours. Did you mean 'close_hours'?¦2: targets.T1 has a value and low; expected either a value, or low and high.¦3: targets.T2 has no figure; expected either a value, or low and high.")]
    [InlineData("T1,,close_hours,all,,mean,48,,,,teams.*.agents,", "2: targets.T1.calibrate is 'teams.*.agents'; expected numbers that may have decimals, or distributions, and teams.*.agents is neither.")]
    public void A_wrong_table_of_targets_says_what_is_wrong(string rows, string messages)
    {
        var faults = new FaultList();
        folder.With("targets.csv", Header + rows + "\n");
        Assert.Null(TargetReader.Read(folder.PathOf("targets.csv"), faults));
        Assert.Equal(
            messages.Split('¦').Select(message => $"{folder.PathOf("targets.csv")}:{message}"), faults.Sorted().Select(fault => fault.ToString()));
    }

    [Fact]
    public void Columns_are_checked_like_those_of_other_tables()
    {
        var faults = new FaultList();
        folder.With("targets.csv", "key,metrik,value\nT1,close_hours,48\n");
        Assert.Null(TargetReader.Read(folder.PathOf("targets.csv"), faults));
        Assert.Equal(
            ["unknown column 'metrik'; did you mean 'metric'?", "column 'metric' is missing; add it (the columns are key, statement, metric, segment, divide_by, statistic, value, low, high, tolerance, calibrate, prior, source)."],
            faults.Sorted().Select(fault => fault.Message));
    }

    [Fact]
    public void Prior_values_are_settings_separated_by_semicolons()
    {
        folder.With("targets.csv", "key,metric,value,prior\nT1,close_hours,48,\"ai.auc=0.8; handling.answer_hours=lognormal(mean=2; cv=1);\"\nT2,close_hours,48,\n");
        var rows = TargetReader.Read(folder.PathOf("targets.csv"), new FaultList())!;
        Assert.Equal([("ai.auc", "0.8"), ("handling.answer_hours", "lognormal(mean=2; cv=1)")], rows[0].Prior);
        Assert.Empty(rows[1].Prior);

        var faults = new FaultList();
        folder.With("targets.csv", "key,metric,value,prior\nT1,close_hours,48,ai.auc\n");
        Assert.Null(TargetReader.Read(folder.PathOf("targets.csv"), faults));
        Assert.Equal("targets.T1.prior is 'ai.auc'; expected settings such as ai.auc=0.8, separated by semicolons.", Assert.Single(faults.Sorted()).Message);
    }

    [Fact]
    public void A_key_a_metric_and_a_value_are_enough()
    {
        folder.With("targets.csv", "key,metric,value\nT1,close_hours,48\n");
        var figure = Assert.Single(TargetReader.Read(folder.PathOf("targets.csv"), new FaultList())!).Figure;
        Assert.Equal(("all", "mean", 48.0, 0.03, false), (figure.Segment, figure.Statistic, figure.Value!.Value, figure.Tolerance, figure.IsCalibrated));
    }

    [Fact]
    public void Cells_of_the_command_line_take_the_place_of_the_tables_own()
    {
        folder.With("targets.csv", "key,metric,value\nT1,close_hours,48\nT2,close_hours,48\n");
        var faults = new FaultList();
        var rows = TargetReader.Read(folder.PathOf("targets.csv"), faults, ["T2.statistic=p90", "T2.segment=language=chinese", "T2.value=40"])!;
        Assert.Empty(faults.Sorted());
        Assert.Equal([("all", "mean", 48.0), ("language=chinese", "p90", 40.0)], rows.Select(row => (row.Figure.Segment, row.Figure.Statistic, row.Figure.Value!.Value)));
    }

    [Fact]
    public void Cells_of_the_command_line_that_are_wrong_are_all_reported()
    {
        folder.With("targets.csv", "key,metric,value\nT1,close_hours,48\n");
        var faults = new FaultList();
        Assert.Null(TargetReader.Read(folder.PathOf("targets.csv"), faults, ["T1.statistic=p91", "T1.valu=3", "T2.value=3", "T1.value=4", "T1.value=5", "T1=5"]));
        Assert.Equal(
            [
                "targets.T1.statistic is 'p91'; expected mean, p50, p90, p95 or p99. Did you mean 'p90'?",
                "'T1.valu' is no cell of the targets; expected a key and a column such as T2.statistic. Did you mean 'value'?",
                "T2.value: there is no target 'T2' in " + folder.PathOf("targets.csv") + ". Did you mean 'T1'?",
                "T1.value is set twice; set it once.",
                "'T1' is no cell of the targets; expected a key and a column such as T2.statistic.",
            ],
            faults.Sorted().Select(fault => fault.Message));
        Assert.All(faults.Sorted(), fault => Assert.Equal(TargetOverrides.Option, fault.File));
    }

    [Fact]
    public void A_figure_that_nobody_cites_is_an_assumption()
    {
        folder.With("targets.csv", "key,metric,value,calibrate,source\nA,queueing_share,0.5,staffing.agents_factor,assumed\nB,close_hours,48,handling.english_work_factor,Survey\nC,close_hours,48,,Survey\n");
        var rows = TargetReader.Read(folder.PathOf("targets.csv"), new FaultList())!;
        Assert.Equal([FigureKind.Assumption, FigureKind.Calibrated, FigureKind.Prediction], rows.Select(row => row.Figure.Kind));
    }

    [Fact]
    public void Segments_are_those_of_the_baseline()
    {
        folder.With("targets.csv", "key,metric,segment,divide_by,value\nA,close_hours,priority=hihg,,48\nB,close_hours,all,team=x,1\nC,close_hours,chat_access=yes,,48\n");
        var faults = new FaultList();
        var rows = TargetReader.Read(folder.PathOf("targets.csv"), faults)!;
        TargetReader.CheckSegments(rows, new ResultLayout(folder.Valid("scenario\na\n").Baseline.Compile()), faults);
        Assert.Equal(
            [
                "targets.A.segment is 'priority=hihg'; expected a segment of the baseline. Did you mean 'priority=high'?",
                "targets.B.divide_by is 'team=x'; expected a segment of the baseline.",
                "targets.C.segment is 'chat_access=yes', which has no close_hours; expected a segment with this metric, for example 'all'.",
            ],
            faults.Sorted().Select(fault => fault.Message));
    }

    [Fact]
    public void The_shipped_staffing_factor_leaves_users_teams_as_they_are()
    {
        var shifts = StudyReader.Read([], new StudyOptions()).Study!.Baseline.Compile().Teams.SelectMany(team => team.Shifts);
        Assert.All(shifts, shift => Assert.Equal(1, shift.AgentsFactor));
    }

    [Fact]
    public void The_shipped_targets_are_read_and_their_segments_are_those_of_the_shipped_tables()
    {
        var faults = new FaultList();
        var rows = TargetReader.Read(TargetReader.DefaultPath, faults)!;
        TargetReader.CheckSegments(rows, new ResultLayout(StudyReader.Read([], new StudyOptions()).Study!.Baseline.Compile()), faults);
        Assert.Empty(faults.Sorted());
        Assert.True(rows.Count >= 10);
    }
}
