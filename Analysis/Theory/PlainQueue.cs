using QueueSim.Localization;

namespace QueueSim.Theory;

/// <summary>Chooses the formula for a team whose cases come as a Poisson process, visit it once and are done.</summary>
internal sealed class PlainQueue
{
    // So many relaxation times after the start with an empty queue a fiftieth of it is left.
    private const double RelaxationTimes = 4;

    private readonly Scenario scenario;
    private readonly Team team;
    private readonly int agents;
    private readonly IReadOnlyList<QueuedType> types;
    private readonly double arrivals;
    private readonly double touch;
    private readonly bool isFlat;

    private PlainQueue(Scenario scenario, int team, IReadOnlyList<CaseType> types, int agents)
    {
        this.scenario = scenario;
        this.team = scenario.Teams[team];
        this.agents = agents;
        var strategies = Obstacles.Strategies(scenario);
        this.types = [.. types.Select(type => QueuedType.Of(scenario, type, strategies))];
        arrivals = this.types.Sum(type => type.ArrivalsPerHour);
        touch = this.types.Sum(type => type.ArrivalsPerHour * type.Work.MeanHours) / arrivals;
        isFlat = scenario.Arrivals.HourOfWeekWeights.All(weight => TouchWork.IsClose(weight, scenario.Arrivals.HourOfWeekWeights[0]));
    }

    public static TeamTheory Of(Scenario scenario, int team, IReadOnlyList<CaseType> types, int agents) => new PlainQueue(scenario, team, types, agents).Choose();

    private bool HaveOneTouch => types.All(type => type.Work.IsLike(types[0].Work));

    private bool AreExponential => HaveOneTouch && types[0].Work.IsExponential;

    private bool AreAllPatient => types.All(type => type.Type.PatienceHours is null);

    private bool HasPriorities => team.Discipline == TeamDiscipline.Class && types.Select(type => type.Type.Priority).Distinct().Count() > 1;

    private string Agents => agents == 1 ? Say.This("theory.one_agent") : Say.This("theory.agents", ("n", agents));

    private string Segment => $"team={team.Name}";

    private TeamTheory Choose()
    {
        if (touch <= 0)
            return Unfit(Say.This("theory.no_touch"));
        var peak = arrivals * scenario.Arrivals.HourOfWeekWeights.Max() / scenario.Arrivals.HourOfWeekWeights.Average();
        var isPlentiful = PlentifulAgents.Suffice(peak, touch, agents);
        if (!isFlat)
            return isPlentiful ? Plentiful() : Unfit(Say.This("theory.hourly"));
        if (AreExponential && MarkovPatience(out var patience))
            return Markov(patience);
        if (isPlentiful)
            return Plentiful();
        if (!AreAllPatient)
            return Unfit(Say.This("theory.patience"));
        if (team.QueueLimit is not null)
            return Unfit(Say.This("theory.limit"));
        if (agents > 1)
            return Unfit(types.All(type => type.Work.IsExponential)
                ? Say.This("theory.types_several")
                : Say.This("theory.touches_several"));
        return team.Discipline is TeamDiscipline.Class or TeamDiscipline.LongestWait || HaveOneTouch
            ? SingleAgent()
            : Unfit(Say.This("theory.discipline", ("discipline", EnumWords.Of(team.Discipline))));
    }

    /// <summary>Whether nobody leaves, or all with one exponential patience, and nobody who got no agent comes back.</summary>
    private bool MarkovPatience(out double? hours)
    {
        hours = types[0].Type.PatienceHours?.Mean;
        return types.All(type => type.Type.PatienceHours is null == (types[0].Type.PatienceHours is null)
            && type.Type.PatienceHours is null or Randomness.ExponentialDistribution
            && TouchWork.IsClose(type.Type.PatienceHours?.Mean ?? 0, types[0].Type.PatienceHours?.Mean ?? 0));
    }

    private TeamTheory Markov(double? patience)
    {
        var endless = patience is null && team.QueueLimit is null;
        if (endless && Unsteady(types[0].Work) is { } unsteady)
            return Unfit(unsteady);
        if (!endless && types.Any(type => type.Type.RedialProbability > 0))
            return Unfit(Say.This("theory.redial"));
        var queue = new MarkovQueue(arrivals, touch, agents, patience, team.QueueLimit);
        var name = $"M/M/{agents}{(team.QueueLimit is { } limit ? $"/{agents + limit}" : "")}{(patience is null ? "" : "+M")}";
        var values = Values(queue.WaitProbability, queue.MeanWait, queue.MeanQueue, queue.Utilisation);
        if (team.QueueLimit is not null)
            values.Add(new ExactValue(Segment, "turned_away_share", Say.This("theory.value.turned_away"), queue.LossProbability, queue.LossProbability));
        if (!endless && UnservedSegment() is { } segment)
            values.Add(new ExactValue(segment, "given_up_share", Say.This("theory.value.given_up"), queue.UnservedProbability, queue.UnservedProbability));
        var classes = endless && HasPriorities ? Classes() : [];
        if (classes.Count > 0)
            AddClasses(values, classes, NonPreemptive.Waits([.. classes.Select(each => each.Sum(type => type.ArrivalsPerHour))], touch, agents), queue.WaitProbability);
        var formula = (patience, team.QueueLimit, classes.Count) switch
        {
            (null, null, 0) => "Erlang C",
            (null, null, _) => "Cobham",
            (not null, null, _) => "Erlang A",
            _ => Say.This("theory.birth_and_death"),
        };
        return Fit(
            classes.Count > 0 ? Say.This("theory.priorities", ("model", name), ("n", classes.Count)) : name,
            Say.This("theory.markov",
                ("agents", Agents), ("patience", patience is null ? "" : Say.This("theory.markov.patience")), ("limit", team.QueueLimit is null ? "" : Say.This("theory.markov.limit")), ("formula", formula)),
            values);
    }

    private TeamTheory SingleAgent()
    {
        if (Unsteady(Together()) is { } unsteady)
            return Unfit(unsteady);
        var classes = HasPriorities ? Classes() : [[.. types]];
        var waits = NonPreemptive.SingleAgentWaits([.. classes.Select(each => new ServedClass(
            each.Sum(type => type.ArrivalsPerHour),
            each.Sum(type => type.ArrivalsPerHour * type.Work.MeanHours) / each.Sum(type => type.ArrivalsPerHour),
            each.Sum(type => type.ArrivalsPerHour * type.Work.SquaredHours) / each.Sum(type => type.ArrivalsPerHour)))]);
        var queue = classes.Zip(waits, (each, wait) => each.Sum(type => type.ArrivalsPerHour) * wait).Sum();
        var load = arrivals * touch;
        var values = Values(load, queue / arrivals, queue, load);
        if (classes.Count > 1)
            AddClasses(values, classes, waits, load);
        return Fit(
            classes.Count > 1 ? Say.This("theory.priorities", ("model", "M/G/1"), ("n", classes.Count)) : "M/G/1",
            Say.This("theory.single", ("formula", classes.Count > 1 ? "Cobham" : Say.This("theory.pollaczek"))),
            values);
    }

    private TeamTheory Plentiful()
    {
        if (!isFlat && scenario.Window.Days % 7 != 0)
            return Unfit(Say.This("theory.week"));
        if (!isFlat && HasClockChange())
            return Unfit(Say.This("theory.clock"));
        if (types.Max(type => type.Work.LongestHours) > scenario.Window.WarmUpDays * 24)
            return Unfit(Say.This("theory.longest"));
        return Fit(
            isFlat ? "M/G/∞" : "M(t)/G/∞",
            Say.This("theory.plentiful", ("arrivals", isFlat ? Say.This("theory.poisson") : Say.This("theory.poisson.hourly")), ("agents", Agents)),
            Values(0, 0, 0, arrivals * touch / agents));
    }

    private List<ExactValue> Values(double waits, double wait, double queue, double utilisation) =>
    [
        new(Segment, "waited_share", Say.This("theory.value.wait_probability"), waits, waits), new(Segment, "wait_hours", Say.This("theory.value.wait"), wait, waits),
        new(Segment, "backlog_cases", Say.This("theory.value.queue"), queue, waits), new(Segment, "utilisation", Say.This("theory.value.utilisation"), utilisation),
    ];

    /// <summary>Each class has one mean wait, whatever the case type; the results have it by case type.</summary>
    private static void AddClasses(List<ExactValue> values, IReadOnlyList<IReadOnlyList<QueuedType>> classes, IReadOnlyList<double> waits, double waiting)
    {
        foreach (var (types, wait) in classes.Zip(waits))
        {
            foreach (var type in types)
                values.Add(new ExactValue($"case_type={type.Type.Name}", "wait_hours", Say.This("theory.value.wait_of", ("type", type.Type.Name), ("priority", type.Type.Priority.Word)), wait, waiting));
        }
    }

    private List<IReadOnlyList<QueuedType>> Classes() =>
        [.. types.GroupBy(type => type.Type.Priority).OrderBy(group => group.Key.Class).Select(group => (IReadOnlyList<QueuedType>)[.. group])];

    /// <summary>Segment of problems that are all this team's, and no others; <see langword="null"/> when there is none.</summary>
    private string? UnservedSegment() =>
        types.Count == 1 ? $"case_type={types[0].Type.Name}" : types.Count == scenario.CaseTypes.Count(type => type.Share > 0) ? "all" : null;

    private TouchWork Together() => new(
        touch, types.Sum(type => type.ArrivalsPerHour * type.Work.SquaredHours) / arrivals, false, types.Max(type => type.Work.LongestHours));

    /// <summary>Why a queue without an end has no steady state, or has not come to it within the warm-up.</summary>
    /// <remarks>
    /// The relaxation time of M/M/1 is touch / (1 − √load)²; it grows with the variance of the touches and falls with the agents, but never below a touch.
    /// Abate and Whitt, Transient behavior of the M/M/1 queue (1987).
    /// </remarks>
    private string? Unsteady(TouchWork work)
    {
        var load = arrivals * touch / agents;
        if (load >= 1)
            return Say.This("theory.endless", ("agents", Agents), ("load", $"{load:0.###}"));
        var relaxation = (work.SquaredHours / (2 * work.MeanHours * agents * Math.Pow(1 - Math.Sqrt(load), 2))) + touch;
        var needed = RelaxationTimes * relaxation / 24;
        return scenario.Window.WarmUpDays < needed
            ? Say.This("theory.unsteady",
                ("load", $"{load:0.###}"), ("needed", $"{needed:0.#}"), ("days", $"{scenario.Window.WarmUpDays:0.#}"), ("longer", Math.Ceiling(needed)))
            : null;
    }

    private bool HasClockChange()
    {
        var window = scenario.Window;
        var start = scenario.Arrivals.TimeZone.AtStartOfDay(window.StartDate).ToInstant();
        return scenario.Arrivals.TimeZone.GetZoneIntervals(start, start.Plus(NodaTime.Duration.FromDays(window.WarmUpDays + window.Days))).Count() > 1;
    }

    private TeamTheory Fit(string model, string why, IReadOnlyList<ExactValue> values) => new(team.Name, model, why, values, []);

    private TeamTheory Unfit(string obstacle) => TeamTheory.Unfit(team.Name, [obstacle]);
}

/// <summary>A case type in the queue of its team.</summary>
/// <param name="Type">The case type.</param>
/// <param name="ArrivalsPerHour">How many of it appear, on average.</param>
/// <param name="Work">Its touches.</param>
internal readonly record struct QueuedType(CaseType Type, double ArrivalsPerHour, TouchWork Work)
{
    public static QueuedType Of(Scenario scenario, CaseType type, IReadOnlyList<(int Strategy, double Share)> strategies)
    {
        var own = scenario.Skills.FirstOrDefault(skill => skill.TeamIndex == type.TeamIndex && scenario.CaseTypes[skill.CaseTypeIndex] == type);
        return new QueuedType(type, scenario.Arrivals.ProblemsPerDay / 24 * type.Share, TouchWork.Of(scenario, type, own, strategies));
    }
}
