namespace QueueSim.Statistics;

/// <summary>Every metric, with its definition next to what computes it. The long form is docs/reference/metrics.md.</summary>
public static class Metrics
{
    /// <summary>Name of the metric that is integrated over time rather than counted.</summary>
    internal const string BacklogCases = "backlog_cases";

    internal const string Utilisation = "utilisation";

    /// <summary>All metrics in the order of every table.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Hours("first_response_hours", Subject.Case, t => t.FirstResponse,
            "Hours from submission to the end of the first agent's touch; cases that no agent touched are left out."),
        Hours("close_hours", Subject.Case, t => t.Close,
            "Hours from submission to the team's decision (solved or refused); filtered, given-up and open cases are left out."),
        Hours("resolution_hours", Subject.Problem, t => t.Resolution,
            "Hours from the appearance of a problem to its solution; open problems are right-censored, refused and given-up ones left out."),
        Hours("wait_hours", Subject.Visit, t => t.Wait,
            "Hours from joining a team's queue to leaving it, touched or given up; visits still waiting at the end are right-censored."),
        Hours("chat_first_response_hours", Subject.Chat, t => t.ChatFirstResponse,
            "Hours from a problem's first attempt to chat to the first reply of an agent; problems without one are left out.") with { NeedsChat = true },
        SolvedWithin(0), SolvedWithin(1), SolvedWithin(2), SolvedWithin(3),
        Share("first_response_within_12h_share", Better.Higher, Subject.Case, t => t.Cases.RespondedWithinLimit,
            "Share of cases that were not filtered whose first touch ended within 12 h of submission; open untouched cases younger than that are left out."),
        Share("closed_within_48h_share", Better.Higher, Subject.Case, t => t.Cases.ClosedWithinLimit,
            "Share of cases that were not filtered that a team decided within 48 h of submission; open cases younger than that are left out."),
        Share("queueing_share", Better.Lower, Subject.Case, t => t.Queueing,
            "Hours in queues of teams before the first response over hours to the first response, both summed over the cases that an agent touched."),
        Share("filtered_share", Better.Lower, Subject.Case, t => t.Cases.Filtered,
            "Share of pre-screened submissions (all but appeals) that the pre-screen filtered."),
        Share("falsely_filtered_share", Better.Lower, Subject.Case, t => t.Cases.FalselyFiltered,
            "Share of workable pre-screened submissions that the pre-screen filtered."),
        Share("filter_miss_share", Better.Lower, Subject.Case, t => t.Cases.Missed,
            "Share of deficient or self-servable pre-screened submissions that the pre-screen passed."),
        Share("appeal_success_share", Better.Higher, Subject.Case, t => t.Decisions.AppealSuccess,
            "Share of first decisions on compliance cases (no appeals, no duplicates) that solved the problem."),
        Share("second_appeal_success_share", Better.Higher, Subject.Case, t => t.Decisions.SecondAppealSuccess,
            "Share of decided appeals against a refusal that solved the problem."),
        Share("quick_right_share", Better.Neutral, Subject.Case, t => t.Decisions.QuickRight,
            "Share of cases solved within 24 h of submission that were in the right category, never moved and with all documents from the start."),
        Share("chat_connection_share", Better.Higher, Subject.Chat, t => t.Chats.Connection,
            "Share of attempts to chat that asked for an agent that reached one.") with { NeedsChat = true },
        Share("chat_peak_connection_share", Better.Higher, Subject.Chat, t => t.Chats.PeakConnection,
            "The same for attempts that began in the two hours from the start of the peak on (08:00 to 10:00).") with { NeedsChat = true },
        Count("submissions_per_problem", "submissions/problem", Subject.Problem, t => t.Problems.SubmissionsPerProblem,
            "Mean number of cases of a problem, appeals included; problems without a case count 0."),
        Count("transfers_per_case", "transfers/case", Subject.Case, t => new Ratio(t.Cases.TouchedTransfers, t.FirstResponse.Ended),
            "Mean number of moves to another team of a case that an agent touched."),
        Count("questions_per_case", "questions/case", Subject.Case, t => new Ratio(t.Cases.TouchedQuestions, t.FirstResponse.Ended),
            "Mean number of questions to the seller about a case that an agent touched."),
        Share("solved_share", Better.Higher, Subject.Problem, t => t.Problems.Solved,
            "Share of problems that were solved by the knowledge base, by self-help, by chat or by a team."),
        Share("refused_share", Better.Lower, Subject.Problem, t => t.Problems.Refused, "Share of problems that were refused for good."),
        Share("given_up_share", Better.Lower, Subject.Problem, t => t.Problems.GivenUp, "Share of problems that the seller gave up."),
        Share("blocked_share", Better.Lower, Subject.Problem, t => t.Problems.Blocked,
            "Share of problems that could not be submitted because the account may not open cases."),
        Share("open_share", Better.Lower, Subject.Problem, t => t.Problems.Open, "Share of problems that were still open when the run stopped."),
        Share("chat_access_share", Better.Higher, Subject.Problem, t => t.Problems.ChatAccess,
            "Share of problems whose seller may use chat.") with { NeedsChat = true },
        Share("chat_used_share", Better.Neutral, Subject.Problem, t => t.Problems.ChatUsed,
            "Share of problems with at least one attempt to chat.") with { NeedsChat = true },
        Count("delay_cost_per_problem", "currency/problem", Subject.Problem, t => t.Problems.DelayCostPerProblem,
            "Hours from the appearance of a problem to its end (open ones: to the stop of the run) times the hourly cost of its case type, per problem."),
        Count("agency_cost_per_problem", "currency/problem", Subject.Problem, t => t.Problems.AgencyCostPerProblem,
            "What sellers pay to agencies, per problem, with or without an agency."),
        new()
        {
            Name = "support_cost_per_problem", Unit = "currency/problem", Better = Better.Lower, Subject = Subject.Desk,
            Definition = "Agent hours on shift in the observation window and AI calls about the observed problems, times their prices, per observed problem.",
        },
        new()
        {
            Name = Utilisation, Unit = "share", Better = Better.Neutral, Subject = Subject.Team,
            Definition = "Busy agent time over scheduled agent time in the observation window; above 1 when work runs past the end of shifts.",
        },
        new()
        {
            Name = BacklogCases, Unit = "cases", Better = Better.Lower, Subject = Subject.Team,
            Definition = "Cases waiting in the queue, averaged over the time of the observation window.",
        },
    ];

    private static readonly Dictionary<string, Metric> ByName = All.ToDictionary(metric => metric.Name, StringComparer.Ordinal);

    /// <summary>Looks a metric up.</summary>
    /// <param name="name">Its exact name.</param>
    /// <exception cref="ArgumentException">There is no such metric; the message lists all names.</exception>
    public static Metric Named(string name) => ByName.TryGetValue(name, out var metric)
        ? metric
        : throw new ArgumentException($"Unknown metric '{name}'; expected one of {string.Join(", ", ByName.Keys)}.", nameof(name));

    private static Metric Hours(string name, Subject subject, Func<SegmentTally, DurationTally> durations, string definition) =>
        new() { Name = name, Unit = "hours", Better = Better.Lower, Subject = subject, Durations = durations, Definition = definition };

    private static Metric Share(string name, Better better, Subject subject, Func<SegmentTally, Ratio> ratio, string definition) =>
        new() { Name = name, Unit = "share", Better = better, Subject = subject, Ratio = ratio, Definition = definition };

    private static Metric Count(string name, string unit, Subject subject, Func<SegmentTally, Ratio> ratio, string definition) =>
        new() { Name = name, Unit = unit, Better = Better.Lower, Subject = subject, Ratio = ratio, Definition = definition };

    private static Metric SolvedWithin(int limit)
    {
        var hours = ProblemTally.LimitHours[limit];
        return Share($"within_{hours}h_share", Better.Higher, Subject.Problem, t => t.Problems.SolvedWithin(limit),
            $"Share of all problems that were solved within {hours} h of appearing.");
    }
}
