using System.Globalization;
using QueueSim.Designs;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Exact;

public sealed class DesignTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_with_ranges_becomes_a_scenario_for_each_point_and_lists_multiply_it()
    {
        var study = Valid("scenario,ai.auc,run.days,arrivals.problems_per_day\ntoday,,,\na,0.6:0.9,5|6,100:300\n", new Design(DesignKind.LatinHypercube, 50));
        Assert.Equal(101, study.Count);
        Assert.Equal("today", study[0].Name);
        Assert.Matches(@"^a run\.days=5 ai\.auc=0\.\d{1,5} arrivals\.problems_per_day=\d+(\.\d+)?$", study[1].Name);
        // The same points for both lists, and one in each of 50 equal parts of the range.
        string[] Aucs(int from) => [.. Enumerable.Range(from, 50).Select(i => Value(study[i], "ai.auc"))];
        Assert.Equal(Aucs(1), Aucs(51));
        Assert.Equal(Enumerable.Range(0, 50), Aucs(1).Select(text => (int)((Number(text) - 0.6) / 0.3 * 50)).Order());
        Assert.Equal(double.Parse(Value(study[7], "ai.auc"), CultureInfo.InvariantCulture), study[7].Compile().PreScreen.Auc);
    }

    [Fact]
    public void Rows_share_the_points_of_a_path_whatever_their_range()
    {
        var study = Valid("scenario,ai.auc,arrivals.problems_per_day\ntoday,,\na,0.5:0.6,\nb,0.5:1,100:200\n", new Design(DesignKind.Sobol, 8));
        for (var i = 1; i <= 8; i++)
            Assert.Equal((Number(Value(study[i], "ai.auc")) - 0.5) / 0.1, (Number(Value(study[i + 8], "ai.auc")) - 0.5) / 0.5, 3);
    }

    [Fact]
    public void Whole_numbers_are_equally_likely_and_repeated_points_are_left_out_and_both_is_said()
    {
        var study = Valid("scenario,teams.brand.agents\ntoday,\na,3:6\n", new Design(DesignKind.Sobol, 16));
        Assert.Equal(["3", "4", "5", "6"], study.Skip(1).Select(scenario => Value(scenario, "teams.brand.agents")).Order());
        Assert.Equal(
            ["teams.brand.agents takes whole numbers: values of the design are rounded.", "Row a has 4 different points: sobol:16 repeats values, and repetitions are left out."],
            study.DesignNotes);
        // 16 points of a Sobol' sequence have four in each fourth of an axis.
        var both = Valid("scenario,teams.brand.agents,ai.auc\ntoday,,\na,3:6,0.5:1\n", new Design(DesignKind.Sobol, 16));
        Assert.All(both.Skip(1).GroupBy(scenario => Value(scenario, "teams.brand.agents")), group => Assert.Equal(4, group.Count()));
    }

    [Fact]
    public void The_same_seed_has_the_same_plan_and_another_seed_or_design_another()
    {
        string Hash(Design design, ulong seed) => Valid("scenario,ai.auc\ntoday,\na,0.6:0.9\n", design, seed).Hash;
        var hundred = new Design(DesignKind.LatinHypercube, 16);
        Assert.Equal(Hash(hundred, 1), Hash(hundred, 1));
        Assert.Equal(3, new[] { Hash(hundred, 1), Hash(hundred, 2), Hash(new Design(DesignKind.Sobol, 16), 1) }.Distinct().Count());
    }

    [Fact]
    public void A_range_without_a_design_says_what_to_do() => Assert.Equal(
        [
            "study.csv:3: ai.auc is '0.6:0.9'; a range without a step takes a design, such as --design lhs:200 or sobol:256. Or give a step, as in 0.6:0.9:0.05.",
            "study.csv:3: teams.brand.agents is '3:6'; a range without a step takes a design, such as --design lhs:200 or sobol:256. Or give a step, as in 3:6:1.",
        ],
        folder.FaultsOf("scenario,ai.auc,teams.brand.agents\ntoday,,\na,0.6:0.9,3:6\n"));

    [Theory]
    [InlineData("today,\na,0.6|0.9\n", "--design: lhs:8 has nothing to vary; expected a range such as 0.6:0.9 in a cell below the first row. Write one, or leave --design out.")]
    [InlineData("a,0.6:0.9\n", "study.csv:2: ai.auc is '0.6:0.9'; all others are compared with the first row, so it has one value in each cell. Add a row above it that leaves the cell blank.")]
    public void A_design_that_does_not_fit_the_study_is_a_fault(string rows, string fault) =>
        Assert.Equal([fault], folder.Faults(Read("scenario,ai.auc\n" + rows, new Design(DesignKind.LatinHypercube, 8), 1)));

    [Fact]
    public void Wrong_ranges_are_faults_all_at_once_and_a_wrong_end_is_one_and_not_one_a_point() => Assert.Equal(
        [
            "study.csv:3: ai.auc is 0.2; expected a number from 0.5 to 1.",
        ],
        folder.Faults(Read("scenario,ai.auc\ntoday,\na,0.2:0.9\n", new Design(DesignKind.LatinHypercube, 8), 1)));

    [Fact]
    public void Ranges_that_are_none_are_faults_all_at_once() => Assert.Equal(
        [
            "study.csv:3: ai.auc is '0.9:0.6'; expected first:last with first below last.",
            "study.csv:3: teams.brand.agents is '2.5:6'; expected whole numbers at both ends.",
            "study.csv:3: case_types.payment.touch_minutes is '10:20'; a design varies numbers, and a distribution may stand here: a number would make it constant. List distributions, with | between them.",
            "--set: run.days is '5:9'; an option holds for the first row too, with which all others are compared; write the range in cells below it.",
        ],
        folder.Faults(Read(
            "scenario,ai.auc,teams.brand.agents,case_types.payment.touch_minutes,run.horizon_days\ntoday,,,,\na,0.9:0.6,2.5:6,10:20,20:30\n",
            new Design(DesignKind.LatinHypercube, 8), 1, "run.days=5:9")).OrderBy(fault => fault.StartsWith("--", StringComparison.Ordinal)));

    [Fact]
    public void An_option_for_the_same_path_replaces_a_range() =>
        Assert.Equal(["today", "a"], folder.Valid("scenario,ai.auc\ntoday,\na,0.6:0.9\n", "ai.auc=0.8").Select(scenario => scenario.Name));

    private Study Valid(string text, Design design, ulong seed = 1)
    {
        var reading = Read(text, design, seed);
        Assert.Equal([], folder.Faults(reading));
        return reading.Study!;
    }

    private StudyReading Read(string text, Design design, ulong seed, params string[] sets) => StudyReader.Read([folder.With("study.csv", text).PathOf("study.csv")], new StudyOptions
    {
        TablesDirectory = folder.PathOf("tables"),
        Overrides = [.. sets.Select(set => new Override(set.Split('=')[0], set.Split('=')[1]))],
        Design = new StudyDesign(design, seed),
    });

    private static string Value(StudyScenario scenario, string path) => scenario.Varied.Single(pair => pair.Key == path).Value;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
