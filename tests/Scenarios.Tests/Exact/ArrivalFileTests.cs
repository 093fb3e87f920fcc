namespace QueueSim.Tests.Exact;

/// <summary>Files of single problems, by hours or by the calendar, and of counts. The run begins on Monday 5 January 2026, in Shanghai, unless said otherwise.</summary>
public sealed class ArrivalFileTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("hours\n1.5\n0.25\n")]
    [InlineData("1.5\n0.25\n")] // no header
    [InlineData("at\n2026-01-05 01:30\n2026-01-05T00:15:00\n")]
    [InlineData("2026-01-05 01:30\n0.25\n")]
    [InlineData("case_type,at\n,1.5\nnone,2026-01-05 00:15\n")]
    public void A_time_is_in_hours_or_a_date(string text) =>
        Assert.Equal([(1.5, null), (0.25, null)], Listed(text).Select(each => (Hours(each.AtTicks), each.CaseTypeIndex)));

    [Fact]
    public void A_date_is_on_the_clock_of_the_arrivals_and_exact()
    {
        // In New York the clock skips from 02:00 to 03:00 on 8 March 2026, so that 02:30 means 03:30 and 04:00 is three hours after midnight; on 1 November the
        // first 01:30 counts, and 02:00 comes after two hours of 01:00.
        Assert.Equal((20 * TimeSpan.TicksPerHour) + (31 * TimeSpan.TicksPerSecond), Assert.Single(Listed("at\n2026-01-05 20:00:31\n")).AtTicks);
        Assert.Equal(
            [1, 2.5, 3],
            Listed("at\n2026-03-08 01:00\n2026-03-08 02:30\n2026-03-08 04:00\n", "2026-03-08", "America/New_York").Select(each => Hours(each.AtTicks)));
        Assert.Equal([1.5, 3], Listed("at\n2026-11-01 01:30\n2026-11-01 02:00\n", "2026-11-01", "America/New_York").Select(each => Hours(each.AtTicks)));
    }

    [Fact]
    public void A_problem_may_have_its_type()
    {
        var scenario = Valid("at,case_type\n2026-01-06 09:30,brand\n1,\n", "2026-01-05", "UTC");
        Assert.Equal([("brand", 33.5), (null, 1)], scenario.Arrivals.Listed!.Select(each => (each.CaseTypeIndex is { } type ? scenario.CaseTypes[type].Name : null, Hours(each.AtTicks))));
        Assert.Null(scenario.Arrivals.Counts);
    }

    [Fact]
    public void Counts_are_for_intervals()
    {
        folder.With("counts.csv", "count\n3\n0\n12\n");
        var arrivals = folder.Valid("scenario,arrivals.file,arrivals.interval_hours\na,counts.csv,0.5\n").Baseline.Compile().Arrivals;
        Assert.Equal([3, 0, 12], arrivals.Counts);
        Assert.Null(arrivals.Listed);
        Assert.Null(folder.Valid("scenario\na\n").Baseline.Compile().Arrivals.Listed);
    }

    [Fact]
    public void Everything_wrong_is_reported_with_its_line()
    {
        folder.With("wrong.csv", "at,case_type\n2026-01-04 23:59,\n2026-13-01 10:00,brand\n-2,\n5,brnd\n,\n5,brand,x\n2026-01-05,\n+4,\n");
        const string Expected = "expected hours since the start of the run, 0 or more, or a date and time such as 2026-03-02 09:30.";
        Assert.Equal(
            [
                "wrong.csv:2: '2026-01-04 23:59' is before the run starts; expected a time from 2026-01-05 00:00 on, on the clock of arrivals.time_zone. Change it, or run.start_date.",
                $"wrong.csv:3: the time is '2026-13-01 10:00'; {Expected}",
                $"wrong.csv:4: the time is -2; {Expected}",
                "wrong.csv:5: case_type is 'brnd'; expected a case type of tables/case-types.csv, or none. Did you mean 'brand'?",
                "wrong.csv:7: has 3 cells; expected 2 as in the header. A cell with a comma must stand in quotation marks.",
                $"wrong.csv:8: the time is '2026-01-05'; {Expected}",
                $"wrong.csv:9: the time is '+4'; {Expected} A number has no leading plus; write 4.",
            ],
            folder.FaultsOf("scenario,arrivals.file,run.start_date\na,wrong.csv,2026-01-05\n"));
    }

    [Theory]
    [InlineData("when,hours\n1,2\n", "wrong.csv:1: unknown column 'when'; the columns are at, case_type.", "wrong.csv:1: unknown column 'hours'; the columns are at, case_type.", "wrong.csv:1: column 'at' is missing; add it (the columns are at, case_type).")]
    [InlineData("at,casetype\n1,brand\n", "wrong.csv:1: unknown column 'casetype'; did you mean 'case_type'?")]
    [InlineData("at\n", "wrong.csv: has no rows; expected one problem a line: hours since the start of the run, 0 or more, or a date and time such as 2026-03-02 09:30.")]
    public void Wrong_columns_are_named(string text, params string[] faults)
    {
        folder.With("wrong.csv", text);
        Assert.Equal(faults, folder.FaultsOf("scenario,arrivals.file\na,wrong.csv\n"));
    }

    [Fact]
    public void What_counts_must_be_whole_and_has_no_types()
    {
        folder.With("times.csv", "hours\n1.5\n2\n-1\n").With("typed.csv", "at,case_type\n2,brand\n2026-01-05 10:00,\n");
        const string Because = "because arrivals.interval_hours is above 0";
        Assert.Equal(
            [
                $"times.csv:2: 1.5 is no number of problems; expected a whole number from 0 to 100000000, {Because}.",
                $"times.csv:4: -1 is no number of problems; expected a whole number from 0 to 100000000, {Because}.",
                $"typed.csv:1: has a column case_type, but each line counts the problems of an interval, {Because}; expected one column. Delete the column, or list single problems.",
                $"typed.csv:3: '2026-01-05 10:00' is no number of problems; expected a whole number from 0 to 100000000, {Because}.",
            ],
            folder.FaultsOf("scenario,arrivals.file,arrivals.interval_hours\na,times.csv,1\nb,typed.csv,1\n"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_where_it_is_named() =>
        Assert.StartsWith("study.csv:2: arrivals.file is 'nowhere.csv'; its file cannot be used: ", Assert.Single(folder.FaultsOf("scenario,arrivals.file\na,nowhere.csv\n")), StringComparison.Ordinal);

    private static double Hours(long ticks) => (double)ticks / TimeSpan.TicksPerHour;

    private IReadOnlyList<ListedProblem> Listed(string text, string startDate = "2026-01-05", string zone = "Asia/Shanghai") => Valid(text, startDate, zone).Arrivals.Listed!;

    private Scenario Valid(string text, string startDate, string zone)
    {
        folder.With("arrivals.csv", text);
        return folder.Valid($"scenario,arrivals.file,run.start_date,arrivals.time_zone\na,arrivals.csv,{startDate},{zone}\n").Baseline.Compile();
    }
}
