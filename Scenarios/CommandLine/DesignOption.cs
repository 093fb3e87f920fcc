using System.CommandLine;
using System.Globalization;
using System.Numerics;
using QueueSim.Designs;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>--design lhs:200</c>: which values ranges without a step take.</summary>
/// <param name="seed">Seed of the call, which is that of the points too.</param>
internal sealed class DesignOption(Option<ulong> seed)
{
    private readonly Option<Design?> design = new("--design")
    {
        Description = Say.This("options.design"),
        HelpName = "lhs:N|sobol:N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var parsed = Parse(text);
            if (parsed is null)
                result.AddError(Say.This("options.design_wrong", ("given", text), ("advice", Advice(text))));
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
        var forms = Say.This("options.design_forms");
        return Parts(text) is (DesignKind.Sobol, > 2 and < 1 << 20) and var (_, count)
            ? Say.This("options.design_meant", ("forms", forms), ("n", BitOperations.RoundUpToPowerOf2((uint)count)))
            : forms;
    }
}
