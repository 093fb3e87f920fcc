using QueueSim.Health;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What a study's numbers say about its teams before anything is simulated.</summary>
internal static class LoadWarnings
{
    // Each scenario takes part of a second; a grid's first ones are enough to be warned.
    private const int MostLooked = 24;
    private const int MostNamed = 3;

    /// <summary>Says which teams have more work than they can do, and how many agents more would do.</summary>
    public static void Say(Study study, Terminal terminal)
    {
        var found = study.Take(MostLooked).AsParallel().AsOrdered()
            .SelectMany(scenario => HealthWords.Overloads(OfferedLoad.Of(scenario.Compile())).Select(sentence => (scenario.Name, Sentence: sentence)))
            .GroupBy(each => each.Sentence, each => each.Name).ToList();
        foreach (var sentence in found.Take(MostNamed))
        {
            var names = sentence.ToList();
            terminal.Say(study.Count == 1
                ? Localization.Say.This("health.before", ("what", sentence.Key))
                : names.Count == Math.Min(study.Count, MostLooked)
                    ? Localization.Say.This("health.before_all", ("what", sentence.Key))
                    : names.Count == 1
                        ? Localization.Say.This("health.before_one", ("name", names[0]), ("what", sentence.Key))
                        : Localization.Say.This("health.before_in", ("name", names[0]), ("n", names.Count - 1), ("what", sentence.Key)));
        }

        if (found.Count > MostNamed)
            terminal.Say(Localization.Say.This("health.before_more", ("n", found.Count - MostNamed)));
    }
}
