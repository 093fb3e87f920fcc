using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>Reads dotted paths such as <c>ai.auc</c>, <c>teams.listing.agents</c> and <c>case_types.*.patience_hours</c>.</summary>
internal static class PlacePath
{
    private static string Forms => Say.This("faults.path_forms");

    /// <summary>The place that a path names.</summary>
    /// <param name="path">Text as the user wrote it, trimmed.</param>
    /// <param name="what">What the path is, for the fault: "column" or "path".</param>
    /// <param name="alsoAllowed">Other names that stand where the path stands, for suggestions.</param>
    /// <param name="fault">What is wrong, when the result is <see langword="null"/>.</param>
    public static Place? Parse(string path, string what, IReadOnlyList<string> alsoAllowed, out string fault)
    {
        fault = "";
        if (path == TablePlace.ParametersName) return new TablePlace(Shape: null);
        if (Parameters.Find(path) is { } parameter) return new ParameterPlace(parameter);
        if (Shapes.All.FirstOrDefault(shape => shape.Name == path) is { } table) return new TablePlace(table);

        var parts = path.Split('.');
        var known = Shapes.All.FirstOrDefault(shape => shape.Name == parts[0] && shape.HasPaths);
        if (known is not null && (parts.Length == 3 || (parts.Length == 4 && known.Keys == 2)) && parts.All(part => part.Length > 0))
        {
            if (known.Settable.FirstOrDefault(column => column.Name == parts[^1]) is { } found)
                return new RowPlace(known, Named(parts[1]), parts.Length == 4 ? Named(parts[2]) : null, found);
        }
        fault = Say.This("faults.unknown", ("what", Say.NamedOr("place", what, what)), ("name", Wording.Quoted(path)), ("advice", Advice(path, parts, alsoAllowed)));
        return null;
    }

    private static string? Named(string part) => part == "*" ? null : part;

    private static string Advice(string path, string[] parts, IReadOnlyList<string> alsoAllowed)
    {
        var whole = alsoAllowed.Concat(Parameters.All.Select(parameter => parameter.Name))
            .Concat(Shapes.All.Select(shape => shape.Name)).Append(TablePlace.ParametersName);
        var bare = path.StartsWith("parameters.", StringComparison.Ordinal) ? path["parameters.".Length..] : path;
        if (Suggestion.For(bare, whole) is { } near) return Say.This("faults.meant_name", ("name", near));
        if (parts.Length is not (3 or 4) || parts.Any(part => part.Length == 0)) return Forms + Say.This("faults.stop");
        var tables = Shapes.All.Where(shape => shape.HasPaths).ToList();
        var table = tables.FirstOrDefault(shape => shape.Name == (Suggestion.For(parts[0], tables.Select(known => known.Name)) ?? parts[0]));
        if (table is null) return Forms + Say.This("faults.stop");
        var columns = table.Settable.Select(column => column.Name).ToArray();
        var last = columns.Contains(parts[^1]) ? parts[^1] : Suggestion.For(parts[^1], columns);
        if (last is null) return Say.This("faults.columns_of", ("table", table.Name), ("columns", string.Join(", ", columns)));
        if (parts.Length == 4 && table.Keys == 1) return Say.This("faults.meant_path", ("table", table.Name), ("row", Wording.Bare(parts[1])), ("column", last));
        return Say.This("faults.meant_name", ("name", Wording.Bare(string.Join('.', [table.Name, .. parts[1..^1], last]))));
    }
}
