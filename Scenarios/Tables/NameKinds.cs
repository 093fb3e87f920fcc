namespace QueueSim.Scenarios.Tables;

/// <summary>The name of a row, which paths such as <c>teams.listing.agents</c> can be built from.</summary>
internal sealed class NameKind : CellKind
{
    private const string Reserved = ".*|=,;()'\"";

    public override string Expected => "a name without any of . * | = , ; ( ) and quotation marks, and not the word none";

    public override ParsedCell Parse(string text, CellContext context) =>
        text.Length == 0 || text == "none" || text.Any(character => char.IsControl(character) || Reserved.Contains(character)) ? Unexpected() : text;
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
