using CsvHelper;

namespace QueueSim.Scenarios.Output;

/// <summary>A table under way, and how values are written in every CSV file that a run makes.</summary>
/// <remarks>
/// Text that a spreadsheet would take for a formula gets an apostrophe in front. Names like that are refused when they are read, so this
/// is for whoever calls without a study.
/// </remarks>
internal sealed class CsvTable : IDisposable
{
    private static readonly CsvWriterOptions Form = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private readonly CsvWriter writer;

    /// <param name="text">Where the table goes; disposed of with it.</param>
    /// <param name="header">The first line; <see langword="null"/> when it stands there already.</param>
    public CsvTable(TextWriter text, string? header = null)
    {
        writer = CsvWriter.Create(text, Form, leaveOpen: false);
        if (header is not null)
            Text(header.Split(',')).End();
    }

    /// <summary>Appends cells of text, quoted where they must be.</summary>
    public CsvTable Text(params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell);
        return this;
    }

    /// <summary>Appends whole numbers.</summary>
    public CsvTable Whole(params ReadOnlySpan<long> values)
    {
        foreach (var value in values)
            writer.WriteField(value, "");
        return this;
    }

    /// <summary>Appends numbers to nine significant digits (finer differences are noise), empty where there is none.</summary>
    public CsvTable Numbers(params ReadOnlySpan<double?> values)
    {
        foreach (var value in values)
            writer.WriteField(value is { } number && double.IsFinite(number) ? number == 0 ? 0 : number : (double?)null, "G9");
        return this;
    }

    /// <summary>Appends times in hours, given in ticks; empty for what did not happen.</summary>
    public CsvTable Hours(params ReadOnlySpan<long> ticks)
    {
        foreach (var value in ticks)
            writer.WriteField(value < 0 ? (double?)null : (double)value / TimeSpan.TicksPerHour, "0.######");
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void End() => writer.EndRecord();

    /// <summary>Puts what was written on the disk.</summary>
    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();

    public static string YesNo(bool value) => value ? "yes" : "no";
}
