using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.DeskRuns;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.DeskRuns;

public sealed class ShippedDesksTests
{
    [Fact]
    public void The_shipped_desks_belong_to_the_shipped_tables_and_lie_in_the_shipped_ranges()
    {
        var faults = new FaultList();
        var study = StudyReader.Read([], new StudyOptions()).Study!;
        var table = DeskTableReader.Read(DeskTableReader.DefaultPath, study, faults);
        Assert.Empty(faults.Sorted());
        var ranges = UncertainNumbers.Read(UncertainNumbers.DefaultPath, study.Baseline.Tables(), faults);
        Assert.All(table!.Desks, desk => Assert.All(table.Numbers.Zip(desk.Values), pair =>
        {
            var range = UncertainNumbers.RangeOf(pair.First, ranges);
            Assert.InRange(pair.Second, range!.Low, range.High);
        }));
        Assert.Equal(table.Desks.Count, table.Desks.Select(desk => string.Join(' ', desk.Values)).Distinct().Count());
    }
}
