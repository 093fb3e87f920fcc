namespace QueueSim.Tests.Exact;

public sealed class ShareTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Shares_that_are_left_alone_share_the_rest_in_their_old_proportions()
    {
        var markets = folder.Valid("scenario,markets.japan.share\na,0.56\n").Baseline.Compile().Markets;
        Assert.Equal([0.25, 0.15, 0.56, 0.04], markets.Select(market => Math.Round(market.Share, 12)));
    }

    [Fact]
    public void One_share_of_1_leaves_nothing_to_the_others() =>
        Assert.Equal([0, 0, 1, 0], folder.Valid("scenario,markets.japan.share\na,1\n").Baseline.Compile().Markets.Select(market => market.Share));

    [Fact]
    public void Several_shares_can_be_set_and_options_count_as_set() =>
        Assert.Equal(
            [0.1, 0.2, 0.42, 0.28],
            folder.Valid("scenario,markets.europe.share\na,0.2\n", "markets.north-america.share=0.1").Baseline.Compile().Markets.Select(market => Math.Round(market.Share, 12)));

    [Fact]
    public void All_rows_can_be_set_to_0_and_one_to_1()
    {
        var strategies = folder.Valid("scenario,strategies.*.share,strategies.english-complete-right.share\na,0,1\n").Baseline.Compile().Strategies;
        Assert.Equal([9], strategies.Index().Where(pair => pair.Item.Share > 0).Select(pair => pair.Index));
    }

    [Fact]
    public void Set_shares_above_1_are_a_fault() =>
        Assert.Equal(
            ["study.csv:2: the shares of markets set here sum to 1.2; expected at most 1. Lower them."],
            folder.FaultsOf("scenario,markets.europe.share,markets.japan.share\na,0.6,0.6\n"));

    [Fact]
    public void Shares_that_nothing_can_complete_are_a_fault()
    {
        Assert.Equal(
            ["study.csv:2: the shares of markets sum to 0.8 and all of them are set; expected 1. Change the shares that are set."],
            folder.FaultsOf("scenario,markets.*.share\na,0.2\n"));
        folder.With("m.csv", "market,share,supported_languages\na,1,english\nb,0,english\n");
        Assert.Equal(
            ["study.csv:2: the shares of markets sum to 0.5 and the others have no share to scale up; expected 1. Change the shares that are set."],
            folder.FaultsOf("scenario,markets,markets.a.share\na,m.csv,0.5\n"));
    }
}
