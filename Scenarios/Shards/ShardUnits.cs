namespace QueueSim.Scenarios.Shards;

/// <summary>Replications of one scenario that a shard simulates.</summary>
/// <param name="Scenario">Number of the scenario, from 0.</param>
/// <param name="First">First replication, from 1.</param>
/// <param name="Last">Last replication.</param>
internal readonly record struct ShardUnit(int Scenario, int First, int Last)
{
    /// <summary>Replications.</summary>
    public int Count => Last - First + 1;
}

/// <summary>Deals the replications of a study out to shards.</summary>
/// <remarks>
/// Every shard has the same number of replications, or one more. It has them in up to eight pieces from all over the study, since the scenarios
/// at one end of a grid may take many times as long as those at the other. From round to round the shards begin elsewhere: a grid
/// whose period is the number of shards must not give one of them the longest scenarios each time.
/// </remarks>
internal static class ShardUnits
{
    /// <summary>Pieces of a shard. More would even out the time better, and have each shard prepare more scenarios.</summary>
    private const int MostRounds = 8;

    /// <summary>What a shard simulates, in the order of the study.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="scenarios">Scenarios of the study, at least 1.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <returns>Nothing overlaps between shards, and together they have everything; a shard may have nothing.</returns>
    public static IReadOnlyList<ShardUnit> Of(Shard shard, int scenarios, int replications)
    {
        var pieces = new List<(long From, long To)>();
        foreach (var (_, from, to) in Pieces(shard.Of, scenarios, replications).Where(piece => piece.Number == shard.Number))
        {
            if (pieces.Count > 0 && pieces[^1].To == from)
                pieces[^1] = (pieces[^1].From, to);
            else
                pieces.Add((from, to));
        }

        return [.. pieces.SelectMany(piece => Units(piece.From, piece.To, replications))];
    }

    /// <summary>What each of several shards simulates, in the order of the study.</summary>
    public static IEnumerable<(int Number, ShardUnit Unit)> All(int shards, int scenarios, int replications) =>
        Pieces(shards, scenarios, replications).SelectMany(piece => Units(piece.From, piece.To, replications).Select(unit => (piece.Number, unit)));

    /// <summary>Whose which replications are, all scenarios' counted through from 0.</summary>
    private static IEnumerable<(int Number, long From, long To)> Pieces(int shards, int scenarios, int replications)
    {
        var all = (long)scenarios * replications;
        var rounds = Math.Clamp(all / shards, 1, MostRounds);
        var (share, more, turn, at) = (all / shards, all % shards, (long)(shards * 0.618), 0L);
        for (var round = 0L; round < rounds; round++)
        {
            for (var place = 0L; place < shards; place++)
            {
                var number = (place + (round * turn)) % shards;
                var quota = share + (number < more ? 1 : 0);
                var piece = ((round + 1) * quota / rounds) - (round * quota / rounds);
                yield return ((int)number + 1, at, at + piece);
                at += piece;
            }
        }
    }

    private static IEnumerable<ShardUnit> Units(long from, long to, int replications)
    {
        while (from < to)
        {
            var scenario = from / replications;
            var end = Math.Min(to, (scenario + 1) * replications);
            yield return new ShardUnit((int)scenario, (int)(from % replications) + 1, (int)((end - 1) % replications) + 1);
            from = end;
        }
    }
}
