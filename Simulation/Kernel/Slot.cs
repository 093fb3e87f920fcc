namespace QueueSim.Kernel;

/// <summary>
/// A place for an event in an array. Storing a reference in an array of a class that may have heirs costs a type check; in an array
/// of structs it does not.
/// </summary>
internal struct Slot
{
    public Event? Event;
}
