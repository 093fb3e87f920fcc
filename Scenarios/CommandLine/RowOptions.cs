using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>--segments</c> and <c>--metrics</c>: which rows long tables have.</summary>
internal sealed class RowOptions
{
    private readonly Option<string[]> segments = Names("--segments", Say.This("export.segments"));
    private readonly Option<string[]> metrics = Names("--metrics", Say.This("export.metrics"));

    public void AddTo(Command command)
    {
        command.Add(segments);
        command.Add(metrics);
    }

    /// <summary>Whether segments were asked for, more perhaps than a run has written.</summary>
    public bool IsAboutSegments(ParseResult call) => call.GetValue(segments) is { Length: > 0 };

    /// <summary>What was asked for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="known">Segments and metrics that there are; looked at when something was asked for.</param>
    /// <param name="faults">Receives each name that means nothing.</param>
    public RowChoice Read(ParseResult call, Func<IEnumerable<(string Segment, string Metric)>> known, FaultList faults)
    {
        var (asked, named) = (ListOf(call.GetValue(segments)!), ListOf(call.GetValue(metrics)!));
        if (asked is null && named is null)
            return RowChoice.Usual;
        var all = known().ToList();
        Check(segments.Name, asked, all.Select(key => key.Segment), faults);
        Check(metrics.Name, named, all.Select(key => key.Metric), faults);
        return new RowChoice(asked, named);
    }

    private static void Check(string option, IReadOnlyList<string>? given, IEnumerable<string> known, FaultList faults)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in (given ?? []).Where(pattern => !names.Exists(name => RowChoice.Matches([pattern], name))))
            faults.Add(option, 0, Say.This("export.no_such_name", ("name", Wording.Quoted(name)), ("meant", Wording.DidYouMean(name, names))));
    }

    private static Option<string[]> Names(string name, string description) => new(name) { Description = description, HelpName = "NAME,…", DefaultValueFactory = _ => [] };

    private static string[]? ListOf(string[] texts) => texts.Length == 0
        ? null
        : [.. texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
}
