using QueueSim.Lives;
using static QueueSim.Scenarios.Output.CsvTable;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes records of cases, problems, chats and events as CSV lines, and hands all on. Times are hours since the start of the run, and dates.</summary>
internal sealed class RecordSink(
    Scenario scenario, int replication, IRecordSink next, TextWriter cases, TextWriter problems, TextWriter chats, TextWriter events, bool isForTheCohortAlone = false)
    : IStepSink, IDisposable
{
    public const string CaseHeader =
        "scenario,replication,problem,submission,case_type,declared_type,priority,strategy,language,evidence,market,focal,observed,appeal,"
        + "duplicate,had_right_category,had_all_documents,attached,truth,submitted_at_hours,first_response_at_hours,closed_at_hours,outcome,refusal_cause,transfers,questions,queued_hours,screened,filter_reason,awaited_hours,awaited_open_hours,account_size,"
        + "account,submitted_at,first_response_at,closed_at";

    public const string ProblemHeader =
        "scenario,replication,problem,case_type,priority,strategy,language,evidence,market,focal,observed,"
        + "has_chat_access,used_chat,appeared_at_hours,ended_at_hours,outcome,submissions,first_contact_at_hours,first_human_at_hours,met_ai,contained,falsely_contained,awaited_hours,awaited_open_hours,account_size,"
        + "account,appeared_at,ended_at";

    public const string ChatHeader =
        "scenario,replication,problem,attempt,case_type,strategy,market,focal,observed,"
        + "first_attempt_at_hours,began_at_hours,hour_of_day,replied_at_hours,ended_at_hours,end,account,began_at,replied_at,ended_at";

    public const string EventHeader =
        "scenario,replication,problem,account,submission,attempt,event,activity,transition,team,position,at_hours,at,lasted_hours,how";

    private readonly CsvTable cases = new(cases);
    private readonly CsvTable problems = new(problems);
    private readonly CsvTable chats = new(chats);
    private readonly CsvTable events = new(events);
    private readonly LivesRecorder lives = new(scenario, isForTheCohortAlone);
    private readonly DeskClock clock = new(scenario);

    public void Add(in ProblemRecord record)
    {
        next.Add(record);
        lives.Add(record);
        if (isForTheCohortAlone && !record.Focal)
            return;
        var (type, strategy) = (scenario.CaseTypes[record.CaseType], scenario.Strategies[record.Strategy]);
        Start(problems).Whole(record.Number)
            .Text(type.Name, type.Priority.Word, strategy.Name, EnumWords.Of(strategy.Language), EnumWords.Of(strategy.Evidence), scenario.Markets[record.Market].Name)
            .Text(YesNo(record.Focal), YesNo(record.Observed), YesNo(record.HasChatAccess), YesNo(record.UsedChat))
            .Hours(record.AppearedTicks, record.EndedTicks).Text(EnumWords.Of(record.Outcome)).Whole(record.Submissions).Hours(record.FirstContactTicks, record.FirstHumanTicks)
            .Text(YesNo(record.MetAi)).Whole(record.Contained, record.FalselyContained).Hours(record.AwaitedTicks, record.AwaitedOpenTicks).Text(Word(record.AccountSize));
        Account(problems, record.Number).Text(clock.Text(record.AppearedTicks), clock.Text(record.EndedTicks)).End();
    }

    public void Add(in CaseRecord record)
    {
        next.Add(record);
        lives.Add(record);
        if (isForTheCohortAlone && !record.Focal)
            return;
        var (type, strategy) = (scenario.CaseTypes[record.CaseType], scenario.Strategies[record.Strategy]);
        Start(cases).Whole(record.Problem, record.Submission)
            .Text(type.Name, scenario.CaseTypes[record.DeclaredType].Name, type.Priority.Word, strategy.Name, EnumWords.Of(strategy.Language), EnumWords.Of(strategy.Evidence))
            .Text(scenario.Markets[record.Market].Name, YesNo(record.Focal), YesNo(record.Observed), YesNo(record.IsAppeal), YesNo(record.IsDuplicate))
            .Text(YesNo(record.HadRightCategory), YesNo(record.HadAllDocuments), EnumWords.Of(record.Attached), EnumWords.Of(record.Truth))
            .Hours(record.SubmittedTicks, record.FirstResponseTicks, record.ClosedTicks).Text(EnumWords.Of(record.Outcome), EnumWords.Of(record.Cause))
            .Whole(record.Transfers, record.Questions).Hours(record.FirstResponseTicks < 0 ? -1 : record.QueuedTicks)
            .Text(YesNo(record.IsScreened), record.Reason == FilterReason.None ? "" : EnumWords.Of(record.Reason))
            .Hours(record.AwaitedTicks, record.AwaitedOpenTicks).Text(Word(record.AccountSize));
        Account(cases, record.Problem).Text(clock.Text(record.SubmittedTicks), clock.Text(record.FirstResponseTicks), clock.Text(record.ClosedTicks)).End();
    }

    public void Add(in ChatRecord record)
    {
        next.Add(record);
        lives.Add(record);
        if (isForTheCohortAlone && !record.Focal)
            return;
        Start(chats).Whole(record.Problem, record.Attempt)
            .Text(scenario.CaseTypes[record.CaseType].Name, scenario.Strategies[record.Strategy].Name, scenario.Markets[record.Market].Name)
            .Text(YesNo(record.Focal), YesNo(record.Observed)).Hours(record.FirstAttemptTicks, record.BeganTicks).Whole(record.HourOfDay)
            .Hours(record.RepliedTicks, record.EndedTicks).Text(EnumWords.Of(record.End));
        Account(chats, record.Problem).Text(clock.Text(record.BeganTicks), clock.Text(record.RepliedTicks), clock.Text(record.EndedTicks)).End();
    }

    public void Add(in VisitRecord record)
    {
        next.Add(record);
        lives.Add(record);
    }

    public void Add(in StepRecord record)
    {
        (next as IStepSink)?.Add(record);
        lives.Add(record);
    }

    // Levels are in the statistics only: what users look up is what happens to problems.

    public void Add(in TeamLevelRecord record) => next.Add(record);

    /// <summary>Writes the events, problem by problem, and ends the files.</summary>
    public void Dispose()
    {
        foreach (var life in lives.Build())
            Write(life);
        events.Dispose();
        cases.Dispose();
        problems.Dispose();
        chats.Dispose();
    }

    private static string Word(AccountSize size) => size == AccountSize.Alike ? "" : EnumWords.Of(size);

    private void Write(Life life)
    {
        foreach (var moment in life.Moments)
        {
            Number(Start(events).Whole(life.Problem.Number), life.Account, 0);
            Number(Number(events, moment.Submission, 1), moment.Attempt, 1)
                .Text(EnumWords.Of(moment.Kind), LifeTerms.Activity(moment.Kind), LifeTerms.Transition(moment.Kind), moment.Team < 0 ? "" : scenario.Teams[moment.Team].Name);
            Number(events, moment.Position, 1).Hours(moment.AtTicks).Text(clock.Text(moment.AtTicks)).Hours(Ends(moment.Kind) ? moment.LastedTicks : -1).Text(moment.How).End();
        }
    }

    private static bool Ends(MomentKind kind) => kind is MomentKind.TouchBegan or MomentKind.TouchEnded or MomentKind.Answered or MomentKind.LeftQueue
        or MomentKind.ChatReplied or MomentKind.ChatEnded or MomentKind.Closed or MomentKind.Ended;

    private CsvTable Account(CsvTable table, long problem) => Number(table, lives.AccountOf(problem), 0);

    private static CsvTable Number(CsvTable table, int number, int least) => number < least ? table.Text("") : table.Whole(number);

    private CsvTable Start(CsvTable table) => table.Text(scenario.Name).Whole(replication);
}
