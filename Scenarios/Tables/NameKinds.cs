using System.Buffers;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>The name of a row, which paths such as <c>teams.listing.agents</c> can be built from.</summary>
internal sealed class NameKind : CellKind
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create(".*|=,;()'\"");

    public override string Expected => "a name without any of . * | = , ; ( ) and quotation marks, and not the word none";

    public override ParsedCell Parse(string text, CellContext context) =>
        Problem(text) is { } problem ? ParsedCell.Fault(problem)
        : text.Length == 0 || text == "none" || text.AsSpan().ContainsAny(Reserved) ? Unexpected() : text;

    /// <summary>Why a text must not be written into other people's tables as a name; <see langword="null"/> when it may.</summary>
    public static string? Problem(string name) =>
        name.EnumerateRunes().Any(Wording.IsHidden) ? "a name is one line of visible text, without control and format characters."
        : name.Length > 0 && "=+-@＝＋－＠".Contains(name[0]) ? $"a spreadsheet would execute what begins with {name[0]}; begin with a letter or digit."
        : null;
}

/// <summary>The name of a row of some table of the same scenario; whether it exists is checked when the tables are known.</summary>
/// <param name="noun">What a row of that table is.</param>
internal sealed class ReferenceKind(string noun) : CellKind
{
    public override string Expected => $"the name of a {noun}";

    public override ParsedCell Parse(string text, CellContext context) => text.Length == 0 ? Unexpected() : text;
}

/// <summary>Any text, the empty one too.</summary>
internal sealed class TextKind : CellKind
{
    public override string Expected => "text";

    public override bool MayBeEmpty => true;

    public override bool Expands => false;

    public override ParsedCell Parse(string text, CellContext context) => text;
}
