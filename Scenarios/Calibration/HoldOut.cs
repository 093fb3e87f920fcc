using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Figures that a calibration is not to see, so that what then comes of them is a prediction.</summary>
internal sealed class HoldOut
{
    private HoldOut(IReadOnlyList<string> keys, IReadOnlyList<Override> prior) => (Keys, Prior) = (keys, prior);

    /// <summary>Keys of the figures.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>What the parameters are set to that these figures alone would have calibrated.</summary>
    public IReadOnlyList<Override> Prior { get; }

    /// <summary>Checks that the figures exist and that every parameter of theirs alone has a prior value.</summary>
    /// <returns>The figures, or <see langword="null"/> after a fault.</returns>
    public static HoldOut? Of(IReadOnlyList<string> keys, IReadOnlyList<TargetRow> targets, FaultList faults)
    {
        var before = faults.Reported;
        foreach (var key in keys.Where(key => targets.All(target => target.Figure.Key != key)))
            faults.Add("--hold-out", 0, Say.This("faults.no_target", ("key", Wording.Quoted(key)), ("meant", Wording.DidYouMean(key, targets.Select(target => target.Figure.Key)))));
        var (held, seen) = (targets.Where(target => keys.Contains(target.Figure.Key)).ToArray(), targets.Where(target => !keys.Contains(target.Figure.Key)));
        var others = seen.SelectMany(target => target.Figure.CalibratedBy).ToHashSet(StringComparer.Ordinal);
        var prior = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var target in held)
        {
            foreach (var name in target.Figure.CalibratedBy.Where(name => !others.Contains(name)))
            {
                (string Path, string Value)[] own = [.. target.Prior.Where(setting => Means(setting.Path, name))];
                foreach (var (path, value) in own) prior[path] = value;
                if (own.Length == 0)
                    faults.Add(target.Origin, Say.This("faults.held_out", ("figure", target.Figure.Key), ("name", name)));
            }
        }
        return faults.Reported > before ? null : new HoldOut(keys, [.. prior.Select(pair => new Override(pair.Key, pair.Value, "column 'prior'"))]);
    }

    // The rows of a column may have values of their own.
    private static bool Means(string path, string name) =>
        path == name || (name.Split('.') is [var table, "*", var column] && path.Split('.') is [var same, _, var last] && (table, column) == (same, last));
}
