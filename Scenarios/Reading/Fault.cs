namespace QueueSim.Scenarios.Reading;

/// <summary>One thing wrong with what the user wrote: where, what was found, what is allowed and what to do.</summary>
/// <param name="File">The file as the user named it, or the command-line option; empty when neither applies.</param>
/// <param name="Line">Physical line on which the row starts, from 1; 0 for the whole file.</param>
/// <param name="Message">One or two sentences.</param>
public sealed record Fault(string File, int Line, string Message)
{
    /// <summary>The form in which users read it, on one printable line: <c>file:line: message</c>.</summary>
    public override string ToString() => Wording.Printable(
        File.Length == 0 ? Message : Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}");
}

/// <summary>Where a value stands, for the faults that are found later.</summary>
/// <param name="File">File as the user named it, or a command-line option.</param>
/// <param name="Line">Line from 1, or 0.</param>
internal sealed record Origin(string File, int Line)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}
