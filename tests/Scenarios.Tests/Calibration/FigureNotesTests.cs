using QueueSim.Fidelity;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Tests.Calibration;

/// <summary>Exact: what is known of figures shows beside the tables that it was made from, and nowhere else.</summary>
public sealed class FigureNotesTests : IDisposable
{
    private const string Figures = "key,metric,value,calibrate,prior\nA,close_hours,48,ai.auc,ai.auc=0.7\nB,filtered_share,0.4,ai.filter_probability,\n";

    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("run.days=3", true)]
    [InlineData("focal.strategy=chinese-none-vague", true)]
    [InlineData("ai.auc=0.850", true)]
    [InlineData("ai.auc=0.86", false)]
    [InlineData("case_types.listing.touch_minutes=17", false)]
    [InlineData("strategies.chinese-none-vague.share=0.5", false)]
    public void A_stamp_tells_desks_apart_and_not_windows_or_cohorts(string set, bool isSame) => Assert.Equal(isSame, Stamp() == Stamp(set));

    [Theory]
    [InlineData("case_types.*.large_account_factor=1", true)]
    [InlineData("case_types.brand.large_account_factor=2", false)]
    [InlineData("sla.a.hours=calendar", true)]
    [InlineData("sla.a.hours=team", false)]
    [InlineData("sla.a.pauses_for_seller=no", true)]
    [InlineData("sla.a.pauses_for_seller=yes", false)]
    public void A_column_that_came_later_counts_when_it_says_something(string set, bool isSame)
    {
        folder.With("tables/sla.csv", "sla,metric,limit\na,close,12h\n");
        Assert.Equal(isSame, Stamp() == Stamp(set));
    }

    [Fact]
    public void A_stamp_does_not_know_notes_but_knows_figures()
    {
        var before = Stamp();
        Assert.Matches("^[0-9a-f]{16}$", before);
        folder.With("p.csv", "name,value,evidence,note\nai.auc,0.85,cited,Another note\n").With("targets.csv", Figures);
        Assert.Equal(before, TableStamp.Of(folder.Valid("scenario,parameters\na,p.csv\n").Baseline, Rows()));
        folder.With("targets.csv", Figures.Replace("48", "47", StringComparison.Ordinal));
        Assert.NotEqual(before, TableStamp.Of(folder.Valid("scenario\na\n").Baseline, Rows()));
    }

    [Fact]
    public void What_was_made_from_other_tables_is_left_out()
    {
        folder.With("sensitivities.csv", FigureNotes.SensitivitiesText([new Influence("A", "ai.auc", -0.5, 0.99), new Influence("A", "chat.x", 0.1, 0.01)], "here"));
        folder.With("held-out.csv", FigureNotes.HeldOutText(folder.PathOf("held-out.csv"), [new HeldOutFigure("B", "B", 0.38, 0.37, 0.39)], "here"));
        var rows = FigureNotes.On(FidelityRows(), "here", folder.PathOf(""));
        Assert.Equal(("set by ai.auc", null), (rows[0].Origin, rows[0].HeldOut));
        Assert.Equal((null, new HeldOutFigure("B", "B", 0.38, 0.37, 0.39)), (rows[1].Origin, rows[1].HeldOut));
        Assert.Equal(-5, rows[1].HeldOutDeviationPercent!.Value, 9);
        Assert.All(FigureNotes.On(FidelityRows(), "elsewhere", folder.PathOf("")), row => Assert.True(row.Origin is null && row.HeldOut is null));
        Assert.All(FigureNotes.On(FidelityRows(), "here", folder.PathOf("nowhere")), row => Assert.True(row.Origin is null && row.HeldOut is null));
    }

    [Fact]
    public void A_new_prediction_takes_the_place_of_the_old_one_of_the_same_figure()
    {
        var file = folder.PathOf("held-out.csv");
        folder.With("held-out.csv", FigureNotes.HeldOutText(file, [new HeldOutFigure("A", "A", 1, null, null), new HeldOutFigure("B", "B", 2, 1.5, 2.5)], "one"));
        Assert.Equal("key,without,predicted,low,high,tables\nB,B,2,1.5,2.5,one\nA,A C,3,2,4,two\n", FigureNotes.HeldOutText(file, [new HeldOutFigure("A", "A C", 3, 2, 4)], "two"));
    }

    [Fact]
    public void A_figure_that_is_held_out_leaves_its_parameters_at_their_prior_values()
    {
        folder.With("targets.csv", Figures);
        var held = HoldOut.Of(["A"], Rows(), new FaultList())!;
        Assert.Equal([("ai.auc", "0.7")], held.Prior.Select(setting => (setting.Path, setting.Value)));

        // A parameter that another figure needs as well is calibrated to that one.
        folder.With("targets.csv", Figures.Replace("ai.filter_probability", "ai.auc", StringComparison.Ordinal));
        Assert.Empty(HoldOut.Of(["A"], Rows(), new FaultList())!.Prior);
    }

    [Fact]
    public void Rows_of_a_column_may_have_prior_values_of_their_own()
    {
        folder.With("targets.csv", "key,metric,value,calibrate,prior\nA,close_hours,48,case_types.*.intake_hours,case_types.listing.intake_hours=2; case_types.brand.intake_hours=3\n");
        Assert.Equal(
            [("case_types.listing.intake_hours", "2"), ("case_types.brand.intake_hours", "3")],
            HoldOut.Of(["A"], Rows(), new FaultList())!.Prior.Select(setting => (setting.Path, setting.Value)));
    }

    [Fact]
    public void Figures_that_cannot_be_held_out_are_all_reported()
    {
        folder.With("targets.csv", Figures);
        var faults = new FaultList();
        Assert.Null(HoldOut.Of(["B", "D"], Rows(), faults));
        Assert.Equal(
            [
                "there is no target 'D'. Did you mean 'A'?",
                "B is held out, but column 'prior' does not say what ai.filter_probability is assumed to be without it; expected a setting such as ai.filter_probability=….",
            ],
            faults.Sorted().Select(fault => fault.Message.Replace(" Did you mean 'B'?", " Did you mean 'A'?", StringComparison.Ordinal)));
    }

    private IReadOnlyList<TargetRow> Rows() => TargetReader.Read(folder.PathOf("targets.csv"), new FaultList())!;

    private string Stamp(params string[] sets)
    {
        folder.With("targets.csv", Figures);
        return TableStamp.Of(folder.Valid("scenario\na\n", sets).Baseline, Rows());
    }

    private IReadOnlyList<FidelityRow> FidelityRows()
    {
        folder.With("targets.csv", Figures);
        return [.. Rows().Select(row => new FidelityRow(row.Figure, new Estimate(1, 0.1, 2)))];
    }
}
