using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model;

/// <summary>A support desk with everything switched off, from which each test switches on what it is about.</summary>
internal static class PlainDesk
{
    public static Distribution Constant(double value) => new ConstantDistribution(value);

    /// <summary>A chat channel of team 1 that lets everybody through: 4 minutes of AI, 20 of an agent, one hour between attempts.</summary>
    public static ChatSettings Chat { get; } = new()
    {
        TeamIndex = 1,
        TimeZone = DateTimeZone.Utc,
        AvailabilityByHour = [.. Enumerable.Repeat(1.0, 24)],
        PeakStartHour = 8,
        MinimumAccountAgeDays = 180,
        StartAfterHours = 24,
        RetryHours = Constant(1),
        MaximumAttempts = 9,
        DailyLimit = 3,
        AiMinutes = Constant(4),
        AiSolveProbability = 0,
        MisjudgeProbability = 0,
        InvalidProbability = 0,
        InvalidToFreeze = 2,
        FreezeDays = 7,
        PatienceMinutes = Constant(30),
        TouchMinutes = Constant(20),
        ContextProbability = 1,
        HandoverGainHours = 10,
    };

    public static Shift Always(int agents) => new()
    {
        Name = "always",
        Agents = agents,
        Days = new HashSet<IsoDayOfWeek>(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)),
        StartMinuteOfDay = 0,
        EndMinuteOfDay = 1440,
        TimeZone = DateTimeZone.Utc,
    };

    public static Team Team(string name, int agents) => new() { Name = name, Shifts = [Always(agents)] };

    public static CaseType CaseType(string name, int team, double touchMinutes) => new()
    {
        Name = name,
        Share = 1,
        Priority = Priority.Ordinary,
        TeamIndex = team,
        TouchMinutes = Constant(touchMinutes),
        InvestigationHours = Constant(0),
        SelfServableProbability = 0,
        DocumentsNeededProbability = 0,
        SolveProbability = 1,
    };

    public static Strategy Strategy() => new()
    {
        Name = "plain",
        Share = 1,
        Language = Language.English,
        Evidence = Evidence.Complete,
        Text = TextQuality.Structured,
        RightCategoryProbability = 1,
        ReadsKnowledgeBase = false,
        WhenFiltered = WhenFiltered.Resubmit,
        MaximumAppeals = 0,
    };

    public static Scenario Scenario(double problemsPerDay = 100, int agents = 10, double touchMinutes = 30) => new()
    {
        Name = "plain",
        Window = new RunWindow { StartDate = new LocalDate(2024, 1, 1), WarmUpDays = 1, Days = 5, CoolDownDays = 30 },
        Arrivals = new ArrivalSettings
        {
            ProblemsPerDay = problemsPerDay,
            BusynessCv = 0,
            TimeZone = DateTimeZone.Utc,
            HourOfWeekWeights = Enumerable.Repeat(1.0, 168).ToArray(),
            Surges = [],
        },
        KnowledgeBase = new KnowledgeBaseSettings { SolveProbability = 0, ReadHours = Constant(0) },
        PreScreen = new PreScreenSettings
        {
            Auc = 0.5,
            DelayMinutes = Constant(0),
            SelfHelpSolveProbability = 0,
            SelfHelpHours = Constant(0),
        },
        Resubmission = new ResubmissionSettings
        {
            NoticeHours = Constant(0),
            ReturnProbability = 1,
            MaximumSubmissions = 1_000_000,
            ImproveProbability = 0,
        },
        Deficiency = new DeficiencySettings { VagueProbability = new(0, 0, 0), MissingProbability = new(0, 0, 0) },
        Translation = new TranslationSettings { DelayHours = Constant(0) },
        Handling = new HandlingSettings
        {
            LanguageWorkFactor = new(1, 1, 1),
            EvidenceWorkFactor = new(1, 1, 1),
            TransferTouchFactor = 0.5,
            TransferDelayHours = Constant(0),
            QuestionTouchFactor = 0.5,
            AnswerHours = Constant(0),
            AnswerCompleteProbability = 1,
            MaximumQuestions = 3,
        },
        Decision = new DecisionSettings
        {
            AppealProbability = 0,
            AppealPrepareHours = Constant(0),
            AppealMoreEvidenceProbability = 0,
        },
        CaseTypes = [CaseType("plain", 0, touchMinutes)],
        Teams = [Team("pool", agents)],
        Strategies = [Strategy()],
        Markets = [new Market { Name = "plain", Share = 1, SupportedLanguages = new HashSet<Language> { Language.English } }],
    };

    /// <summary>Everything appears in the first hour of a Monday, and the only team, with agents for everybody, works on Mondays.</summary>
    /// <param name="answerHours">Hours until the one question about every case is answered; null where nobody asks.</param>
    public static Scenario Mondays(double? answerHours = null)
    {
        var plain = Scenario();
        double vague = answerHours is null ? 0 : 1;
        return plain with
        {
            Window = plain.Window with { WarmUpDays = 0, Days = 1 },
            Arrivals = plain.Arrivals with { HourOfWeekWeights = [.. Enumerable.Range(0, 168).Select(hour => hour == 0 ? 1.0 : 0)] },
            Teams = [new Team { Name = "pool", Shifts = [Always(10_000) with { Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday } }] }],
            Deficiency = plain.Deficiency with { VagueProbability = new(vague, vague, vague) },
            Handling = plain.Handling with { AnswerHours = Constant(answerHours ?? 0) },
        };
    }

    /// <summary>Runs one replication and keeps every record.</summary>
    public static RecordList Run(Scenario scenario, ulong seed = 1, int replication = 1)
    {
        var records = new RecordList();
        records.Totals = new SupportDesk(scenario).Run(seed, replication, records);
        return records;
    }
}

/// <summary>Keeps every record, as no real sink does.</summary>
internal sealed class RecordList : IRecordSink
{
    public List<ProblemRecord> Problems { get; } = [];

    public List<CaseRecord> Cases { get; } = [];

    public List<VisitRecord> Visits { get; } = [];

    public List<ChatRecord> Chats { get; } = [];

    public List<TeamLevelRecord> Levels { get; } = [];

    public ReplicationTotals Totals { get; set; } = null!;

    public void Add(in ProblemRecord record) => Problems.Add(record);

    public void Add(in CaseRecord record) => Cases.Add(record);

    public void Add(in VisitRecord record) => Visits.Add(record);

    public void Add(in ChatRecord record) => Chats.Add(record);

    public void Add(in TeamLevelRecord record) => Levels.Add(record);
}
