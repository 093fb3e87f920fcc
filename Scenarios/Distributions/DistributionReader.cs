using QueueSim.Localization;
using QueueSim.Randomness;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Distributions;

/// <summary>Reads distributions as tables contain them; docs/reference/distributions.md has the grammar.</summary>
/// <remarks>Recursive descent through one text; the first fault ends it.</remarks>
internal sealed class DistributionReader
{
    private const int DeepestNesting = 16;
    private const string MixtureForm = "mixture(0.1: constant(0), 0.9: exponential(mean=4))";
    private const string EmpiricalForm = "empirical(file.csv)";
    private static string Anything => Say.This("faults.kind_distribution");

    /// <summary>Other names of distributions, as other programs and people write them.</summary>
    private static readonly (string Word, string Meaning)[] Synonyms =
    [
        ("const", "constant"), ("fixed", "constant"), ("deterministic", "constant"), ("exp", "exponential"), ("normal", "lognormal"),
        ("gaussian", "lognormal"), ("hyperexp", "hyperexponential"), ("file", "empirical"), ("mix", "mixture"), ("pert", "triangular"),
    ];

    private static readonly string[] Names = [.. DistributionFamily.All.Select(family => family.Name), "empirical", "mixture"];

    private readonly TextScanner scanner;
    private readonly Func<string, IReadOnlyList<double>> readValues;

    private DistributionReader(string text, Func<string, IReadOnlyList<double>> readValues) =>
        (scanner, this.readValues) = (new TextScanner(text), readValues);

    /// <summary>The distribution of a text: a number (a constant) or a form such as <c>gamma(mean=4, cv=1)</c>.</summary>
    /// <param name="text">Whatever the user wrote.</param>
    /// <param name="readValues">Gives the observations of a file by the name in <c>empirical(name)</c>, at least one.</param>
    /// <exception cref="FormatException">
    /// The text is no distribution. The message is the first fault, without place and final stop: what it is; what is expected; what
    /// was perhaps meant.
    /// </exception>
    public static Distribution Read(string text, Func<string, IReadOnlyList<double>> readValues)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Fault(Say.This("faults.nothing_given", ("expected", Anything)));
        var reader = new DistributionReader(text, readValues);
        var distribution = reader.Any(0);
        if (reader.scanner.AtEnd) return distribution;
        var decimalPoint = text.Trim().Replace(',', '.');
        throw Fault(
            Say.This("faults.follows", ("rest", Wording.Quoted(reader.scanner.Rest.Trim()))),
            NumberText.TryParse(decimalPoint, out _) ? decimalPoint : null);
    }

    private Distribution Any(int depth)
    {
        var word = scanner.ReadWord();
        if (word.Length == 0 || !scanner.Skip('(')) return BareWord(word);
        var name = word.ToLowerInvariant();
        if (name == "mixture")
            return depth < DeepestNesting ? Mixture(depth) : throw Fault(Say.This("faults.nested", ("most", DeepestNesting)));
        if (name == "empirical") return Empirical();
        if (Family(name) is { } family) return Make(family, Arranged(family, Arguments(family)));
        throw Near(word) is { } near
            ? Fault(Say.This("faults.unknown_distribution", ("name", Wording.Quoted(word))), near)
            : Fault(Say.This("faults.unknown_distribution_of", ("name", Wording.Quoted(word)), ("names", string.Join(", ", Names))));
    }

    private ConstantDistribution BareWord(string word)
    {
        if (NumberText.TryParse(word, out var value))
        {
            try
            {
                return new ConstantDistribution(value);
            }
            catch (ParameterOutOfRangeException exception)
            {
                throw Fault(Say.This("faults.out_of_range", ("value", word), ("expected", Expected(exception))));
            }
        }
        var name = word.ToLowerInvariant();
        if (Family(name) is { } family) throw Fault(Say.This("faults.no_parameters", ("name", name), ("form", family.Form)));
        if (name is "mixture" or "empirical") throw Fault(Say.This("faults.no_parameters", ("name", name), ("form", name == "mixture" ? MixtureForm : EmpiricalForm)));
        throw word.Length == 0
            ? Fault(Say.This("faults.no_distribution", ("text", Wording.Quoted(scanner.Rest.Trim())), ("expected", Anything)))
            : Fault(Say.This("faults.no_number_or_distribution", ("text", Wording.Quoted(word)), ("expected", Anything)), NumberText.WithoutPlus(word) ?? Near(word));
    }

    /// <summary>The parameters up to the closing bracket, with a null name where there is none.</summary>
    private List<(string? Name, string Value)> Arguments(DistributionFamily family)
    {
        var arguments = new List<(string?, string)>();
        if (scanner.Skip(')')) return arguments;
        do
        {
            var word = scanner.ReadWord();
            arguments.Add(scanner.Skip('=') ? (word, scanner.ReadWord()) : (null, word));
            if (scanner.Skip(')')) return arguments;
        }
        while (scanner.SkipSeparator());
        throw Unclosed(family.Name, family.Form);
    }

    /// <summary>The words for the parameters in their order.</summary>
    private static string[] Arranged(DistributionFamily family, List<(string? Name, string Value)> arguments)
    {
        var parameters = family.Parameters;
        if (!family.Positional && arguments.Exists(argument => argument.Name is null))
        {
            var mayBeInOrder = arguments.Count == parameters.Length && arguments.TrueForAll(a => a.Name is null && NumberText.TryParse(a.Value, out _));
            throw Fault(
                Say.This("faults.by_name", ("name", family.Name), ("form", family.Form)),
                mayBeInOrder ? family.Write(arguments.Select(argument => argument.Value)) : null);
        }
        var words = new string?[parameters.Length];
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = arguments[i];
            if (name is null && i >= words.Length) throw Fault(Say.This("faults.parameter_count", ("name", family.Name), ("n", arguments.Count), ("form", family.Form)));
            var index = name is null ? i : Array.FindIndex(parameters, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index < 0) throw Fault(Say.This("faults.no_parameter", ("name", family.Name), ("parameter", Wording.Quoted(name!)), ("form", family.Form)), Suggestion.For(name!, parameters));
            if (words[index] is not null) throw Fault(Say.This("faults.twice", ("name", family.Name), ("parameter", parameters[index]), ("form", family.Form)));
            words[index] = value;
        }
        string[] missing = [.. parameters.Where((_, i) => words[i] is null)];
        return missing.Length == 0 ? [.. words.OfType<string>()] : throw Fault(Say.This("faults.needs", ("name", family.Name), ("parameters", string.Join(Say.This("faults.and"), missing)), ("form", family.Form)));
    }

    private static Distribution Make(DistributionFamily family, string[] words)
    {
        var values = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!NumberText.TryParse(words[i], out values[i]))
                throw Fault(Say.This("faults.parameter_no_number", ("name", family.Name), ("parameter", family.Parameters[i]), ("text", Wording.Quoted(words[i])), ("form", family.Form)), NumberText.WithoutPlus(words[i]));
        }
        try
        {
            return family.Create(values);
        }
        catch (ParameterOutOfRangeException exception)
        {
            var wrong = family.Parameters.Zip(words, (name, word) => (Name: name, Word: word))
                .Where(pair => exception.ParamName is null || exception.ParamName == pair.Name).Select(pair => $"{pair.Name} {Wording.Bare(pair.Word)}").ToList();
            throw Fault(Say.This("faults.parameter_range", ("name", family.Name), ("parameters", Wording.Joined(wrong, Say.This("faults.and").Trim())), ("expected", Expected(exception))), Instead(family, values));
        }
    }

    private static string? Instead(DistributionFamily family, double[] values)
    {
        try
        {
            return family.Instead(values)?.ToString();
        }
        catch (ParameterOutOfRangeException)
        {
            return null;
        }
    }

    private MixtureDistribution Mixture(int depth)
    {
        var components = new List<(double Weight, Distribution Distribution)>();
        do
        {
            var word = scanner.ReadWord();
            if (!scanner.Skip(':')) throw Fault(Say.This("faults.no_weight", ("text", Wording.Quoted(word)), ("form", MixtureForm)));
            if (!NumberText.TryParse(word, out var weight) || weight is < 0 or > 1)
                throw Fault(Say.This("faults.weight", ("text", Wording.Quoted(word))), NumberText.WithoutPlus(word));
            components.Add((weight, Any(depth + 1)));
        }
        while (scanner.SkipSeparator());
        if (!scanner.Skip(')')) throw Unclosed("mixture", MixtureForm);
        try
        {
            return new MixtureDistribution(components);
        }
        catch (ArgumentException)
        {
            throw Fault(Say.This("faults.weights", ("sum", Math.Round(components.Sum(part => part.Weight), 12))));
        }
    }

    private EmpiricalDistribution Empirical()
    {
        var file = scanner.ReadFileName() ?? throw Unclosed("empirical", EmpiricalForm);
        if (file.Length == 0) throw Fault(Say.This("faults.needs_file", ("form", EmpiricalForm)));
        var values = readValues(file);
        try
        {
            return new EmpiricalDistribution(file, values);
        }
        catch (ParameterOutOfRangeException exception)
        {
            var at = values.TakeWhile(value => !value.Equals(exception.ActualValue)).Count() + 1;
            throw Fault(Say.This("faults.empirical", ("file", Wording.Bare(file)), ("value", exception.ActualValue!), ("at", at), ("expected", Expected(exception))));
        }
    }

    private FormatException Unclosed(string name, string form) => scanner.AtEnd
        ? Fault(Say.This("faults.not_closed", ("name", name), ("form", form)))
        : Fault(Say.This("faults.separator", ("name", name), ("text", Wording.Quoted(scanner.Rest.Trim())), ("form", form)));

    private static FormatException Fault(string what, string? suggestion = null) =>
        new(suggestion is null ? what : Say.This("faults.meant", ("what", what), ("suggestion", suggestion)));

    private static DistributionFamily? Family(string name) => DistributionFamily.All.FirstOrDefault(family => family.Name == name);

    private static string? Near(string word) =>
        Array.Find(Synonyms, pair => pair.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Meaning ?? Suggestion.For(word, Names);

    // The distributions themselves know no languages; what they expect are whole phrases.
    private static string Expected(ParameterOutOfRangeException exception) => Say.NamedOr("expected", exception.Expected.Replace(' ', '_'), exception.Expected);
}
