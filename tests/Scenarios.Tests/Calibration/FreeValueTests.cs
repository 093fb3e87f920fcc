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
        var search = Free("handling.intake_factor", "handling.intake_factor,1,ratio,0,1000,", "handling.intake_factor,2,ratio,0,1000,").Search;
        Assert.Equal((2, 0.2, 20), (search.Start, search.Minimum, search.Maximum));
    }

    [Fact]
    public void A_factor_is_searched_no_further_than_the_table_allows()
    {
        var search = Free("handling.intake_factor", "handling.intake_factor,1,ratio,0,1000,", "handling.intake_factor,1,ratio,0.5,3,").Search;
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
        written, Free("handling.intake_factor", "handling.intake_factor,1,ratio,0,1000,", "handling.intake_factor,1,ratio,0.5123444,2.9876543,").Rounded(found));

    private FreeValue Free(string name, string row, string by)
    {
        var faults = new FaultList();
        var baseline = folder.Replace("tables/parameters.csv", row, by).Valid("scenario\na\n").Baseline;
        var free = FreeValue.Of(Parameters.Find(name)!, baseline.Tables(), new Origin("targets.csv", 2), faults);
        Assert.Empty(faults.Sorted());
        return free!;
    }
}
