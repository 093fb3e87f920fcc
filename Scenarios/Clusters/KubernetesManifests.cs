using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QueueSim.Scenarios.Clusters;

/// <summary>Manifests for Kubernetes. An indexed job, a job that merges, and the file that their container is made from.</summary>
internal static partial class KubernetesManifests
{
    public const string Job = "job.yaml", MergeJob = "merge.yaml", Containerfile = "Containerfile";

    /// <summary>Longest name of a job that leaves room for what Kubernetes adds.</summary>
    private const int LongestName = 40;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files by their names.</summary>
    /// <remarks>Kubernetes tells a task its index and not of how many, so the manifest does.</remarks>
    /// <param name="job">The job.</param>
    /// <param name="countVariable">Variable that the program reads the number of tasks from.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(ClusterJob job, string countVariable)
    {
        var name = NameOf(job.Name);
        return
        [
            (Containerfile, ContainerfileOf(job)),
            (Job, $$"""
                # {{job.Tasks}} shards of {{ShellWords.Comment(job.Study)}}. The claim "queuesim" is a volume that many nodes can write; it holds what is in
                # {{ShellWords.Comment(job.WorkingFolder)}}
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: {{name}}
                spec:
                  completionMode: Indexed
                  completions: {{job.Tasks}}
                  parallelism: {{job.Tasks}}
                  backoffLimit: {{job.Tasks}}
                {{Template(job, [.. job.Run, "--threads", $"{job.Threads}"], job.Threads, $$"""
                          env:
                            - name: {{countVariable}}
                              value: "{{job.Tasks}}"

                """)}}
                """),
            (MergeJob, $$"""
                # Puts the shards together, or says in its log which are missing.
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: {{name}}-merge
                spec:
                  backoffLimit: 0
                {{Template(job, [.. job.Merge], 1, "")}}
                """),
        ];
    }

    /// <summary>Commands that build the container, run the job and merge.</summary>
    public static IReadOnlyList<string> Commands(ClusterJob job, string folder)
    {
        string In(string file) => ShellWords.Quote($"{folder}/{file}");
        return
        [
            $"podman build --tag queuesim --file {In(Containerfile)} {ShellWords.Quote(job.ProgramFolder)}",
            $"kubectl apply --filename {In(Job)}",
            $"kubectl wait --for=condition=complete --timeout=-1s job/{NameOf(job.Name)}",
            $"kubectl apply --filename {In(MergeJob)}",
        ];
    }

    private static string ContainerfileOf(ClusterJob job)
    {
        var isOneFile = job.Program.Count == 1;
        return $$"""
            # The program as it is here, so that shards and merge have the same build:
            #   podman build --tag queuesim --file {{Containerfile}} {{ShellWords.Quote(job.ProgramFolder)}}
            FROM mcr.microsoft.com/dotnet/{{(isOneFile ? "runtime-deps" : "runtime")}}:10.0
            COPY . /app
            WORKDIR /data
            ENTRYPOINT [{{(isOneFile ? "\"/app/queuesim\"" : "\"dotnet\", \"/app/queuesim.dll\"")}}]

            """;
    }

    private static string Template(ClusterJob job, IReadOnlyList<string> words, int threads, string environment) => $$"""
          template:
            spec:
              restartPolicy: OnFailure
              containers:
                - name: queuesim
                  image: queuesim
                  workingDir: /data
                  args: {{JsonSerializer.Serialize(words, Json)}}
        {{environment}}          resources:
                    requests:
                      cpu: "{{threads}}"
                  volumeMounts:
                    - name: data
                      mountPath: /data
              volumes:
                - name: data
                  persistentVolumeClaim:
                    claimName: queuesim

        """;

    private static string NameOf(string study)
    {
        var name = NoNameLetters().Replace(study.ToLowerInvariant(), "-").Trim('-');
        return ("queuesim-" + (name.Length > LongestName ? name[..LongestName] : name)).Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoNameLetters();
}
