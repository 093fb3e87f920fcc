using System.Text;

namespace QueueSim.Tests.Fuzz;

/// <summary>Spoils an input a little: bytes turned, cut, doubled, and words in between that readers are known to trip over.</summary>
internal static class Mutation
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\0", "|", "..", "=", "+", "-", "@", "(", ")", "((((((((", "%", "#", ".", "*", "/", "../../x", "\uFEFF", "\u2028", "平台", "😀", "1e308", "-1e308", "1e-320",
            "NaN", "Infinity", "-0", "0", "1", "-1", "2147483648", "9223372036854775808", "99999999999999999999", "0.1|0.2|0.3", "1..5", "x2", "+10%", "true", "mixture(0.5: constant(1), 0.5: ", "empirical(x.csv)", "lognormal(mean=0, cv=0)",
            "--", "--out", "--set", "@x", "[diagram]", "=cmd|' /C calc'!A0",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x80],
    ];

    /// <summary>A spoilt copy.</summary>
    public static byte[] Of(ReadOnlySpan<byte> input, Draws draws)
    {
        var bytes = new List<byte>(input.ToArray());
        for (var times = 1 + draws.Below(5); times > 0; times--)
            Once(bytes, draws);
        return [.. bytes];
    }

    private static void Once(List<byte> bytes, Draws draws)
    {
        var at = draws.Below(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 + draws.Below(draws.Below(4) == 0 ? 200 : 8));
        switch (draws.Below(7))
        {
            case 0 or 1:
                bytes.InsertRange(at, draws.Of(Words));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << draws.Below(8));
                break;
            case 5 when at < bytes.Count:
                bytes[at] = (byte)draws.Below(256);
                break;
            case 6 when draws.Below(6) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, draws.Of(Words));
                break;
        }
    }
}
