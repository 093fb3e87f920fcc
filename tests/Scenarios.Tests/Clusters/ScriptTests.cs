using System.Diagnostics;
using QueueSim.Scenarios.Clusters;

namespace QueueSim.Tests.Clusters;

/// <summary>Scripts call the program as the user did, whatever is in a path or a value.</summary>
public sealed class ScriptTests
{
    private static readonly ClusterJob Job = new()
    {
        Program = ["dotnet", "/opt/queue sim/queuesim.dll"],
        ProgramFolder = "/opt/queue sim",
        WorkingFolder = "/home/o'hara/my studies",
        Study = "two teams.csv",
        Options = ["--set", "ai.auc=0.8|0.9", "--replications", "100"],
        Results = "results/two teams",
        Shards = "results/two teams.shards",
        Tasks = 500,
        Threads = 2,
    };

    [Fact]
    public void Slurm_gets_an_array_a_merge_and_what_submits_both()
    {
        var files = SlurmScripts.Of(Job).ToDictionary(file => file.Name, file => file.Text.ReplaceLineEndings("\n"));
        Assert.Equal(
            """
            #!/bin/bash
            #SBATCH --job-name=queuesim
            #SBATCH --ntasks=1
            #SBATCH --cpus-per-task=2
            #SBATCH --requeue
            #SBATCH --open-mode=append
            #SBATCH --output=shard-%a.txt
            # A shard of two teams.csv. A task that runs again goes on where it was.
            set -euo pipefail
            cd '/home/o'\''hara/my studies'
            exec dotnet '/opt/queue sim/queuesim.dll' run 'two teams.csv' --set 'ai.auc=0.8|0.9' --replications 100 --out 'results/two teams' --threads "${SLURM_CPUS_PER_TASK:-2}" --shard "$SLURM_ARRAY_TASK_ID/500"

            """.ReplaceLineEndings("\n"), files["array.sh"]);
        Assert.Equal(
            """
            #!/bin/bash
            #SBATCH --job-name=queuesim-merge
            #SBATCH --ntasks=1
            #SBATCH --open-mode=append
            #SBATCH --output=merge.txt
            # Puts the shards together, or says which are missing.
            set -euo pipefail
            cd '/home/o'\''hara/my studies'
            exec dotnet '/opt/queue sim/queuesim.dll' merge 'results/two teams.shards' --out 'results/two teams' --threads "${SLURM_CPUS_PER_TASK:-1}"

            """.ReplaceLineEndings("\n"), files["merge.sh"]);
        Assert.EndsWith(
            """
            array=$(sbatch --parsable --array=1-500 "$@" array.sh)
            sbatch --dependency="afterany:${array%%;*}" "$@" merge.sh

            """.ReplaceLineEndings("\n"), files["submit.sh"], StringComparison.Ordinal);
    }

    [Fact]
    public void Parallel_gets_a_line_and_the_merge_behind_it()
    {
        var text = Assert.Single(ParallelScript.Of(Job)).Text.ReplaceLineEndings("\n");
        Assert.EndsWith(
            """
            seq 500 | parallel --quote "$@" dotnet '/opt/queue sim/queuesim.dll' run 'two teams.csv' --set 'ai.auc=0.8|0.9' --replications 100 --out 'results/two teams' --threads 2 --shard '{}/500' || true
            exec dotnet '/opt/queue sim/queuesim.dll' merge 'results/two teams.shards' --out 'results/two teams'

            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Kubernetes_gets_an_indexed_job_that_says_of_how_many_each_is_one()
    {
        var files = KubernetesManifests.Of(Job, "JOB_COMPLETION_COUNT").ToDictionary(file => file.Name, file => file.Text.ReplaceLineEndings("\n"));
        Assert.Equal(
            """
            # 500 shards of two teams.csv. The claim "queuesim" is a volume that many nodes can write; it holds what is in
            # /home/o'hara/my studies
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: queuesim-two-teams
            spec:
              completionMode: Indexed
              completions: 500
              parallelism: 500
              backoffLimit: 500
              template:
                spec:
                  restartPolicy: OnFailure
                  containers:
                    - name: queuesim
                      image: queuesim
                      workingDir: /data
                      args: ["run","two teams.csv","--set","ai.auc=0.8|0.9","--replications","100","--out","results/two teams","--threads","2"]
                      env:
                        - name: JOB_COMPLETION_COUNT
                          value: "500"
                      resources:
                        requests:
                          cpu: "2"
                      volumeMounts:
                        - name: data
                          mountPath: /data
                  volumes:
                    - name: data
                      persistentVolumeClaim:
                        claimName: queuesim

            """.ReplaceLineEndings("\n"), files["job.yaml"]);
        Assert.Contains("args: [\"merge\",\"results/two teams.shards\",\"--out\",\"results/two teams\"]\n          resources:", files["merge.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("env:", files["merge.yaml"], StringComparison.Ordinal);
        Assert.Contains("ENTRYPOINT [\"dotnet\", \"/app/queuesim.dll\"]\n", files["Containerfile"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_shell_reads_every_word_as_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no POSIX shell.");
        string[] words = ["plain", "", "two words", "o'hara", "$HOME", "`id`", "a\"b", "~", "=x", "#no", "a\\b", "*", "{1,2}", "!!", "--set=a|b", "x;y&z", "(c)", "工单", "two\nlines"];
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"printf '%s\\0' {ShellWords.Join(words)}"]) { RedirectStandardOutput = true })!;
        Assert.Equal(string.Concat(words.Select(word => word + "\0")), shell.StandardOutput.ReadToEnd());
    }
}
