using System.Text.Encodings.Web;
using System.Text.Json;

namespace QueueSim.Scenarios.Export;

/// <summary>An object-centric event log by OCEL 2.0 in JSON, written as it is read.</summary>
/// <remarks>
/// Values are texts, as the published schema wants them; the declared types say what they are. Values that hold all along have the time 1970-01-01, as in
/// the specification's examples.
/// </remarks>
internal sealed class OcelLog : IDisposable
{
    public const string FileName = "events.ocel.json";

    private const string Always = "1970-01-01T00:00:00Z";

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RecordedLives lives;
    private readonly FileStream file;
    private readonly Utf8JsonWriter json;
    private readonly HashSet<(string World, string Team)> teams = [];
    private bool isFirst;

    private OcelLog(RecordedLives lives, string path)
    {
        (this.lives, file) = (lives, File.Create(path));
        json = new Utf8JsonWriter(file, Form);
    }

    /// <summary>Writes a log; replaces the file when it is there.</summary>
    public static void Write(RecordedLives lives, string path)
    {
        using var log = new OcelLog(lives, path);
        log.Write();
    }

    public void Dispose()
    {
        json.Dispose();
        file.Dispose();
    }

    private void Write()
    {
        Raw("{\"eventTypes\":[");
        OcelTypes.OfEvents.ForEach(Declare);
        Next("objectTypes");
        OcelTypes.OfObjects.ForEach(Declare);
        Next("events");
        foreach (var (problem, events) in lives.All())
        {
            for (var i = 0; i < events.Count; i++)
                Event(problem, events[i], i + 1);
        }

        Next("objects");
        Problems();
        foreach (var row in lives.Cases())
            Object(OcelTypes.Case, CaseOf(row, row["submission"]), row, "closed_at", [(ProblemOf(row), "about")]);
        foreach (var row in lives.Chats())
            Object(OcelTypes.Chat, ChatOf(row, row["attempt"]), row, "ended_at", [(ProblemOf(row), "about")]);
        foreach (var (world, team) in teams)
            Item(OcelTypes.Team.Name, TeamOf(world, team), [("name", team, Always)], []);
        Raw("\n]}\n");
    }

    private void Problems()
    {
        var (world, accounts) = ("", new HashSet<string>());
        foreach (var row in lives.Problems())
        {
            if (row.World != world)
            {
                world = row.World;
                accounts.Clear();
            }

            var account = row["account"];
            if (account.Length > 0 && accounts.Add(account))
                Object(OcelTypes.Account, AccountOf(row), row, null, []);
            Object(OcelTypes.Problem, ProblemOf(row), row, "ended_at", account.Length == 0 ? [] : [(AccountOf(row), "of seller")]);
        }
    }

    private void Event(RecordRow problem, RecordRow row, int number)
    {
        var type = row["event"];
        Begin();
        json.WriteString("id", $"{row.World}/event-{row["problem"]}-{number}");
        json.WriteString("type", type);
        json.WriteString("time", row["at"]);
        json.WriteStartArray("attributes");
        foreach (var (column, _) in OcelTypes.EventColumns.Where(each => row[each.Column].Length > 0))
            Value(column, row[column], null);
        json.WriteEndArray();
        json.WriteStartArray("relationships");
        Relate(ProblemOf(row), "problem");
        if (row["submission"] is { Length: > 0 } submission)
            Relate(CaseOf(row, submission), "case");
        if (row["attempt"] is { Length: > 0 } attempt)
            Relate(ChatOf(row, attempt), "chat");
        if (row["team"] is { Length: > 0 } team)
        {
            teams.Add((row.World, team));
            Relate(TeamOf(row.World, team), OcelTypes.IsOfQueue(type) ? "queue" : "worker");
        }

        if (problem["account"].Length > 0 && OcelTypes.IsOfSeller(type))
            Relate(AccountOf(problem), "seller");
        json.WriteEndArray();
        End();
    }

    /// <summary>An object with the values of a row. An outcome is one from the time at which it came to it.</summary>
    private void Object(OcelType type, string id, RecordRow row, string? outcomeAt, (string Id, string Qualifier)[] relations)
    {
        var values = type.Columns.Where(each => row[each.Column].Length > 0)
            .Select(each => (each.Column, Text(row[each.Column], each.Type), each.Column == type.Outcome && outcomeAt is not null && row[outcomeAt].Length > 0 ? row[outcomeAt] : Always));
        Item(type.Name, id, values, relations);
    }

    private void Item(string type, string id, IEnumerable<(string Name, string Value, string Time)> values, (string Id, string Qualifier)[] relations)
    {
        Begin();
        json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteStartArray("attributes");
        foreach (var (name, value, time) in values)
            Value(name, value, time);
        json.WriteEndArray();
        json.WriteStartArray("relationships");
        foreach (var (other, qualifier) in relations)
            Relate(other, qualifier);
        json.WriteEndArray();
        End();
    }

    private void Declare(OcelType type)
    {
        Begin();
        json.WriteString("name", type.Name);
        json.WriteStartArray("attributes");
        foreach (var (column, kind) in type.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column);
            json.WriteString("type", kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        End();
    }

    private void Value(string name, string value, string? time)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("value", value);
        if (time is not null)
            json.WriteString("time", time);
        json.WriteEndObject();
    }

    private void Relate(string id, string qualifier)
    {
        json.WriteStartObject();
        json.WriteString("objectId", id);
        json.WriteString("qualifier", qualifier);
        json.WriteEndObject();
    }

    // An item a line: what is in a log can be looked at with a pager, too.
    private void Begin()
    {
        Raw(isFirst ? "\n" : ",\n");
        isFirst = false;
        json.WriteStartObject();
    }

    private void End()
    {
        json.WriteEndObject();
        json.Flush();
        json.Reset();
    }

    private void Next(string name) => Raw($"\n],\n\"{name}\":[");

    private void Raw(string text)
    {
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        isFirst = isFirst || text.EndsWith('[');
    }

    private static string Text(string value, string type) => type != "boolean" ? value : value == "yes" ? "true" : "false";

    private static string ProblemOf(RecordRow row) => $"{row.World}/problem-{row["problem"]}";

    private static string CaseOf(RecordRow row, string submission) => $"{row.World}/case-{row["problem"]}-{submission}";

    private static string ChatOf(RecordRow row, string attempt) => $"{row.World}/chat-{row["problem"]}-{attempt}";

    private static string AccountOf(RecordRow row) => $"{row.World}/account-{row["account"]}";

    private static string TeamOf(string world, string team) => $"{world}/team-{team}";
}
