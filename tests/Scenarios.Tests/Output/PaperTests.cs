using QueueSim.Localization;
using QueueSim.Scenarios.Export;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Output;

/// <summary>The answers as a paper prints them.</summary>
public sealed class PaperTests : IDisposable
{
    private const string Answers =
        "scenario,description,group,compared_with,verdict,steady,replications,"
        + "solved_within_horizon_share,solved_within_horizon_share_ci_low,solved_within_horizon_share_ci_high,solved_within_horizon_share_difference,solved_within_horizon_share_difference_ci_low,"
        + "solved_within_horizon_share_difference_ci_high,solved_within_horizon_share_difference_joint_low,solved_within_horizon_share_difference_joint_high,solved_within_horizon_share_verdict,solved_within_horizon_share_joint_verdict\n"
        + "50% & _more_,,,,baseline,yes,3,0.8,0.79,0.81,,,,,,,\n"
        + "[x]|{y},,,50% & _more_,better,yes,3,0.75,0.745,0.7551,-0.05,-0.06,-0.04,-0.0703,0.0001,worse,undecided\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_row_has_the_verdict_the_value_and_the_difference_with_its_joint_interval() =>
        Assert.Equal(
            """
            | Scenario | Verdict | Share of problems solved within the horizon (%): value \[95 % interval\] | Share of problems solved within the horizon (%): difference \[joint interval\] |
            | --- | --- | ---: | ---: |
            | 50% \& \_more\_ | baseline | 80.0 \[79.0; 81.0\] | – |
            | \[x\]\|{y} | better | 75.0 \[74.5; 75.5\] | −5.0 \[−7.0; 0.0\] |


            """,
            PaperText.Markdown(Table()).Split("Means with")[0]);

    [Fact]
    public void Latex_has_rules_and_no_character_of_a_name_is_a_command()
    {
        var text = PaperText.Latex(Table());
        Assert.Contains(
            """
            \begin{tabular}{llrr}
            \toprule
             &  & \multicolumn{2}{c}{Share of problems solved within the horizon (\%)} \\
            \cmidrule(lr){3-4}
            {}Scenario & Verdict & value [95 \% interval] & difference [joint interval] \\
            \midrule
            {}50\% \& \_more\_ & baseline & 80.0 [79.0; 81.0] & -- \\
            {}[x]\textbar{}\{y\} & better & 75.0 [74.5; 75.5] & $-$5.0 [$-$7.0; 0.0] \\
            \bottomrule
            \end{tabular}
            """,
            text, StringComparison.Ordinal);
        Assert.Contains(@"\caption{Means with 95 \% intervals over the replications; differences to 50\% \& \_more\_ or", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_speak_Chinese()
    {
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.StartsWith("| 方案 | 结论 | ", PaperText.Markdown(Table()), StringComparison.Ordinal);
        Assert.Contains("基准", PaperText.Latex(Table()), StringComparison.Ordinal);
    }

    private PaperTable Table() => PaperTable.Of(new FolderTable(program.Write("answers.csv", Answers)));
}
