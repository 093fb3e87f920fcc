namespace QueueSim.Health;

/// <summary>Work that several teams may do, spread so that the busiest of them has as little as can be.</summary>
/// <remarks>
/// Whether a desk with teams that help each other is steady does not depend on who helps when, but on whether there is any way to spread the work that leaves
/// every team less than it can do. Work is moved between two teams until they are equally loaded, over and over; moving ends when nothing is gained by it.
/// </remarks>
internal sealed class WorkSharing
{
    private const int MostSweeps = 2000;
    private const double Least = 1e-10;

    private readonly double[] work; // hours an hour, by team
    private readonly double[] capacity;
    private readonly List<(int Own, int Helper, double Factor, int Item)> ways = [];
    private readonly List<double> kept = []; // what of an item its own team still does, in its hours
    private readonly Dictionary<(int Item, int Helper), double> given = [];

    /// <param name="capacity">Agents on shift on average, by team.</param>
    public WorkSharing(IReadOnlyList<double> capacity) => (this.capacity, work) = ([.. capacity], new double[capacity.Count]);

    /// <summary>Adds work of a team.</summary>
    /// <param name="team">Whose.</param>
    /// <param name="hours">Hours of its agents an hour.</param>
    /// <param name="helpers">Teams that may do it as well, with the factor on the hours.</param>
    public void Add(int team, double hours, IEnumerable<(int Team, double Factor)> helpers)
    {
        if (hours <= 0)
            return;
        work[team] += hours;
        foreach (var (helper, factor) in helpers)
            ways.Add((team, helper, factor, kept.Count));
        kept.Add(hours);
    }

    /// <summary>Load of each team when the work is spread.</summary>
    public double[] Loads()
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var moved = 0.0;
            foreach (var (own, helper, factor, item) in ways)
                moved += Math.Abs(Move(own, helper, factor, item));
            if (moved < Least)
                break;
        }

        return [.. work.Select((_, team) => Load(team))];
    }

    private double Load(int team) => work[team] <= Least ? 0 : capacity[team] > 0 ? work[team] / capacity[team] : double.PositiveInfinity;

    /// <summary>Moves work of one item until two teams are equally loaded, as far as there is any.</summary>
    private double Move(int own, int helper, double factor, int item)
    {
        if (capacity[helper] <= 0)
            return 0;
        var there = given.GetValueOrDefault((item, helper));
        var wanted = capacity[own] <= 0
            ? kept[item]
            : (Load(own) - Load(helper)) / ((1 / capacity[own]) + (factor / capacity[helper]));
        var moved = Math.Clamp(wanted, -there, kept[item]);
        kept[item] -= moved;
        given[(item, helper)] = there + moved;
        work[own] -= moved;
        work[helper] += factor * moved;
        return moved;
    }
}
