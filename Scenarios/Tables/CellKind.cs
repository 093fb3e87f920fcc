using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>What may stand in a cell: turns its text into a value or says what was expected.</summary>
internal abstract class CellKind
{
    /// <summary>What may stand here, as it follows "expected".</summary>
    public abstract string Expected { get; }

    /// <summary>Whether a list or range in a study cell expands to several scenarios.</summary>
    public virtual bool Expands => true;

    /// <summary>Whether a number may stand here, so that <c>0.2:0.6:0.1</c> is a range and no other text with colons.</summary>
    public virtual bool TakesNumbers => false;

    /// <summary>Whether nothing but numbers may stand here; only these vary continuously.</summary>
    public virtual bool IsNumber => false;

    /// <summary>Whether the numbers are whole.</summary>
    public virtual bool IsWhole => false;

    /// <summary>The same kind in a range of <c>parameters.csv</c>; <see langword="null"/> where that is no range of such values.</summary>
    public virtual CellKind? Within(string from, string to) => from.Length + to.Length == 0 ? this : null;

    /// <summary>The value of a text that is already trimmed.</summary>
    public abstract ParsedCell Parse(string text, CellContext context);

    /// <summary>The sentence that follows "x is 1.2; ".</summary>
    protected ParsedCell Unexpected(string suggestion = "") => ParsedCell.Fault(Say.This("faults.expected", ("expected", Expected), ("suggestion", suggestion)));
}

/// <summary>A value, or what is wrong with the text.</summary>
/// <param name="Value">The value; may be <see langword="null"/> where empty cells are allowed.</param>
/// <param name="Problem">The end of a fault after "x is y; ", or <see langword="null"/>.</param>
/// <param name="SaysWhatWasFound">Whether the problem itself tells what was found, so that it follows "x: ".</param>
internal readonly record struct ParsedCell(object? Value, string? Problem, bool SaysWhatWasFound = false)
{
    /// <summary>Hashes of the files of values that the text names, in its order; usually none.</summary>
    public string Contents { get; init; } = "";

    public static ParsedCell Fault(string problem) => new(null, problem);

    public static ParsedCell Whole(string problem) => new(null, problem, SaysWhatWasFound: true);

    /// <summary>The message of the fault.</summary>
    /// <param name="path">Name of what is wrong.</param>
    /// <param name="text">Text of the cell.</param>
    public string Message(string path, string text) => SaysWhatWasFound ? $"{path}: {Problem}" : Say.This("faults.is", ("path", path), ("text", Wording.Shown(text)), ("problem", Problem!));

    public static implicit operator ParsedCell(double value) => new(value, null);

    public static implicit operator ParsedCell(int value) => new(value, null);

    public static implicit operator ParsedCell(string value) => new(value, null);
}

/// <summary>A parsed cell with its text and the place where it stands.</summary>
internal sealed record Cell(string Text, object? Value, Origin Origin)
{
    /// <summary>Whether the value only stands in for one that could not be read. So nothing more is to be said of this cell.</summary>
    public bool IsStandIn { get; init; }
}

/// <summary>Another kind whose cell may be empty; <c>none</c> says the same where empty means "as in the table".</summary>
internal sealed class OptionalKind(CellKind inner) : CellKind
{
    public override string Expected => Say.This("faults.kind_or_none", ("expected", inner.Expected));

    public override bool Expands => inner.Expands;

    public override bool TakesNumbers => inner.TakesNumbers;

    public override bool IsNumber => inner.IsNumber;

    public override bool IsWhole => inner.IsWhole;

    public override ParsedCell Parse(string text, CellContext context)
    {
        if (text is "" or "none") return new ParsedCell(null, null);
        var parsed = inner.Parse(text, context);
        return parsed.Problem == Say.This("faults.expected", ("expected", inner.Expected), ("suggestion", "")) ? Unexpected() : parsed;
    }
}
