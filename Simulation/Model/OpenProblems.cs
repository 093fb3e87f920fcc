namespace QueueSim.Model;

/// <summary>The problems that have appeared and not ended.</summary>
internal sealed class OpenProblems
{
    // Who ends leaves a gap for the next to appear: to close it would mean to fetch some other problem from memory.
    private readonly List<Journey?> places = [];
    private readonly Stack<int> gaps = new();

    public int Count => places.Count - gaps.Count;

    public void Add(Journey journey)
    {
        if (gaps.TryPop(out var gap))
        {
            journey.Place = gap;
            places[gap] = journey;
            return;
        }

        journey.Place = places.Count;
        places.Add(journey);
    }

    public void Remove(Journey journey)
    {
        places[journey.Place] = null;
        gaps.Push(journey.Place);
    }

    /// <summary>All of them, by the time and number of their appearance.</summary>
    public IEnumerable<Journey> InOrder() =>
        places.OfType<Journey>().OrderBy(journey => journey.AppearedTicks).ThenBy(journey => journey.Problem.Number);
}
