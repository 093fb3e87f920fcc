using System.Globalization;
using System.Text;

namespace QueueSim.Scenarios.Matching;

/// <summary>What points came to, kept in a file as they are simulated. An interrupted search goes on where it was.</summary>
/// <remarks>Lines of numbers: seed, replications, values, outputs. A line that was cut short when the program ended is left out and simulated again.</remarks>
internal sealed class SimulatedPoints
{
    private readonly Dictionary<string, double[]> outputs = new(StringComparer.Ordinal);
    private readonly string file;

    private SimulatedPoints(string file) => this.file = file;

    /// <summary>Points that were found in the file.</summary>
    public int Found { get; private set; }

    /// <summary>Opens a file of points; the one there if it belongs to the same search.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="search">What the points belong to: tables, figures, numbers and ranges.</param>
    public static SimulatedPoints Open(string file, string search)
    {
        var points = new SimulatedPoints(file);
        if (File.Exists(file) && File.ReadAllLines(file, Encoding.UTF8) is [var first, .. var lines] && first == search)
        {
            foreach (var parts in lines.Select(line => line.Split('|')).Where(parts => parts is [_, _, "."]))
                points.outputs[parts[0]] = [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            points.Found = points.outputs.Count;
            File.WriteAllLines(file, [search, .. points.outputs.Select(pair => Line(pair.Key, pair.Value))]);
        }
        else
        {
            File.WriteAllText(file, search + "\n");
        }
        return points;
    }

    /// <summary>What a point came to, or <see langword="null"/>.</summary>
    public double[]? Of(string key) => outputs.GetValueOrDefault(key);

    /// <summary>Notes what a point came to.</summary>
    public void Add(string key, double[] values)
    {
        outputs[key] = values;
        File.AppendAllText(file, Line(key, values) + "\n");
    }

    /// <summary>Names a point.</summary>
    public static string Key(ulong seed, int replications, IReadOnlyList<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{seed} {replications} {string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}");

    /// <summary>The search is complete, and its points are no longer needed.</summary>
    public void Delete() => File.Delete(file);

    private static string Line(string key, double[] values) =>
        $"{key}|{string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}|.";
}
