using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>One replication under way: the clock, the teams, the problems that are open, and the books.</summary>
internal sealed class Desk
{
    private readonly Event stop;
    private readonly OpenProblems open = new();
    private readonly long[] ended = new long[Enum.GetValues<ProblemOutcome>().Length];
    private readonly ArrivalStream arrivals;
    private readonly long startTicks;
    private readonly long windowStartTicks;
    private readonly long windowEndTicks;
    private readonly long capTicks;
    private readonly OpeningHours?[] openingHours;
    private long appeared;
    private long observedOpen;
    private bool windowIsOver;

    public Desk(Scenario scenario, PreScreen preScreen, Population population, Distribution? busynessFactor, ulong seed, int replication, IRecordSink sink)
    {
        Scenario = scenario;
        CaseTypes = [.. scenario.CaseTypes];
        Strategies = [.. scenario.Strategies];
        PreScreen = preScreen;
        Population = population;
        Accounts = new Accounts(this);
        Difficulty = Model.Difficulty.Distribution(scenario.Handling.DifficultyCv);
        Seed = seed;
        Replication = replication;
        Sink = sink;
        Steps = sink as IStepSink;
        var window = scenario.Window;
        Start = window.StartDate.AtStartOfDayInZone(scenario.Arrivals.TimeZone).ToInstant();
        Environment = new Simulation(Start.ToDateTimeUtc());
        startTicks = Environment.Now.Ticks;
        stop = new Event(Environment);
        windowStartTicks = Ticks.From(window.WarmUpDays, Ticks.PerDay);
        windowEndTicks = windowStartTicks + Ticks.From(window.Days, Ticks.PerDay);
        capTicks = windowEndTicks + Ticks.From(window.CoolDownDays, Ticks.PerDay);
        Teams = scenario.Teams
            .Select((team, index) => new TeamQueue(Environment, index, team, new StaffingPlan(team, Start, capTicks), sink)).ToArray();
        openingHours = new OpeningHours?[Teams.Length];
        Routes = new Routes(scenario);
        Dispatch = new Dispatch(Environment, Teams);
        CostRates = scenario.Teams.Any(team => team.Discipline == TeamDiscipline.CMu) ? new CostRates(scenario, preScreen) : null;
        arrivals = new ArrivalStream(scenario, Start, capTicks, busynessFactor, seed, replication);
    }

    public Scenario Scenario { get; }

    // Arrays, because reading an element of a list through its interface costs a call each time.
    public CaseType[] CaseTypes { get; }

    public Strategy[] Strategies { get; }

    public PreScreen PreScreen { get; }

    public Population Population { get; }

    public Accounts Accounts { get; }

    /// <summary>How hard problems are.</summary>
    public Distribution Difficulty { get; }

    public ulong Seed { get; }

    public int Replication { get; }

    public IRecordSink Sink { get; }

    /// <summary>Where the steps of a life go; <see langword="null"/> when nobody wants them.</summary>
    public IStepSink? Steps { get; }

    public Simulation Environment { get; }

    public TeamQueue[] Teams { get; }

    public Routes Routes { get; }

    public Dispatch Dispatch { get; }

    /// <summary>What waiting cases are worth to agents; <see langword="null"/> where no team goes by it.</summary>
    public CostRates? CostRates { get; }

    /// <summary>Duplicates that are open.</summary>
    public LinkedList<Duplicate> OpenDuplicates { get; } = [];

    /// <summary>Most problems that may be open at one time.</summary>
    public long MostOpenProblems { get; init; } = long.MaxValue;

    /// <summary>Start of the run.</summary>
    public Instant Start { get; }

    /// <summary>Now, in ticks since the start of the run.</summary>
    public long NowTicks => Environment.Now.Ticks - startTicks;

    /// <summary>When a team is open.</summary>
    public OpeningHours OpeningHours(int team) => openingHours[team] ??= new OpeningHours(Scenario, team);

    /// <summary>Runs to the end of the last observed problem, at least through the window and at most to the cap.</summary>
    public ReplicationTotals Run(System.Threading.CancellationToken cancellation)
    {
        Environment.Start(Appear(cancellation));
        Environment.Start(WatchWindow());
        Environment.Run(stop);

        ended[(int)ProblemOutcome.Open] = open.Count;
        foreach (var journey in open.InOrder())
            journey.Stop();
        foreach (var duplicate in OpenDuplicates)
            duplicate.Stop();
        foreach (var team in Teams)
            team.Stop();
        var totals = new ReplicationTotals(ended, observedOpen, NowTicks);
        if (appeared != totals.Appeared)
            throw new InvalidOperationException($"Problems were lost: {appeared} appeared, {totals.Appeared} ended or are open.");
        return totals;
    }

    /// <summary>A journey begins.</summary>
    /// <exception cref="LimitReachedException">Too many are open.</exception>
    public void Open(Journey journey)
    {
        open.Add(journey);
        if (open.Count > MostOpenProblems)
            throw new LimitReachedException(isOfEvents: false, MostOpenProblems, (double)NowTicks / TimeSpan.TicksPerDay);
    }

    /// <summary>A journey has come to its end.</summary>
    public void Close(Journey journey, ProblemOutcome outcome, bool observed)
    {
        open.Remove(journey);
        ended[(int)outcome]++;
        if (!observed)
            return;
        observedOpen--;
        StopWhenDone();
    }

    private IEnumerable<Event> Appear(System.Threading.CancellationToken cancellation)
    {
        while (arrivals.Next() is { } arrival)
        {
            cancellation.ThrowIfCancellationRequested();
            var delay = arrival.AtTicks - NowTicks;
            if (delay > 0)
                yield return Environment.Sleep(TimeSpan.FromTicks(delay));
            var observed = arrival.AtTicks >= windowStartTicks && arrival.AtTicks < windowEndTicks;
            appeared++;
            if (observed)
                observedOpen++;
            var journey = new Journey(this, arrival, observed);
            Open(journey);
            journey.Begin();
        }
    }

    private IEnumerable<Event> WatchWindow()
    {
        yield return Environment.Sleep(TimeSpan.FromTicks(windowEndTicks));
        windowIsOver = true;
        StopWhenDone();
        if (capTicks > windowEndTicks)
            yield return Environment.Sleep(TimeSpan.FromTicks(capTicks - windowEndTicks));
        if (!stop.IsTriggered)
            stop.Succeed();
    }

    private void StopWhenDone()
    {
        if (windowIsOver && observedOpen == 0 && !stop.IsTriggered)
            stop.Succeed();
    }
}
