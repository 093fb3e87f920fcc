using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>When problems appear that a file lists: at its times, or as many in each interval as it counts.</summary>
internal static class ListedArrivals
{
    /// <summary>The times in ticks since the start of the run, ascending.</summary>
    public static IEnumerable<long> Times(ArrivalSettings settings, ulong seed, int replication) =>
        settings.IntervalHours > 0 ? Counted(settings, seed, replication) : settings.Listed!.Order().Select(hours => Ticks.From(hours, Ticks.PerHour));

    /// <summary>Each problem at its own uniform moment of the interval. So lie those of a Poisson process when their number is known.</summary>
    private static IEnumerable<long> Counted(ArrivalSettings settings, ulong seed, int replication)
    {
        long number = 0;
        for (var interval = 0; interval < settings.Listed!.Count; interval++)
        {
            var places = new double[(int)settings.Listed[interval]];
            for (var i = 0; i < places.Length; i++)
                places[i] = new CaseStream(seed, replication, ++number).Uniform(Purpose.ArrivalPlace);
            Array.Sort(places);
            foreach (var place in places)
                yield return Ticks.From((interval + place) * settings.IntervalHours, Ticks.PerHour);
        }
    }
}
