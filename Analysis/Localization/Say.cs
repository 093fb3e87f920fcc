namespace QueueSim.Localization;

/// <summary>Messages in the language spoken now.</summary>
public static class Say
{
    /// <summary>A message with its placeholders filled in.</summary>
    /// <param name="key">Its name, a literal at the call: a test finds by it what is missing and what nobody says any more.</param>
    /// <param name="values">What stands for each placeholder, as the reader shall see it.</param>
    /// <exception cref="KeyNotFoundException">No such message.</exception>
    /// <exception cref="FormatException">A placeholder has no value.</exception>
    public static string This(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        Placeholders.Fill(Messages.Find(Languages.Current, key) ?? throw new KeyNotFoundException($"There is no message {key}."), values);

    /// <summary>The word for one of a closed set: the message <c>set.name</c>.</summary>
    /// <param name="set">The set, a literal at the call.</param>
    /// <param name="name">One of its names.</param>
    /// <exception cref="KeyNotFoundException">No such word.</exception>
    public static string Named(string set, string name) =>
        Messages.Find(Languages.Current, $"{set}.{name}") ?? throw new KeyNotFoundException($"There is no message {set}.{name}.");

    /// <summary>The word for a name that a user may have made up.</summary>
    /// <param name="set">The set, a literal at the call.</param>
    /// <param name="name">A name that may or may not be known.</param>
    /// <param name="fallback">What is said of a name that is not.</param>
    public static string NamedOr(string set, string name, string fallback) => Messages.Find(Languages.Current, $"{set}.{name}") ?? fallback;
}
