using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.DeskRuns;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.DeskRuns;

/// <summary>Exact: what a table of desks may hold, and what its values become in the scenarios of a study.</summary>
public sealed class DeskTableTests : IDisposable
{
    private const string One = "scenario\na\n";

    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Desks_are_read_with_the_numbers_that_they_differ_in()
    {
        var table = Read(One, "desk,reading,ai.auc,targets.Q1,tables\nd01,as cited,0.8,0.25,STAMP\nd02,half,0.9,0.75,STAMP\n");

        Assert.NotNull(table);
        Assert.Equal(["ai.auc", "targets.Q1"], table.Numbers);
        Assert.Equal([("d01", "as cited"), ("d02", "half")], table.Desks.Select(desk => (desk.Name, desk.Reading)));
        Assert.Equal([0.9, 0.75], table.Desks[1].Values);
    }

    [Fact]
    public void Every_fault_of_the_columns_is_told_at_once() => Assert.Equal(
        [
            "desks.csv:1: unknown column 'ai.ac'; did you mean 'ai.auc'?",
            "desks.csv:1: column 'targets.Q7': there is no such figure. Did you mean 'targets.T7'?",
            "desks.csv:1: column 'ai.enabled' is no number that a desk can have of its own; expected a number, or a distribution's mean.",
            "desks.csv:1: has no column 'reading'; expected desk, reading, a column for each number, and tables.",
            "desks.csv:1: has no column 'tables'; expected desk, reading, a column for each number, and tables.",
        ],
        FaultsOf(One, "desk,ai.ac,targets.Q7,ai.enabled,ai.auc\nd01,1,1,1,1\n"));

    [Fact]
    public void Every_fault_of_the_rows_is_told_at_once() => Assert.Equal(
        [
            "desks.csv:2: ai.auc is 'high'; expected a number.",
            "desks.csv:3: ai.auc is empty; expected a number.",
            "desks.csv:3: duplicate desk 'd01'; it stands in desks.csv:2 already. Give each desk a name of its own.",
            "desks.csv:4: the desk has no name; expected one of its own, such as d01.",
        ],
        FaultsOf(One, "desk,reading,ai.auc,tables\nd01,as cited,high,STAMP\nd01,as cited,,STAMP\n,as cited,0.8,STAMP\n"));

    [Fact]
    public void A_value_that_the_table_does_not_allow_is_told_with_its_row() => Assert.Equal(
        ["desks.csv:3: ai.auc is 1.8; expected a number from 0.5 to 1."],
        CompileFaults(One, "desk,reading,ai.auc,tables\nd01,as cited,0.8,STAMP\nd02,as cited,1.8,STAMP\n").Select(fault => fault.Split(" Did you mean", StringSplitOptions.None)[0]));

    [Theory]
    [InlineData("desk,reading,ai.auc,tables\n", "has 0 desks; expected at least two")]
    [InlineData("desk,reading,ai.auc,tables\nd01,as cited,0.8,STAMP\n", "has 1 desk; expected at least two")]
    [InlineData("desk,reading,tables\nd01,as cited,STAMP\nd02,as cited,STAMP\n", "has no column with a number")]
    public void Too_little_to_compare_is_a_fault(string table, string message) => Assert.Contains(message, Assert.Single(FaultsOf(One, table)), StringComparison.Ordinal);

    [Fact]
    public void A_stamp_of_other_tables_is_refused_with_how_to_make_the_desks_anew()
    {
        var fault = Assert.Single(FaultsOf(One, "desk,reading,ai.auc,tables\nd01,as cited,0.8,STAMP\nd02,as cited,0.9,0123456789abcdef\n"));

        Assert.StartsWith("desks.csv:3: tables is '0123456789abcdef', but the tables of study.csv and the cited figures are ", fault, StringComparison.Ordinal);
        Assert.EndsWith("the desks were made for other tables. Make them anew with 'queuesim calibrate --ensemble 40'.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_the_study_change_the_stamp_and_cells_over_them_do_not()
    {
        folder.With("p.csv", folder.Text("tables/parameters.csv").Replace("ai.auc,0.85", "ai.auc,0.86", StringComparison.Ordinal));
        var stamp = Stamp(One);

        Assert.Equal(stamp, Stamp("scenario,ai.auc\na,0.9\n"));
        Assert.NotEqual(stamp, Stamp("scenario,parameters\na,p.csv\n"));
    }

    [Fact]
    public void A_file_that_is_not_there_says_how_it_is_made()
    {
        var faults = new FaultList();
        Assert.Null(DeskTableReader.Read(folder.PathOf("none.csv"), folder.Valid(One), faults));
        Assert.Contains("file not found; expected desks that agree with the sources. Make them with 'queuesim calibrate --ensemble 40'", faults.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_has_its_numbers_means_and_factors_in_every_scenario()
    {
        var desks = Scenarios(One, "desk,reading,ai.auc,follow_up.maximum,ai.self_help_hours,case_types.*.touch_minutes,targets.Q1,tables\nd01,as cited,0.8,2,11,2,0.4,STAMP\nd02,as cited,0.9,5,22,0.5,0.6,STAMP\n");
        var plain = folder.Valid(One).Baseline.Compile();
        var (first, second) = (desks.Compile(0, 0), desks.Compile(1, 0));

        Assert.Equal((0.8, 0.9), (first.PreScreen!.Auc, second.PreScreen!.Auc));
        Assert.Equal((2, 5), (first.FollowUps.Maximum, second.FollowUps.Maximum));
        Assert.Equal((11.0, 22.0), (Math.Round(first.PreScreen.SelfHelpHours.Mean, 9), Math.Round(second.PreScreen.SelfHelpHours.Mean, 9)));
        Assert.All(plain.CaseTypes.Zip(second.CaseTypes), pair => Assert.Equal(pair.First.TouchMinutes.Mean / 2, pair.Second.TouchMinutes.Mean, 3));
        Assert.Empty(desks.OwnValues);
    }

    [Fact]
    public void The_studys_own_cells_lie_over_a_desks_values_and_that_is_said()
    {
        const string Study = "scenario,ai.auc,case_types.payment.touch_minutes\na,,\nb,0.95,constant(7)\n";
        var desks = Scenarios(Study, "desk,reading,ai.auc,case_types.*.touch_minutes,tables\nd01,as cited,0.8,2,STAMP\nd02,as cited,0.9,3,STAMP\n");
        var (a, b) = (desks.Compile(1, 0), desks.Compile(1, 1));
        var payment = a.CaseTypes.ToList().FindIndex(type => type.Name == "payment");

        Assert.Equal((0.9, 0.95), (a.PreScreen!.Auc, b.PreScreen!.Auc));
        Assert.Equal(7, b.CaseTypes[payment].TouchMinutes.Mean);
        // The other case types have the desk's factor in both.
        Assert.All(Enumerable.Range(0, a.CaseTypes.Count).Where(i => i != payment), i => Assert.Equal(a.CaseTypes[i].TouchMinutes.Mean, b.CaseTypes[i].TouchMinutes.Mean));
        Assert.Equal(["ai.auc (in 1 of 2 scenarios)", "case_types.*.touch_minutes (in 1 of 2 scenarios)"], desks.OwnValues);
    }

    [Fact]
    public void Options_lie_over_a_desks_values_like_cells()
    {
        var study = folder.Valid(One, "ai.auc=0.7");
        var desks = DeskScenarios.Of(study, Table("desk,reading,ai.auc,tables\nd01,as cited,0.8,STAMP\nd02,as cited,0.9,STAMP\n", study), new FaultList())!;

        Assert.Equal(0.7, desks.Compile(1, 0).PreScreen!.Auc);
        Assert.Equal(["ai.auc"], desks.OwnValues);
    }

    private DeskScenarios Scenarios(string study, string table)
    {
        var (read, faults) = (folder.Valid(study), new FaultList());
        var scenarios = DeskScenarios.Of(read, Table(table, read), faults);
        Assert.Equal([], faults.Sorted());
        return scenarios!;
    }

    private DeskTable Table(string table, Study study) => DeskTableReader.Read(Write(table, study), study, new FaultList())!;

    private DeskTable? Read(string study, string table) => Table(table, folder.Valid(study));

    private string[] FaultsOf(string study, string table)
    {
        var (read, faults) = (folder.Valid(study), new FaultList());
        Assert.Null(DeskTableReader.Read(Write(table, read), read, faults));
        return Shown(faults);
    }

    private string[] CompileFaults(string study, string table)
    {
        var (read, faults) = (folder.Valid(study), new FaultList());
        Assert.Null(DeskScenarios.Of(read, Table(table, read), faults));
        return Shown(faults);
    }

    private string[] Shown(FaultList faults) => [.. faults.Sorted().Select(fault => fault.ToString().Replace(folder.PathOf("") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    private string Write(string table, Study study)
    {
        folder.With("desks.csv", table.Replace("STAMP", Stamp(study), StringComparison.Ordinal));
        return folder.PathOf("desks.csv");
    }

    private string Stamp(string study) => Stamp(folder.Valid(study));

    private static string Stamp(Study study) => TableStamp.Of(study.Baseline.OnTablesAlone(), TargetReader.Read(TargetReader.DefaultPath, new FaultList())!);
}
