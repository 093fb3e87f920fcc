using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Recursive descent through one text; the first fault ends it.</summary>
internal sealed class DistributionReader(string text, Func<string, IReadOnlyList<double>>? readValues)
{
    private const int DeepestNesting = 16;
    private const int LongestQuotation = 60;
    private const string MixtureForm = "mixture(0.1: constant(0), 0.9: exponential(mean=4))";
    private const string Anything = "a number or a distribution such as exponential(mean=4)";

    /// <summary>Other names of distributions, as other programs and people write them.</summary>
    private static readonly (string Word, string Meaning)[] s_synonyms =
    [
        ("const", "constant"), ("fixed", "constant"), ("deterministic", "constant"), ("exp", "exponential"), ("normal", "lognormal"),
        ("gaussian", "lognormal"), ("hyperexp", "hyperexponential"), ("file", "empirical"), ("mix", "mixture"), ("pert", "triangular"),
    ];

    private static readonly string[] s_names = [.. DistributionFamily.All.Select(family => family.Name), "empirical", "mixture"];

    private int _position;

    /// <summary>The first fault; empty as long as there is none.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Reads the whole text.</summary>
    /// <returns>The distribution, or null and a fault.</returns>
    public Distribution? Read()
    {
        if (string.IsNullOrWhiteSpace(text))
            return Fail($"nothing is given; expected {Anything}");

        Distribution? distribution = ReadDistribution(0);
        if (distribution is null || AtEnd())
            return distribution;

        string rest = text[_position..], decimalPoint = text.Trim().Replace(',', '.');
        return Fail(
            $"'{Quote(rest)}' follows the distribution; expected nothing after it",
            TryNumber(decimalPoint, out _) ? decimalPoint : null);
    }

    private Distribution? ReadDistribution(int depth)
    {
        string word = ReadWord();
        if (word.Length == 0 || !Skip('('))
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
        if (TryNumber(word, out double value))
        {
            return ParameterRange.Value.Contains(value)
                ? new ConstantDistribution(value)
                : Fail($"{Quote(word)} is out of range; expected {ParameterRange.Value.Words}");
        }

        string name = word.ToLowerInvariant();
        if (Family(name) is { } family)
            return Fail($"{name} has no parameters; expected {family.Form}");

        if (name is "mixture" or "empirical")
            return Fail($"{name} has no parameters; expected {(name == "mixture" ? MixtureForm : "empirical(file.csv)")}");

        return word.Length == 0
            ? Fail($"'{Quote(text[_position..])}' is not a distribution; expected {Anything}")
            : Fail($"'{Quote(word)}' is not a number or a distribution; expected {Anything}", NearestName(word));
    }

    private Distribution? ReadFamily(DistributionFamily family)
    {
        List<(string? Name, string Value)>? arguments = ReadArguments(family);
        if (arguments is null)
            return null;

        if (!family.Positional && arguments.Exists(argument => argument.Name is null))
        {
            bool mayBeInOrder = arguments.Count == family.Parameters.Length && arguments.TrueForAll(a => a.Name is null && TryNumber(a.Value, out _));
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
                    $"{family.Name} has no parameter '{Quote(name!)}'; expected {family.Form}",
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
            if (!TryNumber(words[i]!, out values[i]))
                return Fail($"{family.Name} has {family.Parameters[i].Name} '{Quote(words[i]!)}', which is not a number; expected {family.Form}");
        }

        for (int i = 0; i < words.Length; i++)
        {
            (string name, ParameterRange range) = family.Parameters[i];
            if (!range.Contains(values[i]))
                return Fail($"{family.Name} has {name} {Quote(words[i]!)}; expected {range.Words}", family.Suggest(values));
        }

        return family.Disorder?.Invoke(values) is { } disorder
            ? Fail($"{family.Name} has {disorder}", family.Suggest(values))
            : family.Create(values);
    }

    /// <summary>The parameters up to the closing bracket, with a null name where there is none; null after a fault.</summary>
    private List<(string? Name, string Value)>? ReadArguments(DistributionFamily family)
    {
        var arguments = new List<(string?, string)>();
        if (Skip(')'))
            return arguments;

        while (true)
        {
            string word = ReadWord();
            bool named = Skip('=');
            arguments.Add(named ? (word, ReadWord()) : (null, word));
            if (Skip(')'))
                return arguments;

            if (!SkipSeparator())
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
            string word = ReadWord();
            if (!Skip(':'))
            {
                Fail($"mixture has '{Quote(word)}' without a weight; expected weight: distribution, as in {MixtureForm}");
                return null;
            }

            if (!TryNumber(word, out double weight) || !ParameterRange.Weight.Contains(weight))
            {
                Fail($"mixture has weight '{Quote(word)}'; expected {ParameterRange.Weight.Words}");
                return null;
            }

            if (ReadDistribution(depth + 1) is not { } component)
                return null;

            components.Add((weight, component));
            sum += weight;
        }
        while (SkipSeparator());

        if (!Skip(')'))
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
        string? file = ReadFileName();
        if (file is null)
        {
            FailUnclosed("empirical", "empirical(file.csv)");
            return null;
        }

        if (file.Length == 0 || readValues is null)
        {
            Fail(file.Length == 0
                ? "empirical needs a file; expected empirical(file.csv)"
                : $"empirical({Quote(file)}) needs a file, and none can be read here; expected a distribution without a file");
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

            Fail(values.Count == 0
                ? $"empirical({Quote(file)}) has no values; expected at least one"
                : string.Create(CultureInfo.InvariantCulture, $"empirical({Quote(file)}) has {values[wrong]} as its value {wrong + 1}; expected {ParameterRange.Value.Words}"));
        }
        catch (Exception exception) when (exception is IOException or FormatException or InvalidDataException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            Fail($"empirical({Quote(file)}) cannot be read: {exception.Message.TrimEnd('.')}; expected a file with one column of numbers");
        }

        return null;
    }

    /// <summary>What stands before the closing bracket, without the quotes around it; null when there is no end.</summary>
    private string? ReadFileName()
    {
        SkipSpace();
        char end = _position < text.Length && text[_position] == '"' ? '"' : ')';
        int start = end == '"' ? _position + 1 : _position;
        int stop = start <= text.Length ? text.IndexOf(end, start) : -1;
        if (stop < 0)
        {
            _position = text.Length;
            return null;
        }

        _position = end == '"' ? stop + 1 : stop;
        string name = text[start..stop].Trim();
        return Skip(')') && !name.Contains('"', StringComparison.Ordinal) ? name : null;
    }

    private Distribution? FailUnknown(string word) => NearestName(word) is { } name
        ? Fail($"unknown distribution '{Quote(word)}'", name)
        : Fail($"unknown distribution '{Quote(word)}'; expected one of {string.Join(", ", s_names)}");

    private void FailUnclosed(string name, string form)
    {
        SkipSpace();
        Fail(_position >= text.Length
            ? $"{name} is not closed; expected {form}"
            : $"{name} has '{Quote(text[_position..])}' where a separator or a closing bracket should be; expected {form}");
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

    /// <summary>A number as tables write it: a point, no thousands, finite.</summary>
    private static bool TryNumber(string word, out double value) =>
        double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    /// <summary>The user's words in a fault: short, and on one line.</summary>
    private static string Quote(string words)
    {
        string line = string.Concat(words.Trim().Take(LongestQuotation).Select(c => char.IsControl(c) ? ' ' : c));
        return words.Trim().Length > LongestQuotation ? line + "…" : line;
    }

    private string ReadWord()
    {
        int start = _position;
        while (_position < text.Length && !"(),;:=".Contains(text[_position], StringComparison.Ordinal))
            _position++;

        return text[start.._position].Trim();
    }

    private bool AtEnd()
    {
        SkipSpace();
        return _position >= text.Length;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    private bool SkipSeparator() => Skip(',') || Skip(';');

    private bool Skip(char wanted)
    {
        SkipSpace();
        if (_position >= text.Length || text[_position] != wanted)
            return false;

        _position++;
        return true;
    }
}
