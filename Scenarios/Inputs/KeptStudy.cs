using System.Security.Cryptography;
using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Inputs;

/// <summary>The inputs of an earlier run, found whole in the folder of its results.</summary>
internal sealed class KeptStudy
{
    private const string DesksOption = "--desks";

    private KeptStudy(string folder, Manifest manifest, KeptRun run) => (Folder, Manifest, Run) = (folder, manifest, run);

    /// <summary>The folder as the user named it.</summary>
    public string Folder { get; }

    /// <summary>Its manifest.</summary>
    public Manifest Manifest { get; }

    /// <summary>How the run was called.</summary>
    public KeptRun Run { get; }

    /// <summary>Path of the study.</summary>
    public string StudyPath => Place(Run.Study);

    /// <summary>How the study is read, but for what the options say.</summary>
    public StudyOptions Reading => new()
    {
        TablesDirectory = Place(InputTree.TablesFolder),
        WorkingFolder = Place(Run.WorkingFolder ?? InputTree.FilesFolder),
        Kept = new KeptFiles(Place(InputTree.FilesFolder), Place(InputTree.TablesFolder), Run.FoldersAbove ?? 0),
    };

    /// <summary>Values of the options of the run by their names; files in them are found from the current folder.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Options =>
        Run.Options.ToDictionary(option => option.Key, option => option.Key == DesksOption ? [.. option.Value.Select(Place)] : option.Value);

    /// <summary>Opens a folder of results; every file of its inputs must be there as it was.</summary>
    /// <param name="folder">As the user named it.</param>
    /// <param name="faults">Receives all that is missing or was changed.</param>
    /// <returns><see langword="null"/> after a fault.</returns>
    public static KeptStudy? Open(string folder, FaultList faults)
    {
        var before = faults.Reported;
        if (Manifest.Find(folder) is not { } manifest)
            faults.Add(folder, 0, Say.This("inputs.no_manifest", ("file", Manifest.FileName)));
        else if (manifest.Inputs is not { } inputs || !inputs.ContainsKey($"{KeptInputs.FolderName}/{KeptRun.FileName}"))
            faults.Add(folder, 0, Say.This("inputs.none_kept", ("folder", KeptInputs.FolderName)));
        else
        {
            foreach (var (name, hash) in inputs)
                Check(Path.Combine(folder, name), hash, faults);
            if (faults.Reported == before && Read(folder, inputs, faults) is { } run)
                return new KeptStudy(folder, manifest, run);
        }

        return null;
    }

    private static KeptRun? Read(string folder, IReadOnlyDictionary<string, string> inputs, FaultList faults)
    {
        var path = Path.Combine(folder, KeptInputs.FolderName, KeptRun.FileName);
        var run = KeptRun.Read(File.ReadAllText(path));
        if (run is not null && inputs.ContainsKey($"{KeptInputs.FolderName}/{run.Study}"))
            return run;
        faults.Add(path, 0, Say.This("inputs.other_form", ("form", KeptRun.UsualForm)));
        return null;
    }

    private static void Check(string path, string hash, FaultList faults)
    {
        try
        {
            if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != hash)
                faults.Add(path, 0, Say.This("inputs.changed"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(path, 0, Say.This("inputs.missing", ("message", File.Exists(path) ? error.Message.TrimEnd('.') : "")));
        }
    }

    private string Place(string name) => Path.Combine(Folder, KeptInputs.FolderName, name);
}
