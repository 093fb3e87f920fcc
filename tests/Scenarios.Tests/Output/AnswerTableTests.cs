using System.Globalization;
using System.Text;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Output;

/// <summary>The wide table of the answers says what the long tables say, a row a scenario.</summary>
public sealed class AnswerTableTests(AnswerTableTests.Runs runs) : IClassFixture<AnswerTableTests.Runs>
{
    /// <summary>Four scenarios, one of them with far more work than its teams can do; and two groups.</summary>
    public sealed class Runs : IDisposable
    {
        private const string Header = "scenario,description,answer_metric,answer_group,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\n";

        private readonly ProgramCall program = new();

        public Runs()
        {
            Plain = Run("plain", "基准,更少的工单有用吗？,resolution_hours,,2,1,100,plain\n少一点,,,,2,1,90,plain\nfew,,,,2,1,40,plain\nflood,,,,2,1,1000,plain\n");
            Groups = Run("groups", "a1,,resolution_hours,a,2,1,100,plain\na2,,,a,2,1,90,plain\nb1,,,b,2,1,40,plain\nb2,,,b,2,1,40,plain\n");
        }

        internal Dictionary<string, byte[]> Plain { get; }

        internal Dictionary<string, byte[]> Groups { get; }

        public void Dispose() => program.Dispose();

        private Dictionary<string, byte[]> Run(string name, string rows)
        {
            var study = program.Write(name + ".csv", Header + rows);
            Assert.True(program.Run("run", study, "--replications", "3", "--out", program.PathOf(name)) == 0, program.Error);
            return program.Files(name);
        }
    }

    [Fact]
    public void Values_differences_and_verdicts_are_those_of_the_long_tables()
    {
        var answers = Rows(runs.Plain, "answers.csv");
        var summary = Rows(runs.Plain, "summary.csv").ToLookup(row => (row["scenario"], row["metric"]), row => row);
        var compared = Rows(runs.Plain, "comparisons.csv").ToLookup(row => (row["scenario"], row["metric"]), row => row);
        Assert.Equal(["基准", "少一点", "few", "flood"], answers.Select(row => row["scenario"]));
        Assert.Equal(["", "基准", "基准", "基准"], answers.Select(row => row["compared_with"]));
        foreach (var row in answers)
        {
            foreach (var metric in (string[])["solved_within_horizon_share", "restricted_resolution_hours", "resolution_hours"])
            {
                var value = summary[(row["scenario"], metric)].Single(line => line["segment"] == "all" && line["statistic"] == "mean");
                Assert.Equal((value["value"], value["ci_low"], value["ci_high"]), (row[metric], row[metric + "_ci_low"], row[metric + "_ci_high"]));
                if (row["compared_with"].Length == 0)
                {
                    Assert.Equal("", row[metric + "_difference"] + row[metric + "_verdict"]);
                    continue;
                }

                var difference = compared[(row["scenario"], metric)].Single(line => line["segment"] == "all" && line["statistic"] == "mean");
                Assert.Equal(
                    (difference["difference"], difference["ci_low"], difference["ci_high"], difference["verdict"], difference["joint_verdict"]),
                    (row[metric + "_difference"], row[metric + "_difference_ci_low"], row[metric + "_difference_ci_high"], row[metric + "_verdict"], row[metric + "_joint_verdict"]));
            }
        }
    }

    /// <summary>Three scenarios share the error, so that with two degrees of freedom the ends are 7.6489 instead of 4.3027 standard errors away.</summary>
    [Fact]
    public void Joint_ends_are_as_much_farther_away_as_the_error_is_shared()
    {
        foreach (var row in Rows(runs.Plain, "answers.csv").Skip(1))
        {
            double Of(string end) => double.Parse(row["resolution_hours_difference" + end], CultureInfo.InvariantCulture);
            Assert.Equal(7.6489 / 4.30265, (Of("_joint_high") - Of("")) / (Of("_ci_high") - Of("")), 1e-3);
            Assert.Equal(7.6489 / 4.30265, (Of("_joint_low") - Of("")) / (Of("_ci_low") - Of("")), 1e-3);
        }
    }

    [Fact]
    public void A_spreadsheet_sees_by_the_first_bytes_that_it_is_utf_8()
    {
        var bytes = runs.Plain["answers.csv"];
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("scenario,description,group,compared_with,verdict,steady,replications,solved_within_horizon_share,solved_within_horizon_share_ci_low", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.Contains("\n基准,更少的工单有用吗？,,,baseline,yes,3,", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_of_a_group_are_compared_with_its_first_as_in_the_report()
    {
        var answers = Rows(runs.Groups, "answers.csv");
        Assert.Equal(["", "a1", "", "b1"], answers.Select(row => row["compared_with"]));
        Assert.Equal("0", answers[3]["resolution_hours_difference"]);
        Assert.Equal(["baseline", "baseline"], [answers[0]["verdict"], answers[2]["verdict"]]);
    }

    /// <summary>Far more work than the teams can do: no answer of such a desk depends on anything but how long it is watched.</summary>
    [Fact]
    public void What_is_not_steady_has_no_verdict()
    {
        var flood = Rows(runs.Plain, "answers.csv")[3];
        Assert.Equal(("not steady", "no"), (flood["verdict"], flood["steady"]));
    }

    private static List<Dictionary<string, string>> Rows(Dictionary<string, byte[]> files, string file)
    {
        var lines = Encoding.UTF8.GetString(files[file]).TrimStart('\uFEFF').TrimEnd('\n').Split('\n');
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
