using System.Security.Cryptography;
using System.Text;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.Inputs;

/// <summary>Everything that a run reads, kept in the folder of its results so that it can be repeated from there.</summary>
internal sealed class KeptInputs
{
    /// <summary>Name of the folder in a folder of results.</summary>
    public const string FolderName = "inputs";

    private const string SettingOption = "--set", DesksOption = "--desks", DesksFolder = "desks";

    private readonly IReadOnlyList<(string Name, byte[] Bytes)> files;

    private KeptInputs(IReadOnlyList<(string Name, byte[] Bytes)> files) => this.files = files;

    /// <summary>Reads the files, and how the run is called.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">Values of the call's options by their names.</param>
    /// <param name="workingFolder">Folder that files in options are relative to; empty for the current one.</param>
    /// <param name="desks">Table of desks that the run reads; <see langword="null"/> for none.</param>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public static KeptInputs Of(Study study, IReadOnlyDictionary<string, IReadOnlyList<string>> options, string workingFolder, string? desks)
    {
        var settings = options.GetValueOrDefault(SettingOption) ?? [];
        var tree = InputTree.Of(study, settings.Select(text => text.Split('=', 2)[^1]), workingFolder);
        var kept = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in options)
            kept[name] = name == SettingOption ? [.. values.Select(text => text.Split('=', 2)).Select(pair => $"{pair[0]}={tree.Portably(pair[1])}")] : values;
        var files = tree.Files.Select(file => (file.Name, Bytes: File.ReadAllBytes(file.Source))).ToList();
        if (desks is not null)
        {
            var name = $"{DesksFolder}/{Path.GetFileName(desks)}";
            kept[DesksOption] = [name];
            files.Add((name, File.ReadAllBytes(desks)));
        }

        var run = new KeptRun { Study = tree.StudyName, WorkingFolder = tree.WorkingFolder, FoldersAbove = tree.FoldersAbove, Options = kept };
        files.Add((KeptRun.FileName, Encoding.UTF8.GetBytes(run.Text())));
        return new KeptInputs(files);
    }

    /// <summary>Writes them.</summary>
    /// <param name="folder">Folder of the results.</param>
    /// <returns>Names in that folder with the SHA-256 of the bytes.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public IReadOnlyDictionary<string, string> Write(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, FolderName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            hashes[$"{FolderName}/{name}"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        return hashes;
    }
}
