using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace QueueSim.Localization;

/// <summary>All messages of both languages, read from the program's own resources.</summary>
public static class Messages
{
    private static readonly FrozenDictionary<SpokenLanguage, FrozenDictionary<string, string>> Texts =
        Languages.Named.ToFrozenDictionary(language => language.Value, language => Read(language.Key));

    /// <summary>A message; <see langword="null"/> when a language has none of that name.</summary>
    public static string? Find(SpokenLanguage language, string key) => Texts[language].GetValueOrDefault(key);

    /// <summary>Names of all messages of a language, sorted.</summary>
    public static IReadOnlyList<string> Keys(SpokenLanguage language) => [.. Texts[language].Keys.Order(StringComparer.Ordinal)];

    // No satellite assemblies: the program has no cultures (it is invariant), and a single file keeps both languages.
    private static FrozenDictionary<string, string> Read(string language)
    {
        var (assembly, all) = (typeof(Messages).Assembly, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith($".{language}.resources", StringComparison.Ordinal)))
        {
            using var texts = new ResourceSet(assembly.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry text in texts)
                all.Add(Convert.ToString(text.Key, CultureInfo.InvariantCulture)!, Convert.ToString(text.Value, CultureInfo.InvariantCulture)!);
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
