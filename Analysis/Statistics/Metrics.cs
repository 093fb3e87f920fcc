namespace QueueSim.Statistics;

/// <summary>Every metric with its words. The table in docs/reference/metrics.md is made from here.</summary>
public static class Metrics
{
    /// <summary>The mean time to the solution of those problems that are solved.</summary>
    public const string Resolution = "resolution_hours";

    /// <summary>The mean time to resolution up to the horizon over all problems, solved or not.</summary>
    public const string RestrictedResolution = "restricted_resolution_hours";

    /// <summary>The share of problems that are solved.</summary>
    public const string Solved = "solved_share";

    /// <summary>The share of problems that are solved within the horizon.</summary>
    public const string SolvedInTime = "solved_within_horizon_share";

    /// <summary>What a study is answered on when it does not say: all problems first, then the solved ones.</summary>
    public static IReadOnlyList<string> Default { get; } = [RestrictedResolution, Resolution];

    /// <summary>Name of the metric that is integrated over time rather than counted.</summary>
    internal const string BacklogCases = "backlog_cases";

    internal const string Utilisation = "utilisation";

    internal const string BacklogAge = "backlog_age_hours";

    internal const string OldestWait = "oldest_wait_hours";

    /// <summary>All metrics in the order of every table.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Hours("first_response_hours", Subject.Case, t => t.FirstResponse, "organisation’s mean time to a case’s first response",
            "From submission to the end of the first agent's touch, on the clock of the case, which begins anew with each: `first_human_response_hours` is on the problem's. Cases that no agent touched are left out."),
        Hours("close_hours", Subject.Case, t => t.Close, "organisation’s mean time to close a case",
            "On the clock of the case, from submission to the team's decision (solved or refused). Filtered, given-up, withdrawn, merged and open cases are left out."),
        Hours(Resolution, Subject.Problem, t => t.Lives.Resolution, "mean time to resolution",
            "From the appearance of a problem to its solution by knowledge base, self-help, chat or team. Refused, given-up and blocked problems are left out (see their shares); open ones are censored."),
        Count(RestrictedResolution, "hours", Subject.Problem, t => t.Lives.Restricted, "mean time to resolution counting unsolved problems",
            "From the appearance of a problem to its solution, over all problems: one that is not solved within `run.horizon_days` counts as that long, be it solved later, refused, given up, blocked or open. Open ones not followed that long are censored.") with { IsSpeed = true },
        Share(SolvedInTime, Better.Higher, Subject.Problem, t => t.Lives.SolvedInTime, "share of problems solved within the horizon",
            "Solved in any way at most `run.horizon_days` after appearing, of all problems. Open ones not followed that long are censored."),
        Hours("first_human_response_hours", Subject.Problem, t => t.Humans.Response, "mean time until a problem reaches a human",
            "From a problem's first submission, or first attempt to chat if that is sooner, to the first time an agent answers: the end of a touch of any of its cases (merging a duplicate is none) or the reply in a chat. Problems that end without an answer are left out (see `never_human_share`); open ones without an answer are censored."),
        Share("never_human_share", Better.Lower, Subject.Problem, t => t.Humans.Never, "share of problems that never reach a human",
            "Ended without an agent's answer, of the problems with a submission or an attempt to chat; open ones without an answer are censored."),
        Hours("wait_hours", Subject.Visit, t => t.Wait, "mean wait in a queue",
            "From joining a team's queue to leaving it: touched, given up or withdrawn. Visits still waiting when the run stopped are censored; those turned away are left out."),
        Hours("chat_first_response_hours", Subject.Chat, t => t.ChatFirstResponse, "mean time from the first attempt to chat to an agent’s reply",
            "From a problem's first attempt to chat to the first reply of an agent. Problems without a reply are left out.") with { NeedsChat = true },
        SolvedWithin(0), SolvedWithin(1), SolvedWithin(2), SolvedWithin(3),
        Share("first_response_within_12h_share", Better.Higher, Subject.Case, t => t.Cases.RespondedWithinLimit, "share of cases answered within 12 h on the organisation’s clock",
            "First touch ended at most 12 h after submission, of the cases that were not filtered, without open untouched ones submitted at most 12 h before the run stopped. A case given up untouched counts as not answered; one withdrawn untouched within 12 h is left out.") with { IsSpeed = true },
        Share("closed_within_48h_share", Better.Higher, Subject.Case, t => t.Cases.ClosedWithinLimit, "share of cases closed within 48 h on the organisation’s clock",
            "Decided by a team at most 48 h after submission, of the cases that were not filtered, without open ones submitted at most 48 h before the run stopped. A given-up case counts as not closed; one withdrawn or lapsed within 48 h or merged by then is left out.") with { IsSpeed = true },
        Share("queueing_share", Better.Lower, Subject.Case, t => t.Queueing, "share of the time to a first response that is waiting in queues",
            "Hours in queues of teams before the first response, translators included, of the hours to the first response; both summed over the cases that an agent touched.") with { IsOfTime = true },
        Share("filtered_share", Better.Lower, Subject.Case, t => t.Cases.Filtered, "share of submissions filtered",
            "Filtered, pushed to self-help or bounced, of the submissions that the pre-screen judged: duplicates included, neither appeals nor what chat hands over."),
        Share("pushed_share", Better.Neutral, Subject.Case, t => t.Cases.Pushed, "share of submissions pushed to self-help",
            "Filtered because help pages seem to solve the problem, of the submissions that the pre-screen judged."),
        Share("bounced_share", Better.Lower, Subject.Case, t => t.Cases.Bounced, "share of submissions bounced for a fault",
            "Filtered for a vague text, missing documents, a wrong category or as a duplicate, of the submissions that the pre-screen judged."),
        FilteredFor(FilterReason.Vague, "vague", "for a vague text"),
        FilteredFor(FilterReason.Documents, "documents", "for missing documents"),
        FilteredFor(FilterReason.Category, "category", "for a wrong category"),
        FilteredFor(FilterReason.Duplicate, "duplicate", "as duplicates"),
        Share("falsely_filtered_share", Better.Lower, Subject.Case, t => t.Cases.FalselyFiltered, "share of workable submissions filtered by mistake",
            "Filtered, of the *workable* submissions that the pre-screen judged."),
        Share("filter_miss_share", Better.Lower, Subject.Case, t => t.Cases.Missed, "share of deficient or self-servable submissions that the pre-screen passes",
            "Passed, of the *deficient* or *self-servable* submissions that the pre-screen judged."),
        Share("lapsed_share", Better.Lower, Subject.Case, t => t.Cases.Lapsed, "share of cases that lapse because a question is not answered in time",
            "Lapsed (`handling.reply_window_hours`), of the cases that were not filtered."),
        Share("appeal_success_share", Better.Higher, Subject.Case, t => t.Decisions.AppealSuccess, "share of appeals that succeed",
            "Solved, of the decided compliance cases (`compliance` in `case-types.csv`) that are a problem's first submission: neither sent again after a bounce nor appeals against a refusal."),
        RefusedFor(RefusalCause.Merits, "merits", "on their merits", "would have been refused with everything in order"),
        RefusedFor(RefusalCause.VagueText, "vague_text", "for a vague text", "a clear text would have saved"),
        RefusedFor(RefusalCause.InvoiceError, "invoice_error", "for an error in invoices", "invoices without an error would have saved"),
        RefusedFor(RefusalCause.MissingDocuments, "missing_documents", "for missing documents", "the missing documents would have saved"),
        Share("second_appeal_success_share", Better.Higher, Subject.Case, t => t.Decisions.SecondAppealSuccess, "share of further appeals that succeed",
            "Solved, of the decided appeals against a refusal, of all case types."),
        Share("quick_right_share", Better.Neutral, Subject.Case, t => t.Decisions.QuickRight, "share of quickly solved problems that were right from the start",
            "In the right category and with nothing missing that work or decision needed (what needs nothing is complete), of the problems solved with their first submission, at most `run.quick_hours` after it."),
        Share("chat_connection_share", Better.Higher, Subject.Chat, t => t.Chats.Connection, "share of attempts to chat that reach an agent",
            "Reached an agent, of the attempts that asked for one: not those that the AI solved or misjudged.") with { NeedsChat = true },
        Share("chat_peak_connection_share", Better.Higher, Subject.Chat, t => t.Chats.PeakConnection, "share of attempts at peak that reach an agent",
            "The same, of the attempts that began in the two hours from `chat.peak_start_hour` on.") with { NeedsChat = true },
        Share("waited_share", Better.Lower, Subject.Visit, t => t.Visits.Waited, "share of visits that find no free agent",
            "Not taken by an agent at once, of the visits to teams that were not turned away."),
        Share("turned_away_share", Better.Lower, Subject.Visit, t => t.Visits.TurnedAway, "share of visits that find the queue full",
            "Turned away because `queue_limit` cases waited already, of all visits to teams."),
        Share("overflow_share", Better.Neutral, Subject.Visit, t => t.Visits.Overflowed, "share of visits that another team takes",
            "Taken by an agent of another team than the one whose queue the case stands in, of the visits that an agent took."),
        Share("chat_success_share", Better.Higher, Subject.Chat, t => t.Chats.Success, "share of chats with an agent that solve the problem",
            "Solved by the agent, of the attempts that reached one; the others were handed over.") with { NeedsChat = true },
        Count("submissions_per_problem", "submissions/problem", Subject.Problem, t => t.Problems.SubmissionsPerProblem, "number of submissions a problem",
            "Cases, appeals included, over all problems; one without a case counts 0."),
        Count("transfers_per_case", "transfers/case", Subject.Case, t => new Ratio(t.Cases.TouchedTransfers, t.FirstResponse.Ended), "number of transfers a case",
            "Moves to another team (wrong category, escalation), over the cases that an agent touched."),
        Count("questions_per_case", "questions/case", Subject.Case, t => new Ratio(t.Cases.TouchedQuestions, t.FirstResponse.Ended), "number of questions a case",
            "Questions to the seller, over the cases that an agent touched."),
        Share(Solved, Better.Higher, Subject.Problem, t => t.Problems.Solved, "share of problems solved", "Solved in any way, of all problems."),
        EndedAs(ProblemOutcome.Refused, "refused_share", "share of problems refused for good", "Refused for good, of all problems."),
        EndedAs(ProblemOutcome.GivenUp, "given_up_share", "share of problems given up", "Given up by the seller, of all problems."),
        EndedAs(ProblemOutcome.Blocked, "blocked_share", "share of problems blocked because the account may not open cases",
            "Not submitted because the account may not open cases or is suspended, or ended by the suspension (a third party's chat), of all problems."),
        EndedAs(ProblemOutcome.Open, "open_share", "share of problems still open at the end", "Open when the run stopped, of all problems."),
        Share("chat_access_share", Better.Higher, Subject.Problem, t => t.Problems.ChatAccess, "share of problems whose seller may chat",
            "Whose seller may use chat, of all problems.") with { NeedsChat = true },
        Share("chat_used_share", Better.Neutral, Subject.Problem, t => t.Problems.ChatUsed, "share of problems with an attempt to chat",
            "With at least one attempt to chat, of all problems.") with { NeedsChat = true },
        Share("involvement_share", Better.Neutral, Subject.Problem, t => t.Problems.Automation.Involvement, "share of problems that AI was involved in",
            "Of which the pre-screen judged a case or the chat AI answered, of the problems that came to support: by a case or an attempt to chat."),
        Share("deflection_share", Better.Neutral, Subject.Problem, t => t.Problems.Automation.Deflection, "share of problems kept away from humans",
            "Ended, solved or not, without an agent's touch or reply, of the problems that came to support."),
        Share("automated_resolution_share", Better.Neutral, Subject.Problem, t => t.Problems.Automation.AutomatedResolution, "share of problems solved by AI alone",
            "Solved by pushed self-help or in chat without an agent's touch or reply, of the problems that came to support."),
        Share("false_containment_share", Better.Lower, Subject.Problem, t => t.Problems.Automation.FalseContainment, "share of contained submissions that were contained falsely",
            "Not solved by it, and the seller back with the problem within `ai.containment_days` or never (gave up), of the filtered submissions, which vendors count as contained; duplicates, and the last ones of open problems, are left out."),
        Count("delay_cost_per_problem", "currency/problem", Subject.Problem, t => t.Problems.DelayCostPerProblem, "sellers’ cost of delay per problem",
            "Hours from the appearance of a problem to its solution, at most `run.horizon_days`, times `delay_cost_per_hour` of its case type. One that ends unsolved loses on to the horizon, or up to its end and then the `terminal_loss` of its type; an open one loses to the horizon. What sellers lose."),
        Count("agency_cost_per_problem", "currency/problem", Subject.Problem, t => t.Problems.AgencyCostPerProblem, "sellers’ cost of agencies per problem",
            "`cost.agency_problem` for each problem whose strategy uses an agency, over all problems; what sellers pay."),
        Measured("support_cost_per_problem", "currency/problem", Better.Lower, Subject.Desk, "organisation’s cost of support per problem",
            "Agent hours on shift in the observation window times `cost.agent_hour`, plus calls of the AI (pre-screened submissions, and attempts to chat that were let through) times `cost.ai_call`, over the observed problems; what the organisation pays."),
        Measured(Utilisation, "share", Better.Neutral, Subject.Team, "share of their time on shift that agents are busy",
            "Busy over scheduled agent time in the window. Work under way at the end of a shift is finished, so it can exceed 1; empty when nobody was scheduled."),
        Measured(BacklogCases, "cases", Better.Lower, Subject.Team, "number of waiting cases",
            "Cases waiting in the queue (not those being worked on), averaged over time; quantiles are time-weighted: p95 is exceeded 5 % of the time. A case that several teams may take is in the queue of the first."),
        Measured(BacklogAge, "hours", Better.Lower, Subject.Team, "mean age of the cases that wait",
            "Time since they joined the queue, of the cases that wait, averaged over cases and the moments of the window; empty when nobody waited."),
        Measured(OldestWait, "hours", Better.Lower, Subject.Team, "greatest age of a case that waits",
            "Longest time since joining the queue that a waiting case reaches within the window; empty when nobody waited."),
    ];

    private static readonly Dictionary<string, Metric> ByName = All.ToDictionary(metric => metric.Name, StringComparer.Ordinal);

    /// <summary>Looks a metric up.</summary>
    /// <param name="name">Its exact name.</param>
    /// <exception cref="ArgumentException">There is no such metric; the message lists all names.</exception>
    public static Metric Named(string name) => ByName.TryGetValue(name, out var metric)
        ? metric
        : LimitMetrics.Named(name) ?? throw new ArgumentException($"Unknown metric '{name}'; expected one of {string.Join(", ", ByName.Keys)}.", nameof(name));

    private static Metric Measured(string name, string unit, Better better, Subject subject, string noun, string definition) =>
        new() { Name = name, Unit = unit, Better = better, Subject = subject, Noun = noun, Definition = definition };

    private static Metric Hours(string name, Subject subject, Func<SegmentTally, DurationTally> durations, string noun, string definition) =>
        Measured(name, "hours", Better.Lower, subject, noun, definition) with { IsSpeed = true, Durations = durations };

    private static Metric Share(string name, Better better, Subject subject, Func<SegmentTally, Ratio> ratio, string noun, string definition) =>
        Measured(name, "share", better, subject, noun, definition) with { Ratio = ratio };

    private static Metric Count(string name, string unit, Subject subject, Func<SegmentTally, Ratio> ratio, string noun, string definition) =>
        Measured(name, unit, Better.Lower, subject, noun, definition) with { Ratio = ratio };

    private static Metric EndedAs(ProblemOutcome outcome, string name, string noun, string definition) =>
        Share(name, Better.Lower, Subject.Problem, t => t.Problems.ShareOf(outcome), noun, definition);

    private static Metric FilteredFor(FilterReason reason, string word, string noun) =>
        Share($"filtered_as_{word}_share", Better.Neutral, Subject.Case, t => t.Cases.FilteredFor(reason), $"share of filtered submissions that are filtered {noun}",
            $"Filtered {noun}, of the filtered submissions; the rest are pushes to self-help and the other reasons.");

    private static Metric RefusedFor(RefusalCause cause, string word, string noun, string definition) =>
        Share($"refused_for_{word}_share", Better.Neutral, Subject.Case, t => t.Decisions.RefusedFor(cause), $"share of refused appeals that are refused {noun}",
            $"Those that {definition}, of the refused compliance cases, further appeals included.");

    private static Metric SolvedWithin(int limit)
    {
        var hours = ProblemTally.LimitHours[limit];
        return Share($"within_{hours}h_share", Better.Higher, Subject.Problem, t => t.Problems.SolvedWithin(limit), $"share of problems solved within {hours} h",
            $"Solved at most {hours} h after appearing, of all problems.");
    }
}
