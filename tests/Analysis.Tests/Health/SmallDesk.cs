using NodaTime;
using QueueSim.Randomness;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Health;

/// <summary>A desk whose load is reckoned in the head: 60 problems a day of 12 minutes are half of what an agent round the clock can do.</summary>
internal static class SmallDesk
{
    public static Scenario Plain { get; } = Of([Type(0, 1)], [Team("desk", 1)]);

    public static Scenario Of(IReadOnlyList<CaseType> types, IReadOnlyList<Team> teams) => HandMade.Default with
    {
        Window = HandMade.Default.Window with { WarmUpDays = 7, Days = 14 },
        Arrivals = HandMade.Default.Arrivals with { ProblemsPerDay = 60 },
        PreScreen = HandMade.Default.PreScreen with { IsEnabled = false },
        CaseTypes = types,
        Teams = teams,
        Strategies = [HandMade.Default.Strategies[0] with { Share = 1, RightCategoryProbability = 1, MaximumAppeals = 0, WhenFiltered = WhenFiltered.Improve, ReadsKnowledgeBase = false }],
        Chat = null,
        Focal = null,
    };

    public static CaseType Type(int team, double share, double minutes = 12) => HandMade.Default.CaseTypes[1] with
    {
        Name = $"type-{team}",
        Share = share,
        TeamIndex = team,
        TouchMinutes = new ConstantDistribution(minutes),
        SolveProbability = 1,
        SelfServableProbability = 0,
        DocumentsNeededProbability = 0,
    };

    public static Team Team(string name, int agents) => new()
    {
        Name = name,
        Shifts =
        [
            new Shift { Name = "always", Agents = agents, Days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToHashSet(), StartMinuteOfDay = 0, EndMinuteOfDay = 1440, TimeZone = DateTimeZone.Utc },
        ],
    };
}
