using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Calibration;

public sealed class UncertainNumbersTests : IDisposable
{
    private const string Header = "name,low,high,desks,reason\n";

    // Choices of a run and of what is read from a file are no numbers that somebody could measure at a desk.
    private static readonly string[] NoFacts = ["run.", "focal.", "arrivals.interval_hours"];

    // A factor on all case types alike changes nothing: only ratios between them matter.
    private static readonly string[] OnlyRatiosMatter = ["case_types.*.large_account_factor"];

    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_shipped_number_that_nobody_cites_has_exactly_one_range_and_nothing_else_has()
    {
        var (tables, targets) = Shipped();
        string[] expected =
        [
            .. tables.ParameterTable.InOrder
                .Where(pair => pair.Row.Kind is NumberKind or DistributionKind && pair.Row.Evidence != "cited" && !NoFacts.Any(pair.Parameter.Name.StartsWith))
                .Select(pair => pair.Parameter.Name),
            .. new[] { CaseTypeTable.Shape, StrategyTable.Shape }
                .SelectMany(shape => shape.Settable.Where(column => column != shape.Share).Select(column => (Shape: shape, Column: column)))
                .Where(pair => tables.RowsOf(pair.Shape).Any(row => row[pair.Column.Index].Value is double and > 0 or Randomness.Distribution { Mean: > 0 }))
                .Select(pair => $"{pair.Shape.Name}.*.{pair.Column.Name}").Except(OnlyRatiosMatter),
            .. targets.Where(target => target.Figure.Source == "assumed").Select(target => $"targets.{target.Figure.Key}"),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Ranges().Select(range => range.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_shipped_ranges_hold_the_shipped_values_and_lie_where_calibration_may_go()
    {
        var tables = Shipped().Tables;
        foreach (var range in Ranges().Where(range => FreeValue.PlaceOf(range.Name) is not null))
        {
            var search = FreeValue.Of(range.Name, tables, "", new FaultList())!.Search;
            Assert.True(range.Low >= search.Minimum && range.Low <= search.Start && search.Start <= range.High && range.High <= search.Maximum,
                $"{range.Name}: {search.Minimum} to {search.Maximum}, today {search.Start}, but the range goes from {range.Low} to {range.High}.");
        }
    }

    [Fact]
    public void Every_desk_at_an_end_of_a_shipped_range_can_be_built()
    {
        var baseline = StudyReader.Read([], new StudyOptions()).Study!.Baseline;
        foreach (var range in Ranges().Where(range => FreeValue.PlaceOf(range.Name) is not null))
        {
            foreach (var end in new[] { range.Low, range.High })
            {
                var (tables, faults) = (baseline.Tables(), new FaultList());
                FreeValue.Of(range.Name, tables, "", faults)!.Set(tables, end);
                Assert.True(ScenarioBuilder.Build("a", "", tables, faults) is not null, $"{range.Name} at {end}: {string.Join(' ', faults.Sorted())}");
            }
        }
    }

    [Fact]
    public void Reasons_differ_and_are_sentences()
    {
        var reasons = Ranges().Select(range => range.Reason).ToArray();
        Assert.Equal(reasons.Length, reasons.Distinct().Count());
        Assert.All(reasons, reason => Assert.True(reason.Length is > 40 and < 260 && reason.EndsWith('.'), reason));
    }

    [Fact]
    public void The_ensemble_samples_some_twenty_numbers_that_no_figure_is_calibrated_by()
    {
        string[] sampled = [.. Ranges().Where(range => range.InDesks).Select(range => range.Name)];
        Assert.InRange(sampled.Length, 20, 26);
        Assert.Contains("targets.Q1", sampled);
        Assert.Empty(sampled.Intersect(Shipped().Targets.SelectMany(target => target.Figure.CalibratedBy)));
        Assert.Single(sampled.Intersect(["staffing.agents_factor", "arrivals.problems_per_day"])); // they scale together
    }

    [Fact]
    public void What_a_figure_is_calibrated_by_has_a_range_of_its_own_or_of_its_column()
    {
        var ranges = Ranges();
        Assert.All(Shipped().Targets.SelectMany(target => target.Figure.CalibratedBy), name => Assert.NotNull(UncertainNumbers.RangeOf(name, ranges)));
        Assert.Equal("case_types.*.intake_hours", UncertainNumbers.RangeOf("case_types.account.intake_hours", ranges)!.Name);
        Assert.Null(UncertainNumbers.RangeOf("run.days", ranges));
    }

    [Theory]
    [InlineData("ai.acu,0.7,0.9,yes,Why", "2: unknown name 'ai.acu'; did you mean 'ai.auc'?")]
    [InlineData("ai.auc,0.9,0.7,yes,Why", "2: ai.auc goes from low 0.9 to high 0.7; expected the smaller number in low.")]
    [InlineData("ai.auc,0.9,0.95,yes,Why", "2: ai.auc goes from 0.9 to 0.95, but 0.85 is what the tables have; expected a range around it.")]
    [InlineData("ai.auc,0.4,1.2,yes,Why", "2: ranges.ai.auc.low is 0.4; expected a number of at least 0.5 and at most 1.¦2: ranges.ai.auc.high is 1.2; expected a number of at least 0.5 and at most 1.")]
    [InlineData("ai.auc,0.7,0.9,maybe,", "2: ranges.ai.auc.desks is 'maybe'; expected yes or no.¦2: ranges.ai.auc.reason is empty; expected a sentence that says why not beyond these ends.")]
    [InlineData("ai.auc,0.7,0.9,no,Why\nai.auc,0.7,0.9,no,Why", "3: duplicate range 'ai.auc'; it stands on line 2 already.")]
    [InlineData("follow_up.maximum,1,6,yes,Why", "2: ranges.follow_up.maximum.desks is yes, and a whole number changes a desk in jumps; expected no.")]
    [InlineData("follow_up.maximum,1,6.5,no,Why", "2: ranges.follow_up.maximum.high is 6.5; expected a whole number of at least 0 and at most 1000.")]
    [InlineData("ai.enabled,0,1,no,Why", "2: 'ai.enabled' has no range; expected a number, a distribution, a column of them that is no share, or targets.KEY.")]
    [InlineData("case_types.*.share,0.5,2,no,Why", "2: 'case_types.*.share' has no range; expected a number, a distribution, a column of them that is no share, or targets.KEY.")]
    [InlineData("case_types.*.intake_hours,2,3,no,Why", "2: case_types.*.intake_hours goes from 2 to 3, but a factor of 1 is what the tables have; expected a range around it.")]
    [InlineData("case_types.*.intake_hours,-1,3,no,Why", "2: ranges.case_types.*.intake_hours.low is -1; expected a number above 0.")]
    [InlineData("strategies.*.right_category_probability,0.8,1.2,no,Why", "2: ranges.strategies.*.right_category_probability.high is 1.2; expected a number above 0 and at most 1.")]
    [InlineData("handling.answer_hours,-1,60,no,Why", "2: ranges.handling.answer_hours.low is -1; expected a number of at least 0.")]
    [InlineData("targets.Q2,0.2,0.8,yes,Why", "2: there is no target 'Q2'. Did you mean 'Q1'?")]
    [InlineData("targets.Q1,0.6,0.8,yes,Why", "2: targets.Q1 goes from 0.6 to 0.8, but 0.5 is what the tables have; expected a range around it.")]
    [InlineData("ai.acu,0.7,0.9,yes,Why\nai.auc,x,0.9,yes,Why", "2: unknown name 'ai.acu'; did you mean 'ai.auc'?¦3: ranges.ai.auc.low is 'x'; expected a number from -1000000000 to 1000000000.")]
    public void A_wrong_table_of_ranges_says_all_that_is_wrong(string rows, string messages)
    {
        var faults = new FaultList();
        folder.With("ranges.csv", Header + rows + "\n").With("targets.csv", "key,metric,value,source\nQ1,queueing_share,0.5,assumed\n");
        var targets = TargetReader.Read(folder.PathOf("targets.csv"), faults)!;
        Assert.Empty(UncertainNumbers.Read(folder.PathOf("ranges.csv"), folder.Valid("scenario\na\n").Baseline.Tables(), faults, targets));
        Assert.Equal(messages.Split('¦').Select(message => $"{folder.PathOf("ranges.csv")}:{message}"), faults.Sorted().Select(fault => fault.ToString()));
    }

    [Fact]
    public void Values_are_means_of_distributions_and_factors_on_columns()
    {
        folder.With("ranges.csv", Header + "handling.answer_hours,12,60,yes,Days apart.\ncase_types.*.intake_hours,0.5,2,no,\"Half, or twice.\"\ntargets.Q1,0.2,0.8,yes,Why.\n");
        var faults = new FaultList();
        var read = UncertainNumbers.Read(folder.PathOf("ranges.csv"), folder.Valid("scenario\na\n").Baseline.Tables(), faults);
        Assert.Empty(faults.Sorted());
        Assert.Equal(
            [new("handling.answer_hours", 12, 60, true, "Days apart."), new("case_types.*.intake_hours", 0.5, 2, false, "Half, or twice."), new UncertainNumber("targets.Q1", 0.2, 0.8, true, "Why.")],
            read);
    }

    private static (ScenarioTables Tables, IReadOnlyList<TargetRow> Targets) Shipped() =>
        (StudyReader.Read([], new StudyOptions()).Study!.Baseline.Tables(), TargetReader.Read(TargetReader.DefaultPath, new FaultList())!);

    private static IReadOnlyList<UncertainNumber> Ranges()
    {
        var ((tables, targets), faults) = (Shipped(), new FaultList());
        var ranges = UncertainNumbers.Read(UncertainNumbers.DefaultPath, tables, faults, targets);
        Assert.Equal([], faults.Sorted());
        return ranges;
    }
}
