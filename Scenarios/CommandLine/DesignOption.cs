using System.CommandLine;
using System.Globalization;
using System.Numerics;
using QueueSim.Designs;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>--design lhs:200</c>: which values ranges without a step take.</summary>
/// <param name="seed">Seed of the call, which is that of the points too.</param>
internal sealed class DesignOption(Option<ulong> seed)
{
    private readonly Option<Design?> design = new("--design")
    {
        Description = "Points for ranges first:last in cells: lhs:N (Latin hypercube) or sobol:N (N a power of two). Each row with ranges becomes N scenarios.",
        HelpName = "lhs:N|sobol:N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var parsed = Parse(text);
            if (parsed is null)
                result.AddError($"--design is {text}; {Advice(text)}");
            return parsed;
        },
    };

    public void AddTo(Command command) => command.Add(design);

    /// <summary>The design of a call; <see langword="null"/> when it names none.</summary>
    public StudyDesign? Read(ParseResult call) => call.GetValue(design) is { } given ? new StudyDesign(given, call.GetValue(seed)) : null;

    private static Design? Parse(string text) => Parts(text) is var (kind, count) && Design.Fits(kind, count) ? new Design(kind, count) : null;

    private static (DesignKind Kind, int Count)? Parts(string text)
    {
        foreach (var kind in Enum.GetValues<DesignKind>())
        {
            var start = Design.Word(kind) + ":";
            if (text.StartsWith(start, StringComparison.Ordinal) && int.TryParse(text[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                return (kind, count);
        }

        return null;
    }

    private static string Advice(string text)
    {
        const string Forms = "expected lhs:N with 2 points or more, such as lhs:200, or sobol:N with a power of two, such as sobol:256.";
        return Parts(text) is (DesignKind.Sobol, > 2 and < 1 << 20) and var (_, count)
            ? $"{Forms} Did you mean sobol:{BitOperations.RoundUpToPowerOf2((uint)count)}?"
            : Forms;
    }
}
