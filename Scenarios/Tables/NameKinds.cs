using System.Buffers;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>The name of a row, which paths such as <c>teams.listing.agents</c> can be built from.</summary>
internal sealed class NameKind : CellKind
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create(".*|=,;()'\"");

    public override string Expected => Say.This("faults.kind_name");

    public override ParsedCell Parse(string text, CellContext context) =>
        Problem(text) is { } problem ? ParsedCell.Fault(problem)
        : text.Length == 0 || text == "none" || text.AsSpan().ContainsAny(Reserved) ? Unexpected() : text;

    /// <summary>Why a text must not be written into other people's tables as a name; <see langword="null"/> when it may.</summary>
    public static string? Problem(string name) =>
        name.EnumerateRunes().Any(Wording.IsHidden) ? Say.This("faults.name_visible")
        : name.Length > 0 && "=+-@＝＋－＠".Contains(name[0]) ? Say.This("faults.spreadsheet", ("sign", name[0]))
        : null;
}

/// <summary>The name of a row of some table; whether it exists is checked when the tables are known.</summary>
/// <param name="noun">What a row of that table is.</param>
internal sealed class ReferenceKind(string noun) : CellKind
{
    public override string Expected => Say.This("faults.kind_reference", ("noun", Nouns.Of(noun)));

    public override ParsedCell Parse(string text, CellContext context) => text.Length == 0 ? Unexpected() : text;
}

/// <summary>Any text, the empty one too.</summary>
internal sealed class TextKind : CellKind
{
    public override string Expected => Say.This("faults.kind_text");

    public override bool Expands => false;

    public override ParsedCell Parse(string text, CellContext context) => text;
}
