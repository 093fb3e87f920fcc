using QueueSim.Fidelity;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Calibration;

/// <summary>Exact: where a free parameter is searched, and how what was found is written.</summary>
public sealed class FreeValueTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_factor_is_searched_from_a_tenth_to_ten_times_its_start()
    {
        var search = Free("handling.english_work_factor", "handling.english_work_factor,1,ratio,0,1000,", "handling.english_work_factor,2,ratio,0,1000,").Search;
        Assert.Equal((2, 0.2, 20), (search.Start, search.Minimum, search.Maximum));
    }

    [Fact]
    public void A_factor_is_searched_no_further_than_the_table_allows()
    {
        var search = Free("handling.english_work_factor", "handling.english_work_factor,1,ratio,0,1000,", "handling.english_work_factor,1,ratio,0.5,3,").Search;
        Assert.Equal((0.5, 3), (search.Minimum, search.Maximum));
    }

    [Fact]
    public void A_share_is_searched_in_the_whole_range_of_the_table()
    {
        var search = Free("ai.auc", "ai.auc,0.85,probability,0.5,1,", "ai.auc,0.85,probability,0.6,0.95,").Search;
        Assert.Equal((0.6, 0.95), (search.Minimum, search.Maximum));
    }

    [Theory]
    [InlineData(1.2345678, 1.2346)]
    [InlineData(0.5123444, 0.5123444)]
    [InlineData(2.9876543, 2.9876543)]
    public void A_value_is_rounded_to_five_digits_but_not_out_of_its_range(double found, double written) => Assert.Equal(
        written, Free("handling.english_work_factor", "handling.english_work_factor,1,ratio,0,1000,", "handling.english_work_factor,1,ratio,0.5123444,2.9876543,").Rounded(found));

    [Fact]
    public void A_number_that_may_be_negative_is_searched_three_below_and_above_its_start()
    {
        var search = Free("ai.auc", "ai.auc,0.85,probability,0.5,1,", "ai.auc,0.85,probability,-10,2,").Search;
        Assert.Equal((0.85, 0.85 - 3, 2, ParameterScale.Linear), (search.Start, search.Minimum, search.Maximum, search.Scale));
    }

    [Fact]
    public void The_means_of_a_column_are_scaled_by_one_factor_and_what_is_not_there_stays_away()
    {
        var baseline = folder.With("types.csv", Types).Valid("scenario,case_types\na,types.csv\n").Baseline;
        var faults = new FaultList();
        var free = (FreeColumn)FreeValue.Of("case_types.*.intake_hours", baseline.Tables(), "targets.csv:2", faults)!;
        Assert.Empty(faults.Sorted());
        Assert.Equal((1, 0.1, 10, ParameterScale.Logarithmic), (free.Search.Start, free.Search.Minimum, free.Search.Maximum, free.Search.Scale));
        Assert.Equal([(0, "lognormal(mean=1.5, cv=0.6)"), (1, "constant(3)")], free.Texts(1.5));

        var tables = baseline.Tables();
        free.Set(tables, 1.5);
        var hours = tables.RowsOf(CaseTypeTable.Shape).Select(row => CaseTypeTable.IntakeHours.Of(row)?.Mean);
        Assert.Equal([1.5, 3, null], hours);
    }

    [Fact]
    public void A_column_of_probabilities_stays_below_one()
    {
        var baseline = folder.With("types.csv", Types).Valid("scenario,case_types\na,types.csv\n").Baseline;
        var search = FreeValue.Of("case_types.*.solve_probability", baseline.Tables(), "targets.csv:2", new FaultList())!.Search;
        Assert.Equal(1 / 0.8, search.Maximum);
    }

    [Theory]
    [InlineData("case_types.*.share")]
    [InlineData("teams.*.agents")]
    [InlineData("case_types.*.team")]
    [InlineData("case_types.*.nothing")]
    [InlineData("handling.maximum_questions")]
    public void What_jumps_or_is_no_number_cannot_be_free(string name) => Assert.Null(FreeValue.PlaceOf(name));

    private const string Types = """
        case_type,share,priority,team,touch_minutes,intake_hours,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability
        a,0.5,ordinary,general,10,"lognormal(mean=1, cv=0.6)",5,0,0,0.5
        b,0.3,ordinary,general,10,2,5,0,0,0.8
        c,0.2,ordinary,general,10,none,5,0,0,0.4

        """;

    private FreeValue Free(string name, string row, string by)
    {
        var faults = new FaultList();
        var baseline = folder.Replace("tables/parameters.csv", row, by).Valid("scenario\na\n").Baseline;
        var free = FreeValue.Of(name, baseline.Tables(), "targets.csv:2", faults);
        Assert.Empty(faults.Sorted());
        return free!;
    }
}
