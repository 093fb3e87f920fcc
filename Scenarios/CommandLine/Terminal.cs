using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Where everything that the program says goes; no name that a user chose can steer it.</summary>
/// <param name="output">For results and progress.</param>
/// <param name="error">For faults.</param>
/// <param name="isLive">Whether somebody looks on: tables get frames and progress a live bar.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isLive)
{
    /// <summary>Asks who sits before the terminal.</summary>
    /// <value><see langword="null"/> when nobody does: nothing waits for an answer that never comes.</value>
    public AdviceQuestions? Questions => isLive && !Console.IsInputRedirected ? new AdviceQuestions(AnsiConsole.Console) : null;

    /// <summary>A line of a result.</summary>
    /// <remarks>On a screen it is broken between words, and never between a number and its unit.</remarks>
    public void Say(string line = "") => output.WriteLine(Printable.Text((isLive ? Lines.Wrapped(line, Lines.ScreenWidth()) : line).Replace('\u00a0', ' ')));

    /// <summary>Rows as columns where they fit on a screen, else each as its name with its cells below. Nothing is broken inside of a cell.</summary>
    /// <param name="rows">The headings and below them rows of as many cells; the first cell of each is its name.</param>
    public void Records(IReadOnlyList<string[]> rows)
    {
        foreach (var line in Lines.Records(rows, isLive ? Lines.ScreenWidth() : Lines.UsualWidth))
            output.WriteLine(Printable.Text(line.Replace('\u00a0', ' ')));
    }

    /// <summary>A line about what went wrong.</summary>
    public void Complain(string line) => error.WriteLine(Printable.Text(line));

    /// <summary>Everything wrong with the input, and the status for that.</summary>
    /// <param name="faults">At least one fault, in the order to be printed.</param>
    /// <param name="consequence">What they led to.</param>
    public int Refuse(IReadOnlyList<Fault> faults, string? consequence = null)
    {
        foreach (var line in FaultReport.Lines(faults, consequence: consequence))
            Complain(line);
        return ExitStatus.BadInput;
    }

    /// <summary>A framed table for who looks on, else lines of cells.</summary>
    /// <param name="rows">The headings and below them rows of as many cells.</param>
    /// <param name="separator">Between cells of lines; <see langword="null"/> for columns of equal width.</param>
    public void Table(IReadOnlyList<string[]> rows, string? separator = null)
    {
        if (isLive)
        {
            var table = new Table().AddColumns(Escaped(rows[0]));
            foreach (var row in rows.Skip(1))
                table.AddRow(Escaped(row));
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
            return;
        }

        int[] widths = [.. rows[0].Select((_, column) => separator is null ? rows.Max(row => TextWidth.Of(row[column])) : 0)];
        foreach (var row in rows)
            Say(string.Join(separator ?? "  ", row.Select((cell, column) => TextWidth.Padded(cell, widths[column]))).TrimEnd(' '));
    }

    /// <summary>Runs some work and shows how far it is: by a bar for who looks on, else by a line every ten seconds.</summary>
    /// <param name="work">The work.</param>
    /// <param name="study">Which study of how many it is of.</param>
    public T Follow<T>(Func<IRunProgress, T> work, (int Number, int Of)? study = null)
    {
        if (isLive)
            return ProgressBarDisplay.Show(work);
        using var lines = new ProgressLines(output, study ?? (1, 1));
        return work(lines);
    }

    private static string[] Escaped(string[] cells) => [.. cells.Select(cell => Markup.Escape(Printable.Text(cell)))];
}
