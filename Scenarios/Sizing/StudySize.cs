namespace QueueSim.Scenarios.Sizing;

/// <summary>What a study takes, judged by a few of its scenarios.</summary>
/// <param name="samples">At least one scenario.</param>
/// <param name="scenarios">Scenarios of the study.</param>
/// <param name="replications">Replications of each.</param>
internal sealed class StudySize(IReadOnlyList<PilotSample> samples, int scenarios, int replications)
{
    /// <summary>A task that takes less is mostly occupied with its start.</summary>
    private const double ShortestTaskSeconds = 60;

    /// <summary>A task that takes more holds up the merge when it fails late.</summary>
    private const double UsualTaskSeconds = 600;

    /// <summary>Replications in all.</summary>
    public long All => (long)scenarios * replications;

    /// <summary>Seconds of one core for everything.</summary>
    public double CoreSeconds => All * samples.Average(sample => sample.Seconds);

    /// <summary>The same if every scenario were like the quickest that was tried, and like the slowest.</summary>
    public (double Low, double High) CoreSecondsRange => (All * samples.Min(sample => sample.Seconds), All * samples.Max(sample => sample.Seconds));

    /// <summary>Bytes of the file of all replications.</summary>
    public double StoredBytes => All * samples.Average(sample => sample.StoredBytes);

    /// <summary>Most bytes on the disk at a time: all shards, and the merged file.</summary>
    public double MostStoredBytes => 2 * StoredBytes;

    /// <summary>Bytes of memory for all replications of a scenario, which a run or a merge holds at a time.</summary>
    public double ScenarioBytes => replications * samples.Max(sample => sample.MemoryBytes);

    /// <summary>Seconds from start to end on a number of cores that do nothing else.</summary>
    public double Seconds(int cores) => CoreSeconds / Math.Min(cores, All);

    /// <summary>Replications of every scenario that fit into a time; 0 when not even one does.</summary>
    /// <param name="seconds">The time.</param>
    /// <param name="cores">Cores.</param>
    /// <param name="isSlow">Whether every scenario is taken to be like the slowest that was tried.</param>
    public long Fit(double seconds, int cores, bool isSlow)
    {
        var each = isSlow ? samples.Max(sample => sample.Seconds) : samples.Average(sample => sample.Seconds);
        // A core has whole replications.
        var onCore = Math.Floor(seconds / each);
        return (long)Math.Floor(onCore * cores / scenarios);
    }

    /// <summary>Tasks to divide it into: of ten minutes each, or shorter ones where there are more cores.</summary>
    public int Tasks(int cores, int most)
    {
        var tasks = Math.Max(Math.Ceiling(CoreSeconds / UsualTaskSeconds), Math.Min(cores, Math.Ceiling(CoreSeconds / ShortestTaskSeconds)));
        return (int)Math.Clamp(tasks, 1, Math.Min(most, All));
    }
}
