using NodaTime;
using NodaTime.Text;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>A file of problems or counts, as far as it can be understood without the scenario that it is for.</summary>
/// <param name="File">Its path.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="HeaderLine">Line of the names of its columns.</param>
/// <param name="HasTypes">Whether it has a column of case types.</param>
/// <param name="Rows">Its rows; those that are wrong are left out.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record ArrivalFile(string File, string Hash, int HeaderLine, bool HasTypes, IReadOnlyList<ArrivalRow> Rows, IReadOnlyList<Fault> Faults)
{
    /// <summary>What a time may be, as it follows "expected".</summary>
    public static string ExpectedTime => Say.This("faults.arrival_time");

    private static readonly Column<string> At = new("at", new TextKind());
    private static readonly Column<string?> CaseType = new("case_type", new TextKind(), "");

    private static readonly IPattern<LocalDateTime> DateTimes = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm"), _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss"), _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"), _ => true },
    }.Build();

    /// <summary>Reads a file: the columns <c>at</c> and <c>case_type</c>, or a single one with or without a name.</summary>
    public static ArrivalFile Read(string path)
    {
        var faults = new FaultList();
        if (CsvTableReader.Read(path, null, faults) is not { } table) return new ArrivalFile(path, "", 0, false, [], faults.Sorted());
        var rows = new List<ArrivalRow>();
        var isSingle = table.Columns.Count == 1;
        var positions = isSingle ? [0, -1] : TableLoader.Positions([At, CaseType], table, faults);
        if (isSingle && Row(table.HeaderLine, table.Columns[0], "") is { } first) rows.Add(first);
        foreach (var row in table.Rows.Where(_ => positions[0] >= 0))
        {
            var text = row.Cells[positions[0]];
            if (Row(row.Line, text, positions[1] >= 0 ? row.Cells[positions[1]] : "") is { } read) rows.Add(read);
            else faults.Add(path, row.Line, Say.This("faults.time", ("text", Wording.Shown(text)), ("expected", ExpectedTime), ("advice", NumberText.PlusAdvice(text))));
        }
        if (table.Rows.Count + rows.Count == 0) faults.Add(path, 0, Say.This("faults.no_arrivals", ("expected", ExpectedTime)));
        return new ArrivalFile(path, table.Hash(), table.HeaderLine, positions[1] >= 0, rows, faults.Sorted());
    }

    private static ArrivalRow? Row(int line, string text, string type) =>
        NumberText.TryParse(text, out var number) ? new ArrivalRow(line, text, number, null, type)
        : DateTimes.Parse(text) is { Success: true, Value: var at } ? new ArrivalRow(line, text, double.NaN, at, type)
        : null;
}

/// <summary>A row of a file of problems.</summary>
/// <param name="Line">Line on which it stands.</param>
/// <param name="Text">Time or count as written.</param>
/// <param name="Number">Hours, or a count; not a number where there is a date.</param>
/// <param name="At">Date and time on the clock of <c>arrivals.time_zone</c>.</param>
/// <param name="CaseType">Name of the case type; empty for none.</param>
internal readonly record struct ArrivalRow(int Line, string Text, double Number, LocalDateTime? At, string CaseType);
