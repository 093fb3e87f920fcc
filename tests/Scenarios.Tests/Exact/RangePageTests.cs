using System.Text;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.Exact;

/// <summary><c>docs/reference/ranges.md</c> is made from <c>Scenarios/ranges.csv</c>, never written by hand.</summary>
public class RangePageTests
{
    private const string Update = "QUEUESIM_APPROVE";

    [Fact]
    public void The_page_of_ranges_is_made_from_the_table()
    {
        var path = Path.Combine(ReferenceTests.Root(), "docs", "reference", "ranges.md");
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(path, Page());
        Assert.Equal(Page(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        var page = new StringBuilder($"""
            # Ranges of what nobody cites

            Made from `Scenarios/ranges.csv` (`{Update}=1 dotnet test tests/Scenarios.Tests --filter RangePage` writes it anew).

            Every number of the model that no source states has a range: how far it may lie from what is assumed before somebody who knows support desks would be surprised. Ranges are
            [judged, not measured](../decisions/0021-ranges-and-what-knowing-is-worth.md); each has its reason.

            | column | content |
            |---|---|
            | `name` | a parameter; a column such as `case_types.*.touch_minutes`; or `targets.KEY` for a figure with source `assumed`. Each once |
            | `low`, `high` | the ends, in the number's unit: of a distribution its mean, of a column a factor on all its cells. What the tables have today lies between them |
            | `desks` | `yes` when an ensemble of desks samples the number; whole numbers are `no` |
            | `reason` | why not beyond these ends, in a sentence |

            A row of case types or strategies, such as `case_types.account.intake_hours`, has the range of its column. What a figure of `targets.csv` is calibrated by is found for each desk rather than
            sampled, so it has `no`; its range is wide, and the reason names the figure. Faults are reported as in [tables](tables.md#files), all at once.

            No range have: what is cited; choices of a run (`run.*`, `focal.*`) and how a file is read (`arrivals.interval_hours`); words, dates, time zones, `yes` and `no`; columns that are 0 throughout; and
            `large_account_factor`, of which only ratios between case types matter.

            | number | today | low | high | desks | why not beyond |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        var tables = StudyReader.Read([], new StudyOptions()).Study!.Baseline.Tables();
        var (faults, targets) = (new FaultList(), TargetReader.Read(TargetReader.DefaultPath, new FaultList())!);
        foreach (var range in UncertainNumbers.Read(UncertainNumbers.DefaultPath, tables, faults, targets))
        {
            var today = UncertainNumbers.BoundsOf(range.Name, tables)?.Value ?? targets.Single(target => range.Name == UncertainNumbers.FigurePrefix + target.Figure.Key).Figure.Value;
            var factor = UncertainNumbers.ColumnOf(range.Name) is null ? "" : "× ";
            page.Append($"| `{range.Name}` | {factor}{today} | {factor}{range.Low} | {factor}{range.High} | {(range.InDesks ? "yes" : "no")} | {range.Reason.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
        return page.ToString();
    }
}
