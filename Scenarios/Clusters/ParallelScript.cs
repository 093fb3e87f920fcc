namespace QueueSim.Scenarios.Clusters;

/// <summary>A script with a line for GNU parallel. It runs all shards on the cores of one machine or several, and merges.</summary>
internal static class ParallelScript
{
    public const string FileName = "run.sh";

    /// <summary>The script by its name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(ClusterJob job) =>
    [
        (FileName, $$"""
            #!/bin/bash
            # All {{job.Tasks}} shards of {{ShellWords.Comment(job.Study)}}, and the merge. Options of parallel: ./{{FileName}} --jobs 8, or --sshloginfile nodes --workdir .
            set -euo pipefail
            cd {{ShellWords.Quote(job.WorkingFolder)}}
            # What fails is told by the merge.
            seq {{job.Tasks}} | parallel --quote "$@" {{ShellWords.Join([.. job.Program, .. job.Run])}} --threads {{job.Threads}} --shard '{}/{{job.Tasks}}' || true
            exec {{ShellWords.Join([.. job.Program, .. job.Merge])}}

            """),
    ];
}
