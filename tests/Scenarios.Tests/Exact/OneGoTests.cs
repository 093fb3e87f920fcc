namespace QueueSim.Tests;

/// <summary>Cells, shares and references are checked in one go: mending one fault brings no new one to light.</summary>
public sealed class OneGoTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_wrong_cell_of_a_study_hides_neither_a_wrong_sum_nor_a_wrong_name() =>
        Assert.Equal(
            [
                "study.csv:2: ai.auc is 2; expected a number from 0.5 to 1.",
                "study.csv:2: the shares of case_types set here sum to 1.2; expected at most 1. Lower them.",
                "study.csv:2: focal.strategy is 'nosuch'; expected a strategy of tables/strategies.csv.",
            ],
            folder.FaultsOf("scenario,ai.auc,case_types.payment.share,case_types.account.share,focal.strategy\na,2,0.9,0.3,nosuch\n"));

    [Fact]
    public void A_share_that_cannot_be_read_is_the_only_thing_said_of_the_shares() =>
        Assert.Equal(
            ["study.csv:2: case_types.payment.share is 'x'; expected a number from 0 to 1."],
            folder.FaultsOf("scenario,case_types.payment.share,case_types.account.share\na,x,0.3\n"));

    [Fact]
    public void A_wrong_cell_of_a_table_hides_no_wrong_name_in_it_or_of_it()
    {
        var types = folder.Text("tables/case-types.csv").Split('\n');
        types[1] = types[1].Replace(",high,", ",urgent,", StringComparison.Ordinal);
        types[2] = types[2].Replace(",payments,", ",payment,", StringComparison.Ordinal);
        var faults = folder.With("types.csv", string.Join('\n', types)).With("own.csv", "name,value\nai.auc,7\nfocal.strategy,nosuch\n")
            .FaultsOf("scenario,case_types,parameters\na,types.csv,own.csv\n");
        Assert.Equal(4, faults.Length);
        Assert.Contains(faults, fault => fault.StartsWith("types.csv:2: case_types.account.priority is 'urgent'; expected high, ordinary or", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("types.csv:3: case_types.payment.team is 'payment'; expected a team of tables/teams.csv.", StringComparison.Ordinal));
        Assert.Contains("own.csv:2: ai.auc is 7; expected a number from 0.5 to 1.", faults);
        Assert.Contains("own.csv:3: focal.strategy is 'nosuch'; expected a strategy of tables/strategies.csv.", faults);
    }

    /// <summary>The value that stands in would be complained of where cases go to a team without agents, or where no hour may be missing.</summary>
    [Theory]
    [InlineData("teams.csv", "brand,day,7", "brand,day,x", "12: teams.brand.day.agents is 'x'; expected a whole number from 0 to 1000000.")]
    [InlineData("arrival-profile.csv", "\n5,0.230", "\nx,0.230", "7: hour_of_week is 'x'; expected a whole number from 0 to 167.")]
    [InlineData("markets.csv", "0.3,", "x,", "3: markets.europe.share is 'x'; expected a number from 0 to 1.")]
    public void What_stands_in_for_a_cell_that_cannot_be_read_is_never_complained_of(string file, string old, string by, string fault)
    {
        var own = folder.Text("tables/" + file);
        Assert.Contains(old, own, StringComparison.Ordinal);
        folder.With("own.csv", own.Replace(old, by, StringComparison.Ordinal));
        Assert.Equal([$"own.csv:{fault}"], folder.FaultsOf($"scenario,{file.Split('.')[0].Replace('-', '_')}\na,own.csv\n"));
    }
}
