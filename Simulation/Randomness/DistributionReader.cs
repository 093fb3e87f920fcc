using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Recursive descent through one text; the first fault ends it.</summary>
internal sealed class DistributionReader(string text, Func<string, IReadOnlyList<double>>? readValues)
{
    private const int DeepestNesting = 16;
    private const string MixtureForm = "mixture(0.1: constant(0), 0.9: exponential(mean=4))";
    private const string Anything = "a number or a distribution such as exponential(mean=4)";

    /// <summary>Other names of distributions, as other programs and people write them.</summary>
    private static readonly (string Word, string Meaning)[] s_synonyms =
    [
        ("const", "constant"), ("fixed", "constant"), ("deterministic", "constant"), ("exp", "exponential"), ("normal", "lognormal"),
        ("gaussian", "lognormal"), ("hyperexp", "hyperexponential"), ("file", "empirical"), ("mix", "mixture"), ("pert", "triangular"),
    ];

    private static readonly string[] s_names = [.. DistributionFamily.All.Select(family => family.Name), "empirical", "mixture"];

    private readonly TextScanner _scanner = new(text);

    /// <summary>The first fault; empty as long as there is none.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Reads the whole text.</summary>
    /// <returns>The distribution, or null and a fault.</returns>
    public Distribution? Read()
    {
        if (string.IsNullOrWhiteSpace(text))
            return Fail($"nothing is given; expected {Anything}");

        Distribution? distribution = ReadDistribution(0);
        if (distribution is null || _scanner.AtEnd())
            return distribution;

        string decimalPoint = text.Trim().Replace(',', '.');
        return Fail(
            $"'{TextScanner.Quote(_scanner.Rest)}' follows the distribution; expected nothing after it",
            TextScanner.TryNumber(decimalPoint, out _) ? decimalPoint : null);
    }

    private Distribution? ReadDistribution(int depth)
    {
        string word = _scanner.ReadWord();
        if (word.Length == 0 || !_scanner.Skip('('))
            return ReadBareWord(word);

        string name = word.ToLowerInvariant();
        if (name == "mixture")
            return depth < DeepestNesting ? ReadMixture(depth) : Fail($"mixtures are nested more than {DeepestNesting} deep; expected fewer");

        if (name == "empirical")
            return ReadEmpirical();

        DistributionFamily? family = Family(name);
        return family is null ? FailUnknown(word) : ReadFamily(family);
    }

    private Distribution? ReadBareWord(string word)
    {
        if (TextScanner.TryNumber(word, out double value))
        {
            return ParameterRange.Value.Contains(value)
                ? new ConstantDistribution(value)
                : Fail($"{TextScanner.Quote(word)} is out of range; expected {ParameterRange.Value.Words}");
        }

        string name = word.ToLowerInvariant();
        if (Family(name) is { } family)
            return Fail($"{name} has no parameters; expected {family.Form}");

        if (name is "mixture" or "empirical")
            return Fail($"{name} has no parameters; expected {(name == "mixture" ? MixtureForm : "empirical(file.csv)")}");

        return word.Length == 0
            ? Fail($"'{TextScanner.Quote(_scanner.Rest)}' is not a distribution; expected {Anything}")
            : Fail($"'{TextScanner.Quote(word)}' is not a number or a distribution; expected {Anything}", NearestName(word));
    }

    private Distribution? ReadFamily(DistributionFamily family)
    {
        List<(string? Name, string Value)>? arguments = ReadArguments(family);
        if (arguments is null)
            return null;

        if (!family.Positional && arguments.Exists(argument => argument.Name is null))
        {
            bool mayBeInOrder = arguments.Count == family.Parameters.Length && arguments.TrueForAll(a => a.Name is null && TextScanner.TryNumber(a.Value, out _));
            return Fail(
                $"{family.Name} takes its parameters by name; expected {family.Form}",
                mayBeInOrder ? family.Write(arguments.Select(argument => argument.Value)) : null);
        }

        string?[] words = new string?[family.Parameters.Length];
        for (int i = 0; i < arguments.Count; i++)
        {
            (string? name, string value) = arguments[i];
            if (name is null && i >= words.Length)
                return Fail($"{family.Name} has {arguments.Count} parameters; expected {family.Form}");

            int index = name is null ? i : Array.FindIndex(family.Parameters, p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                return Fail(
                    $"{family.Name} has no parameter '{TextScanner.Quote(name!)}'; expected {family.Form}",
                    Spelling.Nearest(name!, family.Parameters.Select(p => p.Name)));
            }

            if (words[index] is not null)
                return Fail($"{family.Name} has {family.Parameters[index].Name} twice; expected {family.Form}");

            words[index] = value;
        }

        return Make(family, words);
    }

    private Distribution? Make(DistributionFamily family, string?[] words)
    {
        string[] missing = [.. family.Parameters.Where((_, i) => words[i] is null).Select(p => p.Name)];
        if (missing.Length > 0)
            return Fail($"{family.Name} needs {string.Join(" and ", missing)}; expected {family.Form}");

        double[] values = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!TextScanner.TryNumber(words[i]!, out values[i]))
                return Fail($"{family.Name} has {family.Parameters[i].Name} '{TextScanner.Quote(words[i]!)}', which is not a number; expected {family.Form}");
        }

        for (int i = 0; i < words.Length; i++)
        {
            (string name, ParameterRange range) = family.Parameters[i];
            if (!range.Contains(values[i]))
                return Fail($"{family.Name} has {name} {TextScanner.Quote(words[i]!)}; expected {range.Words}", family.Suggest(values));
        }

        return family.Disorder?.Invoke(values) is { } disorder
            ? Fail($"{family.Name} has {disorder}", family.Suggest(values))
            : family.Create(values);
    }

    /// <summary>The parameters up to the closing bracket, with a null name where there is none; null after a fault.</summary>
    private List<(string? Name, string Value)>? ReadArguments(DistributionFamily family)
    {
        var arguments = new List<(string?, string)>();
        if (_scanner.Skip(')'))
            return arguments;

        while (true)
        {
            string word = _scanner.ReadWord();
            bool named = _scanner.Skip('=');
            arguments.Add(named ? (word, _scanner.ReadWord()) : (null, word));
            if (_scanner.Skip(')'))
                return arguments;

            if (!_scanner.SkipSeparator())
                break;
        }

        FailUnclosed(family.Name, family.Form);
        return null;
    }

    private MixtureDistribution? ReadMixture(int depth)
    {
        var components = new List<(double Weight, Distribution Distribution)>();
        double sum = 0;
        do
        {
            string word = _scanner.ReadWord();
            if (!_scanner.Skip(':'))
            {
                Fail($"mixture has '{TextScanner.Quote(word)}' without a weight; expected weight: distribution, as in {MixtureForm}");
                return null;
            }

            if (!TextScanner.TryNumber(word, out double weight) || !ParameterRange.Weight.Contains(weight))
            {
                Fail($"mixture has weight '{TextScanner.Quote(word)}'; expected {ParameterRange.Weight.Words}");
                return null;
            }

            if (ReadDistribution(depth + 1) is not { } component)
                return null;

            components.Add((weight, component));
            sum += weight;
        }
        while (_scanner.SkipSeparator());

        if (!_scanner.Skip(')'))
        {
            FailUnclosed("mixture", MixtureForm);
            return null;
        }

        if (!(Math.Abs(sum - 1) <= MixtureDistribution.WeightTolerance))
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"mixture has weights that sum to {Math.Round(sum, 12)}; expected 1"));
            return null;
        }

        return new MixtureDistribution(components);
    }

    private EmpiricalDistribution? ReadEmpirical()
    {
        string? file = _scanner.ReadFileName();
        if (file is null)
        {
            FailUnclosed("empirical", "empirical(file.csv)");
            return null;
        }

        if (file.Length == 0 || readValues is null)
        {
            Fail(file.Length == 0
                ? "empirical needs a file; expected empirical(file.csv)"
                : $"empirical({TextScanner.Quote(file)}) needs a file, and none can be read here; expected a distribution without a file");
            return null;
        }

        try
        {
            IReadOnlyList<double> values = readValues(file);
            int wrong = values.Count;
            for (int i = values.Count - 1; i >= 0; i--)
                wrong = ParameterRange.Value.Contains(values[i]) ? wrong : i;

            if (values.Count > 0 && wrong == values.Count)
                return new EmpiricalDistribution(file, values);

            string name = TextScanner.Quote(file);
            Fail(values.Count == 0
                ? $"empirical({name}) has no values; expected at least one"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"empirical({name}) has {values[wrong]} as its value {wrong + 1}; expected {ParameterRange.Value.Words}"));
        }
        catch (Exception exception) when (exception is IOException or FormatException or InvalidDataException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            Fail($"empirical({TextScanner.Quote(file)}) cannot be read: {exception.Message.TrimEnd('.')}; expected a file with one column of numbers");
        }

        return null;
    }

    private Distribution? FailUnknown(string word) => NearestName(word) is { } name
        ? Fail($"unknown distribution '{TextScanner.Quote(word)}'", name)
        : Fail($"unknown distribution '{TextScanner.Quote(word)}'; expected one of {string.Join(", ", s_names)}");

    private void FailUnclosed(string name, string form)
    {
        Fail(_scanner.AtEnd()
            ? $"{name} is not closed; expected {form}"
            : $"{name} has '{TextScanner.Quote(_scanner.Rest)}' where a separator or a closing bracket should be; expected {form}");
    }

    /// <summary>Notes a fault.</summary>
    /// <returns>Always null, so that it can be returned where a distribution is wanted.</returns>
    private Distribution? Fail(string what, string? suggestion = null)
    {
        Fault = suggestion is null ? what : $"{what}; did you mean '{suggestion}'?";
        return null;
    }

    private static DistributionFamily? Family(string name) => DistributionFamily.All.FirstOrDefault(family => family.Name == name);

    private static string? NearestName(string word)
    {
        string? synonym = Array.Find(s_synonyms, pair => pair.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Meaning;
        return synonym ?? Spelling.Nearest(word, s_names);
    }
}
