using QueueSim.Lives;
using QueueSim.Scenarios.Output;

namespace QueueSim.Scenarios.Export;

/// <summary>The lives that a run has recorded, read one after the other.</summary>
/// <param name="folder">Folder of the results.</param>
/// <param name="scenario">The scenario; <see langword="null"/> for all.</param>
/// <param name="replication">Number of the replication; <see langword="null"/> for all.</param>
internal sealed class RecordedLives(string folder, string? scenario = null, int? replication = null)
{
    // What the end of a run cuts off did not happen.
    private static readonly HashSet<(string Event, string How)> CutOff =
    [
        (EnumWords.Of(MomentKind.LeftQueue), EnumWords.Of(VisitEnd.StillWaiting)), (EnumWords.Of(MomentKind.Closed), EnumWords.Of(CaseOutcome.Open)),
        (EnumWords.Of(MomentKind.Ended), EnumWords.Of(ProblemOutcome.Open)),
    ];

    private readonly string? number = replication?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What there is to know of a log as a whole.</summary>
    public Manifest Manifest { get; } = Manifest.Find(folder)!;

    /// <summary>Problems, each with what happened to it, in order.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or the two are not of one run.</exception>
    public IEnumerable<(RecordRow Problem, IReadOnlyList<RecordRow> Events)> All()
    {
        // Both files have the same problems in the same order.
        using var events = new RecordTable(folder, RecordFiles.Events).Rows().GetEnumerator();
        var isThere = events.MoveNext();
        foreach (var problem in new RecordTable(folder, RecordFiles.Problems).Rows())
        {
            var own = new List<RecordRow>();
            for (; isThere && events.Current.IsOf(problem); isThere = events.MoveNext())
            {
                if (!CutOff.Contains((events.Current["event"], events.Current["how"])))
                    own.Add(events.Current);
            }

            if (own.Count == 0)
                throw new InvalidDataException($"{RecordFiles.FileName(RecordFiles.Events)} has nothing of problem {problem["problem"]} of {problem.World} at its place");
            if (IsWanted(problem))
                yield return (problem, own);
        }

        if (isThere)
            throw new InvalidDataException($"{RecordFiles.FileName(RecordFiles.Events)} goes on after the last problem");
    }

    /// <summary>Problems alone.</summary>
    public IEnumerable<RecordRow> Problems() => new RecordTable(folder, RecordFiles.Problems).Rows().Where(IsWanted);

    /// <summary>Cases of all problems.</summary>
    public IEnumerable<RecordRow> Cases() => new RecordTable(folder, RecordFiles.Cases).Rows().Where(IsWanted);

    /// <summary>Attempts to chat.</summary>
    public IEnumerable<RecordRow> Chats() => new RecordTable(folder, RecordFiles.Chats).Rows().Where(IsWanted);

    private bool IsWanted(RecordRow row) => (scenario is null || row["scenario"] == scenario) && (number is null || row["replication"] == number);
}
