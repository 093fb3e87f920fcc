using NodaTime;
using QueueSim.Randomness;
using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics;

/// <summary>A small scenario and records written by hand; times are in hours since the start of the run.</summary>
internal static class HandMade
{
    public const long Hour = 36_000_000_000;

    /// <summary>One day of warm-up, two days of observation from Monday 1 January 2024 on; two case types, teams, strategies, markets.</summary>
    public static Scenario Default { get; } = new()
    {
        Name = "hand-made",
        Window = new() { StartDate = new LocalDate(2024, 1, 1), WarmUpDays = 1, Days = 2, CoolDownDays = 10 },
        Arrivals = new()
        {
            ProblemsPerDay = 10,
            BusynessCv = 0,
            TimeZone = DateTimeZone.Utc,
            HourOfWeekWeights = [.. Enumerable.Repeat(1.0, 168)],
            Surges = [],
        },
        KnowledgeBase = new() { SolveProbability = 0, ReadHours = Nothing },
        PreScreen = new()
        {
            Auc = 0.5,
            DelayMinutes = Nothing,
            SelfHelpSolveProbability = 0,
            SelfHelpHours = Nothing,
        },
        Resubmission = new() { NoticeHours = Nothing, ReturnProbability = 0, MaximumSubmissions = 1, ImproveProbability = 0 },
        Deficiency = new() { VagueProbability = new(0, 0, 0), MissingProbability = new(0, 0, 0) },
        Translation = new() { DelayHours = Nothing },
        Costs = new() { AgentHour = 12, AiCall = 0.5, AgencyProblem = 60 },
        Chat = new()
        {
            TeamIndex = 1,
            TimeZone = DateTimeZone.Utc,
            AvailabilityByHour = [.. Enumerable.Repeat(1.0, 24)],
            PeakStartHour = 8,
            MinimumAccountAgeDays = 180,
            StartAfterHours = 24,
            RetryHours = Nothing,
            MaximumAttempts = 9,
            DailyLimit = 3,
            AiMinutes = Nothing,
            AiSolveProbability = 0,
            MisjudgeProbability = 0,
            InvalidProbability = 0,
            InvalidToFreeze = 2,
            FreezeDays = 7,
            PatienceMinutes = Nothing,
            TouchMinutes = Nothing,
            ContextProbability = 0,
            HandoverGainHours = 0,
        },
        Handling = new()
        {
            LanguageWorkFactor = new(1, 1, 1),
            EvidenceWorkFactor = new(1, 1, 1),
            TransferTouchFactor = 1,
            TransferDelayHours = Nothing,
            QuestionTouchFactor = 1,
            AnswerHours = Nothing,
            AnswerCompleteProbability = 1,
            MaximumQuestions = 0,
        },
        Decision = new()
        {
            AppealProbability = 0,
            AppealPrepareHours = Nothing,
            AppealMoreEvidenceProbability = 0,
        },
        CaseTypes =
        [
            CaseType("account", Priority.High, 0) with { IsCompliance = true, DelayCostPerHour = 40 },
            CaseType("listing", Priority.Ordinary, 1) with { DelayCostPerHour = 8 },
        ],
        Teams = [Team("account-health"), Team("listing")],
        Strategies = [Strategy("plain", Language.Chinese, Evidence.None), Strategy("best", Language.English, Evidence.Complete) with { Channel = Channel.TicketThenChat, FollowUp = FollowUp.Remind, UsesAgency = true }],
        Markets = [Market("europe"), Market("japan")],
        Focal = new FocalCohort(1, 0.05),
    };

    public static ProblemRecord Problem(
        double appeared, double ended, ProblemOutcome outcome, int submissions = 1, int caseType = 0, int strategy = 0, int market = 0,
        bool focal = false, bool observed = true, bool access = false, bool chatted = false, long number = 1, double? contact = null, double? human = null,
        bool ai = false, int contained = 0, int falsely = 0) =>
        new(number, caseType, strategy, market, focal, observed, access, chatted, Ticks(appeared), Ticks(ended), outcome, submissions,
            (contact ?? human) is null ? -1 : Ticks(contact ?? appeared), human is { } answered ? Ticks(answered) : -1, ai, contained, falsely);

    public static CaseRecord Case(
        double submitted, double? response, double closed, CaseOutcome outcome, CaseTruth truth = CaseTruth.Workable, int submission = 1,
        bool appeal = false, int transfers = 0, int questions = 0, int caseType = 0, int strategy = 0, bool focal = false, bool observed = true,
        bool duplicate = false, bool documents = true, bool category = true, Evidence? attached = null, RefusalCause cause = RefusalCause.None, int? declared = null, long problem = 1, double queued = 0,
        bool? screened = null, FilterReason? reason = null) =>
        new(problem, submission, caseType, declared ?? caseType, strategy, 0, focal, observed, appeal, duplicate, category, documents,
            attached ?? Default.Strategies[strategy].Evidence, truth, Ticks(submitted),
            response is { } touched ? Ticks(touched) : -1, Ticks(closed), outcome, cause, transfers, questions, Ticks(queued),
            screened ?? !appeal, reason ?? (outcome == CaseOutcome.Filtered ? FilterReason.Vague : FilterReason.None));

    public static VisitRecord Visit(double joined, double left, VisitEnd end = VisitEnd.Touched, int team = 0, bool observed = true) =>
        new(1, team, 0, 0, 0, false, observed, QueueClass.Ordinary, Ticks(joined), Ticks(left), end);

    public static ChatRecord Chat(
        double first, double began, double? replied, ChatEnd end, int hour = 12, int strategy = 0, bool observed = true, long problem = 1) =>
        new(problem, 1, 0, strategy, 0, false, observed, Ticks(first), Ticks(began), hour, replied is { } at ? Ticks(at) : -1,
            Ticks(replied ?? began), end);

    public static TeamLevelRecord Level(int team, double from, double to, int waiting, int busy = 0, int scheduled = 0) =>
        new(team, Ticks(from), Ticks(to), waiting, busy, scheduled);

    public static ReplicationResult Measure(Action<IRecordSink> records, Scenario? scenario = null, int replication = 1) =>
        Measure(new ResultLayout(scenario ?? Default), replication, records);

    public static ReplicationResult Measure(ResultLayout layout, int replication, Action<IRecordSink> records)
    {
        var statistics = new ReplicationStatistics(layout, replication);
        records(statistics);
        return statistics.Complete();
    }

    /// <summary>A scenario result of one solved problem a replication, which took the given hours.</summary>
    public static ScenarioResult Solved(string name, params double[] hours)
    {
        var layout = new ResultLayout(Default with { Name = name });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < hours.Length; i++)
        {
            var ended = 24 + hours[i];
            accumulator.Add(Measure(layout, i + 1, sink => sink.Add(Problem(24, ended, ProblemOutcome.SolvedByTeam))));
        }

        return accumulator.Build();
    }

    /// <summary>Everything that a sketch holds: equal content is equal text, however it was collected.</summary>
    public static string Content(QuantileSketch sketch) => $"{sketch.Count} {sketch.Minimum:R} {sketch.Maximum:R} " + string.Join(
        ' ', QuantileSketch.BinsOf(sketch).Where(bin => sketch.WeightAt(bin) > 0).Select(bin => $"{bin}:{sketch.WeightAt(bin)}"));

    private static long Ticks(double hours) => (long)Math.Round(hours * Hour);

    private static CaseType CaseType(string name, Priority priority, int team) => new()
    {
        Name = name,
        Share = 0.5,
        Priority = priority,
        TeamIndex = team,
        TouchMinutes = Nothing,
        InvestigationHours = Nothing,
        SelfServableProbability = 0,
        DocumentsNeededProbability = 0,
        SolveProbability = 1,
    };

    private static Distribution Nothing => new ConstantDistribution(0);

    private static Team Team(string name) => new() { Name = name, Shifts = [] };

    private static Market Market(string name) => new() { Name = name, Share = 0.5, SupportedLanguages = new HashSet<Language>() };

    private static Strategy Strategy(string name, Language language, Evidence evidence) => new()
    {
        Name = name,
        Share = 0.5,
        Language = language,
        Evidence = evidence,
        Text = TextQuality.Plain,
        RightCategoryProbability = 1,
        ReadsKnowledgeBase = false,
        WhenFiltered = WhenFiltered.Improve,
        MaximumAppeals = 0,
    };
}
