using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>When problems appear that a file lists: at its times, or as many in each interval as it counts.</summary>
internal static class ListedArrivals
{
    /// <summary>The problems in the order of their times, then of the list; null where none are listed.</summary>
    public static IEnumerable<ListedProblem>? Of(ArrivalSettings settings, ulong seed, int replication) =>
        settings.Listed is { } listed ? listed.OrderBy(problem => problem.AtTicks)
        : settings.Counts is not null ? Counted(settings, seed, replication)
        : null;

    /// <summary>Each problem at its own uniform moment of the interval. So lie those of a Poisson process when their number is known.</summary>
    private static IEnumerable<ListedProblem> Counted(ArrivalSettings settings, ulong seed, int replication)
    {
        long number = 0;
        for (var interval = 0; interval < settings.Counts!.Count; interval++)
        {
            var places = new double[settings.Counts[interval]];
            for (var i = 0; i < places.Length; i++)
                places[i] = new CaseStream(seed, replication, ++number).Uniform(Purpose.ArrivalPlace);
            Array.Sort(places);
            foreach (var place in places)
                yield return new ListedProblem(Ticks.From((interval + place) * settings.IntervalHours, Ticks.PerHour));
        }
    }
}
