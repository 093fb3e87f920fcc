namespace QueueSim.Statistics;

/// <summary>Problems of each strategy by case type and market, of one replication. How many are solved, and how long they take.</summary>
internal sealed class StrategyKindTally(Scenario scenario)
{
    private readonly Cell[] cells = new Cell[scenario.Strategies.Count * scenario.CaseTypes.Count * scenario.Markets.Count];
    private readonly long horizonTicks = (long)Math.Round(scenario.Window.HorizonDays * TimeGrid.TicksPerDay);

    /// <summary>Adds a problem.</summary>
    /// <param name="record">An observed problem.</param>
    /// <param name="ticks">From its appearance to its end.</param>
    public void Add(in ProblemRecord record, long ticks)
    {
        ref var cell = ref cells[IndexOf(record.Strategy, record.CaseType, record.Market)];
        var isSolved = record.Outcome is >= ProblemOutcome.SolvedByKnowledgeBase and < ProblemOutcome.Refused;
        cell.Problems++;
        cell.CountedTicks += isSolved ? Math.Min(ticks, horizonTicks) : horizonTicks;
        cell.Solved += isSolved && ticks <= horizonTicks ? 1 : 0;
        cell.CutOff += record.Outcome == ProblemOutcome.Open && ticks < horizonTicks ? 1 : 0;
    }

    /// <summary>Problems, share solved within the horizon and mean time up to it, of some cells together.</summary>
    /// <returns>Not a number where there is no problem, or one that was not followed to the horizon.</returns>
    public (long Problems, double Solved, double Hours) Sum(StrategyKind kind)
    {
        var sum = default(Cell);
        foreach (var type in kind.CaseTypes)
        {
            foreach (var market in kind.Markets)
            {
                var cell = cells[IndexOf(kind.StrategyIndex, type, market)];
                sum.Problems += cell.Problems;
                sum.CountedTicks += cell.CountedTicks;
                sum.Solved += cell.Solved;
                sum.CutOff += cell.CutOff;
            }
        }

        return sum.Problems == 0 || sum.CutOff > 0 ? (sum.Problems, double.NaN, double.NaN)
            : (sum.Problems, (double)sum.Solved / sum.Problems, (double)sum.CountedTicks / TimeGrid.TicksPerHour / sum.Problems);
    }

    private int IndexOf(int strategy, int caseType, int market) => (((strategy * scenario.CaseTypes.Count) + caseType) * scenario.Markets.Count) + market;

    private struct Cell
    {
        public long Problems, Solved, CutOff;
        public Int128 CountedTicks; // whole numbers, so that the mean does not depend on the order of adding
    }
}
