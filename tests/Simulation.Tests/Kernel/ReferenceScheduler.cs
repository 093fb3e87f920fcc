namespace QueueSim.Tests.Kernel;

/// <summary>
/// The kernel's rules once more, as plainly as possible: a list of entries sorted before each step, and nothing else. Slow on
/// purpose; every shortcut of the kernel must stay invisible in a comparison with it.
/// </summary>
internal sealed class ReferenceScheduler
{
    private readonly List<(long Ticks, int Priority, int Insertion, Node Node)> entries = [];
    private int insertions;

    public long Now { get; private set; }

    public int Processed { get; private set; }

    public void Schedule(Node node, long delay, int priority)
    {
        node.IsTriggered = true;
        entries.Add((Now + delay, priority, ++insertions, node));
    }

    public void Run()
    {
        while (entries.Count > 0)
        {
            entries.Sort((a, b) => (a.Ticks, a.Priority, a.Insertion).CompareTo((b.Ticks, b.Priority, b.Insertion)));
            (var ticks, _, _, var node) = entries[0];
            entries.RemoveAt(0);
            Now = ticks;
            node.IsProcessed = true;
            foreach (var waiter in node.Waiters)
                waiter();
            Processed++;
        }
    }

    public Node Process(IEnumerator<Node> steps, int priority)
    {
        var process = new Node();
        var start = new Node();
        start.Waiters.Add(Resume);
        Schedule(start, 0, priority);
        return process;

        void Resume()
        {
            while (steps.MoveNext())
            {
                if (!steps.Current.IsProcessed)
                {
                    steps.Current.Waiters.Add(Resume);
                    return;
                }
            }

            Schedule(process, 0, 0);
        }
    }

    internal sealed class Node
    {
        public List<Action> Waiters { get; } = [];

        public bool IsTriggered { get; set; }

        public bool IsProcessed { get; set; }
    }
}
