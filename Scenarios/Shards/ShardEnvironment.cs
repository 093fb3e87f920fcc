using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Shards;

/// <summary>The shard that a scheduler tells each of its tasks by variables of the environment.</summary>
internal static class ShardEnvironment
{
    private const string SlurmTask = "SLURM_ARRAY_TASK_ID";
    private const string SlurmFirst = "SLURM_ARRAY_TASK_MIN";
    private const string SlurmLast = "SLURM_ARRAY_TASK_MAX";
    private const string SlurmStep = "SLURM_ARRAY_TASK_STEP";
    private const string SlurmCount = "SLURM_ARRAY_TASK_COUNT";
    private const string KubernetesTask = "JOB_COMPLETION_INDEX";
    private const string BatchTask = "AWS_BATCH_JOB_ARRAY_INDEX";
    private const string BatchCount = "AWS_BATCH_JOB_ARRAY_SIZE";

    private static readonly string[] Tasks = [SlurmTask, KubernetesTask, BatchTask];

    /// <summary>Kubernetes tells a task its number and not how many there are; a manifest has to.</summary>
    public const string KubernetesCount = "JOB_COMPLETION_COUNT";

    /// <summary>The shard, and the variable that its number is from. It is <see langword="null"/> where no scheduler has set one, and after a fault.</summary>
    /// <param name="variable">Value of a variable; <see langword="null"/> or empty where it is not set.</param>
    /// <param name="faults">Receives what is missing or wrong.</param>
    public static (Shard Shard, string Variable)? Read(Func<string, string?> variable, FaultList faults)
    {
        string[] told = [.. Tasks.Where(name => !string.IsNullOrEmpty(variable(name)))];
        if (told.Length > 1)
            faults.Add(told[0], 0, Say.This("shards.several", ("others", Wording.AnyOf(told[1..]))));
        return told switch
        {
            [SlurmTask] => Slurm(variable, faults),
            [KubernetesTask] => FromZero(KubernetesTask, KubernetesCount, variable, faults),
            [BatchTask] => FromZero(BatchTask, BatchCount, variable, faults),
            _ => null,
        };
    }

    private static (Shard Shard, string Variable)? Slurm(Func<string, string?> variable, FaultList faults)
    {
        var before = faults.Count;
        var (task, first, count) = (Number(SlurmTask), Number(SlurmFirst), Number(SlurmCount));
        var last = variable(SlurmLast) is { Length: > 0 } ? Number(SlurmLast) : null;
        var step = variable(SlurmStep) is { Length: > 0 } ? Number(SlurmStep) : 1;
        if (faults.Count > before)
            return null;
        // An array such as 3,7-9, or a few tasks of a larger one run again: nobody knows which of how many this is.
        var isEven = step >= 1 && task >= first && (task - first) % step == 0 && (last is null || ((last - first) / step) + 1 == count);
        var number = isEven ? ((task - first) / step) + 1 : 0;
        if (isEven && Shard.IsOne(number!.Value, count!.Value))
            return (new Shard((int)number, (int)count), SlurmTask);
        faults.Add(SlurmTask, 0, Say.This("shards.uneven", ("id", $"{task}"), ("count", $"{count}"), ("first", $"{first}"), ("last", last is null ? "?" : $"{last}"), ("step", $"{step}")));
        return null;

        long? Number(string name) => Whole(name, variable, faults);
    }

    private static (Shard Shard, string Variable)? FromZero(string task, string of, Func<string, string?> variable, FaultList faults)
    {
        var (index, count) = (Whole(task, variable, faults), Whole(of, variable, faults));
        if (index is null || count is null)
            return null;
        if (Shard.IsOne(index.Value + 1, count.Value))
            return (new Shard((int)index + 1, (int)count), task);
        faults.Add(task, 0, Say.This("shards.beyond", ("index", index.Value), ("variable", of), ("count", count.Value), ("most", Shard.Most)));
        return null;
    }

    private static long? Whole(string name, Func<string, string?> variable, FaultList faults)
    {
        if (variable(name) is not { Length: > 0 } text)
            faults.Add(name, 0, Say.This("shards.missing_variable"));
        else if (Shard.Whole(text) is { } value)
            return value;
        else
            faults.Add(name, 0, Say.This("shards.wrong_variable", ("text", Wording.Shown(text))));
        return null;
    }
}
