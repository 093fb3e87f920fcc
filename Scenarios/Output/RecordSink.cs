using static QueueSim.Scenarios.Output.CsvTable;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes records of cases, problems and chats as CSV lines, and hands all on. Times are hours since the start of the run.</summary>
internal sealed class RecordSink(Scenario scenario, int replication, IRecordSink next, TextWriter cases, TextWriter problems, TextWriter chats)
    : IRecordSink, IDisposable
{
    public const string CaseHeader =
        "scenario,replication,problem,submission,case_type,declared_type,priority,strategy,language,evidence,market,focal,observed,appeal,"
        + "duplicate,had_right_category,had_all_documents,attached,truth,submitted_at_hours,first_response_at_hours,closed_at_hours,outcome,refusal_cause,transfers,questions,queued_hours,screened,filter_reason,awaited_hours,awaited_open_hours,account_size";

    public const string ProblemHeader =
        "scenario,replication,problem,case_type,priority,strategy,language,evidence,market,focal,observed,"
        + "has_chat_access,used_chat,appeared_at_hours,ended_at_hours,outcome,submissions,first_contact_at_hours,first_human_at_hours,met_ai,contained,falsely_contained,awaited_hours,awaited_open_hours,account_size";

    public const string ChatHeader =
        "scenario,replication,problem,attempt,case_type,strategy,market,focal,observed,"
        + "first_attempt_at_hours,began_at_hours,hour_of_day,replied_at_hours,ended_at_hours,end";

    private readonly CsvTable cases = new(cases);
    private readonly CsvTable problems = new(problems);
    private readonly CsvTable chats = new(chats);
    public void Add(in ProblemRecord record)
    {
        var (type, strategy) = (scenario.CaseTypes[record.CaseType], scenario.Strategies[record.Strategy]);
        Start(problems).Whole(record.Number)
            .Text(type.Name, type.Priority.Word, strategy.Name, EnumWords.Of(strategy.Language), EnumWords.Of(strategy.Evidence), scenario.Markets[record.Market].Name)
            .Text(YesNo(record.Focal), YesNo(record.Observed), YesNo(record.HasChatAccess), YesNo(record.UsedChat))
            .Hours(record.AppearedTicks, record.EndedTicks).Text(EnumWords.Of(record.Outcome)).Whole(record.Submissions).Hours(record.FirstContactTicks, record.FirstHumanTicks)
            .Text(YesNo(record.MetAi)).Whole(record.Contained, record.FalselyContained).Hours(record.AwaitedTicks, record.AwaitedOpenTicks).Text(Word(record.AccountSize)).End();
        next.Add(record);
    }

    public void Add(in CaseRecord record)
    {
        var (type, strategy) = (scenario.CaseTypes[record.CaseType], scenario.Strategies[record.Strategy]);
        Start(cases).Whole(record.Problem, record.Submission)
            .Text(type.Name, scenario.CaseTypes[record.DeclaredType].Name, type.Priority.Word, strategy.Name, EnumWords.Of(strategy.Language), EnumWords.Of(strategy.Evidence))
            .Text(scenario.Markets[record.Market].Name, YesNo(record.Focal), YesNo(record.Observed), YesNo(record.IsAppeal), YesNo(record.IsDuplicate))
            .Text(YesNo(record.HadRightCategory), YesNo(record.HadAllDocuments), EnumWords.Of(record.Attached), EnumWords.Of(record.Truth))
            .Hours(record.SubmittedTicks, record.FirstResponseTicks, record.ClosedTicks).Text(EnumWords.Of(record.Outcome), EnumWords.Of(record.Cause))
            .Whole(record.Transfers, record.Questions).Hours(record.FirstResponseTicks < 0 ? -1 : record.QueuedTicks)
            .Text(YesNo(record.IsScreened), record.Reason == FilterReason.None ? "" : EnumWords.Of(record.Reason))
            .Hours(record.AwaitedTicks, record.AwaitedOpenTicks).Text(Word(record.AccountSize)).End();
        next.Add(record);
    }

    public void Add(in ChatRecord record)
    {
        Start(chats).Whole(record.Problem, record.Attempt)
            .Text(scenario.CaseTypes[record.CaseType].Name, scenario.Strategies[record.Strategy].Name, scenario.Markets[record.Market].Name)
            .Text(YesNo(record.Focal), YesNo(record.Observed)).Hours(record.FirstAttemptTicks, record.BeganTicks).Whole(record.HourOfDay)
            .Hours(record.RepliedTicks, record.EndedTicks).Text(EnumWords.Of(record.End)).End();
        next.Add(record);
    }

    // Visits and levels are in the statistics only: cases, problems and chats are what users look up.
    public void Add(in VisitRecord record) => next.Add(record);

    public void Add(in TeamLevelRecord record) => next.Add(record);

    public void Dispose()
    {
        cases.Dispose();
        problems.Dispose();
        chats.Dispose();
    }

    private static string Word(AccountSize size) => size == AccountSize.Alike ? "" : EnumWords.Of(size);

    private CsvTable Start(CsvTable table) => table.Text(scenario.Name).Whole(replication);
}
