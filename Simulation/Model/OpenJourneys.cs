namespace QueueSim.Model;

/// <summary>The problems that are open, in the order in which they appeared.</summary>
/// <remarks>A list whose links are in the journeys themselves: a linked list of the library takes another 56 bytes a problem.</remarks>
internal sealed class OpenJourneys
{
    private Journey? last;

    public Journey? First { get; private set; }

    public int Count { get; private set; }

    public void Add(Journey journey)
    {
        journey.Previous = last;
        if (last is null)
            First = journey;
        else
            last.Next = journey;
        last = journey;
        Count++;
    }

    public void Remove(Journey journey)
    {
        if (journey.Previous is { } before)
            before.Next = journey.Next;
        else
            First = journey.Next;
        if (journey.Next is { } after)
            after.Previous = journey.Previous;
        else
            last = journey.Previous;
        // An old journey that points to a younger one would keep it from being collected early.
        journey.Previous = null;
        journey.Next = null;
        Count--;
    }
}
