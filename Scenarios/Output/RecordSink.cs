namespace QueueSim.Scenarios.Output;

/// <summary>Writes the case, problem and chat records of one replication as CSV lines; times are hours since the start of the run.</summary>
internal sealed class RecordSink(Scenario scenario, int replication, TextWriter cases, TextWriter problems, TextWriter chats)
    : IRecordSink, IDisposable
{
    public const string CaseHeader =
        "scenario,replication,problem,submission,case_type,declared_type,priority,strategy,language,evidence,market,focal,observed,appeal,"
        + "duplicate,had_all_documents,truth,submitted_at_hours,first_response_at_hours,closed_at_hours,outcome,transfers,questions,queued_hours";

    public const string ProblemHeader =
        "scenario,replication,problem,case_type,priority,strategy,language,evidence,market,focal,observed,"
        + "has_chat_access,used_chat,appeared_at_hours,ended_at_hours,outcome,submissions";

    public const string ChatHeader =
        "scenario,replication,problem,attempt,case_type,strategy,market,focal,observed,"
        + "first_attempt_at_hours,began_at_hours,hour_of_day,replied_at_hours,ended_at_hours,end";

    private readonly string start = $"{CsvText.Cell(scenario.Name)},{replication}";
    private readonly string[] types = scenario.CaseTypes.Select(type => CsvText.Cell(type.Name)).ToArray();
    private readonly string[] priorities = scenario.CaseTypes.Select(type => EnumWords.Of(type.Priority)).ToArray();
    private readonly string[] strategies = scenario.Strategies
        .Select(strategy => $"{CsvText.Cell(strategy.Name)},{EnumWords.Of(strategy.Language)},{EnumWords.Of(strategy.Evidence)}").ToArray();

    private readonly string[] strategyNames = scenario.Strategies.Select(strategy => CsvText.Cell(strategy.Name)).ToArray();

    private readonly string[] markets = scenario.Markets.Select(market => CsvText.Cell(market.Name)).ToArray();

    public void Add(in ProblemRecord record) =>
        problems.Write($"{start},{record.Number},{types[record.CaseType]},{priorities[record.CaseType]},{strategies[record.Strategy]},{markets[record.Market]},{YesNo(record.Focal)},{YesNo(record.Observed)},{YesNo(record.HasChatAccess)},{YesNo(record.UsedChat)},{Hours(record.AppearedTicks)},{Hours(record.EndedTicks)},{EnumWords.Of(record.Outcome)},{record.Submissions}\n");

    public void Add(in CaseRecord record) =>
        cases.Write($"{start},{record.Problem},{record.Submission},{types[record.CaseType]},{types[record.DeclaredType]},{priorities[record.CaseType]},{strategies[record.Strategy]},{markets[record.Market]},{YesNo(record.Focal)},{YesNo(record.Observed)},{YesNo(record.IsAppeal)},{YesNo(record.IsDuplicate)},{YesNo(record.HadAllDocuments)},{EnumWords.Of(record.Truth)},{Hours(record.SubmittedTicks)},{Hours(record.FirstResponseTicks)},{Hours(record.ClosedTicks)},{EnumWords.Of(record.Outcome)},{record.Transfers},{record.Questions},{(record.FirstResponseTicks < 0 ? "" : Hours(record.QueuedTicks))}\n");

    public void Add(in ChatRecord record) =>
        chats.Write($"{start},{record.Problem},{record.Attempt},{types[record.CaseType]},{strategyNames[record.Strategy]},{markets[record.Market]},{YesNo(record.Focal)},{YesNo(record.Observed)},{Hours(record.FirstAttemptTicks)},{Hours(record.BeganTicks)},{record.HourOfDay},{Hours(record.RepliedTicks)},{Hours(record.EndedTicks)},{EnumWords.Of(record.End)}\n");

    public void Add(in VisitRecord record)
    {
        // Visits are in the statistics only: cases, problems and chats are what users look up.
    }

    public void Add(in TeamLevelRecord record)
    {
        // Likewise.
    }

    public void Dispose()
    {
        cases.Dispose();
        problems.Dispose();
        chats.Dispose();
    }

    private static string YesNo(bool value) => value ? "yes" : "no";

    /// <summary>Empty for what did not happen.</summary>
    private static string Hours(long ticks) => ticks < 0 ? "" : ((double)ticks / TimeSpan.TicksPerHour).ToString("0.######");
}
