using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Tests.Exact;

public sealed class RecordSinkTests : IDisposable
{
    private static readonly Scenario Scenario = StudyReader.Read([], new StudyOptions { TablesDirectory = StudyFolder.FixedTables }).Study!.Baseline.Compile();
    private static readonly ChatRecord Chat = new(7, 2, 0, 7, 1, true, false, Hours(1), Hours(2.5), 13, Hours(2.75), Hours(3), ChatEnd.HandedOver);

    private readonly string folder = Directory.CreateTempSubdirectory("queuesim-").FullName;
    private readonly StringWriter cases = new();
    private readonly StringWriter problems = new();
    private readonly StringWriter chats = new();
    private readonly StringWriter events = new();

    public void Dispose()
    {
        cases.Dispose();
        problems.Dispose();
        chats.Dispose();
        events.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true, false, "yes", "no")]
    [InlineData(false, true, "no", "yes")]
    public void A_problem_tells_of_chat(bool access, bool used, string accessWord, string usedWord)
    {
        using (var sink = Sink())
            sink.Add(new ProblemRecord(7, 0, 7, 1, true, false, access, used, Hours(1), Hours(9.5), ProblemOutcome.SolvedByChat, 2, Hours(2), Hours(3.5), access, 3, 1, Hours(6), Hours(2.25), access ? AccountSize.Large : AccountSize.Alike));
        Assert.Equal(
            [
                "scenario=baseline", "replication=3", "problem=7", "case_type=account", "priority=high", "strategy=english-screenshot-plain", "language=english",
                "evidence=screenshot", "market=europe", "focal=yes", "observed=no", $"has_chat_access={accessWord}", $"used_chat={usedWord}",
                "appeared_at_hours=1", "ended_at_hours=9.5", "outcome=solved_by_chat", "submissions=2", "first_contact_at_hours=2", "first_human_at_hours=3.5", $"met_ai={accessWord}", "contained=3", "falsely_contained=1",
                "awaited_hours=6", "awaited_open_hours=2.25", access ? "account_size=large" : "account_size=",
                "account=", "appeared_at=2024-01-01T01:00:00.000+08:00", "ended_at=2024-01-01T09:30:00.000+08:00",
            ],
            Named(RecordSink.ProblemHeader, problems));
    }

    [Theory]
    [InlineData(true, false, "yes", "no")]
    [InlineData(false, true, "no", "yes")]
    public void A_case_tells_whether_it_is_a_duplicate_and_what_was_right_when_it_was_submitted(bool duplicate, bool documents, string duplicateWord, string documentsWord)
    {
        using (var sink = Sink())
            sink.Add(new CaseRecord(7, 2, 0, 1, 7, 1, true, false, false, duplicate, documents, !documents, Evidence.Screenshot, CaseTruth.SelfServable, Hours(1), -1, Hours(9.5), CaseOutcome.Refused, RefusalCause.InvoiceError, 4, 5, Hours(3), duplicate, duplicate ? FilterReason.SelfHelp : FilterReason.None, Hours(1.5), Hours(0.75), duplicate ? AccountSize.Small : AccountSize.Alike));
        Assert.Equal(
            [
                "scenario=baseline", "replication=3", "problem=7", "submission=2", "case_type=account", "declared_type=payment", "priority=high",
                "strategy=english-screenshot-plain", "language=english", "evidence=screenshot", "market=europe", "focal=yes", "observed=no", "appeal=no",
                $"duplicate={duplicateWord}", $"had_right_category={documentsWord}", $"had_all_documents={duplicateWord}", "attached=screenshot", "truth=self_servable", "submitted_at_hours=1", "first_response_at_hours=",
                "closed_at_hours=9.5", "outcome=refused", "refusal_cause=invoice_error", "transfers=4", "questions=5", "queued_hours=",
                $"screened={duplicateWord}", duplicate ? "filter_reason=self_help" : "filter_reason=", "awaited_hours=1.5", "awaited_open_hours=0.75", duplicate ? "account_size=small" : "account_size=",
                "account=", "submitted_at=2024-01-01T01:00:00.000+08:00", "first_response_at=", "closed_at=2024-01-01T09:30:00.000+08:00",
            ],
            Named(RecordSink.CaseHeader, cases));
    }

    [Fact]
    public void A_chat_has_a_line_of_its_own()
    {
        using (var sink = Sink()) sink.Add(Chat);
        Assert.Equal(
            [
                "scenario=baseline", "replication=3", "problem=7", "attempt=2", "case_type=account", "strategy=english-screenshot-plain", "market=europe", "focal=yes",
                "observed=no", "first_attempt_at_hours=1", "began_at_hours=2.5", "hour_of_day=13", "replied_at_hours=2.75", "ended_at_hours=3", "end=handed_over",
                "account=", "began_at=2024-01-01T02:30:00.000+08:00", "replied_at=2024-01-01T02:45:00.000+08:00", "ended_at=2024-01-01T03:00:00.000+08:00",
            ],
            Named(RecordSink.ChatHeader, chats));
    }

    [Theory]
    [InlineData(ChatEnd.NotConnected, "not_connected")]
    [InlineData(ChatEnd.SolvedByAi, "solved_by_ai")]
    [InlineData(ChatEnd.Misjudged, "misjudged")]
    [InlineData(ChatEnd.Solved, "solved")]
    public void A_chat_without_a_reply_has_no_time_of_one(ChatEnd end, string word)
    {
        using (var sink = Sink()) sink.Add(Chat with { RepliedTicks = -1, End = end });
        Assert.EndsWith($",2.5,13,,3,{word},,2024-01-01T02:30:00.000+08:00,,2024-01-01T03:00:00.000+08:00\n", chats.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_statistics_hear_of_every_record_too()
    {
        using var first = Sink();
        using (var second = new RecordSink(Scenario, 3, first, TextWriter.Null, TextWriter.Null, TextWriter.Null, TextWriter.Null))
            second.Add(Chat);
        first.Dispose();
        Assert.Contains(",handed_over,", chats.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_all_replications_become_one_in_order()
    {
        using (var files = new RecordFiles(folder))
        {
            foreach (var replication in new[] { 2, 1 })
            {
                using var sink = files.Open(Scenario, 0, replication, new ReplicationStatistics(new ResultLayout(Scenario), replication));
                sink.Add(Chat);
            }
            files.Join(0, 2);
        }
        Assert.Equal(["cases.csv.gz", "chats.csv.gz", "events.csv.gz", "problems.csv.gz"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order());
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(Path.Combine(folder, "chats.csv.gz")), System.IO.Compression.CompressionMode.Decompress));
        var lines = reader.ReadToEnd().Split('\n');
        Assert.Equal(RecordSink.ChatHeader, lines[0]);
        Assert.Equal(["baseline,1,7", "baseline,2,7", ""], lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(3))));
    }

    [Fact]
    public void Totals_add_up_what_became_of_problems()
    {
        var totals = RunTotals.None.Plus(new ReplicationTotals([6, 1, 1, 0, 0, 3, 4, 5], 2, 8)).Plus(new ReplicationTotals([60, 0, 0, 10, 10, 30, 40, 50], 20, 80));
        Assert.Equal(new RunTotals(Appeared: 220, Solved: 22, Refused: 33, GivenUp: 44, Blocked: 55, StillOpen: 66, ObservedStillOpen: 22), totals);
    }

    private static long Hours(double hours) => (long)(hours * TimeSpan.TicksPerHour);

    private static IEnumerable<string> Named(string header, StringWriter line)
    {
        var (names, cells) = (header.Split(','), line.ToString().TrimEnd('\n').Split(','));
        Assert.Equal(names.Length, cells.Length);
        return names.Zip(cells, (name, cell) => $"{name}={cell}");
    }

    private RecordSink Sink() => new(Scenario, 3, new ReplicationStatistics(new ResultLayout(Scenario), 3), cases, problems, chats, events);
}
