using System.Diagnostics.CodeAnalysis;

namespace QueueSim.Randomness;

/// <summary>Reads distributions as tables contain them; the grammar is in docs/reference/distributions.md.</summary>
public static class DistributionText
{
    /// <summary>Reads a distribution; never throws because of what the text contains.</summary>
    /// <param name="text">A number, which stands for a constant, or a form such as <c>lognormal(mean=4, cv=1)</c>; null counts as empty.</param>
    /// <param name="readValues">
    /// Gives the observations of a file by the name in <c>empirical(name)</c>. It may throw <see cref="IOException"/>,
    /// <see cref="FormatException"/> or another fault of input, whose message becomes part of the fault. Null where no files are allowed.
    /// </param>
    /// <param name="distribution">The distribution, or null when there is a fault.</param>
    /// <param name="fault">
    /// Empty, or the first fault, for the user, without place and without final stop: what it is; what is expected; what was perhaps meant.
    /// </param>
    /// <returns>Whether the text is a distribution.</returns>
    public static bool TryParse(
        string? text,
        Func<string, IReadOnlyList<double>>? readValues,
        [NotNullWhen(true)] out Distribution? distribution,
        out string fault)
    {
        var reader = new DistributionReader(text ?? "", readValues);
        distribution = reader.Read();
        fault = reader.Fault;
        return distribution is not null;
    }
}
