using System.IO.Enumeration;

namespace QueueSim.Scenarios.Output;

/// <summary>Which rows of the long tables are written. Names may have a <c>*</c> for any text.</summary>
/// <param name="Segments">Segments; <see langword="null"/> for those that a table has without being asked.</param>
/// <param name="Metrics">Metrics; <see langword="null"/> for all.</param>
internal sealed record RowChoice(IReadOnlyList<string>? Segments, IReadOnlyList<string>? Metrics)
{
    /// <summary>What is written when nothing was asked for.</summary>
    public static RowChoice Usual { get; } = new(null, null);

    /// <summary>Segments that <c>replications.csv</c> has without being asked. All others are in the file of replications.</summary>
    public static IReadOnlyList<string> MainSegments { get; } = ["all", "focal", "focal=no"];

    /// <summary>Whether a row of a table with all segments is written.</summary>
    public bool Has(string segment, string metric) => Matches(Segments, segment) && Matches(Metrics, metric);

    /// <summary>Whether a row of replications is written.</summary>
    public bool HasReplications(string segment, string metric) => Matches(Segments ?? MainSegments, segment) && Matches(Metrics, metric);

    /// <summary>Whether a name is one of some, which may have stars.</summary>
    public static bool Matches(IReadOnlyList<string>? names, string name) =>
        names is null || names.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), name, ignoreCase: false));
}
