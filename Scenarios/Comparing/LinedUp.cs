using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.Comparing;

/// <summary>A scenario of one study beside the one that it is compared with in another.</summary>
/// <param name="First">Position in the first study.</param>
/// <param name="Second">Position in the second study.</param>
internal readonly record struct LinedUp(int First, int Second)
{
    /// <summary>Scenarios of one name, and of the rest those of one content. In the order of the first study.</summary>
    public static IReadOnlyList<LinedUp> Of(Study first, Study second)
    {
        var byName = Enumerable.Range(0, second.Count).ToDictionary(place => second[place].Name, StringComparer.Ordinal);
        var pairs = new List<LinedUp>();
        var left = new List<int>();
        for (var place = 0; place < first.Count; place++)
        {
            if (byName.Remove(first[place].Name, out var same))
                pairs.Add(new LinedUp(place, same));
            else
                left.Add(place);
        }

        // Of several scenarios with one content the first is taken: their numbers are the same.
        var byContent = left.Count == 0 ? null : byName.Values.Order().ToLookup(place => Content(second[place]), StringComparer.Ordinal);
        foreach (var place in left)
        {
            if (byContent![Content(first[place])].FirstOrDefault(-1) is >= 0 and var same)
                pairs.Add(new LinedUp(place, same));
        }

        return [.. pairs.OrderBy(pair => pair.First)];
    }

    private static string Content(StudyScenario scenario)
    {
        using var text = new StringWriter();
        PlanText.WriteContents(scenario, text);
        return text.ToString();
    }
}
