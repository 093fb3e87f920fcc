using QueueSim.Scenarios.Shards;

namespace QueueSim.Tests.Shards;

/// <summary>How the replications of a study are dealt out.</summary>
public sealed class ShardUnitsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 6, 1)]
    [InlineData(3, 6, 2)]
    [InlineData(3, 6, 7)]
    [InlineData(3, 6, 64)]
    [InlineData(40, 25, 9)]
    [InlineData(101, 100, 500)]
    public void Every_replication_is_in_exactly_one_shard_and_no_shard_has_two_more_than_another(int scenarios, int replications, int shards)
    {
        var parts = Enumerable.Range(1, shards).Select(number => ShardUnits.Of(new Shard(number, shards), scenarios, replications)).ToList();
        var dealt = parts.SelectMany(units => units).SelectMany(unit => Enumerable.Range(unit.First, unit.Count).Select(replication => (unit.Scenario, replication))).ToList();
        Assert.Equal(from scenario in Enumerable.Range(0, scenarios) from replication in Enumerable.Range(1, replications) select (scenario, replication), dealt.Order());
        var sizes = parts.Select(units => units.Sum(unit => unit.Count)).ToList();
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Fact]
    public void A_shard_has_pieces_of_the_whole_study()
    {
        // 160 replications for each of 5 shards, in eight pieces of 20. A round has 100 replications, two and a half scenarios; in round r
        // shard number (place + 3 r) mod 5 has the place, so shard 1 is at places 0, 2, 4, 1, 3, 0, 2, 4.
        var units = ShardUnits.Of(new Shard(1, 5), 20, 40);
        Assert.Equal(
            new ShardUnit[] { new(0, 1, 20), new(3, 21, 40), new(7, 1, 20), new(8, 1, 20), new(11, 21, 40), new(12, 21, 40), new(16, 1, 20), new(19, 21, 40) },
            units);
    }

    [Fact]
    public void A_piece_that_crosses_scenarios_is_a_unit_in_each() =>
        Assert.Equal(new ShardUnit[] { new(0, 1, 2), new(1, 1, 2), new(2, 1, 2) }, ShardUnits.Of(new Shard(1, 1), 3, 2));

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/500", 2, 500)]
    [InlineData("100000/100000", 100_000, 100_000)]
    public void A_shard_is_read(string text, int number, int of) => Assert.Equal(new Shard(number, of), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/0")]
    [InlineData("1/100001")]
    [InlineData("1/2/3")]
    [InlineData("1 /2")]
    [InlineData("99999999999999999999/2")]
    public void What_is_no_shard_is_not_read(string text) => Assert.Null(Shard.Parse(text));

    [Fact]
    public void Folders_of_shards_sort_by_number() => Assert.Equal("results/x.shards/007-of-500", ShardFolder.Of("results/x/", new Shard(7, 500)).Replace('\\', '/'));
}
