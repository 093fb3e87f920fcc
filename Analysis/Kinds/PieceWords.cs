using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Kinds;

/// <summary>What pieces of a way of submitting are called.</summary>
public static class PieceWords
{
    /// <summary>The piece, for example "evidence".</summary>
    public static string Of(Piece piece) => Say.Named("kinds.piece", EnumWords.Of(piece));

    /// <summary>The piece and what is done about it, for example "evidence: complete documents".</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="value">As <see cref="Pieces.Value"/> has it.</param>
    public static string Of(Piece piece, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = value switch
        {
            bool isSo => isSo ? Say.This("kinds.pieces_yes") : Say.This("kinds.pieces_no"),
            double probability => $"{(100 * probability).ToString("0.#", CultureInfo.InvariantCulture)} %",
            Enum word => Say.Named("kinds.value", $"{EnumWords.Of(piece)}.{EnumWords.Snake(word.ToString())}"),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        return Say.This("kinds.pieces_value", ("piece", Of(piece)), ("value", text));
    }
}
