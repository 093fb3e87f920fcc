namespace QueueSim.Scenarios.Clusters;

/// <summary>Scripts for Slurm: an array of tasks, a job that waits for it and merges, and what submits both.</summary>
internal static class SlurmScripts
{
    public const string Submit = "submit.sh";
    private const string Array = "array.sh", Merge = "merge.sh";

    /// <summary>The scripts by their names.</summary>
    /// <remarks>
    /// The shard is named, though the program would take it from the array: so a few tasks of it can be run again by
    /// <c>--array=3,7-9</c>. The merge waits for the end of all tasks, however they ended, and says what is missing.
    /// </remarks>
    public static IReadOnlyList<(string Name, string Text)> Of(ClusterJob job) =>
    [
        (Array, $$"""
            #!/bin/bash
            #SBATCH --job-name=queuesim
            #SBATCH --ntasks=1
            #SBATCH --cpus-per-task={{job.Threads}}
            #SBATCH --requeue
            #SBATCH --open-mode=append
            #SBATCH --output=shard-%a.txt
            # A shard of {{ShellWords.Comment(job.Study)}}. A task that runs again goes on where it was.
            set -euo pipefail
            cd {{ShellWords.Quote(job.WorkingFolder)}}
            exec {{ShellWords.Join([.. job.Program, .. job.Run])}} --threads "${SLURM_CPUS_PER_TASK:-{{job.Threads}}}" --shard "$SLURM_ARRAY_TASK_ID/{{job.Tasks}}"

            """),
        (Merge, $$"""
            #!/bin/bash
            #SBATCH --job-name=queuesim-merge
            #SBATCH --ntasks=1
            #SBATCH --open-mode=append
            #SBATCH --output=merge.txt
            # Puts the shards together, or says which are missing.
            set -euo pipefail
            cd {{ShellWords.Quote(job.WorkingFolder)}}
            exec {{ShellWords.Join([.. job.Program, .. job.Merge])}} --threads "${SLURM_CPUS_PER_TASK:-1}"

            """),
        (Submit, $$"""
            #!/bin/bash
            # Made by queuesim slurm: submits {{job.Tasks}} tasks and the merge behind them. Options of sbatch are for both: ./{{Submit}} --partition=short --time=4:00:00
            set -euo pipefail
            cd "$(dirname "${BASH_SOURCE[0]}")"
            array=$(sbatch --parsable --array=1-{{job.Tasks}} "$@" {{Array}})
            sbatch --dependency="afterany:${array%%;*}" "$@" {{Merge}}

            """),
    ];
}
