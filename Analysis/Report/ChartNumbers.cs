using System.Collections;
using System.Reflection;
using System.Text;

namespace QueueSim.Report;

/// <summary>The numbers that a chart draws, as CSV. A line for each thing in it, and of a series a line with all its values.</summary>
/// <remarks>Columns are the properties of the chart's own input, so that no chart can draw what its table lacks.</remarks>
internal static class ChartNumbers
{
    private const int Digits = 6;

    /// <summary>The table; a heading line for each kind of thing.</summary>
    public static string Csv(object input)
    {
        var text = new StringBuilder();
        foreach (var list in Lists(input))
        {
            var headings = "";
            foreach (var line in ((IEnumerable)list.GetValue(input)!).Cast<object?>().Where(each => each is not null).SelectMany(each => Lines(each!)))
            {
                var names = string.Join(',', line.Select(cell => cell.Name));
                if (names != headings)
                    text.Append(headings = names).Append('\n');
                text.AppendJoin(',', line.Select(cell => cell.Text)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<PropertyInfo> Lists(object thing) => Properties(thing).Where(property => IsListOfThings(property.PropertyType));

    private static PropertyInfo[] Properties(object thing) =>
        [.. thing.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)];

    private static bool IsListOfThings(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && !IsSeries(type);

    private static bool IsSeries(Type type) => typeof(IEnumerable<double>).IsAssignableFrom(type);

    /// <summary>A thing as lines: alone, one for each of its series, or those of the things in it.</summary>
    private static IEnumerable<IReadOnlyList<(string Name, string Text)>> Lines(object thing)
    {
        if (Scalar(thing) is { } alone)
            return [[("value", alone)]];
        var properties = Properties(thing);
        IReadOnlyList<(string, string)> scalars = [.. properties.SelectMany(property => Cells(property.Name, property.GetValue(thing)))];
        var series = properties.Where(property => IsSeries(property.PropertyType)).ToList();
        var inner = Lists(thing).SelectMany(list => ((IEnumerable?)list.GetValue(thing) ?? Array.Empty<object>()).Cast<object>()).SelectMany(Lines).ToList();
        if (series.Count > 0)
        {
            return series.Select(each => (IReadOnlyList<(string, string)>)
                [.. scalars, ("Series", each.Name), ("Values", string.Join(',', ((IEnumerable<double>?)each.GetValue(thing) ?? []).Select(Number)))]);
        }

        return inner.Count > 0 ? inner.Select(line => (IReadOnlyList<(string, string)>)[.. scalars, .. line]) : [scalars];
    }

    /// <summary>A number or word as a cell, and a pair of numbers as several.</summary>
    private static IEnumerable<(string Name, string Text)> Cells(string name, object? value)
    {
        if (value is null)
            return [(name, "")];
        if (Scalar(value) is { } text)
            return [(name, text)];
        return value is IEnumerable ? [] : Properties(value).Where(property => property.PropertyType == typeof(double)).Select(property => ($"{name}{property.Name}", Number((double)property.GetValue(value)!)));
    }

    private static string? Scalar(object value) => value switch
    {
        string words => Quoted(words.ReplaceLineEndings(" ")),
        double number => Number(number),
        bool or int or long or Enum => value.ToString(),
        _ => null,
    };

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("G" + Digits) : "";

    private static string Quoted(string words) => words.AsSpan().ContainsAny(',', '"') ? $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : words;
}
