using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A problem that is about to appear.</summary>
/// <param name="AtTicks">When, in ticks since the start of the run.</param>
/// <param name="Number">Its number.</param>
/// <param name="CaseType">Index of its type.</param>
internal readonly record struct Arrival(long AtTicks, long Number, int CaseType);

/// <summary>
/// All problems of a replication in the order in which they appear, ordinary ones and surges'.
/// </summary>
/// <remarks>
/// A surge above 1 adds a Poisson process of its own with its own numbers, and one below 1 thins the ordinary problems, so a
/// scenario with a surge still contains exactly the ordinary problems of the scenario without it.
/// </remarks>
internal sealed class ArrivalStream
{
    private const int SurgeNumberShift = 40;

    private readonly Scenario scenario;
    private readonly ulong seed;
    private readonly int replication;
    private readonly ProblemMix caseTypes;
    private readonly Source[] sources;

    public ArrivalStream(Scenario scenario, Instant start, long horizonTicks, Distribution? busynessFactor, ulong seed, int replication)
    {
        this.scenario = scenario;
        this.seed = seed;
        this.replication = replication;
        caseTypes = new ProblemMix(scenario);
        var settings = scenario.Arrivals;
        var busyness = new DailyBusyness(busynessFactor, seed, replication);
        var all = new List<Source>
        {
            ListedArrivals.Of(settings, seed, replication) is { } listed
                ? new Source(listed.TakeWhile(problem => problem.AtTicks < horizonTicks).GetEnumerator())
                : new Source(new ArrivalRate(settings, start, 1, 0, busyness), 0, Purpose.Arrival, null, horizonTicks),
        };
        for (var i = 0; i < settings.Surges.Count; i++)
        {
            var surge = settings.Surges[i];
            if (surge.Factor <= 1 || surge.Days <= 0)
                continue;
            var share = surge.CaseTypeIndex is { } type ? scenario.CaseTypes[type].Share : 1;
            if (share <= 0)
                continue;
            var from = Ticks.From(surge.StartDay, Ticks.PerDay);
            var to = Math.Min(horizonTicks, Ticks.From(surge.StartDay + surge.Days, Ticks.PerDay));
            if (from >= to)
                continue;
            var rate = new ArrivalRate(settings, start, (surge.Factor - 1) * share, from, busyness);
            all.Add(new Source(rate, (i + 1L) << SurgeNumberShift, Purpose.SurgeArrival, surge.CaseTypeIndex, to));
        }

        sources = all.ToArray();
        foreach (var source in sources)
            source.Draw(seed, replication);
    }

    /// <summary>The next problem, or <see langword="null"/> when none appears before the horizon.</summary>
    public Arrival? Next()
    {
        while (true)
        {
            Source? next = null;
            foreach (var source in sources)
            {
                if (source.At is { } at && (next is null || at < next.At))
                    next = source;
            }

            if (next is null)
                return null;
            var atTicks = next.At!.Value;
            var stream = new CaseStream(seed, replication, next.Number);
            var type = next.OnlyType ?? caseTypes.Pick(stream);
            var arrival = new Arrival(atTicks, next.Number, type);
            var ordinary = next == sources[0];
            next.Draw(seed, replication);
            if (!ordinary || Stays(arrival, stream))
                return arrival;
        }
    }

    /// <summary>Whether an ordinary problem survives the surges below 1 that are on.</summary>
    private bool Stays(in Arrival arrival, CaseStream stream)
    {
        double keep = 1;
        var surges = scenario.Arrivals.Surges;
        for (var i = 0; i < surges.Count; i++) // by number: an enumerator would be an object for every problem
        {
            var surge = surges[i];
            if (surge.Factor < 1 && (surge.CaseTypeIndex is null || surge.CaseTypeIndex == arrival.CaseType)
                && arrival.AtTicks >= Ticks.From(surge.StartDay, Ticks.PerDay)
                && arrival.AtTicks < Ticks.From(surge.StartDay + surge.Days, Ticks.PerDay))
                keep *= surge.Factor;
        }

        return keep >= 1 || stream.Uniform(Purpose.SurgeThinning) < keep;
    }

    /// <summary>One Poisson process, or a list of problems, with its numbers.</summary>
    private sealed class Source(ArrivalRate? rate, long firstNumber, Purpose purpose, int? onlyType, long limitTicks)
    {
        private readonly IEnumerator<ListedProblem>? listed;

        public Source(IEnumerator<ListedProblem> listed)
            : this(null, 0, Purpose.Arrival, null, 0) => this.listed = listed;

        public long? At { get; private set; }

        public long Number { get; private set; } = firstNumber;

        /// <summary>Type of the problem at hand where it need not be drawn.</summary>
        public int? OnlyType { get; private set; } = onlyType;

        public void Draw(ulong seed, int replication)
        {
            Number++;
            if (listed is not null)
            {
                (At, OnlyType) = listed.MoveNext() ? ((long?)listed.Current.AtTicks, listed.Current.CaseTypeIndex) : (null, null);
                return;
            }

            var u = new CaseStream(seed, replication, Number).Uniform(purpose);
            At = rate!.Advance(-Math.Log(u), limitTicks);
        }
    }
}
